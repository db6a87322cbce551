"""A workbook as the bytes of an XLSX file: typed cells, text that can never act, and sheets that print as they stand."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from generator.documents.bahan import Bahan
from generator.documents.buku_kerja import Bilangan, BukuKerja, Lembar, Sel, buku_kerja
from generator.documents.dokumen_resmi import DokumenResmi

KERTAS: Final[Mapping[str, int]] = {"a4": 9, "f4": 14}
"""Codes of ECMA-376 (18.3.1.63). F4 is 215 x 330 mm; 14 is its Folio, 8.5 x 13 inches, which is 215.9 x 330.2 mm.

No other code is nearer, and 14 is what printers in Indonesia name Folio or F4; Legal (5) is 26 mm too long.
"""
MAX_TEKS: Final = 32_767
"""UTF-16 units that a cell holds."""
TERPOTONG: Final = " … (terpotong: sel lembar kerja tidak memuat lebih panjang; naskah utuhnya ada di situs)"
_BAGIAN_KEPALA: Final = 75
"""UTF-16 units of each part of a header or a footer, which with its codes may have 255."""
_ACTS: Final = ("=", "+", "-", "@", "\t")
_HARI: Final = "[$-421]d mmmm yyyy"
"""Months in Indonesian in whatever language the reader's program is."""
_LINE: Final = 14
"""Points of one line of text."""
_SIZE, _TITLE, _SHADE = 10, 14, "#E8E8E8"
_TALLEST: Final = 409
"""Points that a row can have at most; what is longer is read in the cell itself."""
_MARGIN: Final = Decimal("0.4")
"""Inches left and right."""
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": _HARI,
}


def xlsx(bahan: Bahan, dokumen: DokumenResmi) -> bytes:
    """The workbook of a document. Raises LookupError for a kind that has none."""
    return tulis(buku_kerja(bahan, dokumen))


def tulis(buku: BukuKerja) -> bytes:
    """The file; the same bytes for an equal workbook, whenever and wherever it is written."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties(
        {
            "title": teks(buku.judul),
            "subject": teks(buku.tanda),
            "author": teks(buku.instansi),
            "company": teks(buku.instansi),
            "comments": teks(buku.penanda or ""),
            "created": datetime.combine(date.fromisoformat(buku.tanggal), datetime.min.time(), UTC),
        }
    )
    formats = _Formats(book)
    for lembar in buku.lembar:
        _sheet(book, formats, buku, lembar)
    book.close()
    return file.getvalue()


class _Formats:
    """Each look of a cell once: a workbook holds a limited number of them."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 -- XlsxWriter has no types
        self.book = book
        self.known: dict[str, Any] = {}

    def of(self, **look: object) -> Any:  # noqa: ANN401
        key = repr(sorted(look.items()))
        if key not in self.known:
            self.known[key] = self.book.add_format(
                {"valign": "top", "font_name": "Arial", "font_size": _SIZE, **look}
            )
        return self.known[key]

    def cell(self, value: Sel, *, bold: bool, shaded: bool) -> Any:  # noqa: ANN401
        look: dict[str, object] = {"border": 1, "bold": bold, **({"bg_color": _SHADE} if shaded else {})}
        match value:
            case Bilangan():
                look["num_format"] = pola(value)
            case date():
                look |= {"num_format": _HARI, "align": "left"}
            case int():
                look["num_format"] = "0"
            case str():
                look |= {"text_wrap": True, "align": "left"}
                if value.startswith(_ACTS):
                    look["quote_prefix"] = True  # stays text also when somebody edits the cell
        return self.of(**look)


def pola(number: Bilangan) -> str:
    """The number format: the reader's own program writes its separators, in Indonesian `1.234,5`."""
    digits = f"#,##0.{'0' * number.desimal}" if number.desimal else "#,##0"
    return f"[$Rp-421]{digits}" if number.rupiah else digits


def teks(text: str, limit: int = MAX_TEKS) -> str:
    """Text as a cell holds it: nothing invisible, and where it is too long the cut is said."""
    shown = text if text.isprintable() else "".join(map(_visible, text))
    return _cut(shown, limit, TERPOTONG)


def _visible(char: str) -> str:
    return char if char.isprintable() or char == "\n" else f"\\u{ord(char):04x}"


def _cut(text: str, limit: int, words: str) -> str:
    if len(text) * 2 <= limit or _units(text) <= limit:  # no character is more than two units
        return text
    kept = text[: limit - _units(words)]
    while _units(kept) + _units(words) > limit:
        kept = kept[:-1]
    return kept + words


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _sheet(book: Any, formats: _Formats, buku: BukuKerja, lembar: Lembar) -> None:  # noqa: ANN401
    sheet = book.add_worksheet(lembar.nama)
    rows = lembar.baris if lembar.jumlah is None else (*lembar.baris, lembar.jumlah)
    widths = [max([column.lebar, *(lebar(row[n]) for row in rows)]) for n, column in enumerate(lembar.kolom)]
    last_column = len(widths) - 1
    for n, width in enumerate(widths):
        sheet.set_column(n, n, width)
    for n, line in enumerate(buku.kepala):
        look = formats.of(bold=n == 0, font_size=_TITLE if n == 0 else _SIZE, text_wrap=True)
        sheet.merge_range(n, 0, n, last_column, "", look)
        sheet.write_string(n, 0, teks(line), look)
        sheet.set_row(
            n, tinggi([line], [sum(widths) * _SIZE // (_TITLE if n == 0 else _SIZE)]) + 6 * (n == 0)
        )
    head = len(buku.kepala) + 1  # an empty row between the titles and the table
    names = [column.judul for column in lembar.kolom]
    for n, row in enumerate((names, *rows), head):
        sheet.set_row(n, tinggi(row, widths))
        for m, value in enumerate(row):
            look = formats.cell(value, bold=row is names or row is lembar.jumlah, shaded=row is names)
            _write(sheet, n, m, value, look)
    last_row = head + len(rows)
    sheet.autofilter(head, 0, head + len(lembar.baris), last_column)
    sheet.freeze_panes(head + 1, 0)
    sheet.ignore_errors({"number_stored_as_text": xlsxwriter.utility.xl_range(0, 0, last_row, last_column)})
    _print(sheet, buku, head, last_row, last_column)


def _write(sheet: Any, row: int, column: int, value: Sel, look: Any) -> None:  # noqa: ANN401
    match value:
        case Bilangan(nilai=number):
            # XlsxWriter writes a decimal's own digits: no binary number is made on the way to the file. The program
            # that opens it makes one, the nearest to these 15 digits, and shows the same 15.
            sheet.write_number(row, column, number, look)
        case date():
            sheet.write_datetime(row, column, value, look)
        case int():
            sheet.write_number(row, column, value, look)
        case str():
            sheet.write_string(row, column, teks(value), look)


def _print(sheet: Any, buku: BukuKerja, head: int, last_row: int, last_column: int) -> None:  # noqa: ANN401
    sheet.set_paper(KERTAS[buku.kertas])
    if buku.mendatar:
        sheet.set_landscape()
    sheet.set_margins(left=_MARGIN, right=_MARGIN)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.print_area(0, 0, last_row, last_column)
    sheet.set_header(f"&L{_part(buku.judul)}&R{_part(buku.tanda)}")
    sheet.set_footer(
        f"&L{_part(buku.penanda or buku.instansi)}&CHalaman &P dari &N&R{_part(f'Data per {buku.data_per}')}"
    )


def _part(text: str) -> str:
    """A part of a header: on one line, its ampersands doubled, so that none is a code."""
    shown = _cut(" ".join(teks(text).split()), _BAGIAN_KEPALA, "…")
    while _units(shown.replace("&", "&&")) > _BAGIAN_KEPALA:
        shown = shown.removesuffix("…")[:-1] + "…"
    return shown.replace("&", "&&")


def lebar(value: Sel) -> int:
    """Letters that a number or a date takes: one that does not fit is shown as `#####`. Text wraps instead."""
    match value:
        case Bilangan(nilai=number, desimal=places, rupiah=money):
            return len(f"{number:,.{places}f}") + (3 if money else 1)
        case date():
            return len("30 September 2026")
        case _:
            return 0


def tinggi(row: Sequence[Sel], widths: Sequence[int]) -> int:
    """Points of a row: Excel fits a row to its text by itself, other programs do not."""
    lines = max(
        sum(-(-len(part) * 10 // (11 * width)) or 1 for part in value.split("\n"))
        if isinstance(value, str)
        else 1
        for value, width in zip(row, widths, strict=True)
    )
    return min(lines * _LINE, _TALLEST)
