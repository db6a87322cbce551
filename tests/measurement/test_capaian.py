"""Achievement: each named policy with numbers that a person can check on paper, then what holds for all numbers."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.measurement.angka import bulatkan
from generator.measurement.capaian import Batas, Capaian, capaian, label, tampil, tanpa
from generator.model.kebijakan import KebijakanCapaian, Skala
from tests.measurement.nilai_values import a_policy, a_scale, floats_in, one

A = "selisih_ke_target"
B = "target_per_realisasi"
NAIK = "realisasi_per_target"


def of(
    policy: KebijakanCapaian,
    target: str | tuple[str, str],
    result: str,
    *,
    met: bool = False,
    scale: Skala | None = None,
) -> Capaian:
    limits = one(target) if isinstance(target, str) else Batas(Fraction(target[0]), Fraction(target[1]))
    return capaian("k", policy, limits, Fraction(result), terpenuhi=met, skala=scale)


def shown(
    rumus: str, target: str | tuple[str, str], result: str, *, met: bool = False, **rules: object
) -> str:
    """The figure as printed, or the reason why there is none."""
    found = of(a_policy(rumus, **rules), target, result, met=met)
    return str(found.tampil) if found.tampil is not None else f"({found.alasan})"


# ---------------------------------------------------------------- one target


@pytest.mark.parametrize(
    ("rumus", "target", "result", "figure"),
    [
        (NAIK, "80", "72.39", "90.49"),
        (NAIK, "85", "100", "117.65"),
        (NAIK, "2", "2", "100.00"),
        (NAIK, "80", "0", "0.00"),
        (NAIK, "2", "-1.41", "-70.50"),
        (A, "18", "21.6", "80.00"),
        (B, "18", "21.6", "83.33"),
        (A, "18", "18", "100.00"),
        (B, "18", "18", "100.00"),
        (A, "18", "9", "150.00"),
        (B, "18", "9", "200.00"),
        (A, "18", "0", "200.00"),  # the ceiling of A
        (B, "18", "0.018", "100000.00"),  # B has none
        (A, "18", "54", "-100.00"),  # A can go below 0
        (B, "18", "54", "33.33"),  # B never does
        (A, "2", "-1", "250.00"),  # only a negative result passes A's ceiling
    ],
)
def test_a_figure_by_hand(rumus: str, target: str, result: str, figure: str) -> None:
    assert shown(rumus, target, result) == figure


def test_a_capaian_names_its_policy_and_keeps_the_exact_value() -> None:
    assert of(a_policy(B), "18", "21.6") == Capaian("k", Fraction(250, 3), Decimal("83.33"), None)


@pytest.mark.parametrize("rumus", [NAIK, A, B])
@pytest.mark.parametrize(
    ("rule", "at_zero", "above_zero", "below_zero"),
    [
        ("tidak_terdefinisi", "(tidak_terdefinisi)", "(tidak_terdefinisi)", "(tidak_terdefinisi)"),
        ("seratus_bila_nol", "100.00", "(tidak_terdefinisi)", "(tidak_terdefinisi)"),
        ("nol", "0.00", "0.00", "0.00"),
    ],
)
def test_a_zero_target_is_what_the_policy_says(
    rumus: str, rule: str, at_zero: str, above_zero: str, below_zero: str
) -> None:
    figures = [shown(rumus, "0", result, target_nol=rule) for result in ("0", "3", "-3")]
    assert figures == [at_zero, above_zero, below_zero]


def test_a_zero_target_is_undefined_when_no_rule_is_given() -> None:
    assert shown(NAIK, "0", "0") == "(tidak_terdefinisi)"


def test_a_target_divided_by_a_result_of_zero_is_undefined_never_nothing() -> None:
    assert shown(B, "18", "0") == "(tidak_terdefinisi)"
    assert shown(B, "18", "-2") == "(tidak_terdefinisi)"


@pytest.mark.parametrize("rumus", [NAIK, A, B])
def test_a_negative_target_has_no_achievement(rumus: str) -> None:
    assert shown(rumus, "-2", "-1") == "(tidak_terdefinisi)"


def test_a_negative_achievement_is_printed_or_floored() -> None:
    assert shown(NAIK, "2", "-1.41") == "-70.50"
    assert shown(NAIK, "2", "-1.41", realisasi_negatif="nol") == "0.00"
    assert shown(A, "18", "54", realisasi_negatif="nol") == "0.00"
    assert shown(NAIK, "2", "1", realisasi_negatif="nol") == "50.00"


def test_a_floored_achievement_is_floored_exactly() -> None:
    assert of(a_policy(realisasi_negatif="nol"), "2", "-1.41").utuh == 0


# ---------------------------------------------------------------- ranges, predicates


@pytest.mark.parametrize(
    ("result", "by_distance", "by_quotient"),
    [
        ("10", "100.00", "100.00"),
        ("15", "100.00", "100.00"),
        ("20", "100.00", "100.00"),
        ("5", "50.00", "50.00"),
        ("9.99", "99.90", "99.90"),
        ("25", "75.00", "125.00"),
        ("50", "-50.00", "250.00"),
        ("-1", "-10.00", "-10.00"),
    ],
)
def test_outside_a_range_the_nearest_end_is_the_target(
    result: str, by_distance: str, by_quotient: str
) -> None:
    ends = ("10", "20")
    assert shown("rentang", ends, result, di_atas_rentang="selisih_ke_batas") == by_distance
    assert shown("rentang", ends, result, di_atas_rentang="hasil_per_batas") == by_quotient


def test_outside_a_range_negative_figures_are_floored_by_the_same_rule() -> None:
    assert shown("rentang", ("10", "20"), "50", realisasi_negatif="nol") == "0.00"
    assert shown("rentang", ("10", "20"), "-1", realisasi_negatif="nol") == "0.00"


def test_a_range_that_begins_or_ends_at_zero_has_no_achievement_on_that_side() -> None:
    assert shown("rentang", ("0", "20"), "-1") == "(tidak_terdefinisi)"
    assert shown("rentang", ("-5", "0"), "1") == "(tidak_terdefinisi)"
    assert shown("rentang", ("-5", "0"), "-5") == "100.00"


@pytest.mark.parametrize("rumus", [NAIK, A, B])
def test_a_formula_of_one_number_says_nothing_about_a_range(rumus: str) -> None:
    assert shown(rumus, ("10", "20"), "15") == "(tidak_terdefinisi)"


def test_an_ordinal_policy_gives_no_percentage() -> None:
    assert of(a_policy("ordinal"), "0", "0", met=True) == tanpa("menurut_urutan", "k")


def test_met_is_a_hundred_and_not_met_is_nothing() -> None:
    assert of(a_policy("terpenuhi"), "4", "4", met=True) == Capaian(
        "k", Fraction(100), Decimal("100.00"), None
    )
    assert of(a_policy("terpenuhi"), "4", "5", met=False) == Capaian("k", Fraction(0), Decimal("0.00"), None)


# ---------------------------------------------------------------- cap and rounding


@pytest.mark.parametrize(
    ("cap", "figure", "capped"),
    [(None, "141.92", False), ("100", "100.00", True), ("110", "110.00", True), ("120", "120.00", True),
     ("200", "141.92", False), ("141.92", "141.92", False)],
)  # fmt: skip
def test_a_cap_shows_less_and_keeps_the_exact_figure(cap: str | None, figure: str, capped: bool) -> None:
    found = of(a_policy(batas_tampil=cap) if cap else a_policy(), "100", "141.92")
    assert found == Capaian("k", Fraction("141.92"), Decimal(figure), None, None, capped)


@pytest.mark.parametrize(
    ("target", "result", "places", "way", "figure"),
    [
        ("80", "72.39", "2", "setengah_ke_atas", "90.49"),  # 90.4875
        ("80", "72.39", "2", "potong", "90.48"),
        ("80", "72.39", "0", "setengah_ke_atas", "90"),
        ("80", "72.39", "4", "setengah_ke_atas", "90.4875"),
        ("80", "72.39", "3", "setengah_ke_atas", "90.488"),
        ("80", "72.39", "3", "potong", "90.487"),
        ("8", "-0.9", "0", "setengah_ke_atas", "-11"),  # -11.25
        ("8", "-0.9", "1", "setengah_ke_atas", "-11.3"),
        ("8", "-0.9", "1", "potong", "-11.2"),
        ("3", "2", "2", "setengah_ke_atas", "66.67"),
        ("3", "2", "2", "potong", "66.66"),
    ],
)
def test_a_figure_is_rounded_or_cut_as_the_policy_says(
    target: str, result: str, places: str, way: str, figure: str
) -> None:
    assert shown(NAIK, target, result, desimal=places, pembulatan=way) == figure


def test_the_cap_comes_before_the_rounding() -> None:
    assert shown(NAIK, "100", "141.92", batas_tampil="120.55", desimal="1") == "120.6"
    assert shown(NAIK, "100", "141.92", batas_tampil="120.55", desimal="1", pembulatan="potong") == "120.5"


# ---------------------------------------------------------------- labels

PERMENDAGRI: Final = (
    ("Sangat Tinggi", "91", "100"),
    ("Tinggi", "76", "90"),
    ("Sedang", "66", "75"),
    ("Rendah", "51", "65"),
    ("Sangat Rendah", None, "50"),
)
SAMPANG: Final = a_scale(
    ("Sangat Baik", "91", "100"),
    ("Baik", "76", "90"),
    ("Cukup", "66", "75"),
    ("Kurang", "51", "65"),
    ("Sangat Kurang", None, "50"),
)
MALUKU_TENGAH: Final = a_scale(
    ("Memuaskan", "85", None),
    ("Sangat Baik", "75", "85"),
    ("Baik", "65", "75"),
    ("Cukup Baik", "50", "65"),
    ("Agak Kurang", "30", "50"),
    ("Kurang", None, "30"),
)


@pytest.mark.parametrize(
    ("rule", "word"), [("ke_bawah", "Tinggi"), ("ke_atas", "Sangat Tinggi"), ("tanpa_label", None)]
)
def test_what_lies_in_a_gap_is_labelled_as_the_scale_says(rule: str, word: str | None) -> None:
    scale = a_scale(*PERMENDAGRI, celah=rule)
    assert of(a_policy(), "80", "72.39", scale=scale).label == word  # 90.4875
    assert [label(scale, Fraction(edge)) for edge in ("90", "91")] == ["Tinggi", "Sangat Tinggi"]


@pytest.mark.parametrize(("rule", "word"), [("tertinggi", "Sangat Tinggi"), ("tanpa_label", None)])
def test_what_lies_above_a_hundred_is_labelled_as_the_scale_says(rule: str, word: str | None) -> None:
    scale = a_scale(*PERMENDAGRI, di_atas=rule)
    assert of(a_policy(), "100", "141.92", scale=scale).label == word
    assert label(scale, Fraction(100)) == "Sangat Tinggi"


def test_the_exact_figure_is_labelled_not_the_rounded_or_the_capped_one() -> None:
    scale = a_scale(*PERMENDAGRI, celah="ke_bawah", di_atas="tanpa_label")
    nearly = of(a_policy(), "100", "90.999", scale=scale)
    assert (nearly.tampil, nearly.label) == (Decimal("91.00"), "Tinggi")
    assert of(a_policy(batas_tampil="100"), "100", "141.92", scale=scale).label is None


@pytest.mark.parametrize(
    ("figure", "word"),
    [("100", "Sangat Baik"), ("91", "Sangat Baik"), ("90", "Baik"), ("76", "Baik"), ("75", "Cukup"),
     ("66", "Cukup"), ("65", "Kurang"), ("51", "Kurang"), ("50", "Sangat Kurang"), ("0", "Sangat Kurang"),
     ("141.92", "Sangat Baik"), ("50.5", "Sangat Kurang"), ("-70.5", "Sangat Kurang")],
)  # fmt: skip
def test_sampang_names_its_classes_in_its_own_words(figure: str, word: str) -> None:
    assert label(SAMPANG, Fraction(figure)) == word


@pytest.mark.parametrize(
    ("figure", "word"),
    [("100", "Memuaskan"), ("85.01", "Memuaskan"), ("85", "Sangat Baik"), ("75.01", "Sangat Baik"),
     ("75", "Baik"), ("65.01", "Baik"), ("65", "Cukup Baik"), ("50.01", "Cukup Baik"), ("50", "Agak Kurang"),
     ("30.01", "Agak Kurang"), ("30", "Kurang"), ("-70.5", "Kurang"), ("250", "Memuaskan")],
)  # fmt: skip
def test_maluku_tengah_draws_its_lines_with_more_than(figure: str, word: str) -> None:
    """Where two classes share an end it belongs to the lower one, as `>85` says."""
    assert label(MALUKU_TENGAH, Fraction(figure)) == word


def test_what_lies_below_the_lowest_printed_end_has_the_label_of_the_gap_rule() -> None:
    rows = (("Cukup", "66", "75"), ("Kurang", "51", "65"))
    labels = [
        label(a_scale(*rows, celah=rule), Fraction(50)) for rule in ("ke_bawah", "ke_atas", "tanpa_label")
    ]
    assert labels == [None, "Kurang", None]


def test_the_order_of_the_classes_in_the_record_does_not_matter() -> None:
    backwards = a_scale(*reversed(PERMENDAGRI))
    assert [label(backwards, Fraction(n)) for n in range(0, 101, 10)] == [
        label(a_scale(*PERMENDAGRI), Fraction(n)) for n in range(0, 101, 10)
    ]


# ---------------------------------------------------------------- what holds for all numbers

POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**6, max_denominator=1000)
RESULTS = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)
SINGLE = st.sampled_from([NAIK, A, B])
CAPS = st.sampled_from([None, "100", "110", "120", "200"])
PLACES = st.sampled_from(["0", "1", "2", "3", "4"])
WAYS = st.sampled_from(["setengah_ke_atas", "potong"])
NEGATIVE = st.sampled_from(["apa_adanya", "nol"])


def exact(rumus: str, target: Fraction, result: Fraction, **rules: object) -> Fraction | None:
    return capaian("k", a_policy(rumus, **rules), Batas(target, target), result, terpenuhi=False).utuh


@given(POSITIVE, RESULTS, RESULTS, NEGATIVE)
def test_where_higher_is_better_more_never_gives_less(
    target: Fraction, first: Fraction, second: Fraction, negative: str
) -> None:
    low, high = (
        exact(NAIK, target, result, realisasi_negatif=negative) for result in sorted((first, second))
    )
    assert low is not None
    assert high is not None
    assert low <= high


@given(SINGLE.filter(lambda rumus: rumus != NAIK), POSITIVE, POSITIVE, POSITIVE, NEGATIVE)
def test_where_lower_is_better_more_never_gives_more(
    rumus: str, target: Fraction, first: Fraction, second: Fraction, negative: str
) -> None:
    low, high = (
        exact(rumus, target, result, realisasi_negatif=negative) for result in sorted((first, second))
    )
    assert low is not None
    assert high is not None
    assert low >= high


@given(POSITIVE, POSITIVE, RESULTS, RESULTS)
def test_nearer_to_a_range_never_gives_less(
    one_end: Fraction, other_end: Fraction, first: Fraction, second: Fraction
) -> None:
    limits = Batas(*sorted((one_end, other_end)))
    near, far = sorted((first, second), key=lambda r: max(limits.bawah - r, r - limits.atas, Fraction(0)))
    assume((near < limits.bawah) == (far < limits.bawah) or limits.memuat(near))
    figures = [capaian("k", a_policy("rentang"), limits, r, terpenuhi=False).utuh for r in (near, far)]
    assert figures[0] is not None
    assert figures[1] is not None
    assert figures[0] >= figures[1]


@given(SINGLE, POSITIVE, RESULTS, POSITIVE)
def test_the_unit_of_measure_does_not_matter(
    rumus: str, target: Fraction, result: Fraction, times: Fraction
) -> None:
    assert exact(rumus, target * times, result * times) == exact(rumus, target, result)


@given(POSITIVE, POSITIVE, RESULTS, POSITIVE, st.sampled_from(["hasil_per_batas", "selisih_ke_batas"]))
def test_the_unit_of_measure_does_not_matter_for_a_range(
    one_end: Fraction, other_end: Fraction, result: Fraction, times: Fraction, above: str
) -> None:
    low, high = sorted((one_end, other_end))
    policy = a_policy("rentang", di_atas_rentang=above)
    small = capaian("k", policy, Batas(low, high), result, terpenuhi=False)
    large = capaian("k", policy, Batas(low * times, high * times), result * times, terpenuhi=False)
    assert small == large


@given(SINGLE, POSITIVE, RESULTS, CAPS, PLACES, WAYS)
def test_a_cap_never_adds_and_never_touches_the_exact_figure(
    rumus: str, target: Fraction, result: Fraction, cap: str | None, places: str, way: str
) -> None:
    rules = {"desimal": places, "pembulatan": way} | ({"batas_tampil": cap} if cap else {})
    limits = Batas(target, target)
    capped = capaian("k", a_policy(rumus, **rules), limits, result, terpenuhi=False)
    free = capaian("k", a_policy(rumus, desimal=places, pembulatan=way), limits, result, terpenuhi=False)
    assert capped.utuh == free.utuh
    if capped.tampil is None or free.tampil is None or free.utuh is None:
        assert capped.alasan == free.alasan == "tidak_terdefinisi"
        return
    assert capped.tampil <= free.tampil
    assert cap is None or capped.tampil <= Decimal(cap)
    assert capped.dibatasi == (cap is not None and free.utuh > Fraction(cap))
    assert capped.dibatasi or capped.tampil == free.tampil


@given(SINGLE, POSITIVE, RESULTS, PLACES)
def test_the_shown_figure_is_off_by_half_a_unit_at_most(
    rumus: str, target: Fraction, result: Fraction, places: str
) -> None:
    policy = a_policy(rumus, desimal=places)
    figure = exact(rumus, target, result)
    if figure is not None:
        assert abs(Fraction(tampil(policy, figure)) - figure) <= Fraction(1, 2 * 10 ** int(places))
        assert tampil(policy, figure) == bulatkan(figure, int(places))


@given(
    st.sampled_from([NAIK, A, B, "rentang", "terpenuhi", "ordinal"]), RESULTS, RESULTS, CAPS, st.booleans()
)
def test_figure_and_reason_exclude_each_other_and_nothing_is_a_float(
    rumus: str, target: Fraction, result: Fraction, cap: str | None, met: bool
) -> None:
    policy = a_policy(rumus, **({"batas_tampil": cap} if cap else {}))
    found = capaian("k", policy, Batas(target, target), result, terpenuhi=met, skala=SAMPANG)
    assert (found.utuh is None) == (found.tampil is None) == (found.alasan is not None)
    assert floats_in(found) == []


@given(
    st.fractions(min_value=-200, max_value=300, max_denominator=200),
    st.sampled_from([SAMPANG, MALUKU_TENGAH]),
)
def test_a_better_figure_never_has_a_worse_label(figure: Fraction, scale: Skala) -> None:
    order = [row.label for row in reversed(scale.jenjang)]
    assert order.index(label(scale, figure) or "") <= order.index(label(scale, figure + Fraction(1, 3)) or "")
