"""Sentences, official words and acronyms: what counts, and what does not."""

import pytest

from generator.measurement.bahasa import (
    BATAS,
    KATA_RESMI,
    PALING_PANJANG,
    SINGKATAN_UMUM,
    Temuan,
    kalimat,
    periksa,
)


def kinds(teks: str, *dikenal: str) -> list[tuple[str, str]]:
    return [(one.jenis, one.teks) for one in periksa(teks, dikenal)]


def words(count: int) -> str:
    return " ".join(["Kata", *["kata"] * (count - 1)]) + "."


def test_a_sentence_of_twenty_words_is_fine_and_one_of_twenty_one_is_not() -> None:
    assert periksa(words(PALING_PANJANG)) == []
    assert periksa(words(21)) == [Temuan("kalimat_panjang", 0, words(21), jumlah=21)]


def test_a_long_sentence_is_told_where_it_begins() -> None:
    (found,) = periksa(f"Satu. {words(21)} Tiga.")
    assert (found.letak, found.teks) == (6, words(21))


@pytest.mark.parametrize(
    ("teks", "expected"),
    [
        ("Satu. Dua! Tiga?", ["Satu.", "Dua!", "Tiga?"]),
        ("Jl. Trunojoyo No. 21 ada di sini. Dua.", ["Jl. Trunojoyo No. 21 ada di sini.", "Dua."]),
        ("Ditandatangani a.n. Bupati. Dua.", ["Ditandatangani a.n. Bupati.", "Dua."]),
        ("Nilainya 1.234,5 dan 85.5. Dua.", ["Nilainya 1.234,5 dan 85.5.", "Dua."]),
        ("Satu\n\nDua", ["Satu", "Dua"]),
        (f"Satu{BATAS}Dua", ["Satu", "Dua"]),
        ("Disebut “satu.” Dua.", ["Disebut “satu.”", "Dua."]),
        ("", []),
        ("  \n\n ", []),
    ],
)
def test_where_a_sentence_ends(teks: str, expected: list[str]) -> None:
    found = list(kalimat(teks))
    assert [sentence for _, sentence in found] == expected
    assert all(teks[begin:].startswith(sentence) for begin, sentence in found)


def test_a_quotation_counts_as_one_word_and_its_words_are_not_judged() -> None:
    assert periksa(f"Tertulis “{words(30)} dalam rangka XYZ” di sini.") == []


@pytest.mark.parametrize("resmi", list(KATA_RESMI))
def test_every_official_word_is_found_with_its_plain_one(resmi: str) -> None:
    found = periksa(f"Ini {resmi} itu.")
    assert [(one.jenis, one.letak, one.teks, one.saran) for one in found] == [
        ("kata_resmi", 4, resmi, KATA_RESMI[resmi])
    ]


@pytest.mark.parametrize("teks", ["daya berguna", "tersebutlah", "gunanya", "adapunkah"])
def test_a_part_of_a_word_is_no_official_word(teks: str) -> None:
    assert periksa(teks) == []


def test_an_official_word_is_found_in_capitals_and_over_a_line_end() -> None:
    assert kinds("Dalam\nrangka itu") == [("kata_resmi", "Dalam\nrangka")]


def test_no_plain_word_is_an_official_one() -> None:
    assert [plain for plain in KATA_RESMI.values() if plain in KATA_RESMI] == []


@pytest.mark.parametrize(
    ("teks", "expected"),
    [
        ("Laporan LKjIP dimuat.", [("singkatan", "LKjIP")]),
        ("TP dan TP lagi.", [("singkatan", "TP")]),
        ("Tim Pelaksana (TP) bekerja. TP selesai.", []),
        ("TP (Tim Pelaksana) bekerja.", []),
        ("Tim Pelaksana, disingkat TP, bekerja.", []),
        ("TP adalah tim pelaksana.", []),
        ("Bab II dan XIV.", []),
        ("KESATU, MEMUTUSKAN, CONTOH.", []),
        ("Unduh CSV atau PDF.", []),
        ("Nomor 188/KEP/434.401/2019", []),
        ("Predikat A dan Bupati.", []),
    ],
)
def test_an_acronym_has_to_be_explained_once(teks: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(teks) == expected


def test_an_acronym_that_the_site_explains_is_known() -> None:
    assert periksa("LKjIP", {"LKjIP"}) == []
    assert {"CSV", "PDF", "SMS"} <= SINGKATAN_UMUM
