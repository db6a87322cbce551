"""What a share image says, every part already in words."""

from dataclasses import dataclass
from typing import Literal

from generator.measurement.status import Status


@dataclass(frozen=True, slots=True)
class KartuBagikan:
    """`hasil`, `keterangan` and `kaki` are alternatives: the first that fits whole is shown, for half a number is a wrong one.

    `lencana` stand below the number: status and word, or None and a word that is no status.
    """

    instansi: str
    judul: str
    hasil: tuple[str, ...]
    keterangan: tuple[str, ...]
    lencana: tuple[tuple[Status | None, str], ...]
    kaki: tuple[str, ...]
    ragam: Literal["biasa", "contoh"]

    @property
    def uraian(self) -> str:
        """The image for who does not see it: its words, one after the other."""
        badges = (kata for _, kata in self.lencana)
        parts = (self.instansi, self.judul, *self.hasil[:1], *self.keterangan[:1], *badges, *self.kaki[:1])
        return " · ".join(parts)
