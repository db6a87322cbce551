"""The cut takes nothing from the look: each kind of page is the same picture with Material's whole stylesheet."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.adapters import css_cut
from generator.adapters.gaya import REPLACED, material_stylesheet, own_stylesheets
from generator.templating import tool_templates

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

REAL: Final = ("", "keputusan/iku-2019-2024/", "tugas-fungsi/", "indikator/penyelesaian-konflik/", "kelengkapan/", "tentang/", "cara-membaca/")  # fmt: skip
VALUES: Final = ("indikator/uji-selesai/", "tahun/2022/", "metodologi/")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def whole() -> bytes:
    """All of Material's rules but those replaced, then ours, in the same order and layer as in the site's stylesheet."""
    own = "".join(file.read_text("utf-8") for file in own_stylesheets([tool_templates()]))
    rules = css_cut.parse(material_stylesheet().read_text("utf-8"), replaced=REPLACED)
    layer = css_cut.Rule("@layer material", tuple(row for row in rules if not row.head.startswith("@page")))
    return css_cut.text((layer, *css_cut.parse(own))).encode()


@pytest.mark.parametrize("address", REAL, ids=lambda address: address or "beranda")
def test_the_cut_changes_no_pixel(page: Page, site_url: str, whole: bytes, address: str) -> None:
    look(page, site_url + address, whole)


@pytest.mark.parametrize("address", VALUES)
def test_the_cut_changes_no_pixel_of_a_page_with_values(
    page: Page, values_url: str, whole: bytes, address: str
) -> None:
    look(page, values_url + address, whole)


def look(page: Page, url: str, whole: bytes) -> None:
    def pictures() -> dict[str, bytes]:
        page.goto(url)
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
        found = {}
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
            for width in (360, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                found[f"{scheme} {width}"] = page.screenshot(full_page=True)
        return found

    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        agency = css_cut.text(
            css_cut.parse(route.fetch().text())[1:]
        ).encode()  # with its colour, if it has one
        route.fulfill(body=whole + agency, content_type="text/css")

    cut = pictures()
    page.route("**/gaya-*.css", answer)
    assert {where for where, picture in pictures().items() if picture != cut[where]} == set()
    assert len(asked) == 1
