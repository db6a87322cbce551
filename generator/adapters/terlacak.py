"""Whether git would take up a file: what must not be shared is not written where one `git add` shares it."""

import subprocess
from pathlib import Path


def terlacak(path: Path) -> bool:
    """True for a file that git tracks, or would with the next `git add`; also where git cannot be asked."""
    path = path.resolve()
    folder = next(parent for parent in path.parents if parent.is_dir())
    if not any((parent / ".git").exists() for parent in (folder, *folder.parents)):
        return False
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder), "check-ignore", "--quiet", "--", str(path)],  # noqa: S607 -- git is where the person has it
            capture_output=True,
            check=False,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return True
    return answer.returncode != 0
