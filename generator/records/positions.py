"""Where every value of a YAML text stands: a second look, taken only when a mistake is reported."""

from typing import NamedTuple, TypeAlias

import yaml

from generator.records.loading import LOADER, MAX_DEPTH, place_of
from generator.records.text import Place

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and indexes from the top of the record."""


class Position(NamedTuple):
    """Line and column, from 1, of a value and of its key.

    `opening`: how many characters stand before the text of the value; None when the file writes the text differently.
    """

    value: Place
    key: Place | None
    opening: int | None


def _opening(event: yaml.Event, text: str) -> int | None:
    if event.start_mark is None or event.end_mark is None:
        return None
    written = text[event.start_mark.index : event.end_mark.index]
    value = getattr(event, "value", None)
    return 0 if written == value else 1 if written[1:-1] == value else None


def table(text: str) -> dict[Path, Position]:
    """The position of every value of `text`, as far as it can be parsed; the first of duplicate keys counts."""
    found: dict[Path, Position] = {}
    # One frame a collection: [way to it, next index or None in a mapping, pending key, pending key's place]
    stack: list[list[object]] = []

    def way_of_value() -> tuple[Path, Place | None]:
        if not stack:
            return (), None
        frame = stack[-1]
        base: Path = frame[0]  # type: ignore[assignment]
        if frame[1] is None:
            way = (*base, str(frame[2]))
            place: Place | None = frame[3]  # type: ignore[assignment]
            frame[2] = frame[3] = None
            return way, place
        index: int = frame[1]  # type: ignore[assignment]
        frame[1] = index + 1
        return (*base, index), None

    try:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
                if stack and stack[-1][1] is None and stack[-1][3] is None:
                    stack[-1][2], stack[-1][3] = getattr(event, "value", ""), place_of(event)
                    continue
                way, key = way_of_value()
                found.setdefault(way, Position(place_of(event), key, _opening(event, text)))
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(stack) > MAX_DEPTH:
                    break
                way, key = way_of_value()
                found.setdefault(way, Position(place_of(event), key, None))
                stack.append([way, 0 if isinstance(event, yaml.SequenceStartEvent) else None, None, None])
            elif isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
    except yaml.YAMLError:
        pass  # the mistake itself was reported by `loading`; the places before it hold
    return found
