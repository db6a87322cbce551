"""An indicator as its instrument prints it; values live in records of their own."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, NamaVariabel, Teks
from generator.model.formula import Ekspresi, EkspresiTeks
from generator.model.naskah import Catatan, Kutipan, Periode

Dasar = Literal["tersurat", "tersirat", "disimpulkan"]
STRATEGIS: Final = ("iku", "sasaran")
"""The kinds of indicator that stand in an agency's yearly plan and report; lower ones only in agreements."""


def _printed(value: object) -> object:
    return {"dasar": "tersurat", "teks_asli": value} if isinstance(value, str) else value


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Formula:
    """The formula as an expression over named variables; each variable is quoted from the instrument."""

    ekspresi: EkspresiTeks = Field(
        description="Rumus dengan nama variabel, + - * / dan kurung.",
        examples=["konflik_dicegah / jumlah_konflik * 100"],
    )
    variabel: dict[NamaVariabel, Kutipan] = Field(
        description="Arti tiap variabel, kata demi kata.",
        examples=["{konflik_dicegah: Konflik sosial yang dicegah}"],
    )
    satuan_tertulis: Teks | None = Field(
        default=None, description="Tanda satuan di ujung rumus.", examples=["'%'"]
    )
    pembilang_bagian_penyebut: Literal["ya", "tidak"] | None = Field(
        default=None,
        description="'ya' bila pembilang bagian dari penyebut, sehingga hasil di atas 100% berarti salah angka.",
        examples=["ya"],
    )
    teks_asli: Teks | None = Field(
        default=None,
        description="Rumus sebagaimana tertulis, bila naskah menulisnya sebagai kalimat.",
        examples=["(0,376 x IKA) + (0,405 x IKU) + (0,219 x IKL)"],
    )

    @property
    def pohon(self) -> Ekspresi:
        """The parsed expression."""
        return self.ekspresi.pohon


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Satuan:
    """The unit of measure, and how we know it."""

    dasar: Dasar = Field(description="Tertulis, tersirat, atau disimpulkan.", examples=["tersirat"])
    teks_asli: Teks | None = Field(
        default=None, description="Satuan seperti pada naskah.", examples=["Persen"]
    )
    normalisasi: Teks | None = Field(default=None, description="Bacaan kami.", examples=["persen"])
    oleh: Teks | None = Field(
        default=None, description="Siapa yang menyimpulkan.", examples=["penyusun situs"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan tentang satuan.", examples=["[{aturan: satuan-tidak-tercantum}]"]
    )

    @property
    def teks(self) -> str:
        """The words to print: our reading where there is one. Checked to exist by the second pass."""
        return self.normalisasi or self.teks_asli or ""


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Polaritas:
    """Whether higher or lower is better, and how we know it; never assumed."""

    arah: Literal["naik", "turun"] = Field(description="naik: makin tinggi makin baik.", examples=["naik"])
    dasar: Dasar = Field(description="Tertulis, tersirat, atau disimpulkan.", examples=["disimpulkan"])
    oleh: Teks | None = Field(
        default=None, description="Siapa yang menyimpulkan.", examples=["penyusun situs"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class PenanggungJawab:
    """The unit as the instrument names it, and the record of that unit."""

    teks_asli: Teks = Field(description="Nama unit kata demi kata.", examples=["Bidang Kewaspadaan"])
    unit: Id | None = Field(
        default=None, description="Catatan unit yang dimaksud.", examples=["bidang-kewaspadaan"]
    )
    normalisasi: Teks | None = Field(
        default=None, description="Bacaan kami.", examples=["Bidang Kewaspadaan Nasional"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan tentang sebutan ini.", examples=["[{teks: …, tingkat: sedang}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KaitanFungsi:
    """The function that an indicator measures, and who says so."""

    fungsi: Id = Field(description="Bagian naskah yang memuat fungsi.", examples=["fungsi-e"])
    keputusan: Id | None = Field(
        default=None, description="Naskahnya, bila bukan dasar indikator ini.", examples=["iku-2019-2024"]
    )
    dasar: Literal["tersurat", "disimpulkan"] = Field(
        description="Tertulis atau disimpulkan.", examples=["tersurat"]
    )
    oleh: Teks | None = Field(
        default=None, description="Siapa yang menyimpulkan.", examples=["penyusun situs"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Indikator:
    """One indicator. A field that the instrument does not print stays out of the record."""

    id: str
    jenis: Literal["iku", "sasaran", "program", "kegiatan"] = Field(
        description="Tingkat indikator.", examples=["iku"]
    )
    dasar: Id = Field(description="Naskah atau dokumen yang menetapkannya.", examples=["iku-2019-2024"])
    tanda: Teks | None = Field(default=None, description="Nomor urut pada tabel.", examples=["1"])
    kode: Teks | None = Field(default=None, description="Kode indikator.", examples=["12.1.1.1"])
    sasaran: Kutipan | None = Field(
        default=None, description="Sasaran strategis.", examples=["Meningkatnya pencegahan …"]
    )
    nama: Kutipan = Field(
        description="Nama indikator.", examples=["Persentase Kejadian Konflik masyarakat yang diselesaikan"]
    )
    alasan: Kutipan | None = Field(
        default=None, description="Alasan pemilihan.", examples=["untuk mengevaluasi …"]
    )
    definisi: Kutipan | None = Field(
        default=None, description="Definisi operasional.", examples=["Persentase kasus …"]
    )
    formula: Formula | None = Field(
        default=None, description="Cara menghitung.", examples=["{ekspresi: a / b * 100, variabel: {…}}"]
    )
    satuan: Annotated[Satuan, BeforeValidator(_printed)] | None = Field(
        default=None, description="Satuan.", examples=["persen"]
    )
    polaritas: Polaritas | None = Field(
        default=None, description="Arah yang baik.", examples=["{arah: naik, dasar: tersurat}"]
    )
    tipe_perhitungan: Kutipan | None = Field(
        default=None, description="Kumulatif atau tidak.", examples=["Kumulatif"]
    )
    frekuensi: Kutipan | None = Field(
        default=None, description="Seberapa sering diukur.", examples=["Tahunan"]
    )
    kondisi_awal: Kutipan | None = Field(
        default=None, description="Kondisi awal seperti pada naskah.", examples=["tercantum di Renstra"]
    )
    sumber_data: Kutipan | None = Field(
        default=None, description="Sumber data.", examples=["Laporan Kegiatan"]
    )
    penanggung_jawab: (
        Annotated[PenanggungJawab, BeforeValidator(lambda v: {"teks_asli": v} if isinstance(v, str) else v)]
        | None
    ) = Field(
        default=None,
        description="Unit penanggung jawab.",
        examples=["{teks_asli: Bidang Kewaspadaan, unit: bidang-kewaspadaan}"],
    )
    fungsi: tuple[KaitanFungsi, ...] = Field(
        default=(), description="Fungsi yang diukur.", examples=["[{fungsi: fungsi-e, dasar: tersurat}]"]
    )
    berlaku: Periode | None = Field(
        default=None,
        description="Tahun berlaku, bila berbeda dari dasarnya.",
        examples=["{awal: 2022, akhir: 2024}"],
    )
    melanjutkan: Id | None = Field(
        default=None, description="Indikator lama yang diteruskan.", examples=["penyelesaian-konflik"]
    )
    id_lama: tuple[Id, ...] = Field(
        default=(), description="Nama berkas lama; alamatnya dialihkan.", examples=["[konflik]"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan tentang indikator ini.", examples=["[{aturan: iku-tanpa-fungsi}]"]
    )
