"""Copies of projects, `iku` as a process of its own, and folders as values."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.projects import a_project
from tests.situs import ROOT, TANGGAL

MKDOCS = (ROOT / "mkdocs.yml").read_text("utf-8")
MAIN = re.compile(rb"<main.*?</main>", re.DOTALL)


def a_site_project(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A valid small project, as `a_project`, that can be built: its hand-written page has an address of its own."""
    a_project(folder, {"halaman/tentang.md": None, "halaman/cara.md": "# Cara membaca\n", **(files or {})})
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    return folder


def a_copy(folder: Path, source: Path = ROOT, *, alamat_situs: str | None = None) -> Path:
    """What an agency has: content/ and mkdocs.yml, and `alamat_situs` if it is published."""
    shutil.copytree(source / "content", folder / "content")
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    if alamat_situs:
        instansi = folder / "content" / "instansi.yml"
        text = instansi.read_text("utf-8")
        assert "alamat_situs" not in text
        instansi.write_text(text.rstrip("\n") + f"\nalamat_situs: {alamat_situs}\n", "utf-8")
    return folder


def environment(**changes: str) -> dict[str, str]:
    """The environment of a command: nothing of the person who runs the tests decides a date."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IKU_", "GIT_"))}
    return {**kept, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1", **changes}


def iku(*words: str, cwd: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """`iku` in a process of its own; `changes` to its environment."""
    return run([sys.executable, "-m", "generator", *words], cwd=cwd, **changes)


def run(command: list[str], *, cwd: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=environment(**changes), capture_output=True, encoding="utf-8", check=False,
        timeout=120,
    )  # fmt: skip


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`: path -> bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def mains(site: Path) -> dict[str, bytes]:
    """The `<main>` of every page of a built site."""
    pages = {path: content for path, content in tree(site).items() if path.endswith(".html")}
    assert len(pages) > 3
    found = {path: MAIN.search(content) for path, content in pages.items()}
    return {path: match.group() for path, match in found.items() if match}


__all__ = ["ROOT", "TANGGAL", "a_copy", "a_site_project", "environment", "iku", "mains", "run", "tree"]
