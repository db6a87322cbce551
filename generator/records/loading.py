"""YAML text to plain data in one pass over the parser's events, within limits that no file can exceed.

Events, because composing nodes recurses in C: 30,000 nested brackets crash the interpreter. Scalars stay
text: `no`, `010` and `12:30` mean what they say, and only the model reads numbers.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from generator.problems import Words, messages
from generator.records.text import FORBIDDEN, Place
from generator.records.text import place as place_in

LOADER: Final = cast("type[yaml.CSafeLoader]", getattr(yaml, "CSafeLoader", yaml.SafeLoader))
MAX_DEPTH: Final = 24
MAX_NODES: Final = 100_000
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
"""Every scalar is the text that stands in the file; only the model knows numbers and dates."""

Report: TypeAlias = Callable[[Words, Place], None]

# Mistakes of an opening character that the parser sees only later: told at the opening, not where the file ends.
_TOLD_AT_START: Final = (
    "quoted scalar",
    "simple key",
    "flow sequence",
    "flow mapping",
    "an alias",
    "an anchor",
    "directive",
)
_LIST_IN_TEXT: Final = re.compile(r"\n *(?=- )")


class _GiveUp(Exception):
    """The rest of this file cannot be read; the mistake has been reported."""


def load(text: str, report: Report) -> dict[str, Node] | None:
    """The mapping that `text` holds, or None when it cannot be read; every mistake is reported."""
    told: set[int] = set()

    def tell(words: Words, place: Place) -> None:
        told.add(place[0])
        report(words, place)

    try:
        return _load(text, tell)
    except _GiveUp:
        return None
    except yaml.MarkedYAMLError as error:
        words, place = _syntax(text, error)
        if place[0] not in told:  # `nama: *Konflik sosial`: one mistake, not two
            report(words, place)
    except yaml.YAMLError as error:  # the reader's own: no mark
        report(messages.syntax(str(error)), (1, 1))
    except RecursionError:  # pragma: no cover -- only the pure Python parser recurses
        report(messages.too_deep(MAX_DEPTH), (1, 1))
    return None


def _syntax(text: str, error: yaml.MarkedYAMLError) -> tuple[Words, Place]:
    context = error.context or ""
    late = any(name in context for name in _TOLD_AT_START) and "escape" not in (error.problem or "")
    mark = (error.context_mark if late else None) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    shown = lines[line] if line < len(lines) else ""
    words = messages.syntax(f"{error.problem} {context}", shown[:column], shown[column : column + 1])
    return words, (line + 1, column + 1)


def _load(text: str, report: Report) -> dict[str, Node] | None:
    root: Node = None
    documents = nodes = 0
    mapping: dict[str, Node] | None = None  # the open mapping, or None while a list is open
    sequence: list[Node] | None = None
    key: str | None = None
    keys: dict[str, yaml.Event] = {}
    stack: list[tuple[dict[str, Node] | None, list[Node] | None, dict[str, yaml.Event]]] = []

    # 60 events a record: no generator of PyYAML's between, and what most of them need stands first.
    for event in iter(LOADER(text).get_event, None):
        value: Node
        opened = False
        if isinstance(event, ScalarEvent):
            nodes += 1
            word: str = event.value
            if event.style or event.tag or event.anchor or event.end_mark.line > event.start_mark.line:  # type: ignore[union-attr]
                word = _scalar(event, text, report)
            if key is None and mapping is not None:
                key = word
                if key in keys:
                    report(messages.duplicate_key(key, place_of(keys[key])[0]), place_of(event))
                    key = f"\0{nodes}"  # keeps the pairs in step; dropped below
                else:
                    keys[key] = event
                continue
            value = None if word in NULLS and event.implicit[0] else word
        elif isinstance(event, CollectionStartEvent):
            nodes += 1
            _properties(event, report)
            if len(stack) >= MAX_DEPTH:
                report(messages.too_deep(MAX_DEPTH), place_of(event))
                raise _GiveUp
            if mapping is not None and key is None:
                report(messages.key_not_text(), place_of(event))
                raise _GiveUp
            value = {} if isinstance(event, MappingStartEvent) else []
            opened = True
        elif isinstance(event, CollectionEndEvent):
            if mapping is not None and len(mapping) > len(keys):
                for name in [name for name in mapping if name.startswith("\0")]:
                    del mapping[name]
            mapping, sequence, keys = stack.pop()
            continue
        elif isinstance(event, AliasEvent):
            report(messages.alias(), place_of(event))
            nodes += 1
            if mapping is not None and key is None:
                key = f"\0{nodes}"
                continue
            value = f"*{event.anchor}"  # some text: the field is not empty, and its line has been told
        elif isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                report(messages.several_documents(), place_of(event))
                raise _GiveUp
            continue
        else:
            continue
        if mapping is not None and key is not None:
            mapping[key] = value
            key = None
        elif sequence is not None:
            sequence.append(value)
        else:
            root = value
        if opened:
            stack.append((mapping, sequence, keys))
            keys = {}
            mapping = value if isinstance(value, dict) else None
            sequence = value if isinstance(value, list) else None
        if nodes > MAX_NODES:
            report(messages.too_many(MAX_NODES), place_of(event))
            raise _GiveUp

    if root is None:
        report(messages.empty_file(), (1, 1))
        return None
    if not isinstance(root, dict):
        report(messages.not_a_mapping(), (1, 1))
        return None
    return root


def _scalar(event: yaml.ScalarEvent, text: str, report: Report) -> str:
    _properties(event, report)
    word: str = event.value
    if event.style == '"' and FORBIDDEN.search(word):  # written as an escape: "\\u200b"
        report(messages.forbidden_character(FORBIDDEN.findall(word)[0]), place_of(event))
        word = FORBIDDEN.sub("", word)
    start, end = event.start_mark, event.end_mark
    if event.implicit[0] and start and end and end.line > start.line:
        continuation = _LIST_IN_TEXT.search(text, start.index, end.index)
        if continuation:
            report(messages.list_in_text(), place_in(text, continuation.end()))
            word = word.partition(" - ")[0]
    return word


def _properties(event: yaml.NodeEvent, report: Report) -> None:
    tag = getattr(event, "tag", None)
    if tag is not None:
        report(messages.tag(tag), place_of(event))
    if event.anchor is not None:
        report(messages.alias(), place_of(event))


def place_of(event: yaml.Event) -> Place:
    """Line and column, from 1, where an event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
