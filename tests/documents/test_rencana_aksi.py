"""A plan of action: whose promise it spells out, and what is due in which quarter."""

from pathlib import Path

from generator.documents.rencana_aksi import LangkahIsi, RencanaAksiIsi, dokumen
from tests.documents.bahan_uji import (
    DIUBAH,
    PERJANJIAN,
    a_bahan,
    a_year,
    an_indikator,
    golden,
    isi,
    nilai,
    offered,
    target,
)
from tests.model.bahan_dokumen import RENCANA, Files

KEPALA_BARU = (
    "jabatan: Kepala Dinas Uji\nnama: NAMA BARU\nmemimpin: ya\nmasa: {mulai: 2021-07-01}\nsumber: pk\n"
)
BOTH = nilai(
    a_year(
        2021,
        "target:",
        f"  - {target('pk', 'minimal: 85', '2021-01-15')}",
        f"  - {target('pk_perubahan', 'minimal: 70', '2021-10-12')}",
    )
)


def promised(folder: Path, plan: str, values: str = BOTH) -> list[str]:
    found = a_bahan(
        folder,
        DIUBAH
        | {"nilai/konflik.yml": values, "rencana-aksi/2021.yml": plan, "unit/bidang.yml": "nama: Bidang\n"},
    )
    return [group.target for group in isi(dokumen, found, "2021", RencanaAksiIsi).kelompok]


def test_a_plan_prints_the_promise_of_the_agreement_that_it_spells_out() -> None:
    """The amendment of October lowered it to 70%; the plan follows the agreement of January."""
    found = isi(dokumen, golden(), "2022", RencanaAksiIsi)
    assert [(group.indikator, group.target) for group in found.kelompok] == [
        ("Persentase uji yang selesai", "minimal 85%"),
        ("Jumlah uji yang terlaksana", "belum dimuat"),
        ("Jumlah keluhan", "di bawah 16 kasus"),
    ]


def test_without_an_agreement_it_prints_the_judged_target(tmp_path: Path) -> None:
    one = nilai(a_year(2021, f"target: [{target('renstra', 'minimal: 80')}]"))
    assert promised(tmp_path, RENCANA.replace("perjanjian: pk\n", ""), one) == ["minimal 80"]


def test_several_targets_of_which_none_is_judged_are_not_said_to_be_missing(tmp_path: Path) -> None:
    assert promised(tmp_path, RENCANA.replace("perjanjian: pk\n", "")) == ["beberapa, belum dipilih"]


def test_an_indicator_that_the_agreement_does_not_list_keeps_its_judged_target(tmp_path: Path) -> None:
    found = a_bahan(
        tmp_path,
        PERJANJIAN
        | {
            "indikator/uji.yml": an_indikator("Uji"),
            "nilai/uji.yml": nilai(a_year(2021, f"target: [{target('renstra', 'minimal: 80')}]")),
            "rencana-aksi/2021.yml": RENCANA.replace("indikator: konflik", "indikator: uji"),
            "unit/bidang.yml": "nama: Bidang\n",
        },
    )
    assert [group.target for group in isi(dokumen, found, "2021", RencanaAksiIsi).kelompok] == ["minimal 80"]


STEPS = """\
sumber: {dokumen: pk}
aksi:
  - {langkah: Satu, indikator: uji, triwulan: {4: 1 laporan, 2: 1 rapat}, penanggung_jawab: bidang}
  - {langkah: Dua, indikator: konflik, triwulan: {1: 1 peta}, penanggung_jawab: bidang}
  - {langkah: Tiga, indikator: uji, triwulan: {3: 1 forum}, penanggung_jawab: bidang}
"""


def test_steps_keep_the_plans_order_below_the_indicator_that_comes_first(tmp_path: Path) -> None:
    files: Files = {
        "indikator/uji.yml": an_indikator("Uji"),
        "rencana-aksi/2021.yml": STEPS,
        "unit/bidang.yml": "nama: Bidang\n",
    }
    found = isi(dokumen, a_bahan(tmp_path, files), "2021", RencanaAksiIsi)
    assert [(group.nomor, group.indikator, [step.langkah for step in group.langkah]) for group in found.kelompok] == [
        (1, "Uji", ["Satu", "Tiga"]),
        (2, "Konflik yang diselesaikan", ["Dua"]),
    ]  # fmt: skip


def test_a_step_stands_in_its_quarters_and_an_empty_quarter_stays_empty(tmp_path: Path) -> None:
    files: Files = {
        "indikator/uji.yml": an_indikator("Uji"),
        "rencana-aksi/2021.yml": STEPS,
        "unit/bidang.yml": "nama: Bidang\n",
    }
    found = isi(dokumen, a_bahan(tmp_path, files), "2021", RencanaAksiIsi)
    assert found.kelompok[0].langkah[0] == LangkahIsi("Satu", ("", "1 rapat", "", "1 laporan"), "Bidang")


def test_only_years_with_a_plan_on_record_are_offered() -> None:
    assert offered(dokumen, golden()) == ["2021", "2022"]


def test_the_head_signs_and_nobody_where_two_led(tmp_path: Path) -> None:
    assert isi(dokumen, golden(), "2021", RencanaAksiIsi).tanda_tangan.jabatan == "Kepala Dinas Uji"
    two: Files = {
        "rencana-aksi/2021.yml": STEPS.replace("indikator: uji", "indikator: konflik"),
        "unit/bidang.yml": "nama: Bidang\n",
        "pejabat/kepala.yml": KEPALA_BARU.replace("BARU", "LAMA").replace(
            "mulai: 2021-07-01", "mulai: 2019-01-01, sampai: 2021-06-30"
        ),
        "pejabat/pengganti.yml": KEPALA_BARU,
    }
    assert isi(dokumen, a_bahan(tmp_path, two), "2021", RencanaAksiIsi).tanda_tangan.nama is None
