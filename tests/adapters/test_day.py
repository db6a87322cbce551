"""The date of a build: the word given, then IKU_TANGGAL, then the last commit's, in the agency's zone."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.adapters.day import NoDateError, resolve_build

GIT = shutil.which("git")


def a_commit(project: Path, stamp: str, zone: str | None = "Asia/Jakarta") -> Path:
    """A repository whose one commit was made at `stamp`."""
    if GIT is None:
        pytest.skip("git is not here")
    (project / "content").mkdir(parents=True)
    if zone is not None:
        (project / "content" / "instansi.yml").write_text(f"nama: Dinas Uji\nzona_waktu: {zone}\n", "utf-8")
    subprocess.run([GIT, "init", "-q", str(project)], check=True, capture_output=True)
    who = {"GIT_AUTHOR_NAME": "Uji", "GIT_AUTHOR_EMAIL": "uji@contoh.id"}
    who |= {"GIT_COMMITTER_NAME": "Uji", "GIT_COMMITTER_EMAIL": "uji@contoh.id"}
    subprocess.run(
        [GIT, "-C", str(project), "commit", "-q", "--allow-empty", "-m", "uji"],
        env={**who, "GIT_COMMITTER_DATE": stamp, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z"},
        check=True,
        capture_output=True,
    )
    return project


@pytest.mark.parametrize(
    ("given", "environ", "expected"),
    [
        ("2026-02-28", {"IKU_TANGGAL": "2025-01-01"}, date(2026, 2, 28)),
        (None, {"IKU_TANGGAL": "2025-01-01"}, date(2025, 1, 1)),
        (None, {"IKU_TANGGAL": ""}, date(2024, 5, 6)),
        (None, {}, date(2024, 5, 6)),
    ],
    ids=["the word given", "the environment", "an empty environment", "the commit"],
)
def test_the_nearest_word_decides(
    given: str | None, environ: dict[str, str], expected: date, tmp_path: Path
) -> None:
    project = a_commit(tmp_path / "proyek", "2024-05-06T07:08:09+07:00")
    assert resolve_build(project, given, environ).tanggal == expected


@pytest.mark.parametrize(
    ("stamp", "zone", "expected"),
    [
        ("2024-05-06T16:59:59+00:00", "Asia/Jakarta", date(2024, 5, 6)),
        ("2024-05-06T23:30:00+00:00", "Asia/Jakarta", date(2024, 5, 7)),
        ("2024-05-06T16:30:00+00:00", "Asia/Jayapura", date(2024, 5, 7)),
        ("2024-05-06T01:00:00+14:00", "'Asia/Jakarta'", date(2024, 5, 5)),
        ("2024-05-06T23:30:00+00:00", "Asia/Tidakada", date(2024, 5, 7)),
        ("2024-05-06T23:30:00+00:00", None, date(2024, 5, 7)),
    ],
)
def test_a_commit_has_the_date_of_the_agency(
    stamp: str, zone: str | None, expected: date, tmp_path: Path
) -> None:
    assert resolve_build(a_commit(tmp_path / "proyek", stamp, zone), None, {}).tanggal == expected


@pytest.mark.parametrize("words", ["31-12-2026", "2026-02-30", "kemarin", "2026"])
def test_a_date_that_cannot_be_read_is_refused_with_an_example(words: str, tmp_path: Path) -> None:
    with pytest.raises(NoDateError, match=f"'{words}' tidak dapat dibaca.*misalnya 2026-02-28"):
        resolve_build(tmp_path, words, {})


def test_no_date_at_all_is_refused_with_the_mend(tmp_path: Path) -> None:
    with pytest.raises(NoDateError, match="tambahkan --tanggal 2026-02-28, atau isi IKU_TANGGAL"):
        resolve_build(tmp_path, None, {})


def test_without_git_there_is_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = a_commit(tmp_path / "proyek", "2024-05-06T07:08:09+07:00")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoDateError):
        resolve_build(project, None, {})
