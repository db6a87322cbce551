"""Which pages the browser looks at: of each site enough to show every kind of page and every kind of element.

The list is derived from the built sites, so that a new kind of page or element cannot be forgotten.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.adapters.day import resolve_build
from generator.documents.distribusi import DokumenSitus
from generator.pages import PageArtifact, render_pages
from generator.pages.rendering import Renderer, names
from generator.publication import check
from generator.templating import Templates
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.pages.banyak import project_with
from tests.situs import ROOT, TANGGAL, built_site

TIDAK_DITEMUKAN: Final = "404"
"""The page for what is not found: the theme's own, of no template in templates/pages."""
NYATA: Final = "nyata"
NILAI: Final = "nilai-lengkap"
BERDIRI_SENDIRI: Final = (NYATA, NILAI, "wonogiri")
"""Sites of which every kind is looked at; of the others, only what these do not show."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page of a site, and its kind: the name of its template."""

    situs: str
    alamat: str
    jenis: str

    def __str__(self) -> str:
        return f"{self.situs}:/{self.alamat} ({self.jenis})"


@dataclass(frozen=True)
class Recorder(Renderer):
    """A renderer that remembers the template of each page."""

    kinds: dict[str, str]

    def page(self, path: str, template: str, *args: Any, **context: Any) -> PageArtifact:
        page = super().page(path, template, *args, **context)
        self.kinds[page.url] = template
        return page


def projects() -> dict[str, Path]:
    """Project folder of each site."""
    return {
        NYATA: ROOT,
        NILAI: GOLDEN / NILAI,
        "wonogiri": ROOT / "examples" / "wonogiri",
        "karakter-aneh": GOLDEN / "karakter-aneh",
        "banyak": project_with(101),
    }


def site(name: str) -> Path:
    """The built site of that name."""
    project = projects()[name]
    return site_of(project) if project.parent == GOLDEN else built_site(project)


@cache
def kinds_of(name: str) -> dict[str, str]:
    """Kind of each address of a site."""
    project = projects()[name]
    measured = check(project, resolve_build(project, TANGGAL))
    no_documents = DokumenSitus((), frozenset(), ())  # they add no kind of page
    recorder = Recorder(Templates(project, names(measured)), measured, no_documents, {})
    render_pages(recorder)
    return recorder.kinds | {"404.html": TIDAK_DITEMUKAN}


def shown(root: dom.Element) -> set[str]:
    """What a page shows, as far as looks and meaning depend on it: element, class, role, kind of field."""
    return {
        f"{dom.tag(one)} {key} {word}"
        for one in dom.elements(root)
        for key in (
            "class",
            "role",
            "type",
            "rel",
            "lang",
            "aria-current",
            "stroke-dasharray",
            "fill-opacity",
        )
        for word in one.get(key, "").split() or [""]
    }


@cache
def halaman() -> tuple[Halaman, ...]:
    """The pages to look at: one of each kind of each site in turn, and each that shows what none before it showed."""
    chosen: list[Halaman] = []
    covered: set[str] = set()
    kinds: set[str] = set()
    for name in projects():
        if name in BERDIRI_SENDIRI:
            kinds = set()
        for kind, address, shows in _candidates(name):
            if kind not in kinds or shows - covered:
                chosen.append(Halaman(name, address, kind))
                kinds.add(kind)
                covered |= shows
    return tuple(chosen)


def _candidates(name: str) -> list[tuple[str, str, set[str]]]:
    """Kind, address and what it shows: pages that show much first, so that few are enough."""
    pages = dict(dom.pages(site(name)))
    rows = [(kind, address, shown(pages[address])) for address, kind in kinds_of(name).items()]
    return sorted(rows, key=lambda row: (-len(row[2]), row[1]))
