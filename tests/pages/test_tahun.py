"""The years: honest where nothing is known."""

import re

import pytest

from tests import dom
from tests.pages.situs_uji import page, words


@pytest.mark.parametrize("year", range(2019, 2025))
def test_a_year_without_values_says_so_in_words(year: int) -> None:
    text = words(f"tahun/{year}")
    assert f"1 indikator berlaku pada {year}. Target dan hasilnya belum dimuat di situs ini." in text
    cells = [dom.words(one) for one in dom.elements(dom.main(page(f"tahun/{year}")), "td")]
    assert cells == ["belum dimuat", "belum dimuat"]


@pytest.mark.parametrize("year", range(2019, 2025))
def test_a_year_without_values_shows_no_zero_no_dash_and_no_percentage(year: int) -> None:
    assert not re.search(r"(?<![\w.,/])(0|-|–|—|n/a|N/A|\d+ ?%)(?![\w/])", words(f"tahun/{year}"))


def test_a_year_says_what_was_searched() -> None:
    text = words("tahun/2021")
    assert "Yang sudah dicari 22 November 2026: Target dan realisasi indikator kinerja utama" in text
    assert "jadi isinya belum diketahui." in text


def test_the_years_of_the_decree_and_no_others() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page("tahun")), "a")]
    assert links == [f"../tahun/{year}/" for year in range(2019, 2025)]


def test_a_year_links_to_its_neighbours_only_where_there_are_any() -> None:
    (nav,) = dom.elements(dom.main(page("tahun/2019")), "nav")
    assert [dom.words(one) for one in dom.elements(nav, "a")] == ["Semua tahun", "2020"]


def test_a_year_that_has_not_ended_says_so() -> None:
    assert "Tahun ini belum berakhir." in words("tahun/2026", "keputusan-diubah")
    assert "Tahun ini belum berakhir." not in words("tahun/2025", "keputusan-diubah")


def test_an_amendment_changes_the_indicators_from_its_first_year() -> None:
    def names(year: int) -> list[str]:
        table = dom.elements(dom.main(page(f"tahun/{year}", "keputusan-diubah")), "tbody")[0]
        return [dom.words(one) for one in dom.elements(table, "th")]

    assert names(2023) == ["Jumlah keluhan atas hasil uji", "Persentase uji yang selesai"]
    assert names(2024) == [
        "Jumlah keluhan atas hasil uji",
        "Jumlah penguji bersertifikat",
        "Persentase uji yang selesai tepat waktu",
    ]


def test_a_year_names_every_instrument_that_holds() -> None:
    assert "Dasar: Keputusan IKU 2021–2026 Dasar: Perubahan IKU 2024" in words("tahun/2024", "keputusan-diubah")
