"""Which numbers can be asked for: those that may exist and are not on the site."""

from datetime import date
from typing import Any

import pytest

from generator.measurement.diminta import AngkaDiminta, diminta
from generator.measurement.tahunan import Pengukur
from tests.measurement.nilai_values import SUMBER, a_kebijakan, a_nilai, a_result, a_year, an_indikator

TODAY = date(2026, 11, 23)
BOTH = AngkaDiminta(target=True, realisasi=True)
PROMISE = {"asal": "pk", "minimal": "85", "sumber": SUMBER}


def asked(year: int, **record: Any) -> AngkaDiminta:
    """What can be asked for in a year of which the record holds `record`; nothing at all without one."""
    nilai = a_nilai({str(year): a_year(**record)}) if record else None
    row = Pengukur(a_kebijakan(), TODAY.year).tahun(an_indikator(), nilai, year)
    return diminta([row], TODAY)[year]


def test_both_numbers_of_a_year_that_is_over_without_a_record() -> None:
    assert asked(2025) == BOTH


@pytest.mark.parametrize("year", [2026, 2027])
def test_only_the_target_of_a_year_that_is_not_over(year: int) -> None:
    assert asked(year) == AngkaDiminta(target=True)


def test_nothing_of_a_year_that_has_both() -> None:
    found = asked(2021, target=[PROMISE], realisasi=a_result("82"))
    assert not found


def test_the_one_that_is_missing() -> None:
    assert asked(2021, target=[PROMISE], penjelasan="x") == AngkaDiminta(realisasi=True)
    assert asked(2021, realisasi=a_result("82")) == AngkaDiminta(target=True)


def test_a_target_that_is_said_to_be_not_yet_set_is_an_answer() -> None:
    target = {"asal": "pk", "belum_ditetapkan": "PK belum ditandatangani"}
    assert asked(2021, target=[target]) == AngkaDiminta(realisasi=True)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("belum_dimuat", BOTH),
        ("belum_dipublikasikan", BOTH),
        ("belum_ditetapkan", AngkaDiminta(target=True)),
        ("belum_jatuh_tempo", AngkaDiminta(target=True)),
        ("dikecualikan", AngkaDiminta(target=True)),
        ("tidak_diukur", AngkaDiminta()),
    ],
)
def test_a_reason_says_whether_there_can_be_a_result(reason: str, expected: AngkaDiminta) -> None:
    assert asked(2025, tanpa_nilai={"alasan": reason, "sumber": SUMBER}) == expected


@pytest.mark.parametrize(
    ("due", "expected"), [("2026-11-22", True), ("2026-11-23", False), ("2027-01-31", False)]
)
def test_a_result_can_be_asked_for_after_the_day_it_was_due(due: str, expected: bool) -> None:
    reason = {"alasan": "belum_jatuh_tempo", "jatuh_tempo": due, "sumber": SUMBER}
    assert asked(2025, tanpa_nilai=reason).realisasi is expected


def test_quarters_that_make_a_year_are_its_result() -> None:
    quarters = {str(n): {"realisasi": "5", "sumber": SUMBER} for n in range(1, 5)}
    calculation = {"perhitungan": {"tipe": "kumulatif", "dasar": "tersurat"}}
    nilai = a_nilai({"2021": a_year(triwulan=quarters)}, **calculation)
    row = Pengukur(a_kebijakan(), TODAY.year).tahun(an_indikator(), nilai, 2021)
    assert diminta([row], TODAY) == {2021: AngkaDiminta(target=True)}
