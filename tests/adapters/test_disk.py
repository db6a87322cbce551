"""The pages on disk: what plain MkDocs makes of them equals what the plugin makes, and no other file is touched."""

import json
import os
import re
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.day import resolve_build
from generator.adapters.disk import MANIFEST, ForeignFolderError, write_pages
from generator.publication import publish
from generator.templating import Templates
from tests.commands import ROOT, TANGGAL, a_copy, a_site_project, mains, run, tree
from tests.situs import built_site

GOLDEN = ROOT / "tests" / "golden"


def pages_of(project: Path, folder: Path) -> Path:
    """`iku pages folder`."""
    write_pages(publish(project, resolve_build(project, TANGGAL)), Templates(project), folder)
    return folder


def plain_site(folder: Path) -> Path:
    """A strict build by MkDocs with no plugin at all."""
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    assert list(config.plugins) == []
    mkdocs_build(config)
    return folder / "site"


def valid_cases() -> list[Path]:
    """This agency, and every golden case that is published."""
    cases = sorted(path.parent for path in GOLDEN.glob("*/content"))
    return [ROOT, *(case for case in cases if not (case / "problems.txt").exists())]


@pytest.mark.parametrize("source", valid_cases(), ids=lambda path: path.name)
def test_plain_mkdocs_makes_the_same_main_of_every_page(source: Path, tmp_path: Path) -> None:
    project = a_copy(tmp_path / "proyek", source)
    ours = mains(built_site(project))
    assert "index.html" in ours
    assert "404.html" in ours
    assert mains(plain_site(pages_of(project, tmp_path / "halaman"))) == ours


def addresses(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_zensical_builds_the_same_addresses_with_its_own_theme(tmp_path: Path) -> None:
    """Zensical's templates are MiniJinja: with our theme (mkdocs.yml) it ends in "undefined value (in main.html)".

    So the folder holds a zensical.toml beside mkdocs.yml, with the same name, menu and extensions but no theme of
    ours; Zensical reads it first and unasked, and `mkdocs build` in the same folder still gives our theme.
    """
    project = a_copy(tmp_path / "proyek")
    folder = pages_of(project, tmp_path / "halaman")
    done = run([sys.executable, "-m", "zensical", "build"], cwd=folder)
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    assert addresses(site) == addresses(built_site(project))
    page = (site / "tahun" / "index.html").read_text("utf-8")
    assert "Badan Kesatuan Bangsa dan Politik Kabupaten Sampang" in page
    assert '<html lang="id"' in page
    assert re.search("Tugas &(amp;)? fungsi", page), "the menu is ours"
    pages_of(project, folder)  # what Zensical left beside them does not make the folder foreign


def test_every_file_is_listed_and_a_second_run_writes_none(tmp_path: Path) -> None:
    project, folder = a_site_project(tmp_path / "proyek"), tmp_path / "a" / "b"
    pages_of(project, folder)
    before = tree(folder)
    assert json.loads(before[MANIFEST]) == sorted(set(before) - {MANIFEST})
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    pages_of(project, folder)
    assert tree(folder) == before
    assert {path.stat().st_mtime for path in folder.rglob("*") if path.is_file()} == {1}


def test_what_changed_is_written_and_what_is_stale_is_removed(tmp_path: Path) -> None:
    project = a_site_project(tmp_path / "proyek", {"halaman/lama.md": "# Lama\n"})
    folder = pages_of(project, tmp_path / "halaman")
    assert (folder / "docs" / "lama.md").is_file()
    (project / "content/halaman/lama.md").unlink()
    (project / "content/indikator/konflik.yml").rename(project / "content/indikator/damai.yml")
    (folder / "milik-orang.txt").write_text("tetap", "utf-8")
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))

    pages_of(project, folder)

    assert not (folder / "docs" / "lama.md").exists()
    assert (folder / "milik-orang.txt").read_text("utf-8") == "tetap"
    fresh = pages_of(project, tmp_path / "baru")
    (folder / "milik-orang.txt").unlink()
    assert tree(folder) == tree(fresh)
    untouched = {path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_mtime == 1}
    assert {"mkdocs.yml", "zensical.toml", "ikon.svg"} <= untouched
    assert "damai.md" not in untouched


def test_a_file_changed_by_hand_is_put_right(tmp_path: Path) -> None:
    project = a_site_project(tmp_path / "proyek")
    folder = pages_of(project, tmp_path / "halaman")
    before = tree(folder)
    (folder / "docs" / "index.md").write_text("# Lain\n", "utf-8")
    pages_of(project, folder)
    assert tree(folder) == before


def test_a_run_that_was_cut_short_leaves_nothing_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, folder = a_site_project(tmp_path / "proyek"), tmp_path / "halaman"

    def cut(path: Path, content: bytes, write: object = Path.write_bytes) -> int:
        if path.name == "mkdocs.yml":
            raise KeyboardInterrupt
        return write(path, content)  # type: ignore[operator, no-any-return]

    with monkeypatch.context() as cutting:
        cutting.setattr(Path, "write_bytes", cut)
        with pytest.raises(KeyboardInterrupt):
            pages_of(project, folder)
    (project / "content/halaman/cara.md").unlink()
    pages_of(project, folder)
    assert tree(folder) == tree(pages_of(project, tmp_path / "baru"))


@pytest.mark.parametrize("name", ["catatan.txt", ".tersembunyi", MANIFEST])
def test_a_folder_of_somebody_else_is_refused_untouched(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "milik-orang"
    folder.mkdir()
    (folder / name).write_text('{"bukan": "daftar"}', "utf-8")
    before = tree(folder)
    with pytest.raises(ForeignFolderError, match="berisi berkas lain; pilih folder kosong"):
        pages_of(a_site_project(tmp_path / "proyek"), folder)
    assert tree(folder) == before


@pytest.mark.parametrize("entry", ["../x", "docs/../../x", "{absolute}", "", ".", "docs", "tidak-ada"])
def test_no_entry_of_the_list_removes_anything_outside_or_any_folder(entry: str, tmp_path: Path) -> None:
    project = a_site_project(tmp_path / "proyek")
    folder = pages_of(project, tmp_path / "halaman")
    before = tree(folder)
    outside = tmp_path / "x"
    outside.write_text("tetap", "utf-8")
    listed = [*json.loads(before[MANIFEST]), entry.format(absolute=outside)]
    (folder / MANIFEST).write_text(json.dumps(listed), "utf-8")
    pages_of(project, folder)
    assert outside.read_text("utf-8") == "tetap"
    assert tree(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="making a link there needs rights")
def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    project = a_site_project(tmp_path / "proyek")
    folder = pages_of(project, tmp_path / "halaman")
    (tmp_path / "x").write_text("tetap", "utf-8")
    (folder / "docs" / "tautan").symlink_to(tmp_path)
    listed = [*json.loads((folder / MANIFEST).read_text("utf-8")), "docs/tautan/x"]
    (folder / MANIFEST).write_text(json.dumps(listed), "utf-8")
    pages_of(project, folder)
    assert (tmp_path / "x").read_text("utf-8") == "tetap"


def test_names_with_quotes_and_backslashes_reach_both_engines(tmp_path: Path) -> None:
    instansi = (
        "nama: 'Dinas \"Uji\" \\ [a](b): {{ x }} # é'\nsingkatan: Dinas\n"
        "wilayah: {nama: Kabupaten Contoh}\nzona_waktu: Asia/Jakarta\nstatus_situs: contoh\n"
        "alamat_situs: https://contoh.go.id/iku\n"
    )
    project = a_site_project(tmp_path / "proyek", {"instansi.yml": instansi})
    folder = pages_of(project, tmp_path / "halaman")
    assert mains(plain_site(folder)) == mains(built_site(project))
    done = run([sys.executable, "-m", "zensical", "build"], cwd=folder)
    assert done.returncode == 0, done.stderr
    home = (folder / "site" / "index.html").read_text("utf-8")
    assert "Dinas &quot;Uji&quot; \\ [a](b): {{ x }} # é" in home
    assert '<link rel="canonical" href="https://contoh.go.id/iku/">' in home
