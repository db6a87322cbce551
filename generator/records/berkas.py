"""A signed PDF that the public gets: known by its hash, its bytes read when somebody writes them."""

import hashlib
import pathlib
import re
from dataclasses import dataclass
from typing import Final

from generator.problems import Words, messages

MAX_BYTES: Final = 20_000_000
"""Of a file that a reader downloads over a phone; a scan of a hundred pages stays below it."""
NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.pdf")
_HEAD: Final = 1024
"""Readers accept a PDF whose first or last mark stands this near to the edge."""


@dataclass(frozen=True, slots=True)
class SignedFile:
    """`name` is relative to content/berkas."""

    name: str
    sha256: str
    size: int
    file: pathlib.Path

    @property
    def content(self) -> bytes:
        """The bytes that were checked. Raises OSError where the file has gone, ValueError where it has changed."""
        found = self.file.read_bytes()
        if hashlib.sha256(found).hexdigest() != self.sha256:
            raise ValueError(self.name)
        return found


def read_signed(name: str, file: pathlib.Path, size: int) -> SignedFile | Words:
    """The file, or why it is refused. Raises OSError where it cannot be read."""
    if size > MAX_BYTES:
        return messages.signed_file_too_big(size, MAX_BYTES)
    found = file.read_bytes()
    if not found:
        return messages.empty_file()
    if b"%PDF-" not in found[:_HEAD]:
        return messages.not_a_pdf()
    if b"%%EOF" not in found[-_HEAD:]:
        return messages.pdf_cut_off()
    if not NAME.fullmatch(name):
        stem = likely_stem(name)
        return messages.bad_signed_file_name(name, f"{stem}.pdf" if stem else "")
    return SignedFile(name, hashlib.sha256(found).hexdigest(), len(found), file)


def likely_stem(name: str) -> str:
    """How a record most probably calls a file with a wrong name: `PK 2021 Kepala.PDF` is `pk-2021-kepala`."""
    stem = re.sub(r"(\.[a-z]{2,5})+$", "", name.casefold())
    return re.sub(r"[^a-z0-9]+", "-", stem).strip("-")
