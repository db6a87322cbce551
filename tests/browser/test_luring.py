"""The ZIP, unpacked where people unpack it, in a real browser without a server: every page opens, dressed and quiet."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from generator.adapters.build import build_luring
from tests import dom
from tests.commands import ROOT, TANGGAL, a_copy
from tests.golden_cases import GOLDEN

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SOURCES = {"sampang": ROOT, "nilai-lengkap": GOLDEN / "nilai-lengkap"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="id-ID")
    yield context.new_page()
    context.close()


def opened(tmp_path: Path, source: Path) -> Path:
    """The copy of a site, in a folder with a name that addresses have to quote."""
    zipped = build_luring(a_copy(tmp_path / "proyek", source), TANGGAL)
    place = tmp_path / "Unduhan Café (1)" / "salinan #2 100%"
    with ZipFile(zipped) as archive:
        archive.extractall(place)
    return place / zipped.stem


@pytest.mark.parametrize("source", SOURCES)
def test_every_page_is_reached_by_links_alone_dressed_and_quiet(
    source: str, page: Page, tmp_path: Path
) -> None:
    folder = opened(tmp_path, SOURCES[source])
    noise: list[str] = []
    page.on("console", lambda message: noise.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: noise.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: noise.append(f"{request.url}: {request.failure}"))
    page.on(
        "request", lambda request: noise.append(request.url) if not request.url.startswith("file:") else None
    )

    waiting, seen, bare, blank = [(folder / "index.html").as_uri()], set(), [], []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        page.goto(address)
        if page.evaluate("getComputedStyle(document.querySelector('.md-grid')).boxSizing") != "border-box":
            bare.append(address)
        if not page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)"):
            blank.append(address)
        links = page.eval_on_selector_all("a[href], form", "all => all.map(one => one.href || one.action)")
        files = {urldefrag(link).url for link in links if link.startswith("file:")}
        waiting += sorted(link for link in files if link.endswith(".html"))

    noise = [one for one in noise if not one.endswith("ERR_ABORTED")]  # of a page left before its icon came
    assert (noise, bare, blank) == ([], [], [])
    assert seen == {file.as_uri() for file in pages(folder)}
    assert len(seen) > 10


def pages(folder: Path) -> list[Path]:
    """Every page but those that only lead on from an old address, to which nothing here links."""
    files = dom.html_files(folder)
    return [file for file in files if not dom.having(dom.page(file), "http-equiv", "refresh")]


def test_an_old_address_leads_on(page: Page, tmp_path: Path) -> None:
    folder = opened(tmp_path, GOLDEN / "nilai-lengkap")
    page.goto((folder / "indikator" / "uji-rutin" / "index.html").as_uri())
    page.wait_for_url((folder / "indikator" / "uji-terlaksana" / "index.html").as_uri())


def test_a_clause_is_reached_by_its_anchor(page: Page, tmp_path: Path) -> None:
    folder = opened(tmp_path, ROOT)
    page.goto((folder / "indikator" / "penyelesaian-konflik" / "index.html").as_uri())
    page.locator("main a[href*='keputusan/'][href*='#']").first.click()
    assert page.locator("main :target").count() == 1
    assert page.url.startswith("file:")
