"""A formula for typesetting: its tree as plain data, and the same as a sentence."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.formula import Ekspresi, Konstanta, Negatif, Operasi, Variabel
from generator.model.indikator import Formula
from generator.wording.formula import LEVEL, SIGNED, SIGNS, binding, kalimat, konstanta

Pohon: TypeAlias = "dict[str, str | Pohon | list[Pohon]]"
"""`{teks}`, `{angka}`, `{pembilang, penyebut}`, `{kurung}` or `{deret: [...]}` whose members may be `{tanda}`."""


@dataclass(frozen=True, slots=True)
class Rumus:
    """`satuan` is what the instrument prints behind the formula, such as `%`; `kalimat` is its alternative text."""

    pohon: Pohon
    satuan: str | None
    kalimat: str


def rumus(formula: Formula) -> Rumus:
    """The formula as the instrument prints it: verbatim names, divisions as fractions."""
    return Rumus(_node(formula.pohon, formula), formula.satuan_tertulis, kalimat(formula))


def _node(tree: Ekspresi, formula: Formula) -> Pohon:
    match tree:
        case Konstanta(value):
            return {"angka": konstanta(value)}
        case Variabel(name):
            return {"teks": formula.variabel[name].teks_asli}
        case Negatif(inner):
            return {"deret": [{"tanda": "−"}, _bracketed(inner, formula, SIGNED)]}
        case Operasi("/", left, right):
            return {"pembilang": _node(left, formula), "penyebut": _node(right, formula)}
        case Operasi(sign, left, right):
            level = LEVEL[sign]
            after = SIGNED if isinstance(right, Negatif) else level + (sign == "-")
            first, second = _bracketed(left, formula, level), _bracketed(right, formula, after)
            return {"deret": [first, {"tanda": SIGNS[sign]}, second]}


def _bracketed(tree: Ekspresi, formula: Formula, level: int) -> Pohon:
    inner = _node(tree, formula)
    if binding(tree) < level and not (isinstance(tree, Operasi) and tree.tanda == "/"):
        return {"kurung": inner}
    return inner
