"""Istilah: the official words of the site beside plain ones."""

from collections.abc import Iterator

from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer
from generator.pages.sebutan import ALAMAT


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """In the order of letters; nothing at all for a site without terms."""
    terms = renderer.measured.catalogue.istilah_abjad
    if not terms:
        return
    for sheet in pagination.split(terms, ALAMAT):
        yield renderer.page(
            sheet.path,
            "istilah",
            "Istilah" if sheet.nomor == 1 else f"Istilah, halaman {sheet.nomor}",
            "Arti istilah kinerja pemerintah dengan kata yang mudah.",
            bertaut=False,
            lembar=sheet,
        )
