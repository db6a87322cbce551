"""One year of one indicator: which target is judged, how quarters make a year, the mean, the final target, the print."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest

from generator.measurement.capaian import Capaian, tanpa
from generator.measurement.status import Hasil
from generator.measurement.tahunan import (
    HasilTahun,
    Pengukur,
    beda,
    capaian_triwulan,
    gabungan,
    hasil_realisasi,
    hasil_triwulan,
    rata_rata,
    selisih,
    target_dinilai,
)
from generator.model.indikator import Indikator
from generator.model.kebijakan import Kebijakan, TargetDinilai
from generator.model.nilai import Nilai, Target, TipeTriwulan
from tests.measurement.nilai_values import (
    SUMBER,
    a_kebijakan,
    a_nilai,
    a_result,
    a_target,
    a_year,
    an_indikator,
    floats_in,
)

TODAY: Final = 2026
LAST: Final = a_kebijakan().target_dinilai


def a_rule(*asal: str, waktu: str = "terakhir") -> TargetDinilai:
    rule = {"urutan": list(asal), "waktu": waktu, "dasar": {"teks": "Uji.", "diverifikasi": "tidak"}}
    return a_kebijakan(target_dinilai=rule).target_dinilai


def year_of(
    nilai: Nilai,
    tahun: int = 2021,
    kebijakan: Kebijakan | None = None,
    indikator: Indikator | None = None,
    today: int = TODAY,
) -> HasilTahun:
    return Pengukur(kebijakan or a_kebijakan(), today).tahun(indikator or an_indikator(), nilai, tahun)


def promised(number: str, asal: str = "pk", **changes: object) -> dict[str, object]:
    return {"asal": asal, "minimal": number, "sumber": SUMBER} | changes


# ---------------------------------------------------------------- which target is judged

PK = a_target(minimal="85", tanggal="2021-01-15")
PERUBAHAN = a_target(asal="pk_perubahan", minimal="70", tanggal="2021-10-12")
RENSTRA = a_target(asal="renstra", minimal="90", tanggal="2019")
BELUM = a_target(asal="pk_perubahan", belum_ditetapkan="belum ditandatangani")


@pytest.mark.parametrize(
    ("targets", "rule", "judged"),
    [
        ((PK, PERUBAHAN, RENSTRA), LAST, PERUBAHAN),
        ((PERUBAHAN, PK), LAST, PERUBAHAN),
        ((RENSTRA, PK), LAST, PK),
        ((RENSTRA,), LAST, RENSTRA),
        ((PK, PERUBAHAN), a_rule("pk", "pk_perubahan"), PK),
        ((PK, PERUBAHAN, RENSTRA), a_rule("renstra"), RENSTRA),
        ((PK, PERUBAHAN), a_rule("renstra"), None),
        ((), LAST, None),
        ((PK,), None, PK),
        ((PK, PERUBAHAN), None, None),
        ((), None, None),
        ((PK, BELUM), LAST, PK),
        ((PK, BELUM), None, PK),
        ((BELUM,), LAST, BELUM),
    ],
)
def test_the_policy_names_the_target_that_is_judged(
    targets: tuple[Target, ...], rule: TargetDinilai | None, judged: Target | None
) -> None:
    assert target_dinilai(targets, rule) is judged


def test_of_several_targets_of_one_origin_the_policy_takes_the_last_or_the_first() -> None:
    undated, early, late = (
        a_target(minimal="1"),
        a_target(minimal="2", tanggal="2021-01-15"),
        a_target(minimal="3", tanggal="2021-03"),
    )
    assert target_dinilai((late, early), a_rule("pk")) is late
    assert target_dinilai((late, early), a_rule("pk", waktu="pertama")) is early
    assert target_dinilai((late, undated, early), a_rule("pk", waktu="pertama")) is undated


def test_the_judged_target_decides_status_and_capaian_and_the_others_stay() -> None:
    year = a_year(
        target=[promised("85"), promised("70", "pk_perubahan", tanggal="2021-10-12")],
        realisasi=a_result("82"),
    )
    row = year_of(a_nilai({"2021": year}))
    assert row.target is not None
    assert (row.target.asal, row.status, row.capaian.tampil, row.selisih) == (
        "pk_perubahan", "tercapai", Decimal("117.14"), Fraction(12),
    )  # fmt: skip
    assert row.nilai is not None
    assert [str(target.minimal) for target in row.nilai.target] == ["85", "70"]


def test_several_targets_that_no_policy_chooses_from_are_not_no_target() -> None:
    year = a_year(target=[promised("85"), promised("70", "pk_perubahan")], realisasi=a_result("82"))
    row = Pengukur(None, TODAY).tahun(an_indikator(), a_nilai({"2021": year}), 2021)
    assert (row.target, row.status, row.capaian) == (None, "tidak_dapat_dinilai", tanpa("tanpa_kebijakan"))


def test_a_target_of_an_origin_that_the_policy_does_not_list_is_not_no_target() -> None:
    year = a_year(target=[promised("85", "dokumen_lain")], realisasi=a_result("82"))
    row = year_of(a_nilai({"2021": year}))
    assert (row.target, row.status, row.capaian.alasan) == (None, "tidak_dapat_dinilai", "tanpa_kebijakan")


def test_without_any_target_there_is_none() -> None:
    row = year_of(a_nilai({"2021": a_year(realisasi=a_result("82"))}))
    assert (row.status, row.capaian, row.selisih) == ("tidak_ada_target", tanpa("tanpa_target"), None)


# ---------------------------------------------------------------- the year


def test_a_year_by_hand() -> None:
    row = year_of(a_nilai())
    assert row.hasil == Hasil(angka=Fraction(82))
    assert row.status == "tidak_tercapai"
    assert row.capaian == Capaian("hasil-per-target", Fraction(8200, 85), Decimal("96.47"), None)
    assert row.selisih == -3
    assert floats_in((row.hasil, row.capaian, row.capaian_akhir, row.selisih, row.nilai)) == []


@pytest.mark.parametrize(
    ("today", "state"), [(2022, "tidak_tercapai"), (2021, "sedang_berjalan"), (2020, "sedang_berjalan")]
)
def test_a_year_ends_with_its_last_day(today: int, state: str) -> None:
    assert year_of(a_nilai(), today=today).status == state


@pytest.mark.parametrize(("today", "state"), [(2026, "belum_ada_angka"), (2022, "sedang_berjalan")])
def test_a_year_without_record_has_nothing_but_a_status(today: int, state: str) -> None:
    nothing = tanpa("tanpa_target")
    expected = HasilTahun(
        an_indikator(), 2022, None, None, None, state, nothing, nothing, None, None, None  # type: ignore[arg-type]
    )  # fmt: skip
    assert Pengukur(a_kebijakan(), today).tahun(an_indikator(), a_nilai(), 2022) == expected
    assert Pengukur(a_kebijakan(), today).tahun(an_indikator(), None, 2022) == expected


def test_inputs_are_computed_and_stand_before_the_printed_number() -> None:
    result = a_nilai({"2021": a_year(realisasi=a_result("85.7", variabel={"selesai": "6", "semua": "7"}))})
    assert year_of(result).hasil == Hasil(angka=Fraction(600, 7))


def test_inputs_of_nothing_over_nothing_are_undefined() -> None:
    year = a_year(
        target=[promised("85")], realisasi=a_result(variabel={"selesai": "0", "semua": "0"})
    )  # fmt: skip
    row = year_of(a_nilai({"2021": year}))
    assert (row.hasil, row.status, row.capaian.alasan, row.selisih) == (
        Hasil(), "tidak_dapat_dinilai", "tidak_terdefinisi", None,
    )  # fmt: skip


def test_a_computed_score_keeps_its_predicate() -> None:
    result = a_nilai(
        {"2021": a_year(realisasi=a_result(variabel={"selesai": "7", "semua": "10"}, predikat="BB"))}
    ).tahun[2021].realisasi  # fmt: skip
    assert result is not None
    assert hasil_realisasi(result, an_indikator()) == Hasil(angka=Fraction(70), predikat="BB")


@pytest.mark.parametrize(
    ("target", "result", "figure", "reason"),
    [
        ({"predikat": "BB"}, {"predikat": "A"}, "100.00", None),
        ({"predikat": "BB"}, {"predikat": "B"}, "0.00", None),
        ({"predikat": "BB"}, {"nilai": "73.07", "predikat": "BB"}, "100.00", None),
        ({"predikat": "BB"}, {"nilai": "73.07"}, None, "bukan_angka"),
        ({"teks": "tersusun"}, {"teks": "tersusun"}, None, "bukan_angka"),
        ({"minimal": "70"}, {"teks": "tersusun"}, None, "bukan_angka"),
        ({"antara": {"dari": "70", "sampai": "80"}}, {"nilai": "75"}, "100.00", None),
        ({"tepat": "4"}, {"nilai": "4"}, "100.00", None),
        ({"tepat": "4"}, {"nilai": "5"}, "0.00", None),
        ({"tercetak": "80"}, {"nilai": "60"}, "75.00", None),
        ({"belum_ditetapkan": "belum"}, {"nilai": "60"}, None, "tanpa_target"),
    ],
)
def test_each_kind_of_target_has_its_policy(
    target: Mapping[str, object], result: Mapping[str, Any], figure: str | None, reason: str | None
) -> None:
    year = a_year(target=[{"asal": "pk", "sumber": SUMBER} | dict(target)], realisasi=a_result(**result))
    row = year_of(a_nilai({"2021": year}, predikat="akip"))
    assert (str(row.capaian.tampil) if row.capaian.tampil is not None else None, row.capaian.alasan) == (
        figure,
        reason,
    )


def test_lower_is_better_takes_its_own_default_and_an_indicator_may_name_another() -> None:
    indikator = an_indikator(polaritas={"arah": "turun", "dasar": "tersurat"})
    year = a_year(
        target=[{"asal": "pk", "tercetak": "18", "sumber": SUMBER}], realisasi=a_result("21.6")
    )  # fmt: skip
    default = year_of(a_nilai({"2021": year}), indikator=indikator)
    named = year_of(a_nilai({"2021": year}, kebijakan="target-per-hasil"), indikator=indikator)
    assert [(row.capaian.kebijakan, str(row.capaian.tampil), row.status) for row in (default, named)] == [
        ("selisih-ke-target", "80.00", "tidak_tercapai"),
        ("target-per-hasil", "83.33", "tidak_tercapai"),
    ]


def test_without_polarity_no_capaian_is_computed() -> None:
    year = a_year(target=[{"asal": "pk", "tercetak": "80", "sumber": SUMBER}], realisasi=a_result("90"))
    row = year_of(a_nilai({"2021": year}), indikator=an_indikator(polaritas=None))
    assert (row.status, row.capaian) == ("tidak_dapat_dinilai", tanpa("tanpa_polaritas"))
    assert row.selisih == 10


def test_without_a_policy_no_capaian_is_computed_but_the_status_stands() -> None:
    row = year_of(a_nilai(), kebijakan=a_kebijakan(bawaan={}))
    assert (row.status, row.capaian) == ("tidak_tercapai", tanpa("tanpa_kebijakan"))


def test_the_scale_of_the_policy_labels_the_capaian() -> None:
    dasar = {"teks": "Uji.", "diverifikasi": "tidak"}
    kebijakan = a_kebijakan(
        capaian={"p": {"nama": "p", "rumus": "realisasi_per_target", "dasar": dasar, "skala": "s"}},
        bawaan={"naik": "p"},
        skala={
            "s": {
                "jenjang": [{"label": "Baik", "dari": "76", "sampai": "100"}],
                "celah": "ke_bawah",
                "di_atas": "tertinggi",
                "dasar": dasar,
            }
        },
    )
    assert year_of(a_nilai(), kebijakan=kebijakan).capaian.label == "Baik"


@pytest.mark.parametrize(
    ("target", "result", "difference"),
    [
        (a_target(minimal="85"), "82", "-3"),
        (a_target(maksimal="18"), "21.6", "3.6"),
        (a_target(tercetak="80"), "80", "0"),
        (a_target(tepat="4"), "5", "1"),
        (a_target(antara={"dari": "10", "sampai": "20"}), "15", "0"),
        (a_target(antara={"dari": "10", "sampai": "20"}), "25", "5"),
        (a_target(antara={"dari": "10", "sampai": "20"}), "7", "-3"),
    ],
)
def test_the_difference_is_in_the_unit_of_the_indicator(target: Target, result: str, difference: str) -> None:
    assert selisih(target, Hasil(angka=Fraction(result))) == Fraction(difference)


def test_there_is_no_difference_without_numbers() -> None:
    assert selisih(a_target(predikat="B"), Hasil(angka=Fraction(1), predikat="B")) is None
    assert selisih(a_target(minimal="1"), Hasil(predikat="B")) is None
    assert selisih(a_target(minimal="1"), None) is None
    assert selisih(None, Hasil(angka=Fraction(1))) is None


# ---------------------------------------------------------------- quarters


@pytest.mark.parametrize(
    ("tipe", "whole"),
    [("kumulatif", "100"), ("rata_rata", "25"), ("non_kumulatif", "40"), ("posisi_akhir", "40")],
)
def test_four_quarters_make_a_year_in_four_ways(tipe: TipeTriwulan, whole: str) -> None:
    quarters = [Decimal(number) for number in ("10", "20", "30", "40")]
    assert gabungan(tipe, quarters) == Fraction(whole)
    assert gabungan(tipe, []) is None


def test_a_mean_of_quarters_is_exact() -> None:
    assert gabungan("rata_rata", [Decimal(1), Decimal(0), Decimal(0)]) == Fraction(1, 3)


def quarters(tipe: str | None, **rows: tuple[str | None, str | None]) -> Nilai:
    """Target and result of each quarter `tw1` to `tw4`."""
    year = a_year(
        target=[promised("90")],
        triwulan={
            name.removeprefix("tw"): {"sumber": SUMBER}
            | ({"target": target} if target is not None else {})
            | ({"realisasi": result} if result is not None else {})
            for name, (target, result) in rows.items()
        },
    )
    extra = {"perhitungan": {"tipe": tipe, "dasar": "tersurat"}} if tipe else {}
    return a_nilai({"2021": year}, **extra)


FOUR: Final[dict[str, tuple[str | None, str | None]]] = {
    "tw4": ("25", "22"), "tw1": ("20", "18"), "tw3": ("25", "30"), "tw2": ("20", "20")
}  # fmt: skip


@pytest.mark.parametrize(
    ("tipe", "whole"),
    [("kumulatif", "90"), ("rata_rata", "22.5"), ("non_kumulatif", "22"), ("posisi_akhir", "22")],
)
def test_four_filled_quarters_are_the_result_of_the_year(tipe: str, whole: str) -> None:
    nilai = quarters(tipe, **FOUR)
    row = year_of(nilai)
    assert row.hasil == Hasil(angka=Fraction(whole))
    assert row.status == ("tercapai" if tipe == "kumulatif" else "tidak_tercapai")


def test_three_quarters_are_no_year() -> None:
    nilai = quarters("kumulatif", tw1=("20", "18"), tw2=("20", "20"), tw3=("25", "30"), tw4=("25", None))
    assert hasil_triwulan(nilai, nilai.tahun[2021]) is None
    assert year_of(nilai).status == "belum_ada_angka"


def test_quarters_that_nobody_says_how_to_add_are_no_year() -> None:
    nilai = quarters(None, **FOUR)
    assert hasil_triwulan(nilai, nilai.tahun[2021]) is None
    assert capaian_triwulan(nilai, nilai.tahun[2021]) == (None, None)


def test_a_quarter_of_zero_is_a_filled_quarter() -> None:
    nilai = quarters("kumulatif", tw1=("1", "0"), tw2=("1", "0"), tw3=("1", "0"), tw4=("1", "0"))
    assert hasil_triwulan(nilai, nilai.tahun[2021]) == Hasil(angka=Fraction(0))


@pytest.mark.parametrize(
    ("tipe", "so_far"),
    [
        ("kumulatif", ("45", "48")),
        ("rata_rata", ("22.5", "24")),
        ("non_kumulatif", ("25", "30")),
        ("posisi_akhir", ("25", "30")),
    ],
)
def test_so_far_counts_the_quarters_that_have_both(tipe: str, so_far: tuple[str, str]) -> None:
    nilai = quarters(tipe, tw1=("20", "18"), tw2=("20", None), tw3=("25", "30"), tw4=(None, "99"))
    assert capaian_triwulan(nilai, nilai.tahun[2021]) == tuple(Fraction(number) for number in so_far)


def test_the_yearly_result_stands_before_the_quarters() -> None:
    nilai = quarters("kumulatif", **FOUR)
    year = a_year(
        realisasi=a_result("91"), triwulan={str(n): {"realisasi": "1", "sumber": SUMBER} for n in range(1, 5)}
    )
    both = a_nilai({"2021": year}, perhitungan={"tipe": "kumulatif", "dasar": "tersurat"})
    assert year_of(nilai).hasil == Hasil(angka=Fraction(90))
    assert year_of(both).hasil == Hasil(angka=Fraction(91))


# ---------------------------------------------------------------- the mean of a sasaran


def figure(result: str | None, kebijakan: Kebijakan | None = None) -> HasilTahun:
    year = a_year(target=[promised("100")], **({"realisasi": a_result(result)} if result is not None else {}))
    return year_of(a_nilai({"2021": year}), kebijakan=kebijakan)


def capped(at: str) -> Kebijakan:
    dasar = {"teks": "Uji.", "diverifikasi": "tidak"}
    policy = {"nama": "p", "rumus": "realisasi_per_target", "dasar": dasar, "batas_tampil": at}
    return a_kebijakan(capaian={"p": policy}, bawaan={"naik": "p"})


def test_the_mean_is_taken_before_the_cap() -> None:
    rows = [figure("60", capped("100")), figure("150", capped("100"))]
    assert [row.capaian.tampil for row in rows] == [Decimal("60.00"), Decimal("100.00")]
    assert rata_rata(rows) == 105


def test_the_mean_is_exact_and_a_negative_figure_counts() -> None:
    assert rata_rata([figure("-70.5"), figure("100"), figure("50")]) == Fraction("79.5") / 3
    assert rata_rata([figure("100"), figure("100"), figure("101")]) == Fraction(301, 3)


def test_the_mean_of_a_sasaran_with_a_missing_figure_is_missing() -> None:
    assert rata_rata([figure("60"), figure(None)]) is None
    assert rata_rata([]) is None


def test_a_figure_of_zero_is_not_a_missing_figure() -> None:
    assert rata_rata([figure("0"), figure("100")]) == 50


# ---------------------------------------------------------------- the end of the plan, and the print


def test_progress_is_this_years_result_against_the_final_target() -> None:
    row = year_of(a_nilai(target_akhir={"tahun": "2024", "target": promised("90", "renstra")}))
    assert row.capaian_akhir == Capaian("hasil-per-target", Fraction(8200, 90), Decimal("91.11"), None)
    assert row.capaian.utuh == Fraction(8200, 85)


def test_progress_takes_the_same_polarity_rule() -> None:
    indikator = an_indikator(polaritas={"arah": "turun", "dasar": "tersurat"})
    year = a_year(
        target=[{"asal": "pk", "maksimal": "49", "sumber": SUMBER}], realisasi=a_result("56.23")
    )  # fmt: skip
    final = {"tahun": "2024", "target": {"asal": "renstra", "maksimal": "46", "sumber": SUMBER}}
    row = year_of(a_nilai({"2021": year}, target_akhir=final), indikator=indikator)
    assert [str(one.tampil) for one in (row.capaian, row.capaian_akhir)] == ["85.24", "77.76"]


def test_without_a_final_target_there_is_no_progress() -> None:
    assert year_of(a_nilai()).capaian_akhir == tanpa("tanpa_target")


HITUNGAN: Final = Capaian("k", Fraction("90.4875"), Decimal("90.49"), None)


@pytest.mark.parametrize(
    ("printed", "difference"),
    [
        ("90.49", None),
        ("90.48", None),
        ("90.4975", None),  # exactly a hundredth is no difference
        ("90.4976", "0.0101"),
        ("90.47", "-0.0175"),
        ("91", "0.5125"),
        ("-90.49", "-180.9775"),
    ],
)
def test_a_print_differs_by_more_than_a_hundredth(printed: str, difference: str | None) -> None:
    expected = Fraction(difference) if difference else None
    assert beda(Decimal(printed), HITUNGAN) == expected


def test_nothing_differs_where_one_of_the_two_is_missing() -> None:
    assert beda(None, HITUNGAN) is None
    assert beda(Decimal(100), tanpa("tidak_terdefinisi")) is None


def test_a_document_that_prints_the_capped_or_shortened_figure_of_its_policy_agrees() -> None:
    assert beda(Decimal(120), Capaian("k", Fraction("141.92"), Decimal("120.00"), None, None, True)) is None
    assert beda(Decimal(90), Capaian("k", Fraction("90.4875"), Decimal(90), None)) is None
    assert beda(Decimal("141.92"), Capaian("k", Fraction("141.92"), Decimal("120.00"), None)) is None


def test_both_prints_are_compared_each_with_its_own_figure() -> None:
    year = a_year(
        target=[promised("85")],
        realisasi=a_result("82"),
        capaian_dokumen={"tahunan": "96.47", "akhir": "92", "sumber": SUMBER},
    )
    final = {"tahun": "2024", "target": promised("90", "renstra")}
    row = year_of(a_nilai({"2021": year}, target_akhir=final))
    assert (row.beda_tahunan, row.beda_akhir) == (None, Fraction(92) - Fraction(8200, 90))
