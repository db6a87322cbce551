"""Every link leads somewhere, every page can be reached, says what it is, and asks nothing of another host."""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urldefrag

import pytest

from tests import dom
from tests.golden_cases import CASES, site_of
from tests.pages import bermusuhan
from tests.pages.banyak import site_with
from tests.situs import built_site


def _hostile() -> Path:
    project = Path(mkdtemp(prefix="iku-musuh-"))
    bermusuhan.write(project, 0)
    return built_site(project)


SITES: dict[str, Callable[[], Path]] = {
    "sampang": built_site,
    "bermusuhan": _hostile,
    "101": lambda: site_with(101),
    **{case.name: partial(site_of, case) for case in CASES},
}


@pytest.fixture(params=list(SITES))
def site(request: pytest.FixtureRequest) -> Path:
    return _site(request.param)


@cache
def _site(name: str) -> Path:
    return SITES[name]()


def inner(root: dom.Element) -> Iterator[str]:
    """Every address on a page that names no host."""
    for name in ("href", "src"):
        for element in dom.having(root, name):
            if not re.match(r"[a-z]+:", element.get(name), re.IGNORECASE):
                yield element.get(name)


def root_of(root: dom.Element) -> str:
    """Where the site stands on its host, as the 404 page says it: that page alone is shown at any depth."""
    (found,) = (
        one.get("href") for one in dom.elements(root, "link") if one.get("href", "").endswith("aset/ikon.svg")
    )
    return str(found).removesuffix("aset/ikon.svg")


def target(address: str, link: str) -> tuple[str, str]:
    """The address below the site's root that a link on a page leads to, and the anchor there."""
    path, anchor = urldefrag(link)
    base = posixpath.dirname(f"/{address}x" if address.endswith("/") or not address else f"/{address}")
    whole = posixpath.normpath(posixpath.join(base, path)) if path else f"/{address}"
    if path.endswith("/") and whole != "/":
        whole += "/"
    return whole.removeprefix("/"), anchor


def ids(root: dom.Element) -> list[str]:
    return [one.get("id") for one in dom.having(root, "id")]


def test_a_link_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    pages = dict(dom.pages(site))
    anchors = {address: set(ids(root)) for address, root in pages.items()}
    broken = []
    for address, root in pages.items():
        for link in inner(root):
            if address == "404.html" and not link.startswith("#"):
                assert link.startswith(root_of(root))
                link = "./" + link.removeprefix(root_of(root))
            where, anchor = target(address, link)
            found = where in pages or (where and not where.endswith("/") and (site / where).is_file())
            if not found or (anchor and anchor not in anchors[where]):
                broken.append((address, link))
    assert broken == []


def test_inner_links_are_relative(site: Path) -> None:
    """So that the site works below any path; the 404 page, which stands at every depth, cannot be."""
    for address, root in dom.pages(site):
        if address != "404.html":
            assert [link for link in inner(root) if link.startswith("/")] == []


def test_an_id_stands_once_on_a_page(site: Path) -> None:
    for address, root in dom.pages(site):
        found = ids(root)
        assert sorted(found) == sorted(set(found)), address


def test_every_page_can_be_reached_from_the_first(site: Path) -> None:
    pages = dict(dom.pages(site))
    seen, todo = {""}, [""]
    while todo:
        address = todo.pop()
        for link in inner(pages[address]):
            where, _ = target(address, link)
            if where in pages and where not in seen:
                seen.add(where)
                todo.append(where)
    moved = {address for address, root in pages.items() if dom.having(root, "http-equiv", "refresh")}
    assert set(pages) - seen == {"404.html", *moved}


def test_a_page_says_what_it_is(site: Path) -> None:
    titles = []
    for address, root in dom.pages(site):
        assert root.get("lang") == ("en" if address == "en/" else "id"), address
        (title,) = dom.elements(dom.elements(root, "head")[0], "title")
        titles.append(dom.words(title))
        assert len(dom.elements(root, "h1")) == 1, address
        assert dom.words(dom.elements(root, "h1")[0]), address
        descriptions = [
            one.get("content") for one in dom.elements(root, "meta") if one.get("name") == "description"
        ]
        assert address == "404.html" or (len(descriptions) == 1 and descriptions[0].strip()), address
    assert all(titles)


def test_no_two_pages_have_one_title(site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for address, root in dom.pages(site):
        titles.setdefault(dom.words(dom.elements(root, "title")[0]), []).append(address)
    assert {title: where for title, where in titles.items() if len(where) > 1} == {}


def test_a_page_says_whose_it_is_not(site: Path) -> None:
    for address, root in dom.pages(site):
        words = dom.words(dom.elements(root, "body")[0])
        assert re.search(r"Bukan situs resmi|CONTOH|Situs resmi", words), address
        if address != "404.html" and "Situs resmi" not in words:
            words = dom.words(dom.main(root))
            mark = (
                r"Not an official website\.|EXAMPLE\."
                if address == "en/"
                else r"Bukan situs resmi\.|CONTOH\."
            )
            assert re.search(mark, words), address


def test_nothing_is_fetched_from_another_host_and_nothing_runs(site: Path) -> None:
    for address, root in dom.pages(site):
        for element in dom.elements(root):
            name = dom.tag(element)
            assert name not in ("style", "iframe", "object", "embed", "base"), (address, name)
            if name == "script":
                assert (address, dict(element.attrib), element.text) == (
                    "cari/",
                    {"type": "module", "src": "../aset/cari.js"},
                    None,
                )
            if name == "form":
                assert element.get("method", "get") == "get"
                action = element.get("action").removeprefix(root_of(root) if address == "404.html" else "")
                assert target("" if address == "404.html" else address, action)[0] == "cari/", address
            assert not [
                one for one in element.attrib if one.startswith("on") or one in ("style", "srcset", "ping")
            ], address
            for attribute in ("src", "href", "poster", "data"):
                outside = re.match(r"([a-z]+:)?//|[a-z]+:", element.get(attribute, ""), re.IGNORECASE)
                may = name == "a" or element.get("rel") == "canonical"
                assert not outside or (may and attribute == "href"), (address, name, element.get(attribute))


def test_a_page_names_its_own_address_when_the_site_has_one(site: Path) -> None:
    found = {
        address: [one.get("href") for one in dom.elements(root, "link") if one.get("rel") == "canonical"]
        for address, root in dom.pages(site)
        if address != "404.html"
    }
    home = next(iter(found[""]), None)
    moved = {address for address, root in dom.pages(site) if dom.having(root, "http-equiv", "refresh")}
    assert found == {
        address: [f"{home}{address}"] if home and address not in moved else [] for address in found
    }


def test_headings_go_down_one_step_at_a_time(site: Path) -> None:
    for address, root in dom.pages(site):
        levels = [int(dom.tag(one)[1]) for one in dom.elements(root) if re.fullmatch("h[1-6]", dom.tag(one))]
        assert levels[0] == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), (
            address,
            levels,
        )


def test_only_what_pages_use_is_shipped(site: Path) -> None:
    used = {target(address, link)[0] for address, root in dom.pages(site) for link in inner(root)}
    shipped = {
        file.relative_to(site).as_posix()
        for file in site.rglob("*")
        if file.is_file() and file.suffix != ".html"
    }
    images = {
        one.get("content").rpartition("/aset/")[2]
        for _, root in dom.pages(site)
        for one in dom.having(root, "property", "og:image")
    }
    used |= {f"aset/{path}" for path in images}
    assert {path for path in shipped if path.startswith("pagefind/")}, (
        "tests/adapters/test_pencarian.py says what it is"
    )
    shipped = {path for path in shipped if not path.startswith("pagefind/")}
    assert shipped - {"robots.txt", "sitemap.xml", "sitemap.xml.gz"} - used == set()
