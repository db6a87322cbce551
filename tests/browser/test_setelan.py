"""The reader's own settings: forced colours, less motion, more contrast."""

from io import BytesIO
from itertools import combinations
from typing import Final, get_args

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from generator.measurement.status import Status
from tests.browser.jenis import NILAI, Halaman, halaman
from tests.browser.kontras import paints, too_faint, worst
from tests.browser.papan_ketik import faults_of_walk
from tests.browser.visitor import SCHEMES, WIDTHS, Scheme, Visitor, findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("akses")]

VALUES: Final = [one for one in halaman() if one.situs == NILAI]
TAHUN: Final = Halaman(NILAI, "tahun/2022/", "tahun")
MORE_CONTRAST: Final = 7.0

# The place of the shape: left of the word, as wide as a letter or so.
SHAPE: Final = """element => {
    const range = document.createRange();
    range.selectNodeContents([...element.childNodes].findLast(node => node.nodeType === Node.TEXT_NODE));
    const word = range.getBoundingClientRect(), size = parseFloat(getComputedStyle(element).fontSize);
    return {x: word.left - 1.5 * size + scrollX, y: (word.top + word.bottom) / 2 - .6 * size + scrollY, width: 1.45 * size, height: 1.2 * size};
}"""
MOTION: Final = """() => [...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(pseudo => {
    const style = getComputedStyle(one, pseudo || null);
    return style.transitionDuration.split(', ').some(time => parseFloat(time)) || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
})).map(one => one.outerHTML.slice(0, 80))"""
# What is told apart by its ground must have an edge when all grounds are the same.
EDGELESS: Final = """() => [...document.querySelectorAll('.status, .lencana, .penanda, .catatan, .bacaan')].filter(
    one => !['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(getComputedStyle(one)[`border${side}Width`]) > 0
        && getComputedStyle(one)[`border${side}Style`] !== 'none')).map(one => one.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("forced", [False, True], ids=["", "forced"])
def test_each_status_has_a_shape_of_its_own_without_colour(
    visitor: Visitor, scheme: Scheme, forced: bool
) -> None:
    page = visitor.open(TAHUN, 1280, scheme)
    page.emulate_media(forced_colors="active" if forced else "none")
    shapes = {status: ink(page, status) for status in get_args(Status)}
    assert [status for status, shape in shapes.items() if shape.histogram()[-1] < 10] == []
    assert [pair for pair in combinations(shapes, 2) if alike(shapes[pair[0]], shapes[pair[1]])] == []


def ink(page: Page, status: str) -> Image.Image:
    """Where a status' shape is painted, in black and white: its colours are left out."""
    clip = page.locator(f".status--{status}").first.evaluate(SHAPE)
    picture = Image.open(BytesIO(page.screenshot(clip=clip, full_page=True))).convert("L").resize((20, 16))
    ground = Image.new("L", picture.size, picture.getpixel((0, 0)))
    return ImageChops.difference(picture, ground).point(lambda value: 255 * (value > 60))


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether fewer than a twentieth of the dots differ."""
    return ImageChops.difference(one, other).histogram()[-1] < one.width * one.height / 20


def test_two_shapes_that_are_the_same_are_found(visitor: Visitor) -> None:
    page = visitor.open(TAHUN, 1280)
    visitor.add_style(
        ".status::before { all: unset; content: ''; width: .85em; height: .85em; background: currentcolor }"
    )
    assert alike(ink(page, "tercapai"), ink(page, "tidak_tercapai"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_is_told_apart_in_forced_colours(visitor: Visitor, scheme: Scheme) -> None:
    def found(one: Halaman) -> list[object]:
        page = visitor.open(one, scheme=scheme)
        page.emulate_media(forced_colors="active")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        return [*too_faint(page), *page.evaluate(EDGELESS)]

    assert findings(VALUES, found) == {}


def test_what_has_no_edge_is_found(visitor: Visitor) -> None:
    page = visitor.open(TAHUN)
    visitor.add_style(".penanda { border: 0 !important }")
    page.emulate_media(forced_colors="active")
    assert page.evaluate(EDGELESS)


def test_the_keyboard_is_seen_in_forced_colours(visitor: Visitor) -> None:
    page = visitor.open(TAHUN)
    page.emulate_media(forced_colors="active")
    assert faults_of_walk(page) == {}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("forced", [False, True], ids=["", "forced"])
def test_the_current_entry_of_the_menu_looks_different(visitor: Visitor, width: int, forced: bool) -> None:
    page = visitor.open(TAHUN, width)
    page.emulate_media(forced_colors="active" if forced else "none")
    entry = page.locator("header nav [aria-current]")
    current = entry.screenshot()
    assert current == entry.screenshot()
    entry.evaluate("one => one.removeAttribute('aria-current')")
    assert current != page.locator("header nav").get_by_role("link", name="Tahun").screenshot()


def test_nothing_moves_for_anybody(visitor: Visitor) -> None:
    def found(one: Halaman) -> list[str]:
        page = visitor.open(one)
        page.emulate_media(reduced_motion="no-preference")
        moving: list[str] = page.evaluate(MOTION)
        page.emulate_media(reduced_motion="reduce")
        return moving

    assert findings(VALUES, found) == {}


def test_what_moves_is_found(visitor: Visitor) -> None:
    page = visitor.open(TAHUN)
    page.evaluate("document.querySelector('h1').style.setProperty('transition', 'color 1s', 'important')")
    assert len(page.evaluate(MOTION)) == 1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_who_wants_more_contrast_gets_it_for_all_text(visitor: Visitor, scheme: Scheme) -> None:
    def found(one: Halaman) -> list[tuple[str, str, float]]:
        page = visitor.open(one, scheme=scheme)
        page.emulate_media(contrast="more")
        texts = [paint for paint in paints(page) if paint.jenis == "text"]
        return sorted(
            {(text.where, text.text, round(worst(text), 2)) for text in texts if worst(text) < MORE_CONTRAST}
        )

    assert findings(VALUES, found) == {}
