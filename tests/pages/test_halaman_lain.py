"""The other kinds of page: home, units, completeness, about, hand-written, not found."""

from generator.measurement.kelengkapan import BAGIAN
from generator.model.dokumen import JenisDokumen
from generator.pages.tentang import JENIS_DOKUMEN
from tests import dom
from tests.pages.situs_uji import menu, page, words
from tests.situs import built_site


def test_the_home_page_says_what_was_promised_and_what_is_known() -> None:
    text = words("")
    assert (
        "1 indikator kinerja ditetapkan untuk 2019–2024. Target dan hasilnya belum dimuat di situs ini."
        in text
    )
    assert "Penanggung jawab: Bidang Kewaspadaan" in text


def test_the_home_page_counts_the_notes_that_the_next_page_lists() -> None:
    counted = next(word for word in words("").split("Kelengkapan & catatan naskah ")[1].split())
    root = dom.main(page("kelengkapan"))
    listed = [one for one in dom.elements(root, "li") if "catatan" in (one.get("class") or "").split()]
    assert int(counted) == len(listed) > 5


def test_the_menu_has_the_kinds_of_page_and_never_every_page() -> None:
    assert menu() == [
        "Beranda", "Keputusan", "Tugas & fungsi", "Indikator", "Tahun", "Penanggung jawab", "Kelengkapan", "Tentang",
    ]  # fmt: skip


def test_the_menu_marks_the_section_of_a_page() -> None:
    current = [dom.words(one) for one in dom.having(page("tahun/2020"), "aria-current", "true")]
    assert set(current) == {"Tahun"}
    assert {dom.words(one) for one in dom.having(page("tahun"), "aria-current", "page")} == {"Tahun"}


def test_a_unit_has_its_name_as_written_and_its_indicators() -> None:
    text = words("penanggung-jawab/bidang-kewaspadaan")
    assert "Unit ini bertanggung jawab atas 1 indikator." in text
    assert "Nama unit ditulis seperti pada naskah: Bidang Kewaspadaan" in text


def test_a_unit_is_answered_with_the_counts_of_its_last_judged_year() -> None:
    assert (
        "3 indikator. 0 dari 1 indikator yang dinilai tercapai pada 2023; 2 indikator lain belum dinilai."
        in words("penanggung-jawab/bidang-pengujian", "nilai-lengkap")
    )
    # Its last result is of the running year, which is not judged.
    assert "1 indikator. 0 dari 1 indikator tercapai pada 2022." in words(
        "penanggung-jawab/bidang-layanan", "nilai-lengkap"
    )
    assert "tercapai" not in words("penanggung-jawab/bidang-kewaspadaan")


def test_a_unit_shows_the_answer_of_each_of_its_indicators() -> None:
    (card,) = dom.elements(dom.main(page("penanggung-jawab/bidang-layanan", "nilai-lengkap")), "li")
    assert dom.words(card) == (
        "Jumlah keluhan Tahun 2026 belum berakhir: sejauh ini 5 kasus dari target paling tinggi 12 kasus, "
        "lebih rendah 7 kasus. Angkanya masih sementara. Sedang berjalan angka sementara"
    )


def test_the_home_page_counts_the_last_judged_year() -> None:
    assert "0 dari 1 indikator yang dinilai tercapai pada 2023; 13 indikator lain belum dinilai." in (
        words("", "nilai-lengkap")
    )


def test_an_indicator_without_unit_does_not_go_unseen() -> None:
    text = words("penanggung-jawab", "tanpa-keputusan")
    assert "1 indikator tidak dihubungkan dengan satu unit. Jumlah uji rutin" in text


def test_the_matrix_says_in_words_what_is_there() -> None:
    (table,) = dom.elements(dom.main(page("kelengkapan")), "table")
    cells = [dom.words(one) for one in dom.elements(table, "td")]
    assert len(cells) == len(BAGIAN)
    assert set(cells) == {"tercantum", "tersirat", "tidak tercantum"}


def test_the_matrix_calls_nothing_missing_that_was_only_not_loaded() -> None:
    for case in ("peraturan-bupati", "tanpa-keputusan"):
        targets = dom.having(dom.main(page("kelengkapan", case)), "data-judul", "Target")
        assert [dom.words(one) for one in targets] == ["belum dimuat"] * 2
    assert [dom.words(one) for one in dom.having(dom.main(page("kelengkapan")), "data-judul", "Target")] == [
        "tidak tercantum"
    ]


def test_a_note_leads_to_the_clause_that_it_is_about() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page("kelengkapan")), "a")]
    for anchor in ("menimbang-a", "mengingat-5", "fungsi", "judul", "lampiran"):
        assert f"../keputusan/iku-2019-2024/#{anchor}" in links


def test_about_says_whose_site_it_is_and_what_it_rests_on() -> None:
    text = words("tentang")
    assert "Status situs Bukan situs resmi" in text
    assert "Data per 23 November 2026" in text
    assert "belum ditetapkan; karena itu alamat kanonik dan peta situs belum ada" in text
    assert (
        "Perda Kabupaten Sampang 2/2019 tentang RPJMD 2019–2024 Peraturan · nomor 2/2019 · mencakup 2019–2024"
        in text
    )


def test_every_kind_of_document_has_a_word() -> None:
    assert set(JENIS_DOKUMEN) == set(JenisDokumen.__args__)  # type: ignore[attr-defined]  # a Literal has them


def test_a_hand_written_page_carries_the_marks_of_every_page() -> None:
    text = words("cara-membaca")
    assert text.startswith("Bukan situs resmi.")
    assert len(dom.elements(page("cara-membaca"), "h1")) == 1


def test_an_address_that_does_not_exist_leads_back() -> None:
    root = dom.page(built_site() / "404.html")
    assert dom.words(dom.elements(root, "h1")[0]) == "Halaman tidak ditemukan"
    assert len(dom.elements(dom.main(root), "a")) == len(menu())
    assert [one.get("content") for one in dom.elements(root, "meta") if one.get("name") == "robots"] == [
        "noindex"
    ]


def test_a_demonstration_is_marked_on_every_page_and_kept_out_of_search_engines() -> None:
    for address in ("", "tentang", "tahun", "contoh-ini"):
        assert words(address, "tanpa-keputusan").startswith("CONTOH.")
        robots = [
            one.get("content")
            for one in dom.elements(page(address, "tanpa-keputusan"), "meta")
            if one.get("name") == "robots"
        ]
        assert robots == ["noindex"]
