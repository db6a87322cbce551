"""The performance report: comparisons 1 to 3 come from the records, 4 to 7 are somebody's words or nothing."""

from pathlib import Path

from generator.documents.lkjip import (
    Akhir,
    IndikatorLaporan,
    LkjipIsi,
    Standar,
    TahunBanding,
    TindakLanjutIsi,
    dokumen,
)
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
PK = f"target: [{target('pk', 'minimal: 80')}]"
PENJELASAN = "penjelasan: Anggaran dialihkan."


def a_report(folder: Path, values: str, tahun: int = 2021, **files: str) -> LkjipIsi:
    """The report of one year with these values; `laporan` and `kebijakan` are the text of such records."""
    found: Files = DIUBAH | {
        "indikator/konflik.yml": an_indikator("Konflik", NAIK),
        "nilai/konflik.yml": values,
        "kebijakan.yml": files.get("kebijakan", KEBIJAKAN),
    }
    if "laporan" in files:
        found[f"laporan/{tahun}.yml"] = files["laporan"]
    return isi(dokumen, a_bahan(folder, found), str(tahun), LkjipIsi)


def the_one(found: LkjipIsi) -> IndikatorLaporan:
    ((one,),) = (group.indikator for group in found.sasaran)
    return one


def of_golden(tahun: str, nama: str) -> IndikatorLaporan:
    found = isi(dokumen, golden(), tahun, LkjipIsi)
    return next(one for group in found.sasaran for one in group.indikator if one.nama == nama)


# -- whether there is one


def test_a_year_with_a_result_or_with_words_is_reported(tmp_path: Path) -> None:
    promise, kept = nilai(a_year(2021, PK)), nilai(a_year(2021, PK, hasil("nilai: 80")))
    files: Files = {"nilai/konflik.yml": promise}
    assert offered(dokumen, a_bahan(tmp_path / "a", files)) == []
    assert offered(dokumen, a_bahan(tmp_path / "b", {"nilai/konflik.yml": kept})) == ["2021"]
    words = files | {"laporan/2021.yml": "ikhtisar: Belum ada hasil.\n"}
    assert offered(dokumen, a_bahan(tmp_path / "c", words)) == ["2021"]


# -- chapter II


def test_the_agreements_table_shows_what_the_agreement_promised_last(tmp_path: Path) -> None:
    both = f"target: [{target('pk_perubahan', 'minimal: 70')}, {target('pk', 'minimal: 80')}]"
    found = a_report(tmp_path, nilai(a_year(2021, both, hasil("nilai: 75"))))
    assert [row.target for group in found.perjanjian for row in group.baris] == ["minimal 70"]


def test_the_agreements_table_takes_no_target_of_another_document(tmp_path: Path) -> None:
    """Though it is the strategic plan's target that is judged."""
    plan = f"target: [{target('renstra', 'minimal: 90')}]"
    found = a_report(tmp_path, nilai(a_year(2021, plan, hasil("nilai: 75"))))
    assert [row.target for group in found.perjanjian for row in group.baris] == ["belum dimuat"]
    assert the_one(found).ukur.target == "minimal 90"


def test_the_agreements_table_does_not_follow_what_is_judged(tmp_path: Path) -> None:
    both = f"target: [{target('renstra', 'minimal: 90')}, {target('pk', 'minimal: 80')}]"
    policy = KEBIJAKAN.replace("[pk_perubahan, pk, renstra]", "[renstra, pk]")
    found = a_report(tmp_path, nilai(a_year(2021, both, hasil("nilai: 85"))), kebijakan=policy)
    assert [row.target for group in found.perjanjian for row in group.baris] == ["minimal 80"]


# -- comparisons 1 to 3


def test_comparison_1_is_target_against_result_with_its_rule_and_source(tmp_path: Path) -> None:
    one = the_one(a_report(tmp_path, nilai(a_year(2021, PK, hasil("nilai: 60")))))
    assert (one.ukur.target, one.ukur.hasil, one.ukur.capaian, one.ukur.status, one.ukur.sumber) == (
        "minimal 80", "60", "75%", "Tidak tercapai", "Perjanjian Kinerja, halaman 9",
    )  # fmt: skip
    assert one.keterangan == ("Capaian 75% (Hasil dibagi target).",)
    assert one.jawaban == "Tahun 2021 tidak tercapai: 60 dari target minimal 80, kurang 20."


def test_comparison_2_has_this_year_and_those_before_it_but_none_after(tmp_path: Path) -> None:
    years = [a_year(year, PK, hasil(f"nilai: {result}")) for year, result in ((2021, 80), (2023, 60), (2024, 88))]  # fmt: skip
    assert the_one(a_report(tmp_path, nilai(*years), 2023)).tahun == (
        TahunBanding(2021, "minimal 80", "80", "100%"),
        TahunBanding(2022, "belum dimuat", "belum dimuat", "tidak dihitung"),
        TahunBanding(2023, "minimal 80", "60", "75%"),
    )


def test_comparison_2_does_not_call_a_target_missing_that_nobody_chose(tmp_path: Path) -> None:
    both = f"target: [{target('renstra', 'minimal: 90')}, {target('pk', 'minimal: 80')}]"
    files: Files = {"nilai/konflik.yml": nilai(a_year(2021, both, hasil("nilai: 85")))}
    found = isi(dokumen, a_bahan(tmp_path, files), "2021", LkjipIsi)
    assert the_one(found).tahun[0].target == "beberapa, belum dipilih"


def test_comparison_3_is_this_years_result_against_the_end_of_the_plan(tmp_path: Path) -> None:
    final = f"target_akhir: {{tahun: 2026, target: {target('renstra', 'minimal: 120')}}}\n"
    one = the_one(a_report(tmp_path, nilai(a_year(2021, PK, hasil("nilai: 60")), head=final)))
    assert one.akhir == Akhir(2026, "minimal 120", "60", "50%")


def test_without_a_final_target_there_is_no_comparison_3(tmp_path: Path) -> None:
    assert the_one(a_report(tmp_path, nilai(a_year(2021, PK, hasil("nilai: 60"))))).akhir is None


def test_a_provisional_result_is_marked_in_every_comparison(tmp_path: Path) -> None:
    final = f"target_akhir: {{tahun: 2026, target: {target('renstra', 'minimal: 120')}}}\n"
    values = nilai(a_year(2021, PK, hasil("nilai: 60", "sementara")), head=final)
    one = the_one(a_report(tmp_path, values))
    assert one.akhir is not None
    assert {one.ukur.hasil, one.tahun[0].hasil, one.akhir.hasil} == {"60 (sementara)"}


def test_the_chart_is_drawn_only_with_numbers() -> None:
    drawn = of_golden("2022", "Persentase uji yang selesai").grafik
    assert drawn is not None
    assert [one.tahun for one in drawn.tahun] == [2021, 2022]
    assert of_golden("2021", "Predikat akuntabilitas kinerja").grafik is None


# -- comparisons 4 to 7


def test_what_nobody_wrote_is_empty(tmp_path: Path) -> None:
    found = a_report(tmp_path, nilai(a_year(2021, PK, hasil("nilai: 60"))))
    one = the_one(found)
    assert (one.standar, one.penyebab, one.efisiensi, one.program_penunjang, one.tindak_lanjut) == (
        None, (), (), (), (),
    )  # fmt: skip
    chapters = (
        found.kata_pengantar, found.ikhtisar, found.latar_belakang, found.organisasi, found.isu_strategis,
        found.perencanaan, found.uraian_anggaran, found.kesimpulan, found.langkah,
    )  # fmt: skip
    assert chapters == ((),) * 9


def test_what_somebody_wrote_stands_with_the_indicator_that_it_is_about() -> None:
    one = of_golden("2021", "Persentase uji yang selesai")
    assert one.standar == Standar("Rata-rata nasional 2021", "82,5%", "Laman standar uji nasional rekaan")
    assert one.penyebab == (
        "Jadwal uji disusun sejak Januari. Sampel yang rusak diganti pada hari yang sama.",
    )
    assert one.efisiensi == ("Sisa anggaran Rp10.000.000,00 dikembalikan ke kas daerah.",)
    assert one.program_penunjang == ("Program Pengujian menunjang indikator ini.",)
    assert of_golden("2021", "Jumlah keluhan").standar is None


def test_a_blank_line_parts_two_paragraphs() -> None:
    assert isi(dokumen, golden(), "2021", LkjipIsi).kata_pengantar == (
        "Laporan ini menyampaikan hasil kerja Dinas Uji tahun 2021.",
        "Semua isinya rekaan untuk menguji program.",
    )


def test_the_cause_is_the_reports_else_that_of_the_values(tmp_path: Path) -> None:
    values = nilai(a_year(2021, PK, hasil("nilai: 60"), PENJELASAN))
    assert the_one(a_report(tmp_path / "a", values)).penyebab == ("Anggaran dialihkan.",)
    laporan = "analisis: [{indikator: konflik, penyebab: Forum tidak berjalan.}]\n"
    assert the_one(a_report(tmp_path / "b", values, laporan=laporan)).penyebab == ("Forum tidak berjalan.",)
    silent = "analisis: [{indikator: konflik, efisiensi: Tanpa lembur.}]\n"
    assert the_one(a_report(tmp_path / "c", values, laporan=silent)).penyebab == ("Anggaran dialihkan.",)


def test_what_is_done_about_a_result_has_its_unit_day_and_outcome() -> None:
    assert of_golden("2023", "Persentase uji yang selesai").tindak_lanjut == (
        TindakLanjutIsi("Menambah penguji.", "Bidang Pengujian", "30 Juni 2024", "selesai", "Dua penguji bertugas."),
    )  # fmt: skip


# -- counts, money, signature


def test_the_statuses_count_every_strategic_indicator_once() -> None:
    found = isi(dokumen, golden(), "2021", LkjipIsi)
    assert dict(found.jumlah_status) == {
        "Tercapai": 2, "Tidak tercapai": 3, "Sedang berjalan": 0,
        "Belum ada angka": 0, "Tidak ada target": 0, "Tidak dapat dinilai": 0,
    }  # fmt: skip
    assert sum(len(group.indikator) for group in found.sasaran) == 5
    assert sum(len(group.baris) for group in found.lampiran) == 5


def test_indicators_that_share_no_sasaran_have_no_mean() -> None:
    found = isi(dokumen, golden(), "2021", LkjipIsi)
    assert [(group.nama, group.rata_rata) for group in found.sasaran] == [
        ("Meningkatnya mutu uji", "100%"),
        ("Sasaran tidak tercantum", None),
    ]


def test_money_is_told_down_to_sub_activities() -> None:
    money = isi(dokumen, golden(), "2021", LkjipIsi).anggaran
    assert money is not None
    assert max(row.tingkat for row in money.baris) == 2
    assert (money.jumlah.pagu, money.jumlah.serapan) == ("Rp212.750.500,00", "94,07%")


def test_who_signs_is_as_recorded() -> None:
    signed = isi(dokumen, golden(), "2021", LkjipIsi).tanda_tangan
    assert (signed.tempat, signed.tanggal, signed.jabatan) == (
        "Contoh", "28 Februari 2022", "Kepala Dinas Uji",
    )  # fmt: skip


def test_without_a_day_on_record_the_day_is_a_blank() -> None:
    assert isi(dokumen, golden(), "2022", LkjipIsi).tanda_tangan.tanggal is None


def test_without_a_signatory_on_record_it_is_the_head_of_the_year() -> None:
    signed = isi(dokumen, golden(), "2023", LkjipIsi).tanda_tangan
    assert (signed.jabatan, signed.tanggal) == ("Kepala Dinas Uji", None)
