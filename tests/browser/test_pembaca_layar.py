"""What Chromium tells a screen reader: charts are their answers, tables stay tables, a status is its word."""

import re
from collections import Counter
from typing import Any, Final

import pytest
from playwright.sync_api import Page

from tests.browser.jenis import NILAI, NYATA, Halaman, halaman
from tests.browser.visitor import HEIGHT, WIDTHS, Visitor, findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]

CHARTS: Final = "figure.grafik > svg"
IDS: Final = "all => all.map(one => one.id)"
SEEN: Final = "all => all.filter(one => one.checkVisibility()).length"
SELECTORS: Final = {
    "table": "table",
    "row": "tr",
    "rowheader": "th[scope=row]",
    "cell": "td",
    "image": "main svg:not(svg svg):not([aria-hidden=true]), img:not([alt=''])",
}
SIGN: Final = re.compile(
    r"[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff]"
)  # arrows, shapes, ticks: a voice would read their names
LETTER: Final = re.compile(r"\w")
WORDS: Final = "one => one.textContent.trim().replace(/\\s+/g, ' ')"


def tree(page: Page) -> list[tuple[str, str, str]]:
    """Role, name and description of everything that is announced, in its order."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    assert nodes
    return [
        tuple(
            " ".join(str(node.get(key, {}).get("value", "")).split())
            for key in ("role", "name", "description")
        )  # type: ignore[misc]
        for node in nodes
        if not node["ignored"]
    ]


def test_a_chart_is_announced_as_the_answer_and_its_years_are_described(visitor: Visitor) -> None:
    charts = 0
    for one in halaman():
        if one.jenis != "indikator":
            continue
        page = visitor.open(one)
        charts += page.locator(CHARTS).count()
        if page.locator(CHARTS).count():
            answer = page.locator(".jawaban").first.evaluate(WORDS)
            pictures = {name: description for role, name, description in tree(page) if role == "image"}
            assert answer in pictures, one
            # The table beside it says the same: every year of the one is in the other.
            years = [
                row.removeprefix("nilai-") for row in page.eval_on_selector_all("tbody tr[id^=nilai-]", IDS)
            ]
            assert len(years) > 1
            assert [year for year in years if f" {year}: " not in pictures[answer]] == [], one
    assert charts > 3


def test_pictures_have_words_tables_stay_tables_and_no_sign_is_read_out(visitor: Visitor) -> None:
    """A style may draw rows as cards; they are announced as rows of a table all the same."""

    def found(one: Halaman) -> dict[int, list[str]]:
        page = visitor.open(one)
        told = {}
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            told[width] = unlike(page)
        return {width: faults for width, faults in told.items() if faults}

    assert findings([one for one in halaman() if one.situs in (NYATA, NILAI)], found) == {}


def unlike(page: Page) -> list[str]:
    """Where what is announced is not what is seen."""
    told = tree(page)
    roles = Counter(role for role, _, _ in told)
    drawn = {role: page.eval_on_selector_all(selector, SEEN) for role, selector in SELECTORS.items()}
    wrong = [f"{role}: {roles[role]} of {count}" for role, count in drawn.items() if roles[role] != count]
    wrong += ["a picture without words" for role, name, _ in told if role == "image" and not name]
    return wrong + [
        name
        for role, name, _ in told
        if role == "StaticText" and SIGN.search(name) and not LETTER.search(name)
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("document.querySelector('table').setAttribute('role', 'presentation')", "table: 0 of 1"),
        ("document.querySelector('main').append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))", "image: 0 of 1"),
        ("document.querySelector('h1').append(Object.assign(document.createElement('span'), {textContent: '▼'}))", "▼"),
    ],
)  # fmt: skip
def test_what_is_not_announced_as_it_is_seen_is_found(visitor: Visitor, change: str, expected: str) -> None:
    page = visitor.open(Halaman("nyata", "indikator/", "indikator-daftar"))
    assert unlike(page) == []
    page.evaluate(change)
    assert expected in unlike(page)
