"""What staff wrote for the performance report (LKjIP) of one year; its figures come from the other records."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, TanggalTeks, Teks
from generator.model.jejak import BerkasBertandaTangan, Jejak
from generator.model.nilai import Sumber


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Pendahuluan:
    """Chapter I."""

    latar_belakang: Teks | None = Field(
        default=None, description="Latar belakang.", examples=["Laporan ini …"]
    )
    organisasi: Teks | None = Field(
        default=None, description="Tugas, fungsi dan susunan organisasi.", examples=["Badan dipimpin …"]
    )
    isu_strategis: Teks | None = Field(
        default=None, description="Permasalahan utama.", examples=["Potensi konflik menjelang …"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class StandarNasional:
    """A national standard to compare with; none is assumed."""

    nama: Teks = Field(description="Nama standar atau angka nasional.", examples=["Rata-rata nasional 2021"])
    isi: Teks = Field(description="Angkanya seperti tercetak.", examples=["87,5%"])
    sumber: Sumber = Field(description="Di mana standar itu dibaca.", examples=["{dokumen: …}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Analisis:
    """Comparisons 4 to 7 of chapter III for one indicator; what nobody wrote stays empty."""

    indikator: Id = Field(description="Indikator yang dianalisis.", examples=["penyelesaian-konflik"])
    standar_nasional: StandarNasional | None = Field(
        default=None, description="Pembanding nasional, bila ada.", examples=["{nama: …, isi: …, sumber: …}"]
    )
    penyebab: Teks | None = Field(
        default=None,
        description="Sebab berhasil atau gagal, dan solusinya.",
        examples=["Forum tidak berjalan …"],
    )
    efisiensi: Teks | None = Field(
        default=None, description="Efisiensi penggunaan sumber daya.", examples=["Sisa anggaran dipakai …"]
    )
    program_penunjang: Teks | None = Field(
        default=None,
        description="Program yang menunjang atau menghambat.",
        examples=["Program Kewaspadaan …"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class PenutupLaporan:
    """Chapter IV."""

    kesimpulan: Teks | None = Field(
        default=None, description="Kesimpulan.", examples=["Dari satu indikator …"]
    )
    langkah: Teks | None = Field(
        default=None, description="Langkah perbaikan tahun depan.", examples=["Memperbarui peta konflik …"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Pengesahan:
    """Who signs the report, where and when."""

    pejabat: Id = Field(description="Pejabat yang menandatangani.", examples=["kepala-dinas"])
    tempat: Teks | None = Field(default=None, description="Tempat.", examples=["Sampang"])
    tanggal: TanggalTeks | None = Field(
        default=None, description="Tanggal, boleh tanpa hari.", examples=["2022-02-28"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Laporan:
    """The file's name is the year."""

    id: str
    kata_pengantar: Teks | None = Field(
        default=None, description="Kata pengantar.", examples=["Laporan ini …"]
    )
    ikhtisar: Teks | None = Field(default=None, description="Ikhtisar eksekutif.", examples=["Tahun 2021 …"])
    pendahuluan: Pendahuluan | None = Field(
        default=None, description="Bab I.", examples=["{latar_belakang: …}"]
    )
    perencanaan: Teks | None = Field(
        default=None,
        description="Bab II: uraian rencana dan perjanjian kinerja.",
        examples=["Renstra memuat …"],
    )
    analisis: tuple[Analisis, ...] = Field(
        default=(),
        description="Bab III A: uraian tiap indikator.",
        examples=["[{indikator: …, penyebab: …}]"],
    )
    anggaran: Teks | None = Field(
        default=None, description="Bab III B: uraian realisasi anggaran.", examples=["Anggaran terserap …"]
    )
    penutup: PenutupLaporan | None = Field(default=None, description="Bab IV.", examples=["{kesimpulan: …}"])
    pengesahan: Pengesahan | None = Field(
        default=None, description="Penanda tangan laporan.", examples=["{pejabat: kepala-dinas}"]
    )
    jejak: Jejak | None = Field(
        default=None, description="Reviu, penerbitan dan penyampaian.", examples=["{direviu: {…}}"]
    )
    berkas_bertanda_tangan: BerkasBertandaTangan | None = Field(
        default=None,
        description="Laporan yang sudah ditandatangani; sejak itu angkanya tetap.",
        examples=["{berkas: lkjip-2021.pdf, sha256: …, tanggal: 2022-02-28}"],
    )
