"""The CI files of both forges are valid by their published schemas, and call what the README tells a person to call."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").iterdir())
GITLAB = ROOT / ".gitlab-ci.yml"

GITHUB_SCHEMA = ("--builtin-schema", "vendor.github-workflows")
GITHUB_TIMEOUTS = ("--builtin-schema", "custom.github-workflows-require-timeout")
GITLAB_SCHEMA = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
CASES = [
    *((path, schema) for path in WORKFLOWS for schema in (GITHUB_SCHEMA, GITHUB_TIMEOUTS)),
    (GITLAB, GITLAB_SCHEMA),
]


def check(path: Path, schema: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Validates with the schemas that the package ships: nothing is fetched."""
    command = [sys.executable, "-m", "check_jsonschema", *schema, str(path)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_both_workflows_exist() -> None:
    assert [path.name for path in WORKFLOWS] == ["periksa.yml", "terbit.yml"]


@pytest.mark.parametrize(
    ("path", "schema"), CASES, ids=lambda part: part[1] if isinstance(part, tuple) else part.name
)
def test_ci_file_is_valid_by_schema(path: Path, schema: tuple[str, ...]) -> None:
    done = check(path, schema)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("on: push\njobs: {a: {runs-on: ubuntu-latest, langkah: []}}\n", GITHUB_SCHEMA),
        ("a: {script: [true], artifacts: {reports: 3}}\n", GITLAB_SCHEMA),
    ],
    ids=["github", "gitlab"],
)
def test_the_schema_refuses_what_the_forge_would_refuse(
    text: str, schema: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "salah.yml"
    path.write_text(text, encoding="utf-8")
    assert check(path, schema).returncode == 1


def test_actions_are_the_forges_own_and_pinned_to_a_major_version() -> None:
    used = {action for path in WORKFLOWS for action in re.findall(r"uses: (\S+)", path.read_text("utf-8"))}
    assert used == {
        "actions/checkout@v4",
        "actions/configure-pages@v5",
        "actions/deploy-pages@v4",
        "actions/setup-python@v5",
        "actions/upload-pages-artifact@v3",
    }


def test_a_proposal_is_checked_with_the_format_of_its_forge() -> None:
    assert "python iku.py check --format github\n" in (ROOT / ".github/workflows/periksa.yml").read_text(
        "utf-8"
    )
    assert "python iku.py check --format gitlab >" in GITLAB.read_text("utf-8")


def test_published_figures_are_compared_with_those_of_the_target_branch() -> None:
    github = (ROOT / ".github/workflows/periksa.yml").read_text("utf-8")
    assert 'check --format github --against "$(git merge-base "origin/$TUJUAN" HEAD)"\n' in github
    assert "fetch-depth: 0" in github
    gitlab = GITLAB.read_text("utf-8")
    assert gitlab.count('--against "$TAYANG"') == 2
    assert "    TAYANG: $CI_MERGE_REQUEST_DIFF_BASE_SHA\n" in gitlab
    assert '    GIT_DEPTH: "0"' in gitlab


@pytest.mark.skipif(os.name != "posix", reason="the file mode and bash are those of Linux and macOS")
def test_the_ci_script_is_executable_bash_and_runs_both_commands() -> None:
    script = ROOT / ".ci" / "run"
    bash = shutil.which("bash")
    assert bash is not None
    assert os.access(script, os.X_OK)
    subprocess.run([bash, "-n", str(script)], check=True)
    assert re.findall(r'^"\$python" iku\.py (\w+)', script.read_text("utf-8"), re.MULTILINE) == [
        "kode",
        "test",
    ]
