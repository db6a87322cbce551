"""A programme of the budget with its activities, and the indicators each level serves."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Angka, Id, Tahun, Teks
from generator.model.nilai import Sumber

Uang = Literal["pagu", "pagu_perubahan", "realisasi"]
UANG: tuple[Uang, ...] = ("pagu", "pagu_perubahan", "realisasi")


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class AnggaranTahun:
    """Money of one year, in rupiah."""

    pagu: Angka | None = Field(default=None, description="Anggaran, rupiah.", examples=["150000000"])
    pagu_perubahan: Angka | None = Field(
        default=None, description="Anggaran setelah perubahan, rupiah.", examples=["140000000"]
    )
    realisasi: Angka | None = Field(
        default=None, description="Yang dibelanjakan, rupiah.", examples=["140000000"]
    )
    sumber: Sumber = Field(
        description="Di mana angka dibaca.", examples=["{dokumen: lkjip-2021, halaman: '20'}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class SubKegiatan:
    """The lowest level of the budget."""

    kode: Teks | None = Field(default=None, description="Kode sub kegiatan.", examples=["8.01.06.2.01.01"])
    nama: Teks = Field(description="Nama sub kegiatan.", examples=["Pemantauan Potensi Konflik"])
    indikator: tuple[Id, ...] = Field(
        default=(), description="Indikator sub kegiatan ini.", examples=["[laporan-pemantauan]"]
    )
    tahun: dict[Tahun, AnggaranTahun] = Field(
        default_factory=dict,
        description="Anggaran tiap tahun.",
        examples=["{2021: {pagu: 50000000, sumber: …}}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Kegiatan:
    """An activity; its money is written here, or only at all of its sub-activities."""

    kode: Teks | None = Field(default=None, description="Kode kegiatan.", examples=["8.01.06.2.01"])
    nama: Teks = Field(description="Nama kegiatan.", examples=["Penanganan Konflik Sosial"])
    indikator: tuple[Id, ...] = Field(
        default=(), description="Indikator kegiatan ini.", examples=["[forum-terlaksana]"]
    )
    tahun: dict[Tahun, AnggaranTahun] = Field(
        default_factory=dict,
        description="Anggaran tiap tahun; kosong bila dijumlahkan dari sub kegiatan.",
        examples=["{2021: {pagu: 50000000, sumber: …}}"],
    )
    sub_kegiatan: tuple[SubKegiatan, ...] = Field(
        default=(), description="Sub kegiatan menurut urutan dokumen.", examples=["[{kode: …, nama: …}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Program:
    """A programme, its indicators, its activities and its money by year."""

    id: str
    nama: Teks = Field(
        description="Nama program seperti pada dokumen.", examples=["Program Kewaspadaan Nasional"]
    )
    kode: Teks | None = Field(default=None, description="Kode program.", examples=["8.01.06"])
    indikator: tuple[Id, ...] = Field(
        description="Indikator yang didukung.", examples=["[penyelesaian-konflik]"]
    )
    keterangan: Teks | None = Field(
        default=None, description="Keterangan pada tabel anggaran, misalnya sumber dana.", examples=["APBD"]
    )
    tahun: dict[Tahun, AnggaranTahun] = Field(
        default_factory=dict,
        description="Anggaran tiap tahun; kosong bila dijumlahkan dari kegiatan.",
        examples=["{2021: {pagu: 150000000, sumber: …}}"],
    )
    kegiatan: tuple[Kegiatan, ...] = Field(
        default=(), description="Kegiatan menurut urutan dokumen.", examples=["[{kode: …, nama: …}]"]
    )


def rincian(row: Program | Kegiatan | SubKegiatan) -> Sequence[Kegiatan | SubKegiatan]:
    """The parts of one level, in their order."""
    match row:
        case Program():
            return row.kegiatan
        case Kegiatan():
            return row.sub_kegiatan
        case _:
            return ()


def jumlah(row: Program | Kegiatan | SubKegiatan, tahun: int, uang: Uang) -> Decimal | None:
    """Money of one level and year: as written, else the sum of its parts; None where any of them is not known."""
    written: Decimal | None = getattr(row.tahun[tahun], uang) if tahun in row.tahun else None
    if written is not None:
        return written
    parts = [jumlah(part, tahun, uang) for part in rincian(row)]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None
