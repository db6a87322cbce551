"""The action plan of one year: which step in which quarter, for which indicator, by whom."""

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, Teks, Triwulan
from generator.model.jejak import BerkasBertandaTangan, Jejak
from generator.model.nilai import Sumber


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class LangkahAksi:
    """One step; its target of a quarter is words, such as `1 laporan`."""

    langkah: Teks = Field(description="Apa yang dilakukan.", examples=["Menyusun peta potensi konflik"])
    indikator: Id = Field(description="Indikator yang didukung.", examples=["penyelesaian-konflik"])
    triwulan: dict[Triwulan, Teks] = Field(
        description="Target langkah ini pada TW 1 sampai 4.", examples=["{1: 1 dokumen, 2: 3 kecamatan}"]
    )
    penanggung_jawab: Id = Field(description="Unit yang melakukan.", examples=["bidang-kewaspadaan"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class RencanaAksi:
    """The file's name is the year."""

    id: str
    perjanjian: Id | None = Field(
        default=None, description="Perjanjian kinerja yang dijabarkan.", examples=["pk-2021-kepala"]
    )
    sumber: Sumber = Field(description="Di mana rencana dibaca.", examples=["{dokumen: rencana-aksi-2021}"])
    aksi: Annotated[tuple[LangkahAksi, ...], Field(min_length=1)] = Field(
        description="Langkah menurut urutan rencana.",
        examples=["[{langkah: …, indikator: …, triwulan: {1: 1 dokumen}, penanggung_jawab: …}]"],
    )
    jejak: Jejak | None = Field(
        default=None, description="Reviu, penerbitan dan penyampaian.", examples=["{direviu: {…}}"]
    )
    berkas_bertanda_tangan: BerkasBertandaTangan | None = Field(
        default=None,
        description="Berkas yang sudah ditandatangani.",
        examples=["{berkas: rencana-aksi-2021.pdf, sha256: …, tanggal: 2021-01-20}"],
    )
