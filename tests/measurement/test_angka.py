"""Rounding: as decimal arithmetic does it, and never further off than half a unit."""

import ast
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measurement.angka import Cara, bulatkan, desimal_pas

ROUNDING: Final[dict[Cara, str]] = {"setengah_ke_atas": ROUND_HALF_UP, "potong": ROUND_DOWN}
PLACES = st.integers(0, 6)
WAYS = st.sampled_from(list(ROUNDING))
NUMBERS = st.fractions(max_denominator=10**6) | st.decimals(allow_nan=False, allow_infinity=False, places=7).map(
    Fraction
)  # fmt: skip


@pytest.mark.parametrize(
    ("number", "places", "way", "shown"),
    [
        ("90.485", 2, "setengah_ke_atas", "90.49"),
        ("90.485", 2, "potong", "90.48"),
        ("90.4849", 2, "setengah_ke_atas", "90.48"),
        ("99.999", 2, "setengah_ke_atas", "100.00"),
        ("99.999", 2, "potong", "99.99"),
        ("-70.505", 2, "setengah_ke_atas", "-70.51"),
        ("-70.505", 2, "potong", "-70.50"),
        ("-0.5", 0, "setengah_ke_atas", "-1"),
        ("-0.5", 0, "potong", "0"),
        ("2.5", 0, "setengah_ke_atas", "3"),
        ("1.005", 2, "setengah_ke_atas", "1.01"),  # binary floating point makes 1.00 of it
        ("-0.004", 2, "setengah_ke_atas", "0.00"),  # no negative zero
        ("80", 2, "potong", "80.00"),
        ("0", 2, "setengah_ke_atas", "0.00"),
        ("90.4875", 4, "potong", "90.4875"),
    ],
)
def test_a_number_is_rounded_in_the_named_way(number: str, places: int, way: Cara, shown: str) -> None:
    assert str(bulatkan(Fraction(number), places, way)) == shown


def test_a_number_has_two_decimals_rounded_half_up_unless_a_policy_says_otherwise() -> None:
    assert str(bulatkan(Fraction(1, 3) * 250)) == "83.33"


def test_long_numbers_keep_all_their_digits() -> None:
    number = 10**60 + 1
    assert str(bulatkan(Fraction(number))) == f"{number}.00"
    assert str(bulatkan(Fraction(-number), 0)) == f"-{number}"
    assert desimal_pas(Fraction(number, 10)) == Decimal(f"{10**59}.1")


@given(NUMBERS, PLACES, WAYS)
def test_rounding_agrees_with_decimal_quantize(number: Fraction, places: int, way: Cara) -> None:
    with localcontext(prec=200):
        # A fraction cut far behind its last digit that matters is no tie and rounds as the fraction itself does.
        digits = Decimal(number.numerator) / Decimal(number.denominator)
        assert bulatkan(number, places, way) == digits.quantize(Decimal(1).scaleb(-places), ROUNDING[way])


@given(NUMBERS, PLACES)
def test_rounding_is_off_by_half_a_unit_at_most(number: Fraction, places: int) -> None:
    assert abs(Fraction(bulatkan(number, places)) - number) <= Fraction(1, 2 * 10**places)


@given(NUMBERS, PLACES)
def test_cutting_goes_towards_zero_by_less_than_a_unit(number: Fraction, places: int) -> None:
    cut = Fraction(bulatkan(number, places, "potong"))
    assert abs(cut) <= abs(number)
    assert abs(number - cut) < Fraction(1, 10**places)


@given(NUMBERS, NUMBERS, PLACES, WAYS)
def test_rounding_keeps_the_order(one: Fraction, other: Fraction, places: int, way: Cara) -> None:
    low, high = sorted((one, other))
    assert bulatkan(low, places, way) <= bulatkan(high, places, way)


@given(NUMBERS, PLACES, WAYS)
def test_rounding_has_exactly_the_places_and_no_negative_zero(
    number: Fraction, places: int, way: Cara
) -> None:
    found = bulatkan(number, places, way)
    assert found.as_tuple().exponent == -places
    assert not (found == 0 and found.is_signed())


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_a_decimal_is_its_own_exact_decimal(number: Decimal) -> None:
    assert desimal_pas(Fraction(number)) == number


@given(st.fractions(max_denominator=5000))
def test_an_exact_decimal_exists_where_two_and_five_are_the_only_primes(number: Fraction) -> None:
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    found = desimal_pas(number)
    assert (found is not None) == (rest == 1)
    assert found is None or Fraction(found) == number


# ---------------------------------------------------------------- no binary floating point


def floating(tree: ast.AST) -> list[int]:
    """The lines on which a module makes, or asks for, a binary floating point number."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id in ("float", "round", "math"))
        or (isinstance(node, ast.alias) and node.name.split(".")[0] in ("math", "statistics", "random"))
    ]


ROOT = Path(__file__).parents[2] / "generator"
SPREADSHEETS = ("documents/xlsx.py", *(f"documents/buku_kerja/{name}.py" for name in ("sel", "pengukuran", "anggaran", "matriks", "buku")))  # fmt: skip
"""A cell holds a decimal's digits: the binary number is made by the program that opens the file, and not here."""


def found_in(modules: list[Path]) -> dict[str, list[int]]:
    return {
        str(path.relative_to(ROOT)): lines
        for path in modules
        if (lines := floating(ast.parse(path.read_text(encoding="utf-8"))))
    }


def test_no_module_of_model_and_measurement_uses_floating_point() -> None:
    modules = sorted(path for folder in ("measurement", "model") for path in (ROOT / folder).rglob("*.py"))
    assert {"angka.py", "capaian.py", "status.py", "tahunan.py", "tayang.py", "formula.py"} <= {
        path.name for path in modules
    }
    assert found_in(modules) == {}


def test_not_even_a_spreadsheet_uses_floating_point() -> None:
    named = {ROOT / name for name in SPREADSHEETS}
    assert named >= set((ROOT / "documents" / "buku_kerja").glob("[!_]*.py"))
    assert found_in(sorted(named)) == {}


@pytest.mark.parametrize("text", ["x = 0.5", "x = float(y)", "x = round(y, 2)", "import math", "y: float"])
def test_the_search_for_floating_point_finds_it(text: str) -> None:
    assert floating(ast.parse(text))
