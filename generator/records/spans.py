"""Where every value of a sound YAML text begins and ends, by the marks of the parser's events."""

from dataclasses import dataclass
from typing import Any, cast

import yaml

from generator.records.loading import LOADER
from generator.records.positions import Path


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value begins and ends, in characters; `key` the same of its key. An empty value begins where it ends."""

    start: int
    end: int
    column: int
    key: tuple[int, int] | None
    collection: bool
    flow: bool
    style: str | None


def spans(text: str) -> dict[Path, Span]:
    """The span of every value of a text that `load` reads without a mistake."""
    found: dict[Path, Span] = {}
    mark = len(text) - len(text.removeprefix("\ufeff"))
    opened: list[tuple[Path, yaml.Event, tuple[int, int] | None]] = []
    counts: list[int] = []  # the items of each open collection so far
    ends: list[int] = []  # where the last one ended
    key: tuple[str, tuple[int, int]] | None = None

    def span(event: yaml.Event) -> tuple[int, int]:
        return cast("Any", event.start_mark).index + mark, cast("Any", event.end_mark).index + mark

    for event in yaml.parse(text[mark:], Loader=LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            path, start, its_key = opened.pop()
            counts.pop()
            flow = bool(cast("Any", start).flow_style)
            last = ends.pop()
            end = span(event)[1] if flow else last
            ends[-1:] = [end] if ends else []
            column = cast("Any", start.start_mark).column
            found[path] = Span(span(start)[0], end, column, its_key, True, flow, None)
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        inside = opened[-1] if opened else None
        in_mapping = inside is not None and isinstance(inside[1], yaml.MappingStartEvent)
        if in_mapping and key is None:
            key = (cast("Any", event).value, span(event))
            continue
        if inside is None:
            path = ()
        elif key is not None:
            path = (*inside[0], key[0])
        else:
            path = (*inside[0], counts[-1])
            counts[-1] += 1
        if isinstance(event, yaml.CollectionStartEvent):
            opened.append((path, event, key[1] if key else None))
            counts.append(0)
            ends.append(span(event)[1])
        else:
            start_index, end_index = span(event)
            style = cast("Any", event).style
            header = text[start_index : start_index + 3].split("\n")[0] if style in ("|", ">") else ""
            if header and "+" not in header:  # the mark stands behind the blank lines that follow
                end_index = start_index + len(text[start_index:end_index].rstrip())
            column = cast("Any", event.start_mark).column
            found[path] = Span(start_index, end_index, column, key[1] if key else None, False, False, style)
            ends[-1:] = [end_index]
        key = None
    return found
