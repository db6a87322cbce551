"""The sheet of a Word document: size and direction of its pages, and tables as wide as the text."""

from math import sqrt
from typing import Final

from docx.oxml.ns import qn
from lxml.etree import _Element

from generator.documents.dokumen_resmi import Kertas

KERTAS: Final[dict[Kertas, tuple[int, int]]] = {"a4": (11906, 16838), "f4": (12189, 18709)}
"""Width and height in twentieths of a point: 210 x 297 mm, and the 215 x 330 mm of Indonesian offices."""
_FULL: Final = 5000
"""The whole width in fiftieths of a percent, the unit of a table's width."""

_LETTER: Final = 90
"""A letter of a table's small print, in twentieths of a point."""
_PHRASE: Final = 15
"""Letters of what is not worth a second line, as in `tidak dihitung`."""
_BESIDE: Final = 9
"""Letters beside a fraction, as in `x 100 %`."""


def lay_out(body: _Element, kertas: Kertas, mendatar: bool) -> None:
    """Gives every section the paper, and every table with a width in percent its columns on it."""
    tables = []
    for block in body:
        if block.tag == qn("w:tbl"):
            tables.append(block)
        for section in block.iter(qn("w:sectPr")):
            width = _paper(section, kertas, mendatar)
            for table in tables:
                _widen(table, width)
            tables = []


def _paper(section: _Element, kertas: Kertas, mendatar: bool) -> int:
    """Sets the page, and returns the width of the text on it; an annex may lie on its side where the rest does not."""
    short, long = KERTAS[kertas]
    size = section.find(qn("w:pgSz"))
    if size is None:
        size = section.makeelement(qn("w:pgSz"))
        before = section.find(qn("w:pgMar"))
        section.insert(len(section) if before is None else section.index(before), size)
    mendatar = mendatar or size.get(qn("w:orient")) == "landscape"
    width, height = (long, short) if mendatar else (short, long)
    size.attrib.clear()
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    if mendatar:
        size.set(qn("w:orient"), "landscape")
    margins = section.find(qn("w:pgMar"))
    if margins is None:
        return width
    return width - _number(margins, "w:left") - _number(margins, "w:right")


def _number(element: _Element, name: str) -> int:
    """A measure; other programs than Word write it with decimals."""
    return round(float(element.get(qn(name), 0)))


def _widen(table: _Element, width: int) -> None:
    asked = table.find(f"{qn('w:tblPr')}/{qn('w:tblW')}")
    columns = table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    now = sum(_number(column, "w:w") for column in columns)
    if asked is None or asked.get(qn("w:type")) != "pct" or not now:
        return
    if table.find(f"{qn('w:tblPr')}/{qn('w:tblLayout')}") is None:
        now = _share_out(table, columns, width)
    share = asked.get(qn("w:w"), str(_FULL))
    parts = float(share.rstrip("%")) * (_FULL / 100 if share.endswith("%") else 1)
    factor = width * parts / _FULL / now
    cells = [cell for cell in table.iter(qn("w:tcW")) if cell.get(qn("w:type")) == "dxa"]
    for measure in (*columns, *cells):
        measure.set(qn("w:w"), str(round(_number(measure, "w:w") * factor)))


def _share_out(table: _Element, columns: list[_Element], width: int) -> int:
    """Widths after the words of each column, for a table that leaves them open: LibreOffice makes them all alike.

    Returns their sum; a column has room for its longest word, and more the more it has to say.
    """
    rows = [row.findall(qn("w:tc")) for row in table.iter(qn("w:tr"))]
    whole = [row for row in rows if len(row) == len(columns)]  # a merged cell says nothing of one column
    cells = [[row[number] for row in whole] for number in range(len(columns))]
    least = [_LETTER * (3 + max(map(_unbroken, column), default=0)) for column in cells]
    wants = [sqrt(max(map(_breakable, column), default=0)) for column in cells]
    rest = max(width - sum(least), 0) / (sum(wants) or 1)
    for column, most, wish in zip(columns, least, wants, strict=True):
        column.set(qn("w:w"), str(round(most + rest * wish)))
    return sum(_number(column, "w:w") for column in columns)


def _unbroken(cell: _Element) -> int:
    """Letters that stand on one line: a word, a short phrase, or a line of a formula with what is beside its fraction.

    LibreOffice sets formulas at the size of the text, whatever the table's is; hence a third more for their letters.
    """
    text = _words(cell)
    pieces = [text] if len(text) <= _PHRASE else text.split()
    lines = [len(line.text or "") * 4 // 3 + _BESIDE for line in cell.iter(qn("m:t"))]
    return max([*lines, *(len(piece) + sum(map(str.isupper, piece)) // 3 for piece in pieces)], default=0)


def _breakable(cell: _Element) -> int:
    """Letters that can flow over lines; a figure or a single word has none."""
    words = _words(cell)
    return len(words) if len(words.split()) > 2 else 0


def _words(cell: _Element) -> str:
    return " ".join(text.text or "" for text in cell.iter(qn("w:t")))
