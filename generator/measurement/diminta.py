"""The numbers that a citizen can ask the agency for: they may exist, and are not on this site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.measurement.tahunan import HasilTahun
from generator.model.nilai import AlasanTanpaNilai, TanpaNilai

TIDAK_ADA: Final[tuple[AlasanTanpaNilai, ...]] = ("belum_ditetapkan", "dikecualikan", "tidak_diukur")
"""Reasons for which no letter brings a result: nobody has it, or the law keeps it."""


@dataclass(frozen=True, slots=True)
class AngkaDiminta:
    """Which of a year's two numbers can be asked for."""

    target: bool = False
    realisasi: bool = False

    def __bool__(self) -> bool:
        return self.target or self.realisasi


def diminta(years: Sequence[HasilTahun], today: date) -> Mapping[int, AngkaDiminta]:
    """Every year of an indicator, those with nothing to ask for included."""
    return {row.tahun: AngkaDiminta(_target(row), _result(row, today)) for row in years}


def _target(row: HasilTahun) -> bool:
    """No target is recorded; one that the record calls not yet set is an answer already."""
    reason = row.nilai.tanpa_nilai if row.nilai else None
    measured = reason is None or reason.alasan != "tidak_diukur"
    return measured and not (row.nilai and row.nilai.target)


def _result(row: HasilTahun, today: date) -> bool:
    """The year is over without a result, and nothing says that there can be none yet."""
    if row.hasil is not None or row.tahun >= today.year:
        return False
    reason = row.nilai.tanpa_nilai if row.nilai else None
    return reason is None or (reason.alasan not in TIDAK_ADA and _due(reason, today))


def _due(reason: TanpaNilai, today: date) -> bool:
    """A reason that waits for a day no longer holds after it; without a day it holds."""
    if reason.alasan != "belum_jatuh_tempo":
        return True
    due = reason.jatuh_tempo.full if reason.jatuh_tempo else None
    return due is not None and due < today
