"""A value as the text of a Word document: nothing in it can become markup, a field or an invisible order of reading."""

import re
from typing import Final

from markupsafe import Markup, escape

# What XML 1.0 cannot hold, controls that print nothing, and the signs that turn the order of reading around.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_END: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


def visible(text: str) -> str:
    """`text` with every sign that a page cannot show spelled out, as in `[U+0007]`."""
    lines = _LINE_END.sub("\n", text)
    return _UNPRINTABLE.sub(lambda sign: f"[U+{ord(sign[0]):04X}]", lines)


def word_text(text: str) -> Markup:
    """`text` inside a `w:t` element; a line's end and a tab are Word's own."""
    escaped = str(escape(visible(text)))
    return Markup(escaped.replace("\n", _BREAK).replace("\t", _TAB))  # noqa: S704 -- escaped above
