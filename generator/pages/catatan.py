"""The notes on one record, found by the place they are about; none can be lost on the way to a page."""

from collections.abc import Callable, Sequence

from generator.measurement.naskah import CatatanNaskah
from generator.records import Path


class Catatan:
    """Hands out each note once, at its place; what no place asked for is left over for the end of the page."""

    def __init__(self, notes: Sequence[CatatanNaskah]) -> None:
        self._left = list(notes)

    def under(self, *path: str | int) -> list[CatatanNaskah]:
        """The notes whose place is `path` or anything inside it."""
        return self._take(lambda place: place[: len(path)] == path)

    def rest(self) -> list[CatatanNaskah]:
        """Every note that is still left."""
        return self._take(lambda place: True)

    def _take(self, wanted: Callable[[Path], bool]) -> list[CatatanNaskah]:
        taken = [note for note in self._left if wanted(note.path)]
        self._left = [note for note in self._left if not wanted(note.path)]
        return taken
