"""A real browser on the built site, served below a path on this machine; skipped with a reason where a tool is missing."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.jenis import site
from tests.browser.visitor import BELOW, Visitor
from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

HERE: Final = Path(__file__).parent
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
    """Serves a folder below a path and nothing else."""

    def __init__(self, *args: Any, below: str, **options: Any) -> None:
        self.below = below
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.below):
            return str(HERE / "tidak-ada")
        return super().translate_path("/" + path.removeprefix(self.below))

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
def served(site: Path, below: str = BELOW) -> Iterator[str]:
    """The address of a site below a path, as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Below, directory=str(site), below=below))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
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


@pytest.fixture(scope="session")
def visitor(browser: Browser) -> Iterator[Visitor]:
    """One tab that goes from page to page; quiet, so that no colour is seen on its way to another."""
    with ExitStack() as servers:

        @cache
        def served_at(name: str, below: str) -> str:
            return servers.enter_context(served(site(name), below))

        context = browser.new_context(locale="id-ID", reduced_motion="reduce")
        yield Visitor(context.new_page(), served_at)
        context.close()
