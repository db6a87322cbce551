"""The sheet for a hearing: what was promised first, what was changed, and what the records leave unexplained."""

from pathlib import Path

import pytest

from generator.documents.lembar_rapat import BARIS, CELAH, RapatIsi, dokumen
from tests.documents.bahan_uji import (
    DIUBAH,
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
PK = target("pk", "minimal: 85", "2021-01-15")
DITURUNKAN = target("pk_perubahan", "minimal: 70", "2021-10-12")
REVISI = (
    "revisi: [{bidang: target.pk, dari: pk minimal 90, menjadi: pk minimal 85, jenis: perubahan_target,"
    " alasan: anggaran dialihkan, dasar: pk, tanggal: 2021-10-12, disetujui: Kepala Dinas}]"
)
DIJELASKAN = "penjelasan: Anggaran dialihkan."
LAPORAN = "analisis: [{indikator: konflik, penyebab: Forum tidak berjalan.}]\n"


def sheet(folder: Path, *lines: str, **others: str) -> RapatIsi:
    """The sheet of 2021 with these fields for the one indicator."""
    files: Files = DIUBAH | {
        "kebijakan.yml": KEBIJAKAN,
        "indikator/konflik.yml": an_indikator("Konflik", NAIK),
        "nilai/konflik.yml": nilai(a_year(2021, *lines)),
    }
    if "laporan" in others:
        files["laporan/2021.yml"] = others["laporan"]
    return isi(dokumen, a_bahan(folder, files), "2021", RapatIsi)


def promised(*targets: str) -> str:
    return f"target: [{', '.join(targets)}]"


# -- targets


def targets(found: RapatIsi) -> tuple[str, str]:
    (row,) = found.baris
    return row.target_awal, row.target_berubah


def test_the_first_target_stands_beside_the_changed_one(tmp_path: Path) -> None:
    assert targets(sheet(tmp_path, promised(DITURUNKAN, PK))) == ("minimal 85", "minimal 70")


def test_the_first_of_two_targets_of_an_agreement_is_the_older(tmp_path: Path) -> None:
    later = target("pk", "minimal: 60", "2021-07-01")
    assert targets(sheet(tmp_path, promised(later, PK)))[0] == "minimal 85"


def test_the_last_of_two_amendments_is_the_changed_target(tmp_path: Path) -> None:
    last = target("pk_perubahan", "minimal: 65", "2021-12-01")
    assert targets(sheet(tmp_path, promised(PK, last, DITURUNKAN))) == ("minimal 85", "minimal 65")


def test_an_amendment_that_repeats_the_target_changed_nothing(tmp_path: Path) -> None:
    same = target("pk_perubahan", "minimal: 85.0", "2021-10-12")
    found = sheet(tmp_path, promised(PK, same), hasil("nilai: 90"))
    assert targets(found) == ("minimal 85", "tidak tercatat")
    assert found.celah == ()


def test_without_an_amendment_the_target_did_not_change(tmp_path: Path) -> None:
    assert targets(sheet(tmp_path, promised(PK))) == ("minimal 85", "tidak tercatat")


def test_without_any_target_neither_is_here(tmp_path: Path) -> None:
    assert targets(sheet(tmp_path, hasil("nilai: 82"))) == ("belum dimuat", "belum dimuat")


def test_an_amendment_alone_does_not_tell_the_first_target(tmp_path: Path) -> None:
    found = sheet(tmp_path, promised(DITURUNKAN), hasil("nilai: 75"))
    assert targets(found) == ("belum dimuat", "minimal 70")
    assert found.celah == (), "what it was before is unknown, so nobody can say that it changed"


def test_the_strategic_plans_target_is_the_first_where_no_agreement_is_here(tmp_path: Path) -> None:
    assert targets(sheet(tmp_path, promised(target("renstra", "minimal: 80")))) == ("minimal 80", "tidak tercatat")  # fmt: skip


# -- order and counts


def test_what_a_hearing_asks_about_first_stands_first() -> None:
    """Kept promises come last; within a status the order is that of the tables."""
    found = isi(dokumen, golden(), "2021", RapatIsi)
    assert [(row.indikator, row.status) for row in found.baris] == [
        ("Jumlah keluhan", "Tidak tercapai"),
        ("Predikat akuntabilitas kinerja", "Tidak tercapai"),
        ("Jumlah uji yang terlaksana", "Tidak tercapai"),
        ("Persentase uji yang selesai", "Tercapai"),
        ("Predikat mutu layanan", "Tercapai"),
    ]


def test_the_summary_counts_all_six_statuses_and_every_indicator_once() -> None:
    found = isi(dokumen, golden(), "2021", RapatIsi)
    assert found.ringkasan == (
        ("Tercapai", 2),
        ("Tidak tercapai", 3),
        ("Sedang berjalan", 0),
        ("Belum ada angka", 0),
        ("Tidak ada target", 0),
        ("Tidak dapat dinilai", 0),
    )


def test_what_no_longer_fits_is_counted(tmp_path: Path) -> None:
    """Fifteen promises of which none was kept: twelve rows and eight gaps are shown, but all are counted."""
    files: Files = {"kebijakan.yml": KEBIJAKAN, "indikator/konflik.yml": None, "nilai/konflik.yml": None}
    for n in range(15):
        files[f"indikator/uji-{n:02}.yml"] = an_indikator(f"Uji {n}", NAIK)
        files[f"nilai/uji-{n:02}.yml"] = nilai(a_year(2021, promised(PK), hasil("nilai: 80")))
    found = isi(dokumen, a_bahan(tmp_path, files), "2021", RapatIsi)
    assert (len(found.baris), found.lainnya) == (BARIS, 15 - BARIS)
    assert (len(found.celah), found.celah_lainnya) == (CELAH, 15 - CELAH)
    assert dict(found.ringkasan)["Tidak tercapai"] == 15


def test_nothing_more_is_counted_where_all_fits() -> None:
    found = isi(dokumen, golden(), "2021", RapatIsi)
    assert (found.lainnya, found.celah_lainnya) == (0, 0)


def test_the_money_is_the_years_total_and_says_whether_it_changed() -> None:
    first, changed = (isi(dokumen, golden(), year, RapatIsi) for year in ("2021", "2022"))
    assert first.anggaran is not None
    assert changed.anggaran is not None
    assert (first.anggaran_berubah, first.anggaran.pagu, first.anggaran.realisasi) == (
        False, "Rp212.750.500,00", "Rp200.125.000,00",
    )  # fmt: skip
    assert (changed.anggaran_berubah, changed.anggaran.pagu_perubahan) == (True, "Rp210.000.000,00")


def test_years_without_a_value_are_not_offered() -> None:
    assert offered(dokumen, golden()) == ["2021", "2022", "2023", "2024", "2025", "2026"]
    assert offered(dokumen, golden("tanpa-keputusan")) == []


# -- what nobody explained


def test_a_missed_target_without_cause_is_a_gap(tmp_path: Path) -> None:
    found = sheet(tmp_path, promised(PK), hasil("nilai: 80"))
    assert found.celah == ("Konflik: target tidak tercapai; sebabnya belum tercatat.",)


def test_a_kept_promise_is_no_gap(tmp_path: Path) -> None:
    assert sheet(tmp_path, promised(PK), hasil("nilai: 85")).celah == ()


def test_an_ended_year_without_result_or_reason_is_a_gap(tmp_path: Path) -> None:
    found = sheet(tmp_path, promised(PK))
    assert found.celah == ("Konflik: hasil belum ada; alasannya belum tercatat.",)


def test_a_recorded_reason_closes_the_gap_of_a_missing_result(tmp_path: Path) -> None:
    reason = "tanpa_nilai: {alasan: belum_ditetapkan, keterangan: Cara menilai belum ditetapkan.}"
    assert sheet(tmp_path, promised(PK), reason).celah == ()


def test_a_changed_target_without_reason_is_a_gap(tmp_path: Path) -> None:
    found = sheet(tmp_path, promised(PK, DITURUNKAN), hasil("nilai: 75"))
    assert found.celah == ("Konflik: target diubah; alasannya belum tercatat.",)


def test_a_recorded_revision_of_the_target_closes_that_gap(tmp_path: Path) -> None:
    assert sheet(tmp_path, promised(PK, DITURUNKAN), hasil("nilai: 75"), REVISI).celah == ()


PRINTED = "capaian_dokumen: {tahunan: 120, sumber: {dokumen: pk}}"


def test_a_printed_achievement_that_we_do_not_compute_is_a_gap(tmp_path: Path) -> None:
    found = sheet(tmp_path, promised(PK), hasil("nilai: 85"), PRINTED)
    assert found.celah == ("Konflik: capaian tercetak berbeda dari hitungan; sebabnya belum tercatat.",)


def test_a_printed_achievement_that_we_compute_too_is_none(tmp_path: Path) -> None:
    agrees = PRINTED.replace("120", "100")
    assert sheet(tmp_path, promised(PK), hasil("nilai: 85"), agrees).celah == ()


@pytest.mark.parametrize(
    ("result", "words"),
    [("901", "hasilnya lebih dari sepuluh kali hasil 2021"), ("8", "hasilnya kurang dari sepersepuluh hasil 2021")],
)  # fmt: skip
def test_a_result_that_jumps_is_a_gap_that_says_which_way(tmp_path: Path, result: str, words: str) -> None:
    """Against 90 of the year before."""
    found = jump(tmp_path, hasil(f"nilai: {result}"))
    assert found.celah == (f"Konflik: {words}; sebabnya belum tercatat.",)


def test_an_explained_jump_is_no_gap(tmp_path: Path) -> None:
    assert jump(tmp_path, hasil("nilai: 901"), DIJELASKAN).celah == ()


def jump(folder: Path, *lines: str) -> RapatIsi:
    """The sheet of 2022, after a result of 90 in 2021."""
    values = nilai(a_year(2021, hasil("nilai: 90")), a_year(2022, *lines))
    files: Files = {"indikator/konflik.yml": an_indikator("Konflik", NAIK), "nilai/konflik.yml": values}
    return isi(dokumen, a_bahan(folder, files), "2022", RapatIsi)


@pytest.mark.parametrize(
    "lines",
    [
        (promised(PK), hasil("nilai: 80")),
        (promised(PK, DITURUNKAN), hasil("nilai: 75")),
        (promised(PK), hasil("nilai: 85"), PRINTED),
    ],
)
@pytest.mark.parametrize("where", ["nilai", "laporan"])
def test_a_cause_in_the_values_or_in_the_report_explains(
    tmp_path: Path, lines: tuple[str, ...], where: str
) -> None:
    assert sheet(tmp_path / "a", *lines).celah != ()
    found = (
        sheet(tmp_path / "b", *lines, DIJELASKAN)
        if where == "nilai"
        else sheet(tmp_path / "b", *lines, laporan=LAPORAN)
    )
    assert found.celah == ()


def test_a_report_that_explains_something_else_does_not_close_a_gap(tmp_path: Path) -> None:
    other = "analisis: [{indikator: konflik, efisiensi: Tanpa lembur.}]\n"
    assert len(sheet(tmp_path, promised(PK), hasil("nilai: 80"), laporan=other).celah) == 1


def test_the_sheet_is_a4_also_where_the_agency_prints_on_f4() -> None:
    bahan = golden()
    assert bahan.catalogue.instansi.dokumen.kertas == "f4"
    assert {row.kertas for row in dokumen(bahan)} == {"a4"}
