"""Every document of every project here, and Word files taken apart again."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeVar, cast
from zipfile import ZipFile

from lxml import etree

from generator.build import Build
from generator.documents import Bahan, DokumenResmi, make_documents
from generator.documents.template import DocumentTemplates
from generator.documents.word import PenataDocx
from generator.measurement import measure
from generator.templating import tool_templates
from tests.golden_cases import CASES, GOLDEN
from tests.projects import reading_of
from tests.situs import ROOT, TANGGAL

T = TypeVar("T")
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PROJECTS: Final = (ROOT, *sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()), *CASES)
NILAI: Final = GOLDEN / "nilai-lengkap"
PENATA: Final = PenataDocx(DocumentTemplates((tool_templates(),)))


@cache
def bahan_of(project: Path) -> Bahan:
    return Bahan(measure(reading_of(project), Build(date.fromisoformat(TANGGAL))))


@cache
def documents_of(project: Path) -> tuple[DokumenResmi, ...]:
    return make_documents(bahan_of(project))


@cache
def all_documents() -> tuple[tuple[str, DokumenResmi, bytes], ...]:
    """Project and name, document, Word file."""
    found = tuple(
        (f"{project.name}/{row.nama_berkas}", row, PENATA.docx(row))
        for project in PROJECTS
        for row in documents_of(project)
    )
    assert len(found) > 100
    return found


def a_document(name: str, project: Path = NILAI) -> DokumenResmi:
    """`rencana-kinerja-tahunan-2022`, for instance."""
    return next(row for row in documents_of(project) if row.nama_berkas == name)


def with_isi(dokumen: DokumenResmi, isi: object, **others: Any) -> DokumenResmi:
    """A document that says something else."""
    return replace(dokumen, buat=lambda: isi, **others)


def altered(value: T, change: dict[str, str]) -> T:
    """A value with texts replaced wherever they stand."""
    return cast("T", _mapped(value, lambda text: change.get(text, text)))


def hostile(value: T, texts: tuple[str, ...]) -> T:
    """A value of the same shape that says nothing but `texts`, one after the other."""
    n = -1

    def next_text(_: str) -> str:
        nonlocal n
        n += 1
        return texts[n % len(texts)]

    return cast("T", _mapped(value, next_text))


def _mapped(value: Any, text: Any) -> Any:
    if isinstance(value, DokumenResmi):
        return with_isi(value, _mapped(value.isi, text))
    if isinstance(value, str):
        return text(value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _mapped(getattr(value, f.name), text) for f in fields(value)})
    if isinstance(value, tuple | list):
        return type(value)(_mapped(one, text) for one in value)
    if isinstance(value, dict):
        return {key: _mapped(one, text) for key, one in value.items()}
    return value


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def body(content: bytes) -> Any:
    return etree.fromstring(parts(content)["word/document.xml"])


def words(element: Any) -> str:
    """What a reader sees, a line's end and a tab as such, formulas in their order."""
    seen = {f"{W}br": "\n", f"{W}tab": "\t"}
    kept = (f"{W}t", f"{M}t")
    texts = (one.text or "" if one.tag in kept else seen.get(one.tag, "") for one in element.iter())
    return "".join(texts)


def rows(content: bytes) -> Iterator[tuple[str, ...]]:
    """The cells of every row of every table; a cell that continues a merged one is empty."""
    for row in body(content).iter(f"{W}tr"):
        yield tuple(
            "\n".join(words(paragraph) for paragraph in cell.findall(f"{W}p"))
            for cell in row.findall(f"{W}tc")
        )


def rewritten(content: bytes, change: dict[str, str], part: str = "word/document.xml") -> bytes:
    """A Word file with words of one part replaced; each must be there."""
    found = parts(content)
    text = found[part].decode()
    for old, new in change.items():
        assert old in text, old
        text = text.replace(old, new)
    found[part] = text.encode()
    return zipped(found)


def zipped(found: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, blob in found.items():
            archive.writestr(name, blob)
    return out.getvalue()


def squeezed(text: str) -> str:
    """Without blanks: a line may break anywhere, in a formula too."""
    return re.sub(r"\s+", "", text)
