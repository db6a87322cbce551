"""Jinja for Word templates: it prints fields, asks whether they are there and goes through lists; it can do nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from jinja2 import StrictUndefined, Undefined, meta, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.documents.word.omml import LEBAR, SEMPIT, omml
from generator.documents.word.text import word_text

MAX_STEPS: Final = 200_000
"""Turns of all loops of one part together: a thousand rows of twenty cells take a tenth."""
MAX_LETTERS: Final = 30_000_000
"""Letters of XML that one part may become; a report on a thousand indicators takes half."""
STEPS: Final = "langkah tersisa"
"""Where the turns left are counted; no template can name it, for it is two words."""
PICTURE: Final = "gambar grafik"
"""What draws a chart into the part that is being filled in; no template can name it either."""

_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem,
    nodes.For, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Test, nodes.Filter, nodes.Tuple,
)  # fmt: skip
_LOOP: Final = frozenset({"first", "last", "index", "index0", "length"})


class FieldUnknownError(Exception):
    """A field that is not there; `choices` are those that are."""

    def __init__(self, name: str, choices: Sequence[str]) -> None:
        super().__init__(name)
        self.name, self.choices = name, choices


class NotTextError(Exception):
    """What was printed is missing, or is no text."""


class EndlessError(Exception):
    """The template would go on for too long, or for ever."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A construct that templates may not use."""

    line: int
    what: str


@pass_context
def _counted(context: Context, rows: object) -> Iterator[object]:
    """The items of a list, as long as there are turns left."""
    if not isinstance(rows, list | tuple):
        raise NotTextError
    left: list[int] = context[STEPS]
    for row in rows:
        left[0] -= 1
        if left[0] < 0:
            raise EndlessError
        yield row


def clauses(butir: Iterable[Mapping[str, Any]], tingkat: int = 0, induk: str = "") -> list[dict[str, Any]]:
    """Clauses in the order of reading: a template has loops but no recursion.

    `tingkat` counts the marks to the left of a clause's own; `induk` is the mark of a clause that has no words of its
    own, for its first part, which then stands on the same line.
    """
    found: list[dict[str, Any]] = []
    for number, one in enumerate(butir):
        mute = not (one["judul"] or one["teks"] or one["tabel"])
        below = clauses(one["butir"], tingkat + bool(one["di_samping"]), one["tanda"] or "" if mute else "")
        found += [{**one, "tingkat": tingkat, "induk": "" if number else induk}, *below]
    return found


def _equation(rumus: object, lebar: int = LEBAR) -> Markup:
    if not isinstance(rumus, dict) or "pohon" not in rumus:
        raise NotTextError
    return omml(rumus, lebar)


@pass_context
def _picture(context: Context, grafik: object) -> Markup:
    if not isinstance(grafik, dict) or "uraian" not in grafik:
        raise NotTextError
    drawn: Markup = context[PICTURE](grafik)
    return drawn


def _in_order(butir: object) -> list[dict[str, Any]]:
    if not isinstance(butir, list) or not all(isinstance(one, dict) and "di_samping" in one for one in butir):
        raise NotTextError
    return clauses(butir)


def _length(rows: object) -> int:
    if not isinstance(rows, list | str):
        raise NotTextError
    return len(rows)


def _upper(text: object) -> str:
    if not isinstance(text, str):
        raise NotTextError
    return text.upper()


def _narrow_equation(rumus: object) -> Markup:
    return _equation(rumus, SEMPIT)


FILTERS: Final = {
    "persamaan": _equation,
    "persamaan_sempit": _narrow_equation,
    "gambar": _picture,
    "datar": _in_order,
    "length": _length,
    "upper": _upper,
}
"""All that a template can call, and only with a bar: `{{r baris.rumus|persamaan }}`, `{{ i.grafik|gambar }}`."""
_COUNTED: Final = "terhitung"
TESTS: Final = ("none",)


def _finalize(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return word_text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(str(value))  # noqa: S704 -- digits and a minus sign
    if isinstance(value, Undefined):
        str(value)  # raises UndefinedError
    raise NotTextError


class Sandbox(ImmutableSandboxedEnvironment):
    """A point leads to an item of a mapping and nowhere else, so that no template can reach an object."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_finalize, auto_reload=False)
        self.globals.clear()
        self.filters = {**FILTERS, _COUNTED: _counted}
        self.tests = {name: self.tests[name] for name in TESTS}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 -- Jinja's own signature
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 -- Jinja's own signature
        if isinstance(obj, dict):
            if argument in obj:
                return obj[argument]
            raise FieldUnknownError(str(argument), tuple(obj))
        if isinstance(obj, LoopContext) and argument in _LOOP:
            return super().getattr(obj, argument)
        if isinstance(obj, list | tuple) and isinstance(argument, int) and 0 <= argument < len(obj):
            return obj[argument]
        raise FieldUnknownError(str(argument), ())

    def call(self, *_args: object, **_kwargs: object) -> NoReturn:
        """Nothing is ever called; `forbidden` has said so before."""
        raise NotTextError


def forbidden(tree: nodes.Template) -> Forbidden | None:
    """The first construct that is none of the harmless ones; found before a line of it becomes Python."""
    for node in _walk(tree):
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return Forbidden(node.lineno, f"|{node.name}")
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            return Forbidden(node.lineno, f"is {node.name}")
        named = isinstance(node, nodes.Filter | nodes.Test) and (node.args or node.kwargs or node.dyn_args)
        secret = isinstance(node, nodes.Getattr) and node.attr.startswith("_")
        looping = isinstance(node, nodes.For) and node.recursive
        if not isinstance(node, _ALLOWED) or named or secret or looping:
            return Forbidden(node.lineno, _spelled(node))
    return None


def _spelled(node: nodes.Node) -> str:
    """A construct as its author typed it, as far as the tree still knows."""
    match node:
        case nodes.Getattr(attr=name):
            return f".{name}"
        case nodes.Call():
            return "(…)"
        case nodes.BinExpr(operator=sign) | nodes.UnaryExpr(operator=sign):
            return str(sign)
        case nodes.Assign() | nodes.AssignBlock():
            return "set"
        case nodes.Concat():
            return "~"
    return type(node).__name__.lower()


def unknown_names(tree: nodes.Template, known: Iterable[str]) -> list[str]:
    """Names at the beginning of a path that no document has, in branches not taken too."""
    return sorted(meta.find_undeclared_variables(tree) - set(known))


def bounded(tree: nodes.Template) -> nodes.Template:
    """Every loop counts its turns."""
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(
            loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno, environment=tree.environment
        )
    return tree


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Every node in the order of the text, however deep."""
    rest = [tree]
    while rest:
        node = rest.pop()
        yield node
        rest += reversed(list(node.iter_child_nodes()))
