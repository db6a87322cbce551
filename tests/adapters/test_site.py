"""Publishing: killed at any moment, or beside another build, one whole site is left, the old one or the new one."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.adapters import site
from tests.commands import TANGGAL, a_site_project, environment, iku, tree

# The process kills itself, as kill -9 would, at a moment of its own `os.rename` or `shutil.rmtree`.
KILLED = """
import os, shutil, signal, sys
from generator.cli import main

moment, seen = sys.argv[1], 0

def die(at):
    if moment == at:
        os.kill(os.getpid(), signal.SIGKILL)

def rename(source, target, real=os.rename):
    global seen
    seen += 1
    die(f"before rename {seen}")
    real(source, target)
    die(f"after rename {seen}")

def rmtree(*args, real=shutil.rmtree, **kwargs):
    if seen:
        die("before the old site is removed")
    real(*args, **kwargs)

os.rename, shutil.rmtree = rename, rmtree
main(["build", "--tanggal", sys.argv[2]])
"""
OLD, NEW = "Konflik yang diselesaikan", "Konflik yang dicegah"
PLACE = "indikator/konflik/index.html"


def record(name: str) -> str:
    return f"jenis: iku\ndasar: renstra\nnama: {name}\n"


def leftovers(project: Path) -> list[str]:
    """What stands in the work folder beside its lock."""
    return sorted({path.name for path in (project / ".iku").iterdir()} - {".gitignore", "kunci"})


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Both whole sites, as a build that nobody disturbs makes them."""
    built = {}
    for name in (OLD, NEW):
        project = a_site_project(tmp_path_factory.mktemp("utuh"), {"indikator/konflik.yml": record(name)})
        assert iku("build", "--tanggal", TANGGAL, cwd=project).returncode == 0
        built[name] = tree(project / "site")
        assert name in built[name][PLACE].decode()
    return built


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there")
@pytest.mark.parametrize(
    ("moment", "expected", "restored"),
    [
        ("before rename 1", OLD, False),
        ("after rename 1", OLD, True),
        ("before rename 2", OLD, True),
        ("after rename 2", NEW, False),
        ("before the old site is removed", NEW, False),
    ],
)
def test_a_build_killed_at_any_moment_leaves_a_whole_site(
    moment: str, expected: str, restored: bool, tmp_path: Path, sites: dict[str, dict[str, bytes]]
) -> None:
    project = a_site_project(tmp_path, {"indikator/konflik.yml": record(NEW)})
    for path, content in sites[OLD].items():
        (project / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "site" / path).write_bytes(content)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, moment, TANGGAL],
        cwd=project,
        env=environment(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -9, killed.stderr
    assert leftovers(project) != [], "the kill came too late to test anything"
    assert (project / "site").exists() is not restored
    if not restored:
        assert tree(project / "site") == sites[expected]

    checked = iku("check", "--tanggal", TANGGAL, cwd=project)

    assert checked.returncode == 0
    assert ("Situs sebelumnya dikembalikan" in checked.stderr) is restored
    assert tree(project / "site") == sites[expected]
    assert leftovers(project) == []


# -- the rules by themselves ------------------------------------------------------------------------


def a_build(words: str) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        folder.mkdir()
        (folder / "index.html").write_text(words, "utf-8")

    return build


def words(project: Path) -> str:
    return (project / "site" / "index.html").read_text("utf-8")


def test_the_first_site_and_the_next_are_put_in_place(tmp_path: Path) -> None:
    for number in ("satu", "dua"):
        assert site.publish(tmp_path, a_build(number)) == tmp_path / "site"
        assert words(tmp_path) == number
        assert leftovers(tmp_path) == []


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_build_that_fails_leaves_the_old_site(failure: type[BaseException], tmp_path: Path) -> None:
    def build(folder: Path) -> None:
        a_build("setengah")(folder)
        raise failure

    site.publish(tmp_path, a_build("lama"))
    with pytest.raises(failure):
        site.publish(tmp_path, build)
    assert words(tmp_path) == "lama"
    assert leftovers(tmp_path) == []


def test_a_second_rename_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    site.publish(tmp_path, a_build("lama"))
    with pytest.raises(FileNotFoundError):
        site.publish(tmp_path, lambda _: None)
    assert words(tmp_path) == "lama"
    assert leftovers(tmp_path) == []


def test_there_is_nothing_to_mend_in_an_untouched_folder(tmp_path: Path) -> None:
    assert site.restore(tmp_path) is False
    assert list(tmp_path.iterdir()) == []


def test_the_work_folder_hides_itself_from_git(tmp_path: Path) -> None:
    site.publish(tmp_path, a_build("satu"))
    assert (tmp_path / ".iku" / ".gitignore").read_text("ascii") == "*\n"


# -- beside another build ---------------------------------------------------------------------------


def test_a_second_build_and_a_mend_leave_a_running_build_alone(tmp_path: Path) -> None:
    site.publish(tmp_path, a_build("lama"))
    started, go_on, waiting = threading.Event(), threading.Event(), threading.Event()
    order = []

    def slow(folder: Path) -> None:
        a_build("pertama")(folder)
        started.set()
        assert go_on.wait(30)
        assert (folder / "index.html").exists(), "somebody removed the folder of a running build"
        order.append("pertama")

    def second(folder: Path) -> None:
        order.append("kedua")
        assert words(tmp_path) == "pertama"
        a_build("kedua")(folder)

    threads = [
        threading.Thread(target=site.publish, args=(tmp_path, slow)),
        threading.Thread(target=site.publish, args=(tmp_path, second, waiting.set)),
    ]
    threads[0].start()
    assert started.wait(30)
    threads[1].start()
    assert waiting.wait(30)
    assert site.restore(tmp_path) is False
    assert words(tmp_path) == "lama"
    go_on.set()
    for thread in threads:
        thread.join(30)
    assert order == ["pertama", "kedua"]
    assert words(tmp_path) == "kedua"
    assert leftovers(tmp_path) == []


def test_two_commands_at_once_both_publish(tmp_path: Path, sites: dict[str, dict[str, bytes]]) -> None:
    project = a_site_project(tmp_path, {"indikator/konflik.yml": record(NEW)})
    command = [sys.executable, "-m", "generator", "build", "--tanggal", TANGGAL]
    both = [
        subprocess.Popen(command, cwd=project, env=environment(), stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert tree(project / "site") == sites[NEW]
    assert leftovers(project) == []
