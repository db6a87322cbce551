"""The values of one indicator: targets, results, quarters, what the documents print, and what changed since."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Angka, Hari, Id, NamaVariabel, Tahun, TanggalTeks, Teks, Triwulan

Asal = Literal["renstra", "pk", "pk_perubahan", "dokumen_lain"]
Sifat = Literal["sementara", "tetap"]
AlasanTanpaNilai = Literal[
    "belum_dimuat",
    "belum_ditetapkan",
    "belum_jatuh_tempo",
    "belum_dipublikasikan",
    "dikecualikan",
    "tidak_diukur",
]
JenisRevisi = Literal[
    "revisi_terjadwal",
    "revisi_metode",
    "koreksi_kesalahan",
    "perubahan_target",
    "perubahan_definisi",
    "penarikan",
]
TipeTriwulan = Literal["kumulatif", "non_kumulatif", "rata_rata", "posisi_akhir"]
StatusTindakLanjut = Literal["belum_mulai", "berjalan", "selesai", "tidak_dilanjutkan"]
JenisTarget = Literal[
    "minimal", "maksimal", "antara", "tepat", "predikat", "teks", "tercetak", "belum_ditetapkan"
]
JENIS_TARGET: tuple[JenisTarget, ...] = (
    "minimal", "maksimal", "antara", "tepat", "predikat", "teks", "tercetak", "belum_ditetapkan",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Pernyataan:
    """An official's statement, where no document prints the figure."""

    jabatan: Teks = Field(description="Jabatan yang menyatakan; bukan nama orang.", examples=["Kepala Badan"])
    tanggal: Hari = Field(description="Tanggal pernyataan.", examples=["2022-01-31"])
    tempat: Teks = Field(description="Di mana dinyatakan.", examples=["rapat dengar pendapat DPRD"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Sumber:
    """Where a figure was read: a document's page and row, or a statement; exactly one of the two."""

    dokumen: Id | None = Field(
        default=None, description="Dokumen yang memuat angkanya.", examples=["lkjip-2021"]
    )
    halaman: Teks | None = Field(default=None, description="Halaman pada dokumen.", examples=["12"])
    kutipan: Teks | None = Field(
        default=None, description="Baris seperti tercetak.", examples=["1 | Persentase … | 85 | 82"]
    )
    pernyataan: Pernyataan | None = Field(
        default=None,
        description="Pernyataan pejabat, bila tidak ada dokumen.",
        examples=["{jabatan: …, tanggal: …, tempat: …}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Rentang:
    """Both ends belong to the range."""

    dari: Angka = Field(description="Batas bawah, termasuk.", examples=["10"])
    sampai: Angka = Field(description="Batas atas, termasuk.", examples=["20"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Target:
    """One promise. Exactly one of the eight kinds is filled; the kind decides how the result is judged."""

    asal: Asal = Field(description="Dokumen macam apa yang menjanjikannya.", examples=["pk"])
    minimal: Angka | None = Field(default=None, description="Sekurang-kurangnya.", examples=["85"])
    maksimal: Angka | None = Field(default=None, description="Setinggi-tingginya.", examples=["10"])
    antara: Rentang | None = Field(
        default=None, description="Di dalam rentang.", examples=["{dari: 10, sampai: 20}"]
    )
    tepat: Angka | None = Field(default=None, description="Tepat sekian.", examples=["4"])
    predikat: Teks | None = Field(
        default=None, description="Predikat pada skala indikator ini.", examples=["BB"]
    )
    teks: Teks | None = Field(
        default=None,
        description="Janji berupa kalimat; tidak dapat dinilai.",
        examples=["tersusunnya peta konflik"],
    )
    tercetak: Angka | None = Field(
        default=None,
        description="Angka tanpa keterangan minimal atau maksimal; dinilai menurut polaritas.",
        examples=["80"],
    )
    belum_ditetapkan: Teks | None = Field(
        default=None, description="Alasan target belum ada.", examples=["PK belum ditandatangani"]
    )
    tidak_termasuk_batas: Literal["ya"] | None = Field(
        default=None, description="Isi 'ya' bila tertulis 'kurang dari' atau 'lebih dari'.", examples=["ya"]
    )
    tanggal: TanggalTeks | None = Field(
        default=None, description="Tanggal dokumen target.", examples=["2021-01-15"]
    )
    sumber: Sumber | None = Field(
        default=None, description="Di mana target dibaca.", examples=["{dokumen: pk-2021, halaman: '3'}"]
    )

    @property
    def jenis(self) -> JenisTarget:
        """The kind that is filled. Checked to be exactly one by the second pass."""
        return next(kind for kind in JENIS_TARGET if getattr(self, kind) is not None)


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Realisasi:
    """A result: a number, or the inputs of the formula, or a predicate, or words."""

    nilai: Angka | None = Field(default=None, description="Hasil sebagai angka.", examples=["85"])
    variabel: dict[NamaVariabel, Angka] = Field(
        default_factory=dict,
        description="Masukan rumus; hasilnya dihitung.",
        examples=["{konflik_dicegah: 17, jumlah_konflik: 20}"],
    )
    predikat: Teks | None = Field(default=None, description="Hasil sebagai predikat.", examples=["BB"])
    teks: Teks | None = Field(
        default=None, description="Hasil sebagai kalimat.", examples=["peta konflik tersusun"]
    )
    sifat: Sifat = Field(description="Apakah angka masih dapat berubah.", examples=["tetap"])
    sumber: Sumber = Field(
        description="Di mana hasil dibaca.", examples=["{dokumen: lkjip-2021, halaman: '12', kutipan: …}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class TanpaNilai:
    """Why there is no result, and what that claim rests on."""

    alasan: AlasanTanpaNilai = Field(description="Mengapa belum ada angka.", examples=["tidak_diukur"])
    keterangan: Teks | None = Field(
        default=None, description="Penjelasan singkat.", examples=["diukur tiap dua tahun"]
    )
    jatuh_tempo: Hari | None = Field(
        default=None, description="Tanggal angka seharusnya ada.", examples=["2022-03-31"]
    )
    sumber: Sumber | None = Field(
        default=None, description="Dasar alasan atau tanggal itu.", examples=["{dokumen: …}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class NilaiTriwulan:
    """One quarter; a target without kind is judged like a printed one."""

    target: Angka | None = Field(default=None, description="Target triwulan.", examples=["20"])
    realisasi: Angka | None = Field(default=None, description="Hasil triwulan.", examples=["18"])
    sumber: Sumber = Field(description="Di mana angka dibaca.", examples=["{dokumen: lkjip-2021}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class CapaianDokumen:
    """The achievement as the document prints it, beside which ours is computed."""

    tahunan: Angka | None = Field(
        default=None, description="Capaian tahun itu seperti tercetak, dalam persen.", examples=["96.47"]
    )
    akhir: Angka | None = Field(
        default=None, description="Capaian terhadap target akhir seperti tercetak.", examples=["90.1"]
    )
    teks: Teks | None = Field(
        default=None, description="Isi kolom capaian yang bukan persentase.", examples=["'0,269%'"]
    )
    sumber: Sumber = Field(
        description="Di mana capaian tercetak.", examples=["{dokumen: lkjip-2021, halaman: '12'}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Revisi:
    """Why a published figure changed; entries are only ever added."""

    bidang: Teks = Field(description="Kolom tayang yang berubah.", examples=["realisasi"])
    dari: Teks = Field(description="Isi yang pernah tayang.", examples=["82"])
    menjadi: Teks = Field(description="Isi penggantinya.", examples=["85"])
    jenis: JenisRevisi = Field(description="Macam perubahan.", examples=["koreksi_kesalahan"])
    alasan: Teks = Field(description="Mengapa berubah.", examples=["salah salin dari lampiran"])
    dasar: Id = Field(description="Dokumen dasar perubahan.", examples=["surat-koreksi-2022"])
    tanggal: Hari = Field(description="Tanggal perubahan.", examples=["2022-03-01"])
    disetujui: Teks = Field(description="Jabatan yang menyetujui.", examples=["Kepala Badan"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class TindakLanjut:
    """What is done about a result."""

    teks: Teks = Field(description="Apa yang dilakukan.", examples=["memperbarui peta konflik"])
    unit: Id = Field(description="Unit yang bertanggung jawab.", examples=["bidang-kewaspadaan"])
    tenggat: Hari = Field(description="Tenggat.", examples=["2022-06-30"])
    status: StatusTindakLanjut = Field(description="Sampai di mana.", examples=["berjalan"])
    hasil: Teks | None = Field(default=None, description="Hasilnya.", examples=["peta selesai"])
    sumber: Sumber = Field(description="Di mana tindak lanjut dibaca.", examples=["{dokumen: lkjip-2021}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class NilaiTahun:
    """Everything about one year."""

    target: tuple[Target, ...] = Field(
        default=(),
        description="Semua target tahun itu, dari semua dokumen.",
        examples=["[{asal: pk, minimal: 85, …}]"],
    )
    realisasi: Realisasi | None = Field(
        default=None, description="Hasil tahun itu.", examples=["{nilai: 85, sifat: tetap, sumber: …}"]
    )
    tanpa_nilai: TanpaNilai | None = Field(
        default=None, description="Alasan bila belum ada hasil.", examples=["{alasan: tidak_diukur, …}"]
    )
    triwulan: dict[Triwulan, NilaiTriwulan] = Field(
        default_factory=dict, description="Angka TW 1 sampai 4.", examples=["{1: {realisasi: 18, sumber: …}}"]
    )
    capaian_dokumen: CapaianDokumen | None = Field(
        default=None, description="Capaian seperti tercetak.", examples=["{tahunan: 96.47, sumber: …}"]
    )
    diterbitkan: Hari = Field(description="Tanggal angka dimuat di situs.", examples=["2026-11-23"])
    penjelasan: Teks | None = Field(
        default=None, description="Sebab hasil, menurut instansi.", examples=["kegiatan dialihkan"]
    )
    revisi: tuple[Revisi, ...] = Field(
        default=(),
        description="Riwayat perubahan angka.",
        examples=["[{bidang: realisasi, dari: '82', menjadi: '85', …}]"],
    )
    tindak_lanjut: tuple[TindakLanjut, ...] = Field(
        default=(), description="Tindak lanjut.", examples=["[{teks: …, unit: …}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KondisiAwal:
    """The baseline."""

    tahun: Tahun = Field(description="Tahun kondisi awal.", examples=["2018"])
    nilai: Angka = Field(description="Nilainya.", examples=["70"])
    sumber: Sumber = Field(description="Di mana dibaca.", examples=["{dokumen: renstra-2019-2024}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class TargetAkhir:
    """The target at the end of the plan."""

    tahun: Tahun = Field(description="Tahun akhir rencana.", examples=["2024"])
    target: Target = Field(
        description="Janji pada tahun itu.", examples=["{asal: renstra, minimal: 90, sumber: …}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Perhitungan:
    """How quarters make a year, and how we know it."""

    tipe: TipeTriwulan = Field(description="Cara triwulan menjadi tahun.", examples=["kumulatif"])
    dasar: Literal["tersurat", "tersirat", "disimpulkan"] = Field(
        description="Tertulis, tersirat, atau disimpulkan.", examples=["tersurat"]
    )
    oleh: Teks | None = Field(
        default=None, description="Siapa yang menyimpulkan.", examples=["penyusun situs"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Nilai:
    """The values of the indicator whose id is this file's name."""

    id: str
    kebijakan: Id | None = Field(
        default=None, description="Kebijakan capaian khusus indikator ini.", examples=["r-per-t"]
    )
    predikat: Id | None = Field(
        default=None, description="Skala predikat indikator ini.", examples=["akip-88-2021"]
    )
    perhitungan: Perhitungan | None = Field(
        default=None,
        description="Cara triwulan menjadi tahun.",
        examples=["{tipe: kumulatif, dasar: tersurat}"],
    )
    kondisi_awal: KondisiAwal | None = Field(
        default=None, description="Kondisi awal.", examples=["{tahun: 2018, nilai: 70, sumber: …}"]
    )
    target_akhir: TargetAkhir | None = Field(
        default=None, description="Target akhir rencana.", examples=["{tahun: 2024, target: …}"]
    )
    tahun: Annotated[dict[Tahun, NilaiTahun], Field(min_length=1)] = Field(
        description="Angka tiap tahun.",
        examples=["{2021: {target: […], realisasi: {…}, diterbitkan: 2022-01-31}}"],
    )
