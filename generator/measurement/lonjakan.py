"""Results that jump: a note for whoever can check the source and the unit, never a mistake by itself."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from generator.measurement.tahunan import HasilTahun

KALI: Final = 10
"""A result more than this many times the last known one, or less than its part, is a jump."""


class Lonjakan(NamedTuple):
    """A year whose result jumps against the last year that had one."""

    indikator: str
    tahun: int
    tahun_sebelum: int
    sebelum: Fraction
    sesudah: Fraction


def lonjakan(years: Sequence[HasilTahun]) -> Iterator[Lonjakan]:
    """The jumps of one indicator, its years in order; from and to zero nothing can be said."""
    before: tuple[int, Fraction] | None = None
    for row in years:
        value = row.hasil.angka if row.hasil else None
        if value is None:
            continue
        if before is not None and value and before[1]:
            ratio = abs(value / before[1])
            if ratio > KALI or ratio * KALI < 1:
                yield Lonjakan(row.indikator.id, row.tahun, before[0], before[1], value)
        before = (row.tahun, value)
