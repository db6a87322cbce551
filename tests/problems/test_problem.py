"""A mistake prints on one line, whatever the author wrote."""

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem, ProblemsFound, messages, quote, similar

ANY = st.text()  # lone surrogates too: a file name can hold them


def test_a_problem_prints_place_field_what_and_fix() -> None:
    problem = Problem("content/a.yml", 4, 9, "satuan", *messages.unknown_choice("persn", ["persen", "orang"]))
    assert str(problem) == "content/a.yml:4:9: satuan: 'persn' bukan pilihan yang sah; maksud Anda 'persen'?"
    assert problem.code == "pilihan-salah"


def test_a_problem_without_field_prints_no_empty_field() -> None:
    assert str(Problem("content/a.yml", 1, 1, "", *messages.empty_file())) == (
        "content/a.yml:1:1: berkas kosong; isi berkas ini atau hapus"
    )


def test_problems_are_sorted_by_place_and_told_once() -> None:
    def at(path: str, line: int, column: int) -> Problem:
        return Problem(path, line, column, "", *messages.empty_file())

    found = ProblemsFound([at("b", 1, 1), at("a", 10, 1), at("a", 9, 2), at("a", 9, 10), at("b", 1, 1)])
    assert [(one.path, one.line, one.column) for one in found.problems] == [
        ("a", 9, 2),
        ("a", 9, 10),
        ("a", 10, 1),
        ("b", 1, 1),
    ]
    assert str(found) == "\n".join(str(one) for one in found.problems)


def test_quoted_words_are_short_and_show_what_is_invisible() -> None:
    assert quote("a\n\u202eb\u00a0") == "'a\\u000a\\u202eb\\u00a0'"
    assert quote("x" * 5000) == "'" + "x" * 60 + "…'"


def test_did_you_mean_forgives_slips_case_and_the_wrong_dash() -> None:
    choices = ["penanggung_jawab", "satuan", "sumber_data"]
    assert similar("penanggungjawab", choices) == "penanggung_jawab"
    assert similar("Satuan", choices) == "satuan"
    assert similar("sumber-data", choices) == "sumber_data"
    assert similar("bidang-kewaspada", ["bidang-kewaspadaan"]) == "bidang-kewaspadaan"
    assert similar("realisasi", choices) is None
    assert similar("satuan" * 10_000, choices) is None


@given(ANY, ANY, ANY, ANY)
def test_a_problem_never_prints_a_line_end_or_an_invisible_character(
    path: str, field: str, word: str, char: str
) -> None:
    everything = [
        messages.unknown_key(word, ["a", "b"]),
        messages.unknown_choice(word, ["a", "b"]),
        messages.duplicate_key(word, 1),
        messages.tag(word),
        messages.bad_stem(word),
        messages.unknown_folder(word, ["dokumen"]),
        messages.unreadable(word),
        messages.syntax(word, word, char[:1]),
        messages.dangling("unit", word, [word]),
        messages.number_comma(word),
        messages.number_percent(word),
        messages.number_leading_zero(word),
        messages.number_underscore(word),
        messages.raw_html(word),
        messages.page_link(word),
        messages.missing(word),
        messages.source_changed(word, word),
    ]
    for words in everything:
        printed = str(Problem(path, 1, 1, field, *words))
        assert printed.isprintable()
        printed.encode()
