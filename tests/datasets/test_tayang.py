"""The figures to download: the ledger, and nothing where no figure is published."""

from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.pages.situs_uji import page
from tests.situs import built_site

LENGKAP = "nilai-lengkap"


def test_a_site_without_values_has_no_file_and_no_link_to_one() -> None:
    assert not (built_site() / "data").exists()
    for _, root in dom.pages(built_site()):
        assert not [one for one in dom.elements(root, "a") if one.get("href", "").endswith(".csv")]


def test_the_file_is_the_committed_ledger_byte_for_byte() -> None:
    for case in (LENGKAP, "karakter-aneh"):
        committed = (GOLDEN / case / "content" / "tayang.csv").read_bytes()
        assert committed.count(b"\n") > 20
        assert (site_of(GOLDEN / case) / "data" / "tayang.csv").read_bytes() == committed


def test_an_indicator_with_values_leads_to_the_file() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page("indikator/uji-selesai", LENGKAP)), "a")]
    assert "../../data/tayang.csv" in links
