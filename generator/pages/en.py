"""The one page in English: what this site is, how to read it, and its words."""

from collections.abc import Iterator

from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer, full_name


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page; its words stand in its template, those of the glossary in the records."""
    catalogue = renderer.measured.catalogue
    yield renderer.page(
        "en.md",
        "en",
        "About this site, in English",
        f"What the site about {full_name(catalogue.instansi)} is and how to read it.",
        bahasa="en",
        bertaut=False,
        istilah=[term for term in catalogue.istilah_abjad if term.inggris],
        istilah_alamat=renderer.sebutan.halaman,
    )
