"""An official who signs documents."""

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Hari, Id, Teks, Tersamar


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Masa:
    """Days in office, both included; an end that is not known is left out."""

    mulai: Hari = Field(description="Hari pertama menjabat.", examples=["2019-01-02"])
    sampai: Hari | None = Field(default=None, description="Hari terakhir menjabat.", examples=["2023-12-31"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Pejabat:
    """`jabatan`, `nama` and `pangkat` as the source prints them. A NIP encodes a birth date: only that there is one."""

    id: str
    jabatan: Teks = Field(description="Jabatan lengkap seperti pada sumber.", examples=["Kepala Dinas Uji"])
    nama: Teks = Field(description="Nama dengan gelar seperti pada sumber.", examples=["NAMA PEJABAT, S.Sos"])
    pangkat: Teks | None = Field(
        default=None, description="Pangkat dan golongan.", examples=["Pembina Tingkat I"]
    )
    nip: Tersamar | None = Field(
        default=None,
        description="Isi 'tersamar' bila pejabat ini ber-NIP; angkanya tidak pernah disimpan di sini.",
        examples=["tersamar"],
    )
    memimpin: Literal["ya"] | None = Field(
        default=None, description="Isi 'ya' untuk kepala instansi ini.", examples=["ya"]
    )
    unit: Id | None = Field(
        default=None, description="Unit yang dipimpinnya.", examples=["bidang-kewaspadaan"]
    )
    masa: Masa | None = Field(default=None, description="Masa jabatan.", examples=["{mulai: 2019-01-02}"])
    sumber: Id = Field(description="Dokumen yang memuat nama dan jabatannya.", examples=["pk-2021"])
