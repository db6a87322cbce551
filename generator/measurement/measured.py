"""The catalogue with everything that follows from it on the day of the build."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

from generator.build import Build
from generator.measurement.anggaran import Tingkat, tingkat
from generator.measurement.angka import bulatkan
from generator.measurement.beku import Beda, angka_dokumen, beda, dibekukan, target_berubah
from generator.measurement.diminta import AngkaDiminta, diminta
from generator.measurement.kelengkapan import Kelengkapan, kelengkapan
from generator.measurement.lonjakan import Lonjakan, lonjakan
from generator.measurement.naskah import CatatanNaskah, catatan_naskah
from generator.measurement.tahunan import HasilTahun, Pengukur, hasil_triwulan
from generator.measurement.tayang import Tayang, figure, from_csv, ledger, to_csv
from generator.model import Catalogue, Reading
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan
from generator.model.nilai_rules import agrees
from generator.problems import Problem, ProblemsFound, messages

LEDGER_PATH: Final = "content/tayang.csv"


@dataclass(frozen=True)
class Measured:
    """Nothing here is typed in a record; all of it follows from the records and the day."""

    catalogue: Catalogue
    build: Build
    catatan: tuple[CatatanNaskah, ...]
    kelengkapan: tuple[Kelengkapan, ...]
    hasil: Mapping[str, tuple[HasilTahun, ...]]
    beku: tuple[Tayang, ...] = ()
    """The figures of signed documents, as they were when their files were recorded."""
    beda_dokumen: Mapping[str, tuple[Beda, ...]] = field(default_factory=dict)
    """By signed document, what the records say otherwise today."""

    @cached_property
    def tayang(self) -> tuple[Tayang, ...]:
        """Every published figure, as the ledger must list it."""
        rows = (row for years in self.hasil.values() for row in years)
        shown = ledger(self.catalogue.indikator, self.catalogue.nilai, rows)
        return tuple(sorted((*shown, *self.beku))) if self.beku else shown

    @cached_property
    def lonjakan(self) -> Mapping[tuple[str, int], Lonjakan]:
        """Results that jump, by indicator and year."""
        found = (jump for years in self.hasil.values() for jump in lonjakan(years))
        return {(jump.indikator, jump.tahun): jump for jump in found}

    @cached_property
    def diminta(self) -> Mapping[str, Mapping[int, AngkaDiminta]]:
        """What can be asked for, by indicator and year."""
        return {id: diminta(years, self.build.tanggal) for id, years in self.hasil.items()}

    @cached_property
    def hasil_tahun(self) -> Mapping[int, tuple[HasilTahun, ...]]:
        """The rows of each year, in the order of the indicators that hold in it."""
        known = {(row.indikator.id, row.tahun): row for years in self.hasil.values() for row in years}
        return {
            year: tuple(known[(row.id, year)] for row in rows) for year, rows in self.indikator_tahun.items()
        }

    @cached_property
    def program_dari(self) -> Mapping[str, tuple[Tingkat, ...]]:
        """The programmes, activities and sub-activities that serve each indicator."""
        found: dict[str, list[Tingkat]] = {}
        for program in self.catalogue.program.values():
            for row in tingkat(program):
                for id in row.indikator:
                    found.setdefault(id, []).append(row)
        return {id: tuple(rows) for id, rows in found.items()}

    @cached_property
    def indikator_tahun(self) -> Mapping[int, tuple[Indikator, ...]]:
        """The indicators that hold in each year; a continued one gives way to its successor's first year."""
        found: dict[int, list[Indikator]] = {year: [] for year in self.catalogue.tahun}
        for indikator in self.catalogue.indikator.values():
            for year in self.catalogue.periode(indikator).tahun:
                if year in found and not self._superseded(indikator, year):
                    found[year].append(indikator)
        return {year: tuple(rows) for year, rows in found.items()}

    def _superseded(self, indikator: Indikator, year: int) -> bool:
        successor = self.catalogue.penerus.get(indikator.id)
        return (
            successor is not None and year >= self.catalogue.periode(self.catalogue.indikator[successor]).awal
        )

    @cached_property
    def indikator_unit(self) -> Mapping[str, tuple[Indikator, ...]]:
        """The indicators that each unit answers for."""
        found: dict[str, list[Indikator]] = {unit: [] for unit in self.catalogue.unit}
        for indikator in self.catalogue.indikator.values():
            if indikator.penanggung_jawab and indikator.penanggung_jawab.unit:
                found[indikator.penanggung_jawab.unit].append(indikator)
        return {unit: tuple(rows) for unit, rows in found.items()}

    def catatan_dari(self, folder: str, id: str) -> tuple[CatatanNaskah, ...]:
        """The notes on one record, in their order."""
        return self._catatan.get((folder, id), ())

    @cached_property
    def _catatan(self) -> Mapping[tuple[str, str], tuple[CatatanNaskah, ...]]:
        found: dict[tuple[str, str], list[CatatanNaskah]] = {}
        for note in self.catatan:
            found.setdefault((note.folder, note.id), []).append(note)
        return {key: tuple(notes) for key, notes in found.items()}

    def berakhir(self, keputusan: Keputusan) -> bool:
        """Whether the instrument's period is over and no record of a later one stands here."""
        later = any(
            other.periode.akhir > keputusan.periode.akhir for other in self.catalogue.keputusan.values()
        )
        return self.build.tanggal.year > keputusan.periode.akhir and not later


def measure(reading: Reading, build: Build) -> Measured:
    """Everything that pages, documents and datasets print.

    Raises ProblemsFound for a note that answers nothing, and for figures that cannot be on this day.
    """
    catalogue = reading.catalogue
    pengukur = Pengukur(catalogue.kebijakan, build.tanggal.year)
    hasil = {
        id: tuple(pengukur.tahun(row, catalogue.nilai.get(id), year) for year in catalogue.periode(row).tahun)
        for id, row in catalogue.indikator.items()
    }
    now = angka_dokumen(catalogue, hasil)
    frozen = dibekukan(now, _committed(reading.tayang) if now else (), catalogue.pengganti)
    differing = beda(now, frozen)
    problems = [
        *impossible(reading, hasil, build.tanggal.year), *target_berubah(reading, differing),
    ]  # fmt: skip
    if problems:
        raise ProblemsFound(problems)
    notes = catatan_naskah(reading)
    return Measured(catalogue, build, notes, kelengkapan(catalogue), hasil, frozen, differing)


def _committed(text: str | None) -> tuple[Tayang, ...]:
    """The committed ledger; one that cannot be read freezes nothing, and `stale` tells so."""
    try:
        return from_csv(text or "")
    except ValueError:
        return ()


def impossible(reading: Reading, hasil: Mapping[str, Sequence[HasilTahun]], today: int) -> Iterator[Problem]:
    """Figures that only the day or the arithmetic of quarters can refute."""
    for id, nilai in reading.catalogue.nilai.items():
        record = reading.records[("nilai", id)]
        for row in hasil.get(id, ()):
            if row.nilai is None:
                continue
            path = ("tahun", str(row.tahun))
            if row.tahun > today:
                words = messages.year_in_future(row.tahun, today)
                if row.nilai.realisasi:
                    yield record.problem(words, (*path, "realisasi"), key=True)
                for n, quarter in row.nilai.triwulan.items():
                    if quarter.realisasi is not None:
                        yield record.problem(words, (*path, "triwulan", str(n), "realisasi"), key=True)
            quarters = hasil_triwulan(nilai, row.nilai)
            yearly = _yearly(row)
            if quarters and yearly is not None and not agrees(yearly, quarters.angka):
                words = messages.quarters_disagree(yearly, figure(quarters.angka or Fraction(0)))
                field = "variabel" if row.nilai.realisasi and row.nilai.realisasi.nilai is None else "nilai"
                yield record.problem(words, (*path, "realisasi", field))


def _yearly(row: HasilTahun) -> Decimal | None:
    """The year's own figure; one computed from inputs to as many digits as the quarters print."""
    if row.nilai is None or row.nilai.realisasi is None:
        return None
    if row.nilai.realisasi.nilai is not None or row.hasil is None or row.hasil.angka is None:
        return row.nilai.realisasi.nilai
    printed = [one.realisasi for one in row.nilai.triwulan.values() if one.realisasi is not None]
    return bulatkan(row.hasil.angka, max((-int(one.as_tuple().exponent) for one in printed), default=0))


def stale(measured: Measured, committed: str | None) -> Iterator[Problem]:
    """The committed ledger must list just what the site shows; its first line that differs is named."""
    if committed is None and not measured.tayang:
        return
    wanted = to_csv(measured.tayang).splitlines()
    found = (committed or "").splitlines()
    if wanted != found:
        line = next(
            (n for n, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other), None
        )
        line = min(len(wanted), len(found)) if line is None else line
        yield Problem(LEDGER_PATH, line + 1, 1, "", *messages.ledger_stale(committed is None))
