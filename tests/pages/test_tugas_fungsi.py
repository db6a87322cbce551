"""Tugas & fungsi: the letters of the instrument, and only the links that it makes."""

from tests import dom
from tests.pages.situs_uji import anchors, page, words

LETTERS = ["a.", "b.", "c.", "d.", "e.", "g.", "h.", "i.", "j."]


def test_the_functions_keep_their_letters_and_f_stays_missing() -> None:
    main = dom.main(page("tugas-fungsi"))
    items = [one for one in dom.elements(main, "li") if (one.get("id") or "").startswith("fungsi-")]
    assert [dom.words(dom.having(one, "class", "tanda")[0]) for one in items] == LETTERS
    assert [one.get("id") for one in items] == [f"fungsi-{letter[0]}" for letter in LETTERS]


def test_no_list_numbers_them_anew() -> None:
    """The one ordered list is the chain, which shows no numbers."""
    for address in ("tugas-fungsi", "keputusan/iku-2019-2024"):
        lists = dom.elements(dom.main(page(address)), "ol")
        assert [one.get("class") for one in lists] == ["rantai"] * len(lists)
        assert not [one for one in lists if dom.having(one, "class", "tanda")]


def test_the_chain_says_that_the_instrument_makes_no_link() -> None:
    text = words("tugas-fungsi")
    assert "Naskah ini tidak menghubungkan indikator mana pun dengan fungsi tertentu." in text
    assert "Naskah tidak menghubungkan fungsi dengan indikator." in text


def test_a_link_that_the_instrument_makes_is_shown_under_its_function() -> None:
    item = dom.by_id(page("tugas-fungsi", "peraturan-bupati"), "pasal-2-ayat-2-b")
    assert dom.words(item) == "b. pelaksanaan kebijakan; dan Persentase uji yang selesai"
    assert "tidak menghubungkan" not in words("tugas-fungsi", "peraturan-bupati")


def test_an_inferred_link_says_who_infers_it() -> None:
    item = dom.by_id(page("tugas-fungsi", "keputusan-diubah"), "fungsi-b")
    assert (
        dom.words(item)
        == "b. Pelaksanaan uji Jumlah keluhan atas hasil uji (disimpulkan oleh penyusun situs)"
    )
    text = words("tugas-fungsi", "keputusan-diubah")
    assert "disimpulkan; naskah tidak menyebutnya" in text
    assert "hanya memuat hubungan yang dibuat naskah" not in text


def test_the_anchors_hold_when_a_second_instrument_arrives() -> None:
    assert {"tugas", "fungsi", "fungsi-a", "fungsi-b", "rantai"} <= set(
        anchors("tugas-fungsi", "keputusan-diubah")
    )
