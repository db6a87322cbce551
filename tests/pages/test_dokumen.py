"""The section of documents: what a reader is offered, and in words what a year does not have."""

import hashlib
from datetime import date
from pathlib import Path

from generator.build import Build
from generator.documents import Bahan
from generator.documents.distribusi import dokumen_situs
from generator.documents.dokumen_resmi import Tempat
from generator.measurement import Measured, measure
from generator.measurement.beku import Beda
from generator.measurement.tayang import to_csv
from generator.pages.dokumen import UnduhanHalaman, beda_kalimat, ukuran, unduhan
from generator.pages.rendering import Renderer, names
from generator.templating import Templates
from tests.documents.test_distribusi import NILAI_LENGKAP, typeset
from tests.measurement.test_beku import PDF_LAIN, files, laporan
from tests.projects import a_project, reading_of

TODAY = Build(date(2026, 11, 27))


def section(project: Path, tempat: Tempat, measured: Measured | None = None) -> UnduhanHalaman:
    found = measured or measure(reading_of(project), TODAY)
    documents = dokumen_situs(Bahan(found), typeset)
    return unduhan(Renderer(Templates(project, names(found)), found, documents), tempat)


def test_sizes_are_rounded_up_and_written_the_indonesian_way() -> None:
    assert [ukuran(size) for size in (1, 1024, 1025, 1_048_575)] == ["1 KB", "1 KB", "2 KB", "1024 KB"]
    assert [ukuran(size) for size in (1_048_576, 1_300_000, 20_000_000)] == ["1 MB", "1,3 MB", "19,1 MB"]


def test_a_file_is_offered_with_its_kind_size_and_hash() -> None:
    found = section(NILAI_LENGKAP, Tempat("keputusan", "iku-2021-2026"))
    first = found.dokumen[0].berkas[0]
    content = b"keputusan-iku-2021-2026.pdf"
    assert (first.nama, first.bentuk, first.ukuran) == ("keputusan-iku-2021-2026.pdf", "PDF", "1 KB")
    assert first.sha256 == hashlib.sha256(content).hexdigest()
    assert found.dokumen[0].keadaan == "Tampilan transkripsi, bukan salinan resmi."
    assert found.belum == []


def test_a_signed_document_says_when_it_was_signed() -> None:
    found = section(NILAI_LENGKAP, Tempat("tahun", "2021"))
    states = [row.keadaan for row in found.dokumen if row.keadaan.startswith("Ditandatangani")]
    assert states == ["Ditandatangani 15 Januari 2021. Angkanya tidak berubah lagi."]


def test_a_year_without_anything_says_so_in_one_sentence(tmp_path: Path) -> None:
    found = section(a_project(tmp_path), Tempat("tahun", "2023"))
    assert found.dokumen == []
    assert found.belum == [
        "Dokumen 2023 belum dapat disusun, karena target dan hasilnya belum dimuat di situs ini."
    ]


def test_a_year_with_some_documents_says_of_each_other_why_it_is_missing() -> None:
    found = section(NILAI_LENGKAP, Tempat("tahun", "2021"))
    assert "Rencana Aksi 2021: drafnya ada, tetapi belum diterbitkan." in found.belum
    later = section(NILAI_LENGKAP, Tempat("tahun", "2024"))
    assert "Rencana Aksi 2024 belum ada di sini, karena langkah-langkahnya belum dimuat." in later.belum


def test_what_has_changed_since_the_signature_stands_beside_the_file(tmp_path: Path) -> None:
    given = {
        **files(),
        "laporan/2021.yml": laporan(PDF_LAIN).replace("pk.pdf", "lkjip.pdf"),
        "berkas/lkjip.pdf": PDF_LAIN,
    }
    committed = to_csv(measure(reading_of(a_project(tmp_path / "dulu", given)), TODAY).tayang)
    changed = files(hasil="82")["nilai/konflik.yml"]
    project = a_project(tmp_path / "kini", {**given, "nilai/konflik.yml": changed, "tayang.csv": committed})
    found = section(project, Tempat("tahun", "2021"))
    assert [row.beda for row in found.dokumen if row.beda] == [
        ["Hasil konflik selesai: 80 pada berkas, 82 pada catatan sekarang."]
    ]


def test_a_difference_is_told_in_words() -> None:
    beda = Beda("konflik", "target", "pk minimal 82.5 (2022-10-12)", "pk minimal 80")
    assert beda_kalimat(beda, "Konflik selesai") == (
        "Target konflik selesai: minimal 82,5 (12 Oktober 2022) pada berkas, minimal 80 pada catatan sekarang."
    )
