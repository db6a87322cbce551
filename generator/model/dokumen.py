"""A document that records cite: published, internal, or kept in content/sumber."""

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.dates import Tanggal  # noqa: F401
from generator.model.fields import FROZEN, Alamat, Hari, NamaBerkas, Sha256, TanggalTeks, Teks
from generator.model.jejak import Jejak
from generator.model.naskah import Periode

JenisDokumen = Literal[
    "keputusan", "peraturan", "lkjip", "lppd", "rpjmd", "renstra", "rkt", "pk", "laman", "berita", "internal"
]


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Dokumen:
    """What a citation points to; `dibaca` says how much of it could be read."""

    id: str
    jenis: JenisDokumen = Field(description="Macam dokumen.", examples=["lkjip"])
    judul: Teks = Field(
        description="Judul dokumen.", examples=["Perda Sampang 2/2019 tentang RPJMD 2019-2024"]
    )
    nomor: Teks | None = Field(default=None, description="Nomor dokumen.", examples=["2/2019"])
    tanggal: TanggalTeks | None = Field(
        default=None, description="Tanggal dokumen, boleh tanpa hari.", examples=["2020-02"]
    )
    periode: Periode | None = Field(
        default=None, description="Tahun yang dicakup.", examples=["{awal: 2019, akhir: 2024}"]
    )
    alamat: Alamat | None = Field(
        default=None, description="Alamat web.", examples=["https://contoh.go.id/lkjip-2021.pdf"]
    )
    pemegang: Teks | None = Field(
        default=None, description="Siapa yang menyimpan dokumen internal.", examples=["Subbagian Perencanaan"]
    )
    dibaca: Teks | None = Field(
        default=None, description="Seberapa banyak yang terbaca.", examples=["pembukaan saja"]
    )
    ditelusuri: Hari | None = Field(
        default=None, description="Tanggal dokumen dilihat.", examples=["2026-11-22"]
    )
    berkas: NamaBerkas | None = Field(
        default=None, description="Berkas di content/sumber.", examples=["keputusan-iku-2019-2024.txt"]
    )
    sha256: Sha256 | None = Field(
        default=None, description="Sidik berkas itu.", examples=["64 angka heksadesimal"]
    )
    sha256_asli: Sha256 | None = Field(
        default=None, description="Sidik berkas sebelum disamarkan.", examples=["64 angka heksadesimal"]
    )
    jejak: Jejak | None = Field(
        default=None,
        description="Kapan ditetapkan, direviu, diterbitkan dan disampaikan, untuk lembar bukti.",
        examples=["{ditetapkan: {tanggal: …, sumber: …}}"],
    )
    disamarkan: Teks | None = Field(
        default=None, description="Apa yang disamarkan pada salinan.", examples=["angka NIP, dua tempat"]
    )
