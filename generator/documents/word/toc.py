"""The table of contents of a Word document, filled with its headings as links.

Only Word knows on which page a heading falls. Asking it to find out when the document opens (`updateFields`, `dirty`) makes
it ask the reader whether that is safe; so the numbers are fields without a result, which Word fills in when it prints or
when the reader presses F9.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml.etree import _Element

DEPTH: Final = 3


def fill_toc(body: _Element, styles: _Element) -> None:
    """Replaces what the first TOC field shows; nothing without one. `styles` is the root of the style part."""
    names = _style_ids(styles)
    field = next(
        (text for text in body.iter(qn("w:instrText")) if (text.text or "").split()[:1] == ["TOC"]), None
    )
    if field is None:
        return
    first, headings = _paragraph(field), _headings(body, names)
    opening, closing = _parts_of_field(first)
    if not headings or closing is None:
        return
    entries = [
        _entry(body, paragraph, level, names, number) for number, (paragraph, level) in enumerate(headings, 1)
    ]
    place, parent = first.getparent().index(first), first.getparent()
    for old in list(parent)[place : parent.index(closing) + 1]:
        parent.remove(old)
    for number, run in enumerate(opening):
        entries[0].insert(number + 1, run)  # after the properties of the paragraph
    end = body.makeelement(qn("w:r"))
    end.append(_mark(body.makeelement, "end"))
    entries[-1].append(end)
    for offset, entry in enumerate(entries):
        parent.insert(place + offset, entry)


def _style_ids(styles: _Element) -> Mapping[str, str]:
    """Word's own names -> ids; the ids change with Word's language, the names do not."""
    named = ((style.find(qn("w:name")), style.get(qn("w:styleId"))) for style in styles.iter(qn("w:style")))
    return {name.get(qn("w:val"), "").lower(): id for name, id in named if name is not None and id}


def _headings(body: _Element, names: Mapping[str, str]) -> list[tuple[_Element, int]]:
    levels = {names.get(f"heading {level}"): level for level in range(1, DEPTH + 1)}
    found = []
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        level = levels.get(style.get(qn("w:val"))) if style is not None else None
        if level and _words(paragraph):
            found.append((paragraph, level))
    return found


def _entry(body: _Element, heading: _Element, level: int, names: Mapping[str, str], number: int) -> _Element:
    """A line that leads to a heading, which gets the bookmark for it."""
    anchor = f"_Toc{number:08d}"
    make = body.makeelement
    start, end = make(qn("w:bookmarkStart")), make(qn("w:bookmarkEnd"))
    for mark in (start, end):
        mark.set(qn("w:id"), str(100_000 + number))
    start.set(qn("w:name"), anchor)
    heading.insert(1, start)
    heading.append(end)

    entry = make(qn("w:p"))
    properties = entry.makeelement(qn("w:pPr"))
    entry.append(properties)
    if style := names.get(f"toc {level}"):
        named = make(qn("w:pStyle"))
        named.set(qn("w:val"), style)
        properties.append(named)
    link = make(qn("w:hyperlink"))
    link.set(qn("w:anchor"), anchor)
    link.set(qn("w:history"), "1")
    text, code = make(qn("w:t")), make(qn("w:instrText"))
    text.text, code.text = _words(heading), f"PAGEREF {anchor} \\h"
    marks = [_mark(make, kind) for kind in ("begin", "separate", "end")]
    for content in (text, make(qn("w:tab")), marks[0], code, *marks[1:]):
        run = make(qn("w:r"))
        run.append(content)
        link.append(run)
    entry.append(link)
    return entry


def _parts_of_field(first: _Element) -> tuple[list[_Element], _Element | None]:
    """The runs up to the field's result, and the paragraph in which the field ends."""
    opening: list[_Element] = []
    depth, opened, paragraph = 0, False, first
    while paragraph is not None:
        for run in paragraph.iter(qn("w:r")):
            mark = run.find(qn("w:fldChar"))
            kind = mark.get(qn("w:fldCharType")) if mark is not None else None
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            if not opened:
                opening.append(deepcopy(run))
            opened = opened or kind == "separate"
            if kind == "end" and depth == 0:
                return opening, paragraph
        paragraph = paragraph.getnext()
    return opening, None


def _mark(make: _Element, kind: str) -> _Element:
    mark = make(qn("w:fldChar"))
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _words(paragraph: _Element) -> str:
    """On one line: a break inside a heading is a space in the list."""
    texts = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
    return " ".join("".join(one.text or "" if one.tag == qn("w:t") else " " for one in texts).split())


def _paragraph(element: _Element) -> _Element:
    while element.tag != qn("w:p"):
        element = element.getparent()
    return element
