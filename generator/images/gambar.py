"""A share image as a file of the site: its name is known at once, its bytes are drawn when somebody writes them."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.images import drawing, layout
from generator.images.kartu import KartuBagikan

WIDTH: Final = layout.WIDTH
HEIGHT: Final = layout.HEIGHT
FOLDER: Final = "aset/bagikan"
RUPA: Final = 1
"""Raise it when the drawing changes: then an image that a chat keeps under the old name is fetched anew."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """`nama`: what the image is of, in letters that an address may have."""

    nama: str
    kartu: KartuBagikan

    @property
    def path(self) -> str:
        """Other words, another name: the same everywhere, whatever library compresses the bytes."""
        said = hashlib.sha256(repr((RUPA, self.kartu)).encode()).hexdigest()
        return f"{FOLDER}/{self.nama}-{said[:8]}.png"

    @property
    def content(self) -> bytes:
        """The PNG."""
        return _drawn(self.kartu)


@lru_cache(maxsize=4096)  # a preview draws only the cards whose words changed
def _drawn(kartu: KartuBagikan) -> bytes:
    return drawing.png(layout.tata_letak(kartu), kartu.ragam)
