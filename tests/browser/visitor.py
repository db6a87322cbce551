"""One tab that goes from page to page: a new tab for each check of each page would cost minutes."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, Literal, TypeAlias

from playwright.sync_api import Page

from tests import dom
from tests.browser.jenis import TIDAK_DITEMUKAN, Halaman, site
from tests.pages.test_tautan import root_of

BELOW: Final = "/sub/jalur/"
"""The site stands below a path, as on a page host, so that every test here shows that it can."""
HERE: Final = "http://127.0.0.1:"
Scheme: TypeAlias = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
WIDTHS: Final = (360, 1280)
HEIGHT: Final = 800
REFRESH: Final = re.compile(r'<meta http-equiv="refresh"[^>]*>')
# A sheet made by script is not an inline style: no Content-Security-Policy of the page forbids it.
ADD_STYLE: Final = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
}"""


class Visitor:
    """The tab, and what serves a site below a path."""

    def __init__(self, page: Page, served_at: Callable[[str, str], str]) -> None:
        self.page = page
        self.served_at = served_at
        self.noise: list[str] = []
        """Messages, failures and requests to another host since the last page was opened."""
        page.on("console", lambda message: self.noise.append(message.text))
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on(
            "response",
            lambda one: self.noise.append(f"{one.status} {one.url}") if one.status >= 400 else None,
        )
        page.on("request", lambda one: None if one.url.startswith(HERE) else self.noise.append(one.url))

    def open(self, halaman: Halaman, width: int = 360, scheme: Scheme = "light") -> Page:
        """The page, all its details open, in a window of that width and nothing else of what came before."""
        page = self.page
        page.emulate_media(color_scheme=scheme, forced_colors="none", contrast="no-preference")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        # The page for what is not found is shown at any depth, so it names the path where its site stands.
        below = (
            root_of(dom.page(site(halaman.situs) / halaman.alamat))
            if halaman.jenis == TIDAK_DITEMUKAN
            else BELOW
        )
        url = self.served_at(halaman.situs, below) + halaman.alamat
        self.noise.clear()
        if halaman.jenis == "pindah":
            page.route(url, lambda route: route.fulfill(body=_staying(halaman), content_type="text/html"))
            page.goto(url)
            page.unroute(url)
        else:
            page.goto(url)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        return page

    def looks(self) -> Iterator[tuple[str, Page]]:
        """The open page at each width in each colour scheme."""
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            for scheme in SCHEMES:
                self.page.emulate_media(color_scheme=scheme)
                yield f"{scheme} {width}", self.page

    @contextmanager
    def letters(self, size: int) -> Iterator[None]:
        """Letters of that size instead of 16 px, set in the browser: em in a media query follows too."""
        session = self.page.context.new_cdp_session(self.page)
        try:
            session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
            yield
        finally:
            session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
            session.detach()

    def add_style(self, css: str) -> None:
        """A rule more on the open page, until it is left."""
        self.page.evaluate(ADD_STYLE, css)


def _staying(halaman: Halaman) -> str:
    """A page that leads on at once, without that."""
    html = (site(halaman.situs) / halaman.alamat / "index.html").read_text(encoding="utf-8")
    staying, count = REFRESH.subn("", html)
    assert count == 1, halaman
    return staying


def findings(pages: Iterable[Halaman], found: Callable[[Halaman], Any]) -> dict[str, Any]:
    """What `found` tells of each page, where it tells anything; there must be pages."""
    looked = {str(one): found(one) for one in pages}
    assert looked
    return {page: told for page, told in looked.items() if told}
