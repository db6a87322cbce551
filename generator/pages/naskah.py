"""An instrument as a page shows it: lines in the order of the text, each with its reading and its notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.measurement.naskah import CatatanNaskah
from generator.model.clauses import PEMBUKA, anchor_of, clauses
from generator.model.indikator import Indikator
from generator.model.naskah import Berlabel, Butir, Keputusan, Kolom, Lampiran, Penutup, TeksAsli
from generator.pages.catatan import Catatan
from generator.pages.inserts import Inserts
from generator.records import Path

MARK_LENGTH: Final = 4
"""`(10)` and `iii.` stand beside their clause; a longer mark stands above it."""


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell of the indicator table: verbatim text, ready HTML, or nothing where the record has nothing.

    `dimuat` is false where the instrument prints something that this site does not carry.
    """

    judul: str
    asli: str | None
    html: Markup | None = None
    dimuat: bool = True


@dataclass(frozen=True, slots=True)
class Baris:
    """One piece of the instrument. `asli` is verbatim; None for a heading that only has pieces inside it."""

    asli: str | None
    tanda: str | None = None
    judul: str | None = None
    bacaan: str | None = None
    anchor: str = ""
    catatan: Sequence[CatatanNaskah] = ()
    anak: Sequence["Baris"] = ()
    kolom: Sequence[str] = ()
    tabel: Sequence[Sequence[Sel]] = ()

    @property
    def bermerek(self) -> bool:
        """Whether the mark is words (`BAB I`, `Pasal 1`) rather than a letter or a number."""
        return len(self.tanda or "") > MARK_LENGTH


@dataclass(frozen=True, slots=True)
class Tutup:
    """The closing lines: labelled place and date, then the lines of the signature."""

    berlabel: Sequence[Baris]
    baris: Sequence[Baris]
    catatan: Sequence[CatatanNaskah]


@dataclass(frozen=True, slots=True)
class LampiranTampil:
    """An annex: its heading lines, its title, its parts, its closing."""

    kepala: Sequence[Baris]
    berlabel: Sequence[Baris]
    judul: Sequence[Baris]
    bagian: Sequence[Baris]
    penutup: Tutup | None


@dataclass(frozen=True, slots=True)
class Pembuka:
    """Menimbang, Mengingat or Memperhatikan."""

    tanda: str
    anchor: str
    butir: Sequence[Baris]


@dataclass(frozen=True, slots=True)
class NaskahTampil:
    """The whole instrument in the order of its text; `catatan` are the notes on no single piece."""

    sampul: Sequence[Baris]
    kop: Sequence[Baris]
    bentuk: Sequence[Baris]
    nomor: Baris
    penghubung: str
    tentang: Sequence[Baris]
    pembukaan: Sequence[Baris]
    pembuka: Sequence[Pembuka]
    memutuskan: Baris | None
    menetapkan: Baris | None
    diktum: Sequence[Baris]
    batang_tubuh: Sequence[Baris]
    penutup: Tutup
    lampiran: Sequence[LampiranTampil]
    catatan: Sequence[CatatanNaskah]


class Penampil:
    """Prepares one instrument; the rows of its table, their boxed formulas and the page's inserts are given."""

    def __init__(
        self,
        keputusan: Keputusan,
        catatan: Catatan,
        rows: Sequence[Indikator],
        rumus: Mapping[str, str],
        inserts: Inserts,
    ) -> None:
        self.keputusan = keputusan
        self.catatan = catatan
        self.rows = rows
        self.rumus = rumus
        self.inserts = inserts

    def naskah(self) -> NaskahTampil:
        """Every part, in the order in which the fields of a record stand for the text."""
        row = self.keputusan
        return NaskahTampil(
            sampul=self.lines(row.sampul, "sampul"),
            kop=self.lines(row.kop, "kop"),
            bentuk=self.lines(row.judul.bentuk, "judul", "bentuk"),
            nomor=self.labelled(row.judul.nomor, "judul", "nomor"),
            penghubung=row.judul.penghubung,
            tentang=self.lines(row.judul.tentang, "judul", "tentang"),
            pembukaan=self.lines(row.pembukaan, "pembukaan"),
            pembuka=list(self.openings()),
            memutuskan=self.line(row.memutuskan, "memutuskan") if row.memutuskan else None,
            menetapkan=self.labelled(row.menetapkan, "menetapkan") if row.menetapkan else None,
            diktum=self.clauses(row.diktum, ("diktum",), "diktum"),
            batang_tubuh=self.clauses(row.batang_tubuh, ("batang_tubuh",), ""),
            penutup=self.closing(row.penutup, "penutup"),
            lampiran=[self.annex(annex, n) for n, annex in enumerate(row.lampiran)],
            catatan=self.catatan.rest(),
        )

    def tables(self) -> list[Baris]:
        """The clauses that print the indicator table, wherever they stand."""
        return [
            self.clause(
                clause.butir, clause.path, clause.anchor.removesuffix(clause.butir.id or "").rstrip("-")
            )
            for clause in clauses(self.keputusan)
            if clause.butir.kolom
        ]

    def openings(self) -> Iterator[Pembuka]:
        for name in PEMBUKA:
            part = getattr(self.keputusan, name)
            if part is not None:
                yield Pembuka(part.tanda, name, self.clauses(part.butir, (name, "butir"), name))

    def annex(self, annex: Lampiran, n: int) -> LampiranTampil:
        at = ("lampiran", n)
        labelled = [
            self.labelled(line, *at, name)
            for name, line in (("nomor", annex.nomor), ("tanggal", annex.tanggal))
            if line is not None
        ]
        return LampiranTampil(
            kepala=self.lines(annex.kepala, *at, "kepala"),
            berlabel=labelled,
            judul=self.lines(annex.judul, *at, "judul"),
            bagian=self.clauses(annex.bagian, (*at, "bagian"), ""),
            penutup=self.closing(annex.penutup, *at, "penutup") if annex.penutup else None,
        )

    def closing(self, closing: Penutup, *at: str | int) -> Tutup:
        labelled = [
            self.labelled(line, *at, name)
            for name, line in (("tempat", closing.tempat), ("tanggal", closing.tanggal))
            if line is not None
        ]
        signature = self.lines(closing.jabatan, *at, "jabatan")
        for name in ("nama", "pangkat", "nip"):
            quoted = getattr(closing, name)
            if quoted is not None:
                signature.append(self.line(quoted, *at, name))
        return Tutup(labelled, signature, self.catatan.under(*at))

    def lines(self, quoted: Sequence[TeksAsli], *at: str | int) -> list[Baris]:
        return [self.line(one, *at, n) for n, one in enumerate(quoted)]

    def line(self, quoted: TeksAsli, *at: str | int) -> Baris:
        return Baris(quoted.teks_asli, bacaan=quoted.normalisasi, catatan=self.catatan.under(*at))

    def labelled(self, line: Berlabel, *at: str | int) -> Baris:
        return Baris(
            line.teks_asli, tanda=line.tanda, bacaan=line.normalisasi, catatan=self.catatan.under(*at)
        )

    def clauses(self, butir: Sequence[Butir], at: Path, prefix: str) -> list[Baris]:
        return [self.clause(one, (*at, n), prefix) for n, one in enumerate(butir)]

    def clause(self, butir: Butir, at: Path, prefix: str) -> Baris:
        anchor = anchor_of(butir, prefix)
        children = self.clauses(butir.butir, (*at, "butir"), anchor or prefix)
        return Baris(
            butir.teks_asli,
            tanda=butir.tanda,
            judul=butir.judul,
            bacaan=butir.normalisasi,
            anchor=anchor,
            catatan=self.catatan.under(*at),
            anak=children,
            kolom=[column.judul for column in butir.kolom],
            tabel=[[self.cell(row, column) for column in butir.kolom] for row in self.rows]
            if butir.kolom
            else (),
        )

    def cell(self, row: Indikator, column: Kolom) -> Sel:
        if column.isi == "tidak_dimuat":
            return Sel(column.judul, None, dimuat=False)
        if column.isi == "formula":
            if row.formula and row.formula.teks_asli:
                return Sel(column.judul, row.formula.teks_asli)
            return Sel(column.judul, None, self.inserts.add(self.rumus[row.id]) if row.formula else None)
        value = getattr(row, column.isi, None)
        return Sel(column.judul, value if isinstance(value, str) else getattr(value, "teks_asli", None))
