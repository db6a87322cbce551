"""Tentang: who publishes this, from which documents, and what was searched."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.model.dokumen import JenisDokumen
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.kontak import kontak_tampil
from generator.pages.rendering import Renderer, full_name

JENIS_DOKUMEN: Final[Mapping[JenisDokumen, str]] = {
    "keputusan": "Keputusan",
    "peraturan": "Peraturan",
    "lkjip": "Laporan kinerja (LKjIP)",
    "lppd": "Laporan penyelenggaraan pemerintahan daerah (LPPD)",
    "rpjmd": "RPJMD",
    "renstra": "Rencana strategis",
    "rkt": "Rencana kinerja tahunan",
    "pk": "Perjanjian kinerja",
    "laman": "Laman",
    "berita": "Berita",
    "internal": "Dokumen internal",
}


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page, and more for more sources than a page holds."""
    catalogue = renderer.measured.catalogue
    for sheet in pagination.split(list(catalogue.dokumen.values()), "tentang"):
        more = sheet.nomor > 1
        yield renderer.page(
            sheet.path,
            "tentang-lanjutan" if more else "tentang",
            f"Sumber, halaman {sheet.nomor}" if more else "Tentang",
            f"Tentang situs ini: sumber, penelusuran, dan status situs {full_name(catalogue.instansi)}.",
            data_per=catalogue.data_per,
            kontak=list(kontak_tampil(catalogue.instansi.kontak)) if catalogue.instansi.kontak else [],
            lembar=sheet,
            jenis_dokumen=JENIS_DOKUMEN,
            halaman=catalogue.halaman,
        )
