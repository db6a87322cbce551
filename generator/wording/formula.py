"""A formula in words: as a sentence, as arithmetic with its inputs, and as an example that is plainly no data."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from generator.measurement.angka import bulatkan
from generator.model.formula import Ekspresi, Konstanta, Negatif, Operasi, Variabel, hitung, variables
from generator.model.indikator import Formula
from generator.templating import bilangan, kecil

SIGNS: Final = {"+": "+", "-": "−", "*": "×", "/": "÷"}
LEVEL: Final = {"+": 1, "-": 1, "*": 2, "/": 2}
SIGNED: Final = 3
_WORDS: Final = {"+": "ditambah", "-": "dikurangi", "*": "dikali", "/": "dibagi"}
_FIRST_INPUT: Final = 3
_DECIMALS_SHOWN: Final = 2
_MOST_DIGITS: Final = 15


def binding(tree: Ekspresi) -> int:
    """How strongly a part holds together: a sum least, a name or a number most, a minus sign only at a beginning."""
    if isinstance(tree, Operasi):
        return LEVEL[tree.tanda]
    return SIGNED - 1 if isinstance(tree, Negatif) else SIGNED


def kalimat(formula: Formula) -> str:
    """The formula as a sentence without its full stop: `konflik yang dicegah dibagi jumlah konflik, dikali 100`."""
    return _sentence(formula.pohon, formula)


def _sentence(tree: Ekspresi, formula: Formula) -> str:
    match tree:
        case Konstanta(value):
            return konstanta(value)
        case Variabel(name):
            quoted = formula.variabel[name]
            return kecil(quoted.normalisasi or quoted.teks_asli)
        case Negatif(inner):
            return f"minus {_grouped(inner, formula)}"
        case Operasi(sign, left, right):
            first = _sentence(left, formula) if _chains(left, sign) else _grouped(left, formula)
            comma = "," if isinstance(left, Operasi) and _chains(left, sign) else ""
            return f"{first}{comma} {_WORDS[sign]} {_grouped(right, formula)}"


def _chains(left: Ekspresi, sign: str) -> bool:
    """Whether the left side can be read before the operation without saying where it ends."""
    return not isinstance(left, Operasi) or LEVEL[left.tanda] >= LEVEL[sign]


def _grouped(tree: Ekspresi, formula: Formula) -> str:
    inner = _sentence(tree, formula)
    return f"hasil ({inner})" if isinstance(tree, Operasi) else inner


def contoh(formula: Formula) -> tuple[str, str] | None:
    """Made-up inputs and the arithmetic they give; None without inputs, when they divide by zero or reach the stars.

    The inputs are the small numbers 3, 4, … by order of appearance, so that nobody can take them for data.
    """
    names = list(dict.fromkeys(variable.nama for variable in variables(formula.pohon)))
    inputs = {name: Decimal(n) for n, name in enumerate(names, _FIRST_INPUT)}
    result = hitung(formula.pohon, inputs)
    if not inputs or result is None or abs(result) >= 10**_MOST_DIGITS:
        return None
    shown = bulatkan(result, _DECIMALS_SHOWN)
    given = " dan ".join(_given(formula, inputs)) if len(inputs) < 3 else ", ".join(_given(formula, inputs))
    unit = formula.satuan_tertulis or ""
    equals = "=" if result == Fraction(shown) else "≈"
    return given, f"{hitungan(formula.pohon, inputs)} {equals} {bilangan(shown)}{unit}"


def _given(formula: Formula, inputs: dict[str, Decimal]) -> Iterator[str]:
    for name, value in inputs.items():
        quoted = formula.variabel[name]
        yield f"{kecil(quoted.normalisasi or quoted.teks_asli)} = {bilangan(value)}"


def hitungan(tree: Ekspresi, variabel: Mapping[str, Decimal], level: int = 0, *, first: bool = True) -> str:
    """The arithmetic of a formula with its inputs, every digit of them, in brackets where the reading would change."""
    match tree:
        case Konstanta(constant):
            return konstanta(constant)
        case Variabel(name):
            value = variabel[name]
            text = bilangan(value, max(0, -int(value.as_tuple().exponent)))
            return f"({text})" if value < 0 and not first else text
        case Negatif(inner):
            text = f"−{hitungan(inner, variabel, SIGNED, first=False)}"
            return text if first and level < SIGNED else f"({text})"
        case Operasi(sign, left, right):
            own = LEVEL[sign]
            bracket = own < level
            start = hitungan(left, variabel, own, first=first or bracket)
            end = hitungan(right, variabel, own + (sign in "-/"), first=False)
            return f"({start} {SIGNS[sign]} {end})" if bracket else f"{start} {SIGNS[sign]} {end}"


def konstanta(value: Decimal) -> str:
    """A number of a formula, with its zeros as written: `0,376`."""
    return f"{value:f}".replace(".", ",")
