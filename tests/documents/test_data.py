"""A document as plain data: nothing that a template could call, nothing that only Python knows."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from generator.documents import DokumenResmi, make_documents
from generator.documents.data import konteks, to_json
from tests.documents.bahan_uji import golden


def saying(isi: object) -> DokumenResmi:
    """A document of the golden case that says something else."""
    return replace(make_documents(golden())[0], buat=lambda: isi)


def kinds(value: Any) -> set[type]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {type(value)}.union(*(kinds(one) for one in inside))


def test_only_plain_values_reach_a_template() -> None:
    found = [konteks(row) for row in make_documents(golden())]
    assert len({row["jenis"] for row in found}) == 9, "every kind has its say"
    plain = {dict, list, str, int, bool, type(None)}
    assert set().union(*(kinds(row) for row in found)) <= plain


def test_json_says_the_same() -> None:
    for row in make_documents(golden()):
        assert json.loads(to_json(row)) == konteks(row)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a test."""

    nama: str
    bagian: "tuple[Baris, ...]" = ()


def test_dataclasses_become_mappings_and_tuples_lists_all_the_way_down() -> None:
    assert konteks(saying(Baris("a", (Baris("b"),))))["isi"] == {
        "nama": "a",
        "bagian": [{"nama": "b", "bagian": []}],
    }


def test_missing_stays_missing_and_zero_zero() -> None:
    assert konteks(saying({"tidak_ada": None, "nol": 0, "kosong": ""}))["isi"] == {
        "tidak_ada": None,
        "nol": 0,
        "kosong": "",
    }


@pytest.mark.parametrize("value", [Decimal("1.5"), Fraction(1, 3), 1.5, {1}, print, Baris])
def test_what_a_template_would_have_to_format_or_could_call_is_refused(value: object) -> None:
    """Numbers have become words before they are here."""
    with pytest.raises(TypeError, match=type(value).__name__):
        konteks(saying([value]))


def test_the_logos_bytes_and_the_function_that_makes_it_stay_behind() -> None:
    row = make_documents(golden())[0]
    assert row.logo is not None
    assert {"logo", "buat", "baris"}.isdisjoint(konteks(row))
    assert konteks(row)["kop"].keys() == {"baris", "logo"}


def test_letters_of_any_script_stay_themselves_and_text_is_one_line() -> None:
    written = to_json(saying("Rp1.000,00 – ꦱ\n\"'"))
    assert "–" in written
    assert "ꦱ" in written
    assert "\n" not in written
