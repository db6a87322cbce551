"""Repeated words, brackets, and the heading against Menetapkan."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measurement.naskah.indikator import kata_berulang as kata_berulang_indikator
from generator.measurement.naskah.indikator import kurung_tidak_seimbang as kurung_indikator
from generator.measurement.naskah.kata import (
    TWICE,
    judul_menetapkan_berbeda,
    kata_berulang,
    kurung_tidak_seimbang,
    perhaps_repeated,
)
from generator.model.naskah import Keputusan
from tests.measurement.naskah_values import (
    a_formula,
    a_judul,
    a_keputusan,
    an_indikator,
    butir,
    seen,
    seen_in,
)

CLAUSE = ("diktum", 0)


def saying(text: str) -> Keputusan:
    return a_keputusan(diktum=butir(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Indikator Badan Badan Kesatuan", "“Badan Badan”"),
        ("pada Pada tanggal", "“pada Pada”"),
        ("yang\nyang ditetapkan", "“yang\nyang”"),
        ("oleh Badan Badan, di di daerah", "“Badan Badan” dan “di di”"),
        ("Badan Badan dan Badan Badan", "“Badan Badan”"),
    ],
)
def test_a_word_twice_in_a_row_is_noted(text: str, found: str) -> None:
    assert seen(kata_berulang, saying(text)) == {CLAUSE: f"Kata tertulis dua kali berturut-turut: {found}."}


@pytest.mark.parametrize(
    "text",
    ["tugas-tugas lain", "tugas - tugas lain", "kerja. Kerja sama", "satu, satu lagi", "Undang Undang Nomor 5", "masing masing",
     "Kabupaten Tojo Una Una", "tahun 10 10", "a a", "bidang bidangnya", "non-aktif aktif"],
)  # fmt: skip
def test_a_plural_a_doubled_word_or_a_number_is_not_noted(text: str) -> None:
    assert seen(kata_berulang, saying(text)) == {}


def test_words_are_not_repeated_across_the_lines_of_a_heading() -> None:
    judul = a_judul(tentang=["IKU DINAS UJI", "UJI COBA"])
    assert seen(kata_berulang, a_keputusan(judul=judul)) == {}


def test_a_clause_with_heading_and_text_gets_one_note() -> None:
    keputusan = a_keputusan(diktum=[{"tanda": "1.", "judul": "TUGAS TUGAS", "teks_asli": "oleh oleh Kepala"}])
    assert seen(kata_berulang, keputusan) == {
        CLAUSE: "Kata tertulis dua kali berturut-turut: “TUGAS TUGAS” dan “oleh oleh”."
    }


@given(st.lists(st.sampled_from([*"aB_-.,(/ \n", "di", "Di ", "kata", "é", " "]), max_size=12).map("".join))
def test_the_quick_look_lets_no_repeated_word_pass(text: str) -> None:
    assert perhaps_repeated(text) or not TWICE.search(text)


# --- brackets ----------------------------------------------------------------------------------


def test_a_bracket_open_where_the_text_ends_may_mean_a_text_cut_off() -> None:
    assert seen(kurung_tidak_seimbang, saying("Perda Nomor 12 (Lembaran Daerah Kabupaten")) == {
        CLAUSE: (
            "Kurung buka pada “(Lembaran Daerah Kabupaten” tidak ditutup sampai akhir teks; "
            "teksnya mungkin terputus di sini [naskah terpotong]."
        )
    }


def test_a_bracket_open_in_a_finished_sentence_is_only_open() -> None:
    assert seen(kurung_tidak_seimbang, saying("Perda [Lembaran Daerah ini;")) == {
        CLAUSE: "Kurung buka pada “[Lembaran Daerah ini;” tidak ditutup."
    }


def test_a_stray_closing_bracket_is_shown_with_the_words_before_it() -> None:
    assert seen(
        kurung_tidak_seimbang,
        saying("tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2019 – 2024);"),
    ) == {CLAUSE: "Kurung tutup pada “Menengah Daerah Tahun 2019 – 2024)” tidak didahului kurung buka."}


def test_brackets_of_different_kinds_do_not_close_each_other() -> None:
    assert "Kurung tutup" in seen(kurung_tidak_seimbang, saying("(satu] dua"))[CLAUSE]


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 4 ayat (3) huruf a (lihat [1])",
        "a) satu; b) dua; 12) tiga",
        "i) satu iv) dua",
        "(a) satu",
        "tanpa kurung",
    ],
)
def test_balanced_brackets_and_list_marks_are_not_noted(text: str) -> None:
    assert seen(kurung_tidak_seimbang, saying(text)) == {}


# --- indicators --------------------------------------------------------------------------------


def test_the_quoted_texts_of_an_indicator_are_read_too() -> None:
    indikator = an_indikator(
        nama="Persentase (layanan layanan/jasa)",
        definisi="Indeks (IKLH",
        formula=a_formula("jumlah Jumlah selesai)"),
    )
    assert list(seen_in(kata_berulang_indikator, indikator)) == [
        ("nama",),
        ("formula", "variabel", "selesai"),
    ]
    assert list(seen_in(kurung_indikator, indikator)) == [("definisi",), ("formula", "variabel", "selesai")]


def test_two_fields_that_end_and_begin_with_one_word_repeat_nothing() -> None:
    indikator = an_indikator(sasaran="Meningkatnya layanan", nama="Layanan yang selesai (a", alasan="b)")
    assert seen_in(kata_berulang_indikator, indikator) == {}
    assert list(seen_in(kurung_indikator, indikator)) == [("nama",)]


# --- the heading and Menetapkan ----------------------------------------------------------------


def titled(tentang: Iterable[str], menetapkan: str) -> Keputusan:
    return a_keputusan(
        judul=a_judul(tentang=tentang), menetapkan={"tanda": "Menetapkan:", "teks_asli": menetapkan}
    )


def test_words_of_the_heading_that_menetapkan_lacks_are_named() -> None:
    keputusan = titled(
        ["PENETAPAN IKU", "DINAS UJI", "TAHUN 2019 - 2024"], "KEPUTUSAN TENTANG PENETAPAN IKU DINAS UJI."
    )
    assert seen(judul_menetapkan_berbeda, keputusan) == {
        ("menetapkan",): "Judul memuat “TAHUN 2019 - 2024”, sedangkan Menetapkan tidak memuatnya."
    }


def test_words_of_menetapkan_that_the_heading_lacks_are_named() -> None:
    keputusan = titled(
        ["PENETAPAN IKU DINAS UJI"],
        "KEPUTUSAN KEPALA DINAS TENTANG PENETAPAN IKU PADA DINAS UJI KABUPATEN CONTOH.",
    )
    assert seen(judul_menetapkan_berbeda, keputusan) == {
        ("menetapkan",): "Menetapkan memuat “PADA” dan “KABUPATEN CONTOH”, sedangkan judul tidak memuatnya."
    }


def test_a_word_replaced_by_another_is_named_on_both_sides() -> None:
    assert seen(judul_menetapkan_berbeda, titled(["PENETAPAN IKU"], "PERATURAN TENTANG PERUBAHAN IKU")) == {
        ("menetapkan",): (
            "Judul memuat “PENETAPAN”, sedangkan Menetapkan tidak memuatnya. "
            "Menetapkan memuat “PERUBAHAN”, sedangkan judul tidak memuatnya."
        )
    }


@pytest.mark.parametrize(
    "menetapkan",
    ["Keputusan tentang Penetapan IKU di bidang Uji Tahun 2019-2024.", "PERATURAN TENTANG PENETAPAN  IKU DIBIDANG UJI TAHUN 2019 - 2024",
     "Hal-hal sebagai berikut:"],
)  # fmt: skip
def test_case_spacing_and_punctuation_do_not_count(menetapkan: str) -> None:
    assert (
        seen(
            judul_menetapkan_berbeda, titled(["PENETAPAN IKU DIBIDANG UJI", "TAHUN 2019 – 2024"], menetapkan)
        )
        == {}
    )


def test_an_instrument_without_menetapkan_is_not_compared() -> None:
    assert seen(judul_menetapkan_berbeda, a_keputusan()) == {}


@pytest.mark.parametrize(
    "text", [")" * 19_000, "(" * 19_000, "a " * 9_000, "kata " * 3_000, "x" * 19_000, "tentang a b " * 1_500]
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    keputusan = a_keputusan(
        judul=a_judul(tentang=[text]),
        menetapkan={"tanda": "M", "teks_asli": f"tentang {text} b"},
        diktum=butir(text),
    )
    start = time.process_time()
    for periksa in (kata_berulang, kurung_tidak_seimbang, judul_menetapkan_berbeda):
        assert sum(map(len, seen(periksa, keputusan).values())) < 10_000
    assert time.process_time() - start < 1
