"""Everything works by keyboard alone, and where the keyboard is can be seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.jenis import Halaman, halaman
from tests.browser.papan_ketik import faults_of_walk
from tests.browser.visitor import Visitor, findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]


def of_each_kind() -> list[Halaman]:
    """A page of each kind, whichever site shows it first."""
    return list({one.jenis: one for one in reversed(halaman())}.values())


def test_the_tab_key_walks_through_a_page_in_its_order(visitor: Visitor) -> None:
    assert findings(of_each_kind(), lambda one: faults_of_walk(visitor.open(one))) == {}


def test_the_tab_key_is_seen_in_the_dark_and_on_a_wide_screen(visitor: Visitor) -> None:
    """Of the kinds that have all there is to stop at: cards, tables, notes, letters, a form."""
    pages = [
        one
        for one in of_each_kind()
        if one.jenis in ("beranda", "indikator", "keputusan", "permohonan", "cari")
    ]
    assert findings(pages, lambda one: faults_of_walk(visitor.open(one, 1280, "dark"))) == {}


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 400})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", set()),
        ("<a href=# style='outline: none'>dua</a>", {"outline"}),
        ("<a href=# style='outline: 3px solid #bbb'>dua</a>", {"outline"}),
        ("<a href=# style='outline: 1px solid'>dua</a>", {"outline"}),
        ("<div style='background: #000; padding: 9px'><a href=# style='outline: 3px solid #000'>dua</a></div>", {"outline"}),
        ("<a href=# tabindex=1>dua</a>", {"backward"}),
        ("<a href=# style='position: absolute; top: 99px'>dua</a><div style='position: absolute; top: 0; width: 300px; height: 300px'>", {"covered"}),
        ("<a href=# onkeydown='event.preventDefault()'>dua</a><a href=#>tiga</a>", {"missed"}),
    ],
)  # fmt: skip
def test_what_a_keyboard_meets_is_found(blank: Page, html: str, expected: set[str]) -> None:
    blank.goto("about:blank")
    blank.set_content(f"<!doctype html><style>a {{ outline: 3px solid }}</style><a href=#>satu</a> {html}")
    assert set(faults_of_walk(blank)) == expected


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until a place is reached."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} was never reached")


def test_the_menu_opens_and_closes_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(Halaman("nyata", "metodologi/", "metodologi"))
    page.reload()
    tab_to(page, "header summary")
    entry = page.get_by_role("navigation", name="Menu utama").get_by_role("link").first
    for key in ("Enter", "Space"):
        expect(entry).to_be_hidden()
        page.keyboard.press(key)
        expect(entry).to_be_visible()
        page.keyboard.press(key)
    expect(entry).to_be_hidden()


def test_a_wide_table_scrolls_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(Halaman("nilai-lengkap", "kelengkapan/", "kelengkapan"), 1280)
    tab_to(page, "[role=region]")
    region = page.locator("[role=region]").first
    assert region.get_attribute("aria-label")
    assert region.evaluate("one => [one.scrollLeft, one.scrollWidth > one.clientWidth]") == [0, True]
    page.keyboard.press("ArrowRight")
    expect(region).not_to_have_js_property("scrollLeft", 0)


def test_the_figures_are_downloaded_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(Halaman("nilai-lengkap", "indikator/uji-selesai/", "indikator"))
    tab_to(page, "a[href$='.csv']")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")


def test_a_search_is_made_and_followed_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(Halaman("nyata", "metodologi/", "metodologi"))
    tab_to(page, "header input[type=search]")
    page.keyboard.type("pemilu")
    page.keyboard.press("Enter")
    first = page.locator("#hasil li a").first
    expect(first).to_be_visible()
    address = first.evaluate("one => one.href")
    tab_to(page, "#hasil li a")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    expect(page.locator(":target")).to_be_in_viewport()
