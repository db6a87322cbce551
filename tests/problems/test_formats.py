"""Problems for people and for code hosts: valid, complete, and the same problem after its line has moved."""

import json
import time
from dataclasses import replace
from typing import Any

import pytest

from generator.problems import Problem
from generator.problems.formats import FORMATS, github, gitlab, json_text, teks


def a_problem(**changes: Any) -> Problem:
    problem = Problem(
        "content/unit/a.yml", 3, 7, "nama", "wajib", "kolom 'nama' belum diisi", "isi dengan nama unit"
    )
    return replace(problem, **changes)


def test_every_format_is_listed_under_the_name_that_a_person_types() -> None:
    assert dict(FORMATS) == {"teks": teks, "github": github, "gitlab": gitlab, "json": json_text}


@pytest.mark.parametrize(
    ("name", "expected"), [("teks", ""), ("github", ""), ("gitlab", "[]\n"), ("json", "[]\n")]
)
def test_success_is_a_complete_report_too(name: str, expected: str) -> None:
    assert FORMATS[name](()) == expected


def test_text_is_one_line_each() -> None:
    assert teks([a_problem(), a_problem(field="", line=4)]) == (
        "content/unit/a.yml:3:7: nama: kolom 'nama' belum diisi; isi dengan nama unit\n"
        "content/unit/a.yml:4:7: kolom 'nama' belum diisi; isi dengan nama unit\n"
    )


def test_json_has_every_field_by_name_and_keeps_every_letter() -> None:
    problem = a_problem(what="ada “–” dan é")
    assert "“–” dan é" in json_text([problem])
    assert json.loads(json_text([problem])) == [
        {
            "path": "content/unit/a.yml", "line": 3, "column": 7, "field": "nama", "code": "wajib",
            "what": "ada “–” dan é", "fix": "isi dengan nama unit",
            "catatan": False,
        }
    ]  # fmt: skip


def test_a_note_says_in_every_format_that_it_is_no_mistake() -> None:
    note = a_problem(catatan=True)
    assert teks([note]).startswith("content/unit/a.yml:3:7: catatan, bukan kesalahan: nama: kolom")
    assert github([note]).startswith("::notice file=content/unit/a.yml,line=3,col=7,title=nama::")
    assert json.loads(gitlab([note]))[0]["severity"] == "info"
    assert json.loads(json_text([note]))[0]["catatan"] is True


# -- GitHub -----------------------------------------------------------------------------------------


def test_github_is_one_command_each() -> None:
    assert github([a_problem(), a_problem(field="")]) == (
        "::error file=content/unit/a.yml,line=3,col=7,title=nama::kolom 'nama' belum diisi; isi dengan nama unit\n"
        "::error file=content/unit/a.yml,line=3,col=7,title=wajib::kolom 'nama' belum diisi; isi dengan nama unit\n"
    )


def unescaped(command: str) -> tuple[dict[str, str], str]:
    """A workflow command as GitHub's runner reads it (actions/runner, ActionCommand.cs)."""
    head, _, data = command.removeprefix("::error ").partition("::")
    properties = dict(part.split("=", 1) for part in head.split(","))
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def plain(text: str) -> str:
        for escape, sign in signs.items():
            text = text.replace(escape, sign)
        return text

    return {name: plain(value) for name, value in properties.items()}, plain(data)


@pytest.mark.parametrize(
    "sign", ["%", ":", ",", "::", "%0A", "%25", "\n", "\r\n", "::error ::x", "=", ";", "é"]
)
def test_no_sign_breaks_out_of_a_github_command(sign: str) -> None:
    problem = a_problem(path=f"content/a{sign}b.yml", field=f"c{sign}d", what=f"e{sign}f", fix=f"g{sign}h")
    text = github([problem])
    assert text.count("\n") == 1
    properties, data = unescaped(text.removesuffix("\n"))
    assert properties == {"file": problem.path, "line": "3", "col": "7", "title": problem.field}
    assert data == problem.message


# -- GitLab -----------------------------------------------------------------------------------------


def reported(*problems: Problem) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(gitlab(problems))
    return found


def fingerprints(*problems: Problem) -> list[str]:
    return [row["fingerprint"] for row in reported(*problems)]


def test_gitlab_has_the_fields_of_a_code_quality_report() -> None:
    row = reported(a_problem())[0]
    fingerprint = row.pop("fingerprint")
    assert fingerprint.isalnum()
    assert row == {
        "description": "nama: kolom 'nama' belum diisi; isi dengan nama unit",
        "check_name": "wajib",
        "severity": "blocker",
        "location": {"path": "content/unit/a.yml", "lines": {"begin": 3}},
    }


def test_a_problem_keeps_its_fingerprint_when_its_line_moves() -> None:
    assert fingerprints(a_problem(line=9, column=1)) == fingerprints(a_problem())
    here = a_problem(what="kolom 'nama' sudah ada di baris 3")
    there = a_problem(what="kolom 'nama' sudah ada di baris 17", line=18)
    assert fingerprints(here) == fingerprints(there)


@pytest.mark.parametrize("name", ["path", "field", "code", "what"])
def test_another_problem_has_another_fingerprint(name: str) -> None:
    assert fingerprints(a_problem(**{name: "lain"})) != fingerprints(a_problem())


def test_equal_problems_in_one_file_are_told_apart_in_a_stable_way() -> None:
    three = [a_problem(line=line) for line in (3, 5, 9)]
    found = fingerprints(*three)
    assert len(set(found)) == 3
    assert fingerprints(*three[:2]) == found[:2]
    assert fingerprints(a_problem(field="lain", line=1), *three)[1:] == found


def test_a_mended_word_of_advice_is_not_a_new_problem() -> None:
    assert fingerprints(a_problem(fix="isi saja")) == fingerprints(a_problem())


def test_ten_thousand_problems_are_reported_at_once() -> None:
    many = [a_problem(line=line) for line in range(1, 10_001)]
    start = time.process_time()
    assert len(set(fingerprints(*many))) == 10_000
    assert time.process_time() - start < 5
