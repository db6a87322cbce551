"""Bytes to text: what may stand in a file, and where what may not stands."""

import pytest

from generator.records.text import NIP, decode

BIRTH = "1980" + "0101"  # in two pieces: no tracked file holds a whole NIP, not even an invented one


def read(raw: bytes) -> tuple[str | None, list[tuple[str, int, int]]]:
    """The text, and (code, line, column) of every report."""
    reports: list[tuple[str, int, int]] = []
    text = decode(raw, lambda words, place: reports.append((words.code, *place)))
    return text, reports


def test_a_byte_order_mark_is_accepted_and_dropped() -> None:
    assert read(b"\xef\xbb\xbfnama: x\n") == ("nama: x\n", [])


def test_windows_line_ends_are_accepted() -> None:
    assert read(b"a: 1\r\nb: 2\r\n") == ("a: 1\nb: 2\n", [])


def test_line_ends_that_only_old_programs_see_are_refused() -> None:
    assert read(b"a: 1\rb: 2\r") == (None, [("akhir-baris", 1, 5)])


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        (b"\xff\xfen\x00", 1, 1),
        (b"a: 1\nb: caf\xe9\n", 2, 7),
        ("é: ".encode() + b"\xe9\n", 1, 4),
        (b"\xef\xbb\xbfab\xe9\n", 1, 3),
        (b"a: 1\r\nb\xe9", 2, 2),
        ("a: e".encode("utf-16-le"), 1, 2),
    ],
    ids=["utf-16", "latin-1", "after a wide letter", "after a mark", "after CRLF", "utf-16 without mark"],
)
def test_a_file_that_is_not_utf8_is_refused_where_the_first_wrong_letter_stands(
    raw: bytes, line: int, column: int
) -> None:
    assert read(raw) == (None, [("bukan-utf8", line, column)])


@pytest.mark.parametrize(
    "char",
    [
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\xad",
        "\x07",
        "\x85",
        "\u2028",
        "\U000e0041",
        "\x7f",
    ],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_an_invisible_character_is_refused_at_its_place_and_left_out(char: str) -> None:
    assert read(f"a: 1\nnama: x{char}y\n".encode()) == ("a: 1\nnama: xy\n", [("karakter-terlarang", 2, 8)])


def test_one_kind_of_invisible_character_is_told_once_a_line() -> None:
    text, reports = read("\u200ba\u200b\u202e: 1\nb: \u200b2\n".encode())
    assert text == "a: 1\nb: 2\n"
    assert reports == [
        ("karakter-terlarang", 1, 1),
        ("karakter-terlarang", 1, 4),
        ("karakter-terlarang", 2, 4),
    ]


def test_letters_of_every_script_are_accepted() -> None:
    text = "nama: Dinas ديوان 局 ߘ 😀 é ½ — “x”\ttab\n"
    assert read(text.encode()) == (text, [])


@pytest.mark.parametrize(
    "nip",
    [
        f"{BIRTH} 200001 1 001",
        f"{BIRTH}2000011001",
        f"{BIRTH}.200001.1.001",
        f"NIP.{BIRTH}2000011001",
        f"NIP {BIRTH}\u00a0200001\u00a01\u00a0001",
        f"{BIRTH}-200001-1-001",
        f"{BIRTH}\n    200001 1 001",
        f"nip{BIRTH}2000011001x",
    ],
)  # fmt: skip
def test_a_full_nip_is_refused_however_it_is_set_apart(nip: str) -> None:
    text = f"a: {nip}\n"
    found = NIP.search(text)
    assert found is not None
    assert read(text.encode()) == (text, [("nip", 1, found.start() + 1)])


@pytest.mark.parametrize(
    "text",
    [
        "NIP. ••••••••.••••••.•.•••",
        "19800101 200001 1 0012",
        "119800101 200001 1 001",
        "2019 2020 2021",
        "2021-03-15 dan 2022-03-15",
        "https://web.archive.org/web/20220314153012/http://a.id",
        "19900101 300001 1 001",
    ],
)
def test_other_numbers_are_no_nip(text: str) -> None:
    assert read(text.encode()) == (text, [])
