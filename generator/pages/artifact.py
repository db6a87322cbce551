"""A page as the adapters take it: Markdown, and the ready HTML that Markdown must not touch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from generator.images import Gambar
from generator.pages.inserts import MARK

BAHASA: Final = "id"
"""The language of a page that says nothing else."""


@dataclass(frozen=True, slots=True)
class PageArtifact:
    """`path` is the Markdown file, relative to the docs folder; `inserts`: token -> HTML to stand in its place.

    `gambar`: the picture that the page shows where its address is shared; None for the home page's.
    `dicari`: search and the list from A to Z name it; not so a page that only leads on, or that continues another.
    """

    path: str
    judul: str
    markdown: str
    inserts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    gambar: Gambar | None = None
    dicari: bool = True
    bahasa: str = BAHASA

    @property
    def url(self) -> str:
        """The address below the site's root: empty for the home page, else with a slash at its end."""
        return address(self.path)


def address(path: str) -> str:
    """The address that MkDocs gives a Markdown file: `indikator/a.md` and `indikator/a/index.md` -> `indikator/a/`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def with_inserts(text: str, inserts: Mapping[str, str]) -> str:
    """`text` with every token replaced; a paragraph that Markdown made of a lone token goes with it.

    The line end after it is what Markdown leaves after a block of HTML, so that both adapters give the same bytes.
    """
    pieces = text.split(MARK)  # text, token, text, token, text: one pass, for a long table holds a hundred
    for n in range(1, len(pieces), 2):
        html = inserts[f"{MARK}{pieces[n]}{MARK}"]
        if pieces[n - 1].endswith("<p>") and pieces[n + 1].startswith("</p>"):
            pieces[n - 1] = pieces[n - 1].removesuffix("<p>")
            pieces[n + 1] = pieces[n + 1].removeprefix("</p>")
            html += "\n" if pieces[n + 1] else ""  # nothing is left after the last block of a page
        pieces[n] = html
    return "".join(pieces)
