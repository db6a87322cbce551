"""The first mention of each term on a page leads to its meaning."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
    *(rf"{name}\b[^<>]*+>[\s\S]*?</{name}>" for name in _ELEMENTS),
    *(rf"{name}\b[^<>]* data-asli\b[^<>]*+>[\s\S]*?</{name}>" for name in _QUOTING),
    r'ul class="kartu">[\s\S]*?</ul>',  # the whole card is a link
    *(rf"{name} class=\W(?:{'|'.join(_CLASSES)})\b[^<>]*+>[\s\S]*?</{name}>" for name in ("p", "span")),
    r"[/!a-zA-Z-][^<>]*+>",
)
_MARKDOWN: Final = (
    rf"{MARK}[^{MARK}]*+{MARK}",
    r"\[[^\[\]]*\](?:\([^()]*\)|:[^\n]*)?",  # a link, an image, the address of one
)
_HEADING: Final = r"#(?<!&#)[^\n]*"  # a value spells this sign as an entity
_HAND_WRITTEN: Final = (
    r"\n(?:#[^\n]*|(?: {4}|\t)[^\n]*|```[\s\S]*?\n```|~~~[\s\S]*?\n~~~)",  # a heading, code
    r"\n[^\n<]++(?=\n[ |:=-]*[-=]{2}[ |:=-]*(?:\n|\Z))",  # an underlined heading, the head of a table
    r"`+[^`]*`+",
    r"\{[^{}\n]*\}",
)


def _not_ours(*markdown: str) -> re.Pattern[str]:
    return re.compile(f"(<(?:{'|'.join(_SKIPPED)})|{'|'.join((*_MARKDOWN, *markdown))})")


# Our own templates write little Markdown, and this is looked for on every page.
_ON_OUR_PAGES: Final = _not_ours(_HEADING)
_ON_HAND_WRITTEN_PAGES: Final = _not_ours(*_HAND_WRITTEN)
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

    def tautkan(self, markdown: str, naik: str, *, tulisan_tangan: bool = False) -> str:
        """`markdown` with a link on the first mention of each term in the page's own words.

        `naik`: the way up from the page to the root of the site. Quotations, headings, links and code are left alone.
        `tulisan_tangan`: staff wrote it, with all of Markdown.
        """
        if self.cara is None:
            return markdown
        begin = 0 if tulisan_tangan else markdown.find("\n---\n") + 4  # the front matter is nobody's text
        pieces = (_ON_HAND_WRITTEN_PAGES if tulisan_tangan else _ON_OUR_PAGES).split(markdown[begin:])
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
    return Sebutan(re.compile(_pattern(ways)), addresses, pages)


def _pattern(ways: Iterable[str]) -> str:
    """A whole word, or one with the ending that makes it "its": targetnya; of ways that begin alike, the first given.

    What begins no term is passed over at once: only there are the ways looked at, and only those with that letter.
    """
    by_letter: dict[str, list[str]] = {}
    for way in ways:
        by_letter.setdefault(way.lstrip()[0].lower(), []).append(_way(way))
    begins = "".join(
        sorted({re.escape(one) for letter in by_letter for one in (letter, letter.upper(), "&")})
    )
    groups = "|".join(f"(?:{'|'.join(found)})" for found in by_letter.values())
    return rf"(?=[{begins}])(?<![^\W_])(?<![&#.-])({groups})(?:nya)?(?![^\W_]|[.-][^\W_])"


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


@lru_cache(maxsize=2**10)  # the same few words on every page
def _plain(word: str) -> str:
    return " ".join(html.unescape(word).casefold().split())
