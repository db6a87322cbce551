"""The glossary, the one page in English, and the way to both."""

import pytest

from generator.measurement.status import STATUS
from generator.wording.kalimat import STATUS_KATA
from tests import dom
from tests.golden_cases import GOLDEN
from tests.pages.situs_uji import SAMPANG, anchors, menu, page, words
from tests.projects import reading_of
from tests.situs import ROOT


def foot(address: str, site: str = SAMPANG) -> dict[str, str]:
    """Words and address of each link at the foot of a page."""
    (footer,) = dom.elements(page(address, site), "footer")
    return {dom.words(one): one.get("href") for one in dom.elements(footer, "a")}


def test_a_term_has_its_plain_word_its_meaning_and_its_source() -> None:
    text = words("istilah")
    assert "36 istilah resmi dengan kata yang lebih mudah, menurut abjad." in text
    assert (
        "capaian persen dari target Hasil nyata dibandingkan dengan target, ditulis sebagai persen. "
        "Dipakai pada: laporan kinerja dan halaman Metodologi. Sumber: Contoh format laporan kinerja" in text
    )
    assert "laporan kinerja (LKjIP, LAKIP, laporan akuntabilitas kinerja)" in text


def test_the_terms_of_the_field_are_all_there() -> None:
    wanted = {
        "IKU", "indikator kinerja", "target", "realisasi", "capaian", "sasaran strategis", "tujuan", "tugas", "fungsi", "penanggung jawab",
        "formula", "kondisi awal", "polaritas", "satuan", "definisi operasional", "keputusan", "diktum", "lampiran", "Renstra", "RPJMD",
        "RKT", "perjanjian kinerja", "penetapan kinerja", "LAKIP", "LKjIP", "SAKIP", "PPID", "pembilang", "penyebut", "triwulan",
        "poin persen", "catatan naskah", "SP4N-LAPOR!",
    }  # fmt: skip
    terms = reading_of(ROOT).catalogue.istilah
    assert wanted <= {way for term in terms for way in term.sebutan}
    assert [term.istilah for term in terms if term.inggris is None] == []


def test_what_a_term_claims_of_the_law_has_a_source() -> None:
    """A sentence that names a regulation, a duty or a decree rests on a document."""
    terms = reading_of(ROOT).catalogue.istilah
    claiming = [
        term
        for term in terms
        if any(word in term.dipakai for word in ("Peraturan", "peraturan", "diktum", "keputusan ini"))
    ]
    assert len(claiming) >= 3
    assert [term.istilah for term in claiming if term.sumber is None] == []


@pytest.mark.parametrize("address", ["", "tahun", "indikator/penyelesaian-konflik"])
def test_the_foot_of_a_page_leads_to_what_the_menu_leaves_out(address: str) -> None:
    up = "../" * (address.count("/") + 1) if address else ""
    found = foot(address)
    assert [found[word] for word in ("Cari dan daftar A–Z", "Istilah", "Metodologi", "Riwayat perubahan", "English")] == [
        f"{up}cari/", f"{up}istilah/", f"{up}metodologi/", f"{up}riwayat/", f"{up}en/",
    ]  # fmt: skip
    assert "Istilah" not in menu()
    assert len(menu()) == 8


def test_home_and_about_lead_to_the_glossary_where_there_is_one() -> None:
    for address, href in (("", "istilah/"), ("tentang", "../istilah/")):
        assert href in {one.get("href") for one in dom.elements(dom.main(page(address)), "a")}
        assert "Istilah" not in words(address, "tanpa-keputusan").split()
    assert "Istilah" not in foot("", "tanpa-keputusan")


# -- in English -----------------------------------------------------------------------------------


def test_the_page_in_english_says_its_language_and_that_of_everything_else() -> None:
    root = page("en")
    assert root.get("lang") == "en"
    assert page("").get("lang") == "id"
    for name in ("header", "footer"):
        assert [one.get("lang") for one in dom.elements(root, name)] == ["id"]
    (skip,) = dom.having(root, "class", "md-skip")
    assert skip.get("lang") == "id"
    (english,) = (one for one in dom.elements(root, "a") if dom.words(one) == "English")
    assert (english.get("lang"), english.get("hreflang"), english.get("aria-current")) == ("en", "en", "page")
    assert dom.words(dom.elements(root, "title")[0]).startswith("About this site, in English")


def test_no_other_page_marks_its_shell() -> None:
    assert [
        one.get("lang") for one in dom.elements(page(""), "header") + dom.elements(page(""), "footer")
    ] == [None, None]


def test_every_way_from_the_page_in_english_says_that_it_leads_to_bahasa_indonesia() -> None:
    links = dom.elements(dom.main(page("en")), "a")
    assert "../" in {one.get("href") for one in links}
    assert {one.get("hreflang") for one in links} == {"id"}
    assert len(links) > 30


@pytest.mark.parametrize(
    ("site", "marks"),
    [
        (SAMPANG, ["Not an official website. It was made from public documents and is not published by the agency.",
                   "The period of this decree ended in 2024; its successor is not on this site yet."]),
        ("nilai-lengkap", ["EXAMPLE. This page demonstrates a tool. It is not the website of any government agency."]),
    ],
)  # fmt: skip
def test_the_page_in_english_carries_the_same_marks(site: str, marks: list[str]) -> None:
    found = [dom.words(one) for one in dom.having(dom.main(page("en", site)), "class", "penanda")]
    indonesian = dom.having(dom.main(page("istilah", site)), "class", "penanda")
    assert found == marks
    assert len(indonesian) == len(marks)


def test_every_status_is_explained_in_english_in_its_order() -> None:
    listed = [dom.words(one) for one in dom.elements(dom.main(page("en")), "dt")]
    assert listed[: len(STATUS)] == [row.kata for row in STATUS_KATA.values()]


def test_the_glossary_in_english_holds_the_terms_with_a_gloss() -> None:
    text = words("en", "nilai-lengkap")
    assert "capaian achievement The actual result as a percentage of the target." in text
    assert "petahana" not in text
    terms = reading_of(GOLDEN / "nilai-lengkap").catalogue.istilah
    assert [term.istilah for term in terms if term.inggris and term.inggris.arti not in text] == []
    assert "glossary" not in anchors("en", "tanpa-keputusan")
