"""The kinds of page, in the order they are made, and the few that stand in the menu."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.pages import (
    beranda,
    cari,
    en,
    halaman,
    indikator,
    istilah,
    kelengkapan,
    keputusan,
    metodologi,
    penanggung_jawab,
    permohonan,
    pindah,
    riwayat,
    tahun,
    tentang,
    tugas_fungsi,
)
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer

PAGES: Final[tuple[Callable[[Renderer], Iterator[PageArtifact]], ...]] = (
    beranda.pages,
    keputusan.pages,
    tugas_fungsi.pages,
    indikator.pages,
    permohonan.pages,
    pindah.pages,
    tahun.pages,
    penanggung_jawab.pages,
    kelengkapan.pages,
    metodologi.pages,
    riwayat.pages,
    istilah.pages,
    tentang.pages,
    en.pages,
    halaman.pages,
)

NAV: Final = (
    ("Beranda", "index.md"),
    ("Keputusan", "keputusan/index.md"),
    ("Tugas & fungsi", "tugas-fungsi.md"),
    ("Indikator", "indikator/index.md"),
    ("Tahun", "tahun/index.md"),
    ("Penanggung jawab", "penanggung-jawab/index.md"),
    ("Kelengkapan", "kelengkapan/index.md"),
    ("Tentang", "tentang/index.md"),
)
"""Words and file of each entry; an entry without a page in this site is left out."""

KAKI: Final = (
    ("Cari dan daftar A–Z", "cari/index.md", "id"),
    ("Istilah", "istilah/index.md", "id"),
    ("Metodologi", "metodologi.md", "id"),
    ("Riwayat perubahan", "riwayat/index.md", "id"),
    ("English", "en.md", "en"),
)
"""Words, file and language of what stands at the foot of every page beside the menu; likewise only what the site has."""


def render_pages(renderer: Renderer) -> tuple[PageArtifact, ...]:
    """Every page of the site; first the list of them all, so that hand-written pages stay last."""
    found = [page for kind in PAGES for page in kind(renderer)]
    return (*cari.pages(renderer, found), *found)
