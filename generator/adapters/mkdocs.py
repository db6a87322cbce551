"""The MkDocs plugin: a thin shell that hands MkDocs the pages of a publication."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.adapters import luring, site_config
from generator.adapters.aside import set_aside
from generator.adapters.day import NoDateError, resolve_build
from generator.adapters.gaya import Gaya, gaya
from generator.adapters.pencarian import SearchIndexError, write_index
from generator.adapters.tautan_berkas import link_to_files
from generator.documents.penata import Penata
from generator.images import Gambar
from generator.pages import PageArtifact, merek, with_inserts
from generator.problems import ProblemsFound
from generator.publication import Publication, publish
from generator.templating import Templates

log = get_plugin_logger(__name__)

Progress = Callable[[str, int, int], None]
"""Called after each page with what was done to it, how many are done, and of how many."""

OWN_FILES: Final = "aset/"
PREVIEW_INDEXED: Final = 300
"""Pages that Pagefind reads in half a second or so; the page Cari says in words that there is no index."""
FIRST_DAY, LAST_DAY = "1970-01-01", "2105-12-31"
"""MkDocs puts the date of the pages into a gzip header, which knows no others."""
PROBLEM_PAGE: Final = PageArtifact(
    "index.md",
    "Ada yang harus diperbaiki",
    "# Ada yang harus diperbaiki\n\nSitus tampil setelah catatan diperbaiki.\n",
)


class ContentAbort(Abort):
    """A build that stops for content problems, with all of them; MkDocs prints its message and exits with 1."""

    def __init__(self, found: ProblemsFound) -> None:
        super().__init__(
            f"{found}\n{len(found.problems)} kesalahan pada catatan; situs yang lama tidak diubah."
        )
        self.found = found


class IkuConfig(Config):  # type: ignore[no-untyped-call]
    """No options: what a site says is in its records, and the day it is built is the command's to say."""


class IkuPlugin(BasePlugin[IkuConfig]):  # type: ignore[no-untyped-call]
    """Keeps, across the rebuilds of a preview, the last publication that had no problems."""

    def __init__(self) -> None:
        super().__init__()
        self.serving = False
        self.publication: Publication | None = None
        self.penata: Penata | None = None
        """Remembers typeset documents from one rebuild of a preview to the next."""
        self.pages: dict[str, PageArtifact] = {}
        self.data_per = ""
        self.gaya = Gaya("", b"")
        self.tanggal: str | None = None
        """What `iku build --tanggal` says; `mkdocs` has no such option."""
        self.progress: Progress | None = None
        self.luring = False
        """Whether the pages are to be read from a disk, where nothing answers for a folder or a missing address."""
        self.rendered = self.written = 0

    @property
    def built(self) -> Publication:
        """What the last build published. Raises LookupError before the first."""
        if self.publication is None:
            raise LookupError
        return self.publication

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this handler also makes MkDocs keep the plugin across rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Publish before MkDocs touches anything; in a preview a content problem never stops the server."""
        project = Path(config.config_file_path).parent
        try:
            build = resolve_build(project, self.tanggal)
        except NoDateError as error:
            raise Abort(str(error)) from None
        problems: list[str] = []
        try:
            self.penata = self.penata or Penata(Templates(project).folders)
            self.publication = publish(project, build, self.penata)
        except ProblemsFound as found:
            if not self.serving:
                raise ContentAbort(found) from None
            problems = [str(problem) for problem in found.problems]
        for problem in problems:
            log.error(problem)
        self._configure(config, project, problems)
        self.rendered = self.written = 0
        return config

    def _configure(self, config: MkDocsConfig, project: Path, problems: list[str]) -> None:
        folders = Templates(project).folders
        config.theme.dirs[:0] = [str(path) for folder in folders if (path := folder / "theme").is_dir()]
        warna = self.publication.measured.catalogue.instansi.warna if self.publication else None
        self.gaya = gaya(folders, merek.gaya(warna))
        config.markdown_extensions = site_config.markdown_extensions()
        config.validation.nav.omitted_files = logging.DEBUG
        config.validation.links.unrecognized_links = logging.DEBUG
        if self.publication is None:
            self.pages, self.data_per = {PROBLEM_PAGE.path: PROBLEM_PAGE}, ""
            config.nav = [{PROBLEM_PAGE.judul: PROBLEM_PAGE.path}]
            config.extra["iku"] = {
                "stylesheet": self.gaya.path,
                "instansi": "",
                "masalah": problems,
                "pratinjau": True,
            }
            return
        self.pages = {page.path: set_aside(page) for page in self.publication.pages}
        measured = self.publication.measured
        data_per = str(measured.catalogue.data_per or measured.build.tanggal.isoformat())
        self.data_per = max(FIRST_DAY, min(data_per, LAST_DAY))
        config.site_name = self.publication.nama_situs
        config.nav = site_config.nav(self.publication)
        config.extra["iku"] = site_config.theme_values(self.publication, self.gaya.path) | {
            "masalah": problems,
            "pratinjau": self.serving,
        }
        if not self.serving:
            config.site_url = site_config.site_url(self.publication)
        if self.luring:
            config.extra["iku"]["luring"] = True  # asked for by partials/izin.html
            config.theme.static_templates.clear()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Our pages, our theme's own files and the one stylesheet; nothing else is shipped."""
        kept = [file for file in files if _shipped(file)]
        generated = [File.generated(config, page.path, content=page.markdown) for page in self.pages.values()]
        data = [
            File.generated(config, file.path, content=file.content)
            for file in (self.publication.files if self.publication else ())
            if not (self.luring and isinstance(file, Gambar))  # only for those who share an address
        ]
        style = File.generated(config, self.gaya.path, content=self.gaya.css)
        if self.luring and self.publication:
            project = Path(config.config_file_path).parent
            text = luring.baca_saya(self.publication, Templates(project))
            data.append(File.generated(config, luring.BACA_SAYA, content=text))
        return Files([*kept, style, *generated, *data])

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The date of the data is the date of every page: MkDocs would take the clock. A copy on disk runs no script."""
        page.update_date = self.data_per
        if self.luring:
            page.meta.pop("skrip", None)  # browsers refuse a module that no server sends
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Ready HTML takes the place of its tokens."""
        self.rendered += 1
        if self.progress:
            self.progress("Mengolah", self.rendered, len(self.pages))
        return with_inserts(html, self.pages[page.file.src_uri].inserts)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Counts, for the theme is half of the work; and makes links that need no server."""
        self.written += 1
        if self.progress:
            self.progress("Menulis", self.written, len(self.pages))
        return link_to_files(output) if self.luring else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The search index, of the pages as they were written; a preview goes without before it keeps staff waiting."""
        slow = self.serving and len(self.pages) > PREVIEW_INDEXED
        if self.publication is None or self.luring or slow:
            return
        try:
            write_index(self.publication, Path(config.site_dir))
        except SearchIndexError as error:
            if not self.serving:
                raise Abort(str(error)) from None
            log.warning(error)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """A preview follows the records and the templates, not only the pages that MkDocs knows."""
        project = Path(config.config_file_path).parent
        server.watch(str(project / "content"))
        for folder in Templates(project).folders:
            server.watch(str(folder))
        return server


def _shipped(file: File) -> bool:
    return file.src_uri.startswith(OWN_FILES) and not file.is_documentation_page()
