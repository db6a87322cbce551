"""Marks that skip: letters, numbers, ayat, pasal, roman numbers and ordinals."""

import pytest

from generator.measurement.naskah.urutan import huruf_terlewat
from tests.measurement.naskah_values import a_keputusan, marked, seen

ALPHABET = [f"{letter}." for letter in "abcdefghijklmnopqrstuvwxyz"]


def noted(*marks: str, part: str = "diktum") -> dict[int, str]:
    """The words at each sibling, by its place in the list."""
    body = (
        {"diktum": [], "batang_tubuh": marked(*marks)}
        if part == "batang_tubuh"
        else {"diktum": marked(*marks)}
    )
    return {
        path[-1]: text.partition(" pada naskah sumber")[0]
        for path, text in seen(huruf_terlewat, a_keputusan(**body)).items()
    }


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["a.", "b.", "d."], {2: "Huruf c tidak terdapat"}),
        (["A.", "C."], {1: "Huruf B tidak terdapat"}),
        (["a)", "d)"], {1: "Huruf b dan c tidak terdapat"}),
        (["(a)", "(c)"], {1: "Huruf (b) tidak terdapat"}),
        (["1.", "2.", "4.", "7."], {2: "Angka 3 tidak terdapat", 3: "Angka 5 dan 6 tidak terdapat"}),
        (["1", "9"], {1: "Angka 2 sampai 8 tidak terdapat"}),
        (["(1)", "(3)"], {1: "Angka (2) tidak terdapat"}),
        (["1.1.", "1.3."], {1: "Angka 1.2 tidak terdapat"}),
        (["i.", "ii.", "iv."], {2: "Angka iii tidak terdapat"}),
        (["KESATU :", "KETIGA :"], {1: "KEDUA tidak terdapat"}),
        (["PERTAMA", "KETIGA"], {1: "KEDUA tidak terdapat"}),
        ([*ALPHABET, "aa.", "cc."], {27: "Huruf bb tidak terdapat"}),
        ([*ALPHABET, "aa.", "ab.", "ad."], {28: "Huruf ac tidak terdapat"}),
        ([*ALPHABET, "bb."], {26: "Huruf aa tidak terdapat"}),
    ],
)  # fmt: skip
def test_a_gap_is_noted_after_it_with_the_missing_marks(marks: list[str], expected: dict[int, str]) -> None:
    assert noted(*marks) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["(1)", "(3)"], {1: "Ayat (2) tidak terdapat"}),
        (["Pasal 4", "Pasal 6"], {1: "Pasal 5 tidak terdapat"}),
        (["BAB I", "BAB II", "BAB V"], {2: "BAB III dan BAB IV tidak terdapat"}),
        (["BAB I", "BAB V"], {1: "BAB II, BAB III dan BAB IV tidak terdapat"}),
        (["1)", "3)"], {1: "Angka 2 tidak terdapat"}),
    ],
)
def test_a_peraturan_skips_pasal_ayat_and_bab(marks: list[str], expected: dict[int, str]) -> None:
    assert noted(*marks, part="batang_tubuh") == expected


@pytest.mark.parametrize(
    "marks",
    [["a.", "b.", "c."], ["b.", "c."], ["Pasal 4", "Pasal 5", "Pasal 5A", "Pasal 6"], [*ALPHABET, "aa.", "bb.", "cc."],
     [*ALPHABET, "aa.", "ab."], ["1.", "1.", "2."], ["a.", "b.", "a.", "b."], ["KESATU :", "KEDUA :", "KETIGA :"], ["-", "-", "-"],
     ["a.", "1."], ["I.", "II.", "III.", "IV.", "V."], ["h.", "i.", "j."], ["1."], ["(" * 60, "a.", "b."]],
)  # fmt: skip
def test_a_sequence_without_a_gap_or_without_a_count_is_not_noted(marks: list[str]) -> None:
    assert noted(*marks) == {}


def test_the_words_name_both_neighbours() -> None:
    assert seen(huruf_terlewat, a_keputusan(diktum=marked("e.", "g."))) == {
        ("diktum", 1): "Huruf f tidak terdapat pada naskah sumber: sesudah e langsung g."
    }


def test_each_list_is_counted_by_itself() -> None:
    lampiran = {
        "bagian": [
            {"tanda": "1.", "teks_asli": "Satu", "butir": marked("a.", "c.")},
            {"tanda": "3.", "teks_asli": "Tiga"},
        ]
    }
    found = seen(huruf_terlewat, a_keputusan(lampiran=[lampiran, {"bagian": marked("4.", "5.")}]))
    assert set(found) == {("lampiran", 0, "bagian", 1), ("lampiran", 0, "bagian", 0, "butir", 1)}
