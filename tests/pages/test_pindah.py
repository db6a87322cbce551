"""The old address of a renamed indicator leads on."""

from tests import dom
from tests.pages.situs_uji import page, words
from tests.pages.test_nilai_apa_adanya import harmless_site

OLD = "indikator/uji-rutin"
LENGKAP = "nilai-lengkap"


def robots(root: dom.Element) -> list[str]:
    return [one.get("content") for one in dom.having(root, "name", "robots")]


def test_a_browser_opens_the_new_address_at_once() -> None:
    (refresh,) = dom.having(page(OLD, LENGKAP), "http-equiv", "refresh")
    assert refresh.get("content") == "0; url=../uji-terlaksana/"


def test_a_reader_whose_browser_does_not_finds_a_link() -> None:
    assert [one.get("href") for one in dom.elements(dom.main(page(OLD, LENGKAP)), "a")] == [
        "../../indikator/uji-terlaksana/"
    ]
    assert "Jumlah uji yang terlaksana (alamat lama: uji-rutin)" in words(OLD, LENGKAP)


def test_search_engines_keep_the_new_address_only() -> None:
    site, _ = harmless_site()  # of an agency; in a demonstration every page is kept out
    assert robots(dom.page(site / "indikator" / "dulu" / "index.html")) == ["noindex"]
    assert robots(dom.page(site / "indikator" / "penuh" / "index.html")) == []


def test_no_page_but_the_old_one_redirects() -> None:
    assert dom.having(page("indikator/uji-terlaksana", LENGKAP), "http-equiv", "refresh") == []
