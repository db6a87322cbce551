"""The second pass over what official documents are made of: officials, agreements, budgets, plans, reports, signed files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from generator.model.fields import FIRST_YEAR, LAST_YEAR
from generator.model.jejak import BerkasBertandaTangan, Jejak
from generator.model.laporan import Laporan
from generator.model.naskah import Periode
from generator.model.nilai import Nilai, Sumber
from generator.model.pejabat import Pejabat
from generator.model.perjanjian import Perjanjian
from generator.model.program import AnggaranTahun, Kegiatan, Program, SubKegiatan
from generator.model.rencana_aksi import RencanaAksi
from generator.problems import Problem, messages
from generator.records import Path, Record, SignedFile

Refer = Callable[[str, str, Record, Path], Iterator[Problem]]
CiteSource = Callable[[Record, Sumber, Path], Iterator[Problem]]
PeriodOf = Callable[[str], Periode | None]

STRATEGIS: Final = ("iku", "sasaran")
"""The kinds of indicator that stand in an agency's yearly plan and report; lower ones only in agreements."""
MONEY: Final = ("pagu", "pagu_perubahan", "realisasi")
EVENTS: Final = ("ditetapkan", "direviu", "diterbitkan", "disampaikan")


class DokumenRules:
    """`refer` and `sumber` belong to the pass that gathers references; `periode` knows when an indicator holds."""

    def __init__(
        self,
        refer: Refer,
        sumber: CiteSource,
        periode: PeriodOf,
        signed: Sequence[SignedFile],
        unread: Callable[[str], bool],
    ) -> None:
        self.refer = refer
        self.sumber = sumber
        self.periode = periode
        self.signed = {file.name: file for file in signed}
        self.unread = unread
        self.offered: set[str] = set()

    # -- officials ------------------------------------------------------------------------------

    def pejabat(self, record: Record, pejabat: Pejabat) -> Iterator[Problem]:
        yield from self.refer("dokumen", pejabat.sumber, record, ("sumber",))
        if pejabat.unit:
            yield from self.refer("unit", pejabat.unit, record, ("unit",))
        masa = pejabat.masa
        if masa and masa.sampai and masa.sampai.key < masa.mulai.key:
            yield record.problem(messages.term_reversed(), ("masa", "sampai"))

    # -- agreements -----------------------------------------------------------------------------

    def perjanjian(
        self, record: Record, row: Perjanjian, others: Mapping[str, tuple[Record, Perjanjian]]
    ) -> Iterator[Problem]:
        yield from self.refer("pejabat", row.pihak_pertama, record, ("pihak_pertama",))
        if row.pihak_kedua:
            yield from self.refer("pejabat", row.pihak_kedua, record, ("pihak_kedua",))
            if row.pihak_kedua == row.pihak_pertama:
                yield record.problem(messages.same_party(), ("pihak_kedua",))
        if row.dokumen:
            yield from self.refer("dokumen", row.dokumen, record, ("dokumen",))
        if row.mengubah:
            yield from self.refer("perjanjian", row.mengubah, record, ("mengubah",))
            yield from self.amends(record, row, others)
        elif row.jenis == "perubahan" and "mengubah" not in record.data:
            yield record.problem(messages.amends_nothing(), ("jenis",))
        yield from self.indicators(record, row.indikator, row.tahun, ("indikator",))
        for n, program in enumerate(row.program):
            yield from self.refer("program", program, record, ("program", n))
        yield from self.twice(record, row.program, ("program",))
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)

    @staticmethod
    def amends(
        record: Record, row: Perjanjian, others: Mapping[str, tuple[Record, Perjanjian]]
    ) -> Iterator[Problem]:
        if row.jenis == "murni":
            yield record.problem(messages.original_amends(), ("mengubah",))
        found = others.get(row.mengubah or "")
        if found and found[1].tahun != row.tahun:
            yield record.problem(messages.amends_other_year(found[1].tahun, row.tahun), ("mengubah",))
        seen, current = {row.id}, row.mengubah
        while current:
            if current in seen:
                if current == row.id:
                    yield record.problem(messages.amends_itself(), ("mengubah",))
                return
            seen.add(current)
            current = others[current][1].mengubah if current in others else None

    def indicators(self, record: Record, ids: Sequence[str], year: int, path: Path) -> Iterator[Problem]:
        for n, id in enumerate(ids):
            yield from self.refer("indikator", id, record, (*path, n))
            yield from self.holds(record, id, year, (*path, n))
        yield from self.twice(record, ids, path)

    def holds(self, record: Record, id: str, year: int, path: Path) -> Iterator[Problem]:
        periode = self.periode(id)
        if periode and year not in periode.tahun:
            yield record.problem(messages.indicator_not_in_year(id, year, periode.awal, periode.akhir), path)

    @staticmethod
    def twice(record: Record, ids: Sequence[str], path: Path) -> Iterator[Problem]:
        for n, id in enumerate(ids):
            if id in ids[:n]:
                yield record.problem(messages.listed_twice(id), (*path, n))

    def amended_targets(
        self,
        nilai: Mapping[str, tuple[Record, Nilai]],
        perjanjian: Mapping[str, tuple[Record, Perjanjian]],
    ) -> Iterator[Problem]:
        """A changed target needs an amendment that lists its indicator, where the agreement itself stands here."""
        agreed = {(row.tahun, id) for _, row in perjanjian.values() for id in row.indikator}
        amended = {
            (row.tahun, id)
            for _, row in perjanjian.values()
            if row.jenis == "perubahan"
            for id in row.indikator
        }
        for record, values in nilai.values():
            for year, row in values.tahun.items():
                if (year, values.id) not in agreed or (year, values.id) in amended:
                    continue
                for n, target in enumerate(row.target):
                    if target.asal == "pk_perubahan":
                        words = messages.amendment_missing(values.id, year)
                        yield record.problem(words, ("tahun", str(year), "target", n, "asal"))

    # -- plans and reports ----------------------------------------------------------------------

    def rencana_aksi(self, record: Record, row: RencanaAksi) -> Iterator[Problem]:
        year = year_of(row.id)
        if year is None:
            yield record.problem(messages.stem_is_no_year(row.id, "rencana-aksi"))
        if row.perjanjian:
            yield from self.refer("perjanjian", row.perjanjian, record, ("perjanjian",))
        yield from self.sumber(record, row.sumber, ("sumber",))
        for n, step in enumerate(row.aksi):
            yield from self.refer("indikator", step.indikator, record, ("aksi", n, "indikator"))
            if year is not None:
                yield from self.holds(record, step.indikator, year, ("aksi", n, "indikator"))
            yield from self.refer("unit", step.penanggung_jawab, record, ("aksi", n, "penanggung_jawab"))
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)

    def laporan(self, record: Record, row: Laporan) -> Iterator[Problem]:
        year = year_of(row.id)
        if year is None:
            yield record.problem(messages.stem_is_no_year(row.id, "laporan"))
        seen: set[str] = set()
        for n, part in enumerate(row.analisis):
            path: Path = ("analisis", n, "indikator")
            yield from self.refer("indikator", part.indikator, record, path)
            if year is not None:
                yield from self.holds(record, part.indikator, year, path)
            if part.indikator in seen:
                yield record.problem(messages.listed_twice(part.indikator), path)
            seen.add(part.indikator)
            if part.standar_nasional:
                yield from self.sumber(
                    record, part.standar_nasional.sumber, ("analisis", n, "standar_nasional", "sumber")
                )
        if row.pengesahan:
            yield from self.refer("pejabat", row.pengesahan.pejabat, record, ("pengesahan", "pejabat"))
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)

    def jejak(self, record: Record, jejak: Jejak | None, path: Path) -> Iterator[Problem]:
        for name in EVENTS:
            event = getattr(jejak, name) if jejak else None
            if event:
                yield from self.sumber(record, event.sumber, (*path, name, "sumber"))

    # -- budgets --------------------------------------------------------------------------------

    def program(self, record: Record, program: Program) -> Iterator[Problem]:
        yield from self.level(record, program, (), program.kegiatan)
        for n, kegiatan in enumerate(program.kegiatan):
            path: Path = ("kegiatan", n)
            yield from self.level(record, kegiatan, path, kegiatan.sub_kegiatan)
            for m, sub in enumerate(kegiatan.sub_kegiatan):
                yield from self.level(record, sub, (*path, "sub_kegiatan", m), ())

    def level(
        self,
        record: Record,
        row: Program | Kegiatan | SubKegiatan,
        path: Path,
        parts: Sequence[Kegiatan | SubKegiatan],
    ) -> Iterator[Problem]:
        for n, indikator in enumerate(row.indikator):
            yield from self.refer("indikator", indikator, record, (*path, "indikator", n))
        for year, money in row.tahun.items():
            at: Path = (*path, "tahun", str(year))
            yield from self.sumber(record, money.sumber, (*at, "sumber"))
            for name in MONEY:
                yield from self.amount(record, name, money, [jumlah(part, year, name) for part in parts], at)

    @staticmethod
    def amount(
        record: Record, name: str, money: AnggaranTahun, parts: Sequence[Decimal | None], path: Path
    ) -> Iterator[Problem]:
        """Not negative, and the sum of the parts where all of them are known."""
        own: Decimal | None = getattr(money, name)
        if own is None:
            return
        if own < 0:
            yield record.problem(messages.negative_money(own), (*path, name))
        known = [part for part in parts if part is not None]
        if parts and len(known) == len(parts) and sum(known) != own:
            yield record.problem(messages.parts_disagree(own, sum(known, Decimal(0))), (*path, name))

    # -- signed files ---------------------------------------------------------------------------

    def berkas(self, record: Record, file: BerkasBertandaTangan | None) -> Iterator[Problem]:
        if file is None:
            return
        path: Path = ("berkas_bertanda_tangan",)
        found = self.signed.get(file.berkas)
        if file.berkas in self.offered:
            yield record.problem(messages.signed_file_twice(file.berkas), (*path, "berkas"))
        self.offered.add(file.berkas)
        if found is None:
            if not self.unread(file.berkas.partition(".")[0]):
                known = sorted(self.signed)
                yield record.problem(messages.signed_file_missing(file.berkas, known), (*path, "berkas"))
        elif found.sha256 != file.sha256:
            yield record.problem(messages.signed_file_changed(file.berkas, found.sha256), (*path, "sha256"))

    def unused(self) -> Iterator[Problem]:
        """Signed files that no record offers; who calls has seen that no record is unknown."""
        for name in self.signed:
            if name not in self.offered:
                yield Problem(f"content/berkas/{name}", 1, 1, "", *messages.signed_file_unused())


def year_of(id: str) -> int | None:
    """The year that a file's name is, None for any other name."""
    year = int(id) if len(id) == len("2021") and id.isascii() and id.isdigit() else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def jumlah(row: Program | Kegiatan | SubKegiatan, year: int, name: str) -> Decimal | None:
    """`pagu`, `pagu_perubahan` or `realisasi` of one level: as written, else the sum of its parts; None where one is missing."""
    written: Decimal | None = getattr(row.tahun[year], name) if year in row.tahun else None
    if written is not None or isinstance(row, SubKegiatan):
        return written
    below: Sequence[Kegiatan | SubKegiatan] = row.kegiatan if isinstance(row, Program) else row.sub_kegiatan
    parts = [jumlah(part, year, name) for part in below]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None
