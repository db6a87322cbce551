"""The second pass over what official documents are made of: plans, reports, their way, their signed files."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.dates import Tanggal
from generator.model.fields import FIRST_YEAR, LAST_YEAR
from generator.model.instansi import Instansi
from generator.model.jejak import BerkasBertandaTangan, Jejak
from generator.model.laporan import Laporan
from generator.model.perjanjian import Perjanjian
from generator.model.perjanjian_rules import CiteSource, PerjanjianRules, before, fits, twice, written
from generator.model.rencana_aksi import RencanaAksi
from generator.model.validation import value_at
from generator.problems import Problem, messages, similar
from generator.records import Path, Record, SignedFile

EVENTS: Final = ("ditetapkan", "direviu", "diterbitkan", "disampaikan")
AFTER: Final = ("diterbitkan", "disampaikan")
"""What cannot happen before a document is formalised; some are reviewed before, some after."""
SIGNED: Final[Path] = ("berkas_bertanda_tangan",)


class DokumenRules:
    """Gathers which signed files are offered while it looks. `sumber` checks a citation, `unread` a file's stem."""

    def __init__(
        self,
        agreements: PerjanjianRules,
        sumber: CiteSource,
        signed: Sequence[SignedFile],
        unread: Callable[[str], bool],
    ) -> None:
        self.agreements = agreements
        self.refer = agreements.refer
        self.sumber = sumber
        self.signed = {file.name: file for file in signed}
        self.unread = unread
        self.offered: set[str] = set()
        self.meant: set[str] = set()

    @staticmethod
    def settings(record: Record, instansi: Instansi) -> Iterator[Problem]:
        yield from twice(record, instansi.dokumen.terbitkan_draf, ("dokumen", "terbitkan_draf"))

    def perjanjian(self, record: Record, row: Perjanjian) -> Iterator[Problem]:
        yield from self.agreements.agreement(record, row)
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)
        yield from self.signing_day(
            record, row.berkas_bertanda_tangan, row.tahun if written(record, row, "tahun") else None
        )

    def rencana_aksi(self, record: Record, row: RencanaAksi) -> Iterator[Problem]:
        year = year_of(row.id)
        if year is None:
            yield record.problem(messages.stem_is_no_year(row.id, "rencana-aksi"))
        if row.perjanjian:
            yield from self.refer("perjanjian", row.perjanjian, record, ("perjanjian",))
            found = self.agreements.perjanjian.get(row.perjanjian)
            if found and year not in (None, found[1].tahun) and written(*found, "tahun"):
                words = messages.plan_of_other_year(found[1].tahun, int(row.id))
                yield record.problem(words, ("perjanjian",))
        yield from self.sumber(record, row.sumber, ("sumber",))
        for n, step in enumerate(row.aksi):
            yield from self.agreements.indicator(record, step.indikator, year, ("aksi", n, "indikator"))
            if not value_at(record.data, ("aksi", n, "triwulan")):
                yield record.problem(messages.no_quarter(), ("aksi", n, "triwulan"), key=True)
            yield from self.refer("unit", step.penanggung_jawab, record, ("aksi", n, "penanggung_jawab"))
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)
        yield from self.signing_day(record, row.berkas_bertanda_tangan, year)

    def laporan(self, record: Record, row: Laporan) -> Iterator[Problem]:
        year = year_of(row.id)
        if year is None:
            yield record.problem(messages.stem_is_no_year(row.id, "laporan"))
        seen: set[str] = set()
        for n, part in enumerate(row.analisis):
            path: Path = ("analisis", n, "indikator")
            yield from self.agreements.indicator(record, part.indikator, year, path)
            if part.indikator in seen:
                yield record.problem(messages.listed_twice(part.indikator), path)
            seen.add(part.indikator)
            if part.standar_nasional:
                yield from self.sumber(
                    record, part.standar_nasional.sumber, ("analisis", n, "standar_nasional", "sumber")
                )
        if row.pengesahan:
            signed = row.pengesahan
            yield from self.refer("pejabat", signed.pejabat, record, ("pengesahan", "pejabat"))
            yield from self.after_year(record, signed.tanggal, year, ("pengesahan", "tanggal"))
            if not early(signed.tanggal, year):
                yield from self.agreements.in_office(
                    record, signed.pejabat, signed.tanggal, ("pengesahan", "pejabat")
                )
        yield from self.jejak(record, row.jejak, ("jejak",))
        yield from self.berkas(record, row.berkas_bertanda_tangan)
        if row.berkas_bertanda_tangan:
            yield from self.after_year(record, row.berkas_bertanda_tangan.tanggal, year, (*SIGNED, "tanggal"))

    def jejak(self, record: Record, jejak: Jejak | None, path: Path) -> Iterator[Problem]:
        """Every event has its source, and none comes before the document itself."""
        if jejak is None:
            return
        for name in EVENTS:
            event = getattr(jejak, name)
            if event:
                yield from self.sumber(record, event.sumber, (*path, name, "sumber"))
        for name in AFTER:
            event = getattr(jejak, name)
            if event and jejak.ditetapkan and before(event.tanggal, jejak.ditetapkan.tanggal):
                words = messages.event_before_formalised(
                    name, str(event.tanggal), str(jejak.ditetapkan.tanggal)
                )
                yield record.problem(words, (*path, name, "tanggal"))

    # -- days -----------------------------------------------------------------------------------

    @staticmethod
    def signing_day(record: Record, file: BerkasBertandaTangan | None, year: int | None) -> Iterator[Problem]:
        if file and year is not None and not fits(file.tanggal, year):
            yield record.problem(messages.date_outside_year(str(file.tanggal), year), (*SIGNED, "tanggal"))

    @staticmethod
    def after_year(record: Record, day: Tanggal | None, year: int | None, path: Path) -> Iterator[Problem]:
        if year is not None and early(day, year):
            yield record.problem(messages.report_too_early(str(day), year), path)

    # -- signed files ---------------------------------------------------------------------------

    def berkas(self, record: Record, file: BerkasBertandaTangan | None) -> Iterator[Problem]:
        if file is None:
            return
        found = self.signed.get(file.berkas)
        if file.berkas in self.offered:
            yield record.problem(messages.signed_file_twice(file.berkas), (*SIGNED, "berkas"))
        self.offered.add(file.berkas)
        if found is None:
            if not self.unread(file.berkas.removesuffix(".pdf")):
                self.meant.add(
                    similar(file.berkas, self.signed) or ""
                )  # a slip of the pen makes no file unused
                words = messages.signed_file_missing(file.berkas, sorted(self.signed))
                yield record.problem(words, (*SIGNED, "berkas"))
        elif found.sha256 != file.sha256:
            yield record.problem(messages.signed_file_changed(file.berkas, found.sha256), (*SIGNED, "sha256"))

    def twins(self) -> Iterator[Problem]:
        """One signed file is one document: two that are offered with the same bytes are a wrong copy."""
        first: dict[str, str] = {}
        for name, file in self.signed.items():
            other = first.setdefault(file.sha256, name) if name in self.offered else name
            if other != name:
                yield Problem(f"content/berkas/{name}", 1, 1, "", *messages.signed_file_same(other))

    def unused(self, mentioned: set[str]) -> Iterator[Problem]:
        """Signed files that no record offers; `mentioned`: words of the records that are not wholly known."""
        for name in self.signed:
            if name not in self.offered | self.meant and name.removesuffix(".pdf") not in mentioned:
                yield Problem(f"content/berkas/{name}", 1, 1, "", *messages.signed_file_unused())


def year_of(id: str) -> int | None:
    """The year that a file's name is, None for any other name."""
    year = int(id) if len(id) == len("2021") and id.isascii() and id.isdigit() else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def early(day: Tanggal | None, year: int | None) -> bool:
    """Whether a report of a year is dated before that year's last month."""
    if day is None or year is None:
        return False
    return day.tahun < year or (day.tahun == year and day.bulan is not None and day.bulan < 12)
