"""A performance agreement (Perjanjian Kinerja): who promises which indicators to whom."""

import re
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, Tahun, TanggalTeks, Teks, refuse
from generator.model.jejak import BerkasBertandaTangan, Jejak
from generator.problems import messages

Tingkat = Literal["kepala", "eselon_ii", "eselon_iii", "eselon_iv", "fungsional"]
_ESELON: Final = re.compile(r"eselon[ _.-]*(?:(2|ii)|(3|iii)|(4|iv))", re.IGNORECASE)


def _rank(value: object) -> object:
    """`eselon 3` is told its own spelling: the nearest word by its letters may be another rank."""
    found = _ESELON.fullmatch(value) if isinstance(value, str) else None
    meant = f"eselon_{('ii', 'iii', 'iv')[(found.lastindex or 1) - 1]}" if found else value
    if value != meant:
        raise refuse(messages.unknown_choice(value, [str(meant)]))
    return value


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Perjanjian:
    """The targets stand in `nilai`, with `asal: pk` or `pk_perubahan`; here stands who signs for which of them."""

    id: str
    tahun: Tahun = Field(description="Tahun perjanjian.", examples=["2021"])
    tingkat: Annotated[Tingkat, BeforeValidator(_rank)] = Field(
        description="Tingkat pihak pertama.", examples=["kepala"]
    )
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
