"""Every kind of page on a telephone: what a finger has to hit is large enough, or has room around it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.jenis import Halaman, halaman, projects
from tests.browser.sasaran import Kotak, Sasaran, crowded, targets
from tests.browser.visitor import Visitor, findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]


@pytest.mark.parametrize("name", projects())
def test_a_finger_hits_what_it_means(visitor: Visitor, name: str) -> None:
    def found(one: Halaman) -> list[str]:
        on_page = targets(visitor.open(one))
        assert len(on_page) > 5, one
        return crowded(on_page)

    assert findings([one for one in halaman() if one.situs == name], found) == {}


def a_target(*box: float, sentence: bool = False) -> Sasaran:
    left, top, right, bottom = box
    return Sasaran(f"{box}", (left, top, right, bottom), sentence)


LARGE: Kotak = (0, 0, 24, 24)
SMALL: Kotak = (100, 0, 110, 10)


@pytest.mark.parametrize(
    ("other", "is_crowded"),
    [
        ((117.1, 0, 150, 30), False),  # 12.1 px from the middle of the small one
        ((116.9, 0, 150, 30), True),
        ((124.1, 0, 134, 10), False),  # another small one: 24.05 px from middle to middle
        ((123.9, 0, 133.8, 10), True),
        ((90, 17.1, 150, 60), False),
        ((90, 16.9, 150, 60), True),
    ],
)
def test_a_small_target_needs_room(other: Kotak, is_crowded: bool) -> None:
    small = a_target(*SMALL)
    assert (str(small.where) in crowded([small, a_target(*other), a_target(*LARGE)])) is is_crowded


def test_large_targets_may_touch_and_a_link_in_a_sentence_may_be_small() -> None:
    assert crowded([a_target(*LARGE), a_target(24, 0, 48, 24)]) == []
    assert crowded([a_target(*SMALL, sentence=True), a_target(111, 0, 120, 10, sentence=True)]) == []


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 400})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Baca <a href=#>ini</a> dulu.", [(False, True)]),
        ("<p><a href=#>ini</a> <a href=#>itu</a>", [(True, False), (True, False)]),
        ("<p><a href=#>ini</a> | <a href=#>itu</a>", [(True, False), (True, False)]),
        ("<li>Baca<p><a href=#>ini</a></p>", [(True, False)]),
        ("<a href=# style='display: block; padding: 9px'>ini</a>", [(False, False)]),
        ("<a href=# hidden>ini</a><a>itu</a>", []),
        (
            "<style>div { position: relative; height: 90px } a::after { content: ''; position: absolute; inset: 0 }</style>"
            "<div><a href=#>ini</a></div>",
            [(False, False)],
        ),
    ],
)
def test_targets_are_seen_as_they_are(blank: Page, html: str, expected: list[tuple[bool, bool]]) -> None:
    """Small outside a sentence, and in a sentence."""
    blank.set_content(f"<!doctype html><body style='font-size: 12px'>{html}")
    assert [(one.small and not one.sentence, one.sentence) for one in targets(blank)] == expected
