"""Each folder of tests/golden is a case: content/ beside what it must become, `expected/` or `problems.txt`.

pytest tests/test_golden.py --update-golden     accepts today's output; read the diff before you commit it
"""

import dataclasses
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.measurement.tayang import to_csv
from generator.model import FILES, FOLDERS, attribute
from generator.model.istilah import DaftarIstilah
from generator.pages import with_inserts
from generator.publication import check, publish
from generator.records.text import FORBIDDEN
from tests.projects import problems_of, reading_of
from tests.situs import TANGGAL

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir())
BROKEN = [case for case in CASES if case.startswith("masalah-")]
VALID = [case for case in CASES if case not in BROKEN]
FEEDS = ("robots.txt", "umpan.xml")
TODAY = Build(date.fromisoformat(TANGGAL))


def outputs(project: Path) -> dict[str, str]:
    """What a valid case becomes, by path: its pages, ready HTML in place as `iku pages` writes it, and its feeds.

    The ledger is compared with the committed one below; pictures have tests of their own.
    """
    publication = publish(project, TODAY)
    texts = {page.path: _unsized(with_inserts(page.markdown, page.inserts)) for page in publication.pages}
    texts |= {file.path: file.content.decode() for file in publication.files if file.path in FEEDS}
    return dict(sorted(texts.items()))


def _unsized(text: str) -> str:
    """Without size and hash of documents: a compression library of another machine gives other bytes.

    That both are those of the bytes is tested in tests/documents/test_distribusi.py.
    """
    text = re.sub(r"(sha256 <code>)[0-9a-f]{64}", r"\1…", text)
    return re.sub(r"(download>\w+), [0-9,]+ [KM]B", r"\1, …", text)


def test_there_are_cases() -> None:
    assert len(VALID) >= 5
    assert len(BROKEN) >= 4


@pytest.mark.parametrize("case", BROKEN)
def test_the_problems_of_a_broken_case(case: str, update_golden: bool) -> None:
    expected = GOLDEN / case / "problems.txt"
    printed = [str(problem) for problem in problems_of(GOLDEN / case)]
    if update_golden:
        expected.write_text("".join(f"{line}\n" for line in printed), encoding="utf-8", newline="\n")
    assert printed
    assert printed == expected.read_text(encoding="utf-8").split("\n")[:-1]


@pytest.mark.parametrize("case", VALID)
def test_a_valid_case_has_no_problems(case: str) -> None:
    assert [str(problem) for problem in problems_of(GOLDEN / case)] == []


@pytest.mark.parametrize("case", VALID)
def test_the_ledger_of_a_valid_case_lists_its_figures(case: str, update_golden: bool) -> None:
    path = GOLDEN / case / "content" / "tayang.csv"
    rows = check(GOLDEN / case, TODAY).tayang
    if update_golden and rows:
        path.write_text(to_csv(rows), encoding="utf-8", newline="\n")
    found = path.read_bytes().decode("utf-8") if path.exists() else None
    assert found == (to_csv(rows) if rows else None)


@pytest.mark.parametrize("case", VALID)
def test_the_output_of_a_valid_case(case: str, update_golden: bool) -> None:
    folder, found = GOLDEN / case / "expected", outputs(GOLDEN / case)
    if update_golden:
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in found.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    expected = {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    assert found == expected


# --- the case of strange characters holds what it promises -------------------------------------

HOSTILE = (
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", "a | b", "*_x_*", "[x](javascript:y)", "{: onclick=alert(1) }",
    "&amp; & &lt;b&gt;", "\"dua\" 'satu' `miring`", "baris satu\nbaris dua\n\nalinea dua", "# bukan judul", "1. bukan daftar",
    "  spasi di tepi  ", "---", "😀 🇮🇩 ✌🏽", "漢字 かな", "שלום عربي", "</title><img src=x onerror=alert(1)>",
)  # fmt: skip


def fields_with_values(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every field that is filled, as `Class.field`, with its value; through tuples and mappings."""
    if isinstance(value, tuple):
        for item in value:
            yield from fields_with_values(item, path)
    elif isinstance(value, dict):
        for item in value.values():
            yield from fields_with_values(item, path)
    elif hasattr(value, "__pydantic_fields__"):
        for name in value.__pydantic_fields__:
            inner = getattr(value, name)
            if inner not in (None, ()):
                yield f"{type(value).__name__}.{name}", inner
                yield from fields_with_values(inner, f"{type(value).__name__}.{name}")
    elif isinstance(value, str):
        yield path, value


def classes_in(annotation: object, found: dict[str, type]) -> None:
    """Every record class that an annotation leads to."""
    if dataclasses.is_dataclass(annotation) and hasattr(annotation, "__pydantic_fields__"):
        kind = annotation if isinstance(annotation, type) else type(annotation)
        if kind.__name__ not in found:
            found[kind.__name__] = kind
            for field in annotation.__pydantic_fields__.values():
                classes_in(field.annotation, found)
    for inner in getattr(annotation, "__args__", ()):
        classes_in(inner, found)


def test_every_field_of_every_record_is_filled_with_strange_characters_somewhere() -> None:
    kinds: dict[str, type] = {}
    for schema in [*FILES.values(), *FOLDERS.values()]:
        classes_in(schema.kind, kinds)
    every = {
        f"{name}.{field}"
        for name, kind in kinds.items()
        for field in getattr(kind, "__pydantic_fields__", {})
    }
    catalogue = reading_of(GOLDEN / "karakter-aneh").catalogue
    records = [
        catalogue.instansi,
        catalogue.kebijakan,
        DaftarIstilah(istilah=catalogue.istilah),
        *(row for folder in FOLDERS for row in getattr(catalogue, attribute(folder)).values()),
    ]
    filled = [pair for record in records for pair in fields_with_values(record, "")]
    assert len(every) > 80
    missing = every - {name for name, _ in filled} - {"Format.versi_format"}
    assert missing == set(), (
        "fill these in tests/golden/karakter-aneh, with the strangest text that they allow"
    )
    texts = {value for _, value in filled if isinstance(value, str)}
    assert set(HOSTILE) <= texts
    assert len([text for text in texts if re.search(r"[^\w\s.,:/-]", text)]) > 25
    assert not any(FORBIDDEN.search(text) for text in texts)
