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
    *((name, r"\b[^<>]*+>") for name in _ELEMENTS),
    *((name, r"\b[^<>]* data-asli\b[^<>]*+>") for name in _QUOTING),
    ("ul", ' class="kartu">'),  # the whole card is a link
    *((name, rf" class=\W(?:{'|'.join(_CLASSES)})\b[^<>]*+>") for name in ("p", "span")),
)
"""Elements that are passed over with all that they hold: the name, and the rest of the opening tag."""
_TAGS: Final = (
    r"/[^<>]*+>",
    *(rf"{name}{rest}[^<]*+(?:<(?!/{name}>)[^<]*+)*+</{name}>" for name, rest in _SKIPPED),
    r"[!a-zA-Z-][^<>]*+>",
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


def _not_ours(*markdown: str, between: str = "") -> re.Pattern[str]:
    """As much as stands together, and what is `between`: two pieces in three would be nothing but a line end."""
    return re.compile(f"((?:(?:<(?:{'|'.join(_TAGS)})|{'|'.join((*_MARKDOWN, *markdown))}){between})++)")


# Our own templates write little Markdown, and this is looked for on every page.
_ON_OUR_PAGES: Final = _not_ours(_HEADING, between=r"\s*+")
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
        found = pattern.finditer(f" {text}")
        return tuple((one.start(1) - 1, one.end(1) - 1, addresses[_plain(one[2])]) for one in found)

    return Sebutan(mentions, pages)


def _pattern(ways: Iterable[str]) -> str:
    """What stands before a mention, then the mention, and in it the way to write it.

    A mention is a whole word, or one with the ending that makes it "its": targetnya; of ways that begin alike, the first
    given. What stands before is looked for, because it is rarer than the first letters of terms; beyond ASCII it is any
    sign at first, and then no letter.
    """
    by_letter: dict[str, list[str]] = {}
    for way in ways:
        by_letter.setdefault(way.lstrip()[0].lower(), []).append(_rest(way))
    begins = "".join(sorted({re.escape(one) for sign in by_letter for one in (sign, sign.upper(), "&")}))
    groups = "|".join(f"{_begin(sign)}(?:{'|'.join(rests)})" for sign, rests in by_letter.items())
    before, after = rf"[^0-9A-Za-z&#.-](?=[{begins}])(?<![^\W_])", r"(?![^\W_]|[.-][^\W_])"
    return rf"{before}(({groups})(?:nya)?){after}"


def _begin(sign: str) -> str:
    """The first sign of some ways, small or a capital where it is a letter."""
    return f"[{sign}{sign.upper()}]" if sign.isalpha() and len(sign.upper()) == 1 else _sign(sign)


def _rest(way: str) -> str:
    """A way to write a term without its first sign: small or with capitals where a sentence or a title begins, but never `iku`."""
    first, *others = way.split()
    exact = "" if _either(first) or not first[0].isalpha() else f"(?<={first[0]})"
    return r"\s+".join([exact + "".join(map(_sign, first[1:])), *map(_word, others)])


def _word(word: str) -> str:
    return (_begin(word[0].lower()) if _either(word) else _sign(word[0])) + "".join(map(_sign, word[1:]))


def _either(word: str) -> bool:
    """Whether a word may begin with a capital or not."""
    return word[0].isalpha() and word[1:] == word[1:].lower() and len(word[0].upper()) == 1


def _sign(char: str) -> str:
    """A sign as it stands, or as the templates escape it."""
    return f"(?:{re.escape(char)}|&#{ord(char)};)" if char in ACTIVE else re.escape(char)


def _plain(word: str) -> str:
    return " ".join(html.unescape(word).casefold().split())
