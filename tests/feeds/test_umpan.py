"""The Atom feed: what RFC 4287 asks of it, what it tells, and that a rebuild makes nothing new."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest

from generator.build import Build
from generator.dates import Tanggal
from generator.feeds import umpan
from generator.feeds.umpan import waktu
from generator.pages.rendering import names
from generator.publication import check
from generator.templating import Templates
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.pages.test_bagikan import LENGKAP, PUBLISHED

ATOM: Final = "{http://www.w3.org/2005/Atom}"
RFC3339: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
HOME: Final = "https://iku.dinas-uji.example/kinerja/"
DAY: Final = Build(date(2026, 11, 23))


def feed(site: Path) -> ElementTree.Element:
    return ElementTree.fromstring((site / "umpan.xml").read_bytes())  # noqa: S314 -- made by us


def texts(element: ElementTree.Element, name: str) -> list[str]:
    return [one.text or "" for one in element.findall(f"{ATOM}{name}")]


def entries(root: ElementTree.Element) -> list[ElementTree.Element]:
    return root.findall(f"{ATOM}entry")


def entry(root: ElementTree.Element, place: str) -> dict[str, str]:
    """Title, time and summary of the entry that leads to a place."""
    (found,) = (one for one in entries(root) if texts(one, "id")[0] == f"{HOME}indikator/{place}")
    return {name: texts(found, name)[0] for name in ("title", "updated", "summary")}


def links(element: ElementTree.Element) -> dict[str, str]:
    return {one.get("rel", ""): one.get("href", "") for one in element.findall(f"{ATOM}link")}


@pytest.fixture(params=list(PUBLISHED))
def site(request: pytest.FixtureRequest) -> Path:
    return PUBLISHED[str(request.param)]()


def test_the_feed_has_what_the_standard_asks_for(site: Path) -> None:
    root = feed(site)
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(texts(root, name)) == 1
        assert texts(root, name)[0].strip()
    (author,) = root.findall(f"{ATOM}author")
    assert texts(author, "name")[0].strip()
    assert set(links(root)) == {"self", "alternate"}
    for one in entries(root):
        for name in ("id", "title", "updated", "summary"):
            assert len(texts(one, name)) == 1
            assert texts(one, name)[0].strip()
        assert set(links(one)) == {"alternate"}


def test_only_a_site_without_figures_has_no_entries() -> None:
    counts = {name: len(entries(feed(site()))) for name, site in PUBLISHED.items()}
    assert {name for name, count in counts.items() if not count} == {"sampang-beralamat"}


def test_every_entry_has_an_id_of_its_own(site: Path) -> None:
    root = feed(site)
    ids = [*texts(root, "id"), *(texts(one, "id")[0] for one in entries(root))]
    assert len(set(ids)) == len(ids)
    assert all(re.match(r"https://[a-z0-9.-]+/", id) for id in ids)


def test_times_are_those_of_the_records_in_the_zone_of_the_agency(site: Path) -> None:
    root = feed(site)
    times = [texts(one, "updated")[0] for one in entries(root)]
    for time in [*texts(root, "updated"), *times]:
        assert RFC3339.fullmatch(time)
        assert time.endswith("T00:00:00+07:00")
    assert times == sorted(times, reverse=True)
    assert not times or texts(root, "updated") == times[:1]


def test_a_link_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    root = feed(site)
    home = links(root)["self"].removesuffix("umpan.xml")
    assert (site / "umpan.xml").is_file()
    for link in [links(root)["alternate"], *(links(one)["alternate"] for one in entries(root))]:
        assert link.startswith(home)
        address, anchor = urldefrag(link.removeprefix(home))
        page = dom.page(site / address / "index.html")
        assert not anchor or dom.by_id(page, anchor) is not None


def test_every_page_names_the_feed(site: Path) -> None:
    for address, root in dom.pages(site):
        found = [one for one in dom.elements(root, "link") if one.get("rel") == "alternate"]
        if address == "404.html" or dom.having(root, "http-equiv", "refresh"):
            assert found == []
            continue
        (link,) = found
        assert link.get("type") == "application/atom+xml"
        assert (site / address / link.get("href")).resolve() == (site / "umpan.xml").resolve(), address


def test_a_published_figure_is_told_with_its_answer() -> None:
    assert entry(feed(site_of(GOLDEN / LENGKAP)), "uji-selesai/#nilai-2023") == {
        "title": "Persentase uji yang selesai, 2023",
        "updated": "2024-01-31T00:00:00+07:00",
        "summary": "Tahun 2023 tidak tercapai: 76,9% dari target minimal 85%, kurang 8,1 poin persen.",
    }


def test_a_change_is_told_with_what_it_was_and_why() -> None:
    assert entry(feed(site_of(GOLDEN / LENGKAP)), "uji-selesai/#revisi-2021-1") == {
        "title": "Persentase uji yang selesai, 2021: angka diubah",
        "updated": "2022-03-01T00:00:00+07:00",
        "summary": "hasil dari 80 menjadi 85 (koreksi kesalahan). salah salin dari lampiran",
    }


def test_a_figure_that_changed_is_as_new_as_its_change() -> None:
    assert (
        entry(feed(site_of(GOLDEN / LENGKAP)), "uji-selesai/#nilai-2021")["updated"]
        == "2022-03-01T00:00:00+07:00"
    )


def test_renaming_an_indicator_makes_no_entry_new() -> None:
    """The id keeps the first address, the link leads to the present one."""
    root = feed(site_of(GOLDEN / LENGKAP))
    found = [one for one in entries(root) if "/uji-rutin/" in texts(one, "id")[0]]
    assert found
    assert all("/uji-terlaksana/" in links(one)["alternate"] for one in found)


def test_a_demonstration_says_so_and_speaks_for_nobody() -> None:
    root = feed(site_of(GOLDEN / LENGKAP))
    assert texts(root, "subtitle")[0].startswith("CONTOH.")
    assert texts(root.findall(f"{ATOM}author")[0], "name") == ["Penyusun situs ini"]


def _made(build: Build = DAY) -> bytes:
    project = GOLDEN / LENGKAP
    measured = check(project, build)
    (file,) = umpan.files(Templates(project, names(measured)), measured, HOME)
    return file.content


def test_another_day_makes_the_same_feed() -> None:
    assert _made(Build(date(2026, 12, 30))) == _made()


def test_only_the_newest_stand_in_the_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    every = ElementTree.fromstring(_made())  # noqa: S314
    monkeypatch.setattr(umpan, "MOST", 3)
    few = ElementTree.fromstring(_made())  # noqa: S314
    assert len(entries(every)) > 10
    assert [texts(one, "id") for one in entries(few)] == [texts(one, "id") for one in entries(every)[:3]]


@pytest.mark.parametrize(
    ("hari", "zona", "hasil"),
    [
        (Tanggal(2026, 11, 23), "Asia/Jakarta", "2026-11-23T00:00:00+07:00"),
        (Tanggal(2026, 11, 23), "Asia/Jayapura", "2026-11-23T00:00:00+09:00"),
        (Tanggal(2026, 1, 1), "America/St_Johns", "2026-01-01T00:00:00-03:30"),
        (Tanggal(1910, 1, 1), "Asia/Jakarta", "1910-01-01T00:00:00+07:07"),
        (Tanggal(2026, 11), "Etc/UTC", "2026-11-01T00:00:00+00:00"),
    ],
)
def test_a_day_begins_at_midnight_where_the_agency_is(hari: Tanggal, zona: str, hasil: str) -> None:
    assert waktu(hari, ZoneInfo(zona)) == hasil
    assert RFC3339.fullmatch(hasil)
    assert datetime.fromisoformat(hasil).tzinfo is not None
