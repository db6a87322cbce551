"""The whole pipeline as one function: a project folder and a build in, artifacts or problems out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build import Build
from generator.measurement import Measured, measure
from generator.model import FILES, FOLDERS, read_catalogue
from generator.pages import NAV, PageArtifact, render_pages
from generator.pages.rendering import Renderer, full_name, names
from generator.problems import Problem, ProblemsFound, messages
from generator.records import no_garbage_collection, read_content
from generator.templating import Templates


@dataclass(frozen=True, slots=True)
class Publication:
    """What the adapters turn into a site; `nav` holds the words and the file of each entry of the menu."""

    measured: Measured
    nama_situs: str
    nav: tuple[tuple[str, str], ...]
    pages: tuple[PageArtifact, ...]


def check(project: Path, build: Build) -> Measured:
    """Stages 1 to 3: everything that an author can get wrong. Raises ProblemsFound once."""
    with no_garbage_collection():
        content = read_content(project, folders=FOLDERS, files=FILES)
        return measure(read_catalogue(content), build)


def publish(project: Path, build: Build) -> Publication:
    """Stages 1 to 6. Raises ProblemsFound before anything has been written anywhere."""
    measured = check(project, build)
    with no_garbage_collection():
        pages = render_pages(Renderer(Templates(project, names(measured)), measured))
    problems = list(_taken(pages))
    if problems:
        raise ProblemsFound(problems)
    paths = {page.path for page in pages}
    nav = tuple((words, path) for words, path in NAV if path in paths)
    return Publication(measured, full_name(measured.catalogue.instansi), nav, pages)


def _taken(pages: tuple[PageArtifact, ...]) -> Iterator[Problem]:
    """Two pages at one address: only a hand-written page can take one, and hand-written pages come last."""
    seen: set[str] = set()
    for page in pages:
        if page.url in seen:
            yield Problem(f"content/halaman/{page.path}", 1, 1, "", *messages.address_taken(page.url))
        seen.add(page.url)
