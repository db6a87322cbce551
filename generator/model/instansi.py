"""The agency that a content folder is about."""

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import (
    FROZEN,
    Alamat,
    BerkasGambar,
    Hari,
    Id,
    Teks,
    WarnaMerek,
    ZonaWaktu,
)

StatusSitus = Literal["resmi", "tidak_resmi", "contoh"]


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KodeWilayah:
    """Codes are text: they have leading zeros and points."""

    kemendagri: Teks | None = Field(default=None, description="Kode Kemendagri.", examples=["35.27"])
    bps: Teks | None = Field(default=None, description="Kode BPS.", examples=["3527"])
    sumber: Id | None = Field(default=None, description="Dokumen asal kode.", examples=["kode-wilayah"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Wilayah:
    """The province, regency or city."""

    nama: Teks = Field(description="Nama lengkap wilayah.", examples=["Kabupaten Sampang"])
    kode: KodeWilayah | None = Field(default=None, description="Kode wilayah.", examples=["{bps: '3527'}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Kontak:
    """How to reach the agency; only what a source prints."""

    alamat: Teks | None = Field(
        default=None, description="Alamat kantor.", examples=["Jalan Trunojoyo No. 21"]
    )
    telepon: Teks | None = Field(default=None, description="Nomor telepon.", examples=["(0323) 321008"])
    sumber: Id = Field(description="Dokumen asal kontak ini.", examples=["keputusan-iku-sampang"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Penelusuran:
    """One search for values: what was looked for, where, when, and what came of it."""

    dicari: Teks = Field(description="Apa yang dicari.", examples=["Target IKU 2019–2024"])
    dokumen: Id = Field(description="Dokumen yang diperiksa.", examples=["perda-sampang-2-2019"])
    tanggal: Hari = Field(description="Tanggal pemeriksaan.", examples=["2026-11-22"])
    hasil: Teks = Field(description="Hasilnya, apa adanya.", examples=["Hanya pembukaan yang terbaca."])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Instansi:
    """The one agency of a site."""

    nama: Teks = Field(
        description="Nama resmi lengkap, tanpa wilayah.", examples=["Badan Kesatuan Bangsa dan Politik"]
    )
    singkatan: Teks = Field(description="Nama pendek yang lazim.", examples=["Bakesbangpol"])
    alias: tuple[Teks, ...] = Field(
        default=(), description="Sebutan lain pada naskah.", examples=["[Bakesbang dan Politik]"]
    )
    wilayah: Wilayah = Field(description="Wilayah instansi.", examples=["{nama: Kabupaten Sampang}"])
    kontak: Kontak | None = Field(
        default=None, description="Kontak menurut dokumen.", examples=["{alamat: …, sumber: …}"]
    )
    zona_waktu: ZonaWaktu = Field(description="Zona waktu tanggal situs.", examples=["Asia/Jakarta"])
    alamat_situs: Alamat | None = Field(
        default=None, description="Alamat situs bila sudah terbit.", examples=["https://contoh.go.id/iku/"]
    )
    logo: BerkasGambar | None = Field(
        default=None,
        description="Logo di kepala halaman: PNG, JPEG atau WebP di content/gambar.",
        examples=["gambar/logo.png"],
    )
    warna: WarnaMerek = Field(
        default=None,
        description="Warna kepala halaman, cukup gelap untuk huruf putih; diapit tanda kutip.",
        examples=["'#0c3a49'"],
    )
    status_situs: StatusSitus = Field(
        description="'resmi' hanya bila instansi sendiri yang menerbitkan; 'contoh' untuk peragaan.",
        examples=["tidak_resmi"],
    )
    penelusuran: tuple[Penelusuran, ...] = Field(
        default=(),
        description="Apa yang sudah dicari dan hasilnya.",
        examples=["[{dicari: …, dokumen: …, tanggal: 2026-11-22, hasil: …}]"],
    )
