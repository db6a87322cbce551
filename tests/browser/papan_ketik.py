"""A walk through a page with the Tab key, from its start until it leaves the page again."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from tests.browser.kontras import COLLECT, GRAPHIC, paints_told, worst

WATCH: Final = Path(__file__).with_name("papan_ketik.js").read_text(encoding="utf-8")


def faults_of_walk(page: Page) -> dict[str, list[Any]]:
    """What was never reached, came before what stands before it, lay under something, or had no visible outline."""
    page.evaluate(f"({WATCH})({COLLECT})")
    wanted = page.evaluate("walk.wanted()")
    assert wanted
    # Chromium also stops at a box that scrolls; a few presses more show that the last stop lets go.
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
    told = page.evaluate("walk.told()")
    faint = {
        (outside.text, round(max(worst(outside), worst(inside)), 2))
        for outline in told["outlines"]
        for outside, inside in zip(*[iter(paints_told(outline))] * 2, strict=True)
        if max(worst(outside), worst(inside)) < GRAPHIC
    }
    found = {
        "missed": told["missed"],
        "backward": told["backward"],
        "covered": told["covered"],
        "outline": sorted(faint),
    }
    return {fault: places for fault, places in found.items() if places}
