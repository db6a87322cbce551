"""What a shared page says of itself, on every page of every site; and nothing of it without an address."""

import re
from collections.abc import Callable
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from generator.pages.judul import DESKRIPSI, JUDUL
from tests import dom
from tests.commands import a_copy
from tests.golden_cases import CASES, GOLDEN, site_of
from tests.pages.banyak import site_with
from tests.pages.situs_uji import SAMPANG, page, words
from tests.pages.test_nilai_apa_adanya import hostile_site
from tests.situs import ROOT, built_site

LENGKAP: Final = "nilai-lengkap"
ALAMAT: Final = "https://iku.dinas-uji.example/kinerja/"


@cache
def sampang_published() -> Path:
    """The real records as they would be once the site has an address; a made-up one."""
    return built_site(a_copy(Path(mkdtemp(prefix="iku-alamat-")), alamat_situs="https://iku.uji.example"))


PUBLISHED: Final[dict[str, Callable[[], Path]]] = {
    LENGKAP: partial(site_of, GOLDEN / LENGKAP),
    "karakter-aneh": partial(site_of, GOLDEN / "karakter-aneh"),
    "sampang-beralamat": sampang_published,
    "bermusuhan": lambda: hostile_site(0)[0],
}
WITHOUT: Final[dict[str, Callable[[], Path]]] = {
    SAMPANG: built_site,
    "101": lambda: site_with(101),
    **{case.name: partial(site_of, case) for case in CASES if case.name not in PUBLISHED},
    **{
        f"contoh {folder.name}": partial(built_site, folder)
        for folder in sorted((ROOT / "examples").iterdir())
    },
}


def meta(root: dom.Element) -> dict[str, str]:
    """Name or property -> content, of the head."""
    found = [
        (one.get("property") or one.get("name"), one.get("content")) for one in dom.elements(root, "meta")
    ]
    return {name: content for name, content in found if name}


def shared(site: Path) -> dict[str, dom.Element]:
    """The pages that are shared: neither the one for lost readers nor those that have moved."""
    return {
        address: root
        for address, root in dom.pages(site)
        if address != "404.html" and not dom.having(root, "http-equiv", "refresh")
    }


@pytest.mark.parametrize("name", [*PUBLISHED, *WITHOUT])
def test_titles_and_descriptions_are_short_enough_not_to_be_cut(name: str) -> None:
    pages = dict(dom.pages({**PUBLISHED, **WITHOUT}[name]()))
    assert len(pages) > 5
    for address, root in pages.items():
        (title,) = dom.elements(dom.elements(root, "head")[0], "title")
        assert 0 < len(dom.text(title)) <= JUDUL == 60, address
        assert len(meta(root).get("description", "")) <= DESKRIPSI == 120, address


@pytest.mark.parametrize("name", WITHOUT)
def test_without_an_address_there_is_nothing_to_share(name: str) -> None:
    site = WITHOUT[name]()
    assert not [
        path for path in ("robots.txt", "umpan.xml", "sitemap.xml", "aset/bagikan") if (site / path).exists()
    ]
    for address, root in dom.pages(site):
        assert not [key for key in meta(root) if key.startswith(("og:", "twitter:"))], address
        rels = {one.get("rel") for one in dom.elements(root, "link")}
        assert not rels & {"canonical", "alternate"}, address
        assert not [one for one in dom.elements(root, "a") if "wa.me/?" in one.get("href", "")], address
        assert not dom.having(root, "class", "kutipan"), address


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_page_says_what_a_chat_shows(name: str) -> None:
    site = PUBLISHED[name]()
    pages = shared(site)
    home = meta(pages[""])["og:url"]
    assert len(pages) > 10
    for address, root in pages.items():
        said = meta(root)
        (title,) = dom.elements(dom.elements(root, "head")[0], "title")
        assert said["og:title"] == dom.text(title)
        assert said["og:description"] == said["description"]
        assert said["og:url"] == f"{home}{address}"
        assert said["og:type"] == ("article" if address else "website")
        assert said["og:locale"] == {"id": "id_ID", "en": "en_GB"}[root.get("lang")]
        assert said["og:site_name"]
        assert said["twitter:card"] == "summary_large_image"
        assert said["og:image:alt"]
        picture = Image.open(BytesIO((site / said["og:image"].removeprefix(home)).read_bytes()))
        assert (picture.format, str(picture.width), str(picture.height)) == (
            {"image/png": "PNG"}[said["og:image:type"]],
            said["og:image:width"],
            said["og:image:height"],
        )
        assert re.fullmatch(r"aset/bagikan/[a-z0-9/-]+-[0-9a-f]{8}\.png", said["og:image"].removeprefix(home))


@pytest.mark.parametrize("name", PUBLISHED)
def test_an_indicator_has_a_picture_of_its_own_and_other_pages_that_of_the_site(name: str) -> None:
    pages = shared(PUBLISHED[name]())
    of_site = meta(pages[""])["og:image"]
    own = {address for address, root in pages.items() if meta(root)["og:image"] != of_site}
    assert own
    assert own == {address for address in pages if re.fullmatch(r"indikator/(?!halaman-)[^/]+/", address)}
    assert len({meta(pages[address])["og:image"] for address in own}) == len(own)


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_picture_is_heavier_than_60_kb(name: str) -> None:
    sizes = {
        path.name: path.stat().st_size for path in (PUBLISHED[name]() / "aset" / "bagikan").rglob("*.png")
    }
    assert sizes
    assert {file: size for file, size in sizes.items() if size > 60 * 1024} == {}


def test_a_page_that_moved_says_nothing_of_its_own() -> None:
    root = page("indikator/uji-rutin", LENGKAP)
    assert not [key for key in meta(root) if key.startswith("og:")]


# --- the words


def alt(address: str, site: str = LENGKAP) -> str:
    return meta(page(address, site))["og:image:alt"]


def test_the_picture_of_an_indicator_says_its_number_target_status_year_date_and_agency() -> None:
    assert alt("indikator/uji-selesai") == (
        "Dinas Uji Kabupaten Contoh · Persentase uji yang selesai · 76,9% · Tahun 2023, target minimal 85% · "
        "Tidak tercapai · CONTOH, bukan situs resmi · Data per 2 Oktober 2026 · iku.dinas-uji.example/kinerja"
    )


def test_a_provisional_figure_says_so_in_the_picture() -> None:
    assert " · angka sementara · " in alt("indikator/keluhan")


def test_without_a_value_the_picture_says_so() -> None:
    root = dom.page(sampang_published() / "indikator" / "penyelesaian-konflik" / "index.html")
    said = meta(root)["og:image:alt"]
    assert " · Belum dimuat di situs ini · Target dan hasil 2019–2024 · Bukan situs resmi · Data per " in said
    assert meta(root)["description"] == "Target dan hasil 2019–2024 belum dimuat di situs ini."


def test_the_picture_of_the_site_says_how_many_targets_were_met() -> None:
    (answer,) = dom.having(dom.main(page("", LENGKAP)), "class", "jawaban")
    assert f" · 0 dari 1 · {dom.words(answer)} · " in alt("")


def test_the_description_of_an_indicator_is_its_answer() -> None:
    root = page("indikator/uji-selesai", LENGKAP)
    (answer,) = dom.having(dom.main(root), "class", "jawaban")
    assert meta(root)["description"] == dom.words(answer)


def message(root: dom.Element) -> str:
    """What the link to WhatsApp writes."""
    (link,) = (
        one.get("href") for one in dom.elements(dom.main(root), "a") if "wa.me/?" in one.get("href", "")
    )
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/")
    (text,) = parse_qs(parts.query)["text"]
    return str(text)


def test_the_message_is_the_answer_whose_it_is_and_the_address() -> None:
    assert message(page("indikator/uji-selesai", LENGKAP)) == (
        "Persentase uji yang selesai: Tahun 2023 tidak tercapai: 76,9% dari target minimal 85%, kurang 8,1 poin persen.\n"
        "Dinas Uji Kabupaten Contoh. Data per 2 Oktober 2026. CONTOH, bukan situs resmi.\n"
        f"{ALAMAT}indikator/uji-selesai/"
    )


@pytest.mark.parametrize("name", PUBLISHED)
def test_home_and_every_indicator_can_be_passed_on(name: str) -> None:
    for address, root in shared(PUBLISHED[name]()).items():
        if address == "" or re.fullmatch(r"indikator/(?!halaman-)[^/]+/", address):
            assert message(root).endswith(f"\n{meta(root)['og:url']}"), address
            (cited,) = dom.having(dom.main(root), "class", "kutipan")
            assert meta(root)["og:url"] in dom.text(cited), address
        else:
            assert not dom.having(root, "class", "kutipan"), address


@pytest.mark.parametrize(
    ("name", "mark"), [(LENGKAP, "CONTOH, bukan situs resmi"), ("sampang-beralamat", "Bukan situs resmi")]
)
def test_what_is_passed_on_says_whose_site_it_is_not(name: str, mark: str) -> None:
    root = dom.page(PUBLISHED[name]() / "index.html")
    (cited,) = dom.having(dom.main(root), "class", "kutipan")
    assert all(mark in said for said in (message(root), dom.text(cited), meta(root)["og:image:alt"]))


def test_a_citation_names_agency_indicator_year_number_date_and_address() -> None:
    (cited,) = dom.having(dom.main(page("indikator/uji-selesai", LENGKAP)), "class", "kutipan")
    assert dom.words(cited) == (
        "Dinas Uji Kabupaten Contoh. “Persentase uji yang selesai”, tahun 2023: 76,9%; target minimal 85%. "
        f"Data per 2 Oktober 2026. CONTOH, bukan situs resmi. {ALAMAT}indikator/uji-selesai/#nilai-2023"
    )


def test_a_citation_without_a_number_says_that_there_is_none() -> None:
    root = dom.page(sampang_published() / "indikator" / "penyelesaian-konflik" / "index.html")
    (cited,) = dom.having(dom.main(root), "class", "kutipan")
    assert ", 2019–2024: target dan hasil belum dimuat di situs ini. Data per " in dom.words(cited)


def test_the_place_that_a_citation_names_is_there() -> None:
    for site in (PUBLISHED[LENGKAP](), sampang_published()):
        for root in shared(site).values():
            for cited in dom.having(root, "class", "kutipan"):
                anchor = dom.words(cited).rpartition("/")[2].removeprefix("#")
                assert not anchor or dom.by_id(root, anchor) is not None


def test_the_page_of_changes_leads_to_the_feed() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page("riwayat", LENGKAP)), "a")]
    assert "../umpan.xml" in links
    assert "umpan Atom" not in words("riwayat")
