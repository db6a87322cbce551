"""A formula says the same as MathML, as a sentence and as arithmetic; the example cannot be taken for data."""

import re
from decimal import Decimal

import pytest
from pydantic import TypeAdapter

from generator.model.indikator import Formula
from generator.pages.formula import mathml
from generator.wording.formula import contoh, kalimat
from tests import dom

FORMULA = TypeAdapter(Formula)
NAMES = {"a": "Anak kecil", "b": "Buku baru", "c": "Cara lain", "d": "Desa jauh"}


def a_formula(text: str, satuan: str | None = None) -> Formula:
    names = {name: words for name, words in NAMES.items() if re.search(rf"\b{name}\b", text)}
    return FORMULA.validate_python({"ekspresi": text, "variabel": names, "satuan_tertulis": satuan})


def linear(element: dom.Element) -> str:
    """MathML as one line: a fraction as `{over|under}`, a name as its first letter in lower case."""
    name = dom.tag(element)
    parts = [linear(child) for child in element]
    if name == "mfrac":
        return f"{{{parts[0]}|{parts[1]}}}"
    if name == "mtext":
        return dom.text(element)[0].lower()
    return "".join(parts) or dom.text(element)


def shown(text: str) -> tuple[str, str, str | None]:
    """Formula, sentence and arithmetic; the inputs are a = 3, b = 4, c = 5, d = 6 by order of appearance."""
    formula = a_formula(text)
    (math,) = dom.elements(dom.parse(mathml(formula)), "math")
    example = contoh(formula)
    words = kalimat(formula)
    for name, label in NAMES.items():
        words = words.replace(label[:1].lower() + label[1:], name).replace(label, name)
    return linear(math), words, example[1] if example else None


@pytest.mark.parametrize(
    ("text", "math", "sentence", "arithmetic"),
    [
        ("a / b * 100", "{a|b}×100", "a dibagi b, dikali 100", "3 ÷ 4 × 100 = 75"),
        ("a * 100 / b", "{a×100|b}", "a dikali 100, dibagi b", "3 × 100 ÷ 4 = 75"),
        ("a + b * 100", "a+b×100", "a ditambah hasil (b dikali 100)", "3 + 4 × 100 = 403"),
        ("(a + b) * 100", "(a+b)×100", "hasil (a ditambah b) dikali 100", "(3 + 4) × 100 = 700"),
        ("a * (b + c)", "a×(b+c)", "a dikali hasil (b ditambah c)", "3 × (4 + 5) = 27"),
        ("a - b - c", "a−b−c", "a dikurangi b, dikurangi c", "3 − 4 − 5 = −6"),
        ("a - (b - c)", "a−(b−c)", "a dikurangi hasil (b dikurangi c)", "3 − (4 − 5) = 4"),
        ("a - (b + c)", "a−(b+c)", "a dikurangi hasil (b ditambah c)", "3 − (4 + 5) = −6"),
        ("a + (b - c)", "a+b−c", "a ditambah hasil (b dikurangi c)", "3 + 4 − 5 = 2"),
        ("(a + b) / (c - d)", "{a+b|c−d}", "hasil (a ditambah b) dibagi hasil (c dikurangi d)", "(3 + 4) ÷ (5 − 6) = −7"),
        ("a / b / c", "{{a|b}|c}", "a dibagi b, dibagi c", "3 ÷ 4 ÷ 5 = 0,15"),
        ("a / (b / c)", "{a|{b|c}}", "a dibagi hasil (b dibagi c)", "3 ÷ (4 ÷ 5) = 3,75"),
        ("a / (b * c)", "{a|b×c}", "a dibagi hasil (b dikali c)", "3 ÷ (4 × 5) = 0,15"),
        ("(a / b + c / d) / 2", "{{a|b}+{c|d}|2}", "hasil (a dibagi b, ditambah hasil (c dibagi d)) dibagi 2", "(3 ÷ 4 + 5 ÷ 6) ÷ 2 ≈ 0,79"),
        ("-a", "−a", "minus a", "−3 = −3"),
        ("-a * b", "−a×b", "minus a dikali b", "−3 × 4 = −12"),
        ("-(a + b)", "−(a+b)", "minus hasil (a ditambah b)", "−(3 + 4) = −7"),
        ("-(a / b)", "−{a|b}", "minus hasil (a dibagi b)", "−(3 ÷ 4) = −0,75"),
        ("a - -b", "a−(−b)", "a dikurangi minus b", "3 − (−4) = 7"),
        ("a * -b", "a×(−b)", "a dikali minus b", "3 × (−4) = −12"),
        ("a / -b", "{a|−b}", "a dibagi minus b", "3 ÷ (−4) = −0,75"),
        ("--a", "−(−a)", "minus minus a", "−(−3) = 3"),
        ("0.376 * a + 0.50 * b", "0,376×a+0,50×b", "0,376 dikali a, ditambah hasil (0,50 dikali b)", "0,376 × 3 + 0,50 × 4 ≈ 3,13"),
        ("a * 0.0000001", "a×0,0000001", "a dikali 0,0000001", "3 × 0,0000001 ≈ 0"),
        ("a / b * 3", "{a|b}×3", "a dibagi b, dikali 3", "3 ÷ 4 × 3 = 2,25"),
        ("a / 7", "{a|7}", "a dibagi 7", "3 ÷ 7 ≈ 0,43"),
        ("a * a", "a×a", "a dikali a", "3 × 3 = 9"),
    ],
)  # fmt: skip
def test_precedence_reads_the_same_three_ways(text: str, math: str, sentence: str, arithmetic: str) -> None:
    assert shown(text) == (math, sentence, arithmetic)


@pytest.mark.parametrize(
    "text", ["a / (b - b)", "100", "a * 99999999999999999999999999999 * 99999999999999999999"]
)
def test_there_is_no_example_where_it_would_say_nothing(text: str) -> None:
    assert contoh(a_formula(text)) is None


def test_the_arithmetic_of_an_example_gives_its_result() -> None:
    """Read as ordinary arithmetic by someone else: Python."""
    for text in (
        "a-(b-(c-d))",
        "a/(b/(c/d))",
        "-(a-b)*-(c+d)",
        "a-b*(c-d)/(a+b)-c",
        "-a-b",
        "a*(b/c)",
        "(a-b)-(c-d)",
    ):
        example = contoh(a_formula(text))
        assert example
        arithmetic, sign, result = re.split(" (=|≈) ", example[1])
        python = arithmetic.replace("×", "*").replace("÷", "/").replace("−", "-")
        assert re.fullmatch(r"[-0-9 ()*/+]+", python)
        number = float(result.replace(",", ".").replace("−", "-"))
        assert eval(python) == pytest.approx(number, abs=1e-12 if sign == "=" else 0.00500001)  # noqa: S307 -- digits and signs


def test_the_unit_stands_behind_the_result() -> None:
    assert contoh(a_formula("a / b * 100", "%")) == ("anak kecil = 3 dan buku baru = 4", "3 ÷ 4 × 100 = 75%")


def test_three_inputs_are_listed() -> None:
    given, _ = contoh(a_formula("a + b + c")) or ("", "")
    assert given == "anak kecil = 3, buku baru = 4, cara lain = 5"


def test_mathml_is_one_native_element_with_the_words_of_the_instrument() -> None:
    assert mathml(a_formula("a / 100", "%")) == (
        '<math display="block"><mrow><mfrac><mrow><mtext>Anak kecil</mtext></mrow><mrow><mn>100</mn></mrow></mfrac>'
        "<mo>%</mo></mrow></math>"
    )


def test_a_variable_is_read_as_the_reading_says_and_printed_as_the_instrument_does() -> None:
    quoted = {"teks_asli": "Jml Konflk", "normalisasi": "Jumlah Konflik"}
    formula = FORMULA.validate_python({"ekspresi": "a", "variabel": {"a": quoted}})
    assert "<mtext>Jml Konflk</mtext>" in mathml(formula)
    assert kalimat(formula) == "jumlah Konflik"
    assert (contoh(formula) or ("", ""))[0] == f"jumlah Konflik = {Decimal(3)}"
