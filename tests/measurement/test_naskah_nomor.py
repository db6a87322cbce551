"""Numbers and the years that an instrument prints in different places."""

import time
from typing import Any

import pytest

from generator.measurement.naskah.nomor import nomor_kosong, tahun_berbeda
from tests.measurement.naskah_values import a_date, a_judul, a_keputusan, butir, seen

NOMOR = ("judul", "nomor")


@pytest.mark.parametrize(
    "nomor",
    ["188/ /KEP/434.401/2019", "188/…/KEP", "188/   /", "188/..../KEP/2020", "188/____/2020", "/KEP/2020", "800/-/2020",
     "TAHUN 2019", "Nomor : … Tahun 2019", "…", "188//KEP/2020"],
)  # fmt: skip
def test_a_number_with_a_blank_or_dots_in_it_has_no_serial_number(nomor: str) -> None:
    assert seen(nomor_kosong, a_keputusan(judul=a_judul(nomor))) == {
        NOMOR: f"Nomor urut tidak tercantum pada naskah sumber; tertulis “{nomor}”."
    }


@pytest.mark.parametrize(
    "nomor",
    [
        "82 Tahun 2014",
        "188/12/KEP/434.401/2019",
        "188 / 12 / KEP / 2020",
        "PER/9/M.PAN/5/2007",
        "12",
        "188.45-12/2020",
    ],
)
def test_a_whole_number_is_not_blank(nomor: str) -> None:
    assert seen(nomor_kosong, a_keputusan(judul=a_judul(nomor))) == {}


def test_each_blank_number_is_noted_where_it_stands() -> None:
    lampiran = {"kepala": ["LAMPIRAN KEPUTUSAN", "NOMOR :"], "bagian": butir("Uraian")}
    other = {"nomor": {"tanda": "Nomor :", "teks_asli": "188/ /KEP/2021"}, "bagian": butir("Uraian")}
    found = seen(nomor_kosong, a_keputusan(judul=a_judul("188/ /KEP/2021"), lampiran=[lampiran, other]))
    assert list(found) == [NOMOR, ("lampiran", 0, "kepala", 1), ("lampiran", 1, "nomor")]


@pytest.mark.parametrize(
    "text",
    ["Peraturan Bupati Nomor … Tahun 2019 tentang Uji", "Keputusan Nomor: tentang Uji", "Keputusan Nomor 188/ /KEP/2019",
     "Peraturan Daerah Nomor     Tahun 2019", "Surat Nomor: 188.45/..../2020"],
)  # fmt: skip
def test_a_blank_in_a_cited_number_is_noted_at_the_clause(text: str) -> None:
    keputusan = a_keputusan(mengingat={"tanda": "Mengingat :", "butir": butir(text)})
    assert list(seen(nomor_kosong, keputusan)) == [("mengingat", "butir", 0)]


@pytest.mark.parametrize(
    "text",
    ["Undang-Undang Nomor 32 Tahun 2004 (Lembaran Negara Tahun 2004 Nomor 125, Tambahan Lembaran Negara Nomor 4437)",
     "Peraturan Nomor: PER/9/M.PAN/5/2007 tentang Pedoman", "diberi nomor urut.", "nomor, tanggal dan tahun surat"],
)  # fmt: skip
def test_a_cited_number_that_is_whole_is_not_noted(text: str) -> None:
    assert seen(nomor_kosong, a_keputusan(mengingat={"tanda": "Mengingat :", "butir": butir(text)})) == {}


# --- years -------------------------------------------------------------------------------------


def test_the_year_of_the_number_and_of_the_date_disagree() -> None:
    assert seen(tahun_berbeda, a_keputusan(judul=a_judul("188/3/KEP/2020"))) == {
        NOMOR: "Nomor naskah memuat tahun 2020, sedangkan tanggal penetapan memuat tahun 2021."
    }


def test_a_peraturan_with_its_year_in_words_is_compared_too() -> None:
    keputusan = a_keputusan(jenis="peraturan", judul=a_judul("82 TAHUN 2014"))
    assert list(seen(tahun_berbeda, keputusan)) == [NOMOR]


@pytest.mark.parametrize("nomor", ["82 TAHUN 2021", "188/2014/KEP/2021", "188/12/KEP", "188/ /KEP/ 2021."])
def test_a_number_of_the_year_of_the_date_or_without_a_year_agrees(nomor: str) -> None:
    assert seen(tahun_berbeda, a_keputusan(judul=a_judul(nomor))) == {}


def test_the_number_on_an_annex_is_compared_with_the_number_of_the_instrument() -> None:
    lampiran = {"nomor": {"tanda": "Nomor :", "teks_asli": "188/12/KEP/2020"}, "bagian": butir("Uraian")}
    assert seen(tahun_berbeda, a_keputusan(lampiran=[lampiran])) == {
        (
            "lampiran",
            0,
            "nomor",
        ): "Nomor pada lampiran memuat tahun 2020, sedangkan nomor naskah memuat tahun 2021."
    }


def test_both_numbers_are_noted_and_the_second_annex_is_called_the_second() -> None:
    def annex(year: int) -> dict[str, Any]:
        return {"nomor": {"tanda": "Nomor :", "teks_asli": f"188/12/KEP/{year}"}, "bagian": butir("Uraian")}

    keputusan = a_keputusan(judul=a_judul("188/12/KEP/2020"), lampiran=[annex(2020), annex(2021)])
    assert seen(tahun_berbeda, keputusan) == {
        NOMOR: "Nomor naskah memuat tahun 2020, sedangkan tanggal penetapan dan nomor pada lampiran ke-2 memuat tahun 2021.",
        (
            "lampiran",
            1,
            "nomor",
        ): "Nomor pada lampiran ke-2 memuat tahun 2021, sedangkan nomor naskah memuat tahun 2020.",
    }


def test_the_heading_lines_of_an_annex_can_hold_its_number_and_date() -> None:
    kepala = ["LAMPIRAN PERATURAN BUPATI UJI", "NOMOR 5 TAHUN 2020", "TANGGAL 5 MARET 2020"]
    keputusan = a_keputusan(
        judul=a_judul("5 TAHUN 2021"), lampiran=[{"kepala": kepala, "bagian": butir("Uraian")}]
    )
    assert seen(tahun_berbeda, keputusan) == {
        (
            "lampiran",
            0,
            "kepala",
            1,
        ): "Nomor pada lampiran memuat tahun 2020, sedangkan nomor naskah memuat tahun 2021.",
        ("lampiran", 0, "kepala", 2): (
            "Tanggal pada kepala lampiran memuat tahun 2020, sedangkan tanggal penetapan memuat tahun 2021."
        ),
    }


def test_the_dates_of_an_annex_are_compared_with_the_date_of_setting() -> None:
    lampiran = {
        "tanggal": a_date("Maret 2020"),
        "penutup": {"tanggal": a_date("Maret 2022")},
        "bagian": butir("Uraian"),
    }
    found = seen(tahun_berbeda, a_keputusan(lampiran=[lampiran]))
    assert list(found) == [("lampiran", 0, "tanggal"), ("lampiran", 0, "penutup", "tanggal")]


def test_the_cover_is_compared_with_the_period_of_the_heading() -> None:
    judul = a_judul(tentang=["PENETAPAN IKU", "TAHUN 2019 - 2024"])
    assert seen(tahun_berbeda, a_keputusan(judul=judul, sampul=["IKU", "TAHUN 2020"])) == {
        ("sampul", 1): "Sampul memuat tahun 2020, sedangkan judul naskah memuat tahun 2019–2024."
    }


@pytest.mark.parametrize(
    "period", ["TAHUN 2019 - 2024", "TAHUN 2019-2024", "TAHUN 2019 s.d. 2024", "TAHUN 2019 – 2024"]
)
def test_the_same_period_in_another_spelling_agrees(period: str) -> None:
    judul = a_judul(tentang=["PENETAPAN IKU", "TAHUN 2019 - 2024"])
    lampiran = {"judul": [f"IKU {period}"], "bagian": butir("Uraian")}
    assert seen(tahun_berbeda, a_keputusan(judul=judul, sampul=[period], lampiran=[lampiran])) == {}


def test_the_heading_of_an_annex_is_compared_with_the_period_of_the_heading() -> None:
    judul = a_judul(tentang=["PENETAPAN IKU TAHUN 2019-2024"])
    lampiran = {"judul": ["IKU", "TAHUN 2019-2023"], "bagian": butir("Uraian")}
    assert list(seen(tahun_berbeda, a_keputusan(judul=judul, lampiran=[lampiran]))) == [
        ("lampiran", 0, "judul", 1)
    ]


def test_a_heading_without_years_leaves_the_cover_to_the_number_and_the_date() -> None:
    assert seen(tahun_berbeda, a_keputusan(sampul=["TAHUN 2021"])) == {}
    assert seen(tahun_berbeda, a_keputusan(sampul=["TAHUN 2019"])) == {
        ("sampul", 0): "Sampul memuat tahun 2019, sedangkan nomor atau tanggal penetapan memuat tahun 2021."
    }


def test_years_of_cited_numbers_and_of_addresses_are_no_period() -> None:
    tentang = ["PERUBAHAN ATAS KEPUTUSAN NOMOR 5 TAHUN 2019 TENTANG PENETAPAN IKU TAHUN 2021-2026"]
    sampul = ["IKU TAHUN 2021 - 2026", "Jl. Merdeka No. 2019", "Keputusan 188/5/KEP/2019"]
    assert seen(tahun_berbeda, a_keputusan(judul=a_judul(tentang=tentang), sampul=sampul)) == {}


def test_a_period_that_begins_before_the_date_of_setting_is_no_disagreement() -> None:
    assert seen(tahun_berbeda, a_keputusan(judul=a_judul(tentang=["PENETAPAN IKU TAHUN 2019-2024"]))) == {}


@pytest.mark.parametrize(
    "text",
    ["nomor" + " " * 19_000 + "x", "nomor " * 3_000, "/" * 19_000, "a" * 19_000, "nomor a" + "." * 19_000],
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    keputusan = a_keputusan(
        judul=a_judul(tentang=[text]), sampul=[text], menimbang={"tanda": "M", "butir": butir(text)}
    )
    start = time.process_time()
    seen(nomor_kosong, keputusan)
    seen(tahun_berbeda, keputusan)
    assert time.process_time() - start < 1
