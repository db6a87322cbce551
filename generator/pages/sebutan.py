"""The first mention of each term on a page leads to its meaning."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.istilah import Istilah
from generator.pages import pagination
from generator.pages.inserts import MARK
from generator.templating import ACTIVE

ALAMAT: Final = "istilah"
_ELEMENTS: Final = (
    "a", "blockquote", "button", "caption", "cite", "code", "figure", "h[1-6]", "math", "nav", "pre", "summary", "svg", "th",
)  # fmt: skip
"""What these hold is quoted, leads elsewhere already, or is a heading."""
_QUOTING: Final = ("p", "span", "td")
_CLASSES: Final = ("bacaan", "lencana", "penanda", "status")
"""Readings of a quotation, and marks that a link would break up."""
_SKIPPED: Final = (
    *(rf"{name}\b[^<>]*>[\s\S]*?</{name}>" for name in _ELEMENTS),
    *(rf"{name}\b[^<>]* data-asli\b[^<>]*>[\s\S]*?</{name}>" for name in _QUOTING),
    r'ul class="kartu">[\s\S]*?</ul>',  # the whole card is a link
    *(rf'{name} class="(?:{"|".join(_CLASSES)})\b[^<>]*>[\s\S]*?</{name}>' for name in ("p", "span")),
    r"[/!]?[a-zA-Z-][^<>]*>",
)
_MARKDOWN: Final = (
    rf"{MARK}[^{MARK}]*{MARK}",
    r"\[[^\[\]]*\](?:\([^()]*\)|:[^\n]*)?",  # a link, an image, the address of one
    r"\{[^{}\n]*\}",
    r"`+[^`]*`+",
    r"\n(?:#[^\n]*|(?: {4}|\t)[^\n]*|```[\s\S]*?\n```|~~~[\s\S]*?\n~~~)",  # a heading, code
    r"\n[^\n<]++(?=\n[ |:=-]*[-=]{2}[ |:=-]*(?:\n|\Z))",  # an underlined heading, the head of a table
)
_NOT_OURS: Final = re.compile(f"(<(?:{'|'.join(_SKIPPED)})|{'|'.join(_MARKDOWN)})")
_GAP: Final = "\0"
"""Between pieces of text that do not follow each other; no record holds it."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """`cara`: every way to write a term, as one pattern; `alamat`: that way in small letters -> the term's address.

    `halaman`: the anchor of a term -> the parts of the address of its page.
    """

    cara: re.Pattern[str] | None
    alamat: Mapping[str, str]
    halaman: Mapping[str, tuple[str, ...]]

    def tautkan(self, markdown: str, naik: str) -> str:
        """`markdown` with a link on the first mention of each term in the page's own words.

        `naik`: the way up from the page to the root of the site. Quotations, headings, links and code are left alone.
        """
        if self.cara is None:
            return markdown
        begin = markdown.find("\n---\n") + 4  # the front matter is nobody's text
        pieces = _NOT_OURS.split(markdown[begin:])
        ours = _GAP.join(pieces[::2])
        for found in reversed(list(self._first(self.cara.finditer(ours)))):
            number, start = 2 * ours.count(_GAP, 0, found.start()), ours.rfind(_GAP, 0, found.start()) + 1
            text, word = pieces[number], found[0]
            at = found.start() - start
            link = f'<a class="istilah" href="{naik}{self.alamat[_plain(found[1])]}">{word}</a>'
            pieces[number] = f"{text[:at]}{link}{text[at + len(word) :]}"
        return markdown[:begin] + "".join(pieces)

    def _first(self, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
        seen = set()
        for one in found:
            address = self.alamat[_plain(one[1])]
            if address not in seen:
                seen.add(address)
                yield one


def sebutan(terms: Sequence[Istilah]) -> Sebutan:
    """What finds the terms of a site; nothing where it has none."""
    sheets = pagination.split(terms, ALAMAT)
    pages = {term.jangkar: sheet.ke(sheet.nomor) for sheet in sheets for term in sheet.baris}
    addresses = {
        _plain(way): f"{'/'.join(pages[term.jangkar])}/#{term.jangkar}"
        for term in terms
        for way in term.sebutan
    }
    ways = sorted({way for term in terms for way in term.sebutan}, key=lambda way: (-len(way), way))
    if not ways:
        return Sebutan(None, addresses, pages)
    # A whole word, or one with the ending that makes it "its": targetnya.
    pattern = rf"(?<![^\W_])(?<![&#-])({'|'.join(map(_way, ways))})(?:nya)?(?![^\W_]|-[^\W_])"
    return Sebutan(re.compile(pattern), addresses, pages)


def _way(text: str) -> str:
    """A way to write a term as a pattern: small or with capitals where a sentence or a title begins, but never `iku`."""
    return r"\s+".join(map(_word, text.split()))


def _word(word: str) -> str:
    first, rest = word[:1], word[1:]
    either = first.isalpha() and rest == rest.lower()
    begin = f"[{first.lower()}{first.upper()}]" if either and len(first.upper()) == 1 else _sign(first)
    return begin + "".join(map(_sign, rest))


def _sign(char: str) -> str:
    """A sign as it stands, or as the templates escape it."""
    return f"(?:{re.escape(char)}|&#{ord(char)};)" if char in ACTIVE else re.escape(char)


def _plain(word: str) -> str:
    return " ".join(html.unescape(word).casefold().split())
