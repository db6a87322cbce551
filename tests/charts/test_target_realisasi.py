"""The chart of an indicator: what it draws, what it says to those who do not see it, and what it weighs."""

import gzip
import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

import pytest

from generator.charts import target_realisasi
from generator.charts.deret import deret
from generator.measurement.tahunan import HasilTahun
from generator.templating import Templates
from tests import dom
from tests.charts.nilai_tahun import years

TEMPLATES: Final = Templates(Path("tidak-ada"))
MOST_BYTES: Final = 1200
SIX: Final = years(
    {
        2019: ("80", "81.5"), 2020: ("85", None), 2021: ("85", "81.5"),
        2022: ("85", "86"), 2023: ("90", "93.21"), 2024: ("90", {"nilai": "88", "sifat": "sementara"}),
    }
)  # fmt: skip
COUNTS: Final = years(
    {2019: ("10", "12"), 2020: ("10", "0"), 2021: ("8", None), 2022: (None, "6")},
    satuan="Kasus",
    kind="maksimal",
    alasan={2021: "tidak_diukur"},
)


def chart(rows: Sequence[HasilTahun], putus: Collection[int] = frozenset()) -> str:
    return target_realisasi(TEMPLATES, rows, id="g", jawaban="Tahun 2024 tercapai.", putus=putus)


def parts(html: str) -> dom.Element:
    return dom.by_id(dom.parse(html), "g-judul"), dom.by_id(dom.parse(html), "g-uraian")


def caption(html: str) -> str:
    (found,) = dom.elements(dom.parse(html), "figcaption")
    return dom.words(found)


def slots(html: str) -> list[dom.Element]:
    """The nested drawing of each year."""
    nested = [one for one in dom.elements(dom.parse(html), "svg") if one.get("x") and one.get("overflow")]
    return [
        one
        for one in nested
        if any(re.fullmatch("[0-9]{4}", dom.text(text)) for text in dom.elements(one, "text"))
    ]


def labels(html: str) -> list[list[str]]:
    return [[dom.text(text) for text in dom.elements(one, "text")] for one in slots(html)]


def test_it_is_an_image_that_is_announced_as_its_answer() -> None:
    svg = dom.elements(dom.parse(chart(SIX)), "svg")[0]
    assert [svg.get(key) for key in ("role", "aria-labelledby", "aria-describedby")] == [
        "img",
        "g-judul",
        "g-uraian",
    ]
    title, description = parts(chart(SIX))
    assert dom.words(title) == "Tahun 2024 tercapai."
    assert dom.words(description) == (
        "Target dan hasil 2019–2024: Layanan selesai. 2019: hasil 81,5%, target 80%. 2020: belum dimuat, target 85%."
        " 2021: hasil 81,5%, target 85%. 2022: hasil 86%, target 85%. 2023: hasil 93,21%, target 90%."
        " 2024: hasil 88%, target 90%."
    )


def test_the_numbers_stand_below_their_years() -> None:
    assert labels(chart(SIX)) == [
        ["2019", "81,5%", "80%"],
        ["belum dimuat", "2020", "85%"],
        ["2021", "81,5%", "85%"],
        ["2022", "86%", "85%"],
        ["2023", "93,21%", "90%"],
        ["2024", "88%", "90%"],
    ]
    assert labels(chart(COUNTS)) == [
        ["2019", "12", "10"],
        ["2020", "0", "10"],
        ["tidak diukur", "2021", "8"],
        ["2022", "6"],
    ]


def rects(one: dom.Element) -> list[tuple[int, int, str]]:
    return [
        (int(r.get("y", "0")), int(r.get("height")), r.get("stroke-dasharray", ""))
        for r in dom.elements(one, "rect")
    ]


def test_columns_and_bars_are_where_their_numbers_are() -> None:
    """12 is the whole height of 136: 10 is 113 high, 8 is 91, 6 is 68."""
    assert [rects(one) for one in slots(chart(COUNTS))] == [
        [(0, 136, ""), (20, 3, "")],
        [(20, 3, ""), (133, 6, "")],
        [(0, 136, "3 3"), (42, 3, "")],
        [(68, 68, "")],
    ]


def test_years_are_spread_evenly_to_the_right_of_the_words() -> None:
    assert [one.get("x") for one in slots(chart(COUNTS))] == ["28.2%", "48.7%", "69.2%", "89.7%"]


def test_a_provisional_column_is_hollow() -> None:
    columns = [dom.elements(one, "rect")[0] for one in slots(chart(SIX))]
    assert [one.get("fill-opacity") for one in columns] == [None, None, None, None, None, ".2"]
    assert "Berongga: angka sementara." in caption(chart(SIX))


def test_a_narrow_index_is_dots_and_says_where_the_axis_begins() -> None:
    rows = years({2019: ("91.5", "91.41"), 2020: ("89.95", "91.08")}, satuan="indeks", kind="tercetak")
    html = chart(rows)
    assert len(dom.elements(dom.parse(html), "circle")) == 2
    assert caption(html) == "Garis: target. Sumbu mulai dari 89, bukan dari 0."


def test_the_caption_says_only_what_is_drawn() -> None:
    assert caption(chart(years({2021: ("85", "86")}))) == "Garis: target minimal."
    assert caption(chart(COUNTS, putus={2022})) == (
        "Garis: target paling tinggi. Angka dalam kasus. Putus-putus: hasil belum ada."
        " Tanpa garis: target belum dimuat. Garis bergerigi: definisi berubah mulai 2022."
    )
    assert caption(chart(years({2021: (None, "86")}))) == "Target belum dimuat."


def test_a_range_is_a_box() -> None:
    html = chart(years({2021: ({"antara": {"dari": "10", "sampai": "20"}}, "15")}, satuan="Kasus"))
    assert labels(html) == [["2021", "15", "10–20"]]
    assert caption(html) == "Kotak: rentang target. Angka dalam kasus."
    assert "target 10 kasus sampai 20 kasus" in html


def test_a_change_of_definition_parts_two_years() -> None:
    broken = dom.elements(dom.parse(chart(COUNTS, putus={2019, 2020})), "path")
    assert len(broken) == 1, "nothing stands before the first year"
    assert dom.elements(dom.parse(chart(COUNTS)), "path") == []


@pytest.mark.parametrize(
    ("satuan", "target", "hasil", "shown", "unit"),
    [
        ("Rupiah", "1250000000", "1310500000", ["1,31", "1,25"], "Angka dalam miliar rupiah."),
        ("Orang", "1500000", "1499999", ["1,499999", "1,5"], "Angka dalam juta orang."),
        ("Orang", "1500", "1750.5", ["1.750,5", "1.500"], "Angka dalam orang."),
        (None, "1000000", "5", ["5", "1.000.000"], ""),
        ("Persen", "85", "84.996", ["84,996%", "85%"], ""),
        ("Persen", "85", "-3", ["−3%", "85%"], ""),
    ],
)
def test_numbers_are_short_but_never_alike(
    satuan: str | None, target: str, hasil: str, shown: list[str], unit: str
) -> None:
    html = chart(years({2021: (target, hasil)}, satuan=satuan))
    assert labels(html) == [["2021", *shown]]
    assert caption(html) == f"Garis: target minimal. {unit}".rstrip()


def test_many_years_are_labelled_from_the_last_one_back() -> None:
    rows = years({year: ("60", f"{year - 1955}.25") for year in range(2013, 2025)})
    html = chart(rows)
    assert [row[0] for row in labels(html)] == ["2015", "2018", "2021", "2024"]
    assert len(dom.having(dom.parse(html), "overflow", "visible")) == 12 + 1


def test_letters_are_never_smaller_than_eleven_pixels() -> None:
    sizes = [int(one) for rows in (SIX, COUNTS) for one in re.findall(r'font-size="(\d+)"', chart(rows))]
    assert min(sizes) >= 11
    assert "viewBox" not in chart(SIX), "nothing scales the letters down"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (years({2020: (None, None), 2021: (None, None)}), "Belum ada target atau hasil berupa angka di situs ini, jadi belum ada grafik."),
        (years({2021: ({"predikat": "A"}, {"predikat": "BB"})}, satuan="predikat"), "Hasil indikator ini bukan angka, jadi tidak digambar. Lihat tabel."),
    ],
)  # fmt: skip
def test_without_a_number_there_are_words_and_no_chart(rows: Sequence[HasilTahun], words: str) -> None:
    assert chart(rows) == f'<p class="kosong">{words}</p>\n'


def test_targets_alone_are_drawn_over_empty_slots() -> None:
    html = chart(years({2029: ("10.16", None), 2030: ("11.12", None)}, satuan="Tahun", kind="tercetak"))
    assert labels(html) == [["belum berakhir", "2029", "10,16"], ["belum berakhir", "2030", "11,12"]]


def test_hostile_words_stay_words() -> None:
    hostile = '</title></svg><script>alert(1)</script>" onload="x" {{ 7*7 }}'
    rows = years({2021: ("85", "86")}, nama=hostile, satuan="<b>kasus</b>&amp;")
    html = target_realisasi(TEMPLATES, rows, id="g", jawaban=hostile)
    root = dom.parse(html)
    assert [dom.elements(root, name) for name in ("script", "b")] == [[], []]
    assert dom.text(dom.by_id(root, "g-judul")) == hostile
    assert dom.text(dom.by_id(root, "g-uraian")).startswith(f"Target dan hasil 2021: {hostile}.")
    assert not any(name.startswith("on") for one in dom.elements(root) for name in one.attrib)


def test_an_id_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError):
        target_realisasi(TEMPLATES, SIX, id='g" onload="x', jawaban="")


def test_the_order_of_the_rows_does_not_matter_and_two_drawings_are_equal() -> None:
    assert chart(SIX) == chart(list(reversed(SIX)))


def test_no_row_is_a_mistake() -> None:
    with pytest.raises(ValueError):
        deret([])


def test_it_is_light_and_colourless_by_itself() -> None:
    for rows in (SIX, COUNTS):
        html = chart(rows, putus={2022})
        assert len(gzip.compress(html.encode(), mtime=0)) <= MOST_BYTES
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl|style=", html) == []
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', html)) <= {
            "none", "currentColor", "var(--iku-hasil,currentColor)", "var(--iku-target,currentColor)",
            "var(--md-default-bg-color,Canvas)",
        }  # fmt: skip
        assert "data-pagefind-ignore" in html
