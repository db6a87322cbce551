"""A formula as a native equation of Word (OMML): fractions as fractions, names upright, long names on several lines."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any, Final

from markupsafe import Markup, escape

from generator.documents.word.text import visible

_SPACES: Final = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
)
_FONT: Final = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>'
LEBAR: Final = 60
SEMPIT: Final = 16
"""Letters of a name on one line; an equation does not break by itself, and a narrow column would cut it off."""


def omml(rumus: Mapping[str, Any], lebar: int = LEBAR) -> Markup:
    """The element `m:oMath` of a `Rumus` as plain data, to stand beside the runs of a paragraph."""
    unit = _text(f" {rumus['satuan']}") if rumus["satuan"] else ""
    inner = _node(rumus["pohon"], lebar) + unit
    return Markup(f"<m:oMath {_SPACES}>{inner}</m:oMath>")  # noqa: S704 -- made of escaped text here


def _node(tree: Mapping[str, Any], lebar: int) -> str:
    match tree:
        case {"teks": str(text)}:
            return _name(text, lebar)
        case {"angka": str(number)}:
            return _text(number)
        case {"tanda": str(sign)}:
            return f"<m:r>{_FONT}<m:t>{escape(visible(sign))}</m:t></m:r>"
        case {"pembilang": above, "penyebut": below}:
            return f"<m:f><m:num>{_node(above, lebar)}</m:num><m:den>{_node(below, lebar)}</m:den></m:f>"
        case {"kurung": inner}:
            return f"<m:d><m:e>{_node(inner, lebar)}</m:e></m:d>"
        case {"deret": list(parts)}:
            return "".join(_node(part, lebar) for part in parts)
    raise ValueError(tree)


def _name(text: str, lebar: int) -> str:
    lines = wrap(visible(text), lebar)
    if len(lines) < 2:
        return _text(text)
    return "<m:eqArr>" + "".join(f"<m:e>{_text(line)}</m:e>" for line in lines) + "</m:eqArr>"


def _text(text: str) -> str:
    shown = escape(" ".join(visible(text).split("\n")))
    return f'<m:r><m:rPr><m:nor/></m:rPr>{_FONT}<m:t xml:space="preserve">{shown}</m:t></m:r>'
