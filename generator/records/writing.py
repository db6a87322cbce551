"""Data as YAML, the way people write records: small groups on one line, quotes only where they are needed."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.loading import NULLS, Node
from generator.records.positions import Path
from generator.records.spans import Span

Order = Callable[[Path], Sequence[str]]
"""The names of a group's fields in the order in which they are written; none where keys sort by themselves."""

WIDTH: Final = 100
"""A group that fits into so many columns is written on one line."""
FLOW_DEPTH: Final = 2

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ELSEWHERE: Final = re.compile(r"[0-9.]+[eE][-+]?[0-9]+|0o[0-7]+|[yYnN]")  # what other readers take for more


@dataclass(frozen=True, slots=True)
class Layout:
    """Indentation of groups and of lists, and the order of fields."""

    step: int
    dash: int
    order: Order


def _sorted(value: dict[str, Node], order: Order, path: Path) -> list[tuple[str, Node]]:
    names = list(order(path))
    if all(key.isdigit() for key in value):
        return sorted(value.items(), key=lambda pair: int(pair[0]))
    return sorted(value.items(), key=lambda pair: names.index(pair[0]) if pair[0] in names else len(names))


def lines_below(style: Layout, value: Node, path: Path, indent: int) -> list[str] | None:
    """The lines below a key at column `indent`; None where the value belongs on the line of its key."""
    if isinstance(value, list) and value:
        return [
            line
            for n, item in enumerate(value)
            for line in item_lines(style, item, (*path, n), indent + style.dash, like=None)
        ]
    if isinstance(value, dict) and value:
        flat = not any(isinstance(one, dict | list) and one for one in value.values())
        key = f"{' ' * indent}{path[-1]}: "
        grows = re.fullmatch(r"[0-9]{4}", str(path[-1]))  # a year, whatever it holds today
        if flat and not grows and len(key + flow_text(value, style.order, path)) <= WIDTH:
            return None
        return mapping_lines(style, value, path, indent + style.step)
    return None


def mapping_lines(style: Layout, value: dict[str, Node], path: Path, indent: int) -> list[str]:
    """The fields of a group, all at column `indent`."""
    return [
        line
        for key, one in _sorted(value, style.order, path)
        for line in field_lines(style, key, one, (*path, key), indent)
    ]


def field_lines(style: Layout, key: str, value: Node, path: Path, indent: int) -> list[str]:
    """A key with its value."""
    head = " " * indent + scalar_text(key, None, False) + ":"
    lines = lines_below(style, value, path, indent)
    if lines is not None:
        return [head, *lines]
    return [f"{head} {inline_text(value, style.order, path)}"]


def item_lines(style: Layout, value: Node, path: Path, indent: int, like: Span | None) -> list[str]:
    """One item of a list, written as the item before it is."""
    head = " " * indent + "- "
    if not isinstance(value, dict) or not value:
        return [head + inline_text(value, style.order, path)]
    flow = head + flow_text(value, style.order, path)
    if like is not None and like.collection:
        one_line = like.flow
    else:
        one_line = len(flow) <= WIDTH and _depth(value) <= FLOW_DEPTH
    if one_line:
        return [flow]
    lines = mapping_lines(style, value, path, indent + len("- "))
    return [head + lines[0].lstrip(" "), *lines[1:]]


def _depth(value: Node) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(_depth, inside), default=0)


def inline_text(value: Node, order: Order, path: Path, style: str | None = None) -> str:
    """A value on the line of its key, outside any brackets; a text in quotes of `style` where it had some."""
    return (
        scalar_text(value, style, False) if isinstance(value, str | None) else flow_text(value, order, path)
    )


def flow_text(value: Node, order: Order, path: Path) -> str:
    """A value inside brackets, or the brackets themselves."""
    if isinstance(value, dict):
        pairs = (
            f"{scalar_text(key, None, True)}: {flow_text(one, order, (*path, key))}"
            for key, one in _sorted(value, order, path)
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow_text(one, order, (*path, n)) for n, one in enumerate(value)) + "]"
    return scalar_text(value, None, True)


def scalar_text(value: str | None, style: str | None, flow: bool) -> str:
    """A text as one line of YAML, in the quotes of what it replaces, or in none where it needs none."""
    if value is None:
        return "null"
    if not value.isprintable():  # line breaks, tabs
        return json.dumps(value, ensure_ascii=False)
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    if style == "'" or not _plain(value, flow):
        return "'" + value.replace("'", "''") + "'"
    return value


def _plain(value: str, flow: bool) -> bool:
    """Whether every reader of YAML takes the text for itself: numbers and days stay, `no`, `~` and `12:30` do not."""
    if _NUMBER.fullmatch(value):
        return True
    if (
        value in NULLS
        or _ELSEWHERE.fullmatch(value)
        or not (value[0].isalnum() or (value[0] in "(/" and len(value) > 1))
        or value != value.strip()
    ):
        return False
    if ": " in value or " #" in value or value.endswith(":") or (flow and re.search(r"[,\[\]{}:]", value)):
        return False
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    return not any(
        shape.match(value) for _, shape in (*resolvers.get(value[0], ()), *resolvers.get(None, ()))
    )
