"""The colours of the images: for each ground and ink a ramp of shades between them, which soft edges are drawn with."""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

PETROL: Final = "0c3a49"
GOLD: Final = "eec46d"
PAPER: Final = "faf9f5"
WHITE: Final = "ffffff"
INK: Final = "18252c"
INK_LIGHT: Final = "3f4e56"
GREY: Final = "7b878d"
WATER: Final = "e8f0f1"
PETROL_WORD: Final = "0a4d63"
SOGAN: Final = "573900"
SOGAN_GROUND: Final = "fbf1dc"
WARNING: Final = "ffd76a"
WARNING_INK: Final = "1d1500"

SHADES: Final = 16


class Warna(NamedTuple):
    """Ink on a ground."""

    dasar: str
    tinta: str


RAMPS: Final[Sequence[Warna]] = (
    Warna(PETROL, WHITE),
    Warna(PETROL, GOLD),
    Warna(PAPER, INK),
    Warna(PAPER, INK_LIGHT),
    Warna(PAPER, PETROL),
    Warna(PAPER, GREY),
    Warna(PAPER, PETROL_WORD),
    Warna(PAPER, SOGAN),
    Warna(GREY, WHITE),
    Warna(PETROL_WORD, WATER),
    Warna(SOGAN, SOGAN_GROUND),
    Warna(WATER, PETROL_WORD),
    Warna(SOGAN_GROUND, SOGAN),
    Warna(WHITE, INK),
    Warna(WATER, INK),
    Warna(WARNING, WARNING_INK),
)


def _shade(ramp: Warna, step: int) -> list[int]:
    both = zip(bytes.fromhex(ramp.dasar), bytes.fromhex(ramp.tinta), strict=True)
    return [low + (high - low) * step // (SHADES - 1) for low, high in both]


PALETTE: Final = [part for ramp in RAMPS for step in range(SHADES) for part in _shade(ramp, step)]
"""Red, green, blue, red, …: 256 colours, as a PNG takes them."""


def index(ramp: Warna, step: int = 0) -> int:
    """The number of a shade; step 0 is the ground."""
    return RAMPS.index(ramp) * SHADES + step


@cache
def shades(ramp: Warna) -> list[int]:
    """Coverage of 0 to 255 -> number of the shade."""
    return [index(ramp, (cover * (SHADES - 1) + 127) // 255) for cover in range(256)]
