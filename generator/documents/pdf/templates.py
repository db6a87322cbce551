"""Mistakes in a Typst template: what is refused before anything is set, and what Typst says, in the words of the house."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import typst

from generator.documents.template import TemplateProblemError, refusal
from generator.problems import Words, messages

_ASIDE: Final = re.compile(r'https?://\S+|/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|`[^`\n]*`', re.DOTALL)
_PACKAGE: Final = re.compile(r'"(@[\w-]+/[^"\n]*)"')
_IMPORT: Final = re.compile(r'(?:#|(?:^|[{;\n])[ \t]*)((?:import|include)\b)(?!\s*")')
_FORBIDDEN: Final = re.compile(r"(?<![\w.-])(eval|plugin|std|datetime\s*\.\s*today)(?![\w-])")
"""A value set as markup, foreign programs, the way around this list, and the clock: two runs would differ."""
_PLACE: Final = re.compile(r"^\s*┌─ (.+):(\d+):(\d+)$", re.MULTILINE)
_GLYPHS: Final = re.compile(
    r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed|the PDF contains the codepoint `"(.*?)"`'
)
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_FONT: Final = re.compile(r"unknown font family: (.*)")


@dataclass(frozen=True, slots=True)
class Place:
    """Counted from 1."""

    name: str
    line: int = 1
    column: int = 1


def scanned(name: str, content: bytes) -> None:
    """Raises TemplateProblemError for what no template may do. Typst's own root keeps it inside its folder."""
    try:
        source = content.decode()
    except UnicodeDecodeError:
        raise refusal(name, messages.document_template_encoding()) from None
    read = _ASIDE.sub(lambda part: part[0] if part[0].startswith('"') else _blank(part[0]), source)
    code = _ASIDE.sub(lambda part: f'"{_blank(part[0][1:-1])}"' if part[0].startswith('"') else part[0], read)
    if found := _PACKAGE.search(read):
        raise _at(name, source, found.start(1), found[1], messages.document_template_package(found[1]))
    if found := _IMPORT.search(code):
        raise _at(name, source, found.start(1), found[1], messages.document_template_import(found[1]))
    if found := _FORBIDDEN.search(code):
        call = "".join(found[1].split())
        raise _at(name, source, found.start(1), call, messages.document_template_forbidden(call))


def missing_glyphs(error: typst.TypstError) -> frozenset[str]:
    """The letters that Typst found no shape for; all of them at once, or none for any other mistake."""
    texts = (_unescaped(first or second) for first, second in _GLYPHS.findall(error.diagnostic))
    return frozenset(char for text in texts for char in text if not char.isascii() or not char.isprintable())


def told(
    error: typst.TypstError, name: str, own: Collection[str], data: Mapping[str, object]
) -> TemplateProblemError:
    """The first mistake, at its place in one of the project's `own` templates where the way to it leads through one."""
    parts = error.diagnostic.split("\nerror: ")
    place = _chosen(list(_places(parts[0])), own) or Place(name)
    field, words = _words(error, data)
    return refusal(place.name, words, place.line, place.column, field)


def unknown_font(
    warnings: Collection[typst.TypstWarning], name: str, own: Collection[str]
) -> TemplateProblemError | None:
    """A typeface that is not among Typst's own: a page set in another one than asked for would go unnoticed."""
    for warning in warnings:
        if found := _FONT.fullmatch(warning.message):
            place = _chosen(list(_places(warning.diagnostic)), own) or Place(name)
            words = messages.document_template_font(found[1])
            return refusal(place.name, words, place.line, place.column, found[1])
    return None


def _words(error: typst.TypstError, data: Mapping[str, object]) -> tuple[str, Words]:
    said = error.message
    if found := re.match(r'dictionary does not contain key "(.*?)"', said):
        return found[1], messages.document_template_field(found[1], sorted(set(_keys(data))))
    if found := re.match(r"unknown variable: (.*)", said):
        return found[1], messages.document_template_name(found[1])
    if found := re.match(r"unexpected argument: (.*)", said):
        return found[1], messages.document_template_argument(found[1])
    if re.match(r"file not found|path .* would escape|failed to load file", said):
        return "", messages.document_template_file()
    if "missing alt text" in said:
        return "", messages.document_template_alt()
    if "skipped from heading level" in said or "first heading must be" in said:
        return "", messages.document_template_heading()
    if glyphs := missing_glyphs(error):
        return "", messages.document_template_glyph("".join(sorted(glyphs)))
    return "", messages.document_template_refused(said)


def _places(diagnostic: str) -> Iterator[Place]:
    for name, line, column in _PLACE.findall(diagnostic):
        own_name = re.split(r"[/\\]", name)[-1]  # Typst tells the way to it from where we stand
        yield Place(own_name, int(line), int(column) + 1)


def _chosen(places: list[Place], own: Collection[str]) -> Place | None:
    return next((one for one in places if one.name in own), places[0] if places else None)


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield str(key)
            yield from _keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def _blank(text: str) -> str:
    """As long and as many lines."""
    return re.sub(r"[^\n]", " ", text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


def _at(name: str, source: str, offset: int, field: str, words: Words) -> TemplateProblemError:
    before = source[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return refusal(name, words, before.count("\n") + 1, column, field)
