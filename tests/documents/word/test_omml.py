"""Formulas as Word's own equations: the names of the instrument, fractions with a bar, nothing that becomes markup."""

from decimal import Decimal
from typing import Any

import pytest
from lxml import etree

from generator.documents.data import konteks
from generator.documents.word.omml import omml
from tests.documents.semua_dokumen import M, W, documents_of, words
from tests.situs import ROOT

PERCENT = {
    "pohon": {
        "deret": [
            {"pembilang": {"teks": "Konflik yang dicegah"}, "penyebut": {"teks": "Jumlah Konflik"}},
            {"tanda": "×"},
            {"angka": "100"},
        ]
    },
    "satuan": "%",
    "kalimat": "konflik yang dicegah dibagi jumlah konflik, dikali 100",
}


def tree(rumus: dict[str, Any], lebar: int = 60) -> Any:
    return etree.fromstring(str(omml(rumus, lebar)))


def shape(element: Any) -> Any:
    """Tags of the formula with their texts; fonts and the like left out."""
    if element.tag == f"{M}r":
        return element.find(f"{M}t").text
    inner = [shape(child) for child in element if not child.tag.endswith("Pr")]
    return (element.tag.removeprefix(M), *inner)


def test_a_division_is_a_fraction_and_the_unit_stands_behind() -> None:
    assert shape(tree(PERCENT)) == (
        "oMath",
        ("f", ("num", "Konflik yang dicegah"), ("den", "Jumlah Konflik")),
        "×",
        "100",
        " %",
    )


def test_brackets_and_signs_are_kept() -> None:
    inner = {"deret": [{"teks": "a"}, {"tanda": "−"}, {"angka": "1"}]}
    found = {"pohon": {"deret": [{"tanda": "−"}, {"kurung": inner}]}, "satuan": None, "kalimat": ""}
    assert shape(tree(found)) == ("oMath", "−", ("d", ("e", "a", "−", "1")))


def test_a_long_name_stands_on_several_lines_with_all_its_words() -> None:
    found = tree({"pohon": {"teks": "Jumlah konflik sosial yang dicegah"}, "satuan": None, "kalimat": ""}, 16)
    assert shape(found) == (
        "oMath",
        ("eqArr", ("e", "Jumlah konflik"), ("e", "sosial yang"), ("e", "dicegah")),
    )


def test_a_name_is_upright_text_and_never_markup() -> None:
    evil = '<m:f/> & "x" {{ y }} \x07 \u202e\nbaris'
    found = tree({"pohon": {"teks": evil}, "satuan": None, "kalimat": ""})
    assert shape(found) == ("oMath", '<m:f/> & "x" {{ y }} [U+0007] [U+202E] baris')
    assert all(run.find(f"{M}rPr/{M}nor") is not None for run in found.iter(f"{M}r"))


def test_each_run_has_its_properties_in_the_order_of_the_schema() -> None:
    for run in tree(PERCENT).iter(f"{M}r"):
        tags = [child.tag for child in run]
        assert tags == [tag for tag in (f"{M}rPr", f"{W}rPr", f"{M}t") if tag in tags]


def test_what_is_no_formula_is_a_programmer_s_mistake() -> None:
    with pytest.raises(ValueError):
        omml({"pohon": {"akar": Decimal(2)}, "satuan": None, "kalimat": ""})


def test_the_formula_of_the_decree_says_what_the_decree_says() -> None:
    matrix = next(row for row in documents_of(ROOT) if row.jenis == "matriks-iku")
    found = tree(konteks(matrix)["isi"]["baris"][0]["rumus"])
    assert words(found) == "Konflik sosial yang dicegahJumlah Konflik×100 %"
