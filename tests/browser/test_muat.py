"""Every kind of page fits a small telephone, a page enlarged to twice its size, and a reader's own letters and spaces."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.jenis import Halaman, halaman, projects
from tests.browser.muat import SPACING, misfits
from tests.browser.visitor import HEIGHT, WIDTHS, Visitor, findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]

NARROW = (320, 360)
ZOOMED = 640
"""A window of 1280 px at 200 %: as many CSS pixels, each twice as large."""
LARGE = 32
"""Twice the letters of a browser as it comes, as a reader sets them; the widths of the style sheet follow."""


@pytest.mark.parametrize("name", projects())
def test_a_page_fits_however_it_is_read(visitor: Visitor, name: str) -> None:
    def found(one: Halaman) -> dict[str, object]:
        page = visitor.open(one)
        told = {str(width): _at(page, width) for width in (*NARROW, ZOOMED, *WIDTHS)}
        with visitor.letters(LARGE):
            told |= {f"{width}, huruf 200 %": _at(page, width) for width in WIDTHS}
        visitor.add_style(SPACING)
        told |= {f"{width}, jarak teks": _at(page, width) for width in WIDTHS}
        return {how: what for how, what in told.items() if what}

    assert findings([one for one in halaman() if one.situs == name], found) == {}


def _at(page: Page, width: int) -> dict[str, int | list[str]]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    return misfits(page)


def test_letters_and_widths_follow_the_readers_setting(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("about:blank")
    page.set_content(
        "<style>@media (min-width: 40em) { p { color: red } }</style><p style='font-size: 1rem'>kata"
    )
    page.set_viewport_size({"width": 700, "height": HEIGHT})
    style = "(({fontSize, color}) => [fontSize, color])(getComputedStyle(document.querySelector('p')))"
    assert page.evaluate(style) == ["16px", "rgb(255, 0, 0)"]
    with visitor.letters(LARGE):
        assert page.evaluate(style) == ["32px", "rgb(0, 0, 0)"]
    assert page.evaluate(style) == ["16px", "rgb(255, 0, 0)"]


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 400})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>kata", {}),
        ("<p style='width: 400px'>kata", {"sideways": 88, "wide": ["body > p: kata"]}),
        ("<p style='white-space: nowrap'>" + "kata " * 40, {"sideways", "wide"}),
        ("<div style='overflow-x: auto'><p style='width: 400px'>kata</div>", {}),
        ("<p style='overflow: hidden; width: 9px'>kata", {"cut": ["body > p: kata"]}),
        ("<p style='overflow: hidden; height: 5px'>kata", {"cut": ["body > p: kata"]}),
        ("<p style='overflow: hidden; height: 99px'>kata", {}),
        ("<p style='overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 20px'>kata lagi", {"cut": ["body > p: kata lagi"]}),
        ("<svg width=50 height=50><text y=20>kata yang panjang</text></svg>", {"cut": ["svg > text: kata yang panjang"]}),
        ("<p style='margin: 0'>satu<p style='margin-top: -1em'>dua", {"overlapping": ["body > p: satu | body > p: dua"]}),
        ("<p style='line-height: .3'>satu<br>dua", {"overlapping": ["body > p: satudua | body > p: satudua"]}),
        ("<p style='position: absolute; opacity: 0; margin: 0'>satu<p style='margin: 0'>dua", {}),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_found(blank: Page, html: str, expected: dict[str, object] | set[str]) -> None:
    blank.set_content(f"<!doctype html><body>{html}")
    found = misfits(blank)
    assert (set(found) if isinstance(expected, set) else found) == expected
