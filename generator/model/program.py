"""A programme of the budget and the indicators it serves."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Angka, Id, Tahun, Teks
from generator.model.nilai import Sumber


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class AnggaranTahun:
    """Money of one year, in rupiah."""

    pagu: Angka | None = Field(default=None, description="Anggaran, rupiah.", examples=["150000000"])
    realisasi: Angka | None = Field(
        default=None, description="Yang dibelanjakan, rupiah.", examples=["140000000"]
    )
    sumber: Sumber = Field(
        description="Di mana angka dibaca.", examples=["{dokumen: lkjip-2021, halaman: '20'}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Program:
    """A programme, its indicators and its money by year."""

    id: str
    nama: Teks = Field(
        description="Nama program seperti pada dokumen.", examples=["Program Kewaspadaan Nasional"]
    )
    kode: Teks | None = Field(default=None, description="Kode program.", examples=["8.01.06"])
    indikator: tuple[Id, ...] = Field(
        description="Indikator yang didukung.", examples=["[penyelesaian-konflik]"]
    )
    tahun: dict[Tahun, AnggaranTahun] = Field(
        description="Anggaran tiap tahun.", examples=["{2021: {pagu: 150000000, sumber: …}}"]
    )
