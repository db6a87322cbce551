"""Ready HTML that Markdown must not touch, kept aside while a page is rendered."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from generator.compiler import safe

MARK: Final = "\u2060"
"""A word joiner: records and pages with one in them are refused, so no value can spell a token."""


class Inserts:
    """Collects the ready HTML of one page and gives out the token that stands for each piece."""

    def __init__(self) -> None:
        self._html: dict[str, str] = {}

    def add(self, html: str) -> Markup:
        """The token that a template prints where the HTML is to stand."""
        token = f"{MARK}sisipan-{len(self._html)}{MARK}"
        self._html[token] = html.strip("\n")  # the line end after it is the page's own
        return safe(token)

    @property
    def html(self) -> Mapping[str, str]:
        """Token -> HTML, in the order of the page."""
        return dict(self._html)
