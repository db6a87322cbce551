"""What a git revision of the project had published: its ledger, and the policies beside it."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.measurement.measured import LEDGER_PATH
from generator.measurement.tayang import Tayang, from_csv

KEBIJAKAN: Final = "content/kebijakan.yml"
TIMEOUT: Final = 120


class RevisionError(Exception):
    """The revision cannot be compared with; the words are for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class VersiLama:
    """`tayang` is empty where nothing was published; `kebijakan` the text of kebijakan.yml, None without one."""

    tayang: tuple[Tayang, ...]
    kebijakan: str | None


def versi_lama(project: Path, rev: str) -> VersiLama:
    """The ledger and the policies at `rev`, in any folder of a repository. Raises RevisionError."""
    _repository(project)
    commit = _commit(project, rev)
    ledger = _file(project, commit, LEDGER_PATH, rev)
    try:
        rows = from_csv(ledger) if ledger is not None else ()
    except ValueError:
        message = f"{LEDGER_PATH} pada versi '{rev}' tidak terbaca; pilih versi git yang lain"
        raise RevisionError(message) from None
    return VersiLama(rows, _file(project, commit, KEBIJAKAN, rev))


def _repository(project: Path) -> None:
    answer = _git(project, "rev-parse", "--is-inside-work-tree")
    if answer.returncode != 0 or answer.stdout.strip() != b"true":
        message = f"folder '{project}' bukan bagian dari repositori git yang dapat dibaca{_said(answer)}"
        raise RevisionError(message)


def _commit(project: Path, rev: str) -> str:
    answer = None
    if rev and not rev.startswith("-"):
        answer = _git(project, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    if answer is None or answer.returncode != 0:
        message = (
            f"versi git '{rev}' tidak ada di repositori ini; periksa namanya (misalnya main atau HEAD~1), "
            "atau ambil seluruh riwayat dengan git fetch --unshallow"
        )
        raise RevisionError(message)
    return answer.stdout.decode("ascii", "replace").strip()


def _file(project: Path, commit: str, path: str, rev: str) -> str | None:
    """The text of a file of the project at a commit, None where there was none."""
    listed = _git(project, "ls-tree", "--name-only", commit, "--", path)
    if listed.returncode == 0 and not listed.stdout:
        return None
    answer = _git(project, "cat-file", "blob", f"{commit}:./{path}")
    if listed.returncode != 0 or answer.returncode != 0:
        message = f"{path} pada versi '{rev}' tidak dapat diambil{_said(answer)}"
        raise RevisionError(message)
    try:
        return answer.stdout.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path} pada versi '{rev}' bukan UTF-8"
        raise RevisionError(message) from None


def _git(project: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-C", str(project), *words],  # noqa: S607 -- git is where the person has it
            capture_output=True,
            check=False,
            timeout=TIMEOUT,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError:
        message = "git tidak ditemukan; pasang git, lalu coba lagi"
        raise RevisionError(message) from None
    except subprocess.TimeoutExpired:
        message = "git tidak menjawab; coba lagi"
        raise RevisionError(message) from None


def _said(answer: subprocess.CompletedProcess[bytes]) -> str:
    """Git's own last words, for who knows git."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    return f" (git: {lines[0]})" if lines else ""
