"""An image is known by its content, decoded whole and small, or refused in words that say how to mend it."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.problems import Words
from generator.records.gambar import MAX_SIDE, ImageFile, read_image

KINDS = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}


def an_image(kind: str = "PNG", size: tuple[int, int] = (6, 4), mode: str = "RGB", **options: Any) -> bytes:
    file = BytesIO()
    Image.new(mode, size).save(file, kind, **options)
    return file.getvalue()


def refused(path: str, content: bytes) -> tuple[str, str]:
    found = read_image(path, content)
    assert isinstance(found, Words)
    return found.code, f"{found.what}; {found.fix}"


@pytest.mark.parametrize(("kind", "ending"), KINDS.items())
def test_an_image_is_read_with_its_sides(kind: str, ending: str) -> None:
    content = an_image(kind)
    assert read_image(f"gambar/logo.{ending}", content) == ImageFile(f"gambar/logo.{ending}", content, 6, 4)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "I;16"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    assert isinstance(read_image("gambar/logo.png", an_image(mode=mode)), ImageFile)


@pytest.mark.parametrize(
    ("kind", "ending"), [("PNG", "jpg"), ("JPEG", "webp"), ("WEBP", "png"), ("JPEG", "jpeg")]
)
def test_an_ending_that_disagrees_with_the_content_is_refused(kind: str, ending: str) -> None:
    code, message = refused(f"gambar/logo.{ending}", an_image(kind))
    assert (code, message) == (
        "akhiran-salah",
        f"isinya {kind}, tetapi akhiran namanya lain; ganti akhirannya menjadi .{KINDS[kind]}",
    )


@pytest.mark.parametrize(
    "content", [b"", b"bukan gambar", b"<html><script>alert(1)</script>", b"%PDF-1.7", b"\x00" * 100, b"RIFF\x00\x00\x00\x00WAVE"]
)  # fmt: skip
def test_what_is_no_image_is_refused_whatever_it_is_called(content: bytes) -> None:
    code, message = refused("gambar/logo.png", content)
    assert code == "bukan-gambar"
    assert (
        message
        == "isinya bukan gambar PNG, JPEG atau WebP; simpan ulang dari program gambar sebagai PNG atau WebP"
    )


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "ICO"])
def test_another_kind_of_image_is_refused(kind: str) -> None:
    assert refused("gambar/logo.png", an_image(kind))[0] == "bukan-gambar"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("gambar/logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("gambar/logo.png", b'<?xml version="1.0"?>\n<SVG onload="alert(1)"/>'),
        ("gambar/logo.svg", b""),
    ],
)
def test_svg_is_refused_with_the_reason(path: str, content: bytes) -> None:
    assert refused(path, content) == (
        "bukan-gambar",
        "isinya SVG, yang dapat memuat skrip; simpan ulang dari program gambar sebagai PNG atau WebP",
    )


@pytest.mark.parametrize(("kind", "ending"), KINDS.items())
def test_half_an_image_is_refused(kind: str, ending: str) -> None:
    noise = BytesIO()
    Image.effect_noise((40, 40), 80).save(noise, kind)
    assert (
        refused(f"gambar/logo.{ending}", noise.getvalue()[: len(noise.getvalue()) // 2])[0] == "gambar-rusak"
    )


@pytest.mark.parametrize("size", [(MAX_SIDE + 1, 1), (1, MAX_SIDE + 1)])
def test_too_many_pixels_are_refused(size: tuple[int, int]) -> None:
    assert refused("gambar/logo.png", an_image(size=size))[0] == "gambar-terlalu-besar"
    assert isinstance(read_image("gambar/logo.png", an_image(size=(MAX_SIDE, 1))), ImageFile)


@pytest.mark.parametrize("sides", [(9_000, 10_000), (20_000, 20_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_before_a_pixel_is_decoded(
    sides: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The head of a PNG says how large it is; nothing behind it is read."""

    def decode(self: object) -> None:
        pytest.fail("the pixels were decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    assert refused("gambar/logo.png", _resized(an_image(), sides))[0] == "gambar-terlalu-besar"


def _resized(png: bytes, sides: tuple[int, int]) -> bytes:
    """A PNG whose head lies about its size; its checksum is right."""
    head = b"IHDR" + struct.pack(">II", *sides) + png[24:29]
    return png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:]


@pytest.mark.parametrize(("kind", "ending"), [("PNG", "png"), ("WEBP", "webp")])
def test_an_image_that_moves_is_refused(kind: str, ending: str) -> None:
    more = [Image.new("RGB", (6, 4), colour) for colour in ("red", "blue")]
    moving = an_image(kind, save_all=True, append_images=more)
    assert refused(f"gambar/logo.{ending}", moving)[0] == "gambar-bergerak"


@given(
    st.sampled_from(sorted(KINDS)),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8),
)
def test_no_damage_makes_reading_raise(kind: str, damage: list[tuple[int, int]]) -> None:
    content = bytearray(an_image(kind))
    for place, byte in damage:
        content[place % len(content)] = byte
    assert isinstance(read_image(f"gambar/logo.{KINDS[kind]}", bytes(content)), ImageFile | Words)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x20\x00\x00\x00WEBP"]),
    st.binary(max_size=300),
)
def test_no_bytes_behind_a_good_beginning_make_reading_raise(beginning: bytes, rest: bytes) -> None:
    for ending in KINDS.values():
        assert isinstance(read_image(f"gambar/logo.{ending}", beginning + rest), ImageFile | Words)
