"""A signed PDF that the public gets: known by its hash, its bytes read when somebody writes them."""

import hashlib
import pathlib
from dataclasses import dataclass
from typing import Final

from generator.problems import Words, messages

MAX_BYTES: Final = 20_000_000
"""Of a file that a reader downloads over a phone; a scan of a hundred pages stays below it."""
_MAGIC: Final = b"%PDF-"


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
    if not found.startswith(_MAGIC):
        return messages.not_a_pdf()
    return SignedFile(name, hashlib.sha256(found).hexdigest(), len(found), file)
