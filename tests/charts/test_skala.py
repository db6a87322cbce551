"""Heights are proportional, zero is zero, and what differs never looks alike."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.deret import Titik, deret
from generator.charts.skala import BEDA, NOL, TIPIS, Bentuk, Skala, bentuk, skala
from generator.measurement.capaian import Batas
from tests.charts.nilai_tahun import years


def a_scale(awal: int, akhir: int, *, titik: bool = False) -> Skala:
    return Skala(Fraction(awal), Fraction(akhir), 100, titik)


def a_point(hasil: object, target: object = None, sampai: object = None) -> Titik:
    bound = (
        None
        if target is None
        else Batas(Fraction(str(target)), Fraction(str(sampai if sampai is not None else target)))
    )
    return Titik(
        2021,
        None if hasil is None else Fraction(str(hasil)),
        bound,
        "belum_dimuat" if hasil is None else None,
    )


def column(atas: int, tinggi: int) -> Bentuk:
    return Bentuk("kolom", atas, tinggi, None, TIPIS, rentang=False)


@pytest.mark.parametrize(
    ("hasil", "atas", "tinggi"), [(100, 0, 100), (50, 50, 50), (25, 75, 25), ("0.4", 99, 1)]
)
def test_a_column_is_as_high_as_its_number(hasil: object, atas: int, tinggi: int) -> None:
    assert bentuk(a_point(hasil), a_scale(0, 100)) == column(atas, tinggi)


def test_a_negative_column_hangs_from_zero() -> None:
    assert bentuk(a_point(-25), a_scale(-50, 50)) == column(50, 25)
    assert bentuk(a_point(25), a_scale(-50, 50)) == column(25, 25)
    assert bentuk(a_point("-0.001"), a_scale(-50, 50)) == column(50, 1)


def test_a_zero_has_a_mark_and_a_missing_value_an_empty_slot() -> None:
    zero, missing = bentuk(a_point(0), a_scale(0, 100)), bentuk(a_point(None), a_scale(0, 100))
    assert (zero.jenis, zero.atas, zero.tinggi) == ("nol", 100 - NOL // 2, NOL)
    assert (missing.jenis, missing.atas, missing.tinggi) == ("kosong", 0, 100)


def test_the_bar_of_a_target_stands_on_its_height() -> None:
    assert bentuk(a_point(None, 40), a_scale(0, 100)).target_atas == 60 - TIPIS
    assert bentuk(a_point(40, 40), a_scale(0, 100)).atas == 60


def test_a_range_is_a_box_from_end_to_end() -> None:
    found = bentuk(a_point(15, 10, 30), a_scale(0, 100))
    assert (found.target_atas, found.target_tinggi, found.rentang) == (70, 20, True)
    assert bentuk(a_point(15, 10, "10.5"), a_scale(0, 100)).target_tinggi == TIPIS


@pytest.mark.parametrize("hasil", ["85.0001", "86", "99"])
def test_a_column_that_passes_its_target_shows_above_the_bar(hasil: str) -> None:
    found = bentuk(a_point(hasil, 85), a_scale(0, 100))
    assert found.atas <= (found.target_atas or 0) - BEDA
    assert found.lewat


@pytest.mark.parametrize("hasil", ["84.9999", "84", "1"])
def test_a_column_that_misses_its_target_leaves_a_gap(hasil: str) -> None:
    found = bentuk(a_point(hasil, 85), a_scale(0, 100))
    assert found.atas >= (found.target_atas or 0) + TIPIS + BEDA
    assert not found.lewat


def test_a_positive_column_stays_above_the_axis_however_near_its_target() -> None:
    assert bentuk(a_point("0.1", "0.2"), a_scale(0, 100)).atas == 99


@given(st.fractions(min_value=-1000, max_value=1000), st.fractions(min_value=-1000, max_value=1000))
def test_more_is_never_lower(one: Fraction, other: Fraction) -> None:
    scale = a_scale(-1000, 1000)
    low, high = sorted((one, other))
    assert 0 <= scale.y(high) <= scale.y(low) <= scale.tinggi


def test_columns_begin_at_zero() -> None:
    scale = skala(deret(years({2020: ("80", "82"), 2021: ("85", "81.5")})), 100)
    assert (scale.awal, scale.akhir, scale.titik) == (Fraction(0), Fraction(85), False)


def test_negative_numbers_go_below_zero() -> None:
    scale = skala(deret(years({2019: ("5", "5.14"), 2020: ("2", "-1.41")})), 100)
    assert (scale.awal, scale.akhir, scale.titik) == (Fraction("-1.41"), Fraction("5.14"), False)


def test_a_narrow_index_is_dots_on_an_axis_that_begins_below_them() -> None:
    scale = skala(deret(years({2019: ("91", "91.41"), 2020: ("89.95", "91.08")}, satuan="indeks")), 100)
    assert scale.titik
    assert scale.awal == 89
    assert scale.dasar == 100


def test_percentages_money_and_a_lone_year_are_columns() -> None:
    two = {2019: ("91", "91.41"), 2020: ("89.95", "91.08")}
    assert not skala(deret(years(two)), 100).titik
    assert not skala(deret(years(two, satuan="Rp")), 100).titik
    assert not skala(deret(years({2019: ("91", "91.2")}, satuan="indeks")), 100).titik
    assert not skala(deret(years({2019: ("91", "91"), 2020: ("91", "91")}, satuan="indeks")), 100).titik


def test_nothing_but_zeros_has_an_axis() -> None:
    scale = skala(deret(years({2020: ("0", "0")}, kind="maksimal", satuan="Kasus")), 100)
    assert (scale.awal, scale.akhir, scale.dasar) == (Fraction(0), Fraction(1), 100)
