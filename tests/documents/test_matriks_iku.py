"""The matrix of indicators: verbatim, with our reading marked as ours, and words for every field that is missing."""

from pathlib import Path

import pytest

from generator.documents.dokumen_resmi import TRANSKRIPSI, Tempat
from generator.documents.matriks_iku import BarisMatriks, MatriksIsi, dokumen
from generator.documents.rumus import Rumus
from tests.documents.bahan_uji import a_bahan, an_indikator, golden, isi, offered
from tests.model.bahan_dokumen import Files


def a_row(folder: Path, *lines: str) -> BarisMatriks:
    files: Files = {"indikator/konflik.yml": an_indikator("Konflik", *lines)}
    (row,) = isi(dokumen, a_bahan(folder, files), "renstra", MatriksIsi).baris
    return row


def test_every_field_that_the_instrument_lacks_is_said_to_be_lacking(tmp_path: Path) -> None:
    lacking = "tidak tercantum"
    assert a_row(tmp_path) == BarisMatriks(
        nomor="1",
        kode="",
        sasaran=lacking,
        indikator="Konflik",
        satuan=lacking,
        arah=lacking,
        alasan=lacking,
        definisi=lacking,
        rumus=None,
        rumus_teks=lacking,
        tipe_perhitungan=lacking,
        frekuensi=lacking,
        kondisi_awal=lacking,
        sumber_data=lacking,
        penanggung_jawab=lacking,
    )


@pytest.mark.parametrize(
    ("record", "printed"),
    [
        ("satuan: Persen", "Persen"),
        ("satuan: {dasar: tersirat, normalisasi: persen}", "tidak tercantum; dibaca: persen (tersirat)"),
        (
            "satuan: {dasar: disimpulkan, oleh: penyusun situs, normalisasi: persen}",
            "tidak tercantum; dibaca: persen (disimpulkan oleh penyusun situs)",
        ),
        (
            "satuan: {dasar: tersurat, teks_asli: Porsen, normalisasi: persen}",
            "Porsen; dibaca: persen (tersurat)",
        ),
    ],
)
def test_a_unit_is_as_printed_and_our_reading_is_marked(tmp_path: Path, record: str, printed: str) -> None:
    assert a_row(tmp_path, record).satuan == printed


@pytest.mark.parametrize(
    ("record", "printed"),
    [
        ("polaritas: {arah: naik, dasar: tersurat}", "makin tinggi makin baik"),
        ("polaritas: {arah: turun, dasar: tersirat}", "makin rendah makin baik (tersirat)"),
        (
            "polaritas: {arah: naik, dasar: disimpulkan, oleh: penyusun situs}",
            "makin tinggi makin baik (disimpulkan oleh penyusun situs)",
        ),
    ],
)
def test_a_direction_that_the_instrument_does_not_print_says_who_says_so(
    tmp_path: Path, record: str, printed: str
) -> None:
    assert a_row(tmp_path, record).arah == printed


def test_quoted_fields_are_verbatim_never_our_reading(tmp_path: Path) -> None:
    row = a_row(
        tmp_path,
        'tanda: "I.a"',
        "definisi: {teks_asli: Konflik yang di cegah, normalisasi: Konflik yang dicegah}",
        "penanggung_jawab: {teks_asli: Bid. Uji, normalisasi: Bidang Uji}",
    )
    assert (row.nomor, row.definisi, row.penanggung_jawab) == ("I.a", "Konflik yang di cegah", "Bid. Uji")


def test_a_formula_in_words_stays_in_words_and_one_in_signs_is_typeset(tmp_path: Path) -> None:
    signs = "formula: {ekspresi: a / b, variabel: {a: Dicegah, b: Jumlah}"
    typeset = a_row(tmp_path / "a", signs + "}")
    assert (typeset.rumus, typeset.rumus_teks) == (
        Rumus({"pembilang": {"teks": "Dicegah"}, "penyebut": {"teks": "Jumlah"}}, None, "dicegah dibagi jumlah"),
        "",
    )  # fmt: skip
    worded = a_row(tmp_path / "b", signs + ", teks_asli: Yang dicegah dibagi semua}")
    assert (worded.rumus, worded.rumus_teks) == (None, "Yang dicegah dibagi semua")


def test_rows_follow_the_instruments_own_numbers(tmp_path: Path) -> None:
    files: Files = {
        "indikator/konflik.yml": an_indikator("Dua", 'tanda: "2."'),
        "indikator/z.yml": an_indikator("Satu", 'tanda: "1."'),
        "indikator/a.yml": an_indikator("Sepuluh", 'tanda: "10."'),
    }
    found = isi(dokumen, a_bahan(tmp_path, files), "renstra", MatriksIsi)
    assert [(row.nomor, row.indikator) for row in found.baris] == [
        ("1.", "Satu"),
        ("2.", "Dua"),
        ("10.", "Sepuluh"),
    ]


def test_the_period_is_that_of_the_indicators(tmp_path: Path) -> None:
    files: Files = {
        "indikator/konflik.yml": an_indikator("Satu", "berlaku: {awal: 2022, akhir: 2023}"),
        "indikator/b.yml": an_indikator("Dua", "berlaku: {awal: 2024, akhir: 2024}"),
        "nilai/konflik.yml": None,
        "dokumen/pk.yml": None,
        "pejabat/kepala.yml": None,
    }
    assert isi(dokumen, a_bahan(tmp_path, files), "renstra", MatriksIsi).periode == "2022–2024"


def test_each_instrument_has_its_matrix_with_it_and_a_plans_stands_with_the_list() -> None:
    assert offered(dokumen, golden()) == ["iku-2021-2026", "renstra"]
    instrument, plan = dokumen(golden())
    assert (instrument.tempat, plan.tempat) == (Tempat("keputusan", "iku-2021-2026"), Tempat("indikator", ""))
    assert {row.tanda for row in (instrument, plan)} == {TRANSKRIPSI}
