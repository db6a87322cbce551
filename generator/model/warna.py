"""Colours and how well words are read on them, as WCAG 2.2 defines it."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

SHAPE: Final = re.compile(r"#[0-9A-Fa-f]{6}")
PUTIH: Final = "#ffffff"
KONTRAS_KATA: Final = 7
"""What words need on their ground (1.4.6, level AAA)."""
_WEIGHTS: Final = (Decimal("0.2126"), Decimal("0.7152"), Decimal("0.0722"))
_FLARE: Final = Decimal("0.05")
_STEPS: Final = 256


def luminans(colour: str) -> Decimal:
    """The relative luminance of `#rrggbb`: 0 for black, 1 for white."""
    return sum(
        (weight * _linear(level) for weight, level in zip(_WEIGHTS, _levels(colour), strict=True)), Decimal(0)
    )


@lru_cache(maxsize=_STEPS)
def _linear(level: int) -> Decimal:
    """The light of a channel that is written as 0 to 255."""
    share = Decimal(level) / 255
    if share <= Decimal("0.04045"):
        return share / Decimal("12.92")
    return ((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def _levels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[n : n + 2], 16) for n in (1, 3, 5))


def kontras(one: str, other: str) -> Decimal:
    """The contrast ratio of two colours, 1 to 21, in whichever order."""
    low, high = sorted((luminans(one), luminans(other)))
    return (high + _FLARE) / (low + _FLARE)


def lebih_gelap(colour: str) -> str:
    """The nearest shade of a colour on which white words are read well enough."""
    levels = _levels(colour)
    shades = (
        "#" + "".join(f"{level * step // _STEPS:02x}" for level in levels) for step in range(_STEPS, -1, -1)
    )
    return next(shade for shade in shades if kontras(shade, PUTIH) >= KONTRAS_KATA)
