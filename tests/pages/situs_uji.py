"""The pages that page tests read, by the name of the site and the address."""

from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

SAMPANG = "sampang"


def page(address: str, site: str = SAMPANG) -> dom.Element:
    """A page of the real site, or of a golden case."""
    folder = built_site() if site == SAMPANG else site_of(GOLDEN / site)
    return dom.page(folder / address / "index.html")


def words(address: str, site: str = SAMPANG) -> str:
    """What a reader reads in the main part of a page."""
    return dom.words(dom.main(page(address, site)))


def anchors(address: str, site: str = SAMPANG) -> list[str]:
    """The places of a page, in its order."""
    return [one.get("id") for one in dom.having(dom.main(page(address, site)), "id")]


def menu(site: str = SAMPANG) -> list[str]:
    """The words of the main menu."""
    (nav,) = (one for one in dom.elements(page("", site), "nav") if one.get("aria-label") == "Menu utama")
    return [dom.words(one) for one in dom.elements(nav, "a")]
