"""Contrast as WCAG 2.2 defines it, checked against values that the definition itself gives."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.warna import KONTRAS_KATA, PUTIH, kontras, lebih_gelap, luminans

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("colour", "luminance"),
    [("#000000", "0"), ("#ffffff", "1"), ("#ff0000", "0.2126"), ("#00ff00", "0.7152"), ("#0000ff", "0.0722"), ("#ffff00", "0.9278")],
)  # fmt: skip
def test_the_luminance_of_a_full_channel_is_its_weight(colour: str, luminance: str) -> None:
    assert luminans(colour) == Decimal(luminance)


def test_a_dark_channel_is_linear() -> None:
    """Up to 0.04045 (10 of 255) the definition divides by 12.92; above, it takes a power."""
    assert float(luminans("#0a0a0a")) == pytest.approx(10 / 255 / 12.92)
    assert float(luminans("#0b0b0b")) == pytest.approx(((11 / 255 + 0.055) / 1.055) ** 2.4)


def test_black_on_white_is_21_and_a_colour_on_itself_is_1() -> None:
    assert kontras("#000000", "#ffffff") == 21
    assert kontras("#4a1d5e", "#4a1d5e") == 1


def test_the_grey_on_either_side_of_a_threshold() -> None:
    """#767676 is the lightest grey of 4.5:1 on white, #595959 that of 7:1."""
    assert kontras("#777777", PUTIH) < Decimal("4.5") <= kontras("#767676", PUTIH)
    assert kontras("#5a5a5a", PUTIH) < KONTRAS_KATA <= kontras("#595959", PUTIH)


@given(colours, colours)
def test_contrast_knows_no_order(one: str, other: str) -> None:
    assert kontras(one, other) == kontras(other, one)
    assert 1 <= kontras(one, other) <= 21


@given(colours)
def test_a_darker_shade_is_dark_enough_and_no_darker_than_it_must_be(colour: str) -> None:
    shade = lebih_gelap(colour)
    assert kontras(shade, PUTIH) >= KONTRAS_KATA
    if kontras(colour, PUTIH) >= KONTRAS_KATA:
        assert shade == colour
    else:
        assert kontras(shade, PUTIH) < KONTRAS_KATA + Decimal("0.3")
