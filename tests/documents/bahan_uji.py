"""What documents are made from, for the tests of their kinds: the golden case, or a few records of Dinas Uji."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.build import Build
from generator.documents import Bahan, DokumenResmi
from generator.measurement import measure
from tests.golden_cases import GOLDEN
from tests.model.bahan_dokumen import BUPATI, LENGKAP, PERUBAHAN, PK, PROGRAM, Files
from tests.projects import a_project, reading_of

T = TypeVar("T")
POKOK: Files = {path: LENGKAP[path] for path in ("dokumen/pk.yml", "nilai/konflik.yml", "pejabat/kepala.yml")}
PERJANJIAN: Files = {"pejabat/bupati.yml": BUPATI, "perjanjian/pk.yml": PK, "program/uji.yml": PROGRAM}
DIUBAH: Files = PERJANJIAN | {"perjanjian/pk-perubahan.yml": PERUBAHAN}
TODAY = Build(date(2026, 11, 27))
_DASAR = "dasar: {teks: Uji., diverifikasi: tidak}"
KEBIJAKAN = f"""\
target_dinilai: {{urutan: [pk_perubahan, pk, renstra], waktu: terakhir, {_DASAR}}}
capaian: {{hasil-per-target: {{nama: Hasil dibagi target, rumus: realisasi_per_target, {_DASAR}}}}}
bawaan: {{naik: hasil-per-target}}
"""


@cache
def golden(case: str = "nilai-lengkap") -> Bahan:
    return Bahan(measure(reading_of(GOLDEN / case), TODAY))


def a_bahan(folder: Path, files: Files | None = None) -> Bahan:
    """Dinas Uji with one IKU, its target of 2021, and a head; `files` beside or in place of them."""
    return Bahan(measure(reading_of(a_project(folder, POKOK | (files or {}))), TODAY))


def offered(dokumen: Callable[[Bahan], Iterator[DokumenResmi]], bahan: Bahan) -> list[str]:
    """What one kind makes, by key."""
    return [row.kunci for row in dokumen(bahan)]


def isi(dokumen: Callable[[Bahan], Iterator[DokumenResmi]], bahan: Bahan, kunci: str, kind: type[T]) -> T:
    """The contents of one document."""
    found = next(row for row in dokumen(bahan) if row.kunci == kunci).isi
    assert isinstance(found, kind)
    return found


def an_indikator(nama: str, *lines: str, jenis: str = "iku", dasar: str = "renstra") -> str:
    """A record of an indicator; `lines` are its other fields."""
    return "\n".join([f"jenis: {jenis}", f"dasar: {dasar}", f"nama: {nama}", *lines, ""])


def a_year(tahun: int, *lines: str) -> str:
    """The values of one year; `lines` are its fields."""
    fields = [f"    {line}" for line in (*lines, f"diterbitkan: {tahun + 1}-01-31")]
    return "\n".join([f"  {tahun}:", *fields, ""])


def nilai(*years: str, head: str = "") -> str:
    return f"{head}tahun:\n{''.join(years)}"


def target(asal: str, what: str, tanggal: str = "") -> str:
    """One target in flow style, cited from the agreement."""
    day = f", tanggal: {tanggal}" if tanggal else ""
    return f"{{asal: {asal}, {what}{day}, sumber: {{dokumen: pk}}}}"


def hasil(what: str, sifat: str = "tetap") -> str:
    return f"realisasi: {{{what}, sifat: {sifat}, sumber: {{dokumen: pk, halaman: '9'}}}}"
