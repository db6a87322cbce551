"""From what was read to the catalogue: type every record, then check what no record can know alone."""

import pathlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeVar

from generator.model import references
from generator.model.catalogue import FILES, FOLDERS, OPTIONAL, REQUIRED, Catalogue, attribute
from generator.model.halaman import read_pages
from generator.model.references import Typed
from generator.problems import Problem, ProblemsFound
from generator.problems.messages import DANGLING, MISSING, YEAR_OUTSIDE
from generator.records import Content, Record, read_content

T = TypeVar("T")
VALUES: Final = "content/nilai/"


@dataclass(frozen=True, slots=True)
class Reading:
    """A catalogue beside the records it was made from, for whoever must name a place in a file.

    `tayang`: the text of the committed ledger of published figures, None without one.
    """

    catalogue: Catalogue
    records: Mapping[tuple[str, str], Record]
    tayang: str | None = None


def read_project(project: pathlib.Path) -> Content:
    """The content of a project, as far as files can be told apart without knowing what they mean."""
    return read_content(project, folders=FOLDERS, files=REQUIRED, optional=OPTIONAL)


def read_catalogue(content: Content) -> Reading:
    """Type and check everything. Raises ProblemsFound once, with the problems of reading included."""
    problems = list(content.problems)
    lines = {(record.path, line) for record in content.records for line in record.told}
    typed: dict[str, dict[str, tuple[Record, Any]]] = {folder: {} for folder in FOLDERS}
    files: dict[str, tuple[Record, Any]] = {}
    unread = dict(content.unread)
    for record in content.records:
        schema = FOLDERS[record.folder] if record.folder else FILES[f"{record.id}.yml"]
        value, found = schema.read(record)
        problems += [one for one in found if one.code == MISSING or (one.path, one.line) not in lines]
        if found:
            # An empty field may have been meant to refer to anything.
            known = content.unread.get((record.folder, record.id), record.text)
            unread[(record.folder, record.id)] = None if any(one.code == MISSING for one in found) else known
        if value is not None:
            (typed[record.folder] if record.folder else files)[record.id] = (record, value)
    pages, found = read_pages(content.pages)
    problems += found
    second_pass = references.check(
        Typed(
            files.get("instansi"),
            files.get("kebijakan"),
            files.get("istilah"),
            **{attribute(folder): dict(sorted(rows.items())) for folder, rows in typed.items()},
        ),
        content,
        unread,
    )
    problems += _news(second_pass, problems, lines)
    if problems:
        raise ProblemsFound(problems)
    instansi = files["instansi"][1]
    catalogue = Catalogue(
        instansi=instansi,
        logo=next((image for image in content.images if image.path == instansi.logo), None),
        kebijakan=files["kebijakan"][1] if "kebijakan" in files else None,
        istilah=files["istilah"][1].istilah if "istilah" in files else (),
        halaman=pages,
        berkas=content.signed,
        **{attribute(folder): _values(rows) for folder, rows in typed.items()},
    )
    records = {(record.folder, record.id): record for record in content.records}
    return Reading(catalogue, MappingProxyType(records), content.tayang)


def _news(found: list[Problem], told: list[Problem], lines: set[tuple[str, int]]) -> Iterator[Problem]:
    """What the second pass found, without the mere consequences of what the author has been told already."""
    fields: dict[str, list[str]] = {}
    for problem in told:
        fields.setdefault(problem.path, []).append(problem.field)
    for problem in found:
        consequence = bool(problem.field) and any(
            _follows(problem, field) for field in fields.get(problem.path, ())
        )
        if not consequence and (not problem.field or (problem.path, problem.line) not in lines):
            yield problem


def _follows(problem: Problem, told: str) -> bool:
    """Whether a problem may be only the consequence of a mistake that has been told at the field `told`."""
    field, group = problem.field, problem.field.rpartition(".")[0]
    if problem.path.startswith(VALUES):
        # A record of values is wide: years, targets and results stand beside each other and know nothing of each
        # other, so only a mistake in the same group of fields, or inside the field itself, can be the cause.
        inside = told.startswith((f"{field}.", f"{field}["))
        sibling = bool(group) and told.rpartition(".")[0] == group
        return told == field or sibling or (inside and problem.code != YEAR_OUTSIDE)
    group = field if problem.code == DANGLING else group or field
    return told == field or told.startswith((f"{field}[", f"{group}."))


def _values(rows: Mapping[str, tuple[Record, T]]) -> Mapping[str, T]:
    return MappingProxyType({id: value for id, (_, value) in sorted(rows.items())})
