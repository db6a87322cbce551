"""The whole pipeline as one function: a project folder and a build in, artifacts or problems out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.artifact import Artifact
from generator.build import Build
from generator.datasets import make_datasets
from generator.documents import Bahan
from generator.documents.distribusi import BerkasSitus, DokumenSitus, dokumen_situs
from generator.documents.penata import Penata
from generator.feeds import make_feeds
from generator.images import Gambar
from generator.measurement import Measured, measure, stale
from generator.measurement.gerbang import gerbang
from generator.measurement.tayang import Tayang
from generator.measurement.tulisan import catatan_bahasa
from generator.model import read_catalogue, read_project
from generator.pages import KAKI, NAV, PageArtifact, address, merek, render_pages
from generator.pages.rendering import Renderer, full_name, names
from generator.problems import Problem, ProblemsFound, messages
from generator.records import Record, no_garbage_collection
from generator.templating import Templates


@dataclass(frozen=True, slots=True)
class Publication:
    """What the adapters turn into a site.

    `nav` holds the words and the file of each entry of the menu; `kaki` the words, the address and the language of
    each of the foot; `tayang` the committed ledger, as it stands.
    """

    measured: Measured
    nama_situs: str
    nav: tuple[tuple[str, str], ...]
    kaki: tuple[tuple[str, str, str], ...]
    pages: tuple[PageArtifact, ...]
    files: tuple[Artifact | BerkasSitus | Gambar, ...]
    tayang: str | None

    @property
    def gambar(self) -> Gambar | None:
        """The share image of the site: its home page's; None without an address."""
        return next((page.gambar for page in self.pages if page.url == ""), None)


def check(project: Path, build: Build) -> Measured:
    """Stages 1 to 3: everything that an author can get wrong in a record. Raises ProblemsFound once."""
    return _measured(project, build)[0]


def publish(project: Path, build: Build, penata: Penata | None = None) -> Publication:
    """Stages 1 to 6. Raises ProblemsFound before anything has been written anywhere.

    `penata`: kept by a preview from one publication to the next, so that unchanged documents are not typeset again.
    """
    with no_garbage_collection():  # once around both, for where it ends the collector goes over all there is
        measured, committed = _checked(project, build)
        templates = Templates(project, names(measured))
        documents = typeset(penata or Penata(templates.folders), measured)
        pages = render_pages(Renderer(templates, measured, documents))
        logo = (merek.berkas(measured.catalogue.logo),) if measured.catalogue.logo else ()
        images = (page.gambar for page in pages if page.gambar)
        files: tuple[Artifact | BerkasSitus | Gambar, ...] = (
            *documents.berkas, *make_datasets(measured), *logo, *images, *make_feeds(templates, measured),
        )  # fmt: skip
    problems = list(_taken(pages))
    if problems:
        raise ProblemsFound(problems)
    paths = {page.path for page in pages}
    nav = tuple((words, path) for words, path in NAV if path in paths)
    foot = tuple((words, address(path), language) for words, path, language in KAKI if path in paths)
    return Publication(measured, full_name(measured.catalogue.instansi), nav, foot, pages, files, committed)


def typeset(penata: Penata, measured: Measured) -> DokumenSitus:
    """Stage 5. Raises ProblemsFound with every template that cannot be used, each once."""
    bahan = Bahan(measured)
    with penata.putaran():
        return dokumen_situs(bahan, lambda row, form: penata.berkas(bahan, row, form))


def check_ledger(publication: Publication) -> None:
    """Whether the committed ledger lists just the figures that the site shows. Raises ProblemsFound.

    Apart from `publish`, because a preview must show a figure before it is entered in the ledger.
    """
    problems = list(stale(publication.measured, publication.tayang))
    if problems:
        raise ProblemsFound(problems)


def check_against(
    publication: Publication, project: Path, sebelum: Sequence[Tayang], kebijakan: str | None
) -> None:
    """`check_ledger`, and whether every figure of an earlier ledger still stands or has a revision.

    `kebijakan`: the text of kebijakan.yml beside that ledger.
    """

    def records() -> Mapping[tuple[str, str], Record]:
        return {(record.folder, record.id): record for record in read_project(project).records}

    measured = publication.measured
    problems = [
        *stale(measured, publication.tayang), *gerbang(measured, sebelum, kebijakan, records),
    ]  # fmt: skip
    if problems:
        raise ProblemsFound(problems)


def plain_language(publication: Publication, project: Path) -> list[Problem]:
    """Notes for the staff on their own words; nothing that stops a build, and nothing that a reader sees."""

    def records() -> Mapping[tuple[str, str], Record]:
        return {(record.folder, record.id): record for record in read_project(project).records}

    return catatan_bahasa(publication.measured.catalogue, records)


def _checked(project: Path, build: Build) -> tuple[Measured, str | None]:
    """`_measured`; a link among the templates is told with the mistakes in the records."""
    links = [Problem(path, 1, 1, "", *messages.symlink()) for path in Templates(project).links()]
    try:
        found = _measured(project, build)
    except ProblemsFound as problems:
        raise ProblemsFound([*links, *problems.problems]) from None
    if links:
        raise ProblemsFound(links)
    return found


def _measured(project: Path, build: Build) -> tuple[Measured, str | None]:
    """The measured catalogue, and the committed ledger as it stands."""
    with no_garbage_collection():
        reading = read_catalogue(read_project(project))
        return measure(reading, build), reading.tayang


def _taken(pages: tuple[PageArtifact, ...]) -> Iterator[Problem]:
    """Two pages at one address: only a hand-written page can take one, and hand-written pages come last."""
    seen: set[str] = set()
    for page in pages:
        if page.url in seen:
            yield Problem(f"content/halaman/{page.path}", 1, 1, "", *messages.address_taken(page.url))
        seen.add(page.url)
