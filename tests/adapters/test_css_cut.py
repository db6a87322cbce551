"""The cut of a stylesheet: what can match stays, what nothing can match goes."""

from typing import Final

import pytest

from generator.adapters.css_cut import Vocabulary, parse, text, without_unused_names

USED: Final = Vocabulary(
    elements=frozenset({"p", "table", "a"}),
    classes=frozenset({"ada", "juga"}),
    ids=frozenset({"Isi"}),
    attributes=frozenset({"dir", "hidden"}),
    values=frozenset({"ltr"}),
)


def cut(css: str) -> str:
    return text(parse(css, USED))


@pytest.mark.parametrize(
    "selector",
    ["p", ".ada", "p.ada > a:hover", "#Isi", "*", ":root", "a::before", "[dir=ltr] p", "[hidden]", "[class*=ad]", "p:not(.lain)",
     ":is(.lain,.ada)", "p:nth-child(2n + 1)", ".ada:not([hidden])", "A", "p+.juga~a"],
)  # fmt: skip
def test_a_selector_that_can_match_stays(selector: str) -> None:
    assert cut(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    ["video", ".lain", "p .lain", ".ada.lain", "#Lain", "[dir=rtl] p", "[data-x]", ":is(.lain,video)", "p>video", "a:hover .lain", "p:has(video)"],
)  # fmt: skip
def test_a_selector_that_nothing_can_match_goes(selector: str) -> None:
    assert cut(f"{selector}{{color:red}}") == ""


def test_only_the_selectors_of_a_list_that_can_match_stay() -> None:
    assert cut(".lain, .ada,video{color:red}") == ".ada{color:red}"


def test_what_another_look_replaces_goes_from_the_lists_it_stands_in() -> None:
    css = "details,dl{top:0}details>p{top:0}summary{top:0}.details{top:0}@media print{details{top:0}}"
    found = text(parse(css, replaced=frozenset({"details", "summary"})))
    assert found == "dl{top:0}.details{top:0}"


def test_a_group_goes_with_its_last_rule() -> None:
    css = "@media print{.lain{color:red}}@media (min-width:9em){.lain{color:red}.ada{color:blue}}@supports (gap:1px){video{gap:0}}"
    assert cut(css) == "@media (min-width:9em){.ada{color:blue}}"


def test_the_page_rule_and_the_charset_of_another_stylesheet_are_not_brought_along() -> None:
    assert cut('@charset "utf-8";@page{margin:2cm}p{color:red}') == "p{color:red}"
    assert text(parse("@page{margin:2cm}")) == "@page{margin:2cm}"


def test_values_keep_what_they_say() -> None:
    css = 'p{content:"a  }b";width:calc(1px + 2px);background:url("data:image/svg+xml,<svg>;</svg>");color:red !important}'
    assert cut(css) == (
        'p{content:"a  }b";width:calc(1px + 2px);background:url("data:image/svg+xml,<svg>;</svg>");color:red!important}'
    )


def test_comments_and_spaces_go() -> None:
    assert cut("/* a */ p ,\n .ada  > a { color : red ; /* b */ }\n") == "p,.ada > a{color:red}"


def test_properties_that_no_value_asks_for_go_with_those_that_only_they_asked_for() -> None:
    css = ":root{--a:1;--b:var(--c);--c:2;--d:var(--e, 3);--e:4}p{width:var(--d)}"
    assert text(without_unused_names(parse(css))) == ":root{--d:var(--e, 3);--e:4}p{width:var(--d)}"


def test_properties_that_ask_for_each_other_in_a_ring_go_too() -> None:
    assert text(without_unused_names(parse(":root{--a:var(--b);--b:var(--a)}p{color:red}"))) == "p{color:red}"


def test_a_property_that_only_a_drawing_asks_for_stays() -> None:
    rules = parse(":root{--a:1;--b:var(--c);--c:2}")
    assert text(without_unused_names(rules, '<rect fill="var(--b,red)"/>')) == ":root{--b:var(--c);--c:2}"


def test_keyframes_stay_only_where_an_animation_names_them() -> None:
    css = "@keyframes satu{from{top:0}}@keyframes dua{to{top:1px}}p{animation:dua 1s}"
    assert text(without_unused_names(parse(css, USED))) == "@keyframes dua{to{top:1px}}p{animation:dua 1s}"


@pytest.mark.parametrize("css", ["p{color}", "} p{}", "p"])
def test_what_is_no_css_is_said(css: str) -> None:
    with pytest.raises(ValueError, match=r"^\d+:\d+: "):
        cut(css)
