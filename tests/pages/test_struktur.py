"""Every page of every site as a screen reader goes through it: headings, landmarks, tables, titles, languages."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from tests import dom
from tests.pages.test_tautan import SITES
from tests.situs import ROOT, built_site

EXAMPLES: Final = {
    folder.name: partial(built_site, folder)
    for folder in sorted((ROOT / "examples").iterdir())
    if folder.is_dir()
}
ALL: Final[dict[str, Callable[[], Path]]] = {**SITES, **EXAMPLES}
HEADING: Final = re.compile("h[1-6]")
KATA: Final = {
    "id": frozenset(
        {
            "yang",
            "dan",
            "untuk",
            "dari",
            "dengan",
            "adalah",
            "pada",
            "tidak",
            "ini",
            "itu",
            "oleh",
            "belum",
            "atau",
            "dalam",
        }
    ),
    "en": frozenset(
        {
            "the",
            "and",
            "of",
            "is",
            "are",
            "with",
            "for",
            "this",
            "that",
            "from",
            "not",
            "by",
            "which",
            "in",
            "to",
        }
    ),
}
"""Words that make sentences, and stand in no other language's."""
ENOUGH: Final = 3
BLOCKS: Final = ("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "figcaption", "summary")


@pytest.fixture(params=list(ALL))
def pages(request: pytest.FixtureRequest) -> list[tuple[str, dom.Element]]:
    found = list(dom.pages(ALL[request.param]()))
    assert len(found) > 10
    return found


def levels(root: dom.Element) -> list[int]:
    return [int(dom.tag(one)[1]) for one in dom.elements(root) if HEADING.fullmatch(dom.tag(one))]


def skipped(found: list[int]) -> list[tuple[int, int]]:
    """The headings that lie more than one level below the one before."""
    return [(one, other) for one, other in pairwise([0, *found]) if other > one + 1]


def test_headings_make_an_outline(pages: list[tuple[str, dom.Element]]) -> None:
    for address, root in pages:
        assert levels(root).count(1) == 1, address
        assert skipped(levels(root)) == [], address


def test_a_skipped_level_is_found() -> None:
    assert skipped([1, 2, 3, 2, 2]) == []
    assert skipped([1, 3]) == [(1, 3)]
    assert skipped([2, 3]) == [(0, 2)]


def unnamed(root: dom.Element) -> list[str]:
    """Landmarks and pictures without a name, names that two of one kind share, and main parts that are not one."""
    problems = [
        f"{len(dom.elements(root, name))} {name}"
        for name in ("header", "main", "footer")
        if len(dom.elements(root, name)) != 1
    ]
    landmarks = [
        one for one in dom.elements(root) if dom.tag(one) in ("nav", "section") or one.get("role") == "region"
    ]
    searches = dom.having(root, "role", "search")
    landmarks += searches if len(searches) > 1 else []  # the only search of a page needs no name
    names = [(dom.tag(one), _name(root, one)) for one in landmarks]
    problems += [f"{kind} without a name" for kind, name in names if not name]
    problems += [f"{kind} twice: {name}" for (kind, name), count in Counter(names).items() if count > 1]
    pictures = [one for one in dom.elements(root) if dom.tag(one) == "img" or one.get("role") == "img"]
    return problems + [
        f"{dom.tag(one)} without words" for one in pictures if one.get("alt") is None and not _name(root, one)
    ]


def _name(root: dom.Element, element: dom.Element) -> str:
    named_by = element.get("aria-labelledby", "").split()
    return element.get("aria-label", "") or " ".join(dom.words(dom.by_id(root, one)) for one in named_by)


def test_landmarks_and_pictures_have_names(pages: list[tuple[str, dom.Element]]) -> None:
    for address, root in pages:
        assert unnamed(root) == [], address


def test_what_has_no_name_is_found() -> None:
    root = dom.parse(
        "<main></main><nav></nav><nav aria-label=a></nav><nav aria-label=a></nav><img src=x><img alt='' src=x>"
    )
    assert unnamed(root) == [
        "0 header",
        "0 footer",
        "nav without a name",
        "nav twice: a",
        "img without words",
    ]


def loose(root: dom.Element) -> list[str]:
    """Tables without headings, headings that do not say what they head, and empty ones."""
    problems = []
    for table in dom.elements(root, "table"):
        heads = dom.elements(table, "th")
        problems += [] if heads else ["a table without a heading"]
        ours = dom.having(table, "class")
        problems += [
            dom.words(one)
            for one in heads
            if table in ours and one.get("scope") not in ("col", "row", "colgroup", "rowgroup")
        ]
    return problems


def test_tables_have_headings_that_say_what_they_head(pages: list[tuple[str, dom.Element]]) -> None:
    for address, root in pages:
        assert loose(root) == [], address


def test_a_loose_table_is_found() -> None:
    assert loose(dom.parse("<table><tr><td>a</table>")) == ["a table without a heading"]
    assert loose(dom.parse("<table class=rapat><tr><th>a<td>b</table>")) == ["a"]


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches(
    pages: list[tuple[str, dom.Element]],
) -> None:
    for address, root in pages:
        for box in dom.having(root, "class", "tabel"):
            assert [box.get("role"), box.get("tabindex"), bool(box.get("aria-label"))] == [
                "region",
                "0",
                True,
            ], address


def test_each_page_has_a_title_of_its_own(pages: list[tuple[str, dom.Element]]) -> None:
    titles = Counter(dom.words(dom.elements(root, "title")[0]) for _, root in pages)
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def foreign(root: dom.Element) -> list[str]:
    """Blocks whose words are of another language than the one they are marked with."""

    def walk(one: dom.Element, language: str) -> Iterator[str]:
        language = one.get("lang", language).partition("-")[0]
        if dom.tag(one) in BLOCKS and not any(dom.tag(child) in BLOCKS for child in one):
            words = set(re.findall(r"[a-z]+", dom.words(one).lower()))
            for other, common in KATA.items():
                if other != language and len(words & common) >= ENOUGH > len(
                    words & KATA.get(language, frozenset())
                ):
                    yield dom.words(one)[:80]
        for child in one:
            if isinstance(child.tag, str):
                yield from walk(child, language)

    return list(walk(root, ""))


def test_words_are_marked_with_their_language(pages: list[tuple[str, dom.Element]]) -> None:
    for address, root in pages:
        assert root.get("lang") in KATA, address
        assert foreign(root) == [], address


def test_words_of_another_language_are_found() -> None:
    english, indonesian = "The meaning of this and that.", "Arti dari ini dan itu."
    assert foreign(dom.parse(f"<html lang=id><p>{english}<p>{indonesian}")) == [english]
    assert foreign(dom.parse(f"<html lang=en><p>{english}<p>{indonesian}")) == [indonesian]
    assert foreign(dom.parse(f"<html lang=id><p lang=en>{english}<p>{indonesian}")) == []
