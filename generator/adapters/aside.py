"""Ready HTML kept from Markdown, which would read it letter by letter only to leave it as it is: half of a build."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.pages import PageArtifact
from generator.pages.artifact import with_inserts
from generator.pages.inserts import MARK

_BEGINS: Final = re.compile(r"\n*<(div|dl|ol|ul|nav|aside|p)\b")
_FENCES: Final = ("```", "~~~")


def set_aside(page: PageArtifact) -> PageArtifact:
    """The same page with a token for each paragraph that is one whole HTML element; a built page is the same bytes.

    Pages with fenced code stay as they are: HTML in there is text. (A value cannot spell a fence, nor an element.)
    """
    if any(fence in page.markdown for fence in _FENCES):
        return page
    inserts = dict(page.inserts)
    markdown = "\n\n".join(_blocks(page, inserts))
    return replace(page, markdown=markdown, inserts=inserts)


def _blocks(page: PageArtifact, inserts: dict[str, str]) -> Iterator[str]:
    for n, block in enumerate(page.markdown.split("\n\n")):
        if _whole_element(block):
            token = f"{MARK}blok-{n}{MARK}"
            inserts[token] = with_inserts(block.strip("\n"), page.inserts)
            yield token
        else:
            yield block


def _whole_element(block: str) -> bool:
    begins = _BEGINS.match(block)
    if begins is None or " markdown" in block:  # md_in_html would look inside
        return False
    opening, closing = f"<{begins[1]}", f"</{begins[1]}>"
    return block.rstrip("\n").endswith(closing) and len(re.findall(rf"{opening}\b", block)) == block.count(
        closing
    )
