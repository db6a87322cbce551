"""One walk over the hand-written notes of a record, for everything that needs their places."""

from collections.abc import Iterator
from typing import Any, Final, ForwardRef, Literal, cast, get_args, get_origin

from generator.model.naskah import Catatan
from generator.records import Path

_holding: Final[dict[type, tuple[str, ...]]] = {}


def notes(value: object) -> Iterator[tuple[Path, Catatan]]:
    """Every note inside a model value, with the way to it."""
    found: list[tuple[Path, Catatan]] = []
    _collect(value, (), found)
    return iter(found)


def _collect(value: object, path: Path, found: list[tuple[Path, Catatan]]) -> None:
    kind = type(value)
    if kind is Catatan:
        found.append((path, cast("Catatan", value)))
    elif kind is tuple:
        for n, item in enumerate(cast("tuple[object, ...]", value)):
            _collect(item, (*path, n), found)
    elif kind is dict:
        for key, item in cast("dict[str, object]", value).items():
            _collect(item, (*path, key), found)
    else:
        names = _holding.get(kind)
        if names is None:
            names = _holding[kind] = holding(kind)
        for name in names:
            if item := getattr(value, name):
                _collect(item, (*path, name), found)


def holding(kind: type) -> tuple[str, ...]:
    """The fields of a class in which a note can hang, at any depth; the walk need not look at the others."""
    fields = getattr(kind, "__pydantic_fields__", {})
    return tuple(name for name, field in fields.items() if _leads(field.annotation, ()))


def _leads(annotation: Any, seen: tuple[Any, ...]) -> bool:  # noqa: ANN401 -- annotations are of many kinds
    """Whether a value so annotated can hold a note; a name not yet resolved is taken to."""
    if annotation is Catatan or isinstance(annotation, str | ForwardRef):
        return True
    if annotation in seen or get_origin(annotation) is Literal:
        return False
    inner = [field.annotation for field in getattr(annotation, "__pydantic_fields__", {}).values()]
    return any(_leads(one, (*seen, annotation)) for one in [*get_args(annotation), *inner])
