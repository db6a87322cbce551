"""The commands of the staff: exit codes, reports, dates, and what is said while they work."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.commands import main
from tests.commands import TANGGAL, a_copy, a_site_project, environment, iku, tree
from tests.model import bahan_dokumen

BROKEN = {"indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: Konflik\nnma: Konflik\nrumus: 9\n"}


@pytest.fixture(autouse=True)
def _date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IKU_TANGGAL", raising=False)


def run(words: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of `iku words` given in the project's folder."""
    monkeypatch.chdir(project)
    with pytest.raises(SystemExit) as ended:
        main(words.split())
    assert isinstance(ended.value.code, int)
    return ended.value.code


# -- exit codes -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build", "pages keluar"])
@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [({}, f" --tanggal {TANGGAL}", 0), (BROKEN, f" --tanggal {TANGGAL}", 1), ({}, "", 2), ({}, " --tanggal 31-12-2026", 2)],
    ids=["good", "content", "no date", "bad date"],
)  # fmt: skip
def test_exit_codes(
    command: str, files: dict[str, str | bytes | None], options: str, expected: int,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    project = a_site_project(tmp_path, files)
    before = tree(project)
    assert run(command + options, project, monkeypatch) == expected
    out, err = capsys.readouterr()
    if expected == 0:
        assert "kesalahan" not in out + err
        return
    assert {path: text for path, text in tree(project).items() if not path.startswith(".iku/")} == before
    if expected == 1:
        assert len(out.splitlines()) == 2
        assert err.endswith("2 kesalahan. Perbaiki, lalu jalankan lagi.\n")
    else:
        assert out == ""
        assert "2026-02-28" in err, "the mend shows a date as it has to be written"


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_folder_without_mkdocs_yml_is_no_project(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, tmp_path, monkeypatch) == 2
    assert (
        "mkdocs.yml tidak ada; jalankan di folder proyek, atau tambahkan --proyek" in capsys.readouterr().err
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "serve"])
def test_what_content_lacks_is_said_in_its_own_words_and_not_in_those_of_mkdocs(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path)
    (project / "content" / "halaman" / "cara.md").unlink()
    (project / "content" / "halaman").rmdir()
    assert run(f"{command} --tanggal {TANGGAL}", project, monkeypatch) == 1
    assert capsys.readouterr().out.startswith("content/halaman:1:1: folder halaman tidak ada; buat folder")


def test_a_folder_of_somebody_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path)
    assert run(f"pages content --tanggal {TANGGAL}", project, monkeypatch) == 2
    assert capsys.readouterr().err.startswith("iku: content berisi berkas lain; pilih folder kosong")


# -- reports ----------------------------------------------------------------------------------------


def report(
    format_name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str]:
    code = run(f"check --format {format_name} --tanggal {TANGGAL}", project, monkeypatch)
    return code, *capsys.readouterr()


@pytest.mark.parametrize(
    ("format_name", "expected"), [("teks", ""), ("github", ""), ("gitlab", "[]\n"), ("json", "[]\n")]
)
def test_a_clean_check_reports_completely_and_says_so_beside_it(
    format_name: str, expected: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    code, out, err = report(format_name, a_site_project(tmp_path), monkeypatch, capsys)
    assert (code, out) == (0, expected)
    assert re.match(r"Semua catatan sah: 1 indikator, 0 keputusan, \d+ catatan naskah\.\n", err)


def test_every_format_reports_the_same_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path, BROKEN)
    found = {
        name: report(name, project, monkeypatch, capsys) for name in ("teks", "github", "gitlab", "json")
    }
    assert {code for code, _, _ in found.values()} == {1}
    rows = json.loads(found["json"][1])
    places = [(row["path"], row["line"]) for row in rows]
    assert places == [("content/indikator/konflik.yml", 4), ("content/indikator/konflik.yml", 5)]
    assert [line.split(":")[:2] for line in found["teks"][1].splitlines()] == [[a, str(b)] for a, b in places]
    lines = re.findall(r"^::error file=(.*?),line=(\d+),", found["github"][1], re.MULTILINE)
    assert lines == [(a, str(b)) for a, b in places]
    located = [row["location"] for row in json.loads(found["gitlab"][1])]
    assert [(one["path"], one["lines"]["begin"]) for one in located] == places


NOTED = {
    "indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: Konflik\ncatatan: [{teks: Ini guna uji., tingkat: rendah}]\n"
}


@pytest.mark.parametrize(
    ("format_name", "expected"),
    [
        ("teks", "content/indikator/konflik.yml:4:22: catatan, bukan kesalahan: catatan[1].teks: 'guna' ada kata mudahnya; pakai 'untuk'\n"),
        ("github", "::notice file=content/indikator/konflik.yml,line=4,col=22,title=catatan[1].teks::'guna' ada kata mudahnya; pakai 'untuk'\n"),
        ("gitlab", '"severity": "info"'),
        ("json", '"catatan": true'),
    ],
)  # fmt: skip
def test_what_staff_could_write_more_plainly_is_noted_and_stops_nothing(
    format_name: str, expected: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    project = a_site_project(tmp_path, NOTED)
    code, out, err = report(format_name, project, monkeypatch, capsys)
    assert code == 0
    assert expected in out
    assert "1 catatan bahasa, bukan kesalahan" in err
    assert run(f"build --tanggal {TANGGAL}", project, monkeypatch) == 0
    assert "kata mudahnya" not in "".join(path.read_text("utf-8") for path in project.rglob("site/**/*.html"))


def test_check_reads_all_that_official_documents_are_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    langkah = bahan_dokumen.RENCANA.replace("Menguji", "Menguji guna melapor")
    project = a_site_project(tmp_path / "a", bahan_dokumen.LENGKAP | {"rencana-aksi/2021.yml": langkah})
    assert run(f"tayang --tanggal {TANGGAL}", project, monkeypatch) == 0
    assert run(f"check --tanggal {TANGGAL}", project, monkeypatch) == 0
    assert capsys.readouterr().out.endswith(
        "content/rencana-aksi/2021.yml:4:23: catatan, bukan kesalahan: aksi[1].langkah: "
        "'guna' ada kata mudahnya; pakai 'untuk'\n"
    )
    project = a_site_project(tmp_path / "b", bahan_dokumen.LENGKAP | {"berkas/pk.pdf": b"%PDF-1.7\n"})
    assert run(f"check --tanggal {TANGGAL}", project, monkeypatch) == 1
    assert capsys.readouterr().out == (
        "content/berkas/pk.pdf:1:1: PDF ini terpotong: akhirnya tidak ada; salin ulang berkasnya dari asalnya\n"
    )


def test_check_refuses_what_build_would_refuse_for_its_pages_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path, {"halaman/tentang.md": "# Tentang\n"})
    assert run(f"check --tanggal {TANGGAL}", project, monkeypatch) == 1
    assert capsys.readouterr().out.startswith(
        "content/halaman/tentang.md:1:1: alamat /tentang/ sudah dipakai"
    )


@pytest.mark.parametrize("form", ["relative", "absolute"])
def test_paths_are_those_of_the_place_where_the_command_was_given(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path / "situs" / "contoh", BROKEN)
    given = Path("situs/contoh") if form == "relative" else project
    assert run(f"--proyek {given} check --format json --tanggal {TANGGAL}", tmp_path, monkeypatch) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {row["path"] for row in rows} == {f"{given.as_posix()}/content/indikator/konflik.yml"}
    assert all(Path(row["path"]).is_file() for row in rows), "an editor can open it from there"


def test_another_project_is_built_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_site_project(tmp_path / "situs")
    assert run(f"--proyek situs build --tanggal {TANGGAL}", tmp_path, monkeypatch) == 0
    assert capsys.readouterr().out == f"Situs selesai: {Path('situs/site/index.html')}\n"
    assert (project / "site" / "index.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["situs"]


# -- dates ------------------------------------------------------------------------------------------


def test_the_word_given_comes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """2025 lies in the document's period and 2031 after it: the pages differ, and the word given decides."""
    project = a_site_project(tmp_path)
    pages = {}
    for name, words, environ in (
        ("given", "--tanggal 2031-01-01", "2025-01-01"), ("environ", "", "2025-01-01"), ("late", "", "2031-01-01"),
    ):  # fmt: skip
        monkeypatch.setenv("IKU_TANGGAL", environ)
        assert run(f"pages {name} {words}", project, monkeypatch) == 0
        pages[name] = tree(project / name)
    assert pages["given"] == pages["late"]
    assert pages["given"] != pages["environ"]
    monkeypatch.setenv("IKU_TANGGAL", "2025-01-01")
    assert run("build --tanggal 2031-01-01", project, monkeypatch) == 0
    late = tree(project / "site")
    assert run("build", project, monkeypatch) == 0
    assert tree(project / "site") != late


# -- while it works ---------------------------------------------------------------------------------


def test_elsewhere_than_on_a_terminal_progress_is_plain_lines(tmp_path: Path) -> None:
    done = iku("build", "--tanggal", TANGGAL, cwd=a_site_project(tmp_path))
    assert done.returncode == 0
    pages = len(list((tmp_path / "site").rglob("index.html")))
    assert done.stderr == f"Mengolah halaman {pages} dari {pages}\nMenulis halaman {pages} dari {pages}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
def test_on_a_terminal_progress_counts_on_one_line(tmp_path: Path) -> None:
    import pty

    project = a_site_project(tmp_path)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build", "--tanggal", TANGGAL],
        cwd=project, env=environment(), stdout=subprocess.PIPE, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.communicate(timeout=60)
    assert process.returncode == 0
    pages = len(list((project / "site").rglob("index.html")))
    counted = "Memeriksa catatan …\r\n" + "".join(
        "".join(f"\r{work} halaman {n} dari {pages}" for n in range(1, pages + 1)) + "\r\n"
        for work in ("Mengolah", "Menulis")
    )
    assert shown.decode() == counted


def test_the_real_content_is_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(f"check --tanggal {TANGGAL}", a_copy(tmp_path), monkeypatch) == 0
    assert capsys.readouterr().err.startswith("Semua catatan sah: 1 indikator, 1 keputusan, ")
