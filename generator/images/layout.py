"""Where every word of a share image stands: sizes that fit, lines that do not overflow, blocks evenly apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.images.kartu import KartuBagikan
from generator.images.lines import Huruf, bagi
from generator.images.typeface import BOLD, CAP_HEIGHT, REGULAR, SEMIBOLD, printable
from generator.measurement.status import Status

WIDTH: Final = 1200
HEIGHT: Final = 630
MARGIN: Final = 72
ROOM: Final = WIDTH - 2 * MARGIN
SQUARE: Final = 600
"""What a chat that cuts a square out of the middle leaves."""
HEAD: Final = 78
"""Height of the band at the top, without its triangles."""
FOOT: Final = 62
"""Height of the band at the bottom."""
TOP: Final = HEAD + 46
BOTTOM: Final = HEIGHT - FOOT - 24

_HEAD: Final = [(Huruf(size, SEMIBOLD), 1) for size in (30, 26, 22)]
_TITLE: Final = [(Huruf(46, SEMIBOLD), 2), (Huruf(38, SEMIBOLD), 3), (Huruf(32, SEMIBOLD), 3)]
_SIZES: Final = (200, 170, 144, 120, 100, 84, 68, 60, 48)
"""Of the result; where everything together is too high, the larger ones are given up, one after the other."""
_NUMBERS: Final = ((200, 170, 144, 120, 100), (84, 68))
"""A number with its unit behind it goes before one with its unit below it, but not before one so much larger."""
_WORDS: Final = (84, 68, 60, 48)
_UNIT: Final = [(Huruf(46, SEMIBOLD), 1), (Huruf(36, SEMIBOLD), 1)]
_LINE: Final = [(Huruf(36, REGULAR), 1), (Huruf(34, REGULAR), 2), (Huruf(30, REGULAR), 2)]
_FOOT: Final = [(Huruf(size, SEMIBOLD), 1) for size in (26, 22)]
_BADGE: Final = Huruf(36, SEMIBOLD)
BADGE_HEIGHT: Final = 62
_BADGE_GAP: Final = 20
_BADGE_SIDE: Final = 26
SHAPE: Final = 34
_SHAPE_GAP: Final = 16
_GAPS: Final = {"hasil": 1.0, "satuan": 0.1, "keterangan": 0.7, "lencana": 1.2}
"""How the room left over is shared out among the gaps above each block."""
_SMALLEST_GAP: Final = 14
_WIDEST_GAP: Final = 44
_LINE_HEIGHT: Final = 1.25
_TIGHT: Final = 1.0
"""Line height of digits, which nothing hangs below."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One line: its left end and its baseline; `peran` says which of the card's words it is."""

    teks: str
    huruf: Huruf
    x: int
    y: int
    peran: str


@dataclass(frozen=True, slots=True)
class Lencana:
    """A rounded box; `x`, `y` is its upper left corner; a status has its shape at `bentuk_x`."""

    status: Status | None
    x: int
    y: int
    lebar: int
    bentuk_x: int


@dataclass(frozen=True, slots=True)
class TataLetak:
    """Everything that a card's image shows, apart from its ground."""

    tulisan: tuple[Tulisan, ...]
    lencana: tuple[Lencana, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    peran: str
    huruf: Huruf
    baris: tuple[str, ...]
    jarak: float

    @property
    def tinggi_baris(self) -> int:
        return round(self.huruf.ukuran * self.jarak)

    @property
    def tinggi(self) -> int:
        return self.tinggi_baris * len(self.baris)


def tata_letak(kartu: KartuBagikan) -> TataLetak:
    """Everything in the middle, so that the square that a chat cuts out of the image holds the number."""
    badges = BADGE_HEIGHT if kartu.lencana else 0
    for largest in _SIZES:
        blocks = [_block("judul", (kartu.judul,), _TITLE), *_result(kartu.hasil, largest)]
        blocks += [_block("keterangan", kartu.keterangan, _LINE)] if kartu.keterangan else []
        gaps = [_GAPS[one.peran] for one in blocks[1:]] + ([_GAPS["lencana"]] if badges else [])
        free = BOTTOM - TOP - sum(one.tinggi for one in blocks) - badges
        if free >= _SMALLEST_GAP * sum(gaps):
            break
    unit = min(max(free, 0) / sum(gaps), _WIDEST_GAP)
    y = TOP + round((free - unit * sum(gaps)) / 2)
    texts: list[Tulisan] = []
    for block, gap in zip(blocks, [*gaps, 0.0], strict=False):
        texts += _placed(block, y)
        y += block.tinggi + round(unit * gap)
    boxes, words = _badges(kartu, y)
    texts += words
    texts += _placed(head := _block("instansi", (kartu.instansi,), _HEAD), (HEAD - head.tinggi) // 2)
    foot = _block("kaki", kartu.kaki, _FOOT)
    texts += _placed(foot, HEIGHT - FOOT + (FOOT - foot.tinggi) // 2)
    return TataLetak(tuple(texts), boxes)


def _block(peran: str, pilihan: Sequence[str], ukuran: Sequence[tuple[Huruf, int]]) -> _Block:
    """The first alternative that fits whole, in the largest size it fits in; else the last one, cut."""
    for teks in pilihan:
        if found := _whole(peran, teks, ukuran):
            return found
    huruf, most = ukuran[-1]
    return _Block(peran, huruf, bagi(printable(pilihan[-1]), huruf, ROOM, most).baris, _LINE_HEIGHT)


def _whole(
    peran: str, teks: str, ukuran: Sequence[tuple[Huruf, int]], ruang: int = ROOM, jarak: float = _LINE_HEIGHT
) -> _Block | None:
    shown = printable(teks)
    for huruf, most in ukuran:
        found = bagi(shown, huruf, ruang, most)
        if found.utuh:
            return _Block(peran, huruf, found.baris, jarak)
    return None


def _result(pilihan: Sequence[str], largest: int) -> list[_Block]:
    """The number as large as it goes inside the square; its unit below where both are too wide; else words."""
    words = [(Huruf(size, BOLD), 2) for size in _WORDS if size <= largest]
    for teks in pilihan:
        number, _, unit = teks.partition(" ")
        for sizes in _NUMBERS:
            one_line = [(Huruf(size, BOLD), 1) for size in sizes if size <= largest]
            if whole := _whole("hasil", teks, one_line, SQUARE, _TIGHT):
                return [whole]
            large = _whole("hasil", number, one_line, SQUARE, _TIGHT) if unit and _has_digit(number) else None
            below = _whole("satuan", unit, _UNIT) if large else None
            if large and below:
                return [large, below]
        narrow = words if _has_digit(teks) else words[:2]  # of a number a chat must not cut a part away
        if found := _whole("hasil", teks, narrow, SQUARE) or _whole("hasil", teks, words):
            return [found]
    return [_block("hasil", pilihan[-1:], words)]


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _placed(block: _Block, top: int) -> list[Tulisan]:
    """The lines of a block, each in the middle; capitals stand in the middle of their line's height."""
    height = block.tinggi_baris
    base = round((height + CAP_HEIGHT * block.huruf.ukuran) / 2)
    return [
        Tulisan(
            line,
            block.huruf,
            round((WIDTH - block.huruf.lebar(line)) / 2),
            top + n * height + base,
            block.peran,
        )
        for n, line in enumerate(block.baris)
    ]


def _badges(kartu: KartuBagikan, y: int) -> tuple[tuple[Lencana, ...], list[Tulisan]]:
    """The boxes side by side, in the middle."""
    words = [printable(kata) for _, kata in kartu.lencana]
    shapes = [SHAPE + _SHAPE_GAP if status else 0 for status, _ in kartu.lencana]
    widths = [
        round(_BADGE.lebar(kata)) + shape + 2 * _BADGE_SIDE for kata, shape in zip(words, shapes, strict=True)
    ]
    x = (WIDTH - sum(widths) - _BADGE_GAP * (len(widths) - 1)) // 2
    base = y + round((BADGE_HEIGHT + CAP_HEIGHT * _BADGE.ukuran) / 2)
    boxes: list[Lencana] = []
    texts: list[Tulisan] = []
    for (status, _), kata, shape, long in zip(kartu.lencana, words, shapes, widths, strict=True):
        boxes.append(Lencana(status, x, y, long, x + _BADGE_SIDE))
        texts.append(Tulisan(kata, _BADGE, x + _BADGE_SIDE + shape, base, "lencana"))
        x += long + _BADGE_GAP
    return tuple(boxes), texts
