"""A real browser on the built site, served below a path on this machine; skipped with a reason where a tool is missing."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final, NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

HERE: Final = Path(__file__).parent
BELOW: Final = "/sub/jalur/"
"""The site stands below a path, as on a page host, so that every test here shows that it can."""
ARGUMENTS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
)  # fmt: skip


def missing(what: str) -> NoReturn:
    """In CI a missing tool is a failure: a test that never runs protects nobody."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; in CI this must be there", pytrace=False)
    pytest.skip(what)


def node_module(name: str) -> Path:
    """A file of a Node package of the browser tests, installed by `npm ci` in tests/browser."""
    file = HERE / "node_modules" / name
    if not file.is_file():
        missing(f"{file} is missing; run `npm ci` in tests/browser")
    return file


class Below(SimpleHTTPRequestHandler):
    """Serves a folder below BELOW and nothing else."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(BELOW):
            return str(HERE / "tidak-ada")
        return super().translate_path("/" + path.removeprefix(BELOW))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """Where the real site is served while the tests run."""
    with served(built_site()) as url:
        yield url


@pytest.fixture(scope="session")
def values_url() -> Iterator[str]:
    """Where the fictitious site that shows every shape of value is served."""
    with served(site_of(GOLDEN / "nilai-lengkap")) as url:
        yield url


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site below a path, as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Below, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BELOW}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; playwright's own browser download is never used."""
    found = os.environ.get("IKU_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(found).exists():
        missing("no Chromium; install it, or name it in IKU_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()
