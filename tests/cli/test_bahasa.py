"""The help and the mistakes of a command, in the language of its readers."""

import re

import click
import pytest

from generator.cli.commands import iku, main

COMMANDS = sorted(name for name, command in iku.commands.items() if not command.hidden)
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|this|message|exit|error|try|help(?! ?\n|')|default|required|"
    r"missing|invalid|such|no such|did you mean|choose|from|unexpected|got|value|directory|folders?|the|and|or)\b",
    re.IGNORECASE,
)


def said(words: list[str], capsys: pytest.CaptureFixture[str], expected: int) -> str:
    with pytest.raises(SystemExit) as ended:
        main(words)
    out, err = capsys.readouterr()
    assert ended.value.code == expected
    assert (err if expected == 0 else out) == ""
    return out + err


def english(text: str) -> list[str]:
    """English words, but for the names that a person types: `--help`, FOLDER, HOST:PORT."""
    text = re.sub(r"--[a-z]+|[A-Z]{2,}(?::[A-Z]+)?|'[^']*'|folder (?!yang)", " ", text)
    return [found[0] for found in ENGLISH.finditer(re.sub(r"\b[Ff]older\b", " ", text))]


def test_the_look_for_english_words_finds_them() -> None:
    assert english("Usage: iku [OPTIONS]\n\nOptions:\n --help  Show this message and exit.\n") == [
        "Usage", "Options", "Show", "this", "message", "and", "exit",
    ]  # fmt: skip


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_is_in_bahasa_indonesia(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    text = said(words, capsys, 0)
    assert text.startswith("Cara pakai: iku ")
    assert "\nPilihan:\n" in text
    assert "Tampilkan keterangan ini." in text
    assert english(text) == []


def test_the_help_lists_every_command_for_the_staff_with_its_first_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(["--help"], capsys, 0)
    listed = re.findall(r"^  ([a-z]+)  ", text.partition("\nPerintah:\n")[2], re.MULTILINE)
    assert listed == COMMANDS == ["build", "check", "diff", "dokumen", "isi", "pages", "serve", "tayang"]


def test_every_option_and_argument_is_explained() -> None:
    commands: list[click.Command] = [iku, *iku.commands.values()]
    options = [param for command in commands for param in command.params if isinstance(param, click.Option)]
    assert len(options) > 5
    assert [option.name for option in options if not option.help] == []


def test_no_command_at_all_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert said([], capsys, 2).startswith("Cara pakai: iku [PILIHAN] PERINTAH …\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("buld", "perintah 'buld' tidak dikenal; maksud Anda 'iku build'?"),
        ("chek", "perintah 'chek' tidak dikenal; maksud Anda 'iku check'?"),
        (
            "rujuka",
            "perintah 'rujuka' tidak dikenal; perintah yang ada: build, check, diff, dokumen, isi, pages, serve, tayang",
        ),
        (
            "xyz",
            "perintah 'xyz' tidak dikenal; perintah yang ada: build, check, diff, dokumen, isi, pages, serve, tayang",
        ),
        ("--proyk . check", "pilihan '--proyk' tidak dikenal; maksud Anda '--proyek'?"),
        ("build --tangal 2026-02-28", "pilihan '--tangal' tidak dikenal; maksud Anda '--tanggal'?"),
        ("build --qqq", "pilihan '--qqq' tidak dikenal"),
        ("build --tanggal", "pilihan '--tanggal' tidak lengkap atau diberi isi yang tidak diperlukan"),
        ("serve --buka=ya", "pilihan '--buka' tidak lengkap atau diberi isi yang tidak diperlukan"),
        ("check --format xml", "isi --format tidak dapat dipakai; pilihan: teks, github, gitlab, json"),
        ("serve --alamat 8000", "isi --alamat tidak dapat dipakai; bentuknya HOST:PORT"),
        ("pages", "FOLDER belum diisi"),
        ("pages a b", "ada kata yang berlebih pada perintah ini"),
        ("--proyek tidak-ada check", "folder proyek 'tidak-ada' tidak ada"),
    ],
)
def test_a_mistake_in_a_command_is_explained(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(words.split(), capsys, 2)
    first, second = text.splitlines()
    assert first == f"iku: {expected}"
    assert re.fullmatch(r"Keterangan: iku( [a-z]+)? --help", second)
    assert english(text) == []


def test_a_file_in_the_place_of_a_folder_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(["pages", "pyproject.toml"], capsys, 2)
    assert text.splitlines()[0] == "iku: isi FOLDER tidak dapat dipakai; isi dengan nama folder, bukan berkas"
