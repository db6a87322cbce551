"""The index of a site: what it says of which pages, what of it is shipped, and what happens without the program."""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.adapters import pencarian
from generator.adapters.build import BuildFailedError, build_site
from generator.adapters.day import resolve_build
from generator.adapters.imbuhan import bentuk
from generator.adapters.pencarian import FOLDER, document
from generator.pages.inserts import MARK
from generator.publication import publish
from tests.commands import TANGGAL, a_site_project, tree
from tests.golden_cases import GOLDEN, site_of
from tests.pages import banyak
from tests.pages.banyak import site_with
from tests.situs import built_site


def fragments(site: Path) -> dict[str, dict[str, Any]]:
    """What the index tells about each address of a site."""
    found = {}
    for file in sorted((site / FOLDER / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[fragment["url"].removeprefix("/")] = fragment
    assert len(found) > 5
    return found


def said(fragment: dict[str, Any]) -> str:
    """The words of the page itself."""
    return str(fragment["content"]).partition(f" {MARK} ")[0]


def test_every_page_is_indexed_but_the_search_itself_the_404_and_what_leads_on() -> None:
    site = site_of(GOLDEN / "karakter-aneh")
    moved = {"indikator/nama-lama/"} & {path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html")}  # fmt: skip
    found = set(fragments(site))
    assert {"", "indikator/", "tentang/"} <= found
    assert not {"cari/", "404.html", *moved} & found


def test_pages_that_continue_a_list_are_not_indexed() -> None:
    found = set(fragments(site_with(250)))
    assert "indikator/indikator-250/" in found
    assert [address for address in found if "halaman-" in address] == []


def test_the_decree_is_indexed_as_a_whole_and_clause_by_clause() -> None:
    found = fragments(built_site())
    whole = said(found["keputusan/iku-2019-2024/"])
    assert "Pelaksanaan fasilitasi penyelenggaraan Pemilu" in whole
    assert "fungsi-e" in [anchor["id"] for anchor in found["keputusan/iku-2019-2024/"]["anchors"]]
    clause = found["keputusan/iku-2019-2024/fungsi-e.html"]
    assert clause["meta"]["title"] == "Fungsi e"
    assert said(clause).endswith("Pelaksanaan kewaspadaan dibidang kesatuan bangsa dan politik.")


def test_marks_ways_on_and_drawings_are_no_words_of_a_page() -> None:
    everything = " ".join(said(one) for one in fragments(site_of(GOLDEN / "nilai-lengkap")).values())
    assert "CONTOH. Halaman ini peragaan" not in everything
    assert "Langsung ke isi" not in everything
    assert "Semua indikator" not in said(fragments(built_site())["indikator/penyelesaian-konflik/"])


def test_words_of_two_cells_are_two_words() -> None:
    assert "Sasaran strategis Meningkatnya" in said(
        fragments(built_site())["indikator/penyelesaian-konflik/"]
    )


def test_only_what_the_page_asks_for_is_shipped() -> None:
    names = {path.relative_to(built_site() / FOLDER).as_posix() for path in (built_site() / FOLDER).rglob("*") if path.is_file()}  # fmt: skip
    top = {name for name in names if "/" not in name}
    assert {name.rpartition(".")[2] for name in names} == {
        "js",
        "json",
        "pagefind",
        "pf_meta",
        "pf_index",
        "pf_fragment",
    }
    assert {name for name in top if not name.endswith(".pf_meta")} == {
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.id.pagefind",
    }


def test_what_the_first_search_loads_is_reported() -> None:
    """Its program, its settings, and the largest part of the index; over the wire, which compresses the script only."""
    folder = built_site() / FOLDER
    parts = {
        "cari.js": len(gzip.compress((built_site() / "aset" / "cari.js").read_bytes(), 9)),
        "pagefind.js": len(gzip.compress((folder / "pagefind.js").read_bytes(), 9)),
        "wasm": (folder / "wasm.id.pagefind").stat().st_size,
        "pf_meta": sum(file.stat().st_size for file in folder.glob("*.pf_meta")),
        "pf_index": max(file.stat().st_size for file in folder.glob("index/*")),
    }
    print(f"\n{parts} = {sum(parts.values())}")
    assert sum(parts.values()) <= 125_000


def test_a_document_ends_with_the_forms_of_its_words() -> None:
    html = document("<h1>Penanganan</h1><p>a &amp; Ditangani <em>sampah</em></p>")
    assert '<html lang="id">' in html
    forms = html.rpartition('<p data-pagefind-weight="0.5">')[2].partition("</p>")[0].split(" ")
    assert forms[0] == MARK
    assert forms[1:] == sorted({*bentuk("penanganan"), *bentuk("ditangani"), *bentuk("sampah")})


def test_a_page_of_the_menu_weighs_half() -> None:
    assert '<div data-pagefind-weight="0.5"><p>a</p></div><p data-pagefind-weight="0.25">' in document(
        "<p>a</p>", 0.5
    )


def without_program(monkeypatch: pytest.MonkeyPatch, program: Path) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: program)


def test_without_the_program_the_build_fails_in_words_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_site_project(tmp_path / "proyek")
    build_site(project, TANGGAL)
    before = tree(project / "site")
    without_program(monkeypatch, tmp_path / "tidak-ada")
    with pytest.raises(
        BuildFailedError,
        match=r"indeks pencarian tidak dapat dibuat: program Pagefind tidak dapat dijalankan",
    ):
        build_site(project, TANGGAL)
    assert tree(project / "site") == before


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize("ends", ["echo rusak >&2; exit 3", "exit 0"], ids=["gagal", "tanpa hasil"])
def test_a_program_that_fails_is_quoted(ends: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{ends}\n", encoding="utf-8")
    program.chmod(0o755)
    without_program(monkeypatch, program)
    with pytest.raises(BuildFailedError, match=r"Pagefind berhenti dengan kode (3: rusak|0)"):
        build_site(a_site_project(tmp_path / "proyek"), TANGGAL)


def test_two_indexes_of_a_large_site_are_the_same_bytes(tmp_path: Path) -> None:
    """The program reads in several threads; small sites are compared in test_mkdocs.py."""
    first = site_with(250)
    project = tmp_path / "proyek"
    banyak.write(project, 250)
    publication = publish(project, resolve_build(project, TANGGAL))
    again = tmp_path / "situs"
    for file in first.rglob("*.html"):
        target = again / file.relative_to(first)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    pencarian.write_index(publication, again)
    assert tree(again / FOLDER) == tree(first / FOLDER)
