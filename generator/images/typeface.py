"""The letters of the images: one variable font from an installed package, and how wide a text is."""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from PIL import ImageFont

FILE: Final = str(files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf")
REGULAR: Final = 400
SEMIBOLD: Final = 600
BOLD: Final = 700
CAP_HEIGHT: Final = 0.714
"""Of a capital letter and of a digit, as a part of the size."""
DESCENT: Final = 0.293
MISSING: Final = "\ufffd"

_FULL_WIDTH: Final = 100
_PROBE: Final = 40
_SHAPED: Final = range(0x0900, 0x0980)
"""Devanagari: its letters change beside each other, which plain drawing does not do."""
_INVISIBLE: Final = frozenset({"Cf", "Cc"})
_EMOJI_STYLE: Final = range(0xFE00, 0xFE10)


@cache
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Plain layout, letter after letter: the other one is not there on every system, and the images would differ."""
    found = ImageFont.truetype(FILE, size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight, _FULL_WIDTH])
    return found


@lru_cache(maxsize=2**14)
def width(text: str, size: int, weight: int) -> float:
    """Of one line, in pixels."""
    return font(size, weight).getlength(text)


@lru_cache(maxsize=2**12)
def _shown(char: str) -> str:
    """What stands for a character: itself, nothing, or the sign of a missing one."""
    if unicodedata.category(char) in _INVISIBLE or ord(char) in _EMOJI_STYLE:
        return ""
    probe = font(_PROBE, REGULAR)
    missing = ord(char) in _SHAPED or bytes(probe.getmask(char)) == bytes(probe.getmask("\uffff"))
    return MISSING if missing else char


def printable(text: str) -> str:
    """`text` on one line; a run of characters that the font lacks is one sign that says so."""
    found = ""
    for char in " ".join(unicodedata.normalize("NFC", text).split()):
        shown = _shown(char)
        if shown != MISSING or not found.endswith(MISSING):
            found += shown
    return " ".join(found.split())
