"""Letters to the PPID: one for each year that lacks a number, whole, with blanks, and nothing to fill in on the page."""

import re
from pathlib import Path

import pytest

from generator.measurement.diminta import AngkaDiminta
from generator.pages.permohonan import Surat, surat
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.pages.situs_uji import page
from tests.situs import built_site

LENGKAP = "nilai-lengkap"
ANTREAN = "indikator/antrean/permohonan"
BLANKS = ("Tempat dan tanggal", "Nama", "NIK", "Alamat", "Telepon atau surel", "Tujuan penggunaan", "Tanda tangan", "Nama terang")  # fmt: skip


def test_a_letter_asks_for_what_its_year_lacks() -> None:
    assert surat({2021: AngkaDiminta(target=True), 2022: AngkaDiminta()}) == [
        Surat("tahun-2021", "2021", ["target tahun 2021"], ["target-2021"])
    ]


def test_several_years_have_a_letter_for_all_of_them_too() -> None:
    both = AngkaDiminta(target=True, realisasi=True)
    assert surat({2021: both, 2022: AngkaDiminta(), 2023: AngkaDiminta(realisasi=True)}) == [
        Surat("semua", "2021–2023", ["target tahun 2021", "realisasi (hasil nyata) tahun 2021", "realisasi (hasil nyata) tahun 2023"]),
        Surat("tahun-2021", "2021", ["target tahun 2021", "realisasi (hasil nyata) tahun 2021"], ["target-2021", "realisasi-2021"]),
        Surat("tahun-2023", "2023", ["realisasi (hasil nyata) tahun 2023"], ["realisasi-2023"]),
    ]  # fmt: skip


def test_nothing_to_ask_for_is_no_letter() -> None:
    assert surat({2021: AngkaDiminta()}) == []


# --- on the pages --------------------------------------------------------------------------------


def letters(address: str = ANTREAN) -> list[dom.Element]:
    return dom.having(dom.main(page(address, LENGKAP)), "class", "surat")


def test_every_letter_is_whole() -> None:
    found = letters()
    assert [one.get("id") for one in found] == ["semua", *(f"tahun-{year}" for year in range(2022, 2027))]
    for one in found:
        text = dom.words(one)
        for name in BLANKS:
            assert re.search(rf"{name}: \.{{10,}}", text), (name, text)
        assert (
            "Kepada Yth. PPID Dinas Uji Dinas Uji Kabupaten Contoh Jalan Uji No. 0, Kabupaten Contoh" in text
        )
        assert "untuk indikator “Lama antrean”:" in text
        assert "Indikator itu ditetapkan dengan Rencana Strategis Dinas Uji 2021–2026." in text
        assert "Bentuk yang saya minta: salinan digital" in text
        assert "Dasar permohonan: Peraturan Uji 0/2020 tentang Informasi Publik." in text


def test_a_letter_names_its_numbers() -> None:
    (only,) = (one for one in letters() if one.get("id") == "tahun-2022")
    assert [dom.words(one) for one in dom.elements(only, "li")] == [
        "target tahun 2022",
        "realisasi (hasil nyata) tahun 2022",
    ]


def test_a_decree_is_named_with_its_number() -> None:
    text = dom.words(letters("indikator/uji-selesai/permohonan")[0])
    assert "Indikator itu ditetapkan dengan Keputusan IKU 2021–2026, nomor 1 TAHUN 2021." in text


def test_the_page_sends_and_stores_nothing() -> None:
    root = page(ANTREAN, LENGKAP)
    assert "Situs ini tidak mengirim dan tidak menyimpan apa pun." in dom.words(dom.main(root))
    assert [
        dom.tag(one)
        for one in dom.elements(dom.main(root))
        if dom.tag(one) in ("form", "input", "textarea", "button")
    ] == []


@pytest.mark.parametrize("address", ["indikator/antrean", "indikator/peta-uji", "tahun/2022", "tahun/2025"])
def test_every_missing_number_leads_to_the_letter_that_asks_for_it(address: str) -> None:
    """A link of a number leads to a place inside a closed letter, which a browser opens then."""
    root = dom.main(page(address, LENGKAP))
    found = [one.get("href") for one in dom.elements(root, "a") if "permohonan" in one.get("href")]
    assert found
    for link in found:
        path, _, anchor = link.partition("#")
        file = (site_of(GOLDEN / LENGKAP) / address / path / "index.html").resolve()
        (letter,) = (
            one for one in dom.having(dom.page(file), "class", "surat") if any(inside.get("id") == anchor for inside in one.iter())
        )  # fmt: skip
        assert letter.get("id") == f"tahun-{anchor.partition('-')[2]}"


def test_a_number_that_is_there_has_no_such_link() -> None:
    row = dom.by_id(page("indikator/antrean", LENGKAP), "nilai-2021")
    assert [one.get("href") for one in dom.elements(row, "a")] == ["../../tahun/2021/"]
    missing = dom.by_id(page("indikator/antrean", LENGKAP), "nilai-2022")
    assert [dom.words(one) for one in dom.elements(missing, "a")] == ["2022", "minta", "minta"]


def permohonan(site: Path) -> list[str]:
    return [address for address, _ in dom.pages(site) if "permohonan" in address]


def test_without_a_named_ppid_there_is_no_letter_and_no_link_to_one() -> None:
    assert permohonan(built_site()) == []
    for address, root in dom.pages(built_site()):
        assert "permohonan" not in " ".join(one.get("href") for one in dom.elements(root, "a")), address
    assert len(permohonan(site_of(GOLDEN / LENGKAP))) > 5
