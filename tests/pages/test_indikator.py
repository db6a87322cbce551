"""An indicator's page: what is measured, how, by whom, on what basis, and nothing that is not known."""

from tests import dom
from tests.pages.situs_uji import page, words

KONFLIK = "indikator/penyelesaian-konflik"


def test_the_answer_comes_first() -> None:
    main = dom.main(page(KONFLIK))
    (heading,) = dom.elements(main, "h1")
    assert dom.words(heading) == "Persentase Kejadian Konflik masyarakat yang diselesaikan"
    (answer,) = dom.having(main, "class", "jawaban")
    assert dom.words(answer).startswith("Target dan hasil 2019–2024 belum dimuat di situs ini.")


def test_every_year_has_its_row_and_its_address() -> None:
    for year in range(2019, 2025):
        assert dom.words(dom.by_id(page(KONFLIK), f"nilai-{year}")) == f"{year} belum dimuat belum dimuat"


def test_the_formula_is_mathml_and_a_sentence_and_an_example_that_is_no_data() -> None:
    main = dom.main(page(KONFLIK))
    (math,) = dom.elements(main, "math")
    assert dom.text(math) == "Konflik sosial yang dicegahJumlah Konflik×100%"
    text = dom.words(main)
    assert "Dengan kata: konflik sosial yang dicegah dibagi jumlah Konflik, dikali 100 %." in text
    assert (
        "Contoh, bukan data: bila konflik sosial yang dicegah = 3 dan jumlah Konflik = 4, hasilnya 3 ÷ 4 × 100 = 75%."
        in text
    )


def test_what_the_text_does_not_say_is_said_not_to_be_there() -> None:
    text = words(KONFLIK)
    assert (
        "Tidak tercantum definisi operasional, alasan pemilihan, frekuensi, tipe perhitungan, kondisi awal, arah yang baik"
        in text
    )
    assert "Satuan tidak tercantum dibaca: persen (tersirat)" in text


def test_the_chain_breaks_where_the_instrument_makes_no_link() -> None:
    (chain,) = dom.having(dom.main(page(KONFLIK)), "class", "rantai")
    assert [dom.words(one).split()[0] for one in chain] == [
        "Tujuan", "Tugas", "Fungsi", "Naskah", "Sasaran", "Indikator", "Penanggung",
    ]  # fmt: skip
    assert "Naskah tidak menghubungkan indikator ini dengan fungsi tertentu." in dom.words(chain)


def test_the_basis_is_a_link_to_the_table_of_the_decree() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page(KONFLIK)), "a")]
    assert "../../keputusan/iku-2019-2024/#indikator" in links


def test_an_indicator_that_goes_on_is_told_on_both_pages() -> None:
    assert "Melanjutkan Prosentase uji selesai" in words("indikator/uji-selesai", "indikator-berlanjut")
    assert "Dilanjutkan oleh Persentase uji selesai" in words(
        "indikator/uji-selesai-2016", "indikator-berlanjut"
    )


def test_an_indicator_of_a_document_names_the_document() -> None:
    text = words("indikator/uji-selesai", "tanpa-keputusan")
    assert "Ditetapkan oleh Rencana Strategis Dinas Uji 2021–2026" in text
    (chain,) = dom.having(dom.main(page("indikator/uji-selesai", "tanpa-keputusan")), "class", "rantai")
    assert [dom.words(one).split()[0] for one in chain] == ["Indikator", "Penanggung"]


def test_an_inferred_function_says_who_infers_it() -> None:
    (chain,) = dom.having(dom.main(page("indikator/keluhan", "keputusan-diubah")), "class", "rantai")
    assert "Fungsi b. Pelaksanaan uji (disimpulkan oleh penyusun situs)" in dom.words(chain)
    assert "tidak menghubungkan" not in dom.words(chain)


def test_an_inferred_direction_says_who_infers_it() -> None:
    text = words("indikator/keluhan", "keputusan-diubah")
    assert "Arah yang baik makin rendah makin baik (disimpulkan oleh penyusun situs)" in text
