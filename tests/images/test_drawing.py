"""The image as bytes: its size, its colours, its shapes, and the same each time."""

import subprocess
import sys
from functools import cache
from io import BytesIO
from itertools import combinations
from typing import Final

import pytest
from PIL import Image, ImageChops

from generator.images import HEIGHT, WIDTH, KartuBagikan, palette
from generator.images.drawing import SHAPES, png
from generator.images.layout import tata_letak
from generator.measurement.status import STATUS
from tests.images.kartu_uji import BIASA, WORST, a_card

MOST_BYTES: Final = 60 * 1024


@cache
def drawn(kartu: KartuBagikan) -> bytes:
    return png(tata_letak(kartu), kartu.ragam)


@cache
def picture(kartu: KartuBagikan) -> Image.Image:
    return Image.open(BytesIO(drawn(kartu))).convert("RGB")


def ink(kartu: KartuBagikan, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """What is not ground of a part of the picture: its bounding box there."""
    part = picture(kartu).crop(box)
    ground = Image.new("RGB", part.size, part.getpixel((0, 0)))
    return ImageChops.difference(part, ground).getbbox()


@pytest.mark.parametrize("case", list(WORST))
def test_an_image_is_small_and_of_the_size_that_chats_expect(case: str) -> None:
    image = Image.open(BytesIO(drawn(WORST[case])))
    assert (
        (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT)) == ("PNG", "P", (1200, 630))
    )
    assert 5 * 1024 < len(drawn(WORST[case])) <= MOST_BYTES


@pytest.mark.parametrize("case", list(WORST))
def test_nothing_is_drawn_at_the_sides(case: str) -> None:
    left, right = (60, 110, 71, 560), (WIDTH - 71, 110, WIDTH - 60, 560)
    assert ink(WORST[case], left) is None
    assert ink(WORST[case], right) is None


def test_every_placed_line_leaves_ink_on_its_baseline() -> None:
    kartu = a_card(lencana=(("tercapai", "Tercapai"),))
    lines = tata_letak(kartu).tulisan
    assert len(lines) == 6
    for line in lines:
        height = round(0.7 * line.huruf.ukuran)
        width = round(line.huruf.lebar(line.teks))
        found = ink(kartu, (line.x - 8, line.y - height, line.x + width + 8, line.y + 2))
        assert found is not None
        assert found[2] - found[0] >= 0.9 * width


def test_it_holds_no_time_and_no_name() -> None:
    data, kinds = drawn(BIASA)[8:], []
    while data:
        length = int.from_bytes(data[:4])
        kinds.append(data[4:8].decode())
        data = data[12 + length :]
    assert set(kinds) == {"IHDR", "PLTE", "IDAT", "IEND"}


def test_another_process_draws_the_same_bytes() -> None:
    code = (
        "import sys; from tests.images.kartu_uji import BIASA; from generator.images import Gambar;"
        "sys.stdout.buffer.write(Gambar('x', BIASA).content)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == drawn(BIASA)


def test_a_demonstration_has_the_colour_of_warning() -> None:
    corner = (5, HEIGHT - 5)
    assert picture(a_card(ragam="contoh")).getpixel(corner) == tuple(bytes.fromhex(palette.WARNING))
    assert picture(BIASA).getpixel(corner) == tuple(bytes.fromhex(palette.WATER))


def test_every_status_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == set(STATUS)
    shapes = {}
    for status in STATUS:
        kartu = a_card(lencana=((status, "Sama"),))
        (box,) = tata_letak(kartu).lencana
        area = (box.bentuk_x, box.y + 6, box.bentuk_x + 40, box.y + 56)
        assert ink(kartu, area) is not None, status
        shapes[status] = picture(kartu).crop(area).convert("L").point(lambda grey: 255 if grey > 150 else 0)
    for one, other in combinations(STATUS, 2):
        difference = ImageChops.difference(shapes[one], shapes[other])
        assert sum(difference.histogram()[1:]) > 60, (one, other)


def test_letters_that_the_font_lacks_do_not_vanish_without_a_sign() -> None:
    empty = a_card(judul=" ")
    assert ink(a_card(judul="漢字"), (400, 110, 800, 200)) is not None
    assert ink(empty, (400, 110, 800, 150)) is None


def contrast(ramp: palette.Warna) -> float:
    def light(colour: str) -> float:
        parts = (part / 255 for part in bytes.fromhex(colour))
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(ramp.dasar), light(ramp.tinta)))
    return (high + 0.05) / (low + 0.05)


def test_words_are_readable_on_their_grounds() -> None:
    edges = {palette.GREY, palette.GOLD}
    words = [ramp for ramp in palette.RAMPS if not edges & {ramp.dasar, ramp.tinta}]
    assert len(words) > 8
    assert {ramp: contrast(ramp) for ramp in words if contrast(ramp) < 7} == {}


def test_the_palette_is_what_a_png_takes() -> None:
    assert len(palette.PALETTE) == 3 * 256
    assert len(set(palette.RAMPS)) == len(palette.RAMPS)
