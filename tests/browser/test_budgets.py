"""What is counted for the budgets is what a real browser fetches."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from benchmarks.budgets import Shelf
from tests.browser.conftest import served
from tests.browser.visitor import BELOW
from tests.commands import a_copy
from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

EVERYTHING: Final = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Semua</title>
<link rel="stylesheet" href="../aset/a.css"><link rel="stylesheet" media="print" href="../aset/cetak.css">
<link rel="preload" as="image" href="satu.svg"><link rel="icon" href="ikon.svg"><link rel="next" href="tidak.html"></head><body>
<img src="satu.svg" alt=""><img src="./satu.svg?v=2#a" alt=""><picture><source srcset="dua.svg"><img alt=""></picture>
<p><a href="tidak.html">tidak</a></p><svg><image href="tiga.svg"/><use href="#x"/></svg>
<svg><use href="empat.svg#x"/></svg><object data="lima.svg"></object><embed src="enam.svg"><input type="image" src="tujuh.svg" alt="x">
<iframe src="../b/" title="x"></iframe><p style="background: url(delapan.svg)">x</p>
<script src="../aset/a.js"></script><img loading="lazy" hidden src="tidak.svg" alt="">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></body></html>
"""
SVG: Final = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect id='x' width='9' height='9'/></svg>"
)


def fetched(browser: Browser, url: str, address: str) -> set[str]:
    """What a browser fetched below `url` to show one page, without question marks."""
    page = browser.new_page()
    found: set[str] = set()
    page.on("request", lambda request: found.add(request.url))
    page.goto(url + address, wait_until="networkidle")
    page.close()
    kept = {one.partition("?")[0] for one in found if not one.startswith("data:")}
    assert [one for one in kept if not one.startswith(url)] == []
    return {one.removeprefix(url) for one in kept}


def counted(site: Path, address: str) -> set[str]:
    """The same, as the budgets count it."""
    view = Shelf(site).view(
        site / (f"{address}index.html" if address.endswith("/") or not address else address)
    )
    assert (view.missing, view.foreign) == ((), ())
    return set(view.files)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The real site, published below the path at which it is served: its 404 page names that path."""
    project = a_copy(tmp_path_factory.mktemp("terbit"), alamat_situs=f"https://contoh.go.id{BELOW}")
    site = built_site(project)
    with served(site) as url:
        yield site, url


@pytest.mark.parametrize(
    "address", ["", "keputusan/iku-2019-2024/", "indikator/penyelesaian-konflik/", "tahun/2021/", "404.html"]
)
def test_a_page_fetches_what_is_counted(browser: Browser, published: tuple[Path, str], address: str) -> None:
    site, url = published
    assert fetched(browser, url, address) == counted(site, address)


def test_a_page_with_values_fetches_what_is_counted(browser: Browser, values_url: str) -> None:
    address = "indikator/uji-selesai/"
    assert fetched(browser, values_url, address) == counted(site_of(GOLDEN / "nilai-lengkap"), address)


def test_nothing_that_a_browser_fetches_is_missed(browser: Browser, tmp_path: Path) -> None:
    files = {
        "index.html": "<title>x</title>",
        "a/index.html": EVERYTHING,
        "b/index.html": "<!doctype html><title>b</title>",
        "aset/a.css": "@import 'b.css'; body { background: url('latar.svg') }",
        "aset/b.css": "h1 { color: red }",
        "aset/cetak.css": "h1 { color: red }",
        "aset/a.js": "",
        "aset/latar.svg": SVG,
        **{f"a/{name}.svg": SVG for name in ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "ikon", "tidak")},
    }  # fmt: skip
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with served(tmp_path) as url:
        real = fetched(browser, url, "a/")
    found = {file.removesuffix("index.html") for file in counted(tmp_path, "a/")}
    assert len(found) == 16
    assert found == real
