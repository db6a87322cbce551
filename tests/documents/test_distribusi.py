"""What a site offers: signed files first, then what the agency lets the public read, never a draft that it does not."""

import hashlib
from datetime import date
from pathlib import Path

from generator.build import Build
from generator.documents import Bahan, Bentuk, DokumenResmi
from generator.documents.distribusi import BerkasSitus, DokumenSitus, dokumen_situs
from generator.documents.dokumen_resmi import DRAF, TRANSKRIPSI, Tempat
from generator.measurement import measure
from tests.golden_cases import GOLDEN
from tests.projects import a_project, reading_of

TODAY = Build(date(2026, 11, 27))
NILAI_LENGKAP = GOLDEN / "nilai-lengkap"


def typeset(dokumen: DokumenResmi, bentuk: Bentuk) -> bytes:
    """A stand-in for the typesetters: names what it was asked for."""
    return f"{dokumen.nama_berkas}.{bentuk}".encode()


def situs(project: Path) -> DokumenSitus:
    return dokumen_situs(Bahan(measure(reading_of(project), TODAY)), typeset)


def offered(found: DokumenSitus, tempat: Tempat) -> dict[str, list[str]]:
    return {row.judul: [file.path for file in row.berkas] for row in found.di(tempat)}


def test_the_transcription_and_the_matrix_are_offered_without_being_asked_for() -> None:
    found = situs(NILAI_LENGKAP)
    place = Tempat("keputusan", "iku-2021-2026")
    assert offered(found, place) == {
        "Keputusan IKU 2021–2026": [
            "dokumen/keputusan-iku-2021-2026.pdf",
            "dokumen/keputusan-iku-2021-2026.docx",
        ],
        "Matriks indikator: Keputusan IKU 2021–2026": [
            "dokumen/matriks-iku-iku-2021-2026.pdf",
            "dokumen/matriks-iku-iku-2021-2026.docx",
            "dokumen/matriks-iku-iku-2021-2026.xlsx",
        ],
    }
    assert {row.tanda for row in found.di(place)} == {TRANSKRIPSI}


def test_an_agency_without_instrument_offers_its_matrix_with_the_list_of_indicators(tmp_path: Path) -> None:
    found = situs(a_project(tmp_path))
    assert list(offered(found, Tempat("indikator", ""))) == ["Matriks indikator: Renstra Dinas Uji"]


def test_drafts_stay_with_the_agency_unless_it_says_otherwise() -> None:
    found = situs(NILAI_LENGKAP)
    drafts = [row for row in found.tampil if row.tanda == DRAF and not row.ditandatangani]
    allowed = Bahan(measure(reading_of(NILAI_LENGKAP), TODAY)).catalogue.instansi.dokumen.terbitkan_draf
    assert allowed
    assert {row.jenis for row in drafts} == set(allowed)
    known = {kind for kind, _ in found.ada}
    assert {"rencana-aksi", "perjanjian-kinerja"} <= known - set(allowed)


def test_a_signed_file_is_offered_in_place_of_a_generated_one() -> None:
    found = situs(NILAI_LENGKAP)
    signed = [row for row in found.di(Tempat("tahun", "2021")) if row.ditandatangani]
    assert [row.berkas[0].path for row in signed] == ["dokumen/bertanda-tangan/pk-2021-kepala.pdf"]
    file = next(one for one in found.berkas if one.path == signed[0].berkas[0].path)
    assert isinstance(file, BerkasSitus)
    on_disk = (NILAI_LENGKAP / "content" / "berkas" / "pk-2021-kepala.pdf").read_bytes()
    assert file.content == on_disk
    assert signed[0].berkas[0].sha256 == hashlib.sha256(on_disk).hexdigest()
    assert signed[0].berkas[0].ukuran == len(on_disk)
    assert not any("perjanjian-kinerja-pk-2021-kepala" in one.path for one in found.berkas)


def test_sizes_and_hashes_are_those_of_the_bytes() -> None:
    found = situs(NILAI_LENGKAP)
    files = {one.path: one.content for one in found.berkas}
    shown = {file.path: file for row in found.tampil for file in row.berkas}
    assert set(shown) == set(files)
    for path, content in files.items():
        assert (shown[path].ukuran, shown[path].sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_no_two_files_share_an_address() -> None:
    paths = [one.path for one in situs(NILAI_LENGKAP).berkas]
    assert len(paths) > 5
    assert len(set(paths)) == len(paths)


def test_a_year_knows_which_documents_it_lacks_and_which_are_only_drafts() -> None:
    nothing, unpublished = situs(NILAI_LENGKAP).belum(2021)
    assert "rencana-aksi" in {kind.id for kind in unpublished}
    empty, drafts = situs(NILAI_LENGKAP).belum(2030)
    assert len(empty) == 7
    assert (len(drafts), len(nothing) + len(unpublished) < 7) == (0, True)


def test_a_very_long_table_is_offered_as_a_spreadsheet_alone(tmp_path: Path) -> None:
    definition = "Panjang sekali. " * 60
    many = {
        f"indikator/uji-{n}.yml": f"jenis: iku\ndasar: renstra\nnama: Uji {n}\ndefinisi: {definition}\n"
        for n in range(450)
    }
    (matrix,) = situs(a_project(tmp_path, many)).di(Tempat("indikator", ""))
    assert matrix.terlalu_panjang
    assert [file.bentuk for file in matrix.berkas] == ["xlsx"]
