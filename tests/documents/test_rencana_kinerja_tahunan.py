"""What a yearly plan plans with: the strategic plan's target, before that of the agreement which follows it."""

from pathlib import Path

from generator.documents.rencana_kinerja_tahunan import RencanaIsi, dokumen
from tests.documents.bahan_uji import (
    DIUBAH,
    a_bahan,
    a_year,
    an_indikator,
    golden,
    isi,
    nilai,
    offered,
    target,
)


def plan(folder: Path, *targets: str) -> list[str]:
    """The targets that the plan of 2021 prints for one indicator with these."""
    year = a_year(2021, "target:", *(f"  - {one}" for one in targets))
    found = isi(dokumen, a_bahan(folder, {"nilai/konflik.yml": nilai(year)}), "2021", RencanaIsi)
    return [row.target for group in found.kelompok for row in group.baris]


def test_the_strategic_plans_target_comes_before_the_agreements(tmp_path: Path) -> None:
    pk, renstra = target("pk", "minimal: 85"), target("renstra", "minimal: 80")
    assert plan(tmp_path, pk, renstra) == ["minimal 80"]


def test_another_document_comes_before_the_agreement(tmp_path: Path) -> None:
    assert plan(tmp_path, target("pk", "minimal: 85"), target("dokumen_lain", "minimal: 82")) == [
        "minimal 82"
    ]


def test_a_changed_strategic_plan_counts_with_its_newest_target(tmp_path: Path) -> None:
    first = target("renstra", "minimal: 80", "2021-01-04")
    changed = target("renstra", "minimal: 90", "2021-02-01")
    assert plan(tmp_path, changed, first) == ["minimal 90"]


def test_a_target_yet_to_be_set_gives_way_to_one_that_is_set(tmp_path: Path) -> None:
    open_one = target("renstra", "belum_ditetapkan: menunggu RPJMD")
    assert plan(tmp_path, open_one, target("pk", "minimal: 85")) == ["minimal 85"]


def test_what_an_amendment_promised_was_never_planned(tmp_path: Path) -> None:
    assert offered_with(tmp_path, target("pk_perubahan", "minimal: 70")) == []


def offered_with(folder: Path, one: str) -> list[str]:
    values = nilai(a_year(2021, f"target: [{one}]"))
    return offered(dokumen, a_bahan(folder, DIUBAH | {"nilai/konflik.yml": values}))


def test_years_without_a_target_are_not_offered(tmp_path: Path) -> None:
    assert offered_with(tmp_path / "a", target("pk", "minimal: 85")) == ["2021"]
    assert offered_with(tmp_path / "b", target("pk", "belum_ditetapkan: PK belum ditandatangani")) == []


def test_targets_of_lower_levels_alone_offer_no_plan(tmp_path: Path) -> None:
    lower = an_indikator("Uji", jenis="kegiatan")
    assert offered(dokumen, a_bahan(tmp_path, {"indikator/konflik.yml": lower})) == []


def test_rows_are_numbered_through_and_say_what_is_missing() -> None:
    found = isi(dokumen, golden(), "2022", RencanaIsi)
    rows = [(group.nomor, group.sasaran, row.nomor, row.indikator, row.satuan, row.target)
            for group in found.kelompok for row in group.baris]  # fmt: skip
    assert rows == [
        (1, "Meningkatnya mutu uji", 1, "Persentase uji yang selesai", "persen", "minimal 85%"),
        (2, "Sasaran tidak tercantum", 2, "Jumlah keluhan", "Kasus", "di bawah 16 kasus"),
        (2, "Sasaran tidak tercantum", 3, "Predikat akuntabilitas kinerja", "Predikat", "belum dimuat"),
        (2, "Sasaran tidak tercantum", 4, "Predikat mutu layanan", "Predikat", "belum dimuat"),
        (2, "Sasaran tidak tercantum", 5, "Jumlah uji yang terlaksana", "Uji", "belum dimuat"),
    ]


def test_an_indicator_without_a_unit_says_so(tmp_path: Path) -> None:
    (row,) = isi(dokumen, a_bahan(tmp_path), "2021", RencanaIsi).kelompok[0].baris
    assert row.satuan == "tidak tercantum"
