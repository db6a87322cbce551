"""A formula as native MathML, in the box in which a page shows it."""

from generator.model.formula import Ekspresi, Konstanta, Negatif, Operasi, Variabel
from generator.model.indikator import Formula, Indikator
from generator.templating import escape
from generator.wording.formula import LEVEL, SIGNED, SIGNS, binding, konstanta


def mathml(formula: Formula) -> str:
    """A `<math>` element whose text is the formula as the instrument prints it; divisions are fractions."""
    unit = f"<mo>{escape(formula.satuan_tertulis)}</mo>" if formula.satuan_tertulis else ""
    return f'<math display="block"><mrow>{_math(formula.pohon, formula)}{unit}</mrow></math>'


def boxed(row: Indikator) -> str:
    """The verbatim formula in a box that scrolls by touch and keyboard. Raises LookupError without a formula."""
    if row.formula is None:
        raise LookupError(row.id)
    label = f"Rumus {escape(row.nama.teks_asli)}"
    return f'<div class="formula" role="region" tabindex="0" aria-label="{label}" data-asli>{mathml(row.formula)}</div>'


def _math(tree: Ekspresi, formula: Formula) -> str:
    match tree:
        case Konstanta(value):
            return f"<mn>{konstanta(value)}</mn>"
        case Variabel(name):
            return f"<mtext>{escape(formula.variabel[name].teks_asli)}</mtext>"
        case Negatif(inner):
            return f"<mo>−</mo>{_bracketed(inner, formula, SIGNED)}"
        case Operasi("/", left, right):
            return f"<mfrac><mrow>{_math(left, formula)}</mrow><mrow>{_math(right, formula)}</mrow></mfrac>"
        case Operasi(sign, left, right):
            level = LEVEL[sign]
            after = SIGNED if isinstance(right, Negatif) else level + (sign == "-")
            return (
                f"{_bracketed(left, formula, level)}<mo>{SIGNS[sign]}</mo>{_bracketed(right, formula, after)}"
            )


def _bracketed(tree: Ekspresi, formula: Formula, level: int) -> str:
    inner = _math(tree, formula)
    if binding(tree) < level and not (isinstance(tree, Operasi) and tree.tanda == "/"):
        return f"<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>"
    return inner
