"""The second pass over officials and the agreements that they sign."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from generator.dates import Tanggal
from generator.model.dokumen import Dokumen
from generator.model.naskah import Periode
from generator.model.nilai import Nilai, Sumber
from generator.model.nilai_rules import Refer
from generator.model.pejabat import Pejabat
from generator.model.perjanjian import Perjanjian
from generator.problems import Problem, messages, similar
from generator.records import Path, Record

CiteSource = Callable[[Record, Sumber, Path], Iterator[Problem]]
Row: TypeAlias = tuple[Record, Perjanjian]


@dataclass(frozen=True, slots=True)
class PerjanjianRules:
    """`refer` belongs to the pass that gathers references; `periode` knows when an indicator holds.

    `unread`: whether a record (folder, id) has mistakes of its own, so that nothing follows from what it lacks.
    `broken`: such records of a folder, with as much of their text as is known.
    """

    dokumen: Mapping[str, tuple[Record, Dokumen]]
    pejabat: Mapping[str, tuple[Record, Pejabat]]
    perjanjian: Mapping[str, Row]
    refer: Refer
    periode: Callable[[str], Periode | None]
    unread: Callable[[str, str], bool]
    broken: Callable[[str], Mapping[str, str | None]]

    # -- officials ------------------------------------------------------------------------------

    def official(self, record: Record, pejabat: Pejabat) -> Iterator[Problem]:
        yield from self.refer("dokumen", pejabat.sumber, record, ("sumber",))
        if pejabat.unit:
            yield from self.refer("unit", pejabat.unit, record, ("unit",))
        masa = pejabat.masa
        if masa and before(masa.sampai, masa.mulai):
            yield record.problem(messages.term_reversed(), ("masa", "sampai"))

    def leaders(self) -> Iterator[Problem]:
        """One leads at a time; a term without an end has not ended."""
        rows = [row for id, row in self.pejabat.items() if row[1].memimpin and not self.unread("pejabat", id)]
        rows.sort(key=lambda row: (row[1].masa.mulai.key if row[1].masa else (), row[1].id))
        for (_, earlier), (record, later) in pairwise(rows):
            end = earlier.masa.sampai if earlier.masa else None
            if end is None or later.masa is None or later.masa.mulai.key <= end.key:
                yield record.problem(messages.two_leaders(earlier.id), ("memimpin",))

    def in_office(self, record: Record, id: str, day: Tanggal | None, path: Path) -> Iterator[Problem]:
        """An official signs within the term; without a full day, or without a term, nobody can tell."""
        found = self.pejabat.get(id)
        masa = found[1].masa if found else None
        if masa is None or before(masa.sampai, masa.mulai):
            return
        if before(day, masa.mulai) or before(masa.sampai, day):
            end = str(masa.sampai) if masa.sampai else None
            yield record.problem(messages.not_in_office(id, str(day), str(masa.mulai), end), path)

    def leads(self, record: Record, id: str, path: Path) -> Iterator[Problem]:
        found = self.pejabat.get(id)
        if found and found[1].memimpin is None and not self.unread("pejabat", id):
            yield record.problem(messages.not_the_leader(id), path)

    # -- one agreement --------------------------------------------------------------------------

    def agreement(self, record: Record, row: Perjanjian) -> Iterator[Problem]:
        tahun = row.tahun if written(record, row, "tahun") else None
        yield from self.parties(record, row, tahun)
        if row.dokumen:
            yield from self.refer("dokumen", row.dokumen, record, ("dokumen",))
            cited = self.dokumen.get(row.dokumen)
            if cited and cited[1].jenis != "pk" and written(*cited, "jenis"):
                yield record.problem(messages.not_an_agreement(row.dokumen, cited[1].jenis), ("dokumen",))
        if row.mengubah:
            yield from self.refer("perjanjian", row.mengubah, record, ("mengubah",))
        if written(record, row, "jenis"):
            yield from self.amends(record, row)
        for n, id in enumerate(row.indikator):
            yield from self.indicator(record, id, tahun, ("indikator", n))
        yield from twice(record, row.indikator, ("indikator",))
        for n, program in enumerate(row.program):
            yield from self.refer("program", program, record, ("program", n))
        yield from twice(record, row.program, ("program",))

    def parties(self, record: Record, row: Perjanjian, tahun: int | None) -> Iterator[Problem]:
        yield from self.refer("pejabat", row.pihak_pertama, record, ("pihak_pertama",))
        if row.pihak_kedua:
            yield from self.refer("pejabat", row.pihak_kedua, record, ("pihak_kedua",))
            if row.pihak_kedua == row.pihak_pertama:
                yield record.problem(messages.same_party(), ("pihak_kedua",))
        if row.tingkat == "kepala" and written(record, row, "tingkat"):
            yield from self.leads(record, row.pihak_pertama, ("pihak_pertama",))
        if row.tanggal and tahun is not None and not fits(row.tanggal, tahun):
            yield record.problem(messages.date_outside_year(str(row.tanggal), tahun), ("tanggal",))
            return  # a mistaken date says nothing of terms
        yield from self.in_office(record, row.pihak_pertama, row.tanggal, ("pihak_pertama",))
        if row.pihak_kedua and row.pihak_kedua != row.pihak_pertama:
            yield from self.in_office(record, row.pihak_kedua, row.tanggal, ("pihak_kedua",))

    def amends(self, record: Record, row: Perjanjian) -> Iterator[Problem]:
        path: Path = ("mengubah",)
        if row.mengubah is None:
            meant = any(value and similar(key, ("mengubah",)) for key, value in record.data.items())
            if row.jenis == "perubahan" and not meant:
                yield record.problem(messages.amends_nothing(), ("jenis",))
            return
        if row.jenis == "murni":
            yield record.problem(messages.original_amends(), path)
            return
        if self.circular(row):
            yield record.problem(messages.amends_itself(), path)
            return
        found = self.perjanjian.get(row.mengubah)
        if found is None:
            return
        other = found[1]
        if other.tahun != row.tahun and written(*found, "tahun") and written(record, row, "tahun"):
            yield record.problem(messages.amends_other_year(other.tahun, row.tahun), path)
        elif other.tingkat != row.tingkat and written(*found, "tingkat") and written(record, row, "tingkat"):
            yield record.problem(messages.amends_other_rank(other.tingkat, row.tingkat), path)
        elif before(row.tanggal, other.tanggal):
            words = messages.amends_later(str(other.tanggal), str(row.tanggal))
            yield record.problem(words, ("tanggal",))

    def circular(self, row: Perjanjian) -> bool:
        """Whether the way back from an amendment returns to it; a ring further back is told where it is."""
        seen: set[str] = set()
        current = row.mengubah
        while current and current != row.id and current not in seen:
            seen.add(current)
            found = self.perjanjian.get(current)
            current = found[1].mengubah if found else None
        return current == row.id

    def indicator(self, record: Record, id: str, tahun: int | None, path: Path) -> Iterator[Problem]:
        """An indicator is there, and holds in the year of the record that names it."""
        yield from self.refer("indikator", id, record, path)
        periode = self.periode(id)
        if periode and tahun is not None and tahun not in periode.tahun:
            yield record.problem(messages.indicator_not_in_year(id, tahun, periode.awal, periode.akhir), path)

    # -- between agreements ---------------------------------------------------------------------

    def originals(self) -> Iterator[Problem]:
        """One official signs one original agreement a year."""
        first: dict[tuple[int, str, str], str] = {}
        for record, row in self.perjanjian.values():
            names = ("tahun", "tingkat", "jenis", "pihak_pertama")
            if (
                row.mengubah
                or row.jenis == "perubahan"
                or not all(written(record, row, one) for one in names)
            ):
                continue  # an original that amends is told as that
            other = first.setdefault((row.tahun, row.tingkat, row.pihak_pertama), row.id)
            if other != row.id:
                words = messages.agreement_twice(other, row.pihak_pertama, row.tahun)
                yield record.problem(words, ("jenis",))

    def branches(self) -> Iterator[Problem]:
        """Amendments follow each other, so that the last one can be known."""
        rows = [
            row
            for row in self.perjanjian.values()
            if row[1].jenis == "perubahan" and row[1].mengubah and not self.circular(row[1])
        ]
        rows.sort(
            key=lambda row: (row[1].tanggal is None, row[1].tanggal.key if row[1].tanggal else (), row[1].id)
        )
        last: dict[str, str] = {}
        for record, row in rows:
            amended = row.mengubah or ""
            if amended in last:
                yield record.problem(messages.amended_twice(amended, last[amended]), ("mengubah",))
            last[amended] = row.id

    def amended_targets(self, nilai: Mapping[str, tuple[Record, Nilai]]) -> Iterator[Problem]:
        """A changed target needs an amendment that lists its indicator, where the agreement itself stands here."""
        rows = [row for record, row in self.perjanjian.values() if written(record, row, "tahun")]
        agreed = {(row.tahun, id) for row in rows for id in row.indikator}
        amended = {(row.tahun, id) for row in rows if row.jenis == "perubahan" for id in row.indikator}
        for record, values in nilai.values():
            for year, row in values.tahun.items():
                key = (year, values.id)
                if key not in agreed or key in amended or self.may_list(values.id):
                    continue
                for n, target in enumerate(row.target):
                    if target.asal == "pk_perubahan":
                        words = messages.amendment_missing(values.id, year)
                        yield record.problem(words, ("tahun", str(year), "target", n, "asal"))

    def may_list(self, indikator: str) -> bool:
        """Whether an agreement with mistakes of its own may list an indicator, though nobody can read that it does."""
        for id, text in self.broken("perjanjian").items():
            if text is None or indikator in text:
                found = self.perjanjian.get(id)
                names = ("tahun", "jenis")
                if not found or not all(written(*found, name) for name in names):
                    return True
                if found[0].data.get("indikator") != list(found[1].indikator):
                    return True
        return False


def written(record: Record, row: object, name: str) -> bool:
    """Whether a field holds what the author wrote, not something harmless in place of a mistake told elsewhere."""
    return record.data.get(name) == str(getattr(row, name))


def before(day: Tanggal | None, other: Tanggal | None) -> bool:
    """Whether one day is earlier than another; False unless both days are known."""
    return bool(day and other and day.full and other.full and day.full < other.full)


def fits(tanggal: Tanggal, tahun: int) -> bool:
    """Agreements of a year are signed from the last quarter of the year before; a late one still counts."""
    earliest = (tahun - 1, 10, 0) if tanggal.bulan else (tahun - 1, 0, 0)
    return earliest <= tanggal.key and tanggal.tahun <= tahun + 1


def twice(record: Record, ids: Sequence[str], path: Path) -> Iterator[Problem]:
    """Each id stands on a list once."""
    for n, id in enumerate(ids):
        if id in ids[:n]:
            yield record.problem(messages.listed_twice(id), (*path, n))
