"""The years: honest where nothing is known."""

import re

import pytest

from tests import dom
from tests.pages.situs_uji import SAMPANG, page, words

LENGKAP = "nilai-lengkap"
STATUS = [
    "Tercapai", "Tidak tercapai", "Sedang berjalan", "Belum ada angka", "Tidak ada target", "Tidak dapat dinilai",
]  # fmt: skip


def groups(year: int, site: str) -> dict[str, list[str]]:
    """What stands below the heading of each status."""
    found: dict[str, list[str]] = {}
    for one in dom.main(page(f"tahun/{year}", site)):
        if dom.tag(one) == "h2":
            found[dom.words(one)] = []
        elif one.get("class") == "kartu":
            list(found.values())[-1].extend(dom.words(row) for row in dom.elements(one, "li"))
    return {name: rows for name, rows in found.items() if name in STATUS}


def counts(year: int, site: str) -> dict[str, int]:
    """The list of counts, and the sum below it."""
    main = dom.main(page(f"tahun/{year}", site))
    (listed,) = dom.having(main, "class", "jumlah")
    rows = dict(dom.words(row).rsplit(" ", 1) for row in listed)
    total = re.search(r"Jumlah: (\d+) indikator\.", dom.words(main))
    assert total
    return {name: int(count) for name, count in rows.items()} | {"Jumlah": int(total[1])}


@pytest.mark.parametrize("year", range(2019, 2025))
def test_a_year_without_values_says_so_in_words(year: int) -> None:
    text = words(f"tahun/{year}")
    assert f"1 indikator berlaku pada {year}. Target dan hasilnya belum dimuat di situs ini." in text
    assert groups(year, SAMPANG) == {
        "Belum ada angka": [
            "Persentase Kejadian Konflik masyarakat yang diselesaikan "
            f"Target dan hasil tahun {year} belum dimuat di situs ini."
        ]
    }
    assert "Jumlah menurut status" not in text


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
        cards = dom.having(dom.main(page(f"tahun/{year}", "keputusan-diubah")), "class", "kartu")
        return [dom.words(one) for card in cards for one in dom.elements(card, "a")]

    assert names(2023) == ["Jumlah keluhan atas hasil uji", "Persentase uji yang selesai"]
    assert names(2024) == [
        "Jumlah keluhan atas hasil uji",
        "Jumlah penguji bersertifikat",
        "Persentase uji yang selesai tepat waktu",
    ]


def test_a_year_names_every_instrument_that_holds() -> None:
    assert "Dasar: Keputusan IKU 2021–2026 Dasar: Perubahan IKU 2024" in words(
        "tahun/2024", "keputusan-diubah"
    )


@pytest.mark.parametrize("year", range(2021, 2027))
def test_the_counts_by_status_add_up_and_are_those_of_the_groups(year: int) -> None:
    found = counts(year, LENGKAP)
    assert list(found) == [*STATUS, "Jumlah"]
    assert sum(found[name] for name in STATUS) == found["Jumlah"] == 14
    assert {name: len(rows) for name, rows in groups(year, LENGKAP).items()} == {
        name: found[name] for name in STATUS if found[name]
    }


def test_a_year_is_answered_with_what_was_judged_and_what_was_not() -> None:
    assert "7 dari 14 indikator tercapai pada 2021." in words("tahun/2021", LENGKAP)
    assert "6 dari 8 indikator yang dinilai tercapai pada 2022; 6 indikator lain belum dinilai." in words(
        "tahun/2022", LENGKAP
    )


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_a_year_in_which_nothing_was_judged_does_not_say_that_nothing_was_reached(year: int) -> None:
    text = words(f"tahun/{year}", LENGKAP)
    assert f"Belum ada indikator yang dinilai pada {year}." in text
    assert "0 dari" not in text


def test_every_indicator_of_a_year_has_its_answer_and_leads_to_its_row() -> None:
    assert groups(2022, LENGKAP)["Tercapai"] == [
        "Jumlah alat uji siap pakai Tahun 2022 tercapai: 5 alat, sama dengan target.",
        "Jumlah laporan hasil uji Tahun 2022 tercapai: 12 laporan, sama dengan target minimal.",
        "Nilai pelatihan penguji Tahun 2022 tercapai: 3 dari target 0, lebih 3.",
        "Persentase alat uji yang terkalibrasi Tahun 2022 tercapai: 84% dari target minimal 80%, lebih 4 poin persen.",
        "Persentase uji yang selesai Tahun 2022 tercapai: 90% dari target minimal 70%, lebih 20 poin persen.",
        "Suhu ruang uji Tahun 2022 tercapai: 22 derajat, sesuai target tepat.",
    ]
    links = [one.get("href") for one in dom.elements(dom.main(page("tahun/2022", LENGKAP)), "a")]
    assert "../../indikator/uji-selesai/#nilai-2022" in links


def test_an_indicator_without_values_stands_among_those_with_values() -> None:
    assert (
        "Jumlah keluhan Target dan hasil tahun 2024 belum dimuat di situs ini. Minta angka ini"
        in (groups(2024, LENGKAP)["Belum ada angka"])
    )


def test_the_mean_of_a_sasaran_is_of_the_uncapped_achievements_and_names_how_many() -> None:
    (table,) = dom.elements(dom.main(page("tahun/2022", LENGKAP)), "tbody")
    assert [[dom.words(cell) for cell in row] for row in dom.elements(table, "tr")] == [
        ["Tersusunnya laporan uji", "100%", "1"],
        ["Terpeliharanya alat uji", "105%", "1"],
        ["Meningkatnya mutu uji", "128,57%", "1"],
    ]


def test_a_sasaran_with_an_achievement_missing_has_no_mean() -> None:
    assert "Rata-rata capaian" not in words("tahun/2024", LENGKAP)


def test_the_list_of_years_gives_the_answer_of_each() -> None:
    rows = [dom.words(one) for one in dom.elements(dom.main(page("tahun", LENGKAP)), "li")]
    assert rows[0] == "Tahun 2021 7 dari 14 indikator tercapai pada 2021."
    assert rows[3] == "Tahun 2024 Belum ada indikator yang dinilai pada 2024."
    assert dom.words(dom.elements(dom.main(page("tahun")), "li")[0]) == (
        "Tahun 2019 1 indikator, target dan hasil belum dimuat."
    )
