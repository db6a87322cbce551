"""Every page is valid HTML: the W3C's own checker finds no error."""

import json
import shutil
import subprocess

import pytest

from tests.browser.conftest import missing, node_module
from tests.golden_cases import GOLDEN, site_of
from tests.situs import built_site

pytestmark = [pytest.mark.browser]


def test_every_page_is_valid_html() -> None:
    """The real site, a regulation's, the one of values, and the one of strange characters, in one run of the checker."""
    java = shutil.which("java")
    if java is None:
        missing("no Java for the HTML checker")
    jar = node_module("vnu-jar/build/dist/vnu.jar")
    sites = [
        built_site(),
        *(site_of(GOLDEN / case) for case in ("karakter-aneh", "nilai-lengkap", "peraturan-bupati")),
    ]
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
