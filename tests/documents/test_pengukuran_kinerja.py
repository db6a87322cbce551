"""The measurement of one year: offered with a target or a result, its means, and what must be known beside it."""

from pathlib import Path

import pytest

from generator.documents.pengukuran_kinerja import PengukuranIsi, ada_angka, dokumen
from tests.documents.bahan_uji import (
    KEBIJAKAN,
    a_bahan,
    a_year,
    an_indikator,
    golden,
    hasil,
    isi,
    nilai,
    offered,
    target,
)
from tests.model.bahan_dokumen import Files

NAIK = "polaritas: {arah: naik, dasar: tersurat}"


@pytest.mark.parametrize(
    "lines",
    [
        (f"target: [{target('pk', 'minimal: 85')}]",),
        (hasil("nilai: 82"),),
        ("triwulan: {1: {realisasi: 18, sumber: {dokumen: pk}}}",),
    ],
)
def test_a_year_with_a_target_or_a_result_is_offered(tmp_path: Path, lines: tuple[str, ...]) -> None:
    values = nilai(a_year(2021, *lines))
    assert offered(dokumen, a_bahan(tmp_path, {"nilai/konflik.yml": values})) == ["2021"]


@pytest.mark.parametrize(
    "lines",
    [
        (f"target: [{target('pk', 'belum_ditetapkan: PK belum ditandatangani')}]",),
        ("tanpa_nilai: {alasan: tidak_diukur, keterangan: Tiap dua tahun., sumber: {dokumen: pk}}",),
    ],
)
def test_a_reason_for_no_figure_is_no_figure(tmp_path: Path, lines: tuple[str, ...]) -> None:
    values = nilai(a_year(2021, *lines))
    assert offered(dokumen, a_bahan(tmp_path, {"nilai/konflik.yml": values})) == []


def test_figures_of_lower_levels_alone_offer_nothing(tmp_path: Path) -> None:
    lower = an_indikator("Uji", jenis="program")
    assert offered(dokumen, a_bahan(tmp_path, {"indikator/konflik.yml": lower})) == []


def test_a_year_that_no_record_knows_has_no_figure() -> None:
    assert not ada_angka(None)


def measured(folder: Path, **sasaran: tuple[str, str]) -> PengukuranIsi:
    """A measurement of 2021: to each indicator its sasaran and its result against at least 50."""
    files: Files = {"kebijakan.yml": KEBIJAKAN, "indikator/konflik.yml": None, "nilai/konflik.yml": None}
    for id, (name, result) in sasaran.items():
        files[f"indikator/{id}.yml"] = an_indikator(id, f"sasaran: {name}", NAIK)
        figures = (
            f"target: [{target('pk', 'minimal: 50')}]",
            *([hasil(f"nilai: {result}")] if result else ()),
        )
        files[f"nilai/{id}.yml"] = nilai(a_year(2021, *figures))
    return isi(dokumen, a_bahan(folder, files), "2021", PengukuranIsi)


def test_each_sasaran_has_the_mean_of_its_own_indicators(tmp_path: Path) -> None:
    found = measured(tmp_path, a=("Mutu", "50"), b=("Layanan", "40"), c=("Mutu", "45"))
    assert [(group.nomor, group.sasaran, group.rata_rata) for group in found.kelompok] == [
        (1, "Mutu", "95%"),
        (2, "Layanan", "80%"),
    ]


def test_a_sasaran_with_one_achievement_missing_has_no_mean(tmp_path: Path) -> None:
    """A mean of the others would hide the one that has no result."""
    found = measured(tmp_path, a=("Mutu", "50"), b=("Mutu", ""))
    assert [row.capaian for row in found.kelompok[0].baris] == ["100%", "tidak dihitung"]
    assert found.kelompok[0].rata_rata is None


def test_rows_keep_their_number_below_another_sasaran(tmp_path: Path) -> None:
    found = measured(tmp_path, a=("Mutu", "50"), b=("Layanan", "40"), c=("Mutu", "45"))
    assert [[row.nomor for row in group.baris] for group in found.kelompok] == [[1, 3], [2]]


def test_what_must_be_known_names_the_rule_of_a_percentage(tmp_path: Path) -> None:
    found = measured(tmp_path, a=("Mutu", "40"))
    assert found.keterangan == (("a", ("Capaian 80% (Hasil dibagi target).",)),)


def test_what_must_be_known_keeps_every_target_and_says_that_it_was_lowered() -> None:
    """Judged is the amendment's; the promise of January stays beside it."""
    words = dict(isi(dokumen, golden(), "2022", PengukuranIsi).keterangan)["Persentase uji yang selesai"]
    assert "Target minimal 85% (perjanjian kinerja, 15 Januari 2022)." in words
    assert "Target minimal 70% (perubahan perjanjian kinerja, 12 Oktober 2022)." in words
    assert "Target diturunkan dari 85% menjadi 70%, 12 Oktober 2022." in words


def test_an_indicator_without_values_has_nothing_to_be_known() -> None:
    names = [name for name, _ in isi(dokumen, golden(), "2022", PengukuranIsi).keterangan]
    assert names == ["Persentase uji yang selesai", "Jumlah keluhan"]


def test_a_capped_achievement_says_what_it_is_uncapped() -> None:
    """90 of 70 is 128,57%; the agency shows at most 120%."""
    found = isi(dokumen, golden(), "2022", PengukuranIsi)
    row = found.kelompok[0].baris[0]
    assert (row.target, row.hasil, row.capaian, row.status) == ("minimal 70%", "90%", "120%", "Tercapai")
    assert found.kelompok[0].rata_rata == "128,57%"
    assert "Capaian ditampilkan paling tinggi 120%; utuhnya 128,57% (Hasil dibagi target)." in dict(found.keterangan)[row.indikator]  # fmt: skip


def test_a_result_of_this_year_is_provisional_and_not_judged() -> None:
    found = isi(dokumen, golden(), "2026", PengukuranIsi)
    (row,) = [row for group in found.kelompok for row in group.baris if row.indikator == "Jumlah keluhan"]
    assert (row.hasil, row.status) == ("5 kasus (sementara)", "Sedang berjalan")
    assert row.sumber == "pernyataan Kepala Dinas, rapat dengar pendapat DPRD, 1 Oktober 2026"


def test_a_year_without_budget_has_no_table_of_money() -> None:
    assert isi(dokumen, golden(), "2023", PengukuranIsi).anggaran is None
    money = isi(dokumen, golden(), "2022", PengukuranIsi).anggaran
    assert money is not None
    assert [row.tingkat for row in money.baris] == [0, 1, 2, 2, 1, 0, 1]
