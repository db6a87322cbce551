"""What MkDocs makes of a publication: the same bytes anywhere, a sitemap dated by the data, a page for 404."""

import gzip
import re
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.adapters.build import build_into
from tests.commands import ROOT, TANGGAL, a_copy, a_site_project, iku, run, tree
from tests.projects import INSTANSI, RENSTRA, VALID
from tests.situs import built_site

ALAMAT = "https://contoh.go.id/iku"
DATA_PER = b"2026-11-23"


@pytest.mark.parametrize("alamat", [None, ALAMAT])
def test_builds_in_other_surroundings_give_the_same_bytes(alamat: str | None, tmp_path: Path) -> None:
    """Another folder, clock (MkDocs takes SOURCE_DATE_EPOCH for it), time zone, hash seed, language and command."""
    here = a_copy(tmp_path / "sini", alamat_situs=alamat)
    there = a_copy(tmp_path / "folder lain" / "situs é", alamat_situs=alamat)
    mkdocs = a_copy(tmp_path / "mkdocs", alamat_situs=alamat)
    plain = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1000000000"}
    other = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}

    done = [
        iku("build", "--tanggal", TANGGAL, cwd=here, **plain),
        iku("--proyek", str(there), "build", cwd=tmp_path, IKU_TANGGAL=TANGGAL, **other),
        run([sys.executable, "-m", "mkdocs", "build"], cwd=mkdocs, IKU_TANGGAL=TANGGAL, PYTHONHASHSEED="42"),
    ]

    assert [one.returncode for one in done] == [0, 0, 0], [one.stderr for one in done]
    site = tree(here / "site")
    assert "index.html" in site
    assert ("sitemap.xml.gz" in site) == (alamat is not None)
    assert tree(there / "site") == site
    assert tree(mkdocs / "site") == site


def published(tmp_path: Path) -> Path:
    build_into(tmp_path / "site", a_copy(tmp_path / "proyek", alamat_situs=ALAMAT), TANGGAL)
    return tmp_path / "site"


def test_the_sitemap_lists_every_page_with_the_date_of_the_data(tmp_path: Path) -> None:
    site = published(tmp_path)
    sitemap = (site / "sitemap.xml").read_bytes()
    pages = {path.parent for path in site.rglob("index.html")}
    addresses = {f"{ALAMAT}/{page.relative_to(site).as_posix()}/".replace("/./", "/") for page in pages}
    assert set(re.findall(r"<loc>(.*?)</loc>", sitemap.decode())) == addresses
    assert set(re.findall(rb"<lastmod>(.*?)</lastmod>", sitemap)) == {DATA_PER}
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == sitemap


@pytest.mark.parametrize(
    ("day", "lastmod"), [(None, []), ("1965-03-04", ["1965-03-04"]), ("2126-11-22", ["2126-11-22"])]
)
def test_a_date_that_no_archive_knows_does_not_stop_the_sitemap(
    day: str | None, lastmod: list[str], tmp_path: Path
) -> None:
    """Where no record has a date, the map has none either."""
    renstra = RENSTRA + (f"ditelusuri: {day}\n" if day else "")
    instansi = INSTANSI.replace("status_situs: contoh", "status_situs: resmi")
    files = {"dokumen/renstra.yml": renstra, "instansi.yml": f"{instansi}alamat_situs: {ALAMAT}\n"}
    build_into(tmp_path / "site", a_site_project(tmp_path / "proyek", files), TANGGAL)
    sitemap = (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    assert sitemap.count("<loc>") > 5
    assert sorted(set(re.findall("<lastmod>(.*?)</lastmod>", sitemap))) == lastmod


def test_the_sitemap_names_no_page_that_moved(tmp_path: Path) -> None:
    indikator = f"{VALID['indikator/konflik.yml']}id_lama: [sengketa]\n"
    files = {
        "instansi.yml": INSTANSI.replace("contoh", "resmi") + f"alamat_situs: {ALAMAT}\n",
        "indikator/konflik.yml": indikator,
    }
    build_into(tmp_path / "site", a_site_project(tmp_path / "proyek", files), TANGGAL)
    sitemap = (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    assert (tmp_path / "site" / "indikator" / "sengketa" / "index.html").exists()
    assert f"<loc>{ALAMAT}/indikator/konflik/</loc>" in sitemap
    assert "sengketa" not in sitemap


def test_a_demonstration_has_no_sitemap(tmp_path: Path) -> None:
    files = {"instansi.yml": f"{INSTANSI}alamat_situs: {ALAMAT}\n"}
    build_into(tmp_path / "site", a_site_project(tmp_path / "proyek", files), TANGGAL)
    assert not list((tmp_path / "site").glob("sitemap*"))


def test_an_address_without_a_slash_at_its_end_keeps_its_last_part(tmp_path: Path) -> None:
    page = (published(tmp_path) / "tahun" / "2021" / "index.html").read_text("utf-8")
    assert re.findall(r'rel="canonical" href="(.*?)"', page) == [f"{ALAMAT}/tahun/2021/"]


def test_a_site_without_an_address_has_no_sitemap_and_no_canonical() -> None:
    site = built_site()
    assert not list(site.glob("sitemap*"))
    assert b"canonical" not in (site / "index.html").read_bytes()


def links(page: str) -> list[str]:
    found = re.findall(r'(?:href|src)="([^"]*)"', page)
    assert len(found) > 8
    return [link for link in found if not link.startswith("#")]


@pytest.mark.parametrize(("published_at", "root"), [(None, "/"), (ALAMAT, "/iku/")])
def test_the_404_page_reads_well_and_works_at_any_depth(
    published_at: str | None, root: str, tmp_path: Path
) -> None:
    site = published(tmp_path) if published_at else built_site()
    page = (site / "404.html").read_text("utf-8")
    assert "<title>Halaman tidak ditemukan" in page
    assert "<h1>Halaman tidak ditemukan</h1>" in page
    assert "Mulailah dari salah satu bagian ini" in page
    assert '<meta name="robots" content="noindex">' in page
    for link in links(page):
        assert link.startswith(root), link
        target = site / urljoin("/", link).removeprefix(root)
        assert (target / "index.html" if target.is_dir() else target).is_file(), link


def test_nothing_of_content_is_published_but_its_pages() -> None:
    site = tree(built_site())
    assert {path.rpartition(".")[2] for path in site if not path.startswith("pagefind/")} == {
        "html",
        "css",
        "svg",
        "js",
        "pdf",
        "docx",
        "xlsx",
    }
    sources = {path.name for path in (ROOT / "content").rglob("*") if path.suffix in (".yml", ".txt", ".md")}
    assert sources
    assert {Path(path).name for path in site} & sources == set()


def test_mkdocs_alone_stops_at_a_content_problem_and_keeps_the_old_site(tmp_path: Path) -> None:
    project = a_site_project(
        tmp_path, {"indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: A\nnma: B\n"}
    )
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("lama", "utf-8")
    done = run([sys.executable, "-m", "mkdocs", "build"], cwd=project, IKU_TANGGAL=TANGGAL)
    assert done.returncode == 1
    assert "content/indikator/konflik.yml:4:1: nma: kolom 'nma' tidak dikenal" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "site") == {"index.html": b"lama"}


def test_mkdocs_alone_without_a_date_says_how_to_give_one(tmp_path: Path) -> None:
    done = run([sys.executable, "-m", "mkdocs", "build"], cwd=a_site_project(tmp_path))
    assert done.returncode == 1
    assert "isi IKU_TANGGAL" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
