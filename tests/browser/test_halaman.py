"""Every kind of page in a real browser: accessible, quiet, within the screen, usable by keyboard and without scripts."""

import json
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import node_module

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

# One of each kind; the kinds are those of generator.pages.kinds, and the page for what is not found.
PAGES: Final = (
    "", "keputusan/", "keputusan/iku-2019-2024/", "tugas-fungsi/", "indikator/", "indikator/penyelesaian-konflik/", "tahun/",
    "tahun/2021/", "penanggung-jawab/", "penanggung-jawab/bidang-kewaspadaan/", "kelengkapan/", "metodologi/", "riwayat/", "tentang/", "cara-membaca/", "cari/",
)  # fmt: skip
VALUES: Final = (
    "", "indikator/uji-selesai/", "indikator/uji-terlaksana/", "indikator/antrean/permohonan/", "tahun/", "tahun/2022/", "penanggung-jawab/", "kelengkapan/",
    "metodologi/", "riwayat/", "tentang/", "cari/",
)  # fmt: skip
WIDTHS: Final = (360, 1280)
HEIGHT: Final = 800
AXE: Final = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    v => [v.id, v.nodes.map(n => n.target.join(' ')).slice(0, 5)])"""
# What sticks out of the screen and is not inside a box that scrolls by itself.
WIDE: Final = """() => {
    const scrolls = e => e && (['auto', 'scroll'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
        e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            && !scrolls(e.parentElement) && getComputedStyle(e).position !== 'absolute');
    return [document.documentElement.scrollWidth - document.documentElement.clientWidth, wide.map(e => e.outerHTML.slice(0, 80))];
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own, in Indonesian; still, so that axe sees no colour on its way to another."""
    context = browser.new_context(
        locale="id-ID", viewport={"width": 360, "height": HEIGHT}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "beranda")
def test_a_page_is_accessible_quiet_and_alone(page: Page, site_url: str, address: str) -> None:
    look(page, site_url, address)


@pytest.mark.parametrize("address", VALUES, ids=lambda address: address or "beranda")
def test_a_page_with_values_is_accessible_quiet_and_alone(page: Page, values_url: str, address: str) -> None:
    look(page, values_url, address)


def look(page: Page, site_url: str, address: str) -> None:
    """Axe finds nothing at two widths, light and dark; no message, no failed request, none to another host."""
    axe = node_module("axe-core/axe.min.js").read_text(encoding="utf-8")
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("response", lambda response: noise.append(response.url) if response.status >= 400 else None)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site_url + address)
    page.evaluate(axe)
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            found[f"{scheme} {width}"] = page.evaluate(AXE)
    assert {where: violations for where, violations in found.items() if violations} == {}
    assert noise == []
    assert [url for url in requests if not url.startswith(site_url)] == []
    assert 0 < len(requests) <= 6, requests


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "beranda")
def test_nothing_sticks_out_of_a_narrow_screen(page: Page, site_url: str, address: str) -> None:
    look_narrow(page, site_url + address)


@pytest.mark.parametrize("address", VALUES, ids=lambda address: address or "beranda")
def test_no_value_sticks_out_of_a_narrow_screen(page: Page, values_url: str, address: str) -> None:
    look_narrow(page, values_url + address)


def look_narrow(page: Page, url: str) -> None:
    """Neither the page nor anything in it is wider than the screen, but what scrolls in its own box."""
    page.goto(url)
    found = {}
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found[width] = page.evaluate(WIDE)
    assert found == {320: [0, []], 360: [0, []]}


def test_the_page_for_what_is_not_found_is_accessible(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}404.html")
    page.evaluate(node_module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    assert page.evaluate(AXE) == []


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
