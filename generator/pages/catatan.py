"""The notes on one record, found by the place they are about; none can be lost on the way to a page."""

from collections.abc import Callable, Sequence

from generator.measurement.naskah import CatatanNaskah
from generator.records import Path


class Catatan:
    """Hands out each note once, at its place; what no place asked for is left over for the end of the page."""

    def __init__(self, notes: Sequence[CatatanNaskah]) -> None:
        self._left = list(notes)

    def at(self, *path: str | int) -> list[CatatanNaskah]:
        """The notes whose place is `path`, or a part of it that no page shows by itself."""
        return self._take(lambda place: place == path)

    def under(self, *path: str | int) -> list[CatatanNaskah]:
        """The notes whose place is `path` or anything inside it."""
        return self._take(lambda place: place[: len(path)] == path)

    def rest(self) -> list[CatatanNaskah]:
        """Every note that is still left."""
        return self._take(lambda place: True)

    def _take(self, wanted: Callable[[Path], bool]) -> list[CatatanNaskah]:
        taken = [note for note in self._left if wanted(place(note))]
        self._left = [note for note in self._left if not wanted(place(note))]
        return taken


def place(note: CatatanNaskah) -> Path:
    """The way to the piece of text that a note is about: a hand-written note's own way ends in `catatan`."""
    path = note.path
    if len(path) >= 2 and path[-2] == "catatan":
        return path[:-2]
    return path
