"""The home page: what was promised, and what is known so far."""

from collections.abc import Iterator

from generator.pages.artifact import PageArtifact
from generator.pages.kelengkapan import listed
from generator.pages.rendering import Renderer, full_name
from generator.pages.tugas_fungsi import susunan

SHOWN = 6


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page; the first few indicators, the rest behind a link."""
    catalogue = renderer.measured.catalogue
    rows = list(catalogue.indikator.values())
    yield renderer.page(
        "index.md",
        "beranda",
        f"Kinerja {catalogue.instansi.singkatan} {catalogue.instansi.wilayah.nama}",
        f"Indikator kinerja utama {full_name(catalogue.instansi)}: naskah, cara menghitung, penanggung jawab.",
        indikator=rows[:SHOWN],
        jumlah=len(rows),
        keputusan=list(catalogue.keputusan.values()),
        tahun=catalogue.tahun,
        ada_tugas=any(susunan(renderer.measured)),
        catatan=len(listed(renderer.measured)),
        halaman=catalogue.halaman,
    )
