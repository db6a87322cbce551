"""The date of a build, decided once at the edge: an argument, the environment, or the commit."""

import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.build import Build

VARIABLE: Final = "IKU_TANGGAL"
DEFAULT_ZONE: Final = "Asia/Jakarta"


class NoDateError(Exception):
    """Nothing says what day it is; the words are for the person at the terminal."""


def resolve_build(project: Path, given: str | None, environ: Mapping[str, str] = os.environ) -> Build:
    """`given` (ISO), else IKU_TANGGAL, else the date of the last commit in the agency's zone. Raises NoDateError."""
    words = given or environ.get(VARIABLE)
    if words:
        try:
            return Build(date.fromisoformat(words))
        except ValueError:
            message = f"tanggal '{words}' tidak dapat dibaca; tulis tahun-bulan-hari, misalnya 2026-02-28"
            raise NoDateError(message) from None
    stamp = _commit_date(project)
    if stamp is None:
        message = f"tanggal pembuatan tidak diketahui; tambahkan --tanggal 2026-02-28, atau isi {VARIABLE}"
        raise NoDateError(message)
    return Build(datetime.fromisoformat(stamp).astimezone(ZoneInfo(_zone(project))).date())


def _commit_date(project: Path) -> str | None:
    try:
        answer = subprocess.run(
            ["git", "-C", str(project), "log", "-1", "--format=%cI"],  # noqa: S607 -- git is where the person has it
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() or None if answer.returncode == 0 else None


def _zone(project: Path) -> str:
    """The agency's zone, read ahead of the records: a broken record must not hide its own problems behind a date."""
    try:
        text = (project / "content" / "instansi.yml").read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return DEFAULT_ZONE
    found = re.search(r"^zona_waktu:\s*['\"]?([A-Za-z_]+/[A-Za-z_]+)", text, re.MULTILINE)
    if found is None:
        return DEFAULT_ZONE
    try:
        return ZoneInfo(found[1]).key
    except (ZoneInfoNotFoundError, ValueError):
        return DEFAULT_ZONE
