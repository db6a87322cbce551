"""The picture that a shared address shows: words and a number as a PNG, drawn when its bytes are asked for."""

from generator.images.gambar import HEIGHT, WIDTH, Gambar
from generator.images.kartu import KartuBagikan

__all__ = ["HEIGHT", "WIDTH", "Gambar", "KartuBagikan"]
