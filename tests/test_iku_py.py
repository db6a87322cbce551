"""The bootstrap `iku.py`: what it refuses, what it installs, when it makes `.venv` anew, and where words go."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import iku

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path("py")
LOCK_FILES = ["requirements.txt", "requirements-test.txt"]


# ------------------------------------------------------------------------------------------- which Python


@pytest.mark.parametrize("version", [(3, 11), (3, 11, 0), (3, 14, 2), (4, 0)])
def test_python_3_11_and_later_is_accepted(version: tuple[int, ...]) -> None:
    assert iku.refusal(version) == ""


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
def test_an_older_python_is_refused_in_words_that_name_both_versions(version: tuple[int, ...]) -> None:
    sentence = iku.refusal(version)
    assert "memerlukan Python 3.11 " in sentence
    assert ".".join(map(str, version)) in sentence


def test_the_minimum_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == ">=" + ".".join(map(str, iku.MINIMUM))


def test_importing_does_nothing() -> None:
    code = "import iku, sys; sys.exit(bool(set(sys.modules) & {'pip', 'venv', 'generator'}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


# ------------------------------------------------------------------------------------------- where words go


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "run"),
        (["build"], "run"),
        (["--proyek", "test"], "run"),
        (["test", "-x"], "test"),
        (["kode"], "test"),
    ],
)
def test_only_tests_and_code_checks_need_the_test_packages(words: list[str], expected: str) -> None:
    assert iku.needs(words) == expected


@pytest.mark.parametrize("words", [[], ["build"], ["check", "--format", "json"], ["--proyek", "x y", "test"]])
def test_any_other_word_goes_to_iku_unchanged(words: list[str]) -> None:
    assert iku.commands(words, PYTHON) == [["py", "-m", "generator", *words]]


def test_test_runs_every_test_on_every_core() -> None:
    assert iku.commands(["test", "-q"], PYTHON) == [
        ["py", "-m", "pytest", "-n", "auto", "--dist", "loadgroup", "-q"]
    ]


@pytest.mark.parametrize(
    "options", [["tests/test_iku_py.py"], ["-n", "3"], ["-n3"], ["--pdb"], ["-k", "tahun"]]
)
def test_named_tests_and_debugging_use_one_process(options: list[str]) -> None:
    assert iku.commands(["test", *options], PYTHON) == [["py", "-m", "pytest", *options]]


def test_kode_checks_format_lint_types_and_layers() -> None:
    said = [" ".join(command) for command in iku.commands(["kode"], PYTHON)]
    assert said == [
        "py -m ruff format --check",
        "py -m ruff check",
        "py -m mypy",
        "py -c from importlinter.cli import lint_imports_command as lint; lint() --no-logo",
    ]


def test_every_command_runs_and_the_first_failure_is_the_exit_code(tmp_path: Path) -> None:
    def leave(code: int) -> list[str]:
        return [sys.executable, "-c", f"open('jejak', 'a').write('{code}'); raise SystemExit({code})"]

    assert iku.run([leave(0), leave(3), leave(1)], tmp_path) == 3
    assert (tmp_path / "jejak").read_text("utf-8") == "031"
    assert iku.run([leave(0)], tmp_path) == 0


# ------------------------------------------------------------------------------------------- when .venv is made anew

CONTENTS = {"pyproject.toml": b"a\n", "requirements.txt": b"b\n"}
EXPECTED = iku.fingerprint(CONTENTS, "3.11", ROOT)


@pytest.mark.parametrize(
    "other",
    [
        iku.fingerprint({**CONTENTS, "requirements.txt": b"c\n"}, "3.11", ROOT),
        iku.fingerprint({**CONTENTS, "pyproject.toml": b"c\n"}, "3.11", ROOT),
        iku.fingerprint(CONTENTS, "3.12", ROOT),
        iku.fingerprint(CONTENTS, "3.11", ROOT / "pindah"),
    ],
    ids=["requirements", "project", "python", "place"],
)
def test_another_lock_project_python_or_place_is_another_environment(other: str) -> None:
    assert other != EXPECTED
    assert not iku.is_ready(f"test {other}", "run", EXPECTED)


def test_line_endings_do_not_matter() -> None:
    crlf = {name: content.replace(b"\n", b"\r\n") for name, content in CONTENTS.items()}
    assert iku.fingerprint(crlf, "3.11", ROOT) == EXPECTED


def test_the_test_environment_serves_both_and_a_cut_short_one_nothing() -> None:
    stamps = [f"test {EXPECTED}", f"run {EXPECTED}", EXPECTED, "run ", ""]
    ready = {need: [iku.is_ready(stamp, need, EXPECTED) for stamp in stamps] for need in iku.LOCKS}
    assert ready == {
        "run": [True, True, False, False, False],
        "test": [True, False, False, False, False],
    }


def test_a_failed_setup_shows_why_leaves_no_stamp_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stamp, python = tmp_path / "iku-siap.txt", iku.venv_python(tmp_path, windows=False)
    python.parent.mkdir()
    python.touch()
    stamp.write_text("run lama", "ascii")
    monkeypatch.setattr(iku, "VENV", tmp_path)
    monkeypatch.setattr(iku, "STAMP", stamp)
    monkeypatch.setattr(iku, "venv_python", lambda venv, windows: python)
    failing = [[sys.executable, "-c", "print('ruang disk habis'); raise SystemExit(9)"]]
    monkeypatch.setattr(iku, "setup_commands", lambda *_: failing)

    assert iku.main(["build"]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.startswith("Menyiapkan lingkungan kerja (sekali saja")
    assert "ruang disk habis" in said.err
    assert not stamp.exists()

    monkeypatch.setattr(iku, "setup_commands", lambda *_: [[sys.executable, "-c", "print('rapi')"]])
    iku.prepare("run")
    assert capfd.readouterr().err.count("\n") == 1, "quiet on success: one line"
    assert stamp.read_text("ascii").startswith("run ")
    iku.prepare("run")
    assert capfd.readouterr().err == "", "nothing to do the second time"


# ------------------------------------------------------------------------------------------- what is installed


def test_the_environment_is_made_from_nothing_with_hashed_wheels_only() -> None:
    make, locked, project = iku.setup_commands("run", "luar", PYTHON)
    assert make[:4] == ["luar", "-m", "venv", "--clear"]
    assert {"--require-hashes", "--only-binary"} <= set(locked)
    assert {"--no-deps", "--no-build-isolation", "--no-index"} <= set(project)


def locked_versions(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", LOCK_FILES)
def test_a_lock_names_no_server_and_no_machine(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"https?:|file:|--index|--extra|--find|/[a-z]+/", text) == []
    entries = re.split(r"\n(?=[a-z])", text.strip())
    assert len(entries) > 30
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_test_lock_holds_all_of_the_other_at_the_same_versions() -> None:
    run, test = (locked_versions(name) for name in LOCK_FILES)
    assert run == {name: version for name, version in test.items() if name in run}


def test_every_direct_dependency_and_the_build_backend_is_locked() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = pyproject["project"]["optional-dependencies"]
    asked = [*pyproject["project"]["dependencies"], *pyproject["build-system"]["requires"]]

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[^\w-]", requirement, maxsplit=1)[0].lower() for requirement in requirements}

    assert names(asked) - set(locked_versions("requirements.txt")) == set()
    assert names(extras["test"]) - set(locked_versions("requirements-test.txt")) == set()


def test_the_node_lock_names_no_server() -> None:
    packages = json.loads((ROOT / "tests/browser/package-lock.json").read_text("utf-8"))["packages"]
    named = {name: entry for name, entry in packages.items() if name}
    assert len(named) >= 2
    assert [name for name, entry in named.items() if "resolved" in entry or "integrity" not in entry] == []


def test_a_lint_rule_is_no_reason_to_make_the_environment_anew() -> None:
    before = b'[build-system]\nrequires = ["a"]\n[project]\nname = "x"\n[tool.ruff]\nline-length = 100\n'
    assert iku.installed_part(before) == iku.installed_part(before.replace(b"100", b"110"))
    assert iku.installed_part(before) != iku.installed_part(before.replace(b'"a"', b'"b"'))
