"""Text broken into lines by measured width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from generator.images.typeface import width

ELLIPSIS: Final = "…"
_PRECISE_ENOUGH: Final = 8


@dataclass(frozen=True, slots=True)
class Huruf:
    """How a text is set: its size in pixels and its weight."""

    ukuran: int
    tebal: int

    def lebar(self, teks: str) -> float:
        """How wide one line is."""
        return width(teks, self.ukuran, self.tebal)


@dataclass(frozen=True, slots=True)
class Terbagi:
    """Lines of one text; `utuh`: every word stands there, unbroken."""

    baris: tuple[str, ...]
    utuh: bool


def bagi(teks: str, huruf: Huruf, ruang: int, paling: int) -> Terbagi:
    """At most `paling` lines no wider than `ruang`, about as long as each other; what is cut ends in an ellipsis.

    A word wider than a line is broken where the line ends.
    """
    words = [(piece, huruf.lebar(piece)) for word in teks.split() for piece in _pieces(word, huruf, ruang)]
    space = huruf.lebar(" ")
    rows = _rows(words, space, ruang)
    if len(rows) > paling:
        rest = " ".join(word for row in rows[paling - 1 :] for word in row)
        shown = (*(" ".join(row) for row in rows[: paling - 1]), _cut(rest, huruf, ruang))
        return Terbagi(shown, utuh=False)
    even = _even(words, space, ruang, len(rows))
    return Terbagi(tuple(" ".join(row) for row in even), utuh=len(words) == len(teks.split()))


def _pieces(word: str, huruf: Huruf, ruang: int) -> Iterator[str]:
    while huruf.lebar(word) > ruang:
        n = _fitting(word, huruf, ruang)
        yield word[:n]
        word = word[n:]
    yield word


def _fitting(text: str, huruf: Huruf, ruang: float) -> int:
    """How many characters fit, at least one."""
    widths = accumulate(huruf.lebar(char) for char in text)
    return max(1, sum(1 for reached in widths if reached <= ruang))


def _rows(words: Sequence[tuple[str, float]], space: float, room: float) -> list[list[str]]:
    rows: list[list[str]] = []
    reached = room
    for word, long in words:
        if rows and reached + space + long <= room:
            rows[-1].append(word)
            reached += space + long
        else:
            rows.append([word])
            reached = long
    return rows


def _even(words: Sequence[tuple[str, float]], space: float, room: float, count: int) -> list[list[str]]:
    """The narrowest column that takes no more lines, so that no word is left alone on the last."""
    low, high = max((long for _, long in words), default=0.0), room
    while high - low > _PRECISE_ENOUGH:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_rows(words, space, middle)) <= count else (middle, high)
    return _rows(words, space, high)


def _cut(text: str, huruf: Huruf, ruang: int) -> str:
    kept = text[: _fitting(text, huruf, ruang - huruf.lebar(ELLIPSIS))]
    whole = kept.rpartition(" ")[0] if text[len(kept) : len(kept) + 1].strip() else kept
    return f"{(whole or kept).rstrip(' ,;:.–-')}{ELLIPSIS}"
