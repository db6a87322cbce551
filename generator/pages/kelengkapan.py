"""Kelengkapan & catatan naskah: what the instruments state, what they do not, and the notes on their text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.measurement import Measured
from generator.measurement.kelengkapan import ATURAN_BAGIAN, BAGIAN, TIDAK_ADA, Kelengkapan
from generator.measurement.naskah import CatatanNaskah
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer


@dataclass(frozen=True, slots=True)
class CatatanBerjudul:
    """A note and where its text stands: the parts of the address, the anchor, the name of the record."""

    catatan: CatatanNaskah
    alamat: tuple[str, ...]
    jangkar: str
    tempat: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The notes on one record that stand together on a page."""

    tempat: str
    alamat: tuple[str, ...]
    catatan: Sequence[CatatanBerjudul]


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """The matrix in pages, then the notes in pages.

    Notes of low weight stay on the instrument's own page; what the matrix says already is not said twice.
    """
    measured = renderer.measured
    notes = [_titled(renderer, note) for note in listed(measured)]
    titles = [title for _, title in BAGIAN]
    note_sheets = list(pagination.split(notes, "kelengkapan", "catatan"))
    for sheet in pagination.split(measured.kelengkapan, "kelengkapan"):
        first = sheet.nomor == 1
        yield renderer.page(
            sheet.path,
            "kelengkapan",
            "Kelengkapan & catatan naskah" if first else f"Kelengkapan, halaman {sheet.nomor}",
            "Apa yang tercantum dan tidak tercantum pada naskah, dengan kata yang netral.",
            lembar=sheet,
            kolom=titles,
            baris=[(row.indikator, _cells(titles, row)) for row in sheet.baris],
            kelompok=_grouped(note_sheets[0].baris) if first else [],
            jumlah_catatan=len(notes),
            lanjutan=note_sheets[0].sesudah if first else None,
        )
    for note_sheet in note_sheets[1:]:
        yield renderer.page(
            note_sheet.path,
            "catatan-naskah",
            f"Catatan naskah, halaman {note_sheet.nomor}",
            "Catatan tentang naskah, dengan kata yang netral.",
            lembar=note_sheet,
            kelompok=_grouped(note_sheet.baris),
        )


def _cells(titles: Sequence[str], row: Kelengkapan) -> list[tuple[str, str, str]]:
    """Title, state and class of each cell of a row."""
    return [
        (title, state, "tidak" if state in TIDAK_ADA else "ada")
        for title, state in zip(titles, row.keadaan, strict=True)
    ]


def in_matrix(note: CatatanNaskah) -> bool:
    """Whether the matrix of completeness says the same: an automatic note on a part that is not stated, unanswered."""
    return note.otomatis and note.aturan in ATURAN_BAGIAN and note.tanggapan is None


def listed(measured: Measured) -> list[CatatanNaskah]:
    """The notes that these pages list: those of low weight stay on their own page, the matrix tells its own."""
    return [note for note in measured.catatan if note.tingkat != "rendah" and not in_matrix(note)]


def _grouped(notes: Sequence[CatatanBerjudul]) -> list[Kelompok]:
    groups = groupby(notes, key=lambda note: (note.tempat, note.alamat))
    return [Kelompok(place, address, list(rows)) for (place, address), rows in groups]


def _part(note: CatatanNaskah) -> str:
    """The address of the part of an instrument's page where a note on no clause stands; nothing for the whole text."""
    match note.path:
        case ("lampiran", int(n), *_):
            return f"lampiran-{n + 1}" if n else "lampiran"
        case ("sampul" | "judul" | "menetapkan" as part, *_):
            return part
        case ("memutuskan", *_):
            return "diktum"
    return ""


def _titled(renderer: Renderer, note: CatatanNaskah) -> CatatanBerjudul:
    catalogue = renderer.measured.catalogue
    if note.folder == "keputusan":
        return CatatanBerjudul(
            note,
            ("keputusan", note.id),
            note.anchor or _part(note),
            catalogue.keputusan[note.id].judul_singkat,
        )
    if note.folder == "unit":
        return CatatanBerjudul(
            note, ("penanggung-jawab", note.id), "", catalogue.unit[note.id].nama.teks_asli
        )
    return CatatanBerjudul(
        note, ("indikator", note.id), "catatan-naskah", catalogue.indikator[note.id].nama.teks_asli
    )
