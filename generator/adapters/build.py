"""MkDocs run by us: a strict build beside the old site, and the preview server."""

import errno
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.adapters import luring, site
from generator.adapters.day import resolve_build
from generator.adapters.mkdocs import ContentAbort, IkuPlugin, Progress
from generator.publication import Publication, check

CONFIG: Final = "mkdocs.yml"


class NoProjectError(Exception):
    """The folder is no project of this tool; the words are for the person at the terminal."""


class AddressError(Exception):
    """The preview cannot be served at the address asked for; the words are for the person at the terminal."""


class BuildFailedError(Exception):
    """MkDocs stopped for a reason that is no content problem; the old site stands."""


def config_file(project: Path) -> Path:
    """The project's mkdocs.yml. Raises NoProjectError."""
    file = project / CONFIG
    if not file.is_file():
        message = f"{file} tidak ada; jalankan di folder proyek, atau tambahkan --proyek FOLDER"
        raise NoProjectError(message)
    return file


def build_site(
    project: Path,
    tanggal: str | None,
    progress: Progress | None = None,
    waiting: Callable[[], None] | None = None,
) -> Path:
    """Build strictly and put the result in place of the old site; returns the site's folder.

    Raises ProblemsFound, or BuildFailedError for anything else that stops MkDocs; either way the old site stays.
    `waiting` is called when another build of this project has to end first.
    """
    config_file(project)

    def build(folder: Path) -> None:
        build_into(folder, project, tanggal, progress)

    return site.publish(project, build, waiting)


def build_luring(
    project: Path,
    tanggal: str | None,
    progress: Progress | None = None,
    waiting: Callable[[], None] | None = None,
) -> Path:
    """Build strictly what opens from a disk, and put it beside the site as one ZIP; returns the ZIP.

    Raises as `build_site` does; the site is not touched, and an older ZIP stays until the new one is whole.
    """
    config_file(project)
    with site.workshop(project, waiting) as work:
        publication = build_into(work / site.SITE, project, tanggal, progress, untuk_luring=True)
        nama = luring.nama_berkas(publication.measured.catalogue.instansi)
        made, target = work / "luring.zip", project / f"{nama}.zip"
        luring.write_zip(work / site.SITE, made, nama, luring.tanggal_berkas(publication))
        try:
            made.replace(target)
        except PermissionError as error:  # Windows, while somebody looks into the old one
            message = f"{target} sedang dibuka; tutup dahulu, lalu jalankan lagi"
            raise BuildFailedError(message) from error
    return target


def build_into(
    folder: Path,
    project: Path,
    tanggal: str | None,
    progress: Progress | None = None,
    *,
    untuk_luring: bool = False,
) -> Publication:
    """Build strictly into `folder` and return what was built; raises as `build_site` does."""
    with _mkdocs_log():
        config, plugin = _config(project, tanggal, strict=True, site_dir=str(folder.absolute()))
        plugin.tanggal, plugin.progress, plugin.luring = tanggal, progress, untuk_luring
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()
        except ContentAbort as abort:
            raise abort.found from None
        except MkDocsException as error:
            message = f"pembuatan situs terhenti, situs yang lama tidak diubah: {error}"
            raise BuildFailedError(message) from error
    return plugin.built


def _config(project: Path, tanggal: str | None, **options: Any) -> tuple[MkDocsConfig, IkuPlugin]:  # noqa: ANN401 -- MkDocs' own
    file = config_file(project)
    try:
        config = load_config(str(file), **options)
    except MkDocsException as error:
        check(project, resolve_build(project, tanggal))  # content/ may be why, and says so better
        message = f"{file} tidak dapat dipakai: {error}"
        raise NoProjectError(message) from error
    plugin = config.plugins.get("iku")
    if not isinstance(plugin, IkuPlugin):
        message = f"{file}: plugin 'iku' tidak ada; tambahkan '- iku' pada plugins"
        raise NoProjectError(message)
    return config, plugin


def serve_site(project: Path, tanggal: str | None, address: str, *, open_browser: bool) -> None:
    """Serve a preview until interrupted; content problems are shown on the page and in the log.

    Raises AddressError when there is nothing to serve at `address`, or somebody else does; ProblemsFound when
    content/ is not even a folder that MkDocs accepts.
    """
    _config(project, tanggal)
    if tanggal:
        os.environ["IKU_TANGGAL"] = tanggal  # MkDocs loads the configuration anew for every rebuild
    file = str(config_file(project))
    try:
        mkdocs_serve.serve(file, dev_addr=address, open_in_browser=open_browser, livereload=True)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EADDRNOTAVAIL):
            raise
        message = f"alamat {address} sedang dipakai atau bukan milik komputer ini; pilih yang lain, misalnya --alamat 127.0.0.1:8001"
        raise AddressError(message) from error


@contextmanager
def _mkdocs_log() -> Iterator[None]:
    """MkDocs' warnings, which fail a strict build, on stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
