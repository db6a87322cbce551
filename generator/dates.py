"""Dates at the precision a document gives them: a year, a month, or a day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_OLD_SPELLING: Final = {"pebruari": 2, "nopember": 11, "agustus": 8, "juni": 6, "juli": 7}
_MONTH_NUMBER: Final = {name.lower(): n for n, name in enumerate(MONTHS, 1)} | _OLD_SPELLING
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WORDS: Final = re.compile(r"(?:([0-9]{1,2})\s+)?([A-Za-z]+)\s+([0-9]{4})")


class ImpossibleDateError(ValueError):
    """It reads as a date, but the calendar has no such day."""


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A date whose `hari`, or `bulan` and `hari`, may be unknown: None, never a guess."""

    tahun: int
    bulan: int | None = None
    hari: int | None = None

    def __str__(self) -> str:
        """ISO 8601 at its own precision: `2020-02`."""
        parts = [
            f"{self.tahun:04d}",
            *(f"{part:02d}" for part in (self.bulan, self.hari) if part is not None),
        ]
        return "-".join(parts)

    @property
    def key(self) -> tuple[int, int, int]:
        """Sorts by time; an unknown part sorts before every known one."""
        return self.tahun, self.bulan or 0, self.hari or 0

    @property
    def full(self) -> date | None:
        """The day, when it is known."""
        if self.bulan is None or self.hari is None:
            return None
        return date(self.tahun, self.bulan, self.hari)


def parse(text: str) -> Tanggal | None:
    """Read `2020-02`, `2020-02-28`, `28 Februari 2020` or `Pebruari 2020`; None when it is no date.

    Raises ImpossibleDateError for 2025-02-30.
    """
    text = " ".join(text.split())
    if iso := _ISO.fullmatch(text):
        year, month, day = (int(part) if part else None for part in iso.groups())
    elif words := _WORDS.fullmatch(text):
        month = _MONTH_NUMBER.get(words[2].lower())
        if month is None:
            return None
        year, day = int(words[3]), int(words[1]) if words[1] else None
    else:
        return None
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise ImpossibleDateError(text) from None
    if (month == 0) or (day == 0):
        raise ImpossibleDateError(text)
    return Tanggal(year or 0, month, day)
