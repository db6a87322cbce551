"""The small chart of a list: the same shapes, no words but its label, next to no weight."""

import gzip
from pathlib import Path
from typing import Final

from generator.charts import mini
from generator.templating import Templates
from tests import dom
from tests.charts.nilai_tahun import years

TEMPLATES: Final = Templates(Path("tidak-ada"))
MOST_BYTES: Final = 500
SIX: Final = years(
    {
        2019: ("80", "81.5"),
        2020: ("85", None),
        2021: ("85", "0"),
        2022: ("85", "86"),
        2023: ("90", "-3"),
        2024: ("90", "88"),
    }
)


def test_it_is_announced_as_its_results() -> None:
    (svg,) = dom.elements(dom.parse(mini(TEMPLATES, SIX)), "svg")
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "Hasil 2019–2024: 2019 81,5%, 2021 0%, 2022 86%, 2023 −3%, 2024 88%"
    assert svg.get("viewBox") == "0 -1 96 32"


def test_every_year_has_its_shape_and_its_target() -> None:
    paths = [one.get("d") for one in dom.elements(dom.parse(mini(TEMPLATES, SIX)), "path")]
    assert len(paths) == 6 + 6 + 1
    assert [one for one in paths if one.endswith("v-30")] == ["M24 30v-30"], "the missing year alone"


def test_targets_alone_say_that_there_is_no_result() -> None:
    html = mini(TEMPLATES, years({2030: ("9", None)}))
    assert 'aria-label="Hasil 2030: belum ada"' in html


def test_without_a_number_there_is_nothing() -> None:
    assert mini(TEMPLATES, years({2021: (None, None)})) == ""


def test_it_weighs_next_to_nothing() -> None:
    assert len(gzip.compress(mini(TEMPLATES, SIX).encode(), mtime=0)) <= MOST_BYTES


def test_a_hostile_unit_stays_words() -> None:
    html = mini(TEMPLATES, years({2021: ("85", "86")}, satuan='"><script>x</script>'))
    assert dom.elements(dom.parse(html), "script") == []
