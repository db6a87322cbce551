"""Text in lines: never wider than the room, never more than allowed, cut only with an ellipsis."""

import pytest

from generator.images.lines import Huruf, bagi
from generator.images.typeface import REGULAR

HURUF = Huruf(40, REGULAR)
TEXTS = [
    "satu",
    "satu dua tiga empat lima enam tujuh",
    "W" * 300,
    "a " * 200,
    f"satu {'i' * 200} dua",
    "i W " * 50,
]


@pytest.mark.parametrize("most", [1, 2, 3])
@pytest.mark.parametrize("room", [120, 300, 1056])
@pytest.mark.parametrize("text", TEXTS)
def test_no_line_is_wider_than_the_room(text: str, room: int, most: int) -> None:
    found = bagi(text, HURUF, room, most)
    assert 1 <= len(found.baris) <= most
    assert all(HURUF.lebar(line) <= room for line in found.baris)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_lost_without_an_ellipsis(text: str) -> None:
    found = bagi(text, HURUF, 400, 3)
    shown = "".join(found.baris).replace(" ", "")
    whole = text.replace(" ", "")
    assert shown == whole if not found.baris[-1].endswith("…") else whole.startswith(shown[:-1])
    assert found.utuh == (" ".join(found.baris) == " ".join(text.split()))


def test_lines_are_about_as_long_as_each_other() -> None:
    """No word is left alone on the last line."""
    assert bagi("satu dua tiga empat lima enam", HURUF, 560, 2).baris == ("satu dua tiga", "empat lima enam")


def test_what_is_cut_ends_after_a_whole_word() -> None:
    assert bagi("satu dua, tiga empat", HURUF, 230, 1).baris == ("satu dua…",)


def test_a_broken_word_is_not_whole() -> None:
    assert not bagi("8" * 40, HURUF, 400, 5).utuh


def test_no_text_has_no_lines() -> None:
    assert bagi("", HURUF, 400, 2).baris == ()
