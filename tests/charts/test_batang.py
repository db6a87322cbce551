"""The chart of a document: labels as its tables print them, and the same in words for those who do not see it."""

import pytest

from generator.charts.batang import SEBAB, TINGGI, Grafik, batang
from tests.charts.nilai_tahun import years


def chart(*args: object, **kwargs: object) -> Grafik:
    found = batang(years(*args, **kwargs), "Layanan selesai")  # type: ignore[arg-type]
    assert found is not None
    return found


def labels(found: Grafik) -> list[tuple[int, str, str]]:
    return [(one.tahun, one.hasil, one.target) for one in found.tahun]


@pytest.mark.parametrize(
    ("satuan", "target", "hasil", "shown", "unit"),
    [
        ("Persen", "85", "81.5", ("81,5%", "85%"), ""),
        ("Persen", "85", "84.996", ("84,996%", "85%"), ""),
        ("Kasus", "10", "12", ("12", "10"), "kasus"),
        ("Indeks", "0.27", "0.269", ("0,269", "0,27"), ""),
        ("Orang", "1500", "1750.5", ("1.750,5", "1.500"), "orang"),
        ("Rupiah", "1250000000", "1310500000", ("1,31", "1,25"), "miliar rupiah"),
        (None, "10", "9", ("9", "10"), ""),
    ],
)
def test_labels_are_written_as_the_tables_write_them(
    satuan: str | None, target: str, hasil: str, shown: tuple[str, str], unit: str
) -> None:
    found = chart({2021: (target, hasil)}, satuan=satuan)
    assert (labels(found), found.satuan) == ([(2021, *shown)], unit)


def test_a_range_is_labelled_with_both_ends() -> None:
    found = chart({2021: ({"antara": {"dari": "10", "sampai": "20"}}, "15")}, satuan="Kasus")
    assert labels(found) == [(2021, "15", "10–20")]
    assert found.tahun[0].bentuk.rentang


def test_a_year_without_a_number_has_its_slot_and_no_label() -> None:
    found = chart({2021: ("85", "80"), 2022: ("85", None), 2023: (None, "90")})
    assert labels(found) == [(2021, "80%", "85%"), (2022, "", "85%"), (2023, "90%", "")]
    assert [one.bentuk.jenis for one in found.tahun] == ["kolom", "kosong", "kolom"]


def test_zero_is_drawn_and_labelled_and_is_no_empty_slot() -> None:
    (year,) = chart({2021: ("10", "0")}, satuan="Kasus").tahun
    assert (year.bentuk.jenis, year.hasil) == ("nol", "0")


def test_columns_stand_on_zero_and_say_of_no_axis_that_it_begins_elsewhere() -> None:
    found = chart({2021: ("50", "100")})
    assert (found.tinggi, found.dasar, found.mulai) == (TINGGI, TINGGI, None)
    assert (found.tahun[0].bentuk.atas, found.tahun[0].bentuk.tinggi) == (0, TINGGI)


def test_an_axis_that_does_not_begin_at_zero_says_where_it_begins() -> None:
    found = chart({2019: ("91.5", "91.41"), 2020: ("89.95", "91.08")}, satuan="indeks", kind="tercetak")
    assert (found.mulai, {one.bentuk.jenis for one in found.tahun}) == ("89", {"titik"})


def test_a_provisional_year_is_marked() -> None:
    found = chart({2021: ("85", "80"), 2022: ("85", {"nilai": "82", "sifat": "sementara"})})
    assert [one.sementara for one in found.tahun] == [False, True]


@pytest.mark.parametrize(
    "figures",
    [{2021: (None, None)}, {2021: ({"predikat": "A"}, {"predikat": "BB"})}, {2021: ({"teks": "peta tersusun"}, None)}],
)  # fmt: skip
def test_without_a_number_there_is_no_chart(figures: dict[int, tuple[object, object]]) -> None:
    assert batang(years(figures), "Layanan selesai") is None


# -- in words


def told(*args: object, **kwargs: object) -> str:
    text = chart(*args, **kwargs).uraian
    assert text.startswith("Grafik target dan hasil: Layanan selesai. ")
    return text.removeprefix("Grafik target dan hasil: Layanan selesai. ")


def test_the_words_name_each_year_with_its_result_and_target() -> None:
    assert told({2021: ("85", "81.5"), 2022: ("85", "86")}) == (
        "2021: hasil 81,5%, target 85%; 2022: hasil 86%, target 85%."
    )


def test_the_words_have_the_unit_and_no_millions() -> None:
    """Who hears `1,31` does not see the caption that says what it counts."""
    assert told({2021: ("1250000000", "1310500000")}, satuan="Rupiah") == (
        "2021: hasil Rp1.310.500.000,00, target Rp1.250.000.000,00."
    )
    assert told({2021: ("10", "12")}, satuan="Kasus") == "2021: hasil 12 kasus, target 10 kasus."


def test_the_words_tell_a_result_from_its_target_as_the_labels_do() -> None:
    assert told({2021: ("85", "84.996")}) == "2021: hasil 84,996%, target 85%."


def test_the_words_say_why_there_is_no_result_and_name_no_target_that_is_not_drawn() -> None:
    reasons = {2022: "dikecualikan", 2023: "tidak_diukur"}
    figures = {
        2021: ("85", "80"),
        2022: ("85", None),
        2023: (None, None),
        2024: ("85", None),
        2025: ("85", {"teks": "baik"}),
        2026: ("85", None),
    }
    assert told(figures, alasan=reasons) == (
        "2021: hasil 80%, target 85%; 2022: hasil dikecualikan dari informasi publik, target 85%;"
        " 2023: hasil tidak diukur; 2024: hasil belum dimuat, target 85%; 2025: hasil bukan angka, target 85%;"
        " 2026: hasil belum ada, tahunnya belum berakhir, target 85%."
    )


def test_a_result_that_divides_by_zero_is_said_to_be_undefined() -> None:
    undefined = {"variabel": {"selesai": "0", "semua": "0"}}
    assert told({2021: ("85", undefined)}) == "2021: hasil tidak terdefinisi, target 85%."


def test_the_words_say_of_a_provisional_result_that_it_is_one() -> None:
    assert told({2021: ("85", {"nilai": "80", "sifat": "sementara"})}) == (
        "2021: hasil 80% (sementara), target 85%."
    )


def test_a_range_is_told_with_both_ends() -> None:
    figures = {2021: ({"antara": {"dari": "10", "sampai": "20"}}, "15")}
    assert told(figures, satuan="Kasus") == "2021: hasil 15 kasus, target 10 kasus sampai 20 kasus."


def test_no_reason_is_told_as_a_code() -> None:
    assert len(SEBAB) == 9
    assert not any("_" in words for words in SEBAB.values())
