"""Tables of documents: the money of programmes, and cells that say what is missing, provisional or not chosen."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from generator.documents.buku_kerja.anggaran import lembar_anggaran
from generator.documents.tabel import (
    BarisUang,
    TabelUang,
    baris_ukur,
    hasil_sel,
    pendek,
    program_dari,
    rata_rata_sel,
    tabel_uang,
    tanpa_target,
)
from generator.measurement.tahunan import HasilTahun, Pengukur
from generator.model.program import Program
from tests.documents.bahan_uji import PERJANJIAN, a_bahan, golden
from tests.measurement.nilai_values import a_kebijakan, a_nilai, a_result, a_year, an_indikator
from tests.model.bahan_dokumen import PROGRAM as RECORD

PROGRAM: TypeAdapter[Program] = TypeAdapter(Program)
SUMBER = {"dokumen": "dpa"}


def money(**figures: str) -> dict[str, object]:
    """What one level has in 2021."""
    return {"tahun": {"2021": figures | {"sumber": SUMBER}}}


def a_program(nama: object = "Program", **changes: object) -> Program:
    return PROGRAM.validate_python({"id": "p", "nama": nama, "indikator": []} | changes)


def table(*programs: Program, rinci: bool = True) -> TabelUang:
    found = tabel_uang(programs, 2021, rinci=rinci)
    assert found is not None
    return found


# -- money


def test_levels_stand_below_each_other_in_the_order_of_the_document() -> None:
    program = a_program(
        **money(pagu="9"),
        kegiatan=[
            {"nama": "Dua", "sub_kegiatan": [{"nama": "Dua Satu", **money(pagu="2")}, {"nama": "Dua Dua", **money(pagu="3")}]},
            {"nama": "Satu", **money(pagu="4")},
            {"nama": "Tanpa uang"},
        ]
    )  # fmt: skip
    assert [(row.tingkat, row.nama, row.pagu) for row in table(program).baris] == [
        (0, "Program", "Rp9,00"),
        (1, "Dua", "Rp5,00"),
        (2, "Dua Satu", "Rp2,00"),
        (2, "Dua Dua", "Rp3,00"),
        (1, "Satu", "Rp4,00"),
    ]
    assert [row.nama for row in table(program, rinci=False).baris] == ["Program"]


def test_the_total_is_of_programmes_and_counts_no_activity_twice() -> None:
    one = a_program(**money(pagu="100", realisasi="80"), kegiatan=[{"nama": "K", **money(pagu="100")}])
    found = table(one, a_program(**money(pagu="1250000.50", realisasi="20")))
    assert found.jumlah == BarisUang(
        0, "", "Jumlah", "Rp1.250.100,50", "tidak tercatat", "Rp100,00", "0,01%", ""
    )


def test_spending_is_held_against_the_budget_in_force() -> None:
    (row,) = table(a_program(**money(pagu="100", pagu_perubahan="80", realisasi="60"))).baris
    assert (row.pagu, row.pagu_perubahan, row.realisasi, row.serapan) == (
        "Rp100,00", "Rp80,00", "Rp60,00", "75%",
    )  # fmt: skip


def test_a_changed_total_takes_unchanged_budgets_as_they_are() -> None:
    found = table(a_program(**money(pagu="100", pagu_perubahan="80")), a_program(**money(pagu="50")))
    assert found.berubah
    assert [row.pagu_perubahan for row in found.baris] == ["Rp80,00", "tidak tercatat"]
    assert (found.jumlah.pagu, found.jumlah.pagu_perubahan) == ("Rp150,00", "Rp130,00")


def test_without_a_change_the_table_says_that_nothing_changed() -> None:
    found = table(a_program(**money(pagu="100")))
    assert (found.berubah, found.jumlah.pagu_perubahan) == (False, "tidak tercatat")


def test_a_budget_that_nobody_knows_is_not_called_unchanged() -> None:
    (row,) = table(a_program(**money(realisasi="5"))).baris
    assert (row.pagu, row.pagu_perubahan, row.serapan) == ("belum dimuat", "belum dimuat", "tidak dihitung")


def test_a_change_further_down_is_shown_though_nobody_wrote_what_it_makes() -> None:
    """The programme's own first budget is written, the changed one only at its activity."""
    found = table(
        a_program(
            **money(pagu="100", realisasi="60"),
            kegiatan=[{"nama": "K", **money(pagu="40", pagu_perubahan="30", realisasi="15")}],
        )
    )
    assert found.berubah
    assert [(row.pagu_perubahan, row.serapan) for row in found.baris] == [
        ("belum dimuat", "tidak dihitung"),
        ("Rp30,00", "50%"),
    ]
    assert (found.jumlah.pagu_perubahan, found.jumlah.serapan) == ("belum dimuat", "tidak dihitung")


def test_no_spending_and_spending_of_zero_are_two_things() -> None:
    unknown, nothing = table(
        a_program(**money(pagu="100")), a_program(**money(pagu="100", realisasi="0"))
    ).baris
    assert (unknown.realisasi, unknown.serapan) == ("belum dimuat", "tidak dihitung")
    assert (nothing.realisasi, nothing.serapan) == ("Rp0,00", "0%")


def test_a_programme_without_a_figure_keeps_its_row_and_leaves_the_total_unknown() -> None:
    found = table(a_program("Satu", **money(pagu="100")), a_program("Dua"))
    assert [(row.nama, row.pagu) for row in found.baris] == [("Satu", "Rp100,00"), ("Dua", "belum dimuat")]
    assert found.jumlah.pagu == "belum dimuat"


def test_a_programme_with_money_in_one_part_alone_is_not_left_out() -> None:
    part = [{"nama": "Ada", **money(pagu="4")}, {"nama": "Belum"}]
    found = table(a_program(kegiatan=part))
    assert [(row.nama, row.pagu) for row in found.baris] == [
        ("Program", "belum dimuat"),
        ("Ada", "Rp4,00"),
    ]
    assert found.jumlah.pagu == "belum dimuat"


def test_without_any_figure_there_is_no_table() -> None:
    assert tabel_uang([a_program(**money(pagu="1"))], 2022, rinci=True) is None
    assert tabel_uang([], 2021, rinci=True) is None


def test_remarks_are_the_programmes_own() -> None:
    program = a_program(kode="1.2", keterangan="APBD", **money(pagu="1"), kegiatan=[{"nama": "K", **money(pagu="1")}])  # fmt: skip
    assert [(row.kode, row.keterangan) for row in table(program).baris] == [("1.2", "APBD"), ("", "")]


def test_programmes_of_a_year_are_ordered_by_code_and_an_agreements_as_it_lists_them(tmp_path: Path) -> None:
    other = RECORD.replace("Program Uji", "Lain")
    bahan = a_bahan(
        tmp_path, PERJANJIAN | {"program/a.yml": other + "kode: '2'\n", "program/uji.yml": RECORD + "kode: '1'\n"}
    )  # fmt: skip
    assert [row.id for row in program_dari(bahan, 2021)] == ["uji", "a"]
    assert [row.id for row in program_dari(bahan, 2021, ["a", "uji"])] == ["a", "uji"]
    assert program_dari(bahan, 2022) == []


def test_the_workbook_says_the_same_words_of_the_same_money(tmp_path: Path) -> None:
    """A change of one activity, below a programme whose own changed budget nobody wrote."""
    below = "{pagu: 10, realisasi: 5, sumber"
    record = RECORD.replace(below, below.replace("pagu: 10", "pagu: 10, pagu_perubahan: 9"))
    bahan = a_bahan(tmp_path, PERJANJIAN | {"program/uji.yml": record})
    sheet, _ = lembar_anggaran(bahan, 2021)
    assert sheet is not None
    assert sheet.jumlah is not None
    found = table(*program_dari(bahan, 2021))
    rows = [*found.baris, found.jumlah]
    shown = [
        (row[2], row[4] if isinstance(row[4], str) else "Rp9,00") for row in (*sheet.baris, sheet.jumlah)
    ]
    assert shown == [(row.nama, row.pagu_perubahan) for row in rows]
    assert [words for _, words in shown] == [
        "belum dimuat", "Rp9,00", "tidak tercatat", "tidak tercatat", "tidak tercatat", "belum dimuat",
    ]  # fmt: skip
    assert (
        [sheet.baris[0][6], sheet.jumlah[6]]
        == [found.baris[0].serapan, found.jumlah.serapan]
        == ["tidak dihitung"] * 2
    )


# -- cells


def a_row(**year: object) -> HasilTahun:
    """2021 of one indicator, without a policy that could choose among several targets."""
    return Pengukur(None, 2026).tahun(an_indikator(), a_nilai({"2021": a_year(**year)}), 2021)


def a_target(asal: str, **kind: str) -> dict[str, object]:
    return {"asal": asal, "sumber": SUMBER, **kind}


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        ([], "belum dimuat"),
        ([a_target("pk", minimal="85"), a_target("renstra", minimal="80")], "beberapa, belum dipilih"),
    ],
)
def test_several_targets_are_not_called_missing(targets: list[object], words: str) -> None:
    assert tanpa_target(a_row(target=targets, realisasi=a_result("82"))) == words


def test_one_target_that_the_policy_does_not_judge_is_not_called_several() -> None:
    values = a_nilai({"2021": a_year(target=[a_target("dokumen_lain", minimal="85")])})
    row = Pengukur(a_kebijakan(), 2026).tahun(an_indikator(), values, 2021)
    assert (row.target, tanpa_target(row)) == (None, "ada, belum dipilih")


def test_a_provisional_result_is_marked_beside_its_figure() -> None:
    assert hasil_sel(a_row(realisasi=a_result("82"))) == "82%"
    assert hasil_sel(a_row(realisasi=a_result("82", sifat="sementara"))) == "82% (sementara)"


def test_a_cut_result_keeps_its_mark() -> None:
    words = a_result(teks="peta konflik tersusun", sifat="sementara")
    assert hasil_sel(a_row(realisasi=words), 12) == "peta konflik… (sementara)"


def test_a_cut_is_seen_and_what_fits_is_not_cut() -> None:
    assert (pendek("sepuluh hu", 10), pendek("sebelas huruf", 10)) == ("sepuluh hu", "sebelas hu…")


def test_a_result_made_of_quarters_cites_them() -> None:
    """95 uji: 18 + 31 + 24 + 22, all of them from one report."""
    row = golden().hasil("uji-terlaksana", 2021)
    assert row is not None
    found = baris_ukur(1, row, golden())
    assert (found.hasil, found.sumber) == ("95 uji", "Laporan Kinerja Dinas Uji 2021")


def test_a_result_cites_its_page_and_no_result_cites_nothing() -> None:
    cells = {}
    for year in (2021, 2024):
        row = golden().hasil("uji-selesai", year)
        assert row is not None
        cells[year] = baris_ukur(1, row, golden())
    assert cells[2021].sumber == "Laporan Kinerja Dinas Uji 2021, halaman 12"
    assert (cells[2024].hasil, cells[2024].sumber) == ("dikecualikan dari informasi publik", "")


def a_measured(result: str, **indikator: object) -> HasilTahun:
    values = a_nilai({"2021": a_year(target=[a_target("pk", minimal="85")], realisasi=a_result(result))})
    return Pengukur(a_kebijakan(), 2026).tahun(an_indikator(**indikator), values, 2021)


def test_a_sasaran_has_the_mean_of_its_achievements() -> None:
    """170 of 85 is 200%, 68 of 85 is 80%."""
    assert rata_rata_sel([a_measured("170", sasaran="Mutu"), a_measured("68", sasaran="Mutu")]) == "140%"


def test_indicators_below_no_sasaran_have_no_mean() -> None:
    assert rata_rata_sel([a_measured("170"), a_measured("68")]) is None
