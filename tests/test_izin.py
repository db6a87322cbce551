"""What a page may do: the policy that it carries, and nothing in it that the policy would refuse."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.day import resolve_build
from generator.adapters.disk import write_pages
from generator.publication import publish
from generator.templating import Templates
from tests.commands import a_site_project
from tests.golden_cases import CASES, site_of
from tests.situs import ROOT, TANGGAL, built_site

STRICT: Final = {
    "default-src": {"'none'"},
    "base-uri": {"'none'"},
    "style-src": {"'self'"},
    "img-src": {"'self'"},
    "form-action": {"'self'"},
    "connect-src": {"'self'"},
}
WITH_SCRIPTS: Final = STRICT | {"script-src": {"'self'", "'wasm-unsafe-eval'"}}
EXAMPLES: Final = sorted((ROOT / "examples").iterdir())
SITES: Final[Mapping[str, Callable[[], Path]]] = {
    "real": built_site,
    **{example.name: partial(built_site, example) for example in EXAMPLES},
    **{case.name: partial(site_of, case) for case in CASES},
}
SEARCH: Final = "cari/index.html"
"""The one page that may have scripts."""


def policy(page: str) -> dict[str, set[str]]:
    """The policy of a page, which stands before whatever it is about: right behind the charset."""
    head = re.search(
        r'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n',
        page,
    )
    assert head, page[:300]
    assert page.count("Content-Security-Policy") == 1
    found = {}
    for directive in head[1].split("; "):
        name, *sources = directive.split()
        assert name not in found
        found[name] = set(sources)
    return found


def inline(page: bytes) -> list[str]:
    """Everything in a page that the policy refuses: styles and scripts in the page itself, in whatever shape."""
    found = []
    for element in html.document_fromstring(page).iter("*"):
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            found.append(f"<{element.tag}>")
        for name, value in element.attrib.items():
            runs = re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE)
            if name == "style" or name.startswith("on") or (runs and name != "content"):
                found.append(f'<{element.tag} {name}="{value}">')
    return found


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<p style='color: red'>", ['<p style="color: red">']),
        ("<svg><rect style='fill: red'/></svg>", ['<rect style="fill: red">']),
        ("<style>p {}</style>", ["<style>"]),
        ("<svg><style>p {}</style></svg>", ["<style>"]),
        ("<script>1</script>", ["<script>"]),
        ("<script type=module>1</script>", ["<script>"]),
        ("<img src=a.png onerror=1>", ['<img onerror="1">']),
        ("<a href=' JavaScript:1'>", ['<a href=" JavaScript:1">']),
        ("<iframe src='data:text/html,x'>", ['<iframe src="data:text/html,x">']),
        ("<script src=a.js></script><p class=style>on the way</p><a href=b>javascript: no</a>", []),
    ],
)
def test_what_the_policy_refuses_is_seen(page: str, what: list[str]) -> None:
    assert inline(f"<!doctype html><title>x</title>{page}".encode()) == what


@pytest.mark.parametrize("name", SITES)
def test_every_page_says_what_it_may_do_and_does_no_more(name: str) -> None:
    site = SITES[name]()
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 5
    for file in pages:
        page, address = file.read_bytes(), file.relative_to(site).as_posix()
        found = policy(page.decode())
        assert found == (WITH_SCRIPTS if address == SEARCH else STRICT), address
        assert inline(page) == [], address
        assert b"<script" not in page or address == SEARCH, address
        assert b'\n<meta name="referrer" content="no-referrer">\n' in page, address


def test_the_stylesheet_loads_nothing() -> None:
    styles = [file.read_text("utf-8") for file in built_site().rglob("*.css")]
    assert styles
    assert [style for style in styles if "url(" in style or "@import" in style] == []


def test_a_drawing_that_is_loaded_as_a_picture_has_no_styles_or_scripts_either() -> None:
    drawings = sorted(built_site().rglob("*.svg"))
    assert drawings
    assert {file.name: inline(file.read_bytes()) for file in drawings} == {file.name: [] for file in drawings}


def izin(*, skrip: bool = False, luring: bool = False, pratinjau: bool = False) -> dict[str, set[str]]:
    """The policy that the theme prints in one case."""
    environment = Environment(  # noqa: S701 -- no autoescape, as MkDocs has it
        loader=FileSystemLoader(ROOT / "templates" / "theme"), undefined=StrictUndefined
    )
    printed = environment.get_template("partials/izin.html").render(
        iku={"luring": luring, "pratinjau": pratinjau},
        page=SimpleNamespace(meta={"skrip": skrip}),
    )
    return policy(f'<head>\n<meta charset="utf-8">\n{printed}')


def test_a_page_that_asks_for_scripts_may_run_its_own_and_compile_the_search() -> None:
    assert izin() == STRICT
    assert izin(skrip=True) == WITH_SCRIPTS


def test_a_copy_that_opens_from_disk_may_also_load_from_there() -> None:
    found = izin(skrip=True, luring=True)
    assert {name for name, sources in found.items() if "file:" in sources} == set(found) - {
        "default-src",
        "base-uri",
    }
    assert {name: sources - {"file:"} for name, sources in found.items()} == WITH_SCRIPTS


def test_a_preview_allows_the_live_reload_and_no_inline_style() -> None:
    assert izin(pratinjau=True) == WITH_SCRIPTS | {
        "script-src": {"'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"}
    }


def test_the_pages_on_disk_carry_the_same_policy(tmp_path: Path) -> None:
    project = a_site_project(tmp_path / "proyek")
    folder = tmp_path / "halaman"
    write_pages(publish(project, resolve_build(project, TANGGAL)), Templates(project), folder)
    mkdocs_build(load_config(str(folder / "mkdocs.yml"), strict=True))
    site = folder / "site"
    pages = {
        file.relative_to(site).as_posix(): policy(file.read_text("utf-8")) for file in site.rglob("*.html")
    }
    assert len(pages) > 5
    assert pages == {address: WITH_SCRIPTS if address == SEARCH else STRICT for address in pages}
