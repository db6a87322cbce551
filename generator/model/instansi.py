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
    NomorSms,
    NomorTelepon,
    NomorWhatsapp,
    Surel,
    Teks,
    WarnaMerek,
    ZonaWaktu,
)

StatusSitus = Literal["resmi", "tidak_resmi", "contoh"]
JenisDraf = Literal[
    "rencana-kinerja-tahunan",
    "perjanjian-kinerja",
    "rencana-aksi",
    "pengukuran-kinerja",
    "lkjip",
    "lembar-rapat",
    "lembar-bukti",
]
"""The kinds of document that stay drafts until they are signed; the transcription and the matrix are none."""


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
class KontakSurel:
    """An e-mail address, and the document that prints it."""

    alamat: Surel = Field(description="Alamat surel.", examples=["koreksi@dinas.example"])
    sumber: Id = Field(description="Dokumen yang memuat alamat ini.", examples=["laman-dinas"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KontakWhatsapp:
    """A WhatsApp number, and the document that prints it."""

    nomor: NomorWhatsapp = Field(
        description="Nomor dengan kode negara, angka saja.", examples=["6280000000000"]
    )
    sumber: Id = Field(description="Dokumen yang memuat nomor ini.", examples=["laman-dinas"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KontakLapor:
    """The SMS number of SP4N-LAPOR!, and the document that says so."""

    sms: NomorSms = Field(description="Nomor layanan SMS.", examples=["1708"])
    sumber: Id = Field(description="Dokumen yang memuat nomor ini.", examples=["lapor"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Ppid:
    """Who answers requests for information; every field as the source prints it."""

    nama: Teks = Field(description="Nama atau jabatan PPID.", examples=["PPID Dinas Uji"])
    alamat: Teks | None = Field(default=None, description="Alamat surat.", examples=["Jalan Contoh No. 1"])
    telepon: NomorTelepon | None = Field(
        default=None, description="Nomor telepon.", examples=["(0000) 000000"]
    )
    surel: Surel | None = Field(default=None, description="Alamat surel.", examples=["ppid@dinas.example"])
    laman: Alamat | None = Field(
        default=None, description="Laman permohonan.", examples=["https://ppid.dinas.example/"]
    )
    dasar: Id | None = Field(
        default=None,
        description="Dokumen yang menjadi dasar permohonan, disebut pada surat.",
        examples=["uu-kip"],
    )
    sumber: Id = Field(description="Dokumen yang memuat kontak ini.", examples=["laman-ppid"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Kontak:
    """How to reach the agency; only what a source prints."""

    alamat: Teks | None = Field(
        default=None, description="Alamat kantor.", examples=["Jalan Trunojoyo No. 21"]
    )
    telepon: NomorTelepon | None = Field(
        default=None, description="Nomor telepon.", examples=["(0323) 321008"]
    )
    sumber: Id = Field(description="Dokumen asal alamat dan telepon.", examples=["keputusan-iku-sampang"])
    surel: KontakSurel | None = Field(
        default=None,
        description="Surel untuk melaporkan angka yang keliru.",
        examples=["{alamat: koreksi@dinas.example, sumber: …}"],
    )
    whatsapp: KontakWhatsapp | None = Field(
        default=None,
        description="WhatsApp untuk melaporkan angka yang keliru.",
        examples=["{nomor: '6280000000000', sumber: …}"],
    )
    lapor: KontakLapor | None = Field(
        default=None,
        description="Layanan SP4N-LAPOR! untuk warga.",
        examples=["{sms: '1708', sumber: lapor}"],
    )
    ppid: Ppid | None = Field(
        default=None,
        description="PPID instansi; bila diisi, situs menyediakan surat permohonan untuk angka yang belum ada.",
        examples=["{nama: PPID Dinas Uji, sumber: …}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class PengaturanDokumen:
    """How the agency's official documents look, and which drafts the public may read."""

    kertas: Literal["a4", "f4"] = Field(
        default="a4", description="Ukuran kertas; F4 berukuran 215 × 330 mm.", examples=["f4"]
    )
    kop: tuple[Teks, ...] = Field(
        default=(),
        description="Baris kop surat, dari atas; kosong: menurut kop naskah, atau nama instansi dan wilayah.",
        examples=["[PEMERINTAH KABUPATEN CONTOH, DINAS UJI, Jalan Uji No. 0]"],
    )
    tempat: Teks | None = Field(
        default=None, description="Tempat penandatanganan bila tidak disebut lain.", examples=["Sampang"]
    )
    terbitkan_draf: tuple[JenisDraf, ...] = Field(
        default=(),
        description="Dokumen yang drafnya boleh dibaca publik di situs.",
        examples=["[pengukuran-kinerja]"],
    )


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
        default=None,
        description="Alamat situs bila sudah terbit; tanpa ini tidak ada kartu bagikan, umpan, dan peta situs.",
        examples=["https://contoh.go.id/iku/"],
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
    dokumen: PengaturanDokumen = Field(
        default=PengaturanDokumen(),
        description="Rupa dokumen resmi dan draf yang diterbitkan.",
        examples=["{kertas: f4, terbitkan_draf: [pengukuran-kinerja]}"],
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
