"""What a share image says, every part already in words."""

from dataclasses import dataclass
from typing import Literal

from generator.measurement.status import Status


@dataclass(frozen=True, slots=True)
class KartuBagikan:
    """`hasil` and `keterangan` are alternatives: the first that fits whole is shown, for half a number is a wrong one.

    `lencana` stand below the number: status and word, or None and a word that is no status.
    """

    instansi: str
    judul: str
    hasil: tuple[str, ...]
    keterangan: tuple[str, ...]
    lencana: tuple[tuple[Status | None, str], ...]
    kaki: str
    ragam: Literal["biasa", "contoh"]
