"""What an indicator's source does not print, and whether its name and its numerator speak of one thing."""

import pytest

from generator.measurement.naskah import indikator as rules
from generator.measurement.naskah.fungsi import fungsi_tanpa_iku
from generator.measurement.naskah.indikator import Periksa, asal
from generator.model.dokumen import Dokumen
from generator.model.naskah import Keputusan
from tests.measurement.naskah_values import (
    a_formula,
    a_keputusan,
    an_asal,
    an_indikator,
    fungsi,
    seen,
    seen_in,
)

MISSING: tuple[tuple[str, Periksa, str], ...] = (
    ("definisi", rules.definisi_tidak_tercantum, "Definisi operasional"),
    ("satuan", rules.satuan_tidak_tercantum, "Satuan"),
    ("kondisi_awal", rules.kondisi_awal_tidak_tercantum, "Kondisi awal"),
    ("polaritas", rules.polaritas_tidak_tercantum, "Polaritas"),
    ("frekuensi", rules.frekuensi_tidak_tercantum, "Frekuensi pengukuran"),
    ("alasan", rules.alasan_tidak_tercantum, "Alasan pemilihan"),
    ("tipe_perhitungan", rules.tipe_perhitungan_tidak_tercantum, "Tipe perhitungan"),
)


@pytest.mark.parametrize(("field", "periksa", "name"), MISSING)
def test_a_field_that_the_source_does_not_print_is_noted_at_that_field(
    field: str, periksa: Periksa, name: str
) -> None:
    assert seen_in(periksa, an_indikator(**{field: None})) == {
        (field,): f"{name} tidak tercantum pada naskah sumber."
    }
    assert seen_in(periksa, an_indikator(**{field: None}), asal(a_dokumen())) == {
        (field,): f"{name} tidak tercantum pada dokumen sumber."
    }


@pytest.mark.parametrize(("field", "periksa", "name"), MISSING)
def test_a_field_that_the_source_prints_is_not_noted(field: str, periksa: Periksa, name: str) -> None:
    assert seen_in(periksa, an_indikator()) == {}


def test_a_unit_of_measure_that_is_read_between_the_lines_is_not_printed() -> None:
    indikator = an_indikator(satuan={"dasar": "tersirat", "normalisasi": "persen"})
    assert seen_in(rules.satuan_tidak_tercantum, indikator) == {
        ("satuan",): "Satuan tidak tercantum pada naskah sumber; “persen” tersirat di dalamnya."
    }


def test_a_polarity_that_somebody_concluded_says_who() -> None:
    indikator = an_indikator(polaritas={"arah": "turun", "dasar": "disimpulkan", "oleh": "penyusun situs"})
    assert seen_in(rules.polaritas_tidak_tercantum, indikator) == {
        (
            "polaritas",
        ): "Polaritas tidak tercantum pada naskah sumber; “makin rendah makin baik” disimpulkan oleh penyusun situs."
    }


def a_dokumen() -> Dokumen:
    return Dokumen(id="renstra", jenis="renstra", judul="Renstra")


def with_columns(*columns: tuple[str, str]) -> Keputusan:
    kolom = [{"judul": judul, "isi": isi} for judul, isi in columns]
    return a_keputusan(lampiran=[{"bagian": [{"judul": "IKU", "memuat": "tabel_indikator", "kolom": kolom}]}])


def test_a_column_for_definition_and_formula_that_holds_a_formula_only_is_named() -> None:
    where = asal(with_columns(("DEFINISI DAN FORMULA", "formula")))
    assert seen_in(rules.definisi_tidak_tercantum, an_indikator(definisi=None), where) == {
        (
            "definisi",
        ): "Definisi operasional tidak tercantum pada naskah sumber; kolom “DEFINISI DAN FORMULA” hanya memuat rumus."
    }


def test_a_table_without_a_column_for_targets_prints_no_target() -> None:
    assert seen_in(rules.target_tidak_tercantum, an_indikator(), asal(with_columns(("NO", "tanda")))) == {
        (): "Target tidak tercantum pada naskah sumber."
    }


def test_a_column_for_targets_or_a_document_not_transcribed_leaves_the_target_open() -> None:
    assert (
        seen_in(
            rules.target_tidak_tercantum, an_indikator(), asal(with_columns(("Target 2021", "tidak_dimuat")))
        )
        == {}
    )
    assert seen_in(rules.target_tidak_tercantum, an_indikator(), asal(a_dokumen())) == {}


# --- functions ---------------------------------------------------------------------------------


def test_an_indicator_without_a_function_is_noted_when_its_instrument_states_functions() -> None:
    found = seen_in(
        rules.iku_tanpa_fungsi, an_indikator(fungsi=[]), asal(a_keputusan(lampiran=[fungsi("a")]))
    )
    assert found == {("fungsi",): "Fungsi yang diukur indikator ini tidak tercantum pada naskah sumber."}


def test_an_indicator_needs_no_function_where_none_is_stated() -> None:
    assert seen_in(rules.iku_tanpa_fungsi, an_indikator(fungsi=[]), asal(a_keputusan())) == {}
    assert seen_in(rules.iku_tanpa_fungsi, an_indikator(fungsi=[]), asal(a_dokumen())) == {}
    assert seen_in(rules.iku_tanpa_fungsi, an_indikator()) == {}


def test_functions_none_of_which_has_an_indicator_get_one_note_that_keeps_their_marks() -> None:
    assert seen(fungsi_tanpa_iku, a_keputusan(lampiran=[fungsi("a", "c", "d")])) == {
        ("lampiran", 0, "bagian", 0): "Belum ada indikator yang dikaitkan dengan fungsi a, c dan d."
    }


def test_functions_of_which_one_has_an_indicator_get_a_note_each() -> None:
    found = seen(fungsi_tanpa_iku, a_keputusan(lampiran=[fungsi("a", "c", "d")]), "fungsi-c")
    words = "Belum ada indikator yang dikaitkan dengan fungsi ini."
    here = ("lampiran", 0, "bagian", 0, "butir")
    assert found == {(*here, 0): words, (*here, 2): words}


def test_each_list_of_functions_is_judged_by_itself() -> None:
    one, two = fungsi("a"), fungsi("a", "b")
    two["bagian"][0]["id"] = "fungsi-dua"
    found = seen(fungsi_tanpa_iku, a_keputusan(lampiran=[one, two]), "fungsi-a")
    assert found == {
        ("lampiran", 1, "bagian", 0): "Belum ada indikator yang dikaitkan dengan fungsi a dan b."
    }


def test_an_indicator_that_points_to_a_whole_list_measures_all_of_it() -> None:
    assert seen(fungsi_tanpa_iku, a_keputusan(lampiran=[fungsi("a", "b")]), "fungsi") == {}


def test_functions_can_stand_in_a_pasal_or_in_one_paragraph() -> None:
    ayat = [
        {"id": "1", "tanda": "(1)", "teks_asli": "pelaksanaan"},
        {"id": "2", "tanda": "(2)", "teks_asli": "pelaporan"},
    ]
    pasal = {"id": "pasal-4", "tanda": "Pasal 4", "memuat": "fungsi", "butir": ayat}
    keputusan = a_keputusan(jenis="peraturan", diktum=[], batang_tubuh=[pasal])
    assert seen(fungsi_tanpa_iku, keputusan) == {
        ("batang_tubuh", 0): "Belum ada indikator yang dikaitkan dengan fungsi 1 dan 2."
    }
    paragraph = a_keputusan(
        diktum=[{"tanda": "KEDUA :", "memuat": "fungsi", "teks_asli": "Fungsi: pelaksanaan"}]
    )
    assert seen(fungsi_tanpa_iku, paragraph) == {
        ("diktum", 0): "Belum ada indikator yang dikaitkan dengan fungsi ini."
    }


# --- name and numerator ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nama", "numerator", "one", "two"),
    [
        ("Persentase konflik yang diselesaikan", "Konflik yang dicegah", "diselesaikan", "dicegah"),
        ("Persentase aduan yang ditangani", "Aduan yang ditindaklanjuti", "ditangani", "ditindaklanjuti"),
        ("Persentase warga yang Dilayani", "Jumlah warga terdaftar", "Dilayani", "terdaftar"),
        ("Persentase kegiatan terlaksana", "Kegiatan yang direncanakan", "terlaksana", "direncanakan"),
    ],
)
def test_a_name_of_one_action_and_a_numerator_of_another_are_noted(
    nama: str, numerator: str, one: str, two: str
) -> None:
    indikator = an_indikator(nama=nama, formula=a_formula(numerator))
    assert seen_in(rules.nama_pembilang_berbeda, indikator) == {
        ("nama",): f"Nama indikator menyebut “{one}”, sedangkan pembilang rumusnya menyebut “{two}”."
    }


@pytest.mark.parametrize(
    ("nama", "numerator"),
    [
        ("Persentase konflik yang diselesaikan", "Konflik sosial yang Diselesaikan"),
        ("Persentase konflik yang tertangani", "Konflik yang ditangani"),
        ("Persentase kegiatan yang terlaksana", "Kegiatan yang dilaksanakan"),
        ("Persentase aduan yang ditindak lanjuti", "Aduan yang ditindaklanjuti"),
        ("Persentase aduan yang diselesaikan", "Aduan yang dilaporkan dan diselesaikan"),
        ("Persentase penyelesaian konflik", "Konflik yang dicegah"),
        ("Persentase konflik yang diselesaikan", "Jumlah konflik selesai"),
        ("Indeks kerukunan dinas terhadap masyarakat", "Konflik yang dicegah"),
        ("Persentase layanan yang diselesaikan dibidang sosial", "Kegiatan dinas yang terkait"),
    ],
)
def test_one_action_in_other_words_or_no_action_at_all_is_not_noted(nama: str, numerator: str) -> None:
    assert seen_in(rules.nama_pembilang_berbeda, an_indikator(nama=nama, formula=a_formula(numerator))) == {}


@pytest.mark.parametrize("ekspresi", ["selesai / semua * 100", "100 * selesai / semua", "(selesai * 100) / semua", "1 - selesai / semua",
                                      "-(selesai / semua)", "selesai / semua / semua"])  # fmt: skip
def test_the_numerator_is_what_stands_left_of_the_first_division(ekspresi: str) -> None:
    indikator = an_indikator(formula=a_formula("Layanan yang dicegah", ekspresi))
    assert list(seen_in(rules.nama_pembilang_berbeda, indikator)) == [("nama",)]


def test_a_denominator_or_a_formula_without_a_division_is_not_compared() -> None:
    assert (
        seen_in(
            rules.nama_pembilang_berbeda,
            an_indikator(formula=a_formula("Layanan yang dicegah", "selesai + semua")),
        )
        == {}
    )
    assert (
        seen_in(
            rules.nama_pembilang_berbeda,
            an_indikator(formula=a_formula("Layanan yang dicegah", "semua / selesai")),
        )
        == {}
    )
    assert seen_in(rules.nama_pembilang_berbeda, an_indikator(formula=None), an_asal()) == {}
