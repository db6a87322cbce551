"""A performance agreement (Perjanjian Kinerja): who promises which indicators to whom."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, Tahun, TanggalTeks, Teks
from generator.model.jejak import BerkasBertandaTangan, Jejak

Tingkat = Literal["kepala", "eselon_ii", "eselon_iii", "eselon_iv", "fungsional"]


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Perjanjian:
    """The targets stand in `nilai`, with `asal: pk` or `pk_perubahan`; here stands who signs for which of them."""

    id: str
    tahun: Tahun = Field(description="Tahun perjanjian.", examples=["2021"])
    tingkat: Tingkat = Field(description="Tingkat pihak pertama.", examples=["kepala"])
    jenis: Literal["murni", "perubahan"] = Field(description="Murni atau perubahan.", examples=["murni"])
    mengubah: Id | None = Field(
        default=None, description="Perjanjian yang diubah, untuk perubahan.", examples=["pk-2021-kepala"]
    )
    pihak_pertama: Id = Field(description="Pejabat yang berjanji.", examples=["kepala-dinas"])
    pihak_kedua: Id | None = Field(
        default=None,
        description="Atasan langsung; tanpa ini perjanjian ditandatangani satu pihak.",
        examples=["bupati"],
    )
    tempat: Teks | None = Field(default=None, description="Tempat penandatanganan.", examples=["Sampang"])
    tanggal: TanggalTeks | None = Field(
        default=None, description="Tanggal perjanjian, boleh tanpa hari.", examples=["2021-01-15"]
    )
    dokumen: Id | None = Field(
        default=None, description="Dokumen yang dikutip target-targetnya.", examples=["pk-2021"]
    )
    indikator: Annotated[tuple[Id, ...], Field(min_length=1)] = Field(
        description="Indikator menurut urutan lampiran.", examples=["[penyelesaian-konflik]"]
    )
    program: tuple[Id, ...] = Field(
        default=(), description="Program menurut urutan lampiran.", examples=["[kewaspadaan-nasional]"]
    )
    jejak: Jejak | None = Field(
        default=None, description="Reviu, penerbitan dan penyampaian.", examples=["{direviu: {…}}"]
    )
    berkas_bertanda_tangan: BerkasBertandaTangan | None = Field(
        default=None,
        description="Berkas yang sudah ditandatangani; sejak itu angkanya tetap.",
        examples=["{berkas: pk-2021-kepala.pdf, sha256: …, tanggal: 2021-01-15}"],
    )
