"""Every page is valid HTML: the W3C's own checker finds no error."""

import json
import shutil
import subprocess

import pytest

from tests.browser.conftest import missing, node_module
from tests.golden_cases import CASES, site_of
from tests.pages.banyak import site_with
from tests.situs import ROOT, built_site

pytestmark = [pytest.mark.browser]


def test_every_page_is_valid_html() -> None:
    """The real site, every example and every golden case, and the one of many pages, in one run of the checker."""
    java = shutil.which("java")
    if java is None:
        missing("no Java for the HTML checker")
    jar = node_module("vnu-jar/build/dist/vnu.jar")
    examples = [folder for folder in sorted((ROOT / "examples").iterdir()) if folder.is_dir()]
    assert len(examples) > 3
    sites = [*map(built_site, (ROOT, *examples)), *map(site_of, CASES), site_with(101)]
    command = [
        java,
        "-Xss4m",
        "-jar",
        str(jar),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "json",
        *map(str, sites),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    messages = json.loads(done.stderr)["messages"]
    assert [
        (row.get("url", "")[-60:], row.get("lastLine"), row["message"], row.get("extract", "")[:80])
        for row in messages
    ] == []
    assert done.returncode == 0
