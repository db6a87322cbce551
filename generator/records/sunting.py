"""Editing a YAML record as text: the lines of one value change, and every other byte stays what it was.

Nothing is written anew from data. A value is found by the marks of the parser's events, its characters are replaced
or lines are put beside it, and the new text is read again: if it does not hold exactly what was meant, it is refused.
"""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, cast

from generator.problems import Words
from generator.records.loading import Node, load
from generator.records.positions import Path
from generator.records.spans import Span, spans
from generator.records.text import Place
from generator.records.writing import (
    Layout,
    Order,
    field_lines,
    flow_text,
    inline_text,
    item_lines,
    lines_below,
    mapping_lines,
    scalar_text,
)

_BREAK: Final = re.compile(r"\r?\n")


class EditError(Exception):
    """The change cannot be made without touching other lines, or the text cannot be read; nothing has changed."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A text beside what it holds and where; `order` as in `Order`."""

    text: str
    data: dict[str, Node]
    spans: dict[Path, Span]
    order: Order

    @property
    def newline(self) -> str:
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    @property
    def step(self) -> int:
        """How far the file indents a group inside a group."""
        return self._indent(dict) or 2

    @property
    def dash(self) -> int:
        """How far the file indents a list under its key."""
        found = self._indent(list)
        return self.step if found is None else found

    def _indent(self, kind: type[dict[str, Node]] | type[list[Node]]) -> int | None:
        for path, span in self.spans.items():
            inside = path and self.is_block(path) and self.is_block(path[:-1]) and isinstance(path[-1], str)
            if inside and isinstance(self.at(path), kind):
                return span.column - self.spans[path[:-1]].column
        return None

    def at(self, path: Path) -> Node:
        found: Node = _at(self.data, path)
        return found

    def is_block(self, path: Path) -> bool:
        return self.spans[path].collection and not self.spans[path].flow

    def children(self, path: Path) -> list[Path]:
        data = self.at(path)
        return [(*path, part) for part in (data if isinstance(data, dict) else range(len(data or ())))]

    def line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Before the line break; at the beginning of a line that ends there already, that beginning."""
        found = _BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def leads(self, index: int) -> bool:
        """Whether only spaces stand before `index` on its line."""
        return not self.text[self.line_start(index) : index].strip(" ")

    def replaced(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]


def with_value(text: str, path: Path, value: Node, order: Order = lambda _: ()) -> str:
    """`text` with `value` at `path`; groups on the way that are missing are made. Raises EditError.

    A group is changed field by field, so that the lines of what stays the same stay.
    """
    meant = _data(text)
    meant = cast("dict[str, Node]", _put(copy.deepcopy(meant), path, value))
    for _ in range(10_000):
        page = _page(text, order)
        step = next(_differences(page.data, meant, ()), None)
        if step is None:
            return text
        text = _checked(_changed(page, *step), page, *step)
    raise EditError("perubahan terlalu banyak")  # pragma: no cover -- each step mends one difference


def with_item(text: str, path: Path, item: Node, order: Order = lambda _: ()) -> str:
    """`text` with `item` added at the end of the list at `path`, which is made when it is missing. Raises EditError."""
    found = _at(_data(text), path)
    if found is not None and not isinstance(found, list):
        raise EditError(f"{path[-1]} bukan daftar")
    return with_value(text, (*path, len(found or ())), item, order)


def without(text: str, path: Path) -> str:
    """`text` without the key at `path`; it is no mistake when there is none. Raises EditError."""
    page = _page(text, lambda _: ())
    if path not in page.spans:
        return text
    meant = copy.deepcopy(page.data)
    outer = _at(meant, path[:-1])
    del outer[path[-1]]
    return with_value(text, path[:-1], outer)


def written(data: dict[str, Node], order: Order = lambda _: ()) -> str:
    """A new record that holds `data`. Raises EditError when it cannot be read back."""
    text = "".join(f"{line}\n" for line in mapping_lines(Layout(2, 2, order), data, (), 0))
    if _data(text) != data:
        raise EditError("isinya tidak dapat ditulis sebagai YAML")
    return text


# -- reading ----------------------------------------------------------------------------------------


def _data(text: str) -> dict[str, Node]:
    def refuse(words: Words, place: Place) -> None:
        raise EditError(f"baris {place[0]}: {words.what}; {words.fix}")

    data = load(text.removeprefix("\ufeff").replace("\r\n", "\n"), refuse)
    if data is None:  # pragma: no cover -- whatever cannot be read has been told
        raise EditError("berkas tidak terbaca")
    return data


def _at(data: Node, path: Path) -> Any:  # noqa: ANN401 -- a value of any kind
    """The value at `path`, or None where the way ends before."""
    for part in path:
        inside = (
            part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        )
        if not inside:
            return None
        data = cast("Any", data)[part]
    return data


def _page(text: str, order: Order) -> _Page:
    return _Page(text, _data(text), spans(text), order)


# -- what differs -----------------------------------------------------------------------------------


def _put(data: Node, path: Path, value: Node) -> Node:
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(part, str):
        if data is None:
            data = {}
        if not isinstance(data, dict):
            raise EditError(f"{part} tidak dapat diisi: induknya bukan kelompok kolom")
        data[part] = _put(data.get(part), rest, value)
        return data
    if data is None:
        data = []
    if not isinstance(data, list) or part > len(data):
        raise EditError(f"butir {part + 1} tidak dapat diisi")
    data[part:] = [_put(data[part] if part < len(data) else None, rest, value), *data[part + 1 :]]
    return data


def _differences(old: Node, new: Node, path: Path) -> Iterator[tuple[str, Path, Node]]:
    """The single edits that lead from `old` to `new`: remove, insert, replace."""
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        for key in old:
            if key not in new and len(old) > 1:
                yield "remove", (*path, key), None
        for key, value in new.items():
            if key not in old:
                yield "insert", (*path, key), value
            else:
                yield from _differences(old[key], value, (*path, key))
    elif isinstance(old, list) and isinstance(new, list) and old and len(new) >= len(old):
        for n, value in enumerate(new):
            if n < len(old):
                yield from _differences(old[n], value, (*path, n))
            else:
                yield "insert", (*path, n), value
    elif old != new:
        yield "replace", path, new


def _checked(text: str, page: _Page, kind: str, path: Path, value: Node) -> str:
    meant = copy.deepcopy(page.data)
    outer = _at(meant, path[:-1])
    if kind == "remove":
        del outer[path[-1]]
    elif kind == "insert" and isinstance(outer, list):
        outer.append(value)
    elif path:
        outer[path[-1]] = value
    else:
        meant = cast("dict[str, Node]", value)
    if _data(text) != meant:
        raise EditError(
            f"susunan berkas di sekitar {path[-1] if path else 'awal berkas'} tidak dapat diubah di sini"
        )
    return text


# -- one edit ---------------------------------------------------------------------------------------


def _changed(page: _Page, kind: str, path: Path, value: Node) -> str:
    if kind == "remove":
        return _removed(page, path)
    if kind == "insert":
        inserted = _inserted_flow if page.spans[path[:-1]].flow else _inserted
        return inserted(page, path, value)
    return _replaced(page, path, value)


def _in_flow(page: _Page, path: Path) -> bool:
    return any(page.spans[path[:n]].flow for n in range(len(path)))


def _replaced(page: _Page, path: Path, value: Node) -> str:
    span, flow = page.spans[path], _in_flow(page, path)
    if not path:
        raise EditError("seluruh berkas tidak diganti di sini")
    old, layout = page.at(path), Layout(page.step, page.dash, page.order)
    # The new value belongs on lines of its own below the key.
    if not old and span.key and not flow:
        lines = lines_below(layout, value, path, page.spans[path[:-1]].column)
        if lines is not None:
            end = page.line_end(span.end)
            start = len(page.text[: span.start].rstrip(" ")) if span.end > span.start else span.start
            kept = page.text[span.end : end].rstrip(" ")
            return page.replaced(start, end, kept + "".join(page.newline + line for line in lines))
    if flow:
        new = (
            scalar_text(value, span.style, True)
            if isinstance(value, str | None)
            else flow_text(value, page.order, path)
        )
    else:
        new = inline_text(value, page.order, path, span.style)
    if (
        span.collection and not span.flow and span.key
    ):  # lines below the key give way to one value on its line
        head = page.text.index(":", span.key[1]) + 1
        between = page.text[head : span.start]
        kept = between.rstrip() if "#" in between else ""
        return page.replaced(head, span.end, f" {new}{kept}")
    if span.start == span.end and page.text[span.start - 1 : span.start] not in (" ", "\n"):
        colon = span.key is None or ":" in page.text[span.key[1] : span.start]
        new = f" {new}" if colon else f": {new}"  # `kunci:` or `-` or {kunci}, and nothing behind it
    return page.replaced(span.start, span.end, new)


def _inserted_flow(page: _Page, path: Path, value: Node) -> str:
    outer, new = page.spans[path[:-1]], flow_text(value, page.order, path)
    if isinstance(path[-1], str):
        new = f"{scalar_text(path[-1], None, True)}: {new}"
    previous = _previous(page, path)
    siblings = page.children(path[:-1])
    if previous is None:
        start = page.spans[siblings[0]].key[0] if siblings else outer.start + 1  # type: ignore[index]
        return page.replaced(start, start, f"{new}, " if siblings else new)
    end = page.spans[previous].end
    space = " " if page.text[end - 1 : end] == ":" else ""
    return page.replaced(end, end, f"{space}, {new}")


def _inserted(page: _Page, path: Path, value: Node) -> str:
    """New lines below the field or item that comes before, or above all of them."""
    outer, layout = page.spans[path[:-1]], Layout(page.step, page.dash, page.order)
    siblings, previous = page.children(path[:-1]), _previous(page, path)
    if isinstance(path[-1], int):
        lines = item_lines(layout, value, path, outer.column, like=page.spans[siblings[-1]])
    else:
        lines = field_lines(layout, path[-1], value, path, outer.column)
    first = page.spans[siblings[0]]
    if previous is None and first.key is not None:
        start = first.key[0]
        if page.leads(start):
            start = page.line_start(start)
            while len(path) > 1 and _is_comment(page, start, outer.column):
                start = page.line_start(start - 1)
            return page.replaced(start, start, "".join(line + page.newline for line in lines))
        previous = siblings[0]  # `- asal: pk`: nothing can stand before the first
    end = page.spans[cast("Path", previous)].end
    if _blank_between(page, siblings):
        lines = ["", *lines]
    if page.text[end - 1 : end] == "\n":  # a text block that keeps its blank lines
        return page.replaced(end, end, "".join(line + page.newline for line in lines))
    end = page.line_end(end)
    return page.replaced(end, end, "".join(page.newline + line for line in lines))


def _is_comment(page: _Page, start: int, column: int) -> bool:
    """Whether the line before `start` is a comment at `column`: it belongs to what follows."""
    if start == 0:
        return False
    line = page.text[page.line_start(start - 1) : start]
    return line.startswith(" " * column + "#")


def _blank_between(page: _Page, siblings: list[Path]) -> bool:
    """Whether the file keeps a blank line between every two of these fields or items."""
    for one, other in pairwise(siblings):
        start = page.spans[other].key or (page.spans[other].start, 0)
        if not re.search(r"\n *\r?\n", page.text[page.spans[one].end : start[0]]):
            return False
    return len(siblings) > 1


def _previous(page: _Page, path: Path) -> Path | None:
    """The field or item after which the one at `path` belongs; None: before all others."""
    siblings = page.children(path[:-1])
    if isinstance(path[-1], int):
        return siblings[-1] if siblings else None
    names = list(page.order(path[:-1]))
    if path[-1] in names:
        rank = names.index(path[-1])
        before = [one for one in siblings if one[-1] in names and names.index(str(one[-1])) < rank]
        return before[-1] if before else None
    if path[-1].isdigit() and all(str(one[-1]).isdigit() for one in siblings):
        smaller = [one for one in siblings if int(one[-1]) < int(path[-1])]
        return smaller[-1] if smaller else None
    return siblings[-1] if siblings else None


def _removed(page: _Page, path: Path) -> str:
    span, siblings = page.spans[path], page.children(path[:-1])
    n = siblings.index(path)
    following = page.spans[siblings[n + 1]] if n + 1 < len(siblings) else None
    start = cast("tuple[int, int]", span.key)[0]
    if page.spans[path[:-1]].flow:
        behind = re.compile(r"\s*,[ \t]*").match(page.text, span.end)
        before = page.spans[siblings[n - 1]].end if n else start
        if n and "#" not in page.text[before:start]:
            return page.replaced(before, span.end, "")
        return page.replaced(start, behind.end() if behind else span.end, "")
    if page.leads(start):
        end = span.end if page.text[span.end - 1 : span.end] == "\n" else page.line_end(span.end)
        cut = _BREAK.match(page.text, end)
        start = page.line_start(start)
        if page.text[end - 1 : end] == "\n":  # a text block that keeps its blank lines
            return page.replaced(start, end, "")
        if cut is None and start:  # the last line of a file that does not end its last line
            start -= len(page.newline)
        return page.replaced(start, cut.end() if cut else end, "")
    if following and following.key and re.fullmatch(r" *\r?\n *", page.text[span.end : following.key[0]]):
        return page.replaced(start, following.key[0], "")
    return page.replaced(start, span.end, "")  # `- # catatan`, and the rest stays below it
