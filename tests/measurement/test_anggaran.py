"""Money adds up from below, and an unknown part is never a zero."""

from decimal import Decimal
from fractions import Fraction

from pydantic import TypeAdapter

from generator.measurement.anggaran import Uang, sumber_uang, tahun_uang, tingkat, total, uang
from generator.model.program import Program

PROGRAM = TypeAdapter(Program)
SUMBER = {"dokumen": "dpa"}


def money(**figures: str) -> dict[str, object]:
    return {"tahun": {"2021": {**figures, "sumber": SUMBER}}}


def a_program(*parts: dict[str, object], **own: object) -> Program:
    subs = [{"nama": f"Sub {n}", **part} for n, part in enumerate(parts)]
    below = [{"nama": "Kegiatan", "sub_kegiatan": subs}] if subs else []
    return PROGRAM.validate_python({"id": "x", "nama": "X", "indikator": [], "kegiatan": below, **own})


def test_a_programme_is_the_sum_of_its_sub_activities() -> None:
    found = uang(a_program(money(pagu="100", realisasi="60"), money(pagu="50", realisasi="30")), 2021)
    assert found == Uang(Decimal(150), None, Decimal(90))
    assert found.serapan == 60


def test_what_is_written_is_not_computed() -> None:
    found = uang(a_program(money(pagu="100"), **money(pagu="100", realisasi="25")), 2021)
    assert found == Uang(Decimal(100), None, Decimal(25))


def test_one_unknown_part_leaves_the_sum_unknown() -> None:
    found = uang(a_program(money(pagu="100", realisasi="60"), money(pagu="50")), 2021)
    assert found == Uang(Decimal(150), None, None)
    assert found.serapan is None


def test_where_one_part_was_changed_the_others_count_as_they_were() -> None:
    found = uang(a_program(money(pagu="100", pagu_perubahan="80"), money(pagu="50")), 2021)
    assert found == Uang(Decimal(150), Decimal(130), None)
    assert found.berlaku == 130


def test_spending_is_held_against_the_changed_budget() -> None:
    assert Uang(Decimal(100), Decimal(80), Decimal(60)).serapan == 75
    assert Uang(Decimal(3), None, Decimal(1)).serapan == Fraction(100, 3)


def test_nothing_is_absorbed_of_a_budget_of_zero() -> None:
    assert Uang(Decimal(0), None, Decimal(0)).serapan is None


def test_another_year_and_no_rows_are_unknown() -> None:
    assert not uang(a_program(money(pagu="100")), 2022).ada
    assert total([]) == Uang(None, None, None)


def test_levels_are_walked_from_the_outside() -> None:
    program = a_program(money(pagu="100"), money(pagu="50"))
    assert [row.nama for row in tingkat(program)] == ["X", "Kegiatan", "Sub 0", "Sub 1"]


def test_years_with_money_below_count_for_the_level_above() -> None:
    assert tahun_uang(a_program(money(pagu="100"))) == [2021]
    assert tahun_uang(a_program()) == []


def test_a_sum_cites_what_its_parts_were_read_from_each_once() -> None:
    other: dict[str, object] = {"tahun": {"2021": {"pagu": "50", "sumber": {"dokumen": "lain"}}}}
    program = a_program(money(pagu="100"), other, money(pagu="1"))
    assert [one.dokumen for one in sumber_uang(program, 2021)] == ["dpa", "lain"]
    own = a_program(other, tahun={"2021": {"pagu": "50", "sumber": SUMBER}})
    assert [one.dokumen for one in sumber_uang(own, 2021)] == ["dpa"]
