"""One command from a fresh clone: prepares `.venv` beside this file, then hands the words over to it.

    python iku.py build          any word goes to `iku`
    python iku.py test           all tests (words after it go to pytest)
    python iku.py kode           format, lint, types, import layers

Only the standard library, and syntax that Python 3.6 can read, so that an old Python gets a sentence, not a traceback.
"""

import sys

MINIMUM = (3, 11)


def refusal(version: tuple) -> str:  # type: ignore[type-arg]  # an old Python cannot read tuple[int, ...]
    """The sentence for a Python that is too old, or nothing."""
    if version >= MINIMUM:
        return ""
    found = ".".join(str(part) for part in version[:3])
    return (
        "IKU Publik memerlukan Python 3.11 atau yang lebih baru; yang sedang dipakai Python " + found + ".\n"
        "Pasang Python yang lebih baru, lalu ulangi perintah yang sama dengan Python itu "
        "(misalnya: python3.13 iku.py build)."
    )


if refusal(tuple(sys.version_info[:3])):
    sys.stderr.write(refusal(tuple(sys.version_info[:3])) + "\n")
    sys.exit(2)

import hashlib  # noqa: E402  # after the check: from here on the syntax and library are those of 3.11
import json  # noqa: E402
import os  # noqa: E402
import subprocess  # noqa: E402
import tomllib  # noqa: E402
from collections.abc import Mapping, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "iku-siap.txt"
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}  # the second holds all of the first

KODE = (
    ("-m", "ruff", "format", "--check"),
    ("-m", "ruff", "check"),
    ("-m", "mypy"),
    (
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-logo",
    ),  # it has no `-m`
)
# With one of these the reader wants one process, or has chosen the number of processes.
_ONE_PROCESS = ("-n", "--numprocesses", "--dist", "--pdb", "--trace", "-s", "--capture=no", "--co")

SETUP_ADVICE = (
    "Lingkungan kerja (.venv) belum dapat disiapkan; sebabnya tertulis di atas.\n"
    "Periksa sambungan internet dan ruang disk, lalu ulangi perintah yang sama.\n"
    "(Di Debian dan Ubuntu, paket python3-venv harus terpasang.)"
)


class SetupFailed(Exception):
    """The work environment could not be made; carries what the failing command printed."""


def needs(words: Sequence[str]) -> str:
    """Which of the LOCKS these words ask for."""
    return "test" if words[:1] in (["test"], ["kode"]) else "run"


def fingerprint(contents: Mapping[str, bytes], interpreter: str, root: Path) -> str:
    """Changes whenever `.venv` must be made anew: what is installed, for which Python, for a checkout at which place."""
    digest = hashlib.sha256(f"{interpreter}\n{root}\n".encode())
    for name in sorted(contents):
        # A checkout with CRLF is the same checkout.
        digest.update(name.encode() + b"\0" + contents[name].replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def installed_part(pyproject: bytes) -> bytes:
    """What an installation depends on: a changed lint rule or test setting is no reason to make `.venv` anew."""
    tables = tomllib.loads(pyproject.decode("utf-8"))
    return json.dumps([tables["build-system"], tables["project"]], sort_keys=True).encode()


def is_ready(stamp: str, need: str, expected: str) -> bool:
    """Whether a stamp says that `.venv` serves `need`; the tests' environment serves everything."""
    return stamp in {f"{level} {expected}" for level in ("test", need)}


def venv_python(venv: Path, windows: bool) -> Path:
    return venv / ("Scripts/python.exe" if windows else "bin/python")


def commands(words: Sequence[str], python: Path) -> list[list[str]]:
    """What to run, in order, for the words of the command line."""
    first, rest = (words[0], list(words[1:])) if words else ("", [])
    if first == "test":
        return [[str(python), "-m", "pytest", *parallel(rest), *rest]]
    if first == "kode":
        return [[str(python), *check] for check in KODE]
    return [[str(python), "-m", "generator", *words]]


def parallel(options: Sequence[str]) -> list[str]:
    """All tests at once use every core; named tests and debugging use one process, which starts sooner."""
    if any(option.startswith(_ONE_PROCESS) or not option.startswith("-") for option in options):
        return []
    return ["-n", "auto", "--dist", "loadgroup"]


def setup_commands(need: str, outer_python: str, python: Path) -> list[list[str]]:
    """Makes `.venv` from nothing. Only wheels and only hashed ones; the project itself needs nothing further."""
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / LOCKS[need])]
    return [
        [outer_python, "-m", "venv", "--clear", str(VENV)],
        [*pip, *locked],
        [*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)],
    ]


def prepare(need: str) -> None:
    """Leaves a `.venv` that serves `need`. The stamp is written last, so one cut short is made anew."""
    contents = {name: (ROOT / name).read_bytes() for name in LOCKS.values()}
    contents["pyproject.toml"] = installed_part((ROOT / "pyproject.toml").read_bytes())
    expected = fingerprint(contents, sys.version + sys.base_prefix, ROOT)
    python = venv_python(VENV, os.name == "nt")
    if python.exists() and STAMP.is_file() and is_ready(STAMP.read_text(encoding="ascii"), need, expected):
        return
    print("Menyiapkan lingkungan kerja (sekali saja, mungkin satu-dua menit)...", file=sys.stderr, flush=True)
    STAMP.unlink(missing_ok=True)
    for command in setup_commands(need, sys.executable, python):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            said = (done.stdout + done.stderr).decode("utf-8", "replace")
            raise SetupFailed(f"$ {' '.join(command)}\n{said}")
    STAMP.write_text(f"{need} {expected}", encoding="ascii")


def run(command_list: Sequence[Sequence[str]], directory: Path) -> int:
    """Runs all, also after a failure, and returns the first exit code that is not 0."""
    codes = []
    for command in command_list:
        code = subprocess.run(command, cwd=directory, check=False).returncode
        codes.append(code if code >= 0 else 128 - code)  # a signal, in a shell's numbers
    return next((code for code in codes if code), 0)


def main(words: Sequence[str]) -> int:
    need = needs(words)
    try:
        prepare(need)
    except (SetupFailed, OSError) as problem:
        print(f"{problem}\n{SETUP_ADVICE}", file=sys.stderr)
        return 2
    todo = commands(words, venv_python(VENV, os.name == "nt"))
    if need == "run" and os.name == "posix":
        sys.stdout.flush()
        os.execv(todo[0][0], todo[0])  # noqa: S606  # the same process: signals and exit code need no passing on
    try:
        return run(todo, ROOT if need == "test" else Path.cwd())
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
