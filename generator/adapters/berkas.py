"""Several files written together: each beside its old one first, then renamed; all of them or none."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """A file is no longer what was read; the words are for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class Ganti:
    """What a file held when it was read, None for no file, and what it is to hold."""

    lama: bytes | None
    baru: bytes


def write_together(files: Mapping[Path, Ganti]) -> None:
    """Put every new content in place. Raises ChangedMeanwhileError or OSError, and then nothing has changed.

    Killed between two renames, the earlier files are new and the later ones old; each is whole.
    """
    ready: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for path, change in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            ready[path] = _beside(path, change.baru)
        for path, change in files.items():
            if (path.read_bytes() if path.exists() else None) != change.lama:
                message = f"{path} berubah sejak dibaca; tidak ada yang ditulis, jalankan lagi"
                raise ChangedMeanwhileError(message)
        for path in files:
            ready[path].replace(path)
            done.append(path)
    except BaseException:
        for path in done:
            old = files[path].lama
            if old is None:
                path.unlink()
            else:
                _beside(path, old).replace(path)
        raise
    finally:
        for path in ready.values():
            path.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """A new file in the same folder, hidden from the reading of content/, with the mode of the old one."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
    return Path(name)
