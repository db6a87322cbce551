"""The agency's own look: a logo that moves nothing when it arrives, and a colour that only the stylesheet knows."""

import hashlib

import pytest

from generator.model.warna import kontras
from generator.pages.merek import berkas, gaya, logo_tampil
from generator.records import ImageFile
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

LENGKAP = GOLDEN / "nilai-lengkap"
EMAS = "#eec46d"


def an_image(lebar: int, tinggi: int, content: bytes = b"isi") -> ImageFile:
    return ImageFile("gambar/logo.webp", content, lebar, tinggi)


def test_a_logo_is_named_for_its_content() -> None:
    digest = hashlib.sha256(b"isi").hexdigest()[:12]
    assert berkas(an_image(1, 1)).path == f"aset/logo-{digest}.webp"
    assert berkas(an_image(1, 1, b"lain")).path != berkas(an_image(1, 1)).path


@pytest.mark.parametrize(
    ("sides", "shown"),
    [((96, 120), (32, 40)), ((40, 40), (40, 40)), ((10, 10), (40, 40)), ((160, 80), (80, 40)), ((400, 100), (80, 20)),
     ((1000, 1), (80, 1)), ((1, 1000), (1, 40))],
)  # fmt: skip
def test_a_logo_is_shown_whole_within_its_place(sides: tuple[int, int], shown: tuple[int, int]) -> None:
    found = logo_tampil(an_image(*sides))
    assert (found.lebar, found.tinggi) == shown


def test_a_colour_is_one_rule_and_no_colour_none() -> None:
    assert gaya("#4a1d5e") == ":root { --md-primary-fg-color: #4a1d5e; }\n"
    assert gaya(None) == ""


def test_the_golden_edge_and_focus_ring_are_seen_on_any_colour_that_words_are_read_on() -> None:
    """Words need 7:1 on the ground, so it is darker than #595959; what is drawn on it needs 3:1."""
    assert kontras(EMAS, "#595959") >= 3


# --- on the pages --------------------------------------------------------------------------------


def test_every_page_shows_the_logo_beside_the_name() -> None:
    site = site_of(LENGKAP)
    content = (LENGKAP / "content" / "gambar" / "logo.png").read_bytes()
    for address, root in dom.pages(site):
        (header,) = dom.elements(root, "header")
        (image,) = dom.elements(header, "img")
        assert (image.get("alt"), image.get("width"), image.get("height")) == ("", "32", "40"), address
        assert (site / "aset" / image.get("src").rpartition("/")[2]).read_bytes() == content, address


def test_a_site_without_logo_shows_the_icon() -> None:
    for _, root in dom.pages(built_site()):
        (image,) = dom.elements(dom.elements(root, "header")[0], "img")
        assert image.get("src").endswith("aset/ikon.svg")


def test_the_colour_is_in_the_stylesheet_and_the_browsers_frame_alone() -> None:
    site = site_of(LENGKAP)
    (css,) = (site / "aset").glob("gaya-*.css")
    assert css.read_text("utf-8").endswith(":root{--md-primary-fg-color:#4a1d5e}")
    for address, root in dom.pages(site):
        colours = [
            one.get("content") for one in dom.elements(root, "meta") if one.get("name") == "theme-color"
        ]
        assert colours == ["#4a1d5e"], address
