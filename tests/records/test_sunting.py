"""Editing keeps every byte but those of the value: tested on records as people write them, and on random ones."""

import copy
import difflib
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.records.loading import Node, load
from generator.records.positions import Path
from generator.records.spans import spans
from generator.records.sunting import EditError, with_item, with_value, without, written

RECORD = """\
# Dari LKjIP; angka diperiksa 3 Maret.
tahun:
  2021:   # tahun pertama
    target:
      - {asal: renstra, minimal: 80, sumber: {dokumen: renstra}}
      - {asal: pk, minimal: 85, tanggal: 2021-01-15, sumber: {dokumen: pk-2021, halaman: '3'}}   # PK
    realisasi:
      nilai: 82          # lampiran II
      sifat: 'tetap'
      sumber:
        dokumen: lkjip-2021
        kutipan: "1 | Konflik | 85 | 82"

    # dimuat terlambat
    diterbitkan: 2022-01-31
"""
REVISI: dict[str, Node] = {
    "bidang": "realisasi",
    "dari": "82",
    "menjadi": "85",
    "alasan": "salah salin: lampiran II",
}


def data_of(text: str) -> dict[str, Node]:
    problems: list[object] = []
    data = load(
        text.removeprefix("\ufeff").replace("\r\n", "\n"), lambda words, place: problems.append(words)
    )
    assert problems == []
    assert data is not None
    return data


def changed(before: str, after: str) -> list[str]:
    """The lines that went, with -, and came, with +."""
    rows = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [row for row in rows if row[0] in "+-"]


# -- records as people write them -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("tahun 2021 realisasi nilai", "85", ["-       nilai: 82          # lampiran II\n", "+       nilai: 85          # lampiran II\n"]),
        ("tahun 2021 realisasi sifat", "sementara", ["-       sifat: 'tetap'\n", "+       sifat: 'sementara'\n"]),
        ("tahun 2021 realisasi sumber kutipan", 'kata "asli"', ['-         kutipan: "1 | Konflik | 85 | 82"\n', '+         kutipan: "kata \\"asli\\""\n']),
        ("tahun 2021 realisasi sumber halaman", "12", ["+         halaman: 12\n"]),
        ("tahun 2021 penjelasan", "baik", ["+     penjelasan: baik\n"]),
        ("tahun 2020 diterbitkan", "2021-01-31", ["+   2020:\n", "+     diterbitkan: 2021-01-31\n"]),
        ("tahun 2022 realisasi", {"nilai": "9", "sifat": "tetap"}, ["+   2022:\n", "+     realisasi: {nilai: 9, sifat: tetap}\n"]),
        ("kebijakan", "no", ["+ kebijakan: 'no'\n"]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_only_the_lines_of_the_value_change(
    path: str, value: Node, expected: list[str], newline: str
) -> None:
    before = RECORD.replace("\n", newline)
    after = with_value(before, tuple(path.split()), value)
    assert changed(before, after) == [line.replace("\n", newline) for line in expected]


def test_a_flow_group_stays_on_its_line_with_its_comment() -> None:
    after = with_value(RECORD, ("tahun", "2021", "target", 1, "sumber", "kutipan"), "a, b")
    assert changed(RECORD, after)[1::2] == [
        "+       - {asal: pk, minimal: 85, tanggal: 2021-01-15, sumber: {dokumen: pk-2021, halaman: '3', kutipan: 'a, b'}}   # PK\n"
    ]


def test_an_item_is_added_below_the_last_and_written_like_it() -> None:
    after = with_item(RECORD, ("tahun", "2021", "target"), {"asal": "pk_perubahan", "minimal": "70"})
    assert changed(RECORD, after) == ["+       - {asal: pk_perubahan, minimal: 70}\n"]


def test_a_list_that_is_missing_is_made_after_the_fields_that_come_before_it() -> None:
    after = with_item(RECORD, ("tahun", "2021", "revisi"), REVISI)
    assert changed(RECORD, after) == [
        "+     revisi:\n",
        "+       - {bidang: realisasi, dari: 82, menjadi: 85, alasan: 'salah salin: lampiran II'}\n",
    ]
    assert with_item(after, ("tahun", "2021", "revisi"), REVISI).count("bidang: realisasi") == 2


def test_years_that_stand_apart_go_on_standing_apart() -> None:
    text = "tahun:\n  2021:\n    x: 1\n\n  2022:\n    x: 1\n"
    assert with_value(text, ("tahun", "2023", "x"), "2") == text + "\n  2023:\n    x: 2\n"


def test_fields_are_put_in_the_order_of_the_model() -> None:
    def order(path: Path) -> tuple[str, ...]:
        return ("nilai", "variabel", "sifat") if path[-1:] == ("realisasi",) else ()

    after = with_value(RECORD, ("tahun", "2021", "realisasi", "variabel"), {"b": "2", "a": "1"}, order)
    assert after.index("variabel: {b: 2, a: 1}") < after.index("sifat: 'tetap'")
    after = without(after, ("tahun", "2021", "realisasi", "nilai"))
    after = with_value(after, ("tahun", "2021", "realisasi", "nilai"), "0.5", order)
    assert "    realisasi:\n      nilai: 0.5\n      variabel: {" in after


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("tahun:\n  2021:\n    target:   # kosong\n    x: 1\n", "tahun:\n  2021:\n    target:   # kosong\n      - {asal: pk}\n    x: 1\n"),
        ("tahun:\n  2021:\n    target: []  # kosong\n", "tahun:\n  2021:\n    target:  # kosong\n      - {asal: pk}\n"),
        ("tahun:\n  2021: {target: [], x: 1}\n", "tahun:\n  2021: {target: [{asal: pk}], x: 1}\n"),
        ("tahun: {2021: {target: , x: 1}}", "tahun: {2021: {target: [{asal: pk}], x: 1}}"),
        ("tahun: {2021: {x: 1}}", "tahun: {2021: {x: 1, target: [{asal: pk}]}}"),
        ("tahun:\n    2021:\n        target:\n        - asal: renstra\n          minimal: 1\n", "tahun:\n    2021:\n        target:\n        - asal: renstra\n          minimal: 1\n        - asal: pk\n"),
        ("tahun:\n  2021:\n    target: [\n      {asal: renstra},  # satu\n    ]\n", "tahun:\n  2021:\n    target: [\n      {asal: renstra}, {asal: pk},  # satu\n    ]\n"),
        ("tahun:\n  2021:\n    x: 1", "tahun:\n  2021:\n    x: 1\n    target:\n      - {asal: pk}"),
        ("tahun:\n  2021:\n    x: |+\n      a\n\n\n# akhir\n", "tahun:\n  2021:\n    x: |+\n      a\n\n\n    target:\n      - {asal: pk}\n# akhir\n"),
        ("\ufefftahun:\n  2021:\n    x: |\n      a\n\n# akhir\n", "\ufefftahun:\n  2021:\n    x: |\n      a\n    target:\n      - {asal: pk}\n\n# akhir\n"),
    ],
)  # fmt: skip
def test_an_item_finds_its_place_however_the_list_is_written(before: str, expected: str) -> None:
    assert with_item(before, ("tahun", "2021", "target"), {"asal": "pk"}) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("a: 1  # satu\nb: 2\n", "b: 2\n"),
        ("b: 2\na: 1", "b: 2"),
        ("b: 2\r\na:\r\n  - x\r\n  - y\r\n\r\n# akhir\r\n", "b: 2\r\n\r\n# akhir\r\n"),
        ("{a: 1, b: 2}\n", "{b: 2}\n"),
        ("{b: 2, a: 1 }\n", "{b: 2 }\n"),
        ("{b: 2, # dua\n a: 1, # satu\n}\n", "{b: 2, # dua\n # satu\n}\n"),
    ],
)
def test_a_key_is_taken_out_with_its_lines_alone(before: str, expected: str) -> None:
    assert without(before, ("a",)) == expected


def test_the_first_key_of_an_item_gives_its_place_to_the_next() -> None:
    text = "t:\n  - asal: pk\n    minimal: 8\n  - asal: pk # x\n    # y\n    minimal: 8\n"
    assert without(text, ("t", 0, "asal")) == text.replace("asal: pk\n    minimal", "minimal", 1)
    assert without(text, ("t", 1, "asal")) == text.replace("asal: pk #", " #", 1)


def test_what_is_not_there_cannot_be_taken_out() -> None:
    assert without(RECORD, ("tahun", "2030")) == RECORD


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("82", "82"), ("82.50", "82.50"), ("-1", "-1"), ("2021-01-15", "2021-01-15"), ("pk-2021", "pk-2021"),
        ("no", "'no'"), ("Null", "'Null'"), ("~", "'~'"), ("", "''"), ("ya", "ya"), ("12:30", "'12:30'"), ("010", "'010'"),
        ("1e3", "'1e3'"), ("n", "'n'"), ("y1", "y1"), ("0x1F", "'0x1F'"), ("a: b", "'a: b'"), ("a #b", "'a #b'"), ("- x", "'- x'"), ("it's", "it's"),
        ("'x'", "'''x'''"), ("akhir:", "'akhir:'"), (" x", "' x'"), ("a\nb", '"a\\nb"'), ("*x", "'*x'"), ("50 %", "50 %"),
        ("1 | Konflik | 85", "1 | Konflik | 85"), ("{x}", "'{x}'"), ("Ω ≤ 3", "Ω ≤ 3"), ("=", "'='"), ("<<", "'<<'"),
    ],
)  # fmt: skip
def test_texts_are_quoted_where_yaml_would_read_them_as_something_else(value: str, expected: str) -> None:
    assert with_value("a: x\n", ("b",), value) == f"a: x\nb: {expected}\n"


def test_a_new_record_is_written_as_people_write_it() -> None:
    year: Node = {
        "target": [{"asal": "pk", "minimal": "85", "sumber": {"dokumen": "pk-2021", "halaman": "3"}}],
        "realisasi": {"variabel": {"a": "17", "b": "20"}, "sifat": "tetap", "sumber": {"dokumen": "lkjip"}},
        "diterbitkan": "2022-01-31",
    }
    assert (
        written({"tahun": {"2022": {"diterbitkan": "2023-01-31"}, "2021": year}})
        == """\
tahun:
  2021:
    target:
      - {asal: pk, minimal: 85, sumber: {dokumen: pk-2021, halaman: 3}}
    realisasi:
      variabel: {a: 17, b: 20}
      sifat: tetap
      sumber: {dokumen: lkjip}
    diterbitkan: 2022-01-31
  2022:
    diterbitkan: 2023-01-31
"""
    )


@pytest.mark.parametrize("text", ["a: [\n", "a: &x 1\n", "a: 1\na: 2\n", "", "- 1\n", "a: !!str 1\n"])
def test_a_text_with_mistakes_is_not_edited(text: str) -> None:
    with pytest.raises(EditError):
        with_value(text, ("b",), "1")


@pytest.mark.parametrize(("path", "value"), [(("a", "b"), "1"), (("l", 5), "1"), (("a", 0), "x")])
def test_a_way_that_leads_through_a_text_is_refused(path: Path, value: str) -> None:
    with pytest.raises(EditError):
        with_value("a: 1\nl: [1]\n", path, value)


def test_characters_that_no_record_may_hold_are_refused() -> None:
    with pytest.raises(EditError):
        with_value("a: 1\n", ("b",), "x\u200by")


# -- random records ---------------------------------------------------------------------------------

KEYS = st.sampled_from(["asal", "nilai", "sifat", "sumber", "target", "2021", "2022", "kutipan", "no", "x y"])
TEXTS = st.one_of(
    st.sampled_from(["82", "85.5", "tetap", "no", "~", "", "null", "12:30", "a: b", "a #b", "# x", "- y", "it's", '"', "a\n\nb", "[x", "a, b", "{", "x:", "0", "é😀"]),
    st.text("ab :#-,[]{}'\"\n|>&*!%@`é😀", max_size=6),
)  # fmt: skip
DATA: st.SearchStrategy[Node] = st.recursive(
    TEXTS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)), max_leaves=14
)  # fmt: skip
RECORDS = st.dictionaries(KEYS, DATA, min_size=1, max_size=4)


class Typist:
    """Types data as a person might: any quoting, any indentation, comments and blank lines in between."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.step = draw(st.integers(1, 4))
        self.dash = draw(st.integers(0, 3))
        self.newline = draw(st.sampled_from(["\n", "\r\n"]))

    def pick(self, *choices: str) -> str:
        return str(self.draw(st.sampled_from(choices)))

    def scalar(self, value: Node) -> str:
        assert isinstance(value, str | None)
        if value is None:
            return self.pick("null", "~")
        plain = written({"k": value}).removeprefix("k: ").rstrip("\n")
        single = "'" + value.replace("'", "''") + "'"
        double = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        return self.pick(plain, double) if "\n" in value else self.pick(plain, plain, single, double)

    def flow(self, value: Node) -> str:
        gap = self.pick("", "", " ")
        if isinstance(value, dict):
            inside = f",{self.pick(' ', '  ')}".join(
                f"{self.quoted(k)}: {self.flow(v)}" for k, v in value.items()
            )
            return f"{{{gap}{inside}{gap}}}"
        if isinstance(value, list):
            return f"[{gap}{', '.join(map(self.flow, value))}{gap}]"
        return self.quoted(value)

    def quoted(self, value: Node) -> str:
        text = self.scalar(value)
        return (
            text
            if text[0] in "'\"" or text.isalnum()
            else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        )

    def noise(self, indent: int) -> list[str]:
        return {"": [], "blank": [""], "comment": [" " * indent + "# a: 'b"], "left": ["# kiri"]}[
            self.pick("", "", "", "blank", "comment", "left")
        ]

    def value(self, head: str, value: Node, indent: int) -> list[str]:
        """The lines of `head` with its value; `indent` is the column of the key or dash."""
        tail = self.pick("", "", "  # catatan", " ")
        if isinstance(value, dict | list) and value and self.pick("block", "block", "flow") == "block":
            deeper = indent + (
                self.step if isinstance(value, dict) else self.dash if head.endswith(":") else self.step
            )
            return [head + tail, *self.block(value, deeper)]
        if isinstance(value, dict | list):
            return [f"{head} {self.flow(value)}{tail}"]
        if value is None and self.pick("empty", "word") == "empty":
            return [head + tail]
        if (
            isinstance(value, str)
            and value[:1].isalnum()
            and value.isprintable()
            and self.pick("", "", "|") == "|"
        ):
            return [f"{head} |-{tail}", " " * (indent + 5) + value, *([""] if self.pick("", "x") else [])]
        return [f"{head} {self.scalar(value)}{tail}"]

    def block(self, value: Node, indent: int) -> list[str]:
        lines: list[str] = []
        if isinstance(value, dict):
            for key, one in value.items():
                lines += self.noise(indent) + self.value(f"{' ' * indent}{self.quoted(key)}:", one, indent)
        elif isinstance(value, list):
            for one in value:
                lines += self.noise(indent)
                if isinstance(one, dict) and one and self.pick("compact", "other") == "compact":
                    inner = self.block(one, indent + 2)
                    while not inner[0].strip() or inner[0].lstrip().startswith("#"):
                        inner.pop(0)
                    lines += [" " * indent + "- " + inner[0].lstrip(" "), *inner[1:]]
                else:
                    lines += self.value(" " * indent + "-", one, indent)
        return lines


@st.composite
def typed(draw: Any) -> tuple[str, dict[str, Node]]:
    data = draw(RECORDS)
    typist = Typist(draw)
    lines = [*typist.block(data, 0), *typist.noise(0)]
    text = typist.newline.join(lines) + typist.pick(typist.newline, typist.newline, "")
    problems: list[object] = []
    read = load(text.replace("\r\n", "\n"), lambda words, place: problems.append(words))
    assume(not problems and read is not None)
    assert read == data
    return text, data


def paths(value: Node, path: Path = ()) -> list[Path]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(one for key, item in inside for one in paths(item, (*path, key)))]


def at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


@given(typed(), TEXTS, st.data())
def test_a_text_takes_the_place_of_a_text_and_of_nothing_else(
    record: tuple[str, dict[str, Node]], value: str, data: st.DataObject
) -> None:
    text, before = record
    leaves = [path for path in paths(before) if path and isinstance(at(before, path), str)]
    assume(leaves)
    path = data.draw(st.sampled_from(leaves))
    after = with_value(text, path, value)
    meant = copy.deepcopy(before)
    at(meant, path[:-1])[path[-1]] = value
    assert data_of(after) == meant
    span = spans(text)[path]
    assert after.startswith(text[: span.start])
    assert after.endswith(text[span.end :])


@given(typed(), KEYS, DATA, st.data())
def test_a_new_field_is_only_added_to_the_text(
    record: tuple[str, dict[str, Node]], key: str, value: Node, data: st.DataObject
) -> None:
    text, before = record
    groups = [
        path
        for path in paths(before)
        if isinstance(at(before, path), dict) and at(before, path) and key not in at(before, path)
    ]
    assume(groups)
    path = data.draw(st.sampled_from(groups))
    after = with_value(text, (*path, key), value)
    meant = copy.deepcopy(before)
    at(meant, path)[key] = value
    assert data_of(after) == meant
    only_added(text, after)


@given(typed(), DATA, st.data())
def test_a_new_item_is_only_added_to_the_text(
    record: tuple[str, dict[str, Node]], value: Node, data: st.DataObject
) -> None:
    text, before = record
    lists = [path for path in paths(before) if isinstance(at(before, path), list) and at(before, path)]
    assume(lists)
    path = data.draw(st.sampled_from(lists))
    after = with_item(text, path, value)
    meant = copy.deepcopy(before)
    at(meant, path).append(value)
    assert data_of(after) == meant
    only_added(text, after)


def only_added(text: str, after: str) -> None:
    """One run of characters came in, and the rest is there byte for byte."""
    same = next((n for n, (a, b) in enumerate(zip(text, after, strict=False)) if a != b), len(text))
    more = len(after) - len(text)
    assert more > 0
    assert any(text[:n] == after[:n] and text[n:] == after[n + more :] for n in range(same, -1, -1))


@given(typed(), st.data())
def test_a_key_goes_with_its_own_lines(record: tuple[str, dict[str, Node]], data: st.DataObject) -> None:
    text, before = record
    keys = [
        path
        for path in paths(before)
        if path and isinstance(path[-1], str) and len(at(before, path[:-1])) > 1
    ]
    assume(keys)
    path = data.draw(st.sampled_from(keys))
    after = without(text, path)
    meant = copy.deepcopy(before)
    del at(meant, path[:-1])[path[-1]]
    assert data_of(after) == meant
    lines = text.splitlines(keepends=True)
    gone = spans(text)[path]
    assert gone.key
    first, last = text.count("\n", 0, gone.key[0]), text.count("\n", 0, gone.end)
    kept = [*lines[:first], *lines[last + 2 :]]  # the next key may move up to the dash
    new = after.splitlines(keepends=True)
    assert new[:first] == lines[:first] or last + 1 >= len(lines)
    assert "".join(new).endswith("".join(kept[first:]))


@given(typed(), DATA, st.data())
def test_any_value_can_take_the_place_of_any_other(
    record: tuple[str, dict[str, Node]], value: Node, data: st.DataObject
) -> None:
    text, before = record
    path = data.draw(st.sampled_from([path for path in paths(before) if path]))
    after = with_value(text, path, value)
    meant = copy.deepcopy(before)
    at(meant, path[:-1])[path[-1]] = value
    assert data_of(after) == meant
    outer = spans(text)[path]
    start = outer.key[0] if outer.key else outer.start
    assert text[: text.rfind("\n", 0, start) + 1] == after[: text.rfind("\n", 0, start) + 1]


@given(RECORDS)
def test_a_written_record_holds_its_data(data: dict[str, Node]) -> None:
    assert data_of(written(data)) == data
