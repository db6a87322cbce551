"""The contrast that the tests compute is that of WCAG, and the collector sees what a reader sees."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kontras import BENING, Group, Paint, Warna, over, paints, ratio, too_faint, worst

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]

BLACK: Warna = (0, 0, 0, 1)
WHITE: Warna = (255, 255, 255, 1)


def a_paint(
    colour: Warna, *groups: Group, jenis: str = "text", large: bool = False, status: bool = False
) -> Paint:
    return Paint(jenis, "p", "kata", (colour,), large, status, groups, WHITE, "")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, BLACK, 21.0),
        (WHITE, WHITE, 1.0),
        ((255, 0, 0, 1), WHITE, 4.0),  # 1.05 / (0.2126 + 0.05)
        ((0, 255, 0, 1), BLACK, 15.3),  # (0.7152 + 0.05) / 0.05
        ((119, 119, 119, 1), WHITE, 4.48),  # the well-known #777 that just fails
        ((118, 118, 118, 1), WHITE, 4.54),  # and #767676 that just passes
    ],
)
def test_a_ratio_is_that_of_the_definition(one: Warna, other: Warna, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)


def test_a_half_transparent_colour_takes_half_of_what_is_below() -> None:
    assert over((0, 0, 0, 0.5), WHITE) == (127.5, 127.5, 127.5, 1)
    assert over(BENING, WHITE) == WHITE
    assert over(BENING, BENING) == BENING
    assert over((0, 0, 0, 0.5), (0, 0, 0, 0.5)) == (0, 0, 0, 0.75)


def test_a_faded_element_fades_with_its_ground() -> None:
    """White on black at half opacity on white: the text stays white, the ground turns grey."""
    faded = a_paint(WHITE, Group(0.5, ((BLACK,),)))
    assert worst(faded) == pytest.approx(ratio(WHITE, (127.5, 127.5, 127.5, 1)))


def test_the_worst_colour_of_a_gradient_counts() -> None:
    assert worst(a_paint(BLACK, Group(1, ((WHITE, BLACK),)))) == 1
    assert worst(a_paint(BLACK, Group(1, ((BLACK,),)), Group(1, ((WHITE,),)))) == 21


def test_a_shape_is_seen_by_its_filling_or_its_edge() -> None:
    shape = Paint(
        "shape", "p", "", (WHITE, BLACK), large=False, status=False, groups=(), canvas=WHITE, unknown=""
    )
    assert worst(shape) == 21


def test_what_is_wanted_depends_on_what_it_is() -> None:
    assert a_paint(BLACK).wanted == 4.5
    assert a_paint(BLACK, large=True).wanted == 3
    assert a_paint(BLACK, jenis="shape").wanted == 3
    assert a_paint(BLACK, status=True, large=True).wanted == 7
    assert a_paint(BLACK, jenis="mark", status=True).wanted == 3


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 600, "height": 400})
    yield context.new_page()
    context.close()


def seen(page: Page, html: str, css: str = "") -> list[tuple[str, str, float | str]]:
    """Kind, words and contrast of everything on a small page."""
    page.set_content(f"<!doctype html><style>{css}</style><body>{html}")
    return [(one.jenis, one.text, one.unknown or round(worst(one), 2)) for one in paints(page)]


@pytest.mark.parametrize(
    ("html", "css", "expected"),
    [
        ("<p>kata", "", [("text", "kata", 21.0)]),
        ("<p>kata", "p { color: #777 }", [("text", "kata", 4.48)]),
        ("<p>kata", "p { color: rgb(0 0 0 / .5) }", [("text", "kata", 3.98)]),  # a grey of 127.5
        ("<p>kata", "p { opacity: .5 }", [("text", "kata", 3.98)]),
        ("<p>kata", "p { color: #fff; background: #000 } body { background: red }", [("text", "kata", 21.0)]),
        ("<p>kata", "p { color: #fff; background: linear-gradient(#000, #777) }", [("text", "kata", 4.48)]),
        ("<p>kata", "p { color: #fff; background: linear-gradient(#000, #000) 0 / 1em no-repeat }", [("text", "kata", 1.0)]),
        ("<p>kata", "p { background: url(data:,) }", [("text", "kata", "a picture behind it")]),
        ("<p>kata", "p { filter: invert(1) }", [("text", "kata", "filter: invert(1)")]),
        ("<p>kata", "p { color: color-mix(in srgb, #000, #fff) }", [("text", "kata", 3.95)]),
        ("<p></p>", "p::before { content: 'kata'; color: #777 }", [("text", '"kata"', 4.48)]),
        ("<p></p>", "p::before { content: 'kata' / ''; color: #fff; background: #000 }", [("text", '"kata"', 21.0)]),
        ("<ol><li></ol>", "li::marker { color: #777 }", [("text", "", 4.48)]),
        ("<p hidden>kata<p style='opacity: 0'>kata", "", []),
        ("<div><p>kata", "div { background: #000; height: 9px } p { position: absolute; top: 99px }", [("text", "kata", 21.0)]),
        ("<svg role=img><rect width=300 height=150 /><text x=9 y=99 fill=#fff>kata", "", [("text", "kata", 21.0), ("shape", "<rect width=\"300\" height=\"150\"></rect>", 21.0)]),
        ("<svg><rect width=300 height=150 /><text x=9 y=99 fill=#777>kata", "", [("text", "kata", 4.69)]),  # 21 / 4.48
        ("<svg><rect width=300 height=150 /><text x=9 y=99 stroke=#fff stroke-width=3 paint-order=stroke>kata", "", [("text", "kata", 21.0)]),
        ("<svg role=img><circle cx=9 cy=9 r=9 fill=#777 fill-opacity=.2 /></svg>", "", [("shape", '<circle cx="9" cy="9" r="9" fill="#777" ', 1.27)]),
        ("<span class=status>kata", ".status::before { content: ''; border: 3px solid #777 }", [("text", "kata", 21.0), ("mark", "::before", 4.48)]),
        ("<input value=kata>", "input { border: 1px solid #ccc; color: #777; background: #fff }", [("text", "kata", 4.48), ("field", '<input value="kata">', 1.61)]),
        ("<input>", "input { border: 1px solid #ccc; background: #777 }", [("field", "<input>", 4.48)]),
    ],
)  # fmt: skip
def test_the_collector_sees_what_a_reader_sees(
    blank: Page, html: str, css: str, expected: list[tuple[str, str, float | str]]
) -> None:
    assert seen(blank, html, css) == expected


def test_dark_without_a_ground_of_its_own_stands_on_the_browsers(blank: Page) -> None:
    blank.emulate_media(color_scheme="dark")
    blank.set_content("<!doctype html><style>:root { color-scheme: dark } p { color: #000 }</style><p>kata")
    assert [worst(one) < 2 for one in paints(blank)] == [True]
    blank.emulate_media(color_scheme="light")


def test_what_is_too_faint_is_told_with_what_it_should_be(blank: Page) -> None:
    blank.set_content(
        "<p style='color: #777'>kata</p><p class=status style='color: #666'>tercapai</p><p>cukup</p>"
    )
    assert too_faint(blank) == [
        ("text", "html > body > p", "kata", 4.48, 4.5),
        ("text", "html > body > p.status", "tercapai", 5.74, 7.0),
    ]
