"""Contrast as WCAG 2.2 defines it, between what a browser says it paints: texts, shapes and the grounds behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, Final, TypeAlias

from playwright.sync_api import Page

Warna: TypeAlias = tuple[float, float, float, float]
"""sRGB, 0 to 255 each, and alpha, 0 to 1."""
BENING: Final[Warna] = (0, 0, 0, 0)
TEXT: Final = 4.5
LARGE_TEXT: Final = 3.0
GRAPHIC: Final = 3.0
STATUS: Final = 7.0
COLLECT: Final = Path(__file__).with_name("kontras.js").read_text(encoding="utf-8")


def luminance(colour: Warna) -> float:
    """Relative luminance of an opaque colour (WCAG 2.2, "relative luminance")."""

    def linear(channel: float) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Warna, other: Warna) -> float:
    """Contrast ratio of two opaque colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(top: Warna, bottom: Warna) -> Warna:
    """`top` painted on `bottom`."""
    alpha = top[3] + bottom[3] * (1 - top[3])
    if not alpha:
        return BENING
    red, green, blue = ((top[n] * top[3] + bottom[n] * bottom[3] * (1 - top[3])) / alpha for n in range(3))
    return red, green, blue, alpha


def faded(colour: Warna, opacity: float) -> Warna:
    return (*colour[:3], colour[3] * opacity)


@dataclass(frozen=True, slots=True)
class Group:
    """What one element paints behind its content: layers from the lowest up, each with the colours it may have there.

    A gradient may have any of its stops; the whole element, with all in it, has an opacity.
    """

    opacity: float
    layers: tuple[tuple[Warna, ...], ...]


@dataclass(frozen=True, slots=True)
class Paint:
    """Something painted, the groups around it from the root inward, and what the whole stands on.

    A shape or a field has the colour of its filling and that of its edge; it is seen by the one that stands out more.
    `unknown` says why the ground cannot be computed; `jenis` is text, shape, field, mark or outline.
    """

    jenis: str
    where: str
    text: str
    colours: tuple[Warna, ...]
    large: bool
    status: bool
    groups: tuple[Group, ...]
    canvas: Warna
    unknown: str

    @property
    def wanted(self) -> float:
        if self.jenis != "text":
            return GRAPHIC
        if self.status:
            return STATUS
        return LARGE_TEXT if self.large else TEXT


def worst(paint: Paint) -> float:
    """The least contrast of a paint with any ground that it may have."""
    return max(min(ratio(*pair) for pair in _pixels(paint, colour)) for colour in paint.colours)


def _pixels(paint: Paint, colour: Warna) -> Iterator[tuple[Warna, Warna]]:
    """What is seen with and without the paint, for each combination of what the layers may be."""
    layers = [layer for group in paint.groups for layer in group.layers]
    assert prod(map(len, layers)) <= 4096, paint
    for choice in product(*layers):
        yield _flat(paint, choice, colour), _flat(paint, choice, BENING)


def _flat(paint: Paint, choice: Sequence[Warna], colour: Warna) -> Warna:
    """From the inside out: each element's own ground goes below what it holds, then the whole fades together."""
    remaining = list(choice)
    for group in reversed(paint.groups):
        for _ in group.layers:
            colour = over(colour, remaining.pop())
        colour = faded(colour, group.opacity)
    return over(colour, paint.canvas)


def paints(page: Page) -> list[Paint]:
    """Everything on the open page that has to stand out from what is behind it."""
    return paints_told(page.evaluate(COLLECT))


def paints_told(told: dict[str, Any]) -> list[Paint]:
    """What the collector told, as values."""
    canvas = _warna(told["canvas"])
    return [_paint(row, told["groups"], canvas) for row in told["paints"]]


def _paint(row: dict[str, Any], groups: list[dict[str, Any]], canvas: Warna) -> Paint:
    return Paint(
        jenis=row["kind"],
        where=row["where"],
        text=row["text"],
        colours=tuple(map(_warna, row["colours"])),
        large=row["large"],
        status=row["status"],
        groups=tuple(_group(groups[n]) for n in row["groups"]),
        canvas=canvas,
        unknown=row["unknown"],
    )


def _group(row: dict[str, Any]) -> Group:
    return Group(row["opacity"], tuple(tuple(_warna(one) for one in layer) for layer in row["layers"]))


def _warna(channels: Sequence[float]) -> Warna:
    red, green, blue, alpha = channels
    return red, green, blue, alpha


def too_faint(page: Page) -> list[tuple[str, str, str, float | str, float]]:
    """Kind, place, words, contrast or why it is not known, and what it should be; each different case once."""
    found = {}
    for paint in paints(page):
        contrast: float | str = paint.unknown or round(worst(paint), 2)
        if isinstance(contrast, str) or contrast < paint.wanted:
            found[paint.jenis, paint.where, contrast] = (
                paint.jenis, paint.where, paint.text, contrast, paint.wanted,
            )  # fmt: skip
    return list(found.values())
