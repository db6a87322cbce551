"""Built sites for the tests that look at what readers get; each project is built once a process."""

import tempfile
from functools import cache
from pathlib import Path

from generator.adapters.build import build_into

ROOT = Path(__file__).resolve().parent.parent
TANGGAL = "2026-11-23"


@cache
def built_site(project: Path = ROOT) -> Path:
    """The folder of the site that `project` builds on a fixed day."""
    folder = Path(tempfile.mkdtemp(prefix="iku-situs-")) / "site"
    build_into(folder, project, TANGGAL)
    return folder
