"""The letters that the images have, and what stands for those they lack."""

import pytest

from generator.images.typeface import BOLD, MISSING, REGULAR, font, printable, width


def test_the_font_comes_with_a_package_and_has_weights() -> None:
    assert font(40, REGULAR).getname()[0] == "Noto Sans"
    assert width("Kinerja", 40, BOLD) > width("Kinerja", 40, REGULAR)


@pytest.mark.parametrize("text", ["Rp1.250,00", "−1,41%", "2019–2024", "“uji” · é × ÷ …", "Ẫ Ø ё Ω"])
def test_what_indonesian_pages_print_is_there(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("uji 漢字 uji", f"uji {MISSING} uji"),
        ("😀👩‍👩‍👧 ✌🏽", f"{MISSING} {MISSING}"),
        ("हिन्दी", MISSING),
        ("שלום", MISSING),
        ("satu\n\t dua", "satu dua"),
        ("e\u0301", "é"),
        ("\u200b\ufeffuji\u2060", "uji"),
        ("\u200b", ""),
    ],
)
def test_a_run_of_letters_that_the_font_lacks_is_one_sign(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_the_sign_of_a_missing_letter_is_one_that_the_font_has() -> None:
    assert bytes(font(40, REGULAR).getmask(MISSING)) != bytes(font(40, REGULAR).getmask("漢"))
