"""The sheet of a Word document: size and direction of its pages, and tables as wide as the text."""

from typing import Final

from docx.oxml.ns import qn
from lxml.etree import _Element

from generator.documents.dokumen_resmi import Kertas

KERTAS: Final[dict[Kertas, tuple[int, int]]] = {"a4": (11906, 16838), "f4": (12189, 18709)}
"""Width and height in twentieths of a point: 210 x 297 mm, and the 215 x 330 mm of Indonesian offices."""
_FULL: Final = 5000
"""The whole width in fiftieths of a percent, the unit of a table's width."""


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
    """Sets the page; the width of the text on it."""
    short, long = KERTAS[kertas]
    width, height = (long, short) if mendatar else (short, long)
    size = section.find(qn("w:pgSz"))
    if size is None:
        size = section.makeelement(qn("w:pgSz"))
        before = section.find(qn("w:pgMar"))
        section.insert(len(section) if before is None else section.index(before), size)
    size.attrib.clear()
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    if mendatar:
        size.set(qn("w:orient"), "landscape")
    margins = section.find(qn("w:pgMar"))
    if margins is None:
        return width
    return width - int(margins.get(qn("w:left"), 0)) - int(margins.get(qn("w:right"), 0))


def _widen(table: _Element, width: int) -> None:
    asked = table.find(f"{qn('w:tblPr')}/{qn('w:tblW')}")
    columns = table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    now = sum(int(column.get(qn("w:w"), 0)) for column in columns)
    if asked is None or asked.get(qn("w:type")) != "pct" or not now:
        return
    share = asked.get(qn("w:w"), str(_FULL))
    parts = float(share.rstrip("%")) * (_FULL / 100 if share.endswith("%") else 1)
    factor = width * parts / _FULL / now
    cells = [cell for cell in table.iter(qn("w:tcW")) if cell.get(qn("w:type")) == "dxa"]
    for measure in (*columns, *cells):
        measure.set(qn("w:w"), str(round(int(measure.get(qn("w:w"), 0)) * factor)))
