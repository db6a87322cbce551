"""YAML text to plain data: what is refused, where and why; what is accepted, and as what."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Words
from generator.records.loading import MAX_NODES, NULLS, Node, load
from generator.records.text import FORBIDDEN

ROOT = Path(__file__).parents[2]
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(text: str) -> tuple[dict[str, Node] | None, list[tuple[str, int, int]]]:
    """The data, and (code, line, column) of every report."""
    data, reports = told(text)
    return data, [(words.code, *place) for words, place in reports]


def told(text: str) -> tuple[dict[str, Node] | None, list[tuple[Words, tuple[int, int]]]]:
    reports: list[tuple[Words, tuple[int, int]]] = []
    data = load(text, lambda words, place: reports.append((words, place)))
    return data, reports


# --- syntax ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "what", "fix"),
    [
        ("a: 1\n\tb: 2\n", (2, 1), "ada Tab di awal baris", "ganti Tab dengan spasi"),
        ("a:\n\t- b\n", (2, 1), "ada Tab", "ganti Tab dengan spasi"),
        ("jenis: iku\nnama:Konflik\nb: 2\n", (2, 1), "baris ini bukan 'nama: isi'", "titik dua dan spasi setelah nama"),
        ("nama Konflik\nb: 2\n", (2, 2), "baris di atasnya belum bertitik dua", "beri titik dua pada baris di atasnya"),
        ("a: >\n  teks\nlanjutan\n", (3, 1), "bukan 'nama: isi'", "bila ini lanjutan teks di atasnya, jorokkan"),
        ('a: 1\nnama: "Konflik\nb: 2\n', (2, 7), "tanda kutip ini tidak ditutup", "tambahkan tanda kutip penutup"),
        ("nama: 'Konflik\nb: 2\n", (1, 7), "tanda kutip ini tidak ditutup", "tambahkan tanda kutip penutup"),
        ("nama: 'it's'\n", (1, 11), "ada teks sesudah tanda kutip penutup", "ditulis dua kali"),
        ('nama: "Bidang" Kewaspadaan\n', (1, 16), "ada teks sesudah tanda kutip penutup", "apit seluruh isi"),
        ("nama: Data: konflik\n", (1, 11), "ada titik dua di tengah isi", "apit seluruh isi dengan tanda kutip"),
        ("a: 1\n b: 2\n", (2, 3), "menjorok terlalu dalam", "sejajarkan dengan kolom di atasnya"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "baris ini tidak sejajar", "sejajarkan dengan kolom atau daftar di atasnya"),
        ("a:\n  - x\n - y\n", (3, 2), "baris ini tidak sejajar", "sejajarkan dengan kolom atau daftar di atasnya"),
        ("a:\n  - x\n  b: y\n", (3, 3), "tidak sejajar dengan tanda - di atasnya", "sejajarkan semua tanda -"),
        ("a: - b\n", (1, 4), "tanda - tidak boleh di sini", "taruh daftar pada baris baru"),
        ("a: [x, y\nb: 2\n", (1, 4), "kurung ini tidak ditutup", "tutup kurungnya"),
        ("a: {x: y\nb: 2\n", (1, 4), "kurung ini tidak ditutup", "tutup kurungnya"),
        ("a: [x]]\n", (1, 7), "ada tanda yang tidak pada tempatnya", "hapus tanda itu"),
        ('a: "x\\q"\n', (1, 6), "garis miring terbalik", "pakai kutip tunggal"),
        ('a: "\\ud800"\n', (1, 7), "garis miring terbalik", "pakai kutip tunggal"),
        ("a: @b\n", (1, 4), "tanda '@' tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip"),
        ("a: 50\nb: %\n", (2, 4), "tanda '%' tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip"),
        ("a: **Konflik**\n", (1, 4), "tanda '*' tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip"),
        ("a: & b\n", (1, 4), "tanda '&' tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip"),
        ("a: , b\n", (1, 4), "tanda ',' tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip"),
        ("a: | teks\n  b\n", (1, 6), "sesudah tanda | atau > tidak boleh ada teks", "mulai teks pada baris berikutnya"),
        (": x\n", (1, 1), "sebelum titik dua tidak ada nama kolom", "tulis 'nama: isi'"),
        ("a: 1\n...\nb\n", (3, 1), "ada isi sesudah baris '...'", "hapus baris itu"),
    ],
)  # fmt: skip
def test_a_syntax_error_is_told_where_it_was_made_and_in_words_of_the_writer(
    text: str, place: tuple[int, int], what: str, fix: str
) -> None:
    data, reports = told(text)
    assert data is None
    assert [(words.code, where) for words, where in reports] == [("yaml", place)]
    words = reports[0][0]
    assert what in words.what
    assert fix in words.fix


def test_a_list_item_indented_too_far_is_not_swallowed_by_the_text_above() -> None:
    assert read("a:\n  - x\n   - y\n") == ({"a": ["x"]}, [("daftar-menjorok", 3, 4)])


def test_a_text_of_several_lines_may_hold_a_dash_when_it_is_quoted() -> None:
    assert read("a: 'x\n  - y'\nb: |\n  x\n  - y\nc: x\n  -y\n") == (
        {"a": "x - y", "b": "x\n- y\n", "c": "x -y"},
        [],
    )


def test_a_syntax_error_behind_an_alias_on_the_same_line_is_not_told_twice() -> None:
    assert read("a: *Konflik sosial\n") == (None, [("alias", 1, 4)])


# --- what YAML allows and records do not -------------------------------------------------------


def test_a_duplicate_key_is_refused_and_names_the_first() -> None:
    data, reports = told("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 2\n")
    assert data == {"a": "1", "b": {"c": "1", "d": "2"}}
    assert [(words.code, words.what, place) for words, place in reports] == [
        ("kolom-ganda", "kolom 'c' sudah ada di baris 3", (5, 3)),
        ("kolom-ganda", "kolom 'a' sudah ada di baris 1", (6, 1)),
    ]


def test_a_year_typed_twice_is_a_duplicate_with_and_without_quotes() -> None:
    assert read('2021: a\n"2021": b\n') == ({"2021": "a"}, [("kolom-ganda", 2, 1)])


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: &x b\n", (1, 4)), ("a: *x\n", (1, 4)), ("a: b\n*x : c\n", (2, 1)), ("&x a: b\n", (1, 1))],
)
def test_aliases_and_anchors_are_refused(text: str, place: tuple[int, int]) -> None:
    assert read(text)[1] == [("alias", *place)]


def test_an_alias_bomb_is_refused_at_once() -> None:
    start = time.perf_counter()
    data, reports = read(BOMB)
    assert {code for code, _, _ in reports} == {"alias"}
    assert data is not None
    assert reports[0] == ("alias", 1, 4)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    "tag",
    ["!!python/object/apply:os.system [ls]", "!!python/name:os.system x", "!x y", "! y", "!!int 5", "!!binary aGk=", "!!set {a}"],
)  # fmt: skip
def test_a_tag_is_refused(tag: str) -> None:
    assert read(f"a: 1\nb: {tag}\n")[1] == [("tag", 2, 4)]


def test_two_documents_in_a_file_are_refused() -> None:
    assert read("---\na: 1\n---\nb: 2\n") == (None, [("dua-dokumen", 3, 1)])


@pytest.mark.parametrize("text", ["", "\n\n", "# hanya komentar\n", "---\n", "~\n", "null\n"])
def test_a_file_without_content_is_refused(text: str) -> None:
    assert read(text) == (None, [("berkas-kosong", 1, 1)])


@pytest.mark.parametrize("text", ["teks saja\n", "- a\n- b\n", "[a]\n", "'a: b'\n"])
def test_a_record_that_is_no_mapping_is_refused(text: str) -> None:
    assert read(text) == (None, [("bukan-kolom", 1, 1)])


@pytest.mark.parametrize(("text", "column"), [("? [a]\n: b\n", 3), ("[a]: b\n", 1), ("{a: b}: c\n", 1)])
def test_a_key_that_is_no_word_is_refused(text: str, column: int) -> None:
    assert read(text) == (None, [("nama-kolom", 1, column)])


@pytest.mark.parametrize("escape", ["\\u200b", "\\u202e", "\\0", "\\x07", "\\N", "\\L", "\\_\\r"])
def test_an_invisible_character_is_refused_when_it_is_written_as_an_escape_too(escape: str) -> None:
    data, reports = read(f'a: "x{escape}"\n')
    assert reports == [("karakter-terlarang", 1, 4)]
    assert data is not None
    assert not FORBIDDEN.search(str(data["a"]))


def test_a_key_with_an_escaped_null_is_not_lost() -> None:
    assert read('"\\0a": 1\n') == ({"a": "1"}, [("karakter-terlarang", 1, 1)])


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: " + "[" * 25 + "]" * 25, (1, 27)), ("- " * 30 + "x", (1, 49)), ("{a: " * 30 + "}" * 30, (1, 97))],
)
def test_deep_nesting_is_refused(text: str, place: tuple[int, int]) -> None:
    assert read(text) == (None, [("terlalu-dalam", *place)])


@pytest.mark.parametrize(
    "text", ["'[' * 30_000", "'a: ' + '{b: ' * 30_000", "'- ' * 30_000", "'? ' * 30_000", "'[' * 999_000"]
)
def test_thirty_thousand_brackets_do_not_bring_the_interpreter_down(text: str) -> None:
    code = f"from generator.records.loading import load; print(load({text}, lambda words, place: print(words.code)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=20, check=False
    )
    assert (done.returncode, done.stdout.split()[-1], done.stderr) == (0, "None", "")
    assert set(done.stdout.split()) <= {"terlalu-dalam", "nama-kolom", "None"}


def test_more_values_than_any_record_needs_are_refused() -> None:
    assert read("a:\n" + "- x\n" * (MAX_NODES + 1))[1] == [("terlalu-banyak", MAX_NODES - 1, 3)]


# --- what is accepted --------------------------------------------------------------------------


def test_scalars_stay_the_text_that_stands_in_the_file() -> None:
    text = "a: no\nb: yes\nc: 010\nd: 12:30\ne: 1.005\nf: 2025-02-30\ng: 0x1F\nh: .inf\ni: 1e99999999\nj: on\nk: 8_5\n"
    assert read(text) == (
        {
            "a": "no", "b": "yes", "c": "010", "d": "12:30", "e": "1.005", "f": "2025-02-30",
            "g": "0x1F", "h": ".inf", "i": "1e99999999", "j": "on", "k": "8_5",
        },
        [],
    )  # fmt: skip


def test_null_is_nothing_unless_it_is_quoted() -> None:
    text = "a: null\nb: 'null'\nc: ~\nd: '~'\ne:\nf: ''\ng: [null, 'null', , ]\n".replace(", , ]", "]")
    assert read(text) == (
        {"a": None, "b": "null", "c": None, "d": "~", "e": None, "f": "", "g": [None, "null"]},
        [],
    )


def test_a_key_is_text_even_when_it_looks_like_something_else() -> None:
    assert read("2021: a\nno: b\nnull: c\n") == ({"2021": "a", "no": "b", "null": "c"}, [])


# --- properties --------------------------------------------------------------------------------

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
WORDS = st.sampled_from(
    ["a", "b: ", "nama:", ": ", "- ", "\n", "\n  ", "\n    ", "'", '"', "[", "]", "{", "}", ", ", "# x", "&a ", "*a", "!t ",
     "|", ">", "---\n", "...\n", "%", "@", "`", "\t", "\\", "\\u200b", "no", "null", "~", "010", "12:30", "? ", "<<: ", "é", "😀"]
)  # fmt: skip
YAML_LIKE = st.lists(WORDS, max_size=40).map("".join)


@given(st.one_of(ANY_TEXT, YAML_LIKE))
def test_the_loader_reports_and_never_raises(text: str) -> None:
    data, reports = read(text)
    assert data is not None or reports
    lines = text.splitlines() or [""]
    assert all(1 <= line <= len(lines) + 1 and column >= 1 for _, line, column in reports)


def with_nulls(node: yaml.Node) -> Node:
    """What BaseLoader makes of a node, but for the plain words that mean nothing."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: with_nulls(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [with_nulls(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return None if node.style is None and node.value in NULLS else str(node.value)


@given(YAML_LIKE)
def test_what_the_loader_accepts_it_reads_as_pyyaml_does(text: str) -> None:
    data, reports = read(text)
    if not reports:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
        assert node is not None
        assert data == with_nulls(node)


VALUES = st.recursive(
    st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text("abcd \xe9😀", min_size=1), inner, max_size=3)),
    max_leaves=12,
)  # fmt: skip
RECORDS = st.dictionaries(st.text("abcdef", min_size=1, max_size=5), VALUES, min_size=1, max_size=5)


@given(RECORDS, st.booleans())
def test_data_that_is_written_as_yaml_is_read_back(data: dict[str, Node], flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    if "&id0" not in text:  # safe_dump's own anchor, for what is one object twice
        assert read(text) == (data, [])
