"""A mistake in the content: where it is, what was found, how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

QUOTED_LENGTH = 60
SIMILARITY = 0.6


class Words(NamedTuple):
    """The wording of one kind of mistake: a stable code, what was found, how to mend it."""

    code: str
    what: str
    fix: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake at one place; `line` and `column` count from 1, `field` may be empty.

    `catatan`: only a note, which stops nothing.
    """

    path: str
    line: int
    column: int
    field: str
    code: str
    what: str
    fix: str
    catatan: bool = False

    def __post_init__(self) -> None:
        """File and field names are the author's own words: whatever they hold, a problem prints on one line."""
        for name in ("path", "field", "what", "fix"):
            object.__setattr__(self, name, printable(getattr(self, name)))

    @property
    def message(self) -> str:
        """What was found and how to mend it, without the place."""
        return f"{self.what}; {self.fix}"

    def __str__(self) -> str:
        field = f" {self.field}:" if self.field else ""
        note = " catatan, bukan kesalahan:" if self.catatan else ""
        return f"{self.path}:{self.line}:{self.column}:{note}{field} {self.message}"


class ProblemsFound(Exception):
    """Every mistake of one run, sorted by place; raised once, after all stages that could look."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def printable(text: str) -> str:
    """The text on one line, with controls and invisible characters spelled out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def quote(value: object) -> str:
    """The words of a mistake, safe to print: shortened, on one line, invisible characters spelled out."""
    text = str(value)
    return f"'{printable(text[:QUOTED_LENGTH])}{'…' if len(text) > QUOTED_LENGTH else ''}'"


def similar(word: str, choices: Iterable[str]) -> str | None:
    """The choice that a person who typed `word` most probably meant, if any is near enough."""
    by_lower = {choice.lower(): choice for choice in choices}
    near = get_close_matches(word[:QUOTED_LENGTH].lower().replace("-", "_"), by_lower, n=1, cutoff=SIMILARITY)
    if not near:
        near = get_close_matches(word[:QUOTED_LENGTH].lower(), by_lower, n=1, cutoff=SIMILARITY)
    return by_lower[near[0]] if near else None
