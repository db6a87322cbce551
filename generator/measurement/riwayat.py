"""The history of changes: every revision that the records hold, the newest first."""

from dataclasses import dataclass

from generator.measurement.measured import Measured
from generator.model.indikator import Indikator
from generator.model.nilai import Revisi


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """One revision and what it is about; `nomor` counts the revisions of the indicator's year from 1."""

    indikator: Indikator
    tahun: int
    nomor: int
    revisi: Revisi


def riwayat(measured: Measured) -> tuple[BarisRiwayat, ...]:
    """The newest first; of one day by indicator, then the later year and the later entry first."""
    catalogue = measured.catalogue
    rows = [
        BarisRiwayat(catalogue.indikator[id], year, n, entry)
        for id, nilai in sorted(catalogue.nilai.items())
        for year, tahun in sorted(nilai.tahun.items(), reverse=True)
        for n, entry in reversed(list(enumerate(tahun.revisi, 1)))
    ]
    return tuple(sorted(rows, key=lambda row: row.revisi.tanggal.key, reverse=True))
