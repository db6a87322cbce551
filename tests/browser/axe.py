"""axe-core in the open page: what it says is wrong, and what it leaves for us to judge."""

from typing import Final

from playwright.sync_api import Page

from tests.browser.conftest import node_module

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN: Final = """async tags => {
    const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations', 'incomplete']});
    const told = rows => Object.fromEntries(rows.map(row => [row.id, row.nodes.slice(0, 5).map(
        node => `${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(one => one.message).join('; ')}`)]));
    return [told(found.violations), told(found.incomplete), found.passes.length];
}"""
TERSISA: Final = {
    "color-contrast": "grounds of gradients, pseudo-elements and pictures: kontras.py computes them",
    "target-size": "targets that lie partly under another one or outside the window: sasaran.py measures them",
}
"""Rules that axe cannot decide somewhere, each with what decides it here; no other may be left open."""


def load(page: Page) -> None:
    page.evaluate(node_module("axe-core/axe.min.js").read_text(encoding="utf-8"))


def violations(page: Page) -> dict[str, list[str]]:
    """Places by rule: the violations, and whatever is left open that nothing here decides."""
    wrong: dict[str, list[str]]
    wrong, unsure, passed = page.evaluate(RUN, TAGS)
    assert passed, "axe found nothing to look at"
    return wrong | {f"belum pasti: {rule}": places for rule, places in unsure.items() if rule not in TERSISA}
