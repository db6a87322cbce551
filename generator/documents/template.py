"""Where the templates of documents are found, and how a mistake in one is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.problems import Problem, Words, messages

FOLDER: Final = "documents"


class TemplateProblemError(Exception):
    """A template cannot be used; carries the one problem that names it and its mend."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class DocumentTemplates:
    """`folders` as `Templates.folders` has them: the project's own first, file by file."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path:
        """The file of a template. Raises LookupError where no folder has it, TemplateProblemError for a link.

        A link in a project could lead to any file of the computer on which somebody else builds it.
        """
        for folder in self.folders:
            path = folder / FOLDER / name
            if folder != self.folders[-1] and any(one.is_symlink() for one in (path, path.parent, folder)):
                raise refusal(name, messages.symlink())
            if path.is_file():
                return path
        raise LookupError(name)

    def names(self, suffix: str) -> Sequence[str]:
        """Every template with that ending, by name; a folder beside them is none."""
        paths = [path for folder in self.folders for path in (folder / FOLDER).glob(f"*{suffix}")]
        return sorted({path.name for path in paths if path.is_file() or path.is_symlink()})


def refusal(name: str, words: Words, line: int = 1, column: int = 1, field: str = "") -> TemplateProblemError:
    """A problem at a place of a template; Word files have no lines, so theirs is 1:1."""
    return TemplateProblemError(Problem(f"templates/{FOLDER}/{name}", line, column, field, *words))
