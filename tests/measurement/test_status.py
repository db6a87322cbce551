"""The six statuses: the rules of the domain, written here as a table in words, against every kind of case."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measurement.status import STATUS, Arah, Hasil, Status, status, terpenuhi
from generator.measurement.tahunan import Pengukur
from generator.model.nilai import JENIS_TARGET, AlasanTanpaNilai, Target
from tests.measurement.nilai_values import (
    AKIP,
    a_kebijakan,
    a_nilai,
    a_result,
    a_target,
    a_year,
    an_indikator,
)

ALASAN: Final[tuple[AlasanTanpaNilai, ...]] = get_args(AlasanTanpaNilai)

TARGETS: Final[Mapping[str, Target | None]] = {
    "none": None,
    "minimal": a_target(minimal="80"),
    "maksimal": a_target(maksimal="80"),
    "antara": a_target(antara={"dari": "70", "sampai": "80"}),
    "tepat": a_target(tepat="80"),
    "predikat": a_target(predikat="B"),
    "teks": a_target(teks="tersusunnya peta konflik"),
    "tercetak": a_target(tercetak="80"),
    "belum_ditetapkan": a_target(belum_ditetapkan="PK belum ditandatangani"),
}

RESULTS: Final[Mapping[str, tuple[Hasil | None, AlasanTanpaNilai | None]]] = {
    "above": (Hasil(angka=Fraction(81)), None),
    "at the bound": (Hasil(angka=Fraction(80)), None),
    "below": (Hasil(angka=Fraction(60)), None),
    "better predicate": (Hasil(predikat="A"), None),
    "same predicate": (Hasil(predikat="B"), None),
    "worse predicate": (Hasil(predikat="CC"), None),
    "foreign predicate": (Hasil(predikat="WTP"), None),
    "number and predicate": (Hasil(angka=Fraction(81), predikat="CC"), None),
    "words": (Hasil(teks="peta konflik tersusun"), None),
    "undefined": (Hasil(), None),
    "absent": (None, None),
    "belum_dimuat": (None, "belum_dimuat"),
    "belum_ditetapkan": (None, "belum_ditetapkan"),
    "belum_jatuh_tempo": (None, "belum_jatuh_tempo"),
    "belum_dipublikasikan": (None, "belum_dipublikasikan"),
    "dikecualikan": (None, "dikecualikan"),
    "tidak_diukur": (None, "tidak_diukur"),
}

POLARITIES: Final[tuple[Arah | None, ...]] = ("naik", "turun", None)

YES, NO, CANNOT = "kept", "not kept", "cannot be judged"

VERDICTS: Final[Mapping[str, Mapping[str, Mapping[Arah | None, str]]]] = {
    # a bound that says its own direction needs no polarity (against its polarity it is a mistake that the second pass
    # refuses; the words of the target would decide)
    "minimal": {
        "above": {"naik": YES, "turun": YES, None: YES},
        "at the bound": {"naik": YES, "turun": YES, None: YES},
        "below": {"naik": NO, "turun": NO, None: NO},
        "number and predicate": {"naik": YES, "turun": YES, None: YES},
    },
    "maksimal": {
        "above": {"naik": NO, "turun": NO, None: NO},
        "at the bound": {"naik": YES, "turun": YES, None: YES},
        "below": {"naik": YES, "turun": YES, None: YES},
        "number and predicate": {"naik": NO, "turun": NO, None: NO},
    },
    # a range and an exact number have no direction: 60 is below the range, 80 is its upper end and belongs to it
    "antara": {
        "above": {"naik": NO, "turun": NO, None: NO},
        "at the bound": {"naik": YES, "turun": YES, None: YES},
        "below": {"naik": NO, "turun": NO, None: NO},
        "number and predicate": {"naik": NO, "turun": NO, None: NO},
    },
    "tepat": {
        "above": {"naik": NO, "turun": NO, None: NO},
        "at the bound": {"naik": YES, "turun": YES, None: YES},
        "below": {"naik": NO, "turun": NO, None: NO},
        "number and predicate": {"naik": NO, "turun": NO, None: NO},
    },
    # a bare number is judged by the polarity alone
    "tercetak": {
        "above": {"naik": YES, "turun": NO, None: CANNOT},
        "at the bound": {"naik": YES, "turun": YES, None: CANNOT},
        "below": {"naik": NO, "turun": YES, None: CANNOT},
        "number and predicate": {"naik": YES, "turun": NO, None: CANNOT},
    },
    # a scale runs from the lowest to the highest; only where lower is better is the lower predicate the better one
    "predikat": {
        "better predicate": {"naik": YES, "turun": NO, None: YES},
        "same predicate": {"naik": YES, "turun": YES, None: YES},
        "worse predicate": {"naik": NO, "turun": YES, None: NO},
        "number and predicate": {"naik": NO, "turun": YES, None: NO},
    },
}
"""What a result of each kind means for a target of each kind, once there are both. What is not listed cannot be judged."""


def expected(target: str, result: str, arah: Arah | None, *, ended: bool) -> str:
    """The rules of the domain's section 3, in its order and its words."""
    if result in ("dikecualikan", "tidak_diukur"):  # (1)
        return "Tidak dapat dinilai"
    if result == "absent" or result.startswith("belum"):  # (2)
        return "Belum ada angka" if ended else "Sedang berjalan"
    if target in ("none", "belum_ditetapkan"):  # (3)
        return "Tidak ada target"
    verdict = VERDICTS.get(target, {}).get(result, {}).get(arah, CANNOT)
    if verdict == CANNOT:  # (4)
        return "Tidak dapat dinilai"
    if not ended:  # (5)
        return "Sedang berjalan"
    return "Tercapai" if verdict == YES else "Tidak tercapai"  # (6)


def found(target: str, result: str, arah: Arah | None, *, ended: bool) -> str:
    value, reason = RESULTS[result]
    state = status(TARGETS[target], value, reason, arah, AKIP, tahun_berakhir=ended)
    return state.replace("_", " ").capitalize()


def test_the_table_has_every_kind_of_target_and_every_reason() -> None:
    assert list(TARGETS) == ["none", *JENIS_TARGET]
    assert set(ALASAN) < set(RESULTS)
    assert len(ALASAN) == 6


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("result", RESULTS)
def test_a_status_follows_from_the_rules(target: str, result: str) -> None:
    cases = list(product(POLARITIES, (True, False)))
    assert {(arah, ended): found(target, result, arah, ended=ended) for arah, ended in cases} == {
        (arah, ended): expected(target, result, arah, ended=ended) for arah, ended in cases
    }


def test_the_whole_table_has_so_many_of_each() -> None:
    """Counted by hand: 9 targets x 17 results x 3 polarities x 2 years = 918."""
    counts = Counter(
        found(target, result, arah, ended=ended)
        for target, result, arah, ended in product(TARGETS, RESULTS, POLARITIES, (True, False))
    )
    # Rule 1: 2 reasons x 9 x 3 x 2 = 108. Rule 2: 5 x 9 x 3 = 135 of each year. Rule 3: 10 results x 2 x 3 x 2 = 120.
    # Verdicts: minimal, maksimal, antara, tepat, predikat 4 results x 3; tercetak 4 x 2: 68 that can be judged,
    # of 7 targets x 10 results x 3 = 210, so 142 x 2 that cannot; the 68 run while the year does.
    # Kept: minimal 3, maksimal 2, antara 1, tepat 1 (each x 3) = 21; tercetak naik 3, turun 2; predikat naik 2, turun 3, none 2.
    assert counts == {
        "Tidak dapat dinilai": 108 + 284,
        "Belum ada angka": 135,
        "Sedang berjalan": 135 + 68,
        "Tidak ada target": 120,
        "Tercapai": 21 + 5 + 7,
        "Tidak tercapai": 68 - 33,
    }
    assert sum(counts.values()) == 918


@pytest.mark.parametrize(
    ("target", "result", "arah", "ended", "state"),
    [
        ("tercetak", "above", "naik", True, "tercapai"),
        ("tercetak", "above", "turun", True, "tidak_tercapai"),
        ("tercetak", "above", None, True, "tidak_dapat_dinilai"),
        ("tercetak", "above", None, False, "tidak_dapat_dinilai"),  # rule 4 stands before rule 5
        ("minimal", "at the bound", "naik", True, "tercapai"),
        ("maksimal", "below", "turun", True, "tercapai"),
        ("antara", "above", "naik", True, "tidak_tercapai"),
        ("tepat", "at the bound", None, True, "tercapai"),
        ("predikat", "worse predicate", "naik", True, "tidak_tercapai"),
        ("predikat", "above", "naik", True, "tidak_dapat_dinilai"),
        ("teks", "words", "naik", True, "tidak_dapat_dinilai"),
        ("minimal", "undefined", "naik", True, "tidak_dapat_dinilai"),
        ("minimal", "undefined", "naik", False, "tidak_dapat_dinilai"),
        ("none", "undefined", "naik", True, "tidak_ada_target"),  # rule 3 stands before rule 4
        ("none", "above", "naik", False, "tidak_ada_target"),  # and before rule 5
        ("none", "absent", "naik", True, "belum_ada_angka"),  # rule 2 stands before rule 3
        ("none", "absent", "naik", False, "sedang_berjalan"),
        ("none", "dikecualikan", None, False, "tidak_dapat_dinilai"),  # rule 1 stands before all
        ("minimal", "tidak_diukur", "naik", False, "tidak_dapat_dinilai"),
        ("minimal", "belum_dipublikasikan", "naik", True, "belum_ada_angka"),
        ("minimal", "below", "naik", False, "sedang_berjalan"),
        ("belum_ditetapkan", "above", "naik", True, "tidak_ada_target"),
    ],
)
def test_a_hand_picked_status(
    target: str, result: str, arah: Arah | None, ended: bool, state: Status
) -> None:
    value, reason = RESULTS[result]
    assert status(TARGETS[target], value, reason, arah, AKIP, tahun_berakhir=ended) == state


@pytest.mark.parametrize(
    ("target", "at_the_bound"),
    [
        (a_target(minimal="80", tidak_termasuk_batas="ya"), False),
        (a_target(maksimal="80", tidak_termasuk_batas="ya"), False),
        (a_target(tercetak="80", tidak_termasuk_batas="ya"), False),
        (a_target(antara={"dari": "80", "sampai": "90"}, tidak_termasuk_batas="ya"), False),
        (a_target(antara={"dari": "70", "sampai": "80"}, tidak_termasuk_batas="ya"), False),
        (a_target(minimal="80"), True),
    ],
)
def test_a_bound_that_does_not_belong_is_not_met_by_its_own_number(
    target: Target, at_the_bound: bool
) -> None:
    assert terpenuhi(target, Hasil(angka=Fraction(80)), "naik", ()) is at_the_bound


def test_more_than_a_predicate_is_not_that_predicate() -> None:
    target = a_target(predikat="B", tidak_termasuk_batas="ya")
    assert [terpenuhi(target, Hasil(predikat=word), "naik", AKIP) for word in ("CC", "B", "BB")] == [
        False,
        False,
        True,
    ]


def test_a_predicate_off_the_scale_cannot_be_judged_on_either_side() -> None:
    assert terpenuhi(a_target(predikat="WTP"), Hasil(predikat="B"), "naik", AKIP) is None
    assert terpenuhi(a_target(predikat="B"), Hasil(predikat="B"), "naik", ()) is None


@pytest.mark.parametrize(
    ("digits", "state"), [("84.99999999999", "tidak_tercapai"), ("85.00000000000", "tercapai")]
)
def test_the_unrounded_value_is_judged(digits: str, state: Status) -> None:
    result = Hasil(angka=Fraction(digits))
    assert status(a_target(minimal="85"), result, None, "naik", (), tahun_berakhir=True) == state


def test_a_third_of_three_hundred_meets_a_hundred() -> None:
    indikator = an_indikator()
    year = a_year(
        target=[{"asal": "pk", "minimal": "33.3", "sumber": {"dokumen": "pk"}}],
        realisasi=a_result(variabel={"selesai": "1", "semua": "3"}),
    )
    row = Pengukur(a_kebijakan(), 2026).tahun(indikator, a_nilai({"2021": year}), 2021)
    assert (row.hasil, row.status) == (Hasil(angka=Fraction(100, 3)), "tercapai")


STATES = st.tuples(
    st.sampled_from(list(TARGETS)),
    st.sampled_from(list(RESULTS)),
    st.sampled_from(POLARITIES),
    st.booleans(),
)


@given(st.lists(STATES, max_size=60))
def test_counts_over_any_list_add_up_to_its_length(
    rows: Sequence[tuple[str, str, Arah | None, bool]],
) -> None:
    states = [
        status(TARGETS[target], *RESULTS[result], arah, AKIP, tahun_berakhir=ended)
        for target, result, arah, ended in rows
    ]
    counts = Counter(states)
    assert sum(counts[state] for state in STATUS) == len(rows)


def test_there_are_six() -> None:
    assert get_args(Status) == STATUS
    assert len(STATUS) == 6
