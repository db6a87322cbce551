"""A Word template made ready to be filled in: unpacked within bounds, its tags checked, its parts compiled once."""

import re
import traceback
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from docx.parts.story import StoryPart
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateSyntaxError, UndefinedError, nodes
from lxml.etree import XMLSyntaxError

from generator.documents.data import HIDDEN
from generator.documents.dokumen_resmi import DokumenResmi
from generator.documents.template import refusal
from generator.documents.word.sandbox import (
    FILTERS,
    MAX_LETTERS,
    MAX_STEPS,
    STEPS,
    EndlessError,
    FieldUnknownError,
    NotTextError,
    Sandbox,
    bounded,
    forbidden,
    unknown_names,
)
from generator.problems import Words, messages

MAX_MEGABYTES: Final = 40
LOGO: Final = "logo"
"""The picture of the letterhead, or None; all other names are those of `konteks`."""
_NAMES: Final = frozenset({f.name for f in dataclass_fields(DokumenResmi)} - HIDDEN | {"isi", LOGO})
_MAIN: Final = "word/document.xml"
_NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")
_WORD_TYPE: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CALLS_HOME: Final = re.compile(rb'<Relationship\b(?![^>]*/hyperlink")[^>]*\bTargetMode="External"')
"""A picture, a template or an object that Word would fetch from elsewhere when a reader opens the document."""
_TAGS: Final = re.compile("<[^>]*>")


@dataclass(frozen=True, slots=True)
class Part:
    """One XML part; `source` has a paragraph a line, so that a line's number finds its words."""

    source: str
    template: Template
    has_logo: bool


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """`headers` are headers and footers, by their relationship."""

    name: str
    content: bytes
    body: Part
    headers: Mapping[str, Part]

    def open(self) -> DocxTemplate:
        """A fresh document to be filled in."""
        return _opened(self.name, self.content)

    def fill(self, part: Part, context: Mapping[str, Any]) -> str:
        """The XML of a part with the fields of a document in it. Raises TemplateProblemError."""
        values = {**context, STEPS: [MAX_STEPS]}
        letters, pieces = 0, []
        try:
            for piece in part.template.generate(values):
                letters += len(piece)
                if letters > MAX_LETTERS:
                    raise EndlessError
                pieces.append(piece)
        except (FieldUnknownError, NotTextError, EndlessError, UndefinedError, TypeError) as error:
            words, field = _told(error, part)
            raise refusal(self.name, words, field=field) from error
        return "".join(pieces).replace("\n<w:p", "<w:p")


def read_word_template(name: str, content: bytes) -> WordTemplate:
    """A template whose tags can all be used. Raises TemplateProblemError for the first that cannot."""
    _inspect(name, content)
    document = _opened(name, content, trial=True)
    sandbox = Sandbox()
    body = _compiled(name, document.patch_xml(document.get_xml()), sandbox)
    headers = {
        relation: _compiled(name, document.patch_xml(document.get_part_xml(part)), sandbox)
        for relation, part in header_parts(document)
    }
    return WordTemplate(name, content, body, headers)


def header_parts(document: DocxTemplate) -> Iterator[tuple[str, StoryPart]]:
    """Headers and footers, by their relationship."""
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        yield from document.get_headers_footers(uri)


def _inspect(name: str, content: bytes) -> None:
    """Refuses what is no Word document before a library opens it, and what would not stay on paper."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_MEGABYTES * 1_000_000:
                raise refusal(name, messages.word_too_large(MAX_MEGABYTES))
            parts = {part: archive.read(part) for part in archive.namelist()}
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        raise refusal(name, messages.word_not_a_document()) from error
    texts = [text for part, text in parts.items() if part.endswith((".xml", ".rels"))]
    declared = any(b"<!DOCTYPE" in text or b"<!ENTITY" in text for text in texts)
    if _MAIN not in parts or _WORD_TYPE not in parts.get("[Content_Types].xml", b"") or declared:
        raise refusal(name, messages.word_not_a_document())
    if any(_CALLS_HOME.search(text) for text in texts):
        raise refusal(name, messages.word_linked())
    for part in _NOTES:
        if found := re.search(r"\{[{%].*", _TAGS.sub("", parts.get(part, b"").decode(errors="replace"))):
            raise refusal(name, messages.word_tag_in_note(found[0]))


def _opened(name: str, content: bytes, *, trial: bool = False) -> DocxTemplate:
    """Ready to be filled in. `trial`: saved once too, for the library meets some damage only then."""
    document = DocxTemplate(BytesIO(content))
    try:
        document.render_init()
        if trial:
            document.get_xml()
            document.docx.styles.element.tag, document.docx.core_properties.title  # noqa: B018 -- are they there?
            document.docx.save(BytesIO())
    except (KeyError, ValueError, TypeError, AttributeError, XMLSyntaxError) as error:
        raise refusal(name, messages.word_not_a_document()) from error
    return document


def _compiled(name: str, patched: str, sandbox: Sandbox) -> Part:
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", patched)
    try:
        tree = sandbox.parse(source)
        found = forbidden(tree)
        unknown = [] if found else unknown_names(tree, _NAMES)
    except (TemplateSyntaxError, RecursionError) as error:
        raise refusal(name, messages.word_tag_broken(_near(source, getattr(error, "lineno", 0)))) from error
    if found:
        words = messages.word_tag_forbidden(found.what, FILTERS, _near(source, found.line))
        raise refusal(name, words)
    names = list(tree.find_all(nodes.Name))
    for node in names:
        if node.name in unknown:
            words = messages.word_field_unknown(node.name, sorted(_NAMES), _near(source, node.lineno))
            raise refusal(name, words, field=node.name)
    try:
        template = sandbox.from_string(bounded(tree))
    # Python nests twenty loops and no more.
    except (TemplateSyntaxError, SyntaxError, RecursionError) as error:
        raise refusal(name, messages.word_endless("")) from error
    return Part(source, template, has_logo=any(node.name == LOGO for node in names))


def _told(error: Exception, part: Part) -> tuple[Words, str]:
    """The words of a mistake met while filling in, and the field where one is known."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    place = _near(part.source, lines[-1] or 1) if lines else ""
    match error:
        case FieldUnknownError(name=name, choices=choices):
            return messages.word_field_unknown(name, choices, place), name
        case EndlessError():
            return messages.word_endless(place), ""
    return messages.word_not_text(place), ""


def _near(source: str, line: int) -> str:
    """The words of the paragraph on a line, as its author sees them in Word."""
    lines = source.split("\n")
    return _TAGS.sub("", lines[line - 1]).strip() if 0 < line <= len(lines) else ""
