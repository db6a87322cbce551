"""Publishing a built site: into a folder of its own first, then two renames; the old site is kept between them."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

WORK: Final = ".iku"
SITE: Final = "site"
KEPT: Final = "situs-lama"
RUNS: Final = "bangun-*"
LOCK: Final = "kunci"


def publish(project: Path, build: Callable[[Path], None], waiting: Callable[[], None] | None = None) -> Path:
    """Let `build` write a whole site into the folder it is given, then put it in place of the old one.

    Killed at any point, one whole site is left, here or for `restore`; when `build` raises, the old one stays.
    One build of a project runs at a time: a second one calls `waiting` and takes its turn.
    """
    site = project / SITE
    with workshop(project, waiting) as folder:
        built = folder / SITE
        build(built)
        if site.exists():
            os.rename(site, project / WORK / KEPT)  # noqa: PTH104 -- the two renames, side by side
        os.rename(built, site)  # noqa: PTH104
    return site


@contextmanager
def workshop(project: Path, waiting: Callable[[], None] | None = None) -> Iterator[Path]:
    """An empty folder for the one build that runs, on the same disk as the project; gone afterwards."""
    with _lock_file(project) as lock:
        _wait(lock, waiting)
        _mend(project)
        try:
            yield Path(tempfile.mkdtemp(prefix=RUNS[:-1], dir=project / WORK))
        finally:
            _mend(project)


def restore(project: Path) -> bool:
    """Mend what a killed build left, unless a build is at work: True when the old site had to be put back."""
    if not _left(project):
        return False
    with _lock_file(project) as lock:
        return _locked(lock) and _mend(project)


def _mend(project: Path) -> bool:
    """Finish or undo what was left; only for the holder of the lock, so that whatever is there is nobody's."""
    site, kept = project / SITE, project / WORK / KEPT
    undone = kept.exists() and not site.exists()
    if undone:
        os.rename(kept, site)  # noqa: PTH104
    for folder in _left(project):
        shutil.rmtree(folder, ignore_errors=True)
    return undone


def _left(project: Path) -> list[Path]:
    work = project / WORK
    return [*work.glob(RUNS), *work.glob(KEPT)]


@contextmanager
def _lock_file(project: Path) -> Iterator[IO[bytes]]:
    """Open, not yet locked; the system unlocks it when it is closed or its process dies."""
    work = project / WORK
    work.mkdir(exist_ok=True)
    (work / ".gitignore").write_text("*\n", encoding="ascii")
    with (work / LOCK).open("ab") as file:
        yield file


def _wait(lock: IO[bytes], waiting: Callable[[], None] | None) -> None:
    if _locked(lock):
        return
    if waiting:
        waiting()
    while not _locked(lock):
        time.sleep(0.1)


def _locked(lock: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # another process holds it, on Linux and on Windows
        return False
    return True
