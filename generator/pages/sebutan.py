"""The first mention of each term on a page leads to its meaning."""

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
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
_CLASSES: Final = ("bacaan", "kutipan", "lencana", "penanda", "status")
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
Mention = tuple[int, int, str]
"""Where a term stands in a text, and the address of its meaning."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """`cari`: every mention in a text; `halaman`: the anchor of a term -> the parts of the address of its page."""

    cari: Callable[[str], Sequence[Mention]] | None
    halaman: Mapping[str, tuple[str, ...]]

    def tautkan(self, markdown: str, naik: str, *, tulisan_tangan: bool = False) -> str:
        """`markdown` with a link on the first mention of each term in the page's own words.

        `naik`: the way up from the page to the root of the site. Quotations, headings, links and code are left alone.
        `tulisan_tangan`: staff wrote it, with all of Markdown.
        """
        if self.cari is None:
            return markdown
        begin = 0 if tulisan_tangan else markdown.find("\n---\n") + 4  # the front matter is nobody's text
        pieces = (_ON_HAND_WRITTEN_PAGES if tulisan_tangan else _ON_OUR_PAGES).split(markdown[begin:])
        seen: set[str] = set()
        for number in range(0, len(pieces), 2):
            if mentions := self.cari(pieces[number]):
                pieces[number] = _linked(pieces[number], mentions, naik, seen)
        return markdown[:begin] + "".join(pieces)


def _linked(text: str, mentions: Iterable[Mention], up: str, seen: set[str]) -> str:
    """`text` with a link on each mention whose address is not in `seen`; then it is."""
    done, parts = 0, []
    for start, end, address in mentions:
        if address not in seen:
            seen.add(address)
            link = f'<a class="istilah" href="{up}{address}">{text[start:end]}</a>'
            parts += [text[done:start], link]
            done = end
    return "".join((*parts, text[done:]))


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
        return Sebutan(None, pages)
    pattern = re.compile(_pattern(ways))

    @lru_cache(maxsize=2**14)  # most of what stands on a page stands on many
    def mentions(text: str) -> tuple[Mention, ...]:
        return tuple((*one.span(), addresses[_plain(one[1])]) for one in pattern.finditer(text))

    return Sebutan(mentions, pages)


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


def _plain(word: str) -> str:
    return " ".join(html.unescape(word).casefold().split())
