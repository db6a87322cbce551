"""A problem names the place, and the field as people count."""

from generator.problems import Problem, Words
from generator.records.loading import load
from generator.records.record import Record, dotted

WORDS = Words("kode", "ada yang salah", "perbaiki")
TEXT = """\
nama: x
lampiran:
  - bagian: [a, "b c"]
formula:
  ekspresi: |
    a x b
"""


def a_record(text: str = TEXT) -> Record:
    data = load(text, lambda words, place: None)
    assert data is not None
    return Record("content/unit/x.yml", "unit", "x", text, data)


def test_a_problem_of_a_value() -> None:
    assert a_record().problem(WORDS, ("lampiran", 0, "bagian", 1)) == Problem(
        "content/unit/x.yml", 3, 17, "lampiran[1].bagian[2]", *WORDS
    )


def test_a_problem_of_a_key() -> None:
    assert a_record().locate(("lampiran",), key=True) == (2, 1)
    assert a_record().locate(("lampiran",)) == (3, 3)


def test_what_is_not_there_is_told_at_the_nearest_part_that_is() -> None:
    assert a_record().locate(("lampiran", 0, "judul", 3)) == (3, 5)
    assert a_record().locate(("tidak", "ada")) == (1, 1)


def test_an_offset_counts_inside_plain_and_quoted_text() -> None:
    assert a_record().locate(("lampiran", 0, "bagian", 0), offset=1) == (3, 15)
    assert a_record().locate(("lampiran", 0, "bagian", 1), offset=2) == (3, 20)


def test_an_offset_into_text_that_the_file_writes_differently_is_told_where_the_value_begins() -> None:
    assert a_record().locate(("formula", "ekspresi"), offset=2) == (5, 13)
    assert a_record("a: 'it''s x'\n").locate(("a",), offset=5) == (1, 4)


def test_lists_count_from_one() -> None:
    assert dotted(("a", 0, "b", 11)) == "a[1].b[12]"
    assert dotted(()) == ""
