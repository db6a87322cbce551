"""`iku check --against` and `iku diff`: what became of published figures, in real repositories."""

import json
from pathlib import Path

import pytest

from generator.cli.commands import main
from tests.commands import TANGGAL
from tests.projects import a_project
from tests.repositori import INDIKATOR, NILAI, a_repository, commit, git, publish, write

BERUBAH = NILAI.replace("nilai: 82\n", "nilai: 85\n")
ENTRI = (
    "    revisi:\n      - {bidang: realisasi, dari: 82, menjadi: 85, jenis: koreksi_kesalahan, "
    "alasan: salah salin dari lampiran, dasar: renstra, tanggal: 2022-03-01, disetujui: Kepala Dinas}\n"
)
Run = tuple[int, str, str]


def iku(project: Path, *words: str, capsys: pytest.CaptureFixture[str], at: str | None = None) -> Run:
    with pytest.raises(SystemExit) as ended:
        main(["--proyek", at or str(project), *words, "--tanggal", TANGGAL])
    out, err = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, out, err


# -- check --against --------------------------------------------------------------------------------


def test_figures_that_stand_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = a_repository(tmp_path)
    assert iku(project, "check", "--against", "terbit", capsys=capsys)[:2] == (0, "")


def test_a_changed_figure_is_refused_until_its_revision_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": BERUBAH})
    publish(project)
    status, out, err = iku(project, "check", "--against", "terbit", capsys=capsys)
    assert status == 1
    assert out.startswith(
        f"{project.as_posix()}/content/nilai/konflik.yml:8:7: tahun.2021.realisasi.nilai: realisasi 2021 "
    )
    assert "- {bidang: 'realisasi', dari: '82', menjadi: '85', jenis: …" in out
    assert err == "1 kesalahan. Perbaiki, lalu jalankan lagi.\n"
    assert iku(project, "check", capsys=capsys)[0] == 0, (
        "without a revision to compare with, the ledger is in order"
    )
    write(project, {"nilai/konflik.yml": BERUBAH + ENTRI})
    publish(project)
    assert iku(project, "check", "--against", "terbit", capsys=capsys)[0] == 0


def test_a_stale_ledger_and_an_unexplained_change_are_told_in_one_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": BERUBAH})
    status, out, _ = iku(project, "check", "--against", "HEAD", "--format", "json", capsys=capsys)
    assert status == 1
    assert [problem["code"] for problem in json.loads(out)] == ["angka-tayang-berubah", "tayang-basi"]


@pytest.mark.parametrize("form", ["teks", "github", "gitlab", "json"])
def test_every_format_reports_it(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": BERUBAH})
    publish(project)
    status, out, _ = iku(project, "check", "--format", form, "--against", "terbit", capsys=capsys)
    assert status == 1
    assert "content/nilai/konflik.yml" in out
    assert "realisasi 2021 pernah tayang" in out


def test_a_project_in_a_folder_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "init", "-q")
    project = a_repository(tmp_path / "contoh" / "satu")
    (project / ".git").rename(tmp_path / "git-lain")  # the outer repository holds the project now
    commit(tmp_path, "luar")
    write(project, {"nilai/konflik.yml": BERUBAH})
    publish(project)
    monkeypatch.chdir(tmp_path)
    status, out, _ = iku(project, "check", "--against", "luar", at="contoh/satu", capsys=capsys)
    assert status == 1
    assert out.startswith("contoh/satu/content/nilai/konflik.yml:8:7: ")


def test_a_mistake_in_the_command_is_no_problem_of_the_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    for words in (["check", "--against", "tidak-ada"], ["diff", "tidak-ada"]):
        status, out, err = iku(project, *words, capsys=capsys)
        assert (status, out) == (2, "")
        assert err.startswith("iku: versi git 'tidak-ada' tidak ada di repositori ini; periksa namanya")
    assert iku(project, "diff", "terbit", "--format", "html", capsys=capsys)[0] == 2


def test_nothing_was_published_before_the_first_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_project(tmp_path, {"halaman/tentang.md": None, "halaman/cara.md": "# Cara\n"})
    git(project, "init", "-q")
    commit(project, "kosong")
    write(project, {"indikator/konflik.yml": INDIKATOR, "nilai/konflik.yml": NILAI})
    publish(project)
    assert iku(project, "check", "--against", "kosong", capsys=capsys)[0] == 0
    assert "realisasi 2021: 82 (baru)" in iku(project, "diff", "kosong", capsys=capsys)[1]


# -- diff -------------------------------------------------------------------------------------------


def test_diff_tells_what_changed_why_and_what_is_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    later = (
        "  2022:\n    target:\n      - {asal: pk, minimal: 90, sumber: {dokumen: renstra}}\n"
        "    tanpa_nilai: {alasan: belum_dimuat}\n    diterbitkan: 2023-01-31\n"
    )
    changed = BERUBAH.replace("tercetak: 85", "tercetak: 70") + ENTRI + later
    write(
        project,
        {
            "nilai/konflik.yml": changed,
            "indikator/angin.yml": INDIKATOR.replace("Konflik", "Angin"),
            "nilai/angin.yml": NILAI,
        },
    )
    assert iku(project, "diff", "terbit", capsys=capsys) == (
        0,
        "Angin yang diselesaikan (angin)\n"
        "  kondisi_awal 2020: 70 (baru)\n"
        "  realisasi 2021: 82 (baru)\n"
        "  target.pk 2021: pk tercetak 85 (baru)\n"
        "\n"
        "Konflik yang diselesaikan (konflik)\n"
        "  realisasi 2021: 82 -> 85, koreksi_kesalahan (salah salin dari lampiran)\n"
        "  target.pk 2021: pk tercetak 85 -> pk tercetak 70, tanpa revisi\n"
        "  target.pk 2022: pk minimal 90 (baru)\n",
        "",
    )


def test_diff_tells_what_vanished(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": None})
    assert iku(project, "diff", "terbit", capsys=capsys)[1].splitlines()[1:3] == [
        "  kondisi_awal 2020: 70 -> (tidak ada), tanpa revisi",
        "  realisasi 2021: 82 -> (tidak ada), tanpa revisi",
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("teks", "Tidak ada perubahan angka sejak terbit.\n"),
        ("markdown", "Tidak ada perubahan angka sejak terbit.\n"),
        ("json", "[]\n"),
    ],
)
def test_diff_says_that_nothing_changed_whatever_the_layout_and_the_name_of_the_file(
    form: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    layout = NILAI.replace("      nilai: 82\n", "      # dari tabel 3\n      nilai: '82'\n")
    moved = {"nilai/konflik.yml": None, "indikator/konflik.yml": None, "nilai/damai.yml": layout}
    write(project, {**moved, "indikator/damai.yml": INDIKATOR + "id_lama: [konflik]\n"})
    assert iku(project, "diff", "terbit", "--format", form, capsys=capsys)[:2] == (0, expected)


def test_diff_follows_a_renamed_indicator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = a_repository(tmp_path)
    moved = {"nilai/konflik.yml": None, "indikator/konflik.yml": None, "nilai/damai.yml": BERUBAH}
    write(project, {**moved, "indikator/damai.yml": INDIKATOR + "id_lama: [konflik]\n"})
    assert iku(project, "diff", "terbit", capsys=capsys)[1] == (
        "Konflik yang diselesaikan (damai, dahulu konflik)\n  realisasi 2021: 82 -> 85, tanpa revisi\n"
    )


def test_diff_as_markdown_has_a_heading_an_indicator_and_no_live_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    named = INDIKATOR.replace("nama: Konflik yang diselesaikan", "nama: 'Konflik *a* [x](y) <b>'")
    write(project, {"indikator/konflik.yml": named, "nilai/konflik.yml": BERUBAH + ENTRI})
    assert iku(project, "diff", "terbit", "--format", "markdown", capsys=capsys)[1] == (
        "### Konflik \\*a\\* \\[x\\](y) \\<b> (konflik)\n\n"
        "- realisasi 2021: 82 -> 85, koreksi\\_kesalahan (salah salin dari lampiran)\n"
    )


def test_diff_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": BERUBAH.replace("kondisi_awal", "# ") + ENTRI})
    assert json.loads(iku(project, "diff", "terbit", "--format", "json", capsys=capsys)[1]) == [
        {
            "indikator": "konflik",
            "nama": "Konflik yang diselesaikan",
            "id_lama": None,
            "perubahan": [
                {"tahun": 2020, "bidang": "kondisi_awal", "jenis": "hilang", "dari": "70", "menjadi": None, "revisi": []},
                {
                    "tahun": 2021, "bidang": "realisasi", "jenis": "berubah", "dari": "82", "menjadi": "85",
                    "revisi": [
                        {
                            "jenis": "koreksi_kesalahan", "alasan": "salah salin dari lampiran", "dasar": "renstra",
                            "tanggal": "2022-03-01", "disetujui": "Kepala Dinas",
                        }
                    ],
                },
            ],
        }
    ]  # fmt: skip


def test_diff_reports_what_check_reports_of_records_with_mistakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = a_repository(tmp_path)
    write(project, {"nilai/konflik.yml": NILAI.replace("nilai: 82\n", "nilai: 82%\n")})
    status, out, _ = iku(project, "diff", "terbit", capsys=capsys)
    assert status == 1
    assert "content/nilai/konflik.yml:8:14: tahun.2021.realisasi.nilai:" in out
