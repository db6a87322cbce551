"""Dates that print no day, and clauses that count from them."""

import pytest

from generator.measurement.naskah.tanggal import berlaku_tanpa_hari, tanggal_tanpa_hari
from tests.measurement.naskah_values import a_date, a_keputusan, butir, seen

TANGGAL = ("penutup", "tanggal")


@pytest.mark.parametrize(
    "text", ["Pebruari 2020", "   Februari 2020", "… Februari 2020", "- Maret 2021", "..... Nopember 2020"]
)
def test_a_date_line_without_a_day_is_noted(text: str) -> None:
    assert seen(tanggal_tanpa_hari, a_keputusan(penutup={"tanggal": a_date(text)})) == {
        TANGGAL: f"Hari tidak tercantum pada naskah sumber; tertulis “{text}”."
    }


def test_a_date_line_with_a_year_only_lacks_the_month_too() -> None:
    assert seen(tanggal_tanpa_hari, a_keputusan(penutup={"tanggal": a_date("2020")})) == {
        TANGGAL: "Hari dan bulan tidak tercantum pada naskah sumber; tertulis “2020”."
    }


@pytest.mark.parametrize(
    "text",
    ["5 Maret 2021", "1 Pebruari 2020", "2021-03-05", "5 Maret 2021 M / 21 Rajab 1442 H", "31 Februari 2020"],
)
def test_a_date_with_a_day_or_in_words_that_cannot_be_read_is_not_noted(text: str) -> None:
    assert seen(tanggal_tanpa_hari, a_keputusan(penutup={"tanggal": a_date(text)})) == {}


def test_our_reading_is_used_where_the_printed_words_are_no_date() -> None:
    line = {"tanda": "Pada tanggal :", "teks_asli": "bln Peb 2020", "normalisasi": "Februari 2020"}
    assert list(seen(tanggal_tanpa_hari, a_keputusan(penutup={"tanggal": line}))) == [TANGGAL]


def test_each_date_line_is_noted_in_several_annexes_too() -> None:
    one = {
        "tanggal": a_date("Maret 2021"),
        "penutup": {"tanggal": a_date("Maret 2021")},
        "bagian": butir("Uraian"),
    }
    two = {"kepala": ["NOMOR 5 TAHUN 2021", "TANGGAL : MARET 2021"], "bagian": butir("Uraian")}
    three = {"kepala": ["TANGGAL : 5 MARET 2021"], "bagian": butir("Uraian")}
    assert list(seen(tanggal_tanpa_hari, a_keputusan(lampiran=[one, two, three]))) == [
        ("lampiran", 0, "tanggal"),
        ("lampiran", 0, "penutup", "tanggal"),
        ("lampiran", 1, "kepala", 1),
    ]


@pytest.mark.parametrize(
    "text",
    ["Keputusan ini berlaku mulai tanggal ditetapkan.", "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
     "Keputusan ini berlaku terhitung sejak tanggal penetapan."],
)  # fmt: skip
def test_a_clause_in_force_from_the_date_of_setting_lacks_its_day(text: str) -> None:
    keputusan = a_keputusan(
        diktum=[{"id": "ketiga", "tanda": "KETIGA :", "butir": butir(text)}],
        penutup={"tanggal": a_date("Pebruari 2020")},
    )
    assert seen(berlaku_tanpa_hari, keputusan) == {
        ("diktum", 0, "butir", 0): (
            "Saat mulai berlaku dihitung dari tanggal penetapan: berlaku sejak Februari 2020 (hari tidak tercantum)."
        )
    }


def test_a_pasal_in_force_from_a_year_or_from_no_date_at_all() -> None:
    pasal = [{"tanda": "Pasal 9", "teks_asli": "Peraturan Bupati ini mulai berlaku pada tanggal ditetapkan."}]

    def words(penutup: object) -> list[str]:
        keputusan = a_keputusan(jenis="peraturan", diktum=[], batang_tubuh=pasal, penutup=penutup)
        return [text.partition(": ")[2] for text in seen(berlaku_tanpa_hari, keputusan).values()]

    assert words({"tanggal": a_date("2020")}) == ["berlaku sejak 2020 (hari dan bulan tidak tercantum)."]
    assert words({}) == ["tanggal penetapan tidak tercantum pada naskah sumber."]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Keputusan ini berlaku mulai tanggal ditetapkan.", "5 Februari 2020"),
        ("Peraturan ini mulai berlaku pada tanggal diundangkan.", "Februari 2020"),
        ("Keputusan ini berlaku untuk lima tahun.", "Februari 2020"),
        ("Keputusan ini berlaku mulai tanggal ditetapkan.", "tanggal yang tidak terbaca"),
    ],
)
def test_a_known_day_or_another_beginning_is_not_noted(text: str, date: str) -> None:
    keputusan = a_keputusan(diktum=butir(text), penutup={"tanggal": a_date(date)})
    assert seen(berlaku_tanpa_hari, keputusan) == {}


def test_a_consideration_that_speaks_of_being_in_force_is_not_noted() -> None:
    menimbang = {
        "tanda": "Menimbang:",
        "butir": butir("bahwa keputusan lama berlaku sejak tanggal ditetapkan;"),
    }
    assert (
        seen(berlaku_tanpa_hari, a_keputusan(menimbang=menimbang, penutup={"tanggal": a_date("2020")})) == {}
    )
