"""A list page holds at most 100 rows, and every row can still be reached."""

import re
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from benchmarks import values
from generator.build import Build
from generator.pages.nilai import rata_rata_sasaran
from generator.pages.pagination import ROWS, split
from generator.publication import publish
from tests import dom
from tests.pages.banyak import UNITS, site_with
from tests.situs import TANGGAL


@pytest.mark.parametrize(
    ("rows", "sizes"), [(0, [0]), (1, [1]), (100, [100]), (101, [100, 1]), (250, [100, 100, 50])]
)
def test_a_list_is_parted_at_a_hundred(rows: int, sizes: list[int]) -> None:
    sheets = list(split(range(rows), "indikator"))
    assert [len(sheet.baris) for sheet in sheets] == sizes
    assert list(chain(*(sheet.baris for sheet in sheets))) == list(range(rows))
    assert {sheet.total for sheet in sheets} == {rows}
    assert [sheet.path for sheet in sheets][:2] == ["indikator/index.md", "indikator/halaman-2.md"][
        : len(sizes)
    ]


def test_a_list_of_heavy_rows_is_parted_sooner() -> None:
    sheets = list(split(range(101), "keputusan", "a", banyak=50))
    assert [len(sheet.baris) for sheet in sheets] == [50, 50, 1]
    assert {sheet.jumlah for sheet in sheets} == {3}


def test_the_pages_of_a_list_lead_to_each_other() -> None:
    first, second, third = split(range(250), "a", "b")
    assert (first.sebelum, first.sesudah) == (None, ("a", "b", "halaman-2"))
    assert (second.sebelum, second.sesudah) == (("a", "b"), ("a", "b", "halaman-3"))
    assert (third.sebelum, third.sesudah) == (("a", "b", "halaman-2"), None)


def rows_of(root: dom.Element) -> list[int]:
    """The sizes of the lists and tables on a page, those of the instrument's own text included."""
    bodies = [*dom.elements(dom.main(root), "tbody"), *dom.elements(dom.main(root), "ul")]
    return [len(list(body)) for body in bodies]


@pytest.mark.parametrize("count", [101, 250])
def test_no_list_is_longer_than_a_page_holds(count: int) -> None:
    """One more for the link to the rest."""
    site = site_with(count)
    files = [
        file
        for file in dom.html_files(site)
        if not re.search(r"/(indikator|bidang)-(?!1/)\d+/", file.as_posix())
    ]
    sizes = {dom.address_of(site, file): max(rows_of(dom.page(file)), default=0) for file in files}
    assert max(sizes.values()) >= ROWS
    assert {address: size for address, size in sizes.items() if size > ROWS + 1} == {}


def linked(site: Path, start: str, below: str) -> set[str]:
    """The names of the pages below an address that the numbered pages of a list link to."""
    files = [site / start / "index.html", *(site / start).glob("halaman-*/index.html")]
    pages = [dom.page(file) for file in files if file.is_file()]
    hrefs = [one.get("href").split("#")[0] for root in pages for one in dom.elements(dom.main(root), "a")]
    found = {href.rstrip("/").rpartition("/")[2] for href in hrefs if f"{below}/" in href}
    return {name for name in found if name.startswith(("indikator-", "bidang-", "sumber-"))}


@pytest.mark.parametrize("count", [101, 250])
@pytest.mark.parametrize(
    "start", ["indikator/", "tahun/2021/", "kelengkapan/", "keputusan/keputusan-uji/", "kelengkapan/catatan/"]
)
def test_the_pages_of_a_list_hold_every_indicator(count: int, start: str) -> None:
    every = {f"indikator-{n}" for n in range(1, count + 1)}
    found = linked(site_with(count), start, "indikator")
    if start == "kelengkapan/catatan/":
        found |= linked(site_with(count), "kelengkapan/", "indikator")
    assert found == every


def test_no_table_of_an_instrument_is_longer_than_a_page_holds() -> None:
    files = sorted((site_with(101) / "keputusan" / "keputusan-uji").rglob("index.html"))
    assert [max(rows_of(dom.page(file))) for file in files] == [50, 1, 50]  # the first page sorts last


def test_the_pages_of_a_year_hold_every_mean_and_no_page_more_than_its_share(tmp_path: Path) -> None:
    """Each indicator of this content has a sasaran of its own, so that there are more means than a page holds."""
    values.write_project(tmp_path, 160)
    publication = publish(tmp_path, Build(date.fromisoformat(TANGGAL)))
    means = rata_rata_sasaran(publication.measured.hasil_tahun[2021])
    assert len(means) > ROWS
    pages = [dom.parse(page.markdown) for page in publication.pages if page.path.startswith("tahun/2021/")]
    heads = [[dom.words(one) for one in dom.having(page, "data-judul", "Sasaran")] for page in pages]
    assert [len(rows) for rows in heads] == [ROWS, len(means) - ROWS]
    assert set(chain(*heads)) == {sasaran for sasaran, _, _ in means}


def test_the_pages_of_units_hold_every_unit_and_its_indicators() -> None:
    site = site_with(250)
    assert linked(site, "penanggung-jawab/", "penanggung-jawab") == {
        f"bidang-{n}" for n in range(1, UNITS + 1)
    }
    own = linked(site, "penanggung-jawab/bidang-1/", "indikator")
    assert own == {"indikator-1", *(f"indikator-{n}" for n in range(UNITS + 1, 251))}


def test_the_pages_of_sources_hold_every_source() -> None:
    text = " ".join(dom.words(dom.page(file)) for file in (site_with(250) / "tentang").rglob("*.html"))
    assert [n for n in range(1, 251) if f"Sumber {n} " not in text] == []


def test_a_numbered_page_says_which_it_is_in_its_title() -> None:
    root = dom.page(site_with(250) / "indikator" / "halaman-3" / "index.html")
    assert dom.words(dom.elements(root, "title")[0]) == "Indikator, halaman 3 – Dinas Uji Kabupaten Contoh"
    assert "250 indikator kinerja, menurut abjad. Halaman 3 dari 3." in dom.words(root)


def test_the_home_page_stays_short() -> None:
    root = dom.page(site_with(250) / "index.html")
    assert len(dom.elements(dom.main(root), "li")) < 20
    assert "Semua 250 indikator" in dom.words(root)
