"""Every value is found where it stands."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.records.loading import Node, load
from generator.records.positions import Path, Position, table

EXAMPLE = """\
nama: Dinas Uji
kode: {bps: "3527", lain: [a, 'b']}
butir:
  - teks_asli: |
      satu
      dua
  - x
kosong:
"""


def test_the_table_of_a_record() -> None:
    assert table(EXAMPLE) == {
        (): Position((1, 1), None, None),
        ("nama",): Position((1, 7), (1, 1), 0),
        ("kode",): Position((2, 7), (2, 1), None),
        ("kode", "bps"): Position((2, 13), (2, 8), 1),
        ("kode", "lain"): Position((2, 27), (2, 21), None),
        ("kode", "lain", 0): Position((2, 28), None, 0),
        ("kode", "lain", 1): Position((2, 31), None, 1),
        ("butir",): Position((4, 3), (3, 1), None),
        ("butir", 0): Position((4, 5), None, None),
        ("butir", 0, "teks_asli"): Position((4, 16), (4, 5), None),
        ("butir", 1): Position((7, 5), None, 0),
        ("kosong",): Position((8, 8), (8, 1), 0),
    }


def test_the_first_of_duplicate_keys_counts() -> None:
    assert table("a: 1\na: 2\n")[("a",)] == Position((1, 4), (1, 1), 0)


def test_what_stands_before_a_syntax_error_has_its_place() -> None:
    assert table("a: 1\nb: [\n")[("a",)] == Position((1, 4), (1, 1), 0)


def leaves(value: Node, path: Path = ()) -> list[tuple[Path, Node]]:
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, (*path, key))]
    if isinstance(value, list):
        return [leaf for n, item in enumerate(value) for leaf in leaves(item, (*path, n))]
    return [(path, value)]


LINES = st.text("abc é😀:#-'\"", min_size=1, max_size=12)
VALUES: st.SearchStrategy[Node] = st.recursive(
    LINES, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(LINES, inner, max_size=3)), max_leaves=10
)  # fmt: skip


@given(st.dictionaries(LINES, VALUES, min_size=1, max_size=4), st.booleans())
def test_every_position_points_at_the_first_character_of_its_value(data: dict[str, Node], flow: bool) -> None:
    text = yaml.dump(data, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, width=1000)
    if "&id0" in text:  # the dumper's own anchor, for what is one object twice
        return
    assert load(text, lambda _, place: None) == data
    found = table(text)
    lines = text.split("\n")
    for path, value in leaves(data):
        (line, column), _, opening = found[path]
        rest = lines[line - 1][column - 1 :]
        if isinstance(value, str) and opening is not None:
            assert rest[opening:].startswith(value)
        elif isinstance(value, str):
            assert rest[0] in "'\""
        else:
            assert rest.startswith("[]" if isinstance(value, list) else "{}")
