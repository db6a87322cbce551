"""Names and units of 300 letters without a space: they wrap on a narrow screen, on every page of a site."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests import dom
from tests.browser.conftest import served
from tests.browser.muat import misfits
from tests.browser.visitor import HEIGHT
from tests.pages import bermusuhan
from tests.situs import built_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LENGTH: Final = 300
# What scrolls sideways in its own box although it could wrap: anything but a formula, which cannot.
SCROLLS: Final = """() => [...document.querySelectorAll('body *')].filter(
    e => e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)
        && !e.matches('.formula')).map(e => e.outerHTML.slice(0, 80))"""


def long(n: int, turn: int) -> str:
    """One word of 300 letters, another for every field."""
    return f"«{n}»{'Panjang' * LENGTH}"[:LENGTH]


@cache
def long_site() -> Path:
    """A site in which every text of every record is such a word."""
    project = Path(mkdtemp(prefix="iku-panjang-"))
    assert bermusuhan.write(project, 0, long).uncovered == []
    return built_site(project)


@pytest.fixture(scope="module")
def long_url() -> Iterator[str]:
    with served(long_site()) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": HEIGHT}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def addresses() -> list[str]:
    """Every page but those that lead on at once."""
    return [
        address
        for address, root in dom.pages(long_site())
        if address != "404.html" and not dom.having(root, "http-equiv", "refresh")
    ]


def test_no_long_word_sticks_out_scrolls_or_is_cut(page: Page, long_url: str) -> None:
    """On phones; on a desk a table may scroll in its own box. Every letter is opened: what is closed has no width."""
    found = {}
    assert len(addresses()) > 20
    for address in addresses():
        page.goto(long_url + address)
        page.eval_on_selector_all("details", "all => all.forEach(e => e.open = true)")
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            wrong: dict[str, object] = {**misfits(page)}
            if width < 1280 and (scrolls := page.evaluate(SCROLLS)):
                wrong["scrolls"] = scrolls
            if wrong:
                found[address, width] = wrong
    assert found == {}
