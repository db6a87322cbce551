"""Formulas as small expression trees: + - * / parentheses, unary minus, constants and named variables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import PlainValidator

from generator.model.fields import MAX_DIGITS, kind_of, refuse
from generator.problems import Words, messages

MAX_NODES: Final = 200
MAX_DEPTH: Final = 20

Operator: TypeAlias = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Konstanta:
    """A number, with its trailing zeros as written."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Variabel:
    """A name that the formula's `variabel` explains; `posisi` counts characters from 0."""

    nama: str
    posisi: int


@dataclass(frozen=True, slots=True)
class Negatif:
    """Unary minus."""

    isi: "Ekspresi"


@dataclass(frozen=True, slots=True)
class Operasi:
    """One of the four operations."""

    tanda: Operator
    kiri: "Ekspresi"
    kanan: "Ekspresi"


Ekspresi: TypeAlias = Konstanta | Variabel | Negatif | Operasi


@dataclass(frozen=True, slots=True)
class EkspresiTertulis:
    """An expression and the text that it was read from."""

    teks: str
    pohon: Ekspresi


class FormulaError(ValueError):
    """The text is no formula; `offset` counts characters from 0."""

    def __init__(self, words: Words, offset: int) -> None:
        super().__init__(words.what)
        self.words = words
        self.offset = offset


_TOKEN: Final = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|([a-z][a-z0-9]*(?:_[a-z0-9]+)*)|([-+*/()]))")
_MENDS: Final = {
    "×": "pakai * untuk kali", "x": "pakai * untuk kali", "X": "pakai * untuk kali", ":": "pakai / untuk bagi",
    "÷": "pakai / untuk bagi", "%": "hapus %, tulis '%' pada satuan_tertulis", ",": "pakai titik desimal, misalnya 0.376",
    "–": "pakai - untuk kurang", "[": "pakai kurung biasa ( )", "{": "pakai kurung biasa ( )", "^": "pangkat tidak tersedia",
}  # fmt: skip


def parse(text: str) -> Ekspresi:
    """The tree of a formula. Raises FormulaError at the first mistake; work is bounded by MAX_NODES and MAX_DEPTH."""
    return _Parser(text).whole()


class _Parser:
    """Recursive descent, its depth bounded before it is taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.nodes = 0
        self.depth = 0
        self.token = ""
        self.start = 0
        self.advance()

    def error(self, words: Words, at: int | None = None) -> FormulaError:
        return FormulaError(words, self.start if at is None else at)

    def advance(self) -> None:
        match = _TOKEN.match(self.text, self.offset)
        if match is None:
            rest = self.text[self.offset :]
            self.start = self.offset + len(rest) - len(rest.lstrip())
            if rest.strip():
                char = self.text[self.start]
                fix = _MENDS.get(char, "pakai huruf kecil, angka, garis bawah dan + - * / ( )")
                raise self.error(messages.formula_character(char, fix))
            self.token = ""
            return
        self.token = match[match.lastindex or 0]
        self.offset = match.end()
        self.start = self.offset - len(self.token)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.error(messages.formula_too_big(MAX_NODES))
        if len(self.token) > MAX_DIGITS and sum(char.isdigit() for char in self.token) > MAX_DIGITS:
            raise self.error(messages.number_too_long(self.token, MAX_DIGITS))
        if self.token[0] == "0" and self.token[1:2].isdigit():
            raise self.error(messages.number_leading_zero(self.token))

    def unexpected(self) -> FormulaError:
        if self.token in _MENDS:
            return self.error(messages.formula_character(self.token, _MENDS[self.token]))
        return self.error(
            messages.formula_unexpected(self.token) if self.token else messages.formula_unfinished()
        )

    def whole(self) -> Ekspresi:
        found = self.sum()
        if self.token:
            raise self.unexpected()
        return found

    def sum(self) -> Ekspresi:
        found = self.product()
        while self.token == "+" or self.token == "-":
            sign: Operator = "+" if self.token == "+" else "-"
            self.advance()
            found = Operasi(sign, found, self.product())
        return found

    def product(self) -> Ekspresi:
        found = self.factor()
        while self.token == "*" or self.token == "/":
            sign: Operator = "*" if self.token == "*" else "/"
            self.advance()
            found = Operasi(sign, found, self.factor())
        return found

    def factor(self) -> Ekspresi:
        token, start = self.token, self.start
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error(messages.formula_too_deep(MAX_DEPTH))
        if token == "-":
            self.advance()
            found: Ekspresi = Negatif(self.factor())
        elif token == "(":
            self.advance()
            found = self.sum()
            if self.token != ")":
                raise self.unexpected() if self.token else self.error(messages.formula_open_bracket(), start)
            self.advance()
        elif token[:1].isdigit():
            self.advance()
            found = Konstanta(Decimal(token))
        elif token and token not in "+*/)":
            self.advance()
            found = Variabel(token, start)
        else:
            raise self.unexpected()
        self.depth -= 1
        return found


def variables(tree: Ekspresi) -> Iterator[Variabel]:
    """The variables in the order of the text, repeated where the formula repeats them."""
    match tree:
        case Variabel():
            yield tree
        case Negatif(isi):
            yield from variables(isi)
        case Operasi(_, kiri, kanan):
            yield from variables(kiri)
            yield from variables(kanan)


def hitung(pohon: Ekspresi, nilai: Mapping[str, Decimal]) -> Fraction | None:
    """The value of the tree; None (*tidak terdefinisi*) where it divides by zero. Raises KeyError for a missing input.

    Fractions, because a third times three hundred is a hundred: the comparison with a target must not hang on the
    last digit of a rounded intermediate result. The tree's limits bound the work.
    """
    try:
        return _value(pohon, nilai)
    except ZeroDivisionError:
        return None


def _value(pohon: Ekspresi, nilai: Mapping[str, Decimal]) -> Fraction:
    match pohon:
        case Konstanta(angka):
            return Fraction(angka)
        case Variabel(nama):
            return Fraction(nilai[nama])
        case Negatif(isi):
            return -_value(isi, nilai)
        case Operasi(tanda, kiri, kanan):
            left, right = _value(kiri, nilai), _value(kanan, nilai)
            if tanda == "+":
                return left + right
            if tanda == "-":
                return left - right
            return left * right if tanda == "*" else left / right


def _read(value: object) -> EkspresiTertulis:
    if not isinstance(value, str):
        raise refuse(messages.wrong_type(kind_of(value), "formula"))
    try:
        return EkspresiTertulis(value, parse(value))
    except FormulaError as error:
        raise refuse(error.words, error.offset) from None


EkspresiTeks = Annotated[EkspresiTertulis, PlainValidator(_read)]
