"""The staff's own pages, as they wrote them, under the marks that every page carries."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer, naik


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page for each file of content/halaman; its Markdown was checked when it was read."""
    for row in renderer.measured.catalogue.halaman:
        path = f"{row.id}.md"
        linked = renderer.sebutan.tautkan(row.markdown, naik(path), tulisan_tangan=True)
        yield renderer.page(
            path,
            "halaman",
            row.judul,
            row.judul,
            bertaut=False,
            isi=Markup(linked),  # noqa: S704 -- Markdown by intent; raw HTML and acting links were refused
        )
