"""The money of a programme in one year: as written, or the sum of its parts, and how much of it was spent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from generator.model.nilai import Sumber
from generator.model.program import Kegiatan, Program, SubKegiatan, rincian

Tingkat: TypeAlias = Program | Kegiatan | SubKegiatan
"""Any level of the budget."""


@dataclass(frozen=True, slots=True)
class Uang:
    """Rupiah; None where no record says. `berlaku` is the changed budget where there is one."""

    pagu: Decimal | None
    pagu_perubahan: Decimal | None
    realisasi: Decimal | None

    @property
    def berlaku(self) -> Decimal | None:
        """The budget that spending is held against: the changed one, else the first."""
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan

    @property
    def serapan(self) -> Fraction | None:
        """Spending in percent of the budget in force; None where one is missing or the budget is 0."""
        budget = self.berlaku
        if self.realisasi is None or not budget:
            return None
        return Fraction(self.realisasi) / Fraction(budget) * 100

    @property
    def ada(self) -> bool:
        """Whether any figure is known."""
        return any(one is not None for one in (self.pagu, self.pagu_perubahan, self.realisasi))


def uang(row: Tingkat, tahun: int) -> Uang:
    """One level of the budget in one year: as written, else the sum of its parts.

    A budget of which only some parts were changed is changed: the others count as they were.
    """
    own = row.tahun.get(tahun)
    parts = total(uang(part, tahun) for part in rincian(row))
    if own is None:
        return parts
    return Uang(
        parts.pagu if own.pagu is None else own.pagu,
        own.pagu_perubahan
        if own.pagu_perubahan is not None or own.pagu is not None
        else parts.pagu_perubahan,
        parts.realisasi if own.realisasi is None else own.realisasi,
    )


def tingkat(row: Tingkat) -> Iterator[Tingkat]:
    """A level and everything below it, an outer one before its parts."""
    yield row
    for part in rincian(row):
        yield from tingkat(part)


def tahun_uang(row: Tingkat) -> list[int]:
    """The years of which any figure is known at this level."""
    years = {year for one in tingkat(row) for year in one.tahun}
    return sorted(year for year in years if uang(row, year).ada)


def sumber_uang(row: Tingkat, tahun: int) -> list[Sumber]:
    """Where the figures of a level were read: of its own where it has any, else of its parts; each once."""
    own = row.tahun.get(tahun)
    found = [own.sumber] if own else [one for part in rincian(row) for one in sumber_uang(part, tahun)]
    return list(dict.fromkeys(found))


def total(rows: Iterable[Uang]) -> Uang:
    """The sum; a figure that one row lacks is unknown in the sum, except a change: an unchanged budget stays as it is."""
    known = list(rows)
    changed = any(row.pagu_perubahan is not None for row in known)
    return Uang(
        _sum(row.pagu for row in known),
        _sum(row.berlaku for row in known) if changed else None,
        _sum(row.realisasi for row in known),
    )


def _sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    found = list(figures)
    known = [figure for figure in found if figure is not None]
    return sum(known, Decimal(0)) if found and len(known) == len(found) else None
