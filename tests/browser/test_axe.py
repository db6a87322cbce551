"""Every kind of page, at two widths, light and dark: axe finds nothing, every contrast is enough, nothing is logged."""

import pytest
from playwright.sync_api import Page

from tests import dom
from tests.browser import axe
from tests.browser.jenis import Halaman, halaman, kinds_of, projects, site
from tests.browser.kontras import too_faint
from tests.browser.visitor import Visitor, findings
from tests.pages.test_templates import PAGES_FOLDER

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]


def test_every_kind_of_page_is_looked_at() -> None:
    """A new template without a page here fails."""
    templates = {file.name.removesuffix(".md.j2") for file in PAGES_FOLDER.glob("*.j2")}
    assert {one.jenis for one in halaman()} >= {name for name in templates if not name.startswith("_")}


@pytest.mark.parametrize("name", projects())
def test_the_kind_of_every_page_is_known(name: str) -> None:
    """A page that is made some other way than from a template would never be looked at."""
    assert {address for address, _ in dom.pages(site(name))} == set(kinds_of(name))


@pytest.mark.parametrize("name", projects())
def test_a_page_is_accessible_clear_quiet_and_alone(visitor: Visitor, name: str) -> None:
    def found(one: Halaman) -> dict[str, object]:
        axe.load(visitor.open(one))
        told: dict[str, object] = {
            look: axe.violations(page) | _kontras(page) for look, page in visitor.looks()
        }
        told["noise"] = [*visitor.noise]
        return {look: faults for look, faults in told.items() if faults}

    assert findings([one for one in halaman() if one.situs == name], found) == {}


def _kontras(page: Page) -> dict[str, list[object]]:
    faint = too_faint(page)
    return {"kontras": [*faint]} if faint else {}


def test_what_axe_must_find_is_found(visitor: Visitor) -> None:
    """Text without contrast, a picture without words, and a question that axe cannot answer."""
    page = visitor.page
    page.goto("about:blank")
    page.set_content(
        "<html lang=id><title>Uji</title><main><h1 style='color: #999; background: #fff'>Uji</h1><img src=data:,>"
        "<audio src=data:,></audio></main>"
    )
    axe.load(page)
    assert set(axe.violations(page)) == {"color-contrast", "image-alt"}


def test_noise_is_heard(visitor: Visitor) -> None:
    page = visitor.open(Halaman("nyata", "", "beranda"))
    assert visitor.noise == []
    page.evaluate("console.log('a'); fetch('tidak-ada').catch(() => 0)")
    page.evaluate(
        "new Promise(done => { const image = new Image(); image.onerror = done; image.src = 'https://lain.invalid/a.png'; })"
    )
    assert {"a"} < set(visitor.noise)
    visitor.open(Halaman("nyata", "", "beranda"))
    assert visitor.noise == []
