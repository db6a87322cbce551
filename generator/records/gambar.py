"""Bytes to an image that a page may show: recognised by its content, decoded whole, small; or words why not."""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from generator.problems import Words, messages

MAX_BYTES: Final = 6_000
"""Every page carries the image, and the first view of a page has 20 KB in all."""
MAX_SIDE: Final = 1000
_KINDS: Final = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)
"""What Pillow raises for damaged files, besides the bomb error."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """`path` is relative to content/; the sides are in pixels."""

    path: str
    content: bytes
    lebar: int
    tinggi: int


def read_image(path: str, content: bytes) -> ImageFile | Words:
    """The image, or why it is refused; who calls has seen to MAX_BYTES.

    Its sides are known before a single pixel is decoded.
    """
    kind = _kind(content)
    if kind is None:
        svg = b"<svg" in content[:1000].lower() or path.endswith((".svg", ".svgz"))
        return messages.image_is_svg() if svg else messages.not_an_image()
    if path.rpartition(".")[2] != _KINDS[kind]:
        return messages.image_misnamed(kind, _KINDS[kind])
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=[kind]) as image:
            width, height = image.size
            if max(width, height) > MAX_SIDE:
                return messages.image_too_wide(MAX_SIDE)
            if getattr(image, "is_animated", False):
                return messages.image_moves()
            image.load()
    except Image.DecompressionBombError:
        return messages.image_too_wide(MAX_SIDE)
    except _BROKEN:
        return messages.image_broken()
    return ImageFile(path, content, width, height)


def _kind(content: bytes) -> str | None:
    """What the first bytes say, whatever the file is called."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    return "WEBP" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None
