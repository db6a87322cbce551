"""Cari: everything on the site from A to Z; where JavaScript runs, the same page searches it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.measurement import Measured
from generator.measurement.naskah.catatan import cuplikan
from generator.model.clauses import clauses
from generator.pages import pagination, sebutan
from generator.pages.artifact import BAHASA, PageArtifact
from generator.pages.rendering import Renderer

ALAMAT: Final = "cari"
SKRIP: Final = "aset/cari.js"
JENIS: Final[Mapping[str, str]] = {"indikator": "Indikator", "penanggung-jawab": "Penanggung jawab"}
"""What a page below one of these addresses is; the names of the others say it themselves."""
LAIN: Final = "0–9"
"""The heading over names that begin with no letter from A to Z."""


@dataclass(frozen=True, slots=True)
class Entri:
    """Something with an address: `alamat` in parts; what it says in `teks`, `asli` if an instrument says it so."""

    nama: str
    jenis: str | None
    alamat: tuple[str, ...]
    jangkar: str = ""
    teks: tuple[str, ...] = ()
    asli: bool = False
    bahasa: str = BAHASA

    @property
    def awal(self) -> str:
        """How `teks` begins; empty where there is none."""
        return cuplikan(self.teks[0]) if self.teks else ""

    @property
    def huruf(self) -> str:
        """The heading that it stands under."""
        first = self.nama[:1].upper()
        return first if "A" <= first <= "Z" else LAIN


def pages(renderer: Renderer, others: Sequence[PageArtifact]) -> Iterator[PageArtifact]:
    """The list, a hundred names a page; the first page searches. `others`: every other page of the site."""
    rows = sorted([*_pages(others), *bagian(renderer.measured)], key=_order)
    sheets = list(pagination.split(rows, ALAMAT))
    letters = _letters(sheets) if len(sheets) > 1 else []
    for sheet in sheets:
        first = sheet.nomor == 1
        yield renderer.page(
            sheet.path,
            "cari",
            "Cari" if first else f"Cari, halaman {sheet.nomor}",
            "Cari kata di situs ini, atau pilih dari daftar semua halaman menurut abjad.",
            skrip=SKRIP if first else None,
            lembar=sheet,
            dicari=False,
            bertaut=False,
            kelompok=[
                (huruf, list(found)) for huruf, found in groupby(sheet.baris, key=lambda row: row.huruf)
            ],
            huruf=letters,
        )


def bagian(measured: Measured) -> Iterator[Entri]:
    """Parts of pages that a reader looks for by name: terms, and clauses with words of their own (`Fungsi e`)."""
    for sheet in pagination.split(measured.catalogue.istilah_abjad, sebutan.ALAMAT):
        for term in sheet.baris:
            words = (term.kata_mudah, term.arti, *term.bentuk)
            yield Entri(term.istilah, "Istilah", sheet.ke(sheet.nomor), term.jangkar, words)
    for row in measured.catalogue.keputusan.values():
        for clause in clauses(row):
            if clause.anchor and clause.butir.teks_asli:
                yield Entri(
                    clause.anchor.replace("-", " ").capitalize(),
                    row.judul_singkat,
                    ("keputusan", row.id),
                    clause.anchor,
                    (clause.butir.teks_asli,),
                    asli=True,
                )


def _pages(others: Sequence[PageArtifact]) -> Iterator[Entri]:
    for page in others:
        if page.dicari:
            parts = tuple(page.url.split("/")[:-1])
            yield Entri(
                page.judul, JENIS.get(parts[0]) if len(parts) > 1 else None, parts, bahasa=page.bahasa
            )


def _order(row: Entri) -> tuple[str, str, str, tuple[str, ...], str]:
    """What begins with a letter first; then by name, whatever its capitals."""
    return row.huruf.replace(LAIN, "~"), row.nama.casefold(), row.jenis or "", row.alamat, row.jangkar


def _letters(sheets: Sequence[pagination.Lembar[Entri]]) -> list[tuple[str, tuple[str, ...]]]:
    """Each letter with the page of the list on which its names begin."""
    found: dict[str, tuple[str, ...]] = {}
    for sheet in sheets:
        for row in sheet.baris:
            found.setdefault(row.huruf, sheet.ke(sheet.nomor))
    return list(found.items())
