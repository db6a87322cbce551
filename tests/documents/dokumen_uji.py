"""Documents for tests: those of the projects in this repository, a plan with any rows, and what can be read back from a PDF."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import pytest

from generator.build import Build
from generator.documents import Bahan, DokumenResmi, make_documents
from generator.documents.pdf import PenataPdf
from generator.documents.rencana_kinerja_tahunan import RencanaIsi
from generator.documents.tabel import BarisTarget, KelompokTarget
from generator.documents.template import DocumentTemplates
from generator.measurement import measure
from generator.model import read_catalogue, read_project
from generator.templating import tool_templates
from tests.browser.conftest import missing
from tests.golden_cases import GOLDEN
from tests.situs import ROOT, TANGGAL

UJI: Final = GOLDEN / "nilai-lengkap"
WONOGIRI: Final = ROOT / "examples" / "wonogiri"
SAMPLES: Final = (
    (ROOT, "keputusan-iku-2019-2024"),
    (ROOT, "matriks-iku-iku-2019-2024"),
    (GOLDEN / "peraturan-bupati", "keputusan-perbup-12-2021"),
    (UJI, "matriks-iku-renstra"),
    (UJI, "rencana-kinerja-tahunan-2022"),
    (UJI, "perjanjian-kinerja-pk-2022-kepala-perubahan"),
    (UJI, "perjanjian-kinerja-pk-2021-bidang-layanan"),
    (UJI, "rencana-aksi-2022"),
    (UJI, "pengukuran-kinerja-2022"),
    (WONOGIRI, "lkjip-2020"),
    (UJI, "lkjip-2022"),
    (UJI, "lembar-rapat-2022"),
    (UJI, "lembar-bukti-2022"),
)
"""Every kind, and the forms that a kind has."""


@cache
def documents_of(project: Path) -> Mapping[str, DokumenResmi]:
    """By the name of their files."""
    reading = read_catalogue(read_project(project))
    return {
        row.nama_berkas: row
        for row in make_documents(Bahan(measure(reading, Build(date.fromisoformat(TANGGAL)))))
    }


@cache
def typesetter() -> PenataPdf:
    return PenataPdf(DocumentTemplates((tool_templates(),)))


@cache
def pdf_of(project: Path, name: str) -> bytes:
    return typesetter().pdf(documents_of(project)[name])


def a_plan(*targets: BarisTarget, sasaran: str = "Meningkatnya mutu uji") -> DokumenResmi:
    """A yearly plan of Dinas Uji with these rows and no others."""
    plan = documents_of(UJI)["rencana-kinerja-tahunan-2022"]
    assert isinstance(plan.isi, RencanaIsi)
    return replace(plan, buat=partial(replace, plan.isi, kelompok=(KelompokTarget(1, sasaran, targets),)))


def tool(name: str, package: str) -> str:
    """A program that these tests need; in CI a missing one is a failure."""
    found = shutil.which(name)
    if found is None:
        missing(f"{name} is not here; install {package}")
    return found


def pages(pdf: bytes) -> list[str]:
    """The text of each page, in the order in which it is set."""
    program = tool("pdftotext", "poppler-utils")
    found = subprocess.run([program, "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return found.stdout.decode().split("\f")[:-1]


def bare(text: str) -> str:
    """Without spaces and hyphens, for a line may end anywhere, and pdftotext joins a hyphen at its end."""
    return "".join(text.split()).replace("-", "")


def bare_text(pdf: bytes) -> str:
    return bare(" ".join(pages(pdf)))


def found_in(value: object, kind: type) -> Iterator[Any]:
    """Every value of a kind inside a document's contents."""
    if isinstance(value, kind):
        yield value
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from found_in(getattr(value, one.name), kind)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from found_in(item, kind)


def as_samples(names: Sequence[tuple[Path, str]]) -> Callable[[Any], Any]:
    return pytest.mark.parametrize(("project", "name"), names, ids=[name for _, name in names])
