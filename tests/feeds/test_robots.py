"""What crawlers are told."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.feeds import make_feeds
from generator.pages.rendering import names
from generator.publication import check
from generator.templating import Templates
from tests.pages.test_bagikan import sampang_published
from tests.projects import INSTANSI, a_project
from tests.situs import TANGGAL


def robots(folder: Path, status: str, address: str | None = "https://uji.example/iku") -> str | None:
    instansi = INSTANSI.replace("status_situs: contoh", f"status_situs: {status}")
    instansi += f"alamat_situs: {address}\n" if address else ""
    project = a_project(folder, {"instansi.yml": instansi, "halaman/tentang.md": "# Cara\n"})
    measured = check(project, Build(date.fromisoformat(TANGGAL)))
    files = make_feeds(Templates(project, names(measured)), measured)
    return next((file.content.decode() for file in files if file.path == "robots.txt"), None)


@pytest.mark.parametrize("status", ["resmi", "tidak_resmi"])
def test_everybody_may_read_and_is_told_where_the_map_is(status: str, tmp_path: Path) -> None:
    assert (
        robots(tmp_path, status)
        == "User-agent: *\nDisallow:\n\nSitemap: https://uji.example/iku/sitemap.xml\n"
    )


def test_a_demonstration_keeps_crawlers_out(tmp_path: Path) -> None:
    assert robots(tmp_path, "contoh") == "User-agent: *\nDisallow: /\n"


def test_without_an_address_there_is_no_file(tmp_path: Path) -> None:
    assert robots(tmp_path, "resmi", None) is None


def test_the_map_it_names_is_there() -> None:
    site = sampang_published()
    (line,) = (
        row for row in (site / "robots.txt").read_text("utf-8").splitlines() if row.startswith("Sitemap")
    )
    assert line == "Sitemap: https://iku.uji.example/sitemap.xml"
    assert (site / "sitemap.xml").exists()
