"""From numbers to whole pixels: one vertical axis, and the shapes that stand on it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from generator.charts.deret import Deret, Titik

SEMPIT: Final = 10
"""Figures that differ by less than a tenth of the largest are dots, for columns would all look alike."""
NOL: Final = 6
"""The height of the mark of a zero, half above the axis and half below it."""
TIPIS: Final = 3
"""The height of a target's bar, and the least of a range."""
BEDA: Final = 3
"""A column that passes its target shows at least this much above the bar; one that misses it, a gap below."""


@dataclass(frozen=True, slots=True)
class Skala:
    """An axis from `awal` at the bottom to `akhir` at the top, over `tinggi` pixels counted downwards."""

    awal: Fraction
    akhir: Fraction
    tinggi: int
    titik: bool

    def y(self, nilai: Fraction) -> int:
        """The distance from the top, halves rounded down the page."""
        part, whole = (self.akhir - nilai).as_integer_ratio(), (self.akhir - self.awal).as_integer_ratio()
        over, under = part[0] * whole[1] * self.tinggi, part[1] * whole[0]
        return (2 * over + under) // (2 * under)

    @property
    def dasar(self) -> int:
        """Where columns begin, or the foot of an axis of dots."""
        return self.tinggi if self.titik else self.y(Fraction(0))


def skala(deret: Deret, tinggi: int) -> Skala:
    """Columns stand on zero; dots float on an axis that begins below the least of them. Raises ValueError for no number."""
    low, high = min(deret.angka), max(deret.angka)
    span = high - low
    if low > 0 and 0 < span * SEMPIT < high and deret.boleh_titik:
        step = _decade(span)
        return Skala((low - span / 4) // step * step, high + span / 8, tinggi, titik=True)
    low, high = min(low, Fraction(0)), max(high, Fraction(0))
    return Skala(low, high if high > low else low + 1, tinggi, titik=False)


def _decade(span: Fraction) -> Fraction:
    """The greatest power of ten that is not above `span`."""
    step = Fraction(1)
    while step > span:
        step /= 10
    while step * 10 <= span:
        step *= 10
    return step


@dataclass(frozen=True, slots=True)
class Bentuk:
    """What is drawn for one year: the column from `atas` over `tinggi`, the bar of the target, and how they meet.

    `lewat`: the column passes the bar, which then needs an edge of its own.
    """

    jenis: Literal["kolom", "nol", "titik", "kosong"]
    atas: int
    tinggi: int
    target_atas: int | None
    target_tinggi: int
    rentang: bool
    lewat: bool = False


def bentuk(titik: Titik, skala: Skala) -> Bentuk:
    """The shapes of a year. The bar stands on the target's height, so a result that equals it touches the bar."""
    bar, height, is_range = None, TIPIS, False
    if titik.target:
        low = skala.y(titik.target.bawah)
        is_range = titik.target.bawah != titik.target.atas
        height = max(low - skala.y(titik.target.atas), TIPIS) if is_range else TIPIS
        bar = low - height if is_range or not skala.titik else low - TIPIS // 2
    if titik.hasil is None:
        return Bentuk("kosong", 0, skala.tinggi, bar, height, is_range)
    y, base = skala.y(titik.hasil), skala.dasar
    if skala.titik:
        return Bentuk("titik", y, 0, bar, height, is_range)
    if titik.hasil == 0:
        return Bentuk("nol", base - NOL // 2, NOL, bar, height, is_range)
    passes = False
    if bar is not None and titik.target and not is_range:
        passes = titik.hasil > titik.target.bawah
        if passes:
            y = min(y, bar - BEDA)
        elif titik.hasil < titik.target.bawah:
            y = max(y, bar + height + BEDA)
    y = min(y, base - 1) if titik.hasil > 0 else max(y, base + 1)
    return Bentuk("kolom", min(y, base), abs(base - y), bar, height, is_range, passes)
