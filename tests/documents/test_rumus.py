"""The tree of a formula: divisions are fractions, and brackets stand only where the reading would change."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.documents.rumus import rumus
from generator.model.indikator import Formula

FORMULA: TypeAdapter[Formula] = TypeAdapter(Formula)


def tree(ekspresi: str) -> Any:
    return rumus(a_formula(ekspresi)).pohon


def a_formula(ekspresi: str, **changes: object) -> Formula:
    names = {name: name.upper() for name in "abc" if name in ekspresi}
    return FORMULA.validate_python({"ekspresi": ekspresi, "variabel": names} | changes)


def drawn(node: Any) -> str:
    """The tree on one line: `[ ]` is a fraction, `( )` a bracket that is printed."""
    if "pembilang" in node:
        return f"[{drawn(node['pembilang'])} / {drawn(node['penyebut'])}]"
    if "kurung" in node:
        return f"({drawn(node['kurung'])})"
    if "deret" in node:
        return " ".join(drawn(one) for one in node["deret"])
    (text,) = node.values()
    return str(text)


@pytest.mark.parametrize(
    ("ekspresi", "shown"),
    [
        ("a / b * 100", "[A / B] × 100"),
        ("a * 100 / b", "[A × 100 / B]"),
        ("(a + b) / c", "[A + B / C]"),
        ("a / (b - c)", "[A / B − C]"),
        ("a / b / c", "[[A / B] / C]"),
        ("a / (b / c)", "[A / [B / C]]"),
        ("(a + b) * c", "(A + B) × C"),
        ("a + b * c", "A + B × C"),
        ("a - (b - c)", "A − (B − C)"),
        ("a - b - c", "A − B − C"),
        ("a - (b + c)", "A − (B + C)"),
        ("a + (b + c)", "A + B + C"),
        ("a - b * c", "A − B × C"),
        ("a * (b / c)", "A × [B / C]"),
        ("-a + b", "− A + B"),
        ("a + -b", "A + (− B)"),
        ("-(a + b)", "− (A + B)"),
        ("-(a / b)", "− [A / B]"),
        ("a * -b", "A × (− B)"),
    ],
)
def test_brackets_stand_only_where_the_reading_would_change(ekspresi: str, shown: str) -> None:
    assert drawn(tree(ekspresi)) == shown


def test_a_tree_is_mappings_and_lists_with_a_sign_between_its_members() -> None:
    assert tree("a / b * 100") == {
        "deret": [
            {"pembilang": {"teks": "A"}, "penyebut": {"teks": "B"}},
            {"tanda": "×"},
            {"angka": "100"},
        ]
    }


def test_a_constant_keeps_its_digits_and_takes_a_comma() -> None:
    assert tree("0.3760 * a")["deret"][0] == {"angka": "0,3760"}


def test_names_are_verbatim_in_signs_and_read_in_the_sentence() -> None:
    """The alternative text is for ears: it takes our reading of a slip of the pen."""
    names = {"a": {"teks_asli": "Konflik yg dicegah", "normalisasi": "Konflik yang dicegah"}, "b": "Jumlah Konflik"}  # fmt: skip
    found = rumus(a_formula("a / b * 100", variabel=names, satuan_tertulis="%"))
    assert found.pohon["deret"][0] == {  # type: ignore[index]
        "pembilang": {"teks": "Konflik yg dicegah"},
        "penyebut": {"teks": "Jumlah Konflik"},
    }
    assert (found.kalimat, found.satuan) == ("konflik yang dicegah dibagi jumlah Konflik, dikali 100", "%")
