"""`iku dokumen`: official documents as files, why one is missing, and the copy with the full NIP that nothing else keeps."""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.adapters.terlacak import terlacak
from generator.cli.commands import main
from generator.cli.dokumen import SEBUTAN
from generator.cli.nip import nip
from generator.cli.tanya import Salah
from generator.documents import DOCUMENTS
from generator.measurement.beku import bertanda_tangan
from generator.model import Catalogue
from generator.model.jejak import BerkasBertandaTangan
from tests.browser.conftest import missing
from tests.commands import TANGGAL, a_copy, a_site_project, environment, iku, tree
from tests.golden_cases import GOLDEN

LAHIR = "19800229"
SATU, TIGA = f"{LAHIR}2005011002", "1985.06.15.2010.12.1.003"
DUA = " ".join(("19751231", "199903", "2", "001"))
"""Made-up: the birth dates of nobody. In pieces, for no file here may hold what looks like a NIP."""
COMPACT = [digits.replace(" ", "").replace(".", "") for digits in (SATU, DUA, TIGA)]


class Jalankan:
    """Runs `iku dokumen` in a project: exit code, and what it said on stdout and stderr."""

    def __init__(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.project, self.monkeypatch, self.capsys = project, monkeypatch, capsys

    def __call__(self, words: str, typed: str = "") -> tuple[int, str, str]:
        self.monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        self.monkeypatch.chdir(self.project)
        with pytest.raises(SystemExit) as ended:
            main(["dokumen", *words.split()])
        assert isinstance(ended.value.code, int)
        out, err = self.capsys.readouterr()
        return ended.value.code, out, err

    def files(self, folder: str = "dokumen") -> dict[str, bytes]:
        return tree(self.project / folder)


@pytest.fixture
def lengkap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """The fictitious agency, which has every kind."""
    monkeypatch.setenv("IKU_TANGGAL", "2026-11-23")
    return Jalankan(a_copy(tmp_path, GOLDEN / "nilai-lengkap"), monkeypatch, capsys)


@pytest.fixture
def kecil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """One indicator without any value."""
    monkeypatch.setenv("IKU_TANGGAL", TANGGAL)
    return Jalankan(a_site_project(tmp_path), monkeypatch, capsys)


def text_of(name: str, content: bytes) -> str:
    """All that a file says: a PDF's text and its own bytes, or every part of a Word or Excel file."""
    if name.endswith(".pdf"):
        reader = shutil.which("pdftotext")
        if reader is None:
            missing("no pdftotext; install the package poppler-utils")
        read = subprocess.run([reader, "-", "-"], input=content, capture_output=True, check=True, timeout=60)
        return read.stdout.decode() + content.decode("latin-1")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(part).decode("utf-8", "replace") for part in archive.namelist())


def has_nip(text: str, digits: str) -> bool:
    """However the digits are set apart, and whatever tags stand between them."""
    return digits in re.sub(r"<[^>]*>|[\s.]", "", text)


# -- what is made -----------------------------------------------------------------------------------


def test_all_that_has_something_to_say_is_made_in_every_form(lengkap: Jalankan) -> None:
    code, out, err = lengkap("")
    assert (code, err) == (0, "")
    made = lengkap.files()
    kinds = {kind.id: kind for kind in DOCUMENTS}
    for id, kind in kinds.items():
        endings = {name.rpartition(".")[2] for name in made if name.startswith(f"{id}-")}
        assert endings == set(kind.bentuk)
    lines = out.splitlines()
    assert len(lines) == len(made) > 60
    assert re.fullmatch(r"dokumen/keputusan-iku-2021-2026\.pdf \(\d+ KB\)", lines[0])
    assert {line.partition(" (")[0].removeprefix("dokumen/") for line in lines} == set(made)
    assert all(content[:4] in (b"%PDF", b"PK\x03\x04") for content in made.values())


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("lkjip --tahun 2021", ["lkjip-2021.docx", "lkjip-2021.pdf"]),
        ("lkjip --tahun 2021 --bentuk docx", ["lkjip-2021.docx"]),
        ("matriks-iku --bentuk xlsx", ["matriks-iku-iku-2021-2026.xlsx", "matriks-iku-renstra.xlsx"]),
        ("--tahun 2021 --bentuk xlsx", ["pengukuran-kinerja-2021.xlsx"]),
        (
            "--tahun 2024 --bentuk pdf",
            ["lembar-bukti-2024.pdf", "lembar-rapat-2024.pdf", "pengukuran-kinerja-2024.pdf", "rencana-kinerja-tahunan-2024.pdf"],
        ),
    ],
)  # fmt: skip
def test_a_kind_a_year_and_a_form_can_be_chosen(lengkap: Jalankan, words: str, made: list[str]) -> None:
    assert lengkap(words)[0] == 0
    assert sorted(lengkap.files()) == made


def test_the_same_records_give_the_same_bytes_also_in_another_process(lengkap: Jalankan) -> None:
    words = "pengukuran-kinerja --tahun 2021"
    assert lengkap(words)[0] == 0
    first = lengkap.files()
    assert len(first) == 3
    assert lengkap(f"{words} --ke lagi")[0] == 0
    assert lengkap.files("lagi") == first
    done = iku(
        "dokumen",
        *words.split(),
        "--ke",
        "lain",
        "--tanggal",
        "2026-11-23",
        cwd=lengkap.project,
        PYTHONHASHSEED="5",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert lengkap.files("lain") == first


def test_files_of_others_in_the_folder_stay(lengkap: Jalankan) -> None:
    own = lengkap.project / "dokumen" / "catatan saya.txt"
    own.parent.mkdir()
    own.write_text("jangan dihapus", "utf-8")
    assert lengkap("lkjip --tahun 2021 --bentuk pdf")[0] == 0
    assert sorted(lengkap.files()) == ["catatan saya.txt", "lkjip-2021.pdf"]


# -- what is not made -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("lkjp", "jenis dokumen 'lkjp' tidak dikenal; maksud Anda 'lkjip'?"),
        ("zzz", "jenis dokumen 'zzz' tidak dikenal; jenis yang ada: keputusan, matriks-iku,"),
        ("pk", "jenis dokumen 'pk' tidak dikenal; maksud Anda 'perjanjian-kinerja'?"),
        ("RKT", "jenis dokumen 'RKT' tidak dikenal; maksud Anda 'rencana-kinerja-tahunan'?"),
        ("iku", "jenis dokumen 'iku' tidak dikenal; maksud Anda 'matriks-iku'?"),
        ("lakip", "jenis dokumen 'lakip' tidak dikenal; maksud Anda 'lkjip'?"),
        ("lkjip --bentuk xlsx", "Laporan Kinerja (LKjIP) tidak ada dalam bentuk xlsx; pilihan: pdf, docx"),
        ("lkjip --bentuk odt", "isi --bentuk tidak dapat dipakai; pilihan: pdf, docx, xlsx"),
        ("lkjip --tahun dua", "isi --tahun tidak dapat dipakai; isi dengan angka, misalnya 2021"),
        ("lkjip --tahun 21", "tahun 21 tidak ada pada catatan; maksud Anda 2021?"),
        ("--tahun 2035", "tahun 2035 tidak ada pada catatan; tahun yang ada: 2021–2026"),
        ("lkjip 2021", "ada kata yang berlebih pada perintah ini; untuk tahun, tulis --tahun 2021"),
        ("keputusan --tahun 2021", "Naskah keputusan tidak bertahun; jalankan tanpa --tahun"),
        ("lkjip --nip --bentuk xlsx", "naskah untuk ditandatangani hanya dibuat sebagai pdf atau docx"),
        ("lkjip lagi", "ada kata yang berlebih pada perintah ini"),
        ("lkjip --tanggal besok", "tanggal 'besok' tidak dapat dibaca"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_command_ends_with_2_and_writes_nothing(
    kecil: Jalankan, words: str, said: str
) -> None:
    before = tree(kecil.project)
    code, out, err = kecil(words)
    assert (code, out) == (2, "")
    assert err.startswith(f"iku: {said}")
    assert tree(kecil.project) == before


def test_every_other_name_of_a_kind_leads_to_a_kind() -> None:
    kinds = {kind.id for kind in DOCUMENTS}
    assert set(SEBUTAN.values()) <= kinds
    assert not kinds & set(SEBUTAN)


def test_a_form_that_no_document_of_the_year_has_is_said_to_be_missing(kecil: Jalankan) -> None:
    code, out, err = kecil("--bentuk xlsx --tahun 2021")
    assert (code, out) == (1, "")
    assert err == "Pengukuran Kinerja 2021 belum dapat dibuat, karena target dan hasilnya belum dimuat.\n"


def test_what_is_signed_is_not_spoken_of_in_a_form_that_its_kind_has_not(lengkap: Jalankan) -> None:
    assert lengkap("--bentuk xlsx --tahun 2021")[::2] == (0, "")


def test_a_kind_without_content_says_what_is_missing(kecil: Jalankan) -> None:
    code, out, err = kecil("lkjip --tahun 2022")
    assert (code, out) == (1, "")
    assert err == (
        "Laporan Kinerja (LKjIP) 2022 belum dapat dibuat, karena hasil dan uraiannya belum dimuat.\n"
    )
    assert not (kecil.project / "dokumen").exists()


def test_what_cannot_be_made_yet_is_named_beside_what_is(kecil: Jalankan) -> None:
    code, out, err = kecil("--bentuk xlsx")
    assert code == 0
    assert out == f"{Path('dokumen/matriks-iku-renstra.xlsx')} (9 KB)\n"
    assert err == "Pengukuran Kinerja belum dapat dibuat, karena target dan hasilnya belum dimuat.\n"


def test_broken_records_are_reported_and_nothing_is_written(kecil: Jalankan) -> None:
    (kecil.project / "content" / "indikator" / "konflik.yml").write_text("jenis: iku\n", "utf-8")
    code, out, err = kecil("")
    assert code == 1
    assert out.startswith("content/indikator/konflik.yml:1:1: ")
    assert err.endswith("kesalahan. Perbaiki, lalu jalankan lagi.\n")
    assert not (kecil.project / "dokumen").exists()


def test_a_broken_template_is_told_once_and_no_file_is_replaced(lengkap: Jalankan) -> None:
    assert lengkap("--tahun 2021")[0] == 0
    before = lengkap.files()
    own = lengkap.project / "templates" / "documents"
    own.mkdir(parents=True)
    (own / "lkjip.typ").write_text("= Laporan\n#tidak-ada\n", "utf-8")
    code, out, err = lengkap("--tahun 2021")
    assert code == 1
    assert [line.split(":")[:2] for line in out.splitlines()] == [["templates/documents/lkjip.typ", "2"]]
    assert err == "1 kesalahan. Perbaiki, lalu jalankan lagi.\n"
    assert lengkap.files() == before


def test_a_file_that_cannot_be_written_leaves_every_other_as_it_was(
    lengkap: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lengkap("lkjip --tahun 2021")[0] == 0
    before = lengkap.files()
    real = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if Path(target).name == "lkjip-2022.pdf":
            raise PermissionError(13, "Permission denied", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    code, out, err = lengkap("lkjip")
    assert (code, out) == (1, "")
    assert "lkjip-2022.pdf tidak dapat ditulis" in err
    assert "bila sedang dibuka, tutup dahulu" in err
    assert lengkap.files() == before


# -- where it is written ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder", ["content", "content/dokumen", "templates/x", "site", "x/../site/dokumen", ".iku/x"]
)
def test_a_folder_that_serves_otherwise_is_refused(kecil: Jalankan, folder: str) -> None:
    before = tree(kecil.project)
    code, _, err = kecil(f"--ke {folder}")
    assert code == 2
    assert "yang dipakai untuk hal lain; pilih folder lain" in err
    assert tree(kecil.project) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_into_content_is_refused(kecil: Jalankan) -> None:
    (kecil.project / "tautan").symlink_to(kecil.project / "content" / "dokumen")
    assert kecil("--ke tautan")[0] == 2


@pytest.mark.parametrize("folder", ["mkdocs.yml", "mkdocs.yml/x"])
def test_a_file_is_no_folder(kecil: Jalankan, folder: str) -> None:
    before = tree(kecil.project)
    assert kecil(f"--ke {folder}")[0] == 2
    assert tree(kecil.project) == before


def test_a_folder_elsewhere_is_made(lengkap: Jalankan) -> None:
    code, out, _ = lengkap("lkjip --tahun 2021 --bentuk pdf --ke hasil/2021")
    assert (code, out.partition(" (")[0]) == (0, str(Path("hasil/2021/lkjip-2021.pdf")))


# -- signed files -----------------------------------------------------------------------------------


def test_a_signed_file_is_copied_as_it_is_and_said_to_be_signed(lengkap: Jalankan) -> None:
    code, out, err = lengkap("perjanjian-kinerja --tahun 2021")
    assert (code, err) == (0, "")
    copied = lengkap.files()["perjanjian-kinerja-pk-2021-kepala.pdf"]
    assert copied == (lengkap.project / "content" / "berkas" / "pk-2021-kepala.pdf").read_bytes()
    assert "perjanjian-kinerja-pk-2021-kepala.pdf (14 KB, berkas yang ditandatangani 15 Januari 2021)" in out
    assert "perjanjian-kinerja-pk-2021-kepala.docx" not in lengkap.files()


@pytest.mark.parametrize(
    ("words", "said"),
    [("--bentuk docx", "hanya ada dalam bentuk pdf"), ("--nip --ke ../luar", "tidak dibuat lagi")],
)
def test_what_is_signed_is_not_made_again(lengkap: Jalankan, words: str, said: str) -> None:
    code, out, err = lengkap(f"perjanjian-kinerja --tahun 2021 {words}", f"{TIGA}\n")
    assert code == 0
    assert "pk-2021-kepala" not in out
    assert (
        f"Perjanjian Kinerja 2021: Kepala Dinas Uji: sudah ditandatangani 15 Januari 2021; {said}.\n" in err
    )


def test_a_signed_file_that_changes_while_it_is_copied_is_not_copied(
    lengkap: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:

    def meanwhile(catalogue: Catalogue) -> Mapping[str, BerkasBertandaTangan]:
        (lengkap.project / "content" / "berkas" / "pk-2021-kepala.pdf").write_bytes(b"%PDF-lain")
        return bertanda_tangan(catalogue)

    monkeypatch.setattr("generator.cli.dokumen.bertanda_tangan", meanwhile)
    code, _, err = lengkap("perjanjian-kinerja --tahun 2021 --bentuk pdf")
    assert code == 1
    assert "content/berkas/pk-2021-kepala.pdf berubah sejak dibaca; jalankan lagi" in err
    assert not (lengkap.project / "dokumen").exists()


# -- the NIP ----------------------------------------------------------------------------------------


def test_the_signing_copy_has_the_full_nip_and_no_mark_of_a_draft(lengkap: Jalankan) -> None:
    code, out, err = lengkap("perjanjian-kinerja --tahun 2022 --nip", "\n".join((DUA, SATU, TIGA)) + "\n")
    assert code == 0
    made = lengkap.files()
    assert sorted(made) == [
        f"perjanjian-kinerja-pk-2022-{name}-tanda-tangan.{ending}"
        for name in ("bidang-pengujian", "kepala-perubahan", "penguji")
        for ending in ("docx", "pdf")
    ]
    for name, content in made.items():
        text = text_of(name, content)
        owners = {"bidang-pengujian": (0, 1), "kepala-perubahan": (0,), "penguji": (1, 2)}
        expected = next(digits for part, digits in owners.items() if f"2022-{part}-" in name)
        assert [n for n, digits in enumerate(COMPACT) if has_nip(text, digits)] == list(expected)
        assert "belum ditandatangani" not in text
        assert "Naskah untuk ditandatangani" in re.sub(r"<[^>]*>", "", text)
    assert "NIP NAMA PEJABAT DUA, S.T., Kepala Bidang Pengujian: \n" in err
    assert not any(has_nip(out + err, digits) for digits in COMPACT)


def test_without_the_option_no_file_holds_a_nip_and_nothing_is_asked(lengkap: Jalankan) -> None:
    """Also after a signing copy was made in the same folder."""
    assert lengkap("perjanjian-kinerja --tahun 2022 --nip", f"{DUA}\n{SATU}\n{TIGA}\n")[0] == 0
    signing = set(lengkap.files())
    code, _, err = lengkap("--tahun 2022")
    assert (code, "NIP" in err) == (0, False)
    made = {name: content for name, content in lengkap.files().items() if name not in signing}
    assert len(made) > 10
    masked = 0
    for name, content in made.items():
        text = text_of(name, content)
        assert not any(has_nip(text, digits) for digits in COMPACT)
        masked += "NIP. ••••••" in text
    assert masked >= 4
    kept = {path: text for path, text in tree(lengkap.project).items() if not path.startswith("dokumen/")}
    assert not any(digits.encode() in content for content in kept.values() for digits in COMPACT)


def test_a_wrong_nip_is_asked_for_again(lengkap: Jalankan) -> None:
    typed = f"123\n{SATU.replace('0229', '0230')}\n{SATU}\n"
    code, out, err = lengkap("lkjip --tahun 2022 --nip --bentuk pdf", typed)
    assert (code, out.partition(" (")[0]) == (0, str(Path("dokumen/lkjip-2022-tanda-tangan.pdf")))
    assert "  NIP terdiri dari 18 angka; tulis 18 angka; spasi dan titik boleh dipakai\n" in err
    assert "  delapan angka pertama bukan tanggal lahir; periksa tahun, bulan dan tanggalnya\n" in err
    assert "19800230" not in out + err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1\n2\n3\n" + SATU, "NIP NAMA PEJABAT SATU, S.Sos., M.Si., Kepala Dinas Uji tiga kali keliru"),
        ("", "NIP tidak diisi"),
        ("salah\n", "NIP tidak diisi"),
    ],
)
def test_without_a_nip_nothing_is_written(lengkap: Jalankan, typed: str, said: str) -> None:
    code, out, err = lengkap("lkjip --tahun 2022 --nip", typed)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == f"iku: {said}; tidak ada yang ditulis"
    assert not (lengkap.project / "dokumen").exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "18 angka"),
        ("19800229200501100", "18 angka"),
        ("1980022920050110022", "18 angka"),
        ("١٩٨٠٠٢٢٩٢٠٠٥٠١١٠٠٢", "18 angka"),
        ("198002292005O11002", "18 angka"),
        ("1980-0229-2005-01-1-002", "18 angka"),
        (SATU.replace("1980", "1981"), "tanggal lahir"),
        (SATU.replace("0229", "0000"), "tanggal lahir"),
        (SATU.replace("200501", "200513"), "bulan pengangkatan"),
        (SATU.replace("200501", "200500"), "bulan pengangkatan"),
        (SATU.replace("2005", "0000"), "bulan pengangkatan"),
        (SATU.replace("2005", "1979"), "mendahului tanggal lahir"),
        (SATU.replace("011002", "013002"), "angka ke-15"),
        (SATU.replace("011002", "010002"), "angka ke-15"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_nip_is_refused_without_repeating_it(typed: str, said: str) -> None:
    with pytest.raises(Salah) as refused:
        nip(typed)
    assert said in str(refused.value)
    assert refused.value.__cause__ is None
    digits = re.sub(r"\D", "", typed)
    assert not digits or digits not in str(refused.value)


@pytest.mark.parametrize(
    "typed", [SATU, f" {LAHIR} 200501 1 002 \n", f"{LAHIR}.200501.1.002", f"{LAHIR}\u00a0200501 1 002"]
)
def test_a_nip_may_be_set_apart_as_it_is_printed(typed: str) -> None:
    assert nip(typed) == SATU


def test_a_contract_official_has_21_in_place_of_a_month() -> None:
    assert nip(f"{LAHIR} 2022 21 1 002") == f"{LAHIR}2022211002"


def test_documents_that_nobody_signs_have_no_signing_copy(lengkap: Jalankan) -> None:
    code, out, err = lengkap("matriks-iku --nip")
    assert (code, out) == (1, "")
    assert "tidak ada yang menandatanganinya" in err


def test_a_signing_copy_without_an_official_with_nip_asks_nothing(kecil: Jalankan) -> None:
    (kecil.project / "content" / "nilai").mkdir()
    (kecil.project / "content" / "nilai" / "konflik.yml").write_text(
        "tahun:\n  2021:\n    target: [{asal: pk, minimal: 85, sumber: {dokumen: renstra}}]\n    diterbitkan: 2022-01-31\n",
        "utf-8",
    )
    code, out, err = kecil("rencana-kinerja-tahunan --nip")
    assert (code, err) == (0, "Tidak ada pejabat ber-NIP pada naskah ini.\n")
    assert "rencana-kinerja-tahunan-2021-tanda-tangan.pdf" in out


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, env=environment())


@pytest.mark.parametrize(
    ("ignored", "folder", "code"),
    [("", "dokumen", 2), ("/dokumen/\n", "dokumen", 0), ("/dokumen/\n", "dokumen/baru/sekali", 0), ("/dokumen/\n", "lain", 2)],
)  # fmt: skip
def test_a_signing_copy_goes_where_git_does_not_take_it_up(
    lengkap: Jalankan, ignored: str, folder: str, code: int
) -> None:
    git(lengkap.project, "init", "-q")
    (lengkap.project / ".gitignore").write_text(ignored, "utf-8")
    found, _, err = lengkap(f"lkjip --tahun 2022 --nip --bentuk pdf --ke {folder}", f"{SATU}\n")
    assert found == code
    assert ("ikut tersimpan di git, sehingga NIP dapat tersebar" in err) == (code == 2)
    assert (lengkap.project / folder).exists() == (code == 0)
    if code == 2:
        assert "NIP NAMA" not in err, "nobody is asked in vain"


def test_a_signing_copy_that_git_has_already_is_refused(lengkap: Jalankan) -> None:
    project = lengkap.project
    git(project, "init", "-q")
    (project / ".gitignore").write_text("/dokumen/\n", "utf-8")
    (project / "dokumen").mkdir()
    (project / "dokumen" / "lkjip-2022-tanda-tangan.pdf").write_bytes(b"lama")
    git(project, "add", "-f", "dokumen")
    assert lengkap("lkjip --tahun 2022 --nip --bentuk pdf", f"{SATU}\n")[0] == 2
    assert terlacak(project / "dokumen" / "lkjip-2022-tanda-tangan.pdf")
    assert not terlacak(project / "dokumen" / "lain.pdf")


def test_where_git_cannot_be_asked_it_is_taken_to_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not terlacak(tmp_path / "a.pdf")
    (tmp_path / ".git").mkdir()
    assert terlacak(tmp_path / "a.pdf"), "a repository that git cannot read"
    monkeypatch.setenv("PATH", "")
    assert terlacak(tmp_path / "a.pdf")


def test_this_project_ignores_its_documents_and_not_the_records_of_documents(tmp_path: Path) -> None:
    root = tmp_path
    git(root, "init", "-q")
    shutil.copy(Path(__file__).parents[2] / ".gitignore", root)
    assert not terlacak(root / "dokumen" / "lkjip-2021.pdf")
    assert not terlacak(root / "examples" / "banten" / "dokumen" / "lkjip-2021.pdf")
    assert terlacak(root / "content" / "dokumen" / "baru.yml")


def test_a_failure_while_a_nip_is_in_use_shows_nothing_of_it(
    lengkap: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typeset without it first, so that a template that fails does so before anybody is asked."""
    own = lengkap.project / "templates" / "documents"
    own.mkdir(parents=True)
    (own / "lkjip.typ").write_text(
        "#let data = json(bytes(sys.inputs.data))\n#panic(data.isi.tanda_tangan.nip)\n", "utf-8"
    )
    code, out, err = lengkap("lkjip --tahun 2022 --nip --bentuk pdf", f"{SATU}\n")
    assert code == 1
    assert out.startswith("templates/documents/lkjip.typ:")
    assert "NIP NAMA" not in err
    assert not has_nip(out + err, SATU)


def test_a_traceback_has_nothing_of_the_nip(lengkap: Jalankan) -> None:
    """A programmer's mistake behind the question, in a process of its own, with its traceback."""
    script = (
        "import generator.cli.dokumen as d\n"
        "from generator.cli.commands import main\n"
        "from generator.documents.penata import Penata\n"
        "real = Penata.berkas\n"
        "def broken(self, bahan, dokumen, bentuk):\n"
        "    if bahan.nip:\n"
        "        raise RuntimeError(repr(bahan)[-300:])\n"
        "    return real(self, bahan, dokumen, bentuk)\n"
        "Penata.berkas = broken\n"
        "main(['dokumen', 'lkjip', '--tahun', '2022', '--nip', '--bentuk', 'pdf'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=lengkap.project, input=f"{SATU}\n", capture_output=True, encoding="utf-8",
        check=False, env=environment(IKU_TANGGAL="2026-11-23", PYTHONPATH=str(Path(__file__).parents[2])),
    )  # fmt: skip
    assert "RuntimeError" in done.stderr
    assert not has_nip(done.stdout + done.stderr, SATU)
    assert not (lengkap.project / "dokumen").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
def test_at_a_terminal_the_nip_is_not_shown(lengkap: Jalankan) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "dokumen", "lkjip", "--tahun", "2022", "--nip", "--bentuk", "pdf"],
        cwd=lengkap.project, env=environment(IKU_TANGGAL="2026-11-23", PYTHONPATH=str(Path(__file__).parents[2])),
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown = _until(ours, lambda text: "tidak tampil" in text)
    os.write(ours, f"{SATU}\n".encode())
    shown += _until(ours, lambda _: False)
    os.close(ours)
    assert process.wait(timeout=60) == 0
    assert "NIP NAMA PEJABAT SATU, S.Sos., M.Si., Kepala Dinas Uji: (tidak tampil saat diketik)" in shown
    assert "lkjip-2022-tanda-tangan.pdf" in shown
    assert not has_nip(shown, SATU)


def _until(terminal: int, enough: Callable[[str], bool]) -> str:
    """What the terminal shows until that, or until its other end is closed."""
    shown = b""
    while not enough(shown.decode("utf-8", "replace")):
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    return shown.decode("utf-8", "replace")


# -- the help ---------------------------------------------------------------------------------------


def test_the_help_names_every_kind_and_option(kecil: Jalankan, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = kecil("--help")
    assert (code, err) == (0, "")
    assert out.startswith("Cara pakai: iku dokumen [PILIHAN] [JENIS]\n")
    words = " ".join(out.split())
    assert all(kind.id in words for kind in DOCUMENTS)
    for option in ("--tahun TAHUN", "--ke FOLDER", "--bentuk BENTUK", "--nip", "--tanggal"):
        assert option in words
