"""The golden cases that are valid, and the site of each."""

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import mkdtemp

from tests.pages.bermusuhan import MKDOCS
from tests.situs import built_site

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(
    folder
    for folder in GOLDEN.glob("*")
    if (folder / "content").is_dir() and not (folder / "problems.txt").exists()
)


@cache
def site_of(case: Path) -> Path:
    """The built site of a case; a case has no settings of its own."""
    project = Path(mkdtemp(prefix=f"iku-{case.name}-"))
    copytree(case / "content", project / "content")
    (project / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return built_site(project)
