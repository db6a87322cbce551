"""The QR code of an address, as the one path that an SVG needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

MASK: Final = 3
"""Of the eight masks any is readable; to weigh them against each other is four fifths of the time."""
MAX_BYTES: Final = 250
"""A longer address makes squares too fine to be read from paper."""


@dataclass(frozen=True, slots=True)
class Qr:
    """`sisi`: how many squares each side has; `jalur`: the path data of lines one square thick."""

    sisi: int
    jalur: str


def qr(alamat: str) -> Qr | None:
    """The code of an address without its quiet zone, which the page keeps free; None for too long an address."""
    if len(alamat.encode()) > MAX_BYTES:
        return None
    code = segno.make_qr(alamat, error="m", boost_error=False, mask=MASK)
    return Qr(len(code.matrix), "".join(_rows(code.matrix)))


def _rows(matrix: Iterable[Iterable[int]]) -> Iterator[str]:
    """For each row where it begins, then its dark runs drawn and its light ones skipped."""
    for y, row in enumerate(matrix):
        yield f"M0 {y}.5"
        for dark, run in groupby(row):
            length = sum(1 for _ in run)
            yield f"h{length}" if dark else f"m{length} 0"
