"""Bytes of a file to text: UTF-8, line ends made one kind, no invisible characters, no NIP."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from generator.problems import Words, messages

Place: TypeAlias = tuple[int, int]

# Controls but tab and line feed; zero-width, bidi and other format characters; surrogates; non-characters;
# separators that look like a line end to some programs only.
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
# 18 digits in the groups of a NIP: birth date, appointment, sex, serial; however they are set apart.
NIP: Final = re.compile(
    r"(?<!\d)(?:19|20)\d{6}[\s.-]{0,40}(?:19|20)\d{4}[\s.-]{0,40}\d[\s.-]{0,40}\d{3}(?!\d)"
)
_NIP_BEGINS: Final = re.compile(
    r"[12][09]\d{6}"
)  # many times faster than NIP, which nearly no file goes on to
_HARMLESS: Final = bytes([9, 10, *range(32, 127)])


def decode(raw: bytes, report: Callable[[Words, Place], None]) -> str | None:
    """The text of a file, without byte order mark and with `\\n` line ends; None when nothing can be read.

    Invisible characters are reported and left out, so that they hide no other mistake.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        report(messages.not_utf8(), place(before, len(before)))
        return None
    text = text.replace("\r\n", "\n")
    for char, words in (("\0", messages.not_utf8()), ("\r", messages.old_line_ends())):
        if char in text:
            report(words, place(text, text.index(char)))
            return None
    for match in NIP.finditer(text) if _NIP_BEGINS.search(text) else ():
        report(messages.nip(), place(text, match.start()))
    if FORBIDDEN.search(
        raw.translate(None, _HARMLESS).decode()
    ):  # what is left of most files is a few characters
        for number, line in enumerate(text.split("\n"), 1):
            for char in sorted(set(FORBIDDEN.findall(line))):
                report(messages.forbidden_character(char), (number, line.index(char) + 1))
        text = FORBIDDEN.sub("", text)
    return text


def place(text: str, offset: int) -> Place:
    """Line and column, from 1, of a character."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
