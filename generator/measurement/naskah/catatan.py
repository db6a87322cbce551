"""A note on the text, as a rule observes it and as the site publishes it; the words that rules share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.naskah import Tanggapan, Tingkat
from generator.records import Path

QUOTED_LENGTH = 80


class Amatan(NamedTuple):
    """What one rule saw at one place; a rule speaks at most once about a place."""

    path: Path
    teks: str


@dataclass(frozen=True, slots=True)
class CatatanNaskah:
    """One note as published.

    `folder` is keputusan, indikator or unit; `path` the way to the text in that record; `anchor` the address of
    its clause on the page, empty when there is none. `otomatis`: the words are the rule's, not a person's.
    """

    folder: str
    id: str
    path: Path
    anchor: str
    aturan: str | None
    tingkat: Tingkat
    teks: str
    sumber: str | None
    tanggapan: Tanggapan | None
    otomatis: bool


def cuplikan(teks: str) -> str:
    """A verbatim text, or the beginning of a long one."""
    return teks if len(teks) <= QUOTED_LENGTH else f"{teks[:QUOTED_LENGTH].rstrip()}…"


def kutip(teks: str) -> str:
    """A verbatim snippet in quotation marks."""
    return f"“{cuplikan(teks)}”"


def rangkai(names: Sequence[str]) -> str:
    """`a, b dan c`."""
    return f"{', '.join(names[:-1])} dan {names[-1]}" if len(names) > 1 else names[0]
