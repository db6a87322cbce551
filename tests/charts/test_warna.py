"""The colours of statuses and charts: words at least 7:1, marks at least 3:1, in light and dark."""

import re
from pathlib import Path
from typing import Final

import pytest

from generator.measurement.status import STATUS

GAYA: Final = Path(__file__).parents[2] / "templates" / "theme" / "gaya"
COLOURS: Final = (GAYA / "10-warna.css").read_text("utf-8")
STATUSES: Final = (GAYA / "75-status.css").read_text("utf-8")
WORDS: Final = 7
MARKS: Final = 3


def tokens(*, dark: bool) -> dict[str, str]:
    """The custom properties in force."""
    found: dict[str, str] = {}
    for block in re.finditer(r"(@media \(prefers-color-scheme: dark\) \{\s*)?:root \{([^}]*)\}", COLOURS):
        if dark or not block[1]:
            found.update(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{3,6})\b", block[2]))
    return found


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rule(selector: str) -> dict[str, str]:
    """The declarations of a rule of the statuses."""
    found = re.search(re.escape(selector) + r" \{([^}]*)\}", STATUSES)
    return dict(re.findall(r"([\w-]+):\s*([^;]+);", found[1])) if found else {}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("status", STATUS)
def test_the_word_of_a_status_is_readable(status: str, dark: bool) -> None:
    known = tokens(dark=dark)
    declared = rule(".status") | rule(f".status--{status}")
    colour, ground = (known[declared[name][4:-1]] for name in ("color", "background"))
    assert contrast(colour, ground) >= WORDS


def test_every_status_has_a_shape_of_its_own() -> None:
    shapes = [tuple(sorted(rule(f".status--{status}::before").items())) for status in STATUS]
    assert all(shapes)
    assert len(set(shapes)) == len(STATUS)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["--iku-hasil", "--iku-target"])
def test_the_marks_of_a_chart_stand_out(name: str, dark: bool) -> None:
    known = tokens(dark=dark)
    assert contrast(known[name], known["--md-default-bg-color"]) >= MARKS
    assert contrast(known[name], known["--iku-kartu"]) >= MARKS


def test_no_status_is_red_or_green() -> None:
    """Neither channel may lead the other two by much, save for brown and petrol, whose lead is shared by two."""
    for dark in (False, True):
        known = tokens(dark=dark)
        for name in ("--md-typeset-a-color", "--iku-sogan", "--iku-hasil", "--iku-target"):
            red, green, blue = (int(known[name][i : i + 2], 16) for i in (1, 3, 5))
            assert not (red > 2 * green and red > 2 * blue), name
            assert not (green > red + 20 and green > blue + 20), name
