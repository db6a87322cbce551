"""`iku build` and its failures: whatever stops it, the old site stays byte for byte."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError

from generator.adapters.build import BuildFailedError, NoProjectError, build_site
from generator.problems import ProblemsFound
from tests.commands import TANGGAL, a_site_project, iku, tree


def built(folder: Path) -> tuple[Path, dict[str, bytes]]:
    """A project and its site, which has a file that no build would write."""
    project = a_site_project(folder)
    build_site(project, TANGGAL)
    (project / "site" / "penanda.txt").write_text("situs yang lama", "utf-8")
    return project, tree(project / "site")


def put(project: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")


BROKEN_RECORD = {"content/indikator/konflik.yml": "jenis: iku\ndasar: tak-ada\nnama: Konflik\n"}
BROKEN_LINK = {"content/halaman/cara.md": "# Cara\n\n[lihat](tak-ada.md)\n"}
BROKEN_THEME = {"templates/theme/main.html": "{{ iku_tidak.ada }}"}
BROKEN_TEMPLATE = {"templates/pages/tentang.md.j2": "{% if %}"}
BROKEN_CONFIG = {"mkdocs.yml": "site_name: [\n"}
UNKNOWN_SETTING = {"mkdocs.yml": "site_name: A\ndocs_dir: content/halaman\nplugins: [iku]\nsite_nama: B\n"}


@pytest.mark.parametrize(
    ("files", "failure"),
    [
        (BROKEN_RECORD, ProblemsFound),
        (BROKEN_LINK, BuildFailedError),
        (BROKEN_THEME, UndefinedError),
        (BROKEN_TEMPLATE, TemplateSyntaxError),
        (BROKEN_CONFIG, NoProjectError),
        (UNKNOWN_SETTING, NoProjectError),
        ({"mkdocs.yml": "site_name: A\ndocs_dir: content/halaman\n"}, NoProjectError),
    ],
    ids=["record", "link", "theme", "template", "configuration", "unknown setting", "no plugin"],
)
def test_what_stops_a_build_leaves_the_old_site(
    files: dict[str, str], failure: type[Exception], tmp_path: Path
) -> None:
    project, before = built(tmp_path)
    put(project, files)
    with pytest.raises(failure):
        build_site(project, TANGGAL)
    assert tree(project / "site") == before
    assert sorted(path.name for path in (project / ".iku").iterdir()) == [".gitignore", "kunci"]


def test_a_build_replaces_the_old_site_whole(tmp_path: Path) -> None:
    project, before = built(tmp_path)
    build_site(project, TANGGAL)
    assert tree(project / "site") == {path: text for path, text in before.items() if path != "penanda.txt"}


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (BROKEN_RECORD, ["content/indikator/konflik.yml:2:8: dasar:", "2 kesalahan. Perbaiki"]),
        (BROKEN_LINK, ["tak-ada.md", "iku: pembuatan situs terhenti, situs yang lama tidak diubah"]),
        (BROKEN_THEME, ["Traceback", "UndefinedError: 'iku_tidak' is undefined"]),
    ],
    ids=["record", "link", "theme"],
)
def test_the_exit_code_is_1_and_the_words_say_why(
    files: dict[str, str], words: list[str], tmp_path: Path
) -> None:
    project, before = built(tmp_path)
    put(project, files)
    done = iku("build", "--tanggal", TANGGAL, cwd=project)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert [part for part in words if part not in said] == [], said
    assert ("Traceback" in said) == ("Traceback" in words), "a programmer's mistake alone has a traceback"
    assert tree(project / "site") == before


def test_a_folder_without_a_project_stays_empty(tmp_path: Path) -> None:
    with pytest.raises(NoProjectError, match=r"mkdocs\.yml tidak ada; jalankan di folder proyek"):
        build_site(tmp_path, TANGGAL)
    assert list(tmp_path.iterdir()) == []
