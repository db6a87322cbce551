"""What several commands share: the day, the report of problems, and how a command ends with them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

import click

from generator.problems import Problem, ProblemsFound
from generator.problems.formats import FORMATS

CONTENT, USAGE = 1, 2

TANGGAL: Final = click.option(
    "--tanggal",
    metavar="TAHUN-BULAN-HARI",
    help="Anggap hari ini tanggal itu. Bila kosong: isi IKU_TANGGAL, lalu tanggal perubahan terakhir di git.",
)

T = TypeVar("T")


def attempt(project: Path, work: Callable[[], T], format_name: str = "teks") -> T:
    """What the work returns; its problems are reported, and end the command."""
    try:
        return work()
    except ProblemsFound as found:
        report(project, found.problems, format_name)
        raise SystemExit(CONTENT) from None


def report(project: Path, problems: Sequence[Problem], format_name: str) -> None:
    click.echo(FORMATS[format_name](shown(project, problems)), nl=False)
    click.echo(f"{len(problems)} kesalahan. Perbaiki, lalu jalankan lagi.", err=True)


def shown(project: Path, problems: Sequence[Problem]) -> list[Problem]:
    """Paths as the person sees them from where the command was given."""
    return [replace(problem, path=(project / problem.path).as_posix()) for problem in problems]
