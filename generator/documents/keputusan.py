"""The transcription of an instrument: every line verbatim, in the order of the text; our notes stand apart at its end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import TRANSKRIPSI, DokumenResmi, Kop, Tempat
from generator.documents.rumus import Rumus, rumus
from generator.measurement.naskah import CatatanNaskah
from generator.model.clauses import PEMBUKA
from generator.model.indikator import Indikator
from generator.model.naskah import Berlabel, Butir, Keputusan, Kolom, Lampiran, Penutup, TeksAsli
from generator.templating import paragraf, tanggal

JENIS = "keputusan"
_MARK_LENGTH = 4
"""`(10)` and `iii.` stand beside their clause; a longer mark stands above it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled line; `tanda` is the label with its colon, as printed."""

    tanda: str
    teks: str


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell of the indicator table: verbatim text or a formula; both None where the record has nothing."""

    teks: str | None
    rumus: Rumus | None
    dimuat: bool


@dataclass(frozen=True, slots=True)
class Tabel:
    """The indicator table of an instrument."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """A clause with what is inside it; `di_samping`: whether its mark stands beside its text."""

    tanda: str | None
    judul: str | None
    teks: str | None
    di_samping: bool
    butir: "tuple[Bagian, ...]"
    tabel: Tabel | None


@dataclass(frozen=True, slots=True)
class Tutup:
    """Closing lines: labelled place and date, then the signature as printed; a NIP is masked."""

    berlabel: tuple[Label, ...]
    jabatan: tuple[str, ...]
    nama: str | None
    pangkat: str | None
    nip: str | None


@dataclass(frozen=True, slots=True)
class LampiranIsi:
    """An annex."""

    kepala: tuple[str, ...]
    berlabel: tuple[Label, ...]
    judul: tuple[str, ...]
    bagian: tuple[Bagian, ...]
    tutup: Tutup | None


@dataclass(frozen=True, slots=True)
class CatatanIsi:
    """One of our notes: about which words, and what it says."""

    tentang: str
    teks: str


@dataclass(frozen=True, slots=True)
class KeputusanIsi:
    """`pembuka` holds Menimbang, Mengingat and Memperhatikan, as far as there are any."""

    sampul: tuple[str, ...]
    bentuk: tuple[str, ...]
    nomor: Label
    penghubung: str
    tentang: tuple[str, ...]
    pembukaan: tuple[str, ...]
    pembuka: tuple[tuple[str, tuple[Bagian, ...]], ...]
    memutuskan: str | None
    menetapkan: Label | None
    diktum: tuple[Bagian, ...]
    batang_tubuh: tuple[Bagian, ...]
    tutup: Tutup
    lampiran: tuple[LampiranIsi, ...]
    catatan: tuple[CatatanIsi, ...]
    asal: str
    disalin: str


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each instrument."""
    for row in bahan.catalogue.keputusan.values():
        logo = bahan.kop.logo
        kop = Kop(_lines(row.kop), logo if row.kop else None)
        yield bahan.dokumen(
            JENIS,
            row.id,
            row.judul_singkat,
            f"Naskah {row.judul_singkat} kata demi kata, dengan catatan naskah di akhirnya.",
            Tempat("keputusan", row.id),
            partial(_isi, bahan, row),
            tanda=TRANSKRIPSI,
            kop=kop,
            baris=len(bahan.catalogue.indikator_dari(row.id)),
        )


def _isi(bahan: Bahan, row: Keputusan) -> KeputusanIsi:
    rows = bahan.catalogue.indikator_dari(row.id)
    cited = bahan.catalogue.dokumen[row.transkripsi.dokumen]
    parts = [(name, getattr(row, name)) for name in PEMBUKA]
    return KeputusanIsi(
        sampul=_lines(row.sampul),
        bentuk=_lines(row.judul.bentuk),
        nomor=_label(row.judul.nomor),
        penghubung=row.judul.penghubung,
        tentang=_lines(row.judul.tentang),
        pembukaan=_lines(row.pembukaan),
        pembuka=tuple((part.tanda, _clauses(part.butir, rows)) for _, part in parts if part),
        memutuskan=row.memutuskan.teks_asli if row.memutuskan else None,
        menetapkan=_label(row.menetapkan) if row.menetapkan else None,
        diktum=_clauses(row.diktum, rows),
        batang_tubuh=_clauses(row.batang_tubuh, rows),
        tutup=_closing(row.penutup),
        lampiran=tuple(_annex(one, rows) for one in row.lampiran),
        catatan=tuple(_notes(bahan, row, rows)),
        asal=cited.judul,
        disalin=tanggal(row.transkripsi.tanggal),
    )


def _lines(quoted: Sequence[TeksAsli]) -> tuple[str, ...]:
    return tuple(line.teks_asli for line in quoted)


def _label(line: Berlabel) -> Label:
    return Label(line.tanda, line.teks_asli)


def _clauses(butir: Sequence[Butir], rows: Sequence[Indikator]) -> tuple[Bagian, ...]:
    return tuple(
        Bagian(
            one.tanda,
            one.judul,
            one.teks_asli,
            len(one.tanda or "") <= _MARK_LENGTH,
            _clauses(one.butir, rows),
            _table(one.kolom, rows) if one.kolom else None,
        )
        for one in butir
    )


def _table(kolom: Sequence[Kolom], rows: Sequence[Indikator]) -> Tabel:
    return Tabel(
        tuple(column.judul for column in kolom),
        tuple(tuple(_cell(row, column) for column in kolom) for row in rows),
    )


def _cell(row: Indikator, column: Kolom) -> Sel:
    if column.isi == "tidak_dimuat":
        return Sel(None, None, dimuat=False)
    if column.isi == "formula":
        if row.formula is None:
            return Sel(None, None, dimuat=True)
        if row.formula.teks_asli:
            return Sel(row.formula.teks_asli, None, dimuat=True)
        return Sel(None, rumus(row.formula), dimuat=True)
    value = getattr(row, column.isi, None)
    return Sel(value if isinstance(value, str) else getattr(value, "teks_asli", None), None, dimuat=True)


def _closing(closing: Penutup) -> Tutup:
    return Tutup(
        tuple(_label(line) for line in (closing.tempat, closing.tanggal) if line),
        _lines(closing.jabatan),
        closing.nama.teks_asli if closing.nama else None,
        closing.pangkat.teks_asli if closing.pangkat else None,
        closing.nip.teks_asli if closing.nip else None,
    )


def _annex(annex: Lampiran, rows: Sequence[Indikator]) -> LampiranIsi:
    return LampiranIsi(
        _lines(annex.kepala),
        tuple(_label(line) for line in (annex.nomor, annex.tanggal) if line),
        _lines(annex.judul),
        _clauses(annex.bagian, rows),
        _closing(annex.penutup) if annex.penutup else None,
    )


def _notes(bahan: Bahan, row: Keputusan, rows: Sequence[Indikator]) -> Iterator[CatatanIsi]:
    """The notes on the instrument, then those on its indicators, as the site publishes them."""
    for note in bahan.measured.catatan_dari("keputusan", row.id):
        yield CatatanIsi(_about(note), _said(note))
    for indikator in rows:
        for note in bahan.measured.catatan_dari("indikator", indikator.id):
            yield CatatanIsi(f"Indikator {indikator.nama.teks_asli}", _said(note))


def _said(note: CatatanNaskah) -> str:
    """The note, and behind it what the agency answers."""
    answer = note.tanggapan
    if answer is None:
        return note.teks
    day, state = tanggal(answer.tanggal), answer.status.replace("_", " ")
    return f"{note.teks} Tanggapan instansi, {answer.jabatan}, {day} ({state}): {' '.join(paragraf(answer.teks))}"


_PARTS = {
    "sampul": "Sampul", "kop": "Kop", "judul": "Judul", "pembukaan": "Pembukaan", "menimbang": "Menimbang",
    "mengingat": "Mengingat", "memperhatikan": "Memperhatikan", "memutuskan": "Memutuskan",
    "menetapkan": "Menetapkan", "diktum": "Diktum", "batang_tubuh": "Batang tubuh", "penutup": "Penutup",
    "lampiran": "Lampiran",
}  # fmt: skip


def _about(note: CatatanNaskah) -> str:
    """The part of the instrument, and the clause where it has an address: `Diktum KETIGA a`, `Mengingat 5`."""
    part = _PARTS.get(str(note.path[0]), "Naskah") if note.path else "Naskah"
    words = note.anchor.split("-") if note.anchor else []
    rest = words[1:] if words and words[0].casefold() == part.casefold() else words
    return " ".join([part, *(word.upper() if len(word) > 1 else word for word in rest)])
