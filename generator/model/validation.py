"""Plain data to typed values; every mistake of a record becomes a problem at its own line and column."""

import copy
import dataclasses
import re
from collections.abc import Mapping
from decimal import Decimal
from types import UnionType
from typing import Any, Final, Generic, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.dates import Tanggal
from generator.model.fields import MAX_TEXT, kind_of
from generator.problems import Problem, Words, messages
from generator.records import Node, Path, Record

ID_FIELD: Final = "id"
SHORTHAND: Final = "teks_asli"
_KEY: Final = "[key]"  # pydantic's last step to the key of a mapping
_UNKNOWN: Final = ("unexpected_keyword_argument", "no_such_attribute")
_HARMLESS: Final[Mapping[Any, Node]] = {str: "x", int: "2000", Decimal: "0", Tanggal: "2000-01-01"}
_BEFORE_COMMA: Final = re.compile(r"-?[0-9.]+")
_AFTER_COMMA: Final = re.compile(r"[0-9]+ ?%?")
_WANTED: Final = {
    "string_type": "teks",
    "tuple_type": "daftar",
    "list_type": "daftar",
    "dict_type": "kelompok kolom",
    "dataclass_type": "kelompok kolom",
}


T = TypeVar("T")


class Schema(Generic[T]):
    """A kind of record: its class, and pydantic's reader of it."""

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind
        self.adapter: TypeAdapter[T] = TypeAdapter(kind)
        self.identified = ID_FIELD in field_names(kind)

    def read(self, record: Record) -> tuple[T | None, list[Problem]]:
        """The typed value of a record, and its problems.

        With problems, the value is what can be known without the mistaken fields, for the second pass to look at
        and for nothing else; it is None when too little is left.
        """
        data: dict[str, Node] = {**record.data}
        problems = []
        if ID_FIELD in data:
            problems.append(
                record.problem(messages.unknown_key(ID_FIELD, self.keys(())), (ID_FIELD,), key=True)
            )
            del data[ID_FIELD]
        if self.identified:
            data[ID_FIELD] = record.id
        try:
            return self.adapter.validate_python(data), problems
        except ValidationError as error:
            details = _causes(error.errors(include_url=False))
        problems += [self._problem(record, detail) for detail in details]
        data = copy.deepcopy(data)
        for detail in details:
            self._leave_out(data, detail)
        try:
            return self.adapter.validate_python(data), problems
        except ValidationError:
            return None, problems

    def _leave_out(self, data: dict[str, Node], detail: ErrorDetails) -> None:
        """Take a mistaken field out of `data`, or what it is part of; put something harmless where it is required."""
        path = _path(data, detail)
        if detail["loc"][-1:] == (_KEY,) and isinstance(parent := value_at(data, path[:-1]), dict):
            parent.pop(path[-1], None)  # what stands under a mistaken key belongs to no other
            return
        harmless = self._harmless(path)
        for length in range(len(path), 0, -1):
            step, parent = path[length - 1], value_at(data, path[: length - 1])
            if isinstance(step, int):
                if harmless is not None:
                    break  # the other items of a list keep their places
                continue
            if not isinstance(parent, dict):
                return  # left out already
            field = fields_of(typed_at(self.kind, path[: length - 1])).get(step)
            unknown = length == len(path) and detail["type"] in _UNKNOWN
            if unknown or (field is not None and not field.is_required()):
                parent.pop(step, None)
                return
        if isinstance(parent := value_at(data, path[:-1]), dict | list):
            cast("Any", parent)[path[-1]] = harmless

    def _harmless(self, path: Path) -> Node:
        kind = typed_at(self.kind, path)
        if get_origin(kind) is Literal:
            return str(get_args(kind)[0])
        return "x" if SHORTHAND in field_names(kind) else _HARMLESS.get(kind)

    def keys(self, path: Path) -> list[str]:
        """The names of the fields that a record may use at `path`."""
        return [name for name in field_names(typed_at(self.kind, path)) if name != ID_FIELD or path]

    def example(self, path: Path) -> str:
        """The documented example of the field at `path`, or nothing."""
        field = fields_of(typed_at(self.kind, path[:-1])).get(path[-1])
        return f"{path[-1]}: {field.examples[0]}" if field is not None and field.examples else ""

    def _problem(self, record: Record, detail: ErrorDetails) -> Problem:
        path, on_key = _path(record.data, detail), detail["loc"][-1:] == (_KEY,)
        kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
        if split := _split_number(record.data, path):
            return record.problem(messages.number_comma(split[1]), (*path[:-1], split[0]))
        if kind in _UNKNOWN:
            return record.problem(messages.unknown_key(str(path[-1]), self.keys(path[:-1])), path, key=True)
        if value is None and path and isinstance(path[-1], int):
            return record.problem(messages.empty_item(), path)
        if value is None or kind in ("missing", "too_short"):
            return record.problem(messages.missing(self.example(path)), path, key=True)
        if kind == "words":
            words: Words = context["words"]
            return record.problem(words, path, key=on_key, offset=context["offset"])
        return record.problem(self._words(kind, value, path), path)

    def _words(self, kind: str, value: object, path: Path) -> Words:
        if kind == "literal_error":
            if not isinstance(value, str):
                return messages.wrong_type(kind_of(value), "satu pilihan", self.example(path))
            return messages.unknown_choice(value, get_args(typed_at(self.kind, path)))
        if kind == "string_pattern_mismatch":
            return messages.empty_text()
        if kind == "string_too_long":
            return messages.text_too_long(MAX_TEXT)
        if kind == "dataclass_type" and SHORTHAND in self.keys(path):
            return messages.wrong_type(kind_of(value), "teks", self.example(path))
        return messages.wrong_type(kind_of(value), _WANTED[kind], self.example(path))


def _causes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the lists that are too short only because their mistaken items do not count."""
    return [
        one
        for one in details
        if one["type"] != "too_short"
        or not any(
            other["loc"][: len(one["loc"])] == one["loc"] for other in details if other["loc"] != one["loc"]
        )
    ]


def _path(data: object, detail: ErrorDetails) -> Path:
    """The way to a mistake as the author wrote it: `nama: …` has no `teks_asli` of its own."""
    path: Path = tuple(step for step in detail["loc"] if step != _KEY)
    shorthand = path[-1:] == (SHORTHAND,) and isinstance(value_at(data, path[:-1]), str)
    return path[:-1] if shorthand else path


def fields_of(kind: Any) -> Mapping[str | int, FieldInfo]:  # noqa: ANN401 -- annotations are of many kinds
    """The fields of a record class by name, in the order they were written; none for anything else."""
    found: Mapping[str | int, FieldInfo] = getattr(kind, "__pydantic_fields__", {})
    return found


def field_names(kind: Any) -> list[str]:  # noqa: ANN401
    """The fields of a pydantic dataclass in the order they were written."""
    return [str(name) for name in fields_of(kind)]


def value_at(data: object, path: Path) -> object:
    """The plain value at `path`, or None when the way leads nowhere."""
    for step in path:
        inside = (
            step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        )
        if not inside:
            return None
        data = cast("Any", data)[step]
    return data


def _split_number(record: Mapping[str, Node], path: Path) -> tuple[str, str] | None:
    """The field and the number of a `{tercetak: 93,55}`: YAML takes its comma for the end of a field.

    What stood behind the comma is then a field of its own, all digits and empty, after one that holds digits.
    """
    data: Node = dict(record)
    for step in path[:-1]:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
    if not path or not isinstance(data, dict) or not _AFTER_COMMA.fullmatch(str(path[-1])):
        return None
    names = list(data)
    place = names.index(str(path[-1])) if path[-1] in data else 0
    before = data[names[place - 1]] if place and data[names[place]] is None else None
    if not isinstance(before, str) or not _BEFORE_COMMA.fullmatch(before):
        return None
    return names[place - 1], f"{before},{names[place].rstrip('% ')}"


def typed_at(annotation: Any, path: Path) -> Any:  # noqa: ANN401
    """The annotation of the value at `path`, without Optional and Annotated; None when the way leads nowhere."""
    annotation = bare(annotation)
    for step in path:
        if dataclasses.is_dataclass(annotation):
            field = fields_of(annotation).get(step)
            annotation = bare(field.annotation) if field else None
        elif get_origin(annotation) is tuple:
            annotation = bare(get_args(annotation)[0])
        elif get_origin(annotation) is dict:
            annotation = bare(get_args(annotation)[1])
        else:
            return None
    return annotation


def bare(annotation: Any) -> Any:  # noqa: ANN401
    """The annotation without what wraps it."""
    if hasattr(annotation, "__metadata__"):
        return bare(annotation.__origin__)
    if get_origin(annotation) in (Union, UnionType):
        return bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation
