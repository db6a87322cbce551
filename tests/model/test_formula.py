"""Formulas: what they mean, where they are wrong, and what is refused before it costs anything."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.formula import (
    MAX_DEPTH,
    MAX_NODES,
    Ekspresi,
    FormulaError,
    Konstanta,
    Negatif,
    Operasi,
    Variabel,
    parse,
    variables,
)


def shown(tree: Ekspresi) -> str:
    """The tree with every pair of brackets."""
    match tree:
        case Konstanta(nilai):
            return str(nilai)
        case Variabel(nama, _):
            return nama
        case Negatif(isi):
            return f"(-{shown(isi)})"
        case Operasi(tanda, kiri, kanan):
            return f"({shown(kiri)}{tanda}{shown(kanan)})"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", "a"),
        ("a / b * 100", "((a/b)*100)"),
        ("a + b * c", "(a+(b*c))"),
        ("(a + b) * c", "((a+b)*c)"),
        ("a - b - c", "((a-b)-c)"),
        ("a / b / c", "((a/b)/c)"),
        ("a - (b - c)", "(a-(b-c))"),
        ("-a * b", "((-a)*b)"),
        ("a * -b", "(a*(-b))"),
        ("a - -b", "(a-(-b))"),
        ("--a", "(-(-a))"),
        ("-(a + b)", "(-(a+b))"),
        ("0.376 * ika + 0.405 * iku", "((0.376*ika)+(0.405*iku))"),
        ("1.50", "1.50"),
        ("0", "0"),
        ("  a\n+\tb ", "(a+b)"),
        ("jumlah_konflik_2", "jumlah_konflik_2"),
        ("((((a))))", "a"),
    ],
)
def test_a_formula_means_what_school_taught(text: str, tree: str) -> None:
    assert shown(parse(text)) == tree


def test_a_variable_knows_where_it_stands() -> None:
    assert list(variables(parse("a / (bb + a)"))) == [Variabel("a", 0), Variabel("bb", 5), Variabel("a", 10)]


def test_a_constant_keeps_its_zeros() -> None:
    assert parse("0.50") == Konstanta(Decimal("0.50"))


def mistake(text: str) -> tuple[int, str, str]:
    with pytest.raises(FormulaError) as found:
        parse(text)
    return found.value.offset, found.value.words.what, found.value.words.fix


@pytest.mark.parametrize(
    ("text", "offset", "sign", "fix"),
    [
        ("a × b", 2, "×", "pakai * untuk kali"),
        ("a x b", 2, "x", "pakai * untuk kali"),
        ("a X b", 2, "X", "pakai * untuk kali"),
        ("a : b", 2, ":", "pakai / untuk bagi"),
        ("a ÷ b", 2, "÷", "pakai / untuk bagi"),
        ("a / b * 100 %", 12, "%", "hapus %, tulis '%' pada satuan_tertulis"),
        ("0,376 * a", 1, ",", "pakai titik desimal, misalnya 0.376"),
        ("a – b", 2, "–", "pakai - untuk kurang"),
        ("[a + b]", 0, "[", "pakai kurung biasa ( )"),
        ("a ^ 2", 2, "^", "pangkat tidak tersedia"),
        ("a = b", 2, "=", "pakai huruf kecil, angka, garis bawah dan + - * / ( )"),
        ("Jumlah", 0, "J", "pakai huruf kecil, angka, garis bawah dan + - * / ( )"),
        ("٣ * a", 0, "٣", "pakai huruf kecil, angka, garis bawah dan + - * / ( )"),
        ("a\u00a0+ ½", 4, "½", "pakai huruf kecil, angka, garis bawah dan + - * / ( )"),
        ("a_", 1, "_", "pakai huruf kecil, angka, garis bawah dan + - * / ( )"),
    ],
)
def test_a_sign_that_formulas_do_not_know_comes_with_the_one_they_do(
    text: str, offset: int, sign: str, fix: str
) -> None:
    assert mistake(text) == (offset, f"tanda '{sign}' tidak dikenal dalam formula", fix)


@pytest.mark.parametrize(
    ("text", "offset", "what"),
    [
        ("", 0, "formula terputus di sini"),
        ("   ", 3, "formula terputus di sini"),
        ("a +", 3, "formula terputus di sini"),
        ("a + ", 4, "formula terputus di sini"),
        ("-", 1, "formula terputus di sini"),
        ("(a + b", 0, "kurung buka ini tidak ditutup"),
        ("c * ((a) + b", 4, "kurung buka ini tidak ditutup"),
        ("a + b)", 5, "')' tidak boleh di sini"),
        ("()", 1, "')' tidak boleh di sini"),
        ("a b", 2, "'b' tidak boleh di sini"),
        ("2a", 1, "'a' tidak boleh di sini"),
        ("a * / b", 4, "'/' tidak boleh di sini"),
        ("+ a", 0, "'+' tidak boleh di sini"),
        ("a (b)", 2, "'(' tidak boleh di sini"),
        ("010 * a", 0, "'010' diawali nol"),
        ("a + 00.5", 4, "'00.5' diawali nol"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, offset: int, what: str) -> None:
    assert mistake(text)[:2] == (offset, what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (" + ".join(["a"] * 10_000), f"formula memuat lebih dari {MAX_NODES} bagian"),
        ("(" * 10_000 + "a" + ")" * 10_000, f"kurung formula bersarang lebih dari {MAX_DEPTH} tingkat"),
        ("(" * 10_000, f"kurung formula bersarang lebih dari {MAX_DEPTH} tingkat"),
        ("-" * 10_000 + "a", f"kurung formula bersarang lebih dari {MAX_DEPTH} tingkat"),
        ("a * " + "9" * 5_000, f"'{'9' * 60}…' lebih dari 30 angka"),
        ("a * 0." + "1" * 1_000_000, f"'0.{'1' * 58}…' lebih dari 30 angka"),
        ("a" * 1_000_000 + " b", "'b' tidak boleh di sini"),
        (" " * 1_000_000, "formula terputus di sini"),
    ],
    ids=["terms", "brackets", "open brackets", "minus signs", "digits", "decimals", "name", "blanks"],
)
def test_hostile_input_is_refused_quickly(text: str, what: str) -> None:
    start = time.perf_counter()
    assert mistake(text)[1] == what
    assert time.perf_counter() - start < 1


def test_the_longest_formula_that_is_allowed() -> None:
    terms = MAX_NODES // 2
    assert len(list(variables(parse(" + ".join(["a"] * terms))))) == terms


NAMES = st.from_regex(r"[a-wyz][a-z0-9]{0,3}", fullmatch=True)
TREES: st.SearchStrategy[str] = st.recursive(
    st.one_of(NAMES, st.integers(0, 999).map(str)),
    lambda inner: st.one_of(
        inner.map(lambda one: f"(-{one})"),
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda three: f"({''.join(three)})"),
    ),
    max_leaves=12,
)


@given(TREES)
def test_a_formula_with_all_its_brackets_is_read_back(text: str) -> None:
    assert shown(parse(text)) == text


@given(st.one_of(st.text(max_size=60), st.text("ab1 0.+-*/()x×:%,_", max_size=60)))
def test_no_text_makes_parsing_raise_anything_else(text: str) -> None:
    offset = 0
    try:
        parse(text)
    except FormulaError as error:
        offset = error.offset
    assert 0 <= offset <= len(text)
