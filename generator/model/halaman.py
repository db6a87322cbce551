"""Hand-written pages: Markdown of the staff, refused where it could act instead of say."""

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

import markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from generator.model.catalogue import Halaman
from generator.problems import Problem, Words, messages
from generator.records import TextFile
from generator.records.text import Place, place

EXTENSIONS: Final = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")
"""The Markdown of the whole site, here and in every adapter, so that what was checked is what is rendered."""

_TITLE: Final = re.compile(r"# +(\S.*?) *#*\n")
_TAGS: Final = frozenset(
    [
        "a",
        "blockquote",
        "br",
        "code",
        "div",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES: Final = {
    "class": re.compile(r"language-[\w-]*|toc"),  # of a fenced block and of [TOC]
    **dict.fromkeys(("alt", "href", "id", "src", "start", "title"), re.compile("(?s).*")),
}
_LINK: Final = re.compile(r"(https?://|mailto:|tel:|sms:)[^\\]*|[^:\\]*", re.IGNORECASE)
_ALIGNED: Final = re.compile(r"text-align: (left|right|center);")
_NEAR: Final = re.compile(r"(?!//)[^:\\]*")
_OWN_STASH: Final = re.compile(r"&#?[0-9a-zA-Z]+;|<pre[^<>]*><code[^<>]*>[^<]*</code></pre>\s*")
_CODE: Final = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<head>[^\n`]*)\n.*?^(?P=fence)|(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)",
    re.M | re.S,
)


def read_pages(files: tuple[TextFile, ...]) -> tuple[tuple[Halaman, ...], list[Problem]]:
    """The pages that are fit to publish, and the problems of those that are not."""
    pages, problems = [], []
    for file in files:
        found = list(_problems(file))
        problems += found
        title = _TITLE.match(file.text + "\n")
        if title and not found:
            pages.append(Halaman(file.id, title[1], file.text))
    return tuple(pages), problems


def _problems(file: TextFile) -> Iterator[Problem]:
    places = _Places(file.text)
    if file.text.startswith("---"):
        yield Problem(file.path, 1, 1, "", *messages.page_metadata())
    elif not _TITLE.match(file.text + "\n"):
        yield Problem(file.path, 1, 1, "", *messages.page_title())
    try:
        raw, output = _converted(file.text)
    except RecursionError:
        yield Problem(file.path, 1, 1, "", *messages.page_too_deep())
        return
    found = [(messages.raw_html(snippet), places.of_text(snippet)) for snippet in raw]
    found += [(messages.raw_html(f"<{tag}>"), None) for tag in output.tags]
    found += [(messages.page_attribute(name), places.of_attribute(name)) for name in output.attributes]
    found += [(messages.page_alignment(), places.of_alignment()) for _ in range(output.aligned_tables)]
    found += [(words, places.of_link(target)) for words, target in output.links]
    for words, where in found:
        yield Problem(file.path, *(where or (1, 1)), "", *words)


def _converted(text: str) -> tuple[list[str], "_Output"]:
    """The raw HTML of a page as its author wrote it, and what a browser gets of the rest."""
    stash = _Stash()
    output = markdown.markdown(
        text, extensions=[*(name for name in EXTENSIONS if name != "md_in_html"), stash]
    )
    if not stash.raw:
        output = markdown.markdown(text, extensions=list(EXTENSIONS))
    return [raw for raw in stash.raw if not raw.startswith("</")] or stash.raw, _Output(output)


class _Stash(Extension):
    """Takes out the raw HTML before Markdown puts it back into its output."""

    def __init__(self) -> None:
        super().__init__()
        self.raw: list[str] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 -- Markdown's name
        md.postprocessors.register(_StashReader(md, self.raw), "iku_stash", 31)  # just before "raw_html"


class _StashReader(Postprocessor):
    def __init__(self, md: markdown.Markdown, raw: list[str]) -> None:
        super().__init__(md)
        self.raw = raw

    def run(self, text: str) -> str:
        blocks = self.md.htmlStash.rawHtmlBlocks
        for n, block in enumerate(blocks):
            html = str(block).strip()
            if html and not _OWN_STASH.fullmatch(html):
                self.raw.append(html)
                blocks[n] = ""
        return text


class _Output(HTMLParser):
    """A look at what a browser will get, whatever way Markdown took to make it."""

    def __init__(self, output: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.aligned_tables = 0
        self.in_aligned_table = False
        self.links: list[tuple[Words, str]] = []
        self.feed(output)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.tags.append(tag)
        if tag == "table":
            self.in_aligned_table = False
        for name, value in attrs:
            allowed = _ATTRIBUTES.get(name)
            target = _plain(value or "")
            if name == "style" and tag in ("td", "th") and _ALIGNED.fullmatch(value or ""):
                self.aligned_tables += not self.in_aligned_table  # a style, which a page's policy refuses
                self.in_aligned_table = True
            elif allowed is None or not allowed.fullmatch(value or ""):
                self.attributes.append(name)
            elif name in ("href", "src") and not _LINK.fullmatch(target):
                self.links.append((messages.page_link(target), target))
            elif name == "src" and not _NEAR.fullmatch(target):
                self.links.append((messages.page_image(), target))

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")

    def handle_decl(self, decl: str) -> None:
        self.tags.append("!")

    def handle_pi(self, data: str) -> None:
        self.tags.append("?")

    def unknown_decl(self, data: str) -> None:
        self.tags.append("![")


def _plain(address: str) -> str:
    """An address as a browser reads it: without the controls and spaces that may hide its scheme."""
    return re.sub(r"[\x00-\x20]", "", address)


def _blank(code: re.Match[str]) -> str:
    """Code as blanks of the same size, but for the attributes behind an opening fence."""
    kept = code.end("head") - code.start()
    whole = code.group()
    return whole[:kept] + re.sub(r"\S", " ", whole[kept:]) if code["fence"] else re.sub(r"\S", " ", whole)


class _Places:
    """Where the mistakes of a page stand in its text; of equal ones each has its own place."""

    def __init__(self, text: str) -> None:
        self.text = _CODE.sub(_blank, text)  # what is quoted as code acts nowhere
        self.seen: dict[str, int] = {}

    def of_text(self, snippet: str) -> Place | None:
        return self.next(snippet, re.escape(snippet.partition("\n")[0]))

    def of_attribute(self, name: str) -> Place | None:
        written = re.escape(name) + (r"|\." if name == "class" else "")
        return self.next(name, rf"(?<=\{{)[^{{}}\n]*?(?P<at>{written})")

    def of_alignment(self) -> Place | None:
        """The colon of an aligned column, or what an attribute list says of a cell."""
        marks = r"(?m)^(?=[^\n]*-)[ \t>|-]*(?P<at>:)[ \t>|:-]*$"
        return self.next("text-align", marks) or self.of_attribute("style")

    def of_link(self, target: str) -> Place | None:
        for start in re.finditer(r"(?<=[(<=\s])[^\s<]", self.text):
            offset = start.start()
            written = _plain(html.unescape(self.text[offset : offset + 300]))
            if offset >= self.seen.get(target, 0) and written.startswith(target[:60]):
                return self.place(target, offset)
        return None

    def next(self, key: str, pattern: str) -> Place | None:
        found = re.compile(pattern, re.IGNORECASE).search(self.text, self.seen.get(key, 0))
        return self.place(key, found.start("at" if "at" in found.groupdict() else 0)) if found else None

    def place(self, key: str, offset: int) -> Place:
        self.seen[key] = offset + 1
        return place(self.text, offset)
