"""Every command that the README shows is a command, and the quick ones are run."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import iku

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
OF_THE_BOOTSTRAP = {"test", "kode"}


def shown_commands() -> list[list[str]]:
    blocks = re.findall(r"^ *```sh\n(.*?)```", README, re.DOTALL | re.MULTILINE)
    lines = [line.strip() for block in blocks for line in block.splitlines() if line.strip()]
    assert all(line.startswith("python iku.py ") for line in lines)
    return [line.removeprefix("python iku.py ").split() for line in lines]


def test_the_readme_shows_the_two_commands_first() -> None:
    assert shown_commands()[:2] == [["build"], ["test"]]


@pytest.mark.parametrize(
    "words", [words for words in shown_commands() if words[0] not in OF_THE_BOOTSTRAP], ids=" ".join
)
def test_every_command_in_the_readme_is_one(words: list[str]) -> None:
    name = next(word for word in words if word in iku.commands)
    result = CliRunner().invoke(iku, [name, "--help"])
    assert (result.exit_code, "Cara pakai" in result.output) == (0, True)


def test_every_file_that_the_readme_names_exists() -> None:
    root = Path(__file__).parents[1]
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (root / link).exists()] == []
