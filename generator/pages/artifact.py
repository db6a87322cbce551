"""A page as the adapters take it: Markdown, and the ready HTML that Markdown must not touch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from generator.pages.inserts import TOKEN

_TOKENS: Final = re.compile(f"<p>({TOKEN})</p>|({TOKEN})")


@dataclass(frozen=True, slots=True)
class PageArtifact:
    """`path` is the Markdown file, relative to the docs folder; `inserts`: token -> HTML to stand in its place."""

    path: str
    judul: str
    markdown: str
    inserts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

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
    if not inserts:
        return text

    def html(token: re.Match[str]) -> str:
        return f"{inserts[token[1]]}\n" if token[1] else inserts[token[2]]

    return _TOKENS.sub(html, text)  # one pass: a page of a long table holds a hundred
