"""What may differ between the source of the decree and its page: the rules, and the reading of both."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from lxml import html
from lxml.html import HtmlElement

from generator.records.text import NIP


class Rule(NamedTuple):
    """One difference that the conversion or the site makes, and an example of it."""

    name: str
    before: str
    after: str
    apply: Callable[[str], str]


def _mask(text: str) -> str:
    return NIP.sub(lambda found: re.sub(r"\d", "•", found[0]), text)


# Built from pieces, so that no number in the shape of a NIP stands in a tracked file.
_NIP_EXAMPLE: Final = ".".join(("19" + "99" + "0131", "20" + "2401", "1", "999"))

RULES: Final = (
    Rule("the digits of a NIP are masked", f"NIP. {_NIP_EXAMPLE}", "NIP. ••••••••.••••••.•.•••", _mask),
    Rule(
        "the converter's list marker before a line goes",
        "- a. satu - dua\n - b. tiga",
        "a. satu - dua\nb. tiga",
        lambda text: re.sub(r"(?m)^ ?- ", "", text),
    ),
    Rule(
        "the converter's bold marks go",
        "**KEPALA\nKAB.**",
        "KEPALA\nKAB.",
        lambda text: text.replace("**", ""),
    ),
    Rule(
        "the converter's LaTeX fraction is read aloud: numerator, denominator, the rest",
        r"$\frac{\text{Konflik sosial yang dicegah}}{\text{Jumlah Konflik}} \times 100 \%$",
        "Konflik sosial yang dicegah Jumlah Konflik × 100 %",
        lambda text: re.sub(
            r"\$\\frac\{\\text\{([^{}$]*)\}\}\{\\text\{([^{}$]*)\}\} \\times ([0-9]+) \\%\$",
            r"\1 \2 × \3 %",
            text,
        ),
    ),
    Rule(
        "tabs, line ends and runs of spaces are one space",
        "\nNO\tSASARAN\n\n Nomor : 188/ /KEP ",
        "NO SASARAN Nomor : 188/ /KEP",
        lambda text: " ".join(text.split()),
    ),
)


def normal_form(source: str) -> str:
    """The source as its page must read."""
    for rule in RULES:
        source = rule.apply(source)
    return source


def verbatim_elements(page: HtmlElement) -> list[HtmlElement]:
    """The elements that claim to quote the instrument, in document order."""
    found: list[HtmlElement] = page.xpath("//*[@data-asli]")
    return found


def verbatim_text(page: HtmlElement) -> str:
    """What the page quotes, joined by single spaces."""
    return " ".join(" ".join(_words(element)) for element in verbatim_elements(page))


def _words(element: HtmlElement) -> Iterator[str]:
    """Only inside a formula do the parts need a space between them; elsewhere it would hide a split word."""
    formula = element.tag == "math" or element.find(".//math") is not None
    yield from (" " if formula else "").join(element.itertext()).split()


def parse(text: str) -> HtmlElement:
    """A built page as a tree."""
    return html.document_fromstring(text)
