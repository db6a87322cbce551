"""Twenty-nine real indicators through the engine: what their documents print is reproduced, or shown to differ."""

import hashlib
import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from generator.measurement.angka import bulatkan
from generator.measurement.capaian import Batas, capaian
from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun, Pengukur, beda
from generator.model.formula import hitung, parse
from tests.kasus.kasus import (
    HERE,
    KEBIJAKAN,
    Pasangan,
    baris,
    hasil_sumber,
    indikator,
    kasus,
    nilai,
    pasangan,
    pemeriksaan,
    target,
)
from tests.measurement.nilai_values import (
    NILAI,
    SUMBER,
    a_kebijakan,
    a_policy,
    a_result,
    a_year,
    floats_in,
    one,
)

TODAY = 2026
PENGUKUR = Pengukur(a_kebijakan(), TODAY)
LINES = [pytest.param(line, id="-".join(filter(None, line[:4]))) for line in pasangan()]


def key(line: Pasangan) -> tuple[str, str, str, str]:
    return line.id, line.tahun, line.pembanding, line.periksa


def test_the_case_file_is_the_copy_that_the_readme_names() -> None:
    written = re.search(r"sha256 +([0-9a-f]{64})", (HERE / "README.md").read_text(encoding="utf-8"))
    assert written is not None
    assert hashlib.sha256((HERE / "indikator-nyata.yml").read_bytes()).hexdigest() == written[1]


# ---------------------------------------------------------------- the reviewed lines


def test_every_check_of_the_case_file_has_one_reviewed_line() -> None:
    assert len(pasangan()) == 19
    assert [key(line) for line in pasangan()] == list(pemeriksaan())


def test_the_counts_are_those_counted_by_hand() -> None:
    found = Counter(check.cocok for check in pemeriksaan().values())
    assert found == {"true": 13, "false": 1, "null": 4, None: 1}


@pytest.mark.parametrize("line", LINES)
def test_a_reviewed_line_says_what_the_case_file_says(line: Pasangan) -> None:
    check = pemeriksaan()[key(line)]
    year, result = hasil_sumber(check.kasus, check.baris)
    assert line.kebijakan == KEBIJAKAN.get(check.formula, "")
    assert (line.hasil_tahun, line.hasil) == (year, result)
    assert line.target == check.baris.get("target", "").lstrip("<")
    assert line.target_tahun == (line.tahun if line.target else "")
    assert line.alasan
    expected = "rumus" if not line.target else "tahunan" if year == line.tahun else "akhir"
    assert line.medan == expected


def measured(line: Pasangan, printed: str | None) -> HasilTahun:
    """The reviewed line as records: the policy is the indicator's own, the target is this year's or the plan's last."""
    case = kasus()[line.id]
    promise = {"asal": "pk", line.jenis: line.target, "sumber": SUMBER}
    if line.jenis == "maksimal":
        promise["tidak_termasuk_batas"] = "ya"
    field = "akhir" if line.medan == "akhir" else "tahunan"
    document = {"capaian_dokumen": {field: printed, "sumber": SUMBER}} if printed else {}
    year = a_year(realisasi=a_result(line.hasil), **document)
    record: dict[str, object] = {"id": line.id, "kebijakan": line.kebijakan}
    if line.medan == "akhir":
        record["target_akhir"] = {"tahun": line.target_tahun, "target": promise}
    else:
        year["target"] = [promise]
    values = NILAI.validate_python(record | {"tahun": {line.hasil_tahun: year}})
    return PENGUKUR.tahun(indikator(case), values, int(line.hasil_tahun))


def lines(cocok: str | None) -> list[Pasangan]:
    return [line for line in pasangan() if pemeriksaan()[key(line)].cocok == cocok]


def printed(line: Pasangan) -> str:
    text = pemeriksaan()[key(line)].baris["capaian_tercetak"]
    assert isinstance(text, str)
    return text


def four_decimals(value: Fraction | None) -> Decimal | None:
    return None if value is None else bulatkan(value, 4)


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=line.id + line.tahun) for line in lines("true") if line.medan != "rumus"]
)
def test_a_matching_print_is_reproduced(line: Pasangan) -> None:
    row = measured(line, printed(line))
    ours, difference = (
        (row.capaian_akhir, row.beda_akhir) if line.medan == "akhir" else (row.capaian, row.beda_tahunan)
    )
    assert ours.kebijakan == line.kebijakan
    assert ours.utuh is not None
    assert four_decimals(ours.utuh) == Decimal(pemeriksaan()[key(line)].nilai)
    assert abs(Fraction(printed(line)) - ours.utuh) <= Fraction("0.01")
    assert ours.tampil == Decimal(printed(line))
    assert difference is None


def test_a_matching_ratio_is_reproduced_from_its_inputs() -> None:
    (line,) = [line for line in lines("true") if line.medan == "rumus"]
    case = kasus()[line.id]
    formula = {
        "ekspresi": "pembilang / penyebut * 100",
        "variabel": {"pembilang": "warga", "penyebut": "penduduk"},
    }
    inputs = {"pembilang": case["pembilang"], "penyebut": case["penyebut"]}
    values = NILAI.validate_python(
        {"id": line.id, "tahun": {line.tahun: a_year(realisasi=a_result(variabel=inputs))}}
    )
    row = PENGUKUR.tahun(indikator(case, formula=formula), values, int(line.tahun))
    assert row.hasil is not None
    assert row.hasil.angka == Fraction(940468, 1096138) * 100
    assert four_decimals(row.hasil.angka) == Decimal(pemeriksaan()[key(line)].nilai)
    assert bulatkan(row.hasil.angka) == Decimal(line.hasil)
    assert (row.status, row.capaian.alasan) == ("tidak_ada_target", "tanpa_target")


def test_thirteen_prints_match_and_twelve_of_them_are_achievements() -> None:
    assert [line.medan for line in lines("true")] == [
        "akhir", "tahunan", "tahunan", "tahunan", "akhir", "rumus", "tahunan", "akhir", "tahunan", "tahunan",
        "tahunan", "tahunan", "akhir",
    ]  # fmt: skip


def test_the_print_that_does_not_follow_is_reported_as_a_difference() -> None:
    (line,) = lines("false")
    row = measured(line, printed(line))
    assert (line.id, printed(line)) == ("wonogiri-lpe", "-19.72")
    assert four_decimals(row.capaian_akhir.utuh) == Decimal(pemeriksaan()[key(line)].nilai)
    assert row.capaian_akhir.tampil == Decimal("-24.39")
    assert row.beda_akhir == Fraction("-19.72") - Fraction(-141, 578) * 100
    assert row.beda_tahunan is None


@pytest.mark.parametrize(
    "line",
    [pytest.param(line, id=line.id + line.periksa) for line in lines("null") + lines(None) if line.kebijakan],
)
def test_without_a_print_the_check_is_computed(line: Pasangan) -> None:
    row = measured(line, None)
    assert row.capaian.kebijakan == line.kebijakan
    assert four_decimals(row.capaian.utuh) == Decimal(pemeriksaan()[key(line)].nilai)
    assert (row.beda_tahunan, row.beda_akhir) == (None, None)


def test_a_zero_target_is_undefined_by_every_formula_and_a_hundred_by_its_own_rule() -> None:
    (line,) = [line for line in lines("null") if not line.kebijakan]
    assert pemeriksaan()[key(line)].nilai == "null"
    for formula in ("realisasi_per_target", "selisih_ke_target", "target_per_realisasi"):
        undefined = capaian("k", a_policy(formula), one(line.target), Fraction(line.hasil), terpenuhi=True)
        assert (undefined.utuh, undefined.alasan) == (None, "tidak_terdefinisi")
        assert beda(Decimal(printed(line)), undefined) is None
        rule = a_policy(formula, target_nol="seratus_bila_nol")
        ours = capaian("k", rule, one(line.target), Fraction(line.hasil), terpenuhi=True)
        assert ours.tampil == Decimal(printed(line))


# ---------------------------------------------------------------- all twenty-nine

STATUS_BY_HAND = {
    "pasuruan-konflik-agama": {},
    "pasuruan-angka-kriminalitas": {},
    "pasuruan-kriminalitas-tertangani": {},
    "pasuruan-penurunan-konflik-sosial": {},
    "dharmasraya-penyelesaian-konflik": {},
    "wonogiri-konflik-sosial": {2020: "tercapai", 2021: "belum_ada_angka"},
    "banyuasin-jembatan": {2016: "tidak_ada_target", 2018: "belum_ada_angka"},
    "banyuasin-irigasi": {2016: "tercapai"},
    "wonogiri-iklh": {2019: "tidak_ada_target", 2020: "tidak_tercapai", 2021: "belum_ada_angka"},
    "wonogiri-ipg": {
        2015: "tidak_ada_target",
        2016: "belum_ada_angka",
        2017: "tidak_ada_target",
        2018: "tidak_ada_target",
        2019: "tidak_ada_target",
        2020: "tercapai",
        2021: "belum_ada_angka",
    },
    "wonogiri-air-bersih": {2020: "tidak_ada_target"},
    "wonogiri-sanitasi": {2020: "tidak_tercapai", 2021: "belum_ada_angka"},
    "wonogiri-lpe": {2019: "tidak_ada_target", 2020: "tidak_tercapai", 2021: "belum_ada_angka"},
    "wonogiri-gini": {2019: "belum_ada_angka", 2020: "tidak_ada_target", 2021: "belum_ada_angka"},
    "wonogiri-sakip": {2017: "tidak_ada_target", 2018: "tidak_ada_target", 2019: "tidak_ada_target"},
    "polman-sampah": {},
    "polman-pencemaran": {},
    "jateng-sasaran-pembangunan": {2018: "belum_ada_angka"},
    "polhukam-rekomendasi": {2021: "belum_ada_angka"},
    "polhukam-sakip": {2021: "belum_ada_angka"},
    "polhukam-pmprb": {2021: "belum_ada_angka"},
    "kpu-kaltim-laporan": {2020: "tercapai"},
    "biroumum-keluhan": {},
    "banten-rls15": {
        2025: "belum_ada_angka",
        2026: "sedang_berjalan",
        2027: "sedang_berjalan",
        2028: "sedang_berjalan",
        2029: "sedang_berjalan",
        2030: "sedang_berjalan",
    },
    "sleman-response-time": {2013: "tercapai"},
    "nasional-stunting": {2021: "tidak_ada_target", 2022: "tidak_tercapai", 2024: "belum_ada_angka"},
    "wtp-pemprov": {2019: "tercapai"},
    "poldantb-penurunan-wilayah-konflik": {2016: "tidak_tercapai"},
    "lampung-dbd": {2016: "tidak_tercapai", 2019: "belum_ada_angka"},
}
"""The status of every year of every case at the end of 2026, by the rules of the domain; no values, no years."""


def years(id: str) -> list[HasilTahun]:
    case = kasus()[id]
    values = nilai(case)
    return [PENGUKUR.tahun(indikator(case), values, year) for year in (values.tahun if values else ())]


def test_all_twenty_nine_are_loaded() -> None:
    assert len(kasus()) == 29
    assert list(kasus()) == list(STATUS_BY_HAND)
    assert sum(len(baris(case)) for case in kasus().values()) == 49
    assert [id for id, case in kasus().items() if not baris(case)] == [
        id for id, statuses in STATUS_BY_HAND.items() if not statuses
    ]


@pytest.mark.parametrize("id", STATUS_BY_HAND)
def test_each_year_has_the_status_that_the_rules_give(id: str) -> None:
    assert {row.tahun: row.status for row in years(id)} == STATUS_BY_HAND[id]


def test_the_statuses_of_all_cases_add_up() -> None:
    rows = [row for id in kasus() for row in years(id)]
    counts = Counter(row.status for row in rows)
    assert {state: counts[state] for state in STATUS} == {
        "tercapai": 6,
        "tidak_tercapai": 6,
        "sedang_berjalan": 5,
        "belum_ada_angka": 16,
        "tidak_ada_target": 13,
        "tidak_dapat_dinilai": 0,
    }
    assert len(rows) == 46


def test_no_case_is_measured_with_floating_point() -> None:
    rows = [row for id in kasus() for row in years(id)]
    assert [
        way
        for row in rows
        for value in (row.capaian, row.capaian_akhir, row.selisih, row.hasil, row.target, row.beda_tahunan)
        for way in floats_in(value, row.indikator.id)
    ] == []


def test_the_printed_kinds_of_target_are_typed() -> None:
    assert [target(text) for text in ("<49", "A", "89.95")] == [
        {"asal": "pk", "sumber": SUMBER, "maksimal": "49", "tidak_termasuk_batas": "ya"},
        {"asal": "pk", "sumber": SUMBER, "predikat": "A"},
        {"asal": "pk", "sumber": SUMBER, "tercetak": "89.95"},
    ]


# ---------------------------------------------------------------- what single cases are good for


def test_the_weighted_index_of_wonogiri_is_the_sum_of_its_parts() -> None:
    case = kasus()["wonogiri-iklh"]
    tree = parse("(0.376 * ika) + (0.405 * iku) + (0.219 * ikl)")
    parts = {name.lower(): Decimal(part["realisasi"]) for name, part in case["komponen"].items()}
    found = hitung(tree, parts)
    assert parts == {"ika": Decimal("77.50"), "iku": Decimal("84.18"), "ikl": Decimal("41.81")}
    assert found == Fraction("72.38929")
    assert bulatkan(found) == Decimal("72.39")


def test_the_parts_of_a_score_may_miss_the_printed_sum() -> None:
    parts = kasus()["wonogiri-sakip"]["komponen_2019"]
    total = sum(
        (Fraction(text.split("/")[0]) for name, text in parts.items() if name != "jumlah"), Fraction(0)
    )
    assert (total, Fraction(parts["jumlah"])) == (Fraction("73.07"), Fraction("73.07"))
    printed_2018 = [Fraction(text) for text in ("21.31", "18.21", "11.19", "7.28", "12.45")]
    assert sum(printed_2018, Fraction(0)) - Fraction("70.43") == Fraction("0.01")


def test_a_strict_bound_is_not_met_by_its_own_number() -> None:
    case = kasus()["lampung-dbd"]
    promise = [target("<49")]
    states = [
        PENGUKUR.tahun(
            indikator(case),
            NILAI.validate_python(
                {"id": "x", "tahun": {"2016": a_year(target=promise, realisasi=a_result(result))}}
            ),
            2016,
        ).status
        for result in ("48.99", "49", "56.23")
    ]
    assert states == ["tercapai", "tidak_tercapai", "tidak_tercapai"]


def test_both_lower_is_better_rules_stand_side_by_side() -> None:
    values = [
        capaian("k", a_policy(rule), Batas(Fraction(18), Fraction(18)), Fraction("21.6"), terpenuhi=False)
        for rule in ("selisih_ke_target", "target_per_realisasi")
    ]
    assert [value.tampil for value in values] == [Decimal("80.00"), Decimal("83.33")]
