"""`iku isi` and `iku tayang`: what is typed becomes the few lines that say it, and a published figure keeps its history."""

import difflib
import io
from pathlib import Path

import pytest

from generator.adapters import berkas
from generator.cli.commands import main
from generator.measurement.measured import LEDGER_PATH
from tests.projects import a_project, problems_of

DASAR = "dasar: {teks: kebiasaan, diverifikasi: tidak}"
KEBIJAKAN = f"""\
target_dinilai: {{urutan: [pk_perubahan, pk, renstra], waktu: terakhir, {DASAR}}}
capaian:
  hasil-per-target: {{nama: Hasil dibagi target, rumus: realisasi_per_target, {DASAR}}}
bawaan: {{naik: hasil-per-target}}
"""
INDIKATOR = """\
jenis: iku
dasar: renstra
nama: Konflik yang diselesaikan
satuan: persen
polaritas: {arah: naik, dasar: disimpulkan, oleh: penyusun}
"""
FORMULA = """\
formula:
  ekspresi: dicegah / jumlah * 100
  variabel: {dicegah: Konflik sosial yang dicegah, jumlah: Jumlah konflik}
  pembilang_bagian_penyebut: ya
"""
NILAI = """\
# Diperiksa 3 Maret.
tahun:
  2021:
    target:
      - {asal: pk, minimal: 85, sumber: {dokumen: renstra, halaman: '3'}}   # PK
    realisasi:
      nilai: 82          # lampiran II
      sifat: tetap
      sumber: {dokumen: lkjip-2021, halaman: 12, kutipan: "1 | Konflik | 85 | 82"}

    # dimuat terlambat
    diterbitkan: 2022-01-31
"""
LKJIP = "jenis: lkjip\njudul: LKjIP 2021\nalamat: https://contoh.go.id/lkjip.pdf\n"
REASON = ["--jenis", "koreksi_kesalahan", "--alasan", "salah salin: lampiran II", "--dasar", "lkjip-2021", "--disetujui", "Kepala Badan"]  # fmt: skip
FIRST = ["--target-minimal", "85", "--asal", "pk", "--realisasi", "82", "--sifat", "tetap", "--dokumen", "lkjip-2021", "--halaman", "12", "--tanggal-terbit", "2022-01-31"]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An agency with one indicator and a report that nothing cites yet."""
    monkeypatch.setenv("IKU_TANGGAL", "2026-11-23")
    a_project(
        tmp_path,
        {
            "halaman/tentang.md": None,
            "halaman/cara.md": "# Cara membaca\n",
            "kebijakan.yml": KEBIJAKAN,
            "indikator/konflik.yml": INDIKATOR,
            "dokumen/lkjip-2021.yml": LKJIP,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Terminal(io.StringIO):
    """Answers typed one a line; a question too many ends the command."""

    def isatty(self) -> bool:
        return True


class Jalankan:
    """Runs a command in the project: exit code, and what it said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *words: str, answers: list[str] | None = None) -> tuple[int, str]:
        typed = io.StringIO() if answers is None else Terminal("".join(f"{answer}\n" for answer in answers))
        self.monkeypatch.setattr("sys.stdin", typed)
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert isinstance(ended.value.code, int)
        if answers is not None:
            assert typed.read() == "", "every answer was asked for"
        out, err = self.capsys.readouterr()
        return ended.value.code, out + err


@pytest.fixture
def iku(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jalankan:
    return Jalankan(monkeypatch, capsys)


def record(project: Path) -> Path:
    return project / "content" / "nilai" / "konflik.yml"


def files(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file()
    }


def published(project: Path, text: str = NILAI, newline: str = "\n") -> Path:
    """A record whose figures are in the ledger."""
    record(project).parent.mkdir()
    record(project).write_bytes(text.replace("\n", newline).encode())
    with pytest.raises(SystemExit) as ended:
        main(["tayang"])
    assert ended.value.code == 0
    return record(project)


def changed(before: bytes, after: bytes) -> list[str]:
    rows = difflib.ndiff(before.decode().splitlines(keepends=True), after.decode().splitlines(keepends=True))
    return [row for row in rows if row[0] in "+-"]


# -- options ----------------------------------------------------------------------------------------


def test_a_first_figure_becomes_a_record_and_a_ledger(project: Path, iku: Jalankan) -> None:
    code, said = iku("isi", "konflik", "2021", *FIRST)
    assert code == 0
    assert (
        record(project).read_text("utf-8")
        == """\
tahun:
  2021:
    target:
      - {asal: pk, minimal: 85, sumber: {dokumen: lkjip-2021, halaman: 12}}
    realisasi:
      nilai: 82
      sifat: tetap
      sumber: {dokumen: lkjip-2021, halaman: 12}
    diterbitkan: 2022-01-31
"""
    )
    assert "Status: Tidak tercapai\nCapaian 96,47% (Hasil dibagi target).\n" in said
    assert "Yang akan dibaca publik: Tahun 2021 tidak tercapai: 82% dari target minimal 85%" in said
    assert said.endswith("Tertulis: content/nilai/konflik.yml, content/tayang.csv\n")
    assert problems_of(project) == []
    assert iku("tayang")[1] == "2 baris: 0 baru, 0 berubah, 0 dihapus.\n"
    assert iku("isi", "konflik", "2021", *FIRST)[1].endswith("Tidak ada yang berubah.\n")


def test_a_try_shows_the_lines_and_writes_nothing(project: Path, iku: Jalankan) -> None:
    before = files(project)
    code, said = iku("isi", "konflik", "2021", *FIRST, "--coba")
    assert code == 0
    assert "content/nilai/konflik.yml\n     1 + tahun:\n     2 +   2021:\n" in said
    assert said.endswith("Tidak ada yang ditulis (--coba).\n")
    assert files(project) == before


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_published_figure_changes_with_its_revision_and_no_other_line(
    project: Path, iku: Jalankan, newline: str
) -> None:
    path = published(project, newline=newline)
    before = path.read_bytes()
    code, said = iku("isi", "konflik", "2021", "--realisasi", "85", *REASON)
    assert code == 0
    assert "  realisasi 2021: 82 -> 85\n" in said
    assert (
        "     7 -       nilai: 82          # lampiran II\n     7 +       nilai: 85          # lampiran II\n"
        in said
    )
    assert [line.replace("\r", "") for line in changed(before, path.read_bytes())] == [
        "-       nilai: 82          # lampiran II\n",
        "+       nilai: 85          # lampiran II\n",
        "+     revisi:\n",
        "+       - bidang: realisasi\n",
        "+         dari: 82\n",
        "+         menjadi: 85\n",
        "+         jenis: koreksi_kesalahan\n",
        "+         alasan: 'salah salin: lampiran II'\n",
        "+         dasar: lkjip-2021\n",
        "+         tanggal: 2026-11-23\n",
        "+         disetujui: Kepala Badan\n",
    ]
    assert (b"\r\n" in path.read_bytes()) == (newline == "\r\n")
    assert iku("check")[0] == 0
    second = path.read_bytes()
    assert iku("isi", "konflik", "2021", "--realisasi", "86", *REASON)[0] == 0
    assert path.read_bytes().count(b"- bidang: realisasi") == 2
    assert path.read_bytes().replace(b"nilai: 86 ", b"nilai: 85 ").startswith(second.rstrip()), (
        "entries are only added"
    )


def test_a_target_of_a_new_origin_is_added_and_one_of_the_same_origin_replaced(
    project: Path, iku: Jalankan
) -> None:
    path = published(project)
    before = path.read_bytes()
    words = ["isi", "konflik", "2021", "--target-minimal", "70", "--dokumen-target", "renstra"]
    assert iku(*words, "--asal", "pk_perubahan", "--tanggal-target", "2021-10-12", *REASON)[0] == 0
    added = "+       - {asal: pk_perubahan, minimal: 70, tanggal: 2021-10-12, sumber: {dokumen: renstra}}\n"
    assert changed(before, path.read_bytes())[0] == added
    assert "bidang: realisasi.target\n" in path.read_text("utf-8"), (
        "the judged target is part of the result's line"
    )
    before = path.read_bytes()
    assert iku("isi", "konflik", "2021", "--asal", "pk", "--target-tepat", "90", *REASON)[0] == 0
    assert changed(before, path.read_bytes())[:2] == [
        "-       - {asal: pk, minimal: 85, sumber: {dokumen: renstra, halaman: '3'}}   # PK\n",
        "+       - {asal: pk, tepat: 90, sumber: {dokumen: renstra, halaman: '3'}}   # PK\n",
    ]  # fmt: skip


def test_a_result_takes_the_place_of_the_reason_why_there_was_none(project: Path, iku: Jalankan) -> None:
    text = "tahun:\n  2021:\n    tanpa_nilai: {alasan: belum_dimuat, sumber: {dokumen: lkjip-2021}}   # nanti\n    diterbitkan: 2022-01-31\n"
    path = published(project, text)
    assert (
        iku("isi", "konflik", "2021", "--realisasi", "0", "--sifat", "sementara", "--dokumen", "lkjip-2021")[
            0
        ]
        == 0
    )
    assert path.read_text("utf-8") == (
        "tahun:\n  2021:\n    realisasi:\n      nilai: 0\n      sifat: sementara\n      sumber: {dokumen: lkjip-2021}\n"
        "    diterbitkan: 2022-01-31\n"
    )


def test_inputs_are_computed_and_one_may_change_alone(project: Path, iku: Jalankan) -> None:
    (project / "content/indikator/konflik.yml").write_text(INDIKATOR + FORMULA, "utf-8")
    words = [
        "isi",
        "konflik",
        "2021",
        "--sifat",
        "tetap",
        "--dokumen",
        "lkjip-2021",
        "--tanggal-terbit",
        "2022-01-31",
    ]
    code, said = iku(*words, "--variabel", "dicegah=16", "--variabel", "jumlah=20")
    assert code == 0
    assert "Hasil tahun 2021: 80%" in said
    code, said = iku("isi", "konflik", "2021", "--variabel", "dicegah=17", *REASON)
    assert code == 0
    assert "      variabel: {dicegah: 17, jumlah: 20}\n" in record(project).read_text("utf-8")
    code, said = iku("isi", "konflik", "2021", "--variabel", "dicegah=21", *REASON)
    assert code == 1
    assert "hasil lebih dari 100%, padahal pembilang bagian dari penyebut" in said
    assert "dicegah: 17" in record(project).read_text("utf-8")


# -- mistakes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("konflik 2021", "belum lengkap; tambahkan --realisasi, --variabel atau salah satu --target-…"),
        ("konflik 2021 --target-minimal 85 --realisasi 82", "belum lengkap; tambahkan --asal, --dokumen, --sifat, --tanggal-terbit"),
        ("konflk 2021", "indikator 'konflk' tidak ada; maksud Anda 'konflik'?"),
        ("konflik 21", "'21' bukan tahun; tulis empat angka, misalnya 2021"),
        ("konflik 2021 --realisasi 82,5", "--realisasi: '82,5' memakai koma atau titik ribuan; tulis '82.5' (titik desimal, tanpa pemisah ribuan)"),
        ("konflik 2021 --realisasi 85%", "--realisasi: '85%' memuat tanda %; tulis angkanya saja: '85'"),
        ("konflik 2021 --realisasi 82 --dokumen lkjip-2012", "--dokumen: dokumen 'lkjip-2012' tidak ada; maksud Anda 'lkjip-2021'?"),
        ("konflik 2021 --realisasi 82 --sifat tetp", "--sifat: 'tetp' bukan pilihan yang sah; maksud Anda 'tetap'?"),
        ("konflik 2021 --variabel a=1", "indikator ini tidak berformula; pakai --realisasi"),
        ("konflik 2021 --asal pk --target-minimal 8 --target-maksimal 9", "pilih satu jenis target: --target-minimal, --target-maksimal"),
        ("konflik 2021 --asal pk --target-tepat 8 --tanggal-target 2021-02-30", "--tanggal-target: tanggal '2021-02-30' tidak ada di kalender; periksa hari dan bulannya"),
        ("konflik 2021 --asal pk --target-antara 8", "--target-antara: tulis dua angka, misalnya 10..20"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_command_is_explained_and_nothing_written(
    words: str, expected: str, project: Path, iku: Jalankan
) -> None:
    before = files(project)
    assert iku("isi", *words.split()) == (2, f"iku: {expected}\nKeterangan: iku isi --help\n")
    assert files(project) == before


def test_every_missing_input_is_named(project: Path, iku: Jalankan) -> None:
    (project / "content/indikator/konflik.yml").write_text(INDIKATOR + FORMULA, "utf-8")
    code, said = iku("isi", "konflik", "2021", "--variabel", "dicega=1")
    assert (code, said.splitlines()[0]) == (
        2,
        "iku: --variabel: 'dicega' bukan masukan rumus; maksud Anda 'dicegah'?",
    )
    code, said = iku(
        "isi", "konflik", "2021", "--variabel", "dicegah=1", "--sifat", "tetap", "--dokumen", "lkjip-2021"
    )
    assert (code, said.splitlines()[0]) == (
        2,
        "iku: belum lengkap; tambahkan --variabel jumlah=…, --tanggal-terbit",
    )


def test_a_published_figure_does_not_change_without_its_reason(project: Path, iku: Jalankan) -> None:
    published(project)
    before = files(project)
    code, said = iku("isi", "konflik", "2021", "--realisasi", "85")
    assert code == 2
    assert "iku: belum lengkap; tambahkan --jenis, --alasan, --dasar, --disetujui\n" in said
    assert files(project) == before


def test_what_the_model_refuses_is_told_in_the_same_words_and_not_written(
    project: Path, iku: Jalankan
) -> None:
    before = files(project)
    words = [
        "--target-maksimal",
        "85",
        "--asal",
        "pk",
        "--dokumen",
        "lkjip-2021",
        "--tanggal-terbit",
        "2022-01-31",
    ]
    assert iku("isi", "konflik", "2031", *words) == (
        1,
        "content/nilai/konflik.yml:2:3: tahun.2031: tahun 2031 di luar masa berlaku 2021-2026; periksa tahunnya, "
        "atau isi berlaku pada indikator\n"
        "content/nilai/konflik.yml:4:20: tahun.2031.target[1].maksimal: target maksimal berlawanan dengan polaritas naik; "
        "pakai minimal, atau perbaiki polaritas indikator\n"
        "2 kesalahan. Perbaiki, lalu jalankan lagi.\n"
        "Tidak ada yang ditulis; baris di atas dihitung pada berkas yang akan ditulis.\n",
    )
    assert files(project) == before


def test_a_record_with_mistakes_is_not_edited(project: Path, iku: Jalankan) -> None:
    record(project).parent.mkdir()
    record(project).write_text(NILAI + "  2021: {}\n", "utf-8")
    before = files(project)
    code, said = iku("isi", "konflik", "2021", *FIRST)
    assert code == 1
    assert said.startswith(
        "content/nilai/konflik.yml:13:3: kolom '2021' sudah ada di baris 3; hapus salah satu\n"
    )
    assert files(project) == before


def test_a_ledger_that_cannot_be_read_stops_the_edit(project: Path, iku: Jalankan) -> None:
    published(project)
    (project / LEDGER_PATH).write_text("indikator,tahun\n,\n", "utf-8")
    code, said = iku("isi", "konflik", "2021", "--realisasi", "85")
    assert code == 2
    assert "content/tayang.csv tidak terbaca" in said
    assert iku("tayang")[0] == 0
    assert (project / LEDGER_PATH).read_text("utf-8").count("\n") == 3


# -- writing ----------------------------------------------------------------------------------------


def test_all_files_are_written_or_none(project: Path, iku: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    published(project)
    before = files(project)
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "tayang.csv":
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    code, said = iku("isi", "konflik", "2021", "--realisasi", "85", *REASON)
    assert code == 1
    assert "tayang.csv tidak dapat ditulis (No space left on device); tidak ada yang berubah" in said
    assert files(project) == before


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"lain")
    with pytest.raises(berkas.ChangedMeanwhileError):
        berkas.write_together(
            {tmp_path / "b": berkas.Ganti(None, b"baru"), tmp_path / "a": berkas.Ganti(b"lama", b"baru")}
        )
    assert files(tmp_path) == {"a": b"lain"}


# -- at a terminal ----------------------------------------------------------------------------------


def test_at_a_terminal_what_is_missing_is_asked_and_a_comma_confirmed(project: Path, iku: Jalankan) -> None:
    answers = ["", "pk", "", "85%", "y", "", "lkjip-2012", "y", "12", "", "82,5", "t", "82,5", "y", "", "tetap", "lkjip-2021", "", "", "2022-01-31", "y"]  # fmt: skip
    code, said = iku("isi", "konflik", "2021", answers=answers)
    assert code == 0
    assert "Konflik yang diselesaikan, 2021\n" in said
    assert "    lkjip-2021: LKjIP 2021\n" in said
    assert "'82,5' memakai koma atau titik ribuan" in said
    assert "Maksud Anda 82.5? [y/t]" in said
    assert (
        record(project).read_text("utf-8")
        == """\
tahun:
  2021:
    target:
      - {asal: pk, minimal: 85, sumber: {dokumen: lkjip-2021, halaman: 12}}
    realisasi:
      nilai: 82.5
      sifat: tetap
      sumber: {dokumen: lkjip-2021}
    diterbitkan: 2022-01-31
"""
    )


def test_inputs_are_asked_by_their_verbatim_names(project: Path, iku: Jalankan) -> None:
    (project / "content/indikator/konflik.yml").write_text(INDIKATOR + FORMULA, "utf-8")
    code, said = iku(
        "isi",
        "konflik",
        "2021",
        answers=["realisasi", "1.700", "t", "17", "20", "tetap", "lkjip-2021", "12", "", "", "y"],
    )
    assert code == 0
    assert "Konflik sosial yang dicegah (dicegah)" in said
    assert "Titik adalah tanda desimal: 1,700, bukan 1700. Benar? [y/t]" in said
    assert "variabel: {dicegah: 17, jumlah: 20}" in record(project).read_text("utf-8")


def test_the_reason_is_asked_when_a_published_figure_changes(project: Path, iku: Jalankan) -> None:
    published(project)
    answers = ["koreksi", "t", "koreksi_kesalahan", "", "salah salin", "lkjip-2021", "Kepala Badan", "y"]
    code, said = iku(
        "isi",
        "konflik",
        "2021",
        "--realisasi",
        "85",
        "--sifat",
        "tetap",
        "--dokumen",
        "lkjip-2021",
        answers=answers,
    )
    assert code == 0
    assert "Harus diisi." in said
    assert "        alasan: salah salin\n" in record(project).read_text("utf-8")


def test_a_no_at_the_end_writes_nothing(project: Path, iku: Jalankan) -> None:
    before = files(project)
    code, said = iku("isi", "konflik", "2021", *FIRST, answers=["t"])
    assert (code, said.splitlines()[-1]) == (0, "Tulis? [y/t]: Tidak ada yang ditulis.")
    assert files(project) == before


def test_an_interrupted_question_writes_nothing(project: Path, iku: Jalankan) -> None:
    before = files(project)
    assert iku("isi", "konflik", "2021", answers=[""])[0] == 130
    assert files(project) == before


def test_mistakes_elsewhere_are_told_before_anything_is_asked(project: Path, iku: Jalankan) -> None:
    (project / "content/dokumen/renstra.yml").write_text("jenis: renstra\n", "utf-8")
    code, said = iku("isi", "konflik", "2021", answers=[])
    assert code == 1
    assert "kolom wajib ini belum diisi" in said


# -- iku tayang -------------------------------------------------------------------------------------


def test_the_ledger_is_rewritten_and_counted(project: Path, iku: Jalankan) -> None:
    lkjip = project / "content/dokumen/lkjip-2021.yml"
    lkjip.unlink()
    assert iku("tayang") == (0, "Belum ada angka yang tayang.\n")
    lkjip.write_text(LKJIP, "utf-8")
    assert iku("tayang")[0] == 1, "what `iku check` refuses gets into no ledger"
    record(project).parent.mkdir()
    record(project).write_text(NILAI, "utf-8")
    written = f"Tertulis: {LEDGER_PATH}\n"
    assert iku("tayang") == (0, f"{written}2 baris: 2 baru, 0 berubah, 0 dihapus.\n")
    record(project).write_text(NILAI.replace("nilai: 82", "nilai: 83").replace("pk,", "renstra,"), "utf-8")
    assert iku("tayang") == (0, f"{written}2 baris: 1 baru, 1 berubah, 1 dihapus.\n")
    assert iku("tayang") == (0, "2 baris: 0 baru, 0 berubah, 0 dihapus.\n")
