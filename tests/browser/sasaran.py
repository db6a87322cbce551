"""What a finger has to hit: targets of 24 px, or room around them (WCAG 2.2, 2.5.8)."""

from dataclasses import dataclass
from math import dist, hypot
from pathlib import Path
from typing import Final, TypeAlias

from playwright.sync_api import Page

SIZE: Final = 24.0
COLLECT: Final = Path(__file__).with_name("sasaran.js").read_text(encoding="utf-8")
ROUNDING: Final = 0.05
"""A browser places boxes at 64ths of a pixel."""

Kotak: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A target; in a sentence, the lines of the text decide how large it can be."""

    where: str
    box: Kotak
    sentence: bool = False

    @property
    def small(self) -> bool:
        left, top, right, bottom = self.box
        return min(right - left, bottom - top) < SIZE - ROUNDING

    @property
    def centre(self) -> tuple[float, float]:
        left, top, right, bottom = self.box
        return (left + right) / 2, (top + bottom) / 2


def crowded(targets: list[Sasaran]) -> list[str]:
    """Small targets outside sentences whose circle of 24 px touches another target, or another small one's circle."""
    return [
        one.where
        for one in targets
        if one.small
        and not one.sentence
        and any(_touches(one, other) for other in targets if other is not one)
    ]


def _touches(one: Sasaran, other: Sasaran) -> bool:
    if other.small and not other.sentence and dist(one.centre, other.centre) < SIZE - ROUNDING:
        return True
    x, y = one.centre
    left, top, right, bottom = other.box
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom)) < SIZE / 2 - ROUNDING


def targets(page: Page) -> list[Sasaran]:
    """Every target of the open page."""
    return [Sasaran(row["where"], tuple(row["box"]), row["sentence"]) for row in page.evaluate(COLLECT)]
