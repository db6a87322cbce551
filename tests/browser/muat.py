"""Whether a page fits: no scrolling sideways, nothing cut off, no text on another, however it is enlarged."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Page

FITS: Final = Path(__file__).with_name("muat.js").read_text(encoding="utf-8")
SPACING: Final = """
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }
"""
"""WCAG 2.2, 1.4.12."""


def misfits(page: Page) -> dict[str, int | list[str]]:
    """What does not fit, by how: sideways, wide, cut, overlapping."""
    return {how: what for how, what in page.evaluate(FITS).items() if what}
