"""The instruments: a list, and one page each with the whole text, an address for every clause, and the notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.documents.dokumen_resmi import Tempat
from generator.measurement import Measured
from generator.model.naskah import Keputusan
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.catatan import Catatan
from generator.pages.dokumen import unduhan
from generator.pages.inserts import Inserts
from generator.pages.koreksi import koreksi
from generator.pages.naskah import Penampil
from generator.pages.rendering import Renderer

ROWS: Final = 50
"""Rows of the table a page: with its formula a row weighs twice as much as that of a list."""


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """Nothing at all for an agency whose indicators rest on documents."""
    instruments = renderer.measured.catalogue.keputusan
    if not instruments:
        return
    yield renderer.page(
        "keputusan/index.md",
        "keputusan-daftar",
        "Keputusan",
        "Naskah yang menetapkan indikator kinerja, disalin kata demi kata.",
        keputusan=list(instruments.values()),
        berakhir={row.id: renderer.measured.berakhir(row) for row in instruments.values()},
    )
    for row in instruments.values():
        yield from _instrument(renderer, row)


def _instrument(renderer: Renderer, row: Keputusan) -> Iterator[PageArtifact]:
    """The whole text on one page; a longer table goes on, rows only, on numbered pages below it."""
    measured = renderer.measured
    rows = measured.catalogue.indikator_dari(row.id)
    for sheet in pagination.split(rows, "keputusan", row.id, banyak=ROWS):
        inserts = Inserts()
        presenter = Penampil(
            row, Catatan(measured.catatan_dari("keputusan", row.id)), sheet.baris, renderer.rumus, inserts
        )
        more = sheet.nomor > 1
        yield renderer.page(
            sheet.path,
            "keputusan-lanjutan" if more else "keputusan",
            f"{row.judul_singkat}, halaman {sheet.nomor}" if more else row.judul_singkat,
            f"Naskah {row.judul_singkat} kata demi kata, dengan catatan naskah.",
            inserts,
            pembeda=f"halaman {sheet.nomor}" if more else "",
            keputusan=row,
            naskah=None if more else presenter.naskah(),
            tabel=presenter.tables() if more else [],
            lembar=sheet,
            indikator=sheet.baris,
            berakhir=measured.berakhir(row),
            hubungan=list(relations(measured, row)),
            koreksi=None
            if more
            else koreksi(
                measured.catalogue.instansi,
                sheet.path,
                row.judul_singkat,
                measured.catalogue.data_per,
                bagian="Bagian naskah",
            ),
            dokumen=measured.catalogue.dokumen[row.transkripsi.dokumen],
            unduhan=None if more else unduhan(renderer, Tempat("keputusan", row.id)),
        )


@dataclass(frozen=True, slots=True)
class Relation:
    """A line about another instrument: what the one does to the other, and the clause that says so."""

    kata: str
    id: str
    judul: str
    menurut_id: str
    menurut: str


def relations(measured: Measured, row: Keputusan) -> Iterator[Relation]:
    """What this instrument does to others, then what others do to it."""
    instruments = measured.catalogue.keputusan
    for name, words in (("mengubah", "Mengubah"), ("mencabut", "Mencabut")):
        for relation in getattr(row, name):
            other = instruments[relation.keputusan]
            yield Relation(words, other.id, other.judul_singkat, row.id, relation.menurut)
    for other in instruments.values():
        for name, words in (("mengubah", "Diubah dengan"), ("mencabut", "Dicabut dengan")):
            for relation in getattr(other, name):
                if relation.keputusan == row.id:
                    yield Relation(words, other.id, other.judul_singkat, other.id, relation.menurut)
