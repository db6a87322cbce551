"""Typed cells, the columns and sheets that hold them, and the workbook."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

from generator.dates import Tanggal
from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM
from generator.documents.tabel import BELUM_DIMUAT
from generator.measurement.angka import bulatkan
from generator.model.indikator import Satuan
from generator.model.nilai import Sumber
from generator.templating import jenis_satuan
from generator.templating import tanggal as tanggal_kata
from generator.wording import kalimat
from generator.wording.sumber import sumber_tampil

DIGIT: Final = 15
"""A spreadsheet holds no more digits of a number; a figure that shows more is written as text."""
TIDAK_DIHITUNG: Final = "tidak dihitung"
_CONTEXT: Final = Context(prec=DIGIT, rounding=ROUND_HALF_UP)
_SHOWN: Final = re.compile(r"−?(?:Rp)?[0-9.]+(?:,([0-9]+))?")


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A number of at most 15 digits, and how many decimals the site shows of it."""

    nilai: Decimal
    desimal: int
    rupiah: bool = False


Sel = str | int | date | Bilangan
"""What a cell holds. Where a figure is missing it is words: an empty cell is read as zero."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its heading, its width in letters, and what it holds, with the unit."""

    judul: str
    lebar: int
    arti: str


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet; `jumlah` stands below the rows, outside what can be sorted."""

    nama: str
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Sel, ...], ...]
    jumlah: tuple[Sel, ...] | None = None


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """Everything that the file depends on; equal values are equal files."""

    judul: str
    kepala: tuple[str, ...]
    tanda: str
    penanda: str | None
    instansi: str
    kertas: str
    mendatar: bool
    data_per: str
    tanggal: str
    lembar: tuple[Lembar, ...]


@dataclass(frozen=True, slots=True)
class Catatan:
    """A row of the sheet Keterangan."""

    bagian: str
    perihal: str
    keterangan: str
    kutipan: str = ""
    tanggal: date | str = ""


def bilangan(nilai: Fraction | Decimal, satuan: Satuan | None = None) -> Bilangan | str:
    """A figure with as many decimals as the site shows; as text where 15 digits are too few for those."""
    kind = jenis_satuan(kalimat.teks_satuan(satuan))
    return _number(Fraction(nilai), kalimat.angka_satuan(nilai, satuan), rupiah=kind == "rupiah")


def rupiah(nilai: Decimal | None) -> Bilangan | str:
    """An amount of money, or that no record holds it."""
    return BELUM_DIMUAT if nilai is None else _number(Fraction(nilai), kalimat.rupiah(nilai), rupiah=True)


def persentase(nilai: Fraction | Decimal, tampil: Decimal) -> Bilangan | str:
    """A percentage as the number before its sign, with the decimals of the shown one."""
    return _number(Fraction(nilai), kalimat.persen(tampil), rupiah=False)


def _number(nilai: Fraction, words: str, *, rupiah: bool) -> Bilangan | str:
    shown = _SHOWN.match(words)
    places = len(shown[1] or "") if shown else 0
    kept = _CONTEXT.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))
    same = bulatkan(Fraction(kept), places) == bulatkan(nilai, places)
    return Bilangan(kept, places, rupiah) if same else words


def hari(tanggal: Tanggal | None) -> date | str:
    """A date; in words where the document leaves the day out, or has none."""
    if tanggal is None:
        return TIDAK_TERCANTUM
    return tanggal.full or tanggal_kata(tanggal)


def dibaca(bahan: Bahan, sources: Sequence[Sumber | None]) -> str:
    words = dict.fromkeys(sumber_tampil(one, bahan.catalogue.dokumen).teks for one in sources if one)
    return "; ".join(words) or BELUM_DIMUAT


def dikutip(bahan: Bahan, perihal: str, sumber: Sumber | None, tanggal: date | str = "") -> Iterator[Catatan]:
    if sumber is None:
        yield Catatan("Sumber", perihal, BELUM_DIMUAT, "", tanggal)
        return
    shown = sumber_tampil(sumber, bahan.catalogue.dokumen)
    words = f"{shown.teks} ({shown.alamat})" if shown.alamat else shown.teks
    yield Catatan("Sumber", perihal, words, shown.kutipan or "", tanggal)
