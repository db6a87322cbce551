"""The catalogue with everything that follows from it on the day of the build."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.build import Build
from generator.measurement.kelengkapan import Kelengkapan, kelengkapan
from generator.measurement.naskah import CatatanNaskah, catatan_naskah
from generator.model import Catalogue, Reading
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan


@dataclass(frozen=True)
class Measured:
    """Nothing here is typed in a record; all of it follows from the records and the day."""

    catalogue: Catalogue
    build: Build
    catatan: tuple[CatatanNaskah, ...]
    kelengkapan: tuple[Kelengkapan, ...]

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
    """Everything that pages, documents and datasets print. Raises ProblemsFound for a note that answers nothing."""
    return Measured(reading.catalogue, build, catatan_naskah(reading), kelengkapan(reading.catalogue))
