"""The wheel, installed apart from this checkout: an empty folder with content/ and mkdocs.yml builds its site."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import ROOT, TANGGAL, a_copy, run, tree
from tests.situs import built_site

pytestmark = pytest.mark.xdist_group("wheel")  # one wheel for all of them

PACKAGES = Path(sysconfig.get_paths()["purelib"])
DEFAULT_THEME = (ROOT / "templates" / "theme" / "main.html").read_text("utf-8")


@dataclass(frozen=True)
class Installed:
    """The wheel in a folder of its own, beside the dependencies of this environment."""

    wheel: Path
    target: Path

    def python(self, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Without `site` (-S) no .pth is read, so that the editable install of this checkout is not there."""
        return run([sys.executable, "-S", *words], cwd=cwd, PYTHONPATH=f"{self.target}{os.pathsep}{PACKAGES}")

    def iku(self, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "generator", *words, cwd=cwd)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    succeed("build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    wheel = next(folder.glob("*.whl"))
    offline = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check"]
    succeed("pip", "install", *offline, "--target", str(folder / "isi"), str(wheel))
    return Installed(wheel, folder / "isi")


def succeed(*words: str) -> None:
    done = run([sys.executable, "-m", *words], cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty folder with content/ and mkdocs.yml."""
    return a_copy(tmp_path / "proyek")


def put(project: Path, name: str, text: str) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, "utf-8")


def pages(site: Mapping[str, bytes], words: str) -> list[str]:
    return sorted(path for path, content in site.items() if words.encode() in content)


def test_the_wheel_holds_the_package_and_its_templates_and_no_content(installed: Installed) -> None:
    names = zipfile.ZipFile(installed.wheel).namelist()
    templates = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()
    }
    assert len(templates) > 10
    assert {
        name.removeprefix("generator/") for name in names if name.startswith("generator/templates/")
    } == templates
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"generator", "iku_publik"}
    assert [name for name in names if "__pycache__" in name or name.endswith(".yml")] == []


def test_it_runs_from_the_wheel_and_not_from_this_checkout(installed: Installed, tmp_path: Path) -> None:
    code = "import generator, generator.templating as t; print(generator.__file__); print(t.tool_templates())"
    done = installed.python("-c", code, cwd=tmp_path)
    package = installed.target / "generator"
    assert done.stdout.splitlines() == [str(package / "__init__.py"), str(package / "templates")]


def test_a_project_of_content_alone_builds_the_same_site(installed: Installed, project: Path) -> None:
    done = installed.iku("build", "--tanggal", TANGGAL, cwd=project)
    assert done.returncode == 0, done.stderr
    assert tree(project / "site") == tree(built_site())


def named_for_its_bytes(path: str) -> bool:
    """The stylesheet and the parts of the search index, which follow what the templates say."""
    return path.endswith(".css") or path.startswith("pagefind/")


def test_the_projects_own_templates_come_first_file_by_file(installed: Installed, project: Path) -> None:
    put(project, "templates/pages/tahun.md.j2", "# Tahun menurut proyek {{ judul }}\n")
    put(project, "templates/theme/partials/kaki.html", "<footer>Kaki milik proyek</footer>")
    put(project, "templates/theme/gaya/75-status.css", ".status { color: #010203 }")
    done = installed.iku("build", "--tanggal", TANGGAL, cwd=project)
    assert done.returncode == 0, done.stderr
    site, usual = tree(project / "site"), tree(built_site())
    years = [f"tahun/{year}/index.html" for year in range(2019, 2025)]
    assert pages(site, "Tahun menurut proyek") == years
    assert pages(site, "Kaki milik proyek") == sorted(path for path in site if path.endswith(".html"))
    (style,) = (path for path in site if path.endswith(".css"))
    assert b".status{color:#010203}" in site[style]
    assert b".status::before" not in site[style]
    assert site["aset/ikon.svg"] == usual["aset/ikon.svg"]
    assert {path for path in site if not named_for_its_bytes(path)} == {
        path for path in usual if not named_for_its_bytes(path)
    }


def test_the_projects_own_theme_reaches_the_pages_on_disk(installed: Installed, project: Path) -> None:
    put(project, "templates/theme/partials/kaki.html", "<footer>Kaki milik proyek</footer>")
    done = installed.iku("pages", "keluar", "--tanggal", TANGGAL, cwd=project)
    assert done.returncode == 0, done.stderr
    theme = project / "keluar" / "theme"
    assert (theme / "partials" / "kaki.html").read_text("utf-8") == "<footer>Kaki milik proyek</footer>"
    assert (theme / "main.html").read_text("utf-8") == DEFAULT_THEME
