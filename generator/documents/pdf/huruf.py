"""What a document can print of a value: invisible signs are left out, letters without a shape stand as their code."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_LINE_END: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff]"
)
"""Controls, directions, joiners, selectors, fillers: no eye reads them, and some turn a line around."""
_SHAPELESS: Final = frozenset({"Cn", "Co", "Cs"})
"""Not assigned, private, half of a pair: no font has them, and PDF/A refuses them."""


def kode(huruf: str) -> str:
    """`[U+1F600]`"""
    return f"[U+{ord(huruf):04X}]"


def saji(value: object, tanpa_bentuk: Iterable[str]) -> tuple[object, frozenset[str]]:
    """Plain data as it can be printed, and the letters that stand in it as their codes.

    `tanpa_bentuk`: letters that the typesetter has no shape for. Line ends become one kind, a tab a space.
    """
    codes = {ord(one): kode(one) for one in tanpa_bentuk}
    printed: set[str] = set()

    def text(words: str) -> str:
        if not words.isprintable():
            words = _INVISIBLE.sub("", _LINE_END.sub("\n", words).replace("\t", " "))
            codes.update({ord(one): kode(one) for one in words if unicodedata.category(one) in _SHAPELESS})
        if not codes or words.isascii():
            return words
        printed.update(one for one in words if ord(one) in codes)
        return words.translate(codes)

    def plain(value: object) -> object:
        if isinstance(value, str):
            return text(value)
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value

    return plain(value), frozenset(printed)
