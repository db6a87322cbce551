"""What a git revision had published: its ledger and policies, or words about why they cannot be had."""

from pathlib import Path

import pytest

from generator.adapters.revisi_git import RevisionError, VersiLama, versi_lama
from tests.projects import a_project
from tests.repositori import KEBIJAKAN, a_repository, commit, git, write


def bidang(version: VersiLama) -> list[str]:
    return [row.bidang for row in version.tayang]


def test_the_ledger_and_the_policies_of_a_revision(tmp_path: Path) -> None:
    project = a_repository(tmp_path)
    write(project, {"tayang.csv": None, "kebijakan.yml": "bukan: ini\n"})
    for rev in ("terbit", "HEAD", "HEAD^{commit}"):
        version = versi_lama(project, rev)
        assert bidang(version) == ["kondisi_awal", "realisasi", "target.pk"]
        assert version.kebijakan == KEBIJAKAN


def test_a_project_may_be_a_folder_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    project = a_project(tmp_path / "contoh" / "satu")
    write(project, {"tayang.csv": "indikator,tahun,periode,bidang,nilai\nx,2021,tahunan,realisasi,1\n"})
    commit(project, "terbit")
    assert bidang(versi_lama(project, "terbit")) == ["realisasi"]
    monkeypatch.chdir(project)
    assert bidang(versi_lama(Path(), "terbit")) == ["realisasi"]


def test_a_revision_without_a_ledger_had_published_nothing(tmp_path: Path) -> None:
    project = a_project(tmp_path / "proyek")
    git(tmp_path, "init", "-q")
    commit(tmp_path, "awal")
    assert versi_lama(project, "awal") == VersiLama((), None)
    later = a_project(tmp_path / "lain")
    assert versi_lama(later, "awal") == VersiLama((), None), "the project's folder was not there yet"


@pytest.mark.parametrize("rev", ["tidak-ada", "", "--help", "HEAD~7", "terbit:content", "a b"])
def test_an_unknown_revision_is_told_with_the_mend(rev: str, tmp_path: Path) -> None:
    project = a_repository(tmp_path)
    with pytest.raises(RevisionError, match=r"versi git '.*' tidak ada di repositori ini; periksa namanya"):
        versi_lama(project, rev)


def test_a_folder_outside_any_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match=r"bukan bagian dari repositori git .*\(git: fatal: not a git"):
        versi_lama(a_project(tmp_path), "HEAD")


def test_a_repository_without_commits_has_no_revision(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    git(project, "init", "-q")
    with pytest.raises(RevisionError, match="versi git 'HEAD' tidak ada"):
        versi_lama(project, "HEAD")


def test_without_git_the_mend_is_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = a_repository(tmp_path / "proyek")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git tidak ditemukan; pasang git"):
        versi_lama(project, "terbit")


@pytest.mark.parametrize(
    ("ledger", "words"),
    [(b"indikator,tahun\n,2021\n", "tidak terbaca"), (b"indikator,tahun\n\xff\n", "bukan UTF-8")],
)
def test_a_ledger_that_cannot_be_read_is_told(ledger: bytes, words: str, tmp_path: Path) -> None:
    project = a_repository(tmp_path)
    write(project, {"tayang.csv": ledger})
    commit(project, "rusak")
    with pytest.raises(RevisionError, match=words):
        versi_lama(project, "rusak")


def test_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    project = a_repository(tmp_path)
    text = (project / "content" / "tayang.csv").read_bytes()
    before = versi_lama(project, "terbit").tayang
    write(project, {"tayang.csv": b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")})
    git(project, "config", "core.autocrlf", "false")
    commit(project, "windows")
    assert versi_lama(project, "windows").tayang == before
