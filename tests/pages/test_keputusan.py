"""An instrument's page: an address for every clause, and what instruments do to each other."""

import pytest

from tests import dom
from tests.pages.situs_uji import anchors, menu, page, words

DECREE = "keputusan/iku-2019-2024"


def test_every_clause_has_its_address_in_the_order_of_the_text() -> None:
    clauses = [
        one
        for one in anchors(DECREE)
        if "-" in one and not one.startswith(("dokumen-", "indikator-", "tentang-"))
    ]
    assert clauses == [
        *("menimbang-a", "menimbang-b"),
        *(f"mengingat-{n}" for n in range(1, 6)),
        *("diktum-kesatu", "diktum-kedua", "diktum-ketiga", "diktum-ketiga-a", "diktum-ketiga-b"),
        *(f"fungsi-{letter}" for letter in "abcdeghij"),
    ]


@pytest.mark.parametrize(
    ("anchor", "start"),
    [
        ("menimbang-a", "a. Bahwa sesuai ketentuan Pasal 4 ayat (3)"),
        ("mengingat-1", "1. Undang-Undang Nomor 32 Tahun 2004"),
        ("diktum-ketiga-a", "a. Keputusan ini berlaku mulai tanggal ditetapkan."),
        ("fungsi-e", "e. Pelaksanaan kewaspadaan dibidang kesatuan bangsa dan politik"),
    ],
)
def test_an_address_leads_to_its_clause(anchor: str, start: str) -> None:
    assert dom.words(dom.by_id(page(DECREE), anchor)).startswith(start)


def test_a_reading_stands_apart_from_the_verbatim_text() -> None:
    clause = dom.by_id(page(DECREE), "fungsi-e")
    (reading,) = dom.having(clause, "class", "bacaan")
    assert "di bidang" in dom.words(reading)
    assert "data-asli" not in reading.attrib


def test_the_day_that_the_text_does_not_say_is_not_made_up() -> None:
    assert "ditetapkan Februari 2020 (hari tidak tercantum)" in words(DECREE)


def test_the_page_says_that_it_is_a_transcription() -> None:
    assert "Tampilan transkripsi, bukan salinan resmi." in words(DECREE)


def test_a_table_shows_what_the_records_hold_and_the_formula_as_mathml() -> None:
    (table,) = dom.elements(dom.by_id(page(DECREE), "indikator"), "table")
    heads = [dom.words(one) for one in dom.elements(table, "th")]
    assert heads[0] == "NO"
    assert len(heads) == len(dom.elements(table, "td")) == 6
    assert len(dom.elements(table, "math")) == 1


def test_an_amendment_is_told_on_both_pages() -> None:
    assert "Mengubah Keputusan IKU 2021–2026 (menurut diktum kesatu)." in words(
        "keputusan/perubahan-2024", "keputusan-diubah"
    )
    assert "Diubah dengan Perubahan IKU 2024 (menurut diktum kesatu)." in words(
        "keputusan/iku-2021-2026", "keputusan-diubah"
    )


def test_a_regulation_has_an_address_for_every_pasal_ayat_and_letter() -> None:
    found = anchors("keputusan/perbup-12-2021", "peraturan-bupati")
    assert [one for one in found if one.startswith("pasal-")] == [
        *("pasal-1", "pasal-1-1", "pasal-1-2"),
        *(
            "pasal-2",
            "pasal-2-ayat-1",
            "pasal-2-ayat-2",
            "pasal-2-ayat-2-a",
            "pasal-2-ayat-2-b",
            "pasal-2-ayat-2-c",
        ),
        "pasal-3",
    ]
    assert "Pasal demi pasal" in words("keputusan/perbup-12-2021", "peraturan-bupati")


def test_a_column_that_is_not_loaded_is_not_called_missing() -> None:
    (table,) = dom.elements(dom.main(page("keputusan/perbup-12-2021", "peraturan-bupati")), "table")
    cells = [dom.words(one) for one in dom.having(table, "data-judul", "TARGET")]
    assert cells == ["tidak dimuat di situs ini"] * 2


def test_an_agency_without_instruments_has_no_such_page_and_no_such_menu_entry() -> None:
    assert "Keputusan" in menu()
    assert "Tugas & fungsi" in menu()
    assert menu("tanpa-keputusan") == [
        "Beranda",
        "Indikator",
        "Tahun",
        "Penanggung jawab",
        "Kelengkapan",
        "Tentang",
    ]


def test_the_list_says_which_period_is_over() -> None:
    assert "2019–2024, periode sudah berakhir" in words("keputusan")
    assert "sudah berakhir" not in words("keputusan", "keputusan-diubah")


def test_every_page_says_that_the_period_is_over_and_nothing_follows() -> None:
    sentence = "Periode keputusan ini berakhir 2024; penggantinya belum dimuat di situs ini."
    for address in ("", DECREE, "indikator/penyelesaian-konflik", "tahun/2020", "cara-membaca", "tentang"):
        assert sentence in words(address)
    assert "penggantinya" not in words("", "indikator-berlanjut")
