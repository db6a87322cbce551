"""What a formula is worth: exact fractions, and no value where it divides by zero."""

import ast
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.fields import MAX_DIGITS
from generator.model.formula import MAX_NODES, hitung, parse


def value(formula: str, **inputs: str) -> Fraction | None:
    return hitung(parse(formula), {name: Decimal(number) for name, number in inputs.items()})


@pytest.mark.parametrize(
    ("formula", "inputs", "expected"),
    [
        ("selesai / semua * 100", {"selesai": "17", "semua": "20"}, Fraction(85)),
        ("a / b * c", {"a": "1", "b": "3", "c": "300"}, Fraction(100)),
        ("a / b", {"a": "1", "b": "3"}, Fraction(1, 3)),
        ("a - b - c", {"a": "1", "b": "2", "c": "3"}, Fraction(-4)),
        ("a - (b - c)", {"a": "1", "b": "2", "c": "3"}, Fraction(2)),
        ("a / b / c", {"a": "12", "b": "3", "c": "2"}, Fraction(2)),
        ("a + b * c", {"a": "1", "b": "2", "c": "3"}, Fraction(7)),
        ("-a * -b", {"a": "2", "b": "3"}, Fraction(6)),
        ("--a", {"a": "2"}, Fraction(2)),
        ("0.1 + 0.2", {}, Fraction(3, 10)),
        ("a / b * 1000", {"a": "37", "b": "186262"}, Fraction(37000, 186262)),
        ("0 / a", {"a": "5"}, Fraction(0)),
    ],
)
def test_a_formula_is_worth_what_school_taught(
    formula: str, inputs: Mapping[str, str], expected: Fraction
) -> None:
    assert value(formula, **inputs) == expected


def test_a_third_of_three_hundred_is_exactly_a_hundred() -> None:
    assert value("(1 / 3) * 300") == 100


def test_the_weighted_index_of_wonogiri() -> None:
    formula = "(0.376 * ika) + (0.405 * iku) + (0.219 * ikl)"
    assert value(formula, ika="77.50", iku="84.18", ikl="41.81") == Fraction("72.38929")


def test_the_share_with_clean_water_in_wonogiri() -> None:
    assert value("warga / penduduk * 100", warga="940468", penduduk="1096138") == Fraction(94046800, 1096138)


@pytest.mark.parametrize(
    ("formula", "inputs"),
    [
        ("a / b * 100", {"a": "0", "b": "0"}),
        ("a / b * 100", {"a": "3", "b": "0"}),
        ("a / b * 100", {"a": "3", "b": "0.00"}),
        ("a / (b - b)", {"a": "3", "b": "7"}),
        ("0 * (a / b)", {"a": "3", "b": "0"}),
        ("c + a / b", {"a": "3", "b": "0", "c": "1"}),
        ("a / (b / c)", {"a": "3", "b": "0", "c": "1"}),
        ("-(a / b)", {"a": "3", "b": "-0"}),
        ("1 / 0", {}),
        ("0 / 0", {}),
    ],
)
def test_division_by_zero_is_undefined_and_no_exception(formula: str, inputs: Mapping[str, str]) -> None:
    assert value(formula, **inputs) is None


def test_a_missing_input_is_a_mistake_not_an_undefined_value() -> None:
    with pytest.raises(KeyError):
        value("a / b", a="1")


def test_the_longest_formula_of_the_longest_numbers_stays_exact() -> None:
    number = "9" * MAX_DIGITS
    terms = MAX_NODES // 2
    assert value("*".join(["a"] * terms), a=number) == Fraction(int(number)) ** terms
    assert value("/".join(["a"] * terms), a=number) == Fraction(1, int(number) ** (terms - 2))


NAMES = ("a", "b", "c")
NUMBERS = st.decimals(
    min_value=-1000, max_value=1000, places=2, allow_nan=False, allow_infinity=False
) | st.sampled_from([Decimal(0), Decimal(1), Decimal("-0.5")])
CONSTANTS = st.sampled_from(["0", "1", "2", "0.376", "100", "1000", "12.50"])


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signs = st.sampled_from([" + ", " - ", " * ", " / ", "+", "-", "*", "/"])
    return (
        st.tuples(inner, signs, inner).map("".join)
        | st.tuples(inner, signs, inner).map(lambda parts: f"({''.join(parts)})")
        | inner.map(lambda text: f"-({text})")
        | inner.map(lambda text: f"-{text}")
    )


FORMULAS = st.recursive(CONSTANTS | st.sampled_from(NAMES), _joined, max_leaves=12)


def python_says(text: str, inputs: Mapping[str, Decimal]) -> Fraction | None:
    """The value by Python's own grammar, with fractions for every number of the text: nothing of ours is used."""

    def walk(node: ast.expr) -> Fraction:
        match node:
            case ast.Constant():
                return Fraction(ast.get_source_segment(text, node) or "")
            case ast.Name(name):
                return Fraction(inputs[name])
            case ast.UnaryOp(ast.USub(), operand):
                return -walk(operand)
            case ast.BinOp(left, operator, right):
                one, other = walk(left), walk(right)
                if isinstance(operator, ast.Add):
                    return one + other
                if isinstance(operator, ast.Sub):
                    return one - other
                return one * other if isinstance(operator, ast.Mult) else one / other
        raise AssertionError(ast.dump(node))

    try:
        return walk(ast.parse(text, mode="eval").body)
    except ZeroDivisionError:
        return None


@given(FORMULAS, st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_a_formula_is_worth_what_python_makes_of_it_with_fractions(
    text: str, numbers: tuple[Decimal, Decimal, Decimal]
) -> None:
    inputs = dict(zip(NAMES, numbers, strict=True))
    found = hitung(parse(text), inputs)
    assert found == python_says(text, inputs)
    assert found is None or type(found) is Fraction


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**9), st.integers(1, 10**6))
def test_numerator_and_denominator_may_both_be_multiplied(part: int, whole: int, times: int) -> None:
    assert value("a / b * 100", a=str(part), b=str(whole)) == value(
        "a / b * 100", a=str(part * times), b=str(whole * times)
    )
