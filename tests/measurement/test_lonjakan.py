"""A result that jumps is noticed, and nothing else is."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.measurement.lonjakan import lonjakan
from generator.measurement.status import Hasil
from generator.measurement.tahunan import HasilTahun, Pengukur
from tests.measurement.nilai_values import an_indikator


def years(*results: str | None) -> list[HasilTahun]:
    nothing = Pengukur(None, 2026).tahun(an_indikator(), None, 2021)
    return [
        replace(nothing, tahun=2021 + n, hasil=None if one is None else Hasil(angka=Fraction(one)))
        for n, one in enumerate(results)
    ]


@pytest.mark.parametrize(
    ("results", "jumps"),
    [
        (("8", "80"), []),
        (("8", "81"), [2022]),
        (("80", "8"), []),
        (("81", "8"), [2022]),
        (("8", None, "81"), [2023]),
        (("0", "500"), []),
        (("500", "0", "500"), []),
        (("-1", "11"), [2022]),
        ((None, "5"), []),
    ],
)
def test_more_than_ten_times_the_last_known_result_is_a_jump(
    results: tuple[str | None, ...], jumps: list[int]
) -> None:
    assert [jump.tahun for jump in lonjakan(years(*results))] == jumps


def test_a_jump_names_both_years() -> None:
    (jump,) = lonjakan(years("10.16", None, "1112"))
    assert (jump.tahun_sebelum, jump.sebelum, jump.tahun, jump.sesudah) == (
        2021,
        Fraction("10.16"),
        2023,
        Fraction(1112),
    )
