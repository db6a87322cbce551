"""Problems as people and as code hosts read them; a new format is one function and one row of FORMATS."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from generator.problems.problem import Problem


def teks(problems: Sequence[Problem]) -> str:
    """One line each: file:line:column: field: what; mend."""
    return "".join(f"{problem}\n" for problem in problems)


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands: GitHub prints each beside its line in the pull request."""
    return "".join(
        f"::{'notice' if problem.catatan else 'error'} file={_property(problem.path)},line={problem.line},col={problem.column},"
        f"title={_property(problem.field or problem.code)}::{_data(problem.message)}\n"
        for problem in problems
    )


def gitlab(problems: Sequence[Problem]) -> str:
    """A Code Quality report; the fingerprint does not hold the line, so that a problem that moves stays one problem."""
    return _json(
        [
            {
                "description": _described(problem),
                "check_name": problem.code,
                "fingerprint": fingerprint,
                "severity": "info" if problem.catatan else "blocker",
                "location": {"path": problem.path, "lines": {"begin": problem.line}},
            }
            for problem, fingerprint in zip(problems, _fingerprints(problems), strict=True)
        ]
    )


def json_text(problems: Sequence[Problem]) -> str:
    """An array of objects, one a problem, with its fields by name."""
    names = ("path", "line", "column", "field", "code", "what", "fix", "catatan")
    return _json([{name: getattr(problem, name) for name in names} for problem in problems])


FORMATS: Final[Mapping[str, Callable[[Sequence[Problem]], str]]] = MappingProxyType(
    {"teks": teks, "github": github, "gitlab": gitlab, "json": json_text}
)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _described(problem: Problem) -> str:
    return f"{problem.field}: {problem.message}" if problem.field else problem.message


def _fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """Of equal problems in one file each has its number; a line that the words name does not count."""
    seen: Counter[str] = Counter()
    for problem in problems:
        what = re.sub(r"\bbaris [0-9]+", "baris", problem.what)
        text = "\0".join((problem.path, problem.field, problem.code, what))
        seen[text] += 1
        yield hashlib.sha256(f"{text}\0{seen[text]}".encode()).hexdigest()[:32]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
