"""One YAML file as plain data; places in it are worked out only when a mistake needs one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.problems import Problem, Words
from generator.records import positions
from generator.records.loading import Node
from generator.records.positions import Path


@dataclass(frozen=True, slots=True)
class Record:
    """`path` is relative to the project with forward slashes; `folder` is empty for a file at the top.

    `told`: lines with a mistake that was reported already; what is wrong there may only follow from it.
    """

    path: str
    folder: str
    id: str
    text: str
    data: Mapping[str, Node]
    told: frozenset[int] = frozenset()

    def locate(self, path: Sequence[str | int], *, key: bool = False, offset: int = 0) -> tuple[int, int]:
        """Line and column of a value (of its key with `key`), or of the nearest part of the way that exists."""
        table = _positions(self.text)
        for length in range(len(path), -1, -1):
            found = table.get(tuple(path[:length]))
            if found is not None:
                whole = length == len(path)
                line, column = found.key if key and whole and found.key else found.value
                inside = whole and offset and found.opening is not None
                return line, column + (offset + (found.opening or 0) if inside else 0)
        return 1, 1

    def problem(
        self, words: Words, path: Sequence[str | int] = (), *, key: bool = False, offset: int = 0
    ) -> Problem:
        """A problem at a place of this record; `offset` counts characters into a one-line text."""
        line, column = self.locate(path, key=key, offset=offset)
        return Problem(self.path, line, column, dotted(path), *words)


def dotted(path: Sequence[str | int]) -> str:
    """The way to a value as people read it: `lampiran[1].bagian[4]`; lists count from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text[:200]


@lru_cache(maxsize=32)
def _positions(text: str) -> Mapping[Path, positions.Position]:
    return positions.table(text)
