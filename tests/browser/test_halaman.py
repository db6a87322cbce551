"""What a page does in a real browser: whole without scripts, its menu, its anchors, its lists and formulas."""

import json
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

HEIGHT: Final = 800


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own, in Indonesian."""
    context = browser.new_context(
        locale="id-ID", viewport={"width": 360, "height": HEIGHT}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ["", "indikator/penyelesaian-konflik/", "keputusan/iku-2019-2024/"])
def test_a_page_is_whole_without_javascript(browser: Browser, site_url: str, address: str) -> None:
    def text(javascript: bool) -> str:
        context = browser.new_context(
            java_script_enabled=javascript, viewport={"width": 360, "height": HEIGHT}
        )
        page = context.new_page()
        page.goto(site_url + address)
        found = page.locator("body").inner_text()
        context.close()
        return found

    without = text(javascript=False)
    assert without == text(javascript=True)
    assert len(without) > 500


def test_the_menu_opens_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": HEIGHT})
    page = context.new_page()
    page.goto(site_url)
    entry = page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Indikator")
    expect(entry).to_be_hidden()
    page.locator("summary").click()
    expect(entry).to_be_visible()
    entry.click()
    expect(page).to_have_url(f"{site_url}indikator/")
    context.close()


def test_the_menu_works_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".iku-nama")).to_be_focused()
    for name in ("input", "button"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("search").locator(name)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("summary")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.get_by_role("navigation", name="Menu utama").get_by_role("link").first
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}keputusan/")


def test_the_menu_lies_open_where_there_is_room(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    page.goto(site_url)
    for link in page.get_by_role("navigation", name="Menu utama").get_by_role("link").all():
        expect(link).to_be_in_viewport()


def test_the_skip_link_leads_to_the_main_part(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tahun/2021/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_an_address_of_a_clause_shows_the_clause(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}keputusan/iku-2019-2024/#fungsi-e")
    clause = page.locator("#fungsi-e")
    expect(clause).to_be_in_viewport()
    assert clause.evaluate("e => e.matches(':target')")
    assert json.loads(clause.evaluate("e => JSON.stringify(getComputedStyle(e).boxShadow)")) != "none"


def test_the_original_letters_are_the_only_marks_of_a_list(page: Page, site_url: str) -> None:
    """The browser draws no number or bullet of its own beside them."""
    for address in ("tugas-fungsi/", "keputusan/iku-2019-2024/"):
        page.goto(site_url + address)
        styles = page.eval_on_selector_all(
            "ul.butir > li, ol.rantai > li", "all => all.map(e => getComputedStyle(e).listStyleType)"
        )
        assert set(styles) == {"none"}


def test_a_formula_is_drawn_as_a_fraction(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}indikator/penyelesaian-konflik/")
    over, under = (page.locator("mfrac > mrow").nth(n).bounding_box() for n in (0, 1))
    assert over
    assert under
    assert over["y"] + over["height"] <= under["y"] + 1
