"""Dates at the precision that a document gives them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import MONTHS, ImpossibleDateError, Tanggal, parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020-02", Tanggal(2020, 2)),
        ("2020-02-29", Tanggal(2020, 2, 29)),
        ("2020", Tanggal(2020)),
        ("Pebruari 2020", Tanggal(2020, 2)),
        ("28 Nopember 2020", Tanggal(2020, 11, 28)),
        ("28 November 2020", Tanggal(2020, 11, 28)),
        ("1 Januari 2020", Tanggal(2020, 1, 1)),
        ("  17   AGUSTUS\n2020 ", Tanggal(2020, 8, 17)),
    ],
)
def test_a_date_is_read_as_documents_write_it(text: str, found: Tanggal) -> None:
    assert parse(text) == found


@pytest.mark.parametrize(
    "text",
    ["", "kemarin", "20-02-2020", "2020/02/28", "2020-2-8", "28 Feb 2020", "28-Februari-2020", "٢٠٢٠", "２０２０-02",
     "2020-02-28T00:00", "Februari", "28 Februari", "020-02", "1 2 2020", "2" * 5000],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    "text",
    ["2025-02-30", "2021-02-29", "2020-13", "2020-00", "2020-01-00", "31 Juni 2020", "0 Mei 2020", "32 Mei 2020", "0000"],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_impossible(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse(text)


def test_a_date_prints_at_its_own_precision() -> None:
    assert [str(parse(text)) for text in ("2020", "2020-02", "5 Mei 2020")] == [
        "2020",
        "2020-02",
        "2020-05-05",
    ]


def test_only_a_whole_date_is_a_day() -> None:
    assert [Tanggal(2020).full, Tanggal(2020, 2).full, Tanggal(2020, 2, 3).full] == [
        None,
        None,
        date(2020, 2, 3),
    ]


def test_what_is_unknown_sorts_before_what_is_known() -> None:
    days = [Tanggal(2020, 2, 1), Tanggal(2021), Tanggal(2020), Tanggal(2020, 2), Tanggal(2020, 1, 31)]
    assert [str(day) for day in sorted(days, key=lambda day: day.key)] == [
        "2020", "2020-01-31", "2020-02", "2020-02-01", "2021",
    ]  # fmt: skip


@given(st.dates(date(1945, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_back_from_both_of_its_spellings(day: date) -> None:
    found = Tanggal(day.year, day.month, day.day)
    assert parse(str(found)) == found
    assert parse(f"{day.day} {MONTHS[day.month - 1]} {day.year}") == found
    assert found.full == day


@given(st.text())
def test_no_text_makes_parsing_raise_anything_else(text: str) -> None:
    try:
        found = parse(text)
    except ImpossibleDateError:
        return
    assert found is None or 0 < found.tahun < 10_000
