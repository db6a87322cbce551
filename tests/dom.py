"""Built pages as a browser takes them apart (html5lib), for tests that look at what readers get."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import html5lib

Element: TypeAlias = Any
"""An xml.etree element; html5lib has no types of its own."""


def parse(html: str) -> Element:
    """A whole document; a fragment gets the html, head and body that a browser would give it."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


@cache
def page(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))


def tag(element: Element) -> str:
    """The name without its namespace: MathML's elements have one."""
    return str(element.tag).rpartition("}")[2]


def elements(root: Element, name: str = "") -> list[Element]:
    """Every element below and with `root`, of one name or of any."""
    return [one for one in root.iter() if isinstance(one.tag, str) and name in ("", tag(one))]


def having(root: Element, attribute: str, value: str | None = None) -> list[Element]:
    """The elements that have an attribute; a value is one of its words."""
    found = [one for one in elements(root) if attribute in one.attrib]
    return [one for one in found if value is None or value in one.get(attribute).split()]


def by_id(root: Element, anchor: str) -> Element:
    """The one element at an anchor. Raises LookupError."""
    found = [one for one in elements(root) if one.get("id") == anchor]
    if len(found) != 1:
        message = f"#{anchor}: {len(found)} elements"
        raise LookupError(message)
    return found[0]


def text(element: Element) -> str:
    """The text as it stands in the DOM."""
    return "".join(element.itertext())


INLINE: Final = frozenset({"a", "b", "cite", "code", "em", "i", "small", "span", "strong"})


def words(element: Element) -> str:
    """The text as a reader sees it: white space collapsed, a space where a block ends."""

    def pieces(one: Element) -> Iterator[str]:
        around = "" if tag(one) in INLINE and one is not element else " "
        yield around + (one.text or "")
        for child in one:
            yield from pieces(child)
            yield child.tail or ""
        yield around

    return " ".join("".join(pieces(element)).split())


def main(root: Element) -> Element:
    (found,) = elements(root, "main")
    return found


def tree(element: Element) -> tuple[str, dict[str, str], str, list[Any], str]:
    """Everything about an element as plain values: name, attributes, text, children, what follows it."""
    children = [tree(child) for child in element if isinstance(child.tag, str)]
    comments = [str(child.text) for child in element if not isinstance(child.tag, str)]
    if comments:
        raise AssertionError(comments)
    return tag(element), dict(element.attrib), element.text or "", children, element.tail or ""


def html_files(site: Path) -> list[Path]:
    """Every page of a built site, in the order of their addresses."""
    found = sorted(site.rglob("*.html"))
    assert found, site
    return found


def address_of(site: Path, file: Path) -> str:
    """The address of a file below the site's root: `indikator/`, or `404.html`."""
    path = file.relative_to(site).as_posix()
    return path.removesuffix("index.html") if path.endswith("index.html") else path


def pages(site: Path) -> Iterator[tuple[str, Element]]:
    """Address and document of every page of a built site."""
    for file in html_files(site):
        yield address_of(site, file), page(file)
