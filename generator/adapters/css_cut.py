"""A stylesheet cut to what a site uses: selectors, keyframes and custom properties that nothing can match are left out.

A pure function of texts. What is uncertain stays: a rule is dropped only when none of its selectors can match.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

import tinycss2  # type: ignore[import-untyped]
from tinycss2 import ast

_VAR: Final = re.compile(r"var\(\s*(--[\w-]+)")
_ANY_OF: Final = frozenset({"is", "where", "has", "matches", "host"})
"""Pseudo-classes whose arguments must match; those of `:not()` and `:nth-child()` say nothing of what must be there."""
_GROUPS: Final = frozenset({"media", "supports", "layer", "container"})
_TAIL: Final = frozenset({"charset", "page"})
"""At-rules of a whole stylesheet that a part of another one must not bring along."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the pages can hold, in lower case but for classes and ids: a selector that asks for more matches nothing.

    `values`: the words that attributes hold.
    """

    elements: Set[str]
    classes: Set[str]
    ids: Set[str]
    attributes: Set[str]
    values: Set[str]


@dataclass(frozen=True, slots=True)
class _Cut:
    """What stays: a selector that `used`, if given, can match and that names no element of `replaced`."""

    used: Vocabulary | None
    replaced: Set[str]

    def keeps(self, selector: list[ast.Node]) -> bool:
        if self.used is not None and not _possible(selector, self.used):
            return False
        marks = (None, *selector)
        return not any(
            isinstance(token, ast.IdentToken)
            and before not in (".", ":")
            and token.lower_value in self.replaced
            for before, token in zip(marks, selector, strict=False)
        )


_WHOLE: Final = _Cut(None, frozenset())


@dataclass(frozen=True, slots=True)
class Declaration:
    """One property with its value, `!important` included."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`head` is a selector list or an at-rule up to its brace."""

    head: str
    body: "tuple[Rule | Declaration, ...]"


def parse(css: str, used: Vocabulary | None = None, replaced: Set[str] = frozenset()) -> tuple[Rule, ...]:
    """The rules of a stylesheet, cut to `used` if given, without those for the elements `replaced`.

    Raises ValueError for what is no CSS.
    """
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return tuple(_rules(nodes, _Cut(used, replaced)))


def without_unused_names(rules: Iterable[Rule], pages: str = "") -> tuple[Rule, ...]:
    """Without the keyframes that no animation names and the custom properties that no value asks for.

    `pages`: the text of templates, whose drawings ask for custom properties too.
    """
    rules = tuple(rules)
    declarations = tuple(_declarations(rules))
    animated = " ".join(
        row.value for row in declarations if row.name.startswith(("animation", "-webkit-ani"))
    )
    values = (row.value for row in declarations if not row.name.startswith("--"))
    asked = {name for value in (pages, *values) for name in _VAR.findall(value)}
    more = asked
    while more:
        more = {name for row in declarations if row.name in more for name in _VAR.findall(row.value)} - asked
        asked |= more
    return tuple(_pruned(rules, asked, frozenset(re.findall(r"[\w-]+", animated))))


def text(rules: Iterable[Rule | Declaration]) -> str:
    """The rules as CSS without a space too many."""
    return "".join(
        f"{row.head}{{{text(row.body)}}}" if isinstance(row, Rule) else f"{row.name}:{row.value};"
        for row in rules
    ).replace(";}", "}")


def _rules(nodes: Iterable[ast.Node], cut: _Cut) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, ast.ParseError):
            raise _no_css(node)
        if isinstance(node, ast.QualifiedRule):
            head = _selectors(node.prelude, cut)
            if head:
                yield Rule(head, tuple(_body(node.content)))
        elif isinstance(node, ast.AtRule) and node.content is not None:
            yield from _at_rule(node, cut)


def _at_rule(node: ast.AtRule, cut: _Cut) -> Iterator[Rule]:
    name = node.lower_at_keyword
    head = f"@{name} {_compact(node.prelude)}".rstrip()
    if name in _GROUPS:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        body = tuple(_rules(inner, cut))
        if body:
            yield Rule(head, body)
    elif name.endswith("keyframes"):
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield Rule(head, tuple(_rules(inner, _WHOLE)))
    elif cut.used is None or name not in _TAIL:
        yield Rule(head, tuple(_body(node.content)))


def _body(content: Iterable[ast.Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if isinstance(node, ast.Declaration):
            important = "!important" if node.important else ""
            yield Declaration(node.name, _compact(node.value) + important)
        elif isinstance(node, ast.ParseError):
            raise _no_css(node)


def _no_css(node: ast.ParseError) -> ValueError:
    return ValueError(f"{node.source_line}:{node.source_column}: {node.message}")


def _compact(tokens: Iterable[ast.Node]) -> str:
    found = []
    for token in tokens:
        if isinstance(token, ast.ParseError):
            raise _no_css(token)
        found.append(" " if isinstance(token, ast.WhitespaceToken) else token.serialize())
    return "".join(found).strip()


def _selectors(prelude: Iterable[ast.Node], cut: _Cut) -> str:
    """The selectors of a list that stay, with commas between them."""
    found = (part for part in _split(prelude) if cut.keeps(part))
    return ",".join(_compact(part) for part in found)


def _split(tokens: Iterable[ast.Node]) -> Iterator[list[ast.Node]]:
    part: list[ast.Node] = []
    for token in tokens:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _possible(tokens: list[ast.Node], used: Vocabulary) -> bool:
    """Whether everything that one selector asks for can be on a page."""
    before: ast.Node | None = None
    for token in tokens:
        if not _known(token, before, used):
            return False
        before = token
    return True


def _known(token: ast.Node, before: ast.Node | None, used: Vocabulary) -> bool:
    if isinstance(token, ast.IdentToken) and before != ":":
        return token.value in used.classes if before == "." else token.lower_value in used.elements
    if isinstance(token, ast.HashToken):
        return token.value in used.ids
    if isinstance(token, ast.SquareBracketsBlock):
        return _attribute(token.content, used)
    if isinstance(token, ast.FunctionBlock) and token.lower_name in _ANY_OF:
        return any(_possible(part, used) for part in _split(token.arguments))
    return True


def _attribute(tokens: Iterable[ast.Node], used: Vocabulary) -> bool:
    words = [token for token in tokens if isinstance(token, ast.IdentToken | ast.StringToken)]
    name = words[0].value.lower()
    if name == "class":  # `[class*=…]`: a part of a class says too little
        return True
    return name in used.attributes and (len(words) == 1 or words[1].value in used.values)


def _declarations(rules: Iterable[Rule | Declaration]) -> Iterator[Declaration]:
    for row in rules:
        if isinstance(row, Declaration):
            yield row
        else:
            yield from _declarations(row.body)


def _pruned(rules: Iterable[Rule], asked: Set[str], animated: Set[str]) -> Iterator[Rule]:
    for rule in rules:
        if rule.head.startswith("@") and "keyframes " in rule.head and rule.head.split()[-1] not in animated:
            continue
        kept: list[Rule | Declaration] = []
        for row in rule.body:
            if isinstance(row, Rule):
                kept += _pruned((row,), asked, animated)
            elif not row.name.startswith("--") or row.name in asked:
                kept.append(row)
        if kept:
            yield Rule(rule.head, tuple(kept))
