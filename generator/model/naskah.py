"""A legal instrument as it stands: verbatim text, our reading and our notes kept apart."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.dates import Tanggal
from generator.model.fields import FROZEN, Hari, Id, Ringkas, Tahun, Teks

Tingkat = Literal["tinggi", "sedang", "rendah"]
StatusTanggapan = Literal["dijelaskan", "akan_diperbaiki", "sudah_diperbaiki"]
Memuat = Literal["instansi", "tujuan", "sasaran", "tugas", "fungsi", "tabel_indikator"]
IsiKolom = Literal[
    "tanda", "kode", "sasaran", "nama", "alasan", "definisi", "formula", "satuan", "sumber_data",
    "penanggung_jawab", "frekuensi", "tipe_perhitungan", "tidak_dimuat",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Periode:
    """Whole years, both ends included."""

    awal: Tahun = Field(description="Tahun pertama.", examples=["2019"])
    akhir: Tahun = Field(description="Tahun terakhir, termasuk.", examples=["2024"])

    @property
    def tahun(self) -> range:
        return range(self.awal, self.akhir + 1)


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Tanggapan:
    """The agency's own answer to a note, shown beside it."""

    teks: Teks = Field(
        description="Jawaban instansi, kata demi kata.", examples=["Huruf f memang tidak ada."]
    )
    jabatan: Teks = Field(
        description="Jabatan yang menjawab; bukan nama orang.", examples=["Sekretaris Badan"]
    )
    tanggal: Hari = Field(description="Tanggal jawaban.", examples=["2026-12-01"])
    status: StatusTanggapan = Field(description="Apa yang dilakukan instansi.", examples=["dijelaskan"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Catatan:
    """A *catatan naskah*: neutral words about the text of an instrument, never an audit finding.

    With `aturan` alone it answers a note that the linter writes by itself; with `teks` it replaces the linter's words.
    """

    aturan: Id | None = Field(
        default=None, description="Aturan pemeriksa yang dijawab catatan ini.", examples=["nomor-kosong"]
    )
    teks: Teks | None = Field(
        default=None,
        description="Isi catatan, dengan kata yang netral.",
        examples=["Nomor urut tidak tercantum."],
    )
    tingkat: Tingkat | None = Field(
        default=None,
        description="Seberapa penting bagi pembaca; 'rendah' hanya tampil di halaman naskah.",
        examples=["tinggi"],
    )
    sumber: Id | None = Field(
        default=None, description="Dokumen yang mendukung catatan ini.", examples=["perda-sampang-2-2019"]
    )
    tanggapan: Tanggapan | None = Field(
        default=None,
        description="Jawaban instansi atas catatan ini.",
        examples=["{teks: …, jabatan: Sekretaris Badan, tanggal: 2026-12-01, status: dijelaskan}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class TeksAsli:
    """A verbatim quotation; a plain string in a record is shorthand for `teks_asli`."""

    teks_asli: Teks = Field(description="Kata demi kata seperti pada naskah.", examples=["Pebruari 2020"])
    normalisasi: Teks | None = Field(
        default=None,
        description="Bacaan kami bila naskah keliru; tampil terpisah.",
        examples=["Februari 2020"],
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(),
        description="Catatan naskah tentang teks ini.",
        examples=["[{aturan: tanggal-tanpa-hari}]"],
    )


Kutipan = Annotated[TeksAsli, Ringkas]


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Berlabel:
    """A labelled line: `Nomor:` and what follows it."""

    tanda: Teks = Field(description="Label seperti pada naskah, dengan titik duanya.", examples=["Nomor:"])
    teks_asli: Teks = Field(
        description="Teks sesudah label, kata demi kata.", examples=["188/ /KEP/434.401/2019"]
    )
    normalisasi: Teks | None = Field(
        default=None, description="Bacaan kami bila naskah keliru.", examples=["Februari 2020"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan naskah tentang baris ini.", examples=["[{aturan: nomor-kosong}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Kolom:
    """A column of the indicator table as printed, and the field of `indikator` that it shows."""

    judul: Teks = Field(description="Judul kolom seperti pada naskah.", examples=["SASARAN STRATEGIS"])
    isi: IsiKolom = Field(description="Kolom catatan indikator yang dimuat di sini.", examples=["sasaran"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Butir:
    """Any numbered or lettered piece: a consideration, diktum, pasal, ayat, function or part of an annex.

    The mark is kept as printed and never counted; what is missing from a sequence stays missing.
    """

    id: Id | None = Field(
        default=None,
        description="Bagian alamat yang tetap; tanpa id, butir tidak dapat ditautkan.",
        examples=["e"],
    )
    tanda: Teks | None = Field(
        default=None, description="Huruf, angka atau label seperti pada naskah.", examples=["e."]
    )
    judul: Teks | None = Field(
        default=None, description="Judul bagian seperti pada naskah.", examples=["FUNGSI :"]
    )
    teks_asli: Teks | None = Field(
        default=None,
        description="Kata demi kata seperti pada naskah.",
        examples=["Pelaksanaan kewaspadaan dibidang …"],
    )
    normalisasi: Teks | None = Field(
        default=None, description="Bacaan kami bila naskah keliru.", examples=["… di bidang …"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan naskah tentang butir ini.", examples=["[{aturan: huruf-terlewat}]"]
    )
    memuat: Memuat | None = Field(
        default=None, description="Apa yang ditetapkan butir ini beserta anaknya.", examples=["fungsi"]
    )
    kolom: tuple[Kolom, ...] = Field(
        default=(),
        description="Kolom tabel indikator; barisnya diambil dari catatan indikator.",
        examples=["[{judul: NO, isi: tanda}]"],
    )
    butir: "tuple[Butir, ...]" = Field(
        default=(),
        description="Butir di bawahnya, menurut urutan naskah.",
        examples=["[{id: a, tanda: a., teks_asli: …}]"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Judul:
    """The heading of an instrument, line by line."""

    bentuk: tuple[Kutipan, ...] = Field(
        description="Baris sebelum nomor.", examples=["[KEPUTUSAN, KEPALA BADAN …]"]
    )
    nomor: Berlabel = Field(
        description="Baris nomor.", examples=["{tanda: 'Nomor:', teks_asli: 188/ /KEP/434.401/2019}"]
    )
    penghubung: Teks = Field(description="Kata di antara nomor dan isi judul.", examples=["TENTANG"])
    tentang: tuple[Kutipan, ...] = Field(
        description="Baris isi judul.", examples=["[PENETAPAN INDIKATOR KINERJA UTAMA]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class BagianPembuka:
    """Menimbang, Mengingat or Memperhatikan: a label and its clauses."""

    tanda: Teks = Field(description="Label seperti pada naskah.", examples=["Menimbang:"])
    butir: tuple[Butir, ...] = Field(
        description="Butir menurut urutan naskah.", examples=["[{id: a, tanda: a., teks_asli: …}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Penutup:
    """Place, date and signatory as printed; a NIP is masked, digit by digit."""

    tempat: Berlabel | None = Field(
        default=None,
        description="Tempat ditetapkan.",
        examples=["{tanda: 'Ditetapkan di :', teks_asli: Sampang}"],
    )
    tanggal: Berlabel | None = Field(
        default=None,
        description="Tanggal ditetapkan.",
        examples=["{tanda: 'Pada tanggal :', teks_asli: Pebruari 2020}"],
    )
    jabatan: tuple[Kutipan, ...] = Field(
        default=(), description="Baris jabatan penanda tangan.", examples=["[KEPALA BADAN]"]
    )
    nama: Kutipan | None = Field(default=None, description="Nama penanda tangan.", examples=["NAMA PEJABAT"])
    pangkat: Kutipan | None = Field(default=None, description="Pangkat.", examples=["Pembina TK.I"])
    nip: Kutipan | None = Field(
        default=None, description="NIP tersamar.", examples=["NIP. ••••••••.••••••.•.•••"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan tentang penutup.", examples=["[{teks: …, tingkat: sedang}]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Lampiran:
    """An annex with its own heading and signature."""

    kepala: tuple[Kutipan, ...] = Field(
        default=(), description="Baris kepala lampiran.", examples=["[Lampiran Keputusan …]"]
    )
    nomor: Berlabel | None = Field(
        default=None, description="Nomor pada kepala lampiran.", examples=["{tanda: 'Nomor :', teks_asli: …}"]
    )
    tanggal: Berlabel | None = Field(
        default=None,
        description="Tanggal pada kepala lampiran.",
        examples=["{tanda: 'Tanggal :', teks_asli: Pebruari 2020}"],
    )
    judul: tuple[Kutipan, ...] = Field(
        default=(), description="Baris judul lampiran.", examples=["[INDIKATOR KINERJA UTAMA]"]
    )
    bagian: tuple[Butir, ...] = Field(
        description="Bagian menurut urutan naskah.", examples=["[{id: fungsi, memuat: fungsi, butir: …}]"]
    )
    penutup: Penutup | None = Field(default=None, description="Penutup lampiran.", examples=["{tempat: …}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Transkripsi:
    """Which document was transcribed, and when."""

    dokumen: Id = Field(description="Dokumen yang disalin.", examples=["keputusan-iku-sampang"])
    tanggal: Hari = Field(description="Tanggal penyalinan.", examples=["2026-11-23"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Hubungan:
    """What this instrument does to another one, and the clause of this instrument that says so."""

    keputusan: Id = Field(description="Naskah yang diubah atau dicabut.", examples=["iku-2019-2024"])
    menurut: Id = Field(description="Bagian naskah ini yang menyatakannya.", examples=["diktum-kesatu"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Keputusan:
    """An instrument that sets indicators: a Keputusan with diktum, or a Peraturan with pasal and ayat."""

    id: str
    jenis: Literal["keputusan", "peraturan"] = Field(description="Bentuk naskah.", examples=["keputusan"])
    judul_singkat: Teks = Field(
        description="Sebutan pendek untuk daftar dan menu.", examples=["Keputusan IKU 2019–2024"]
    )
    periode: Periode = Field(
        description="Tahun yang ditetapkan naskah.", examples=["{awal: 2019, akhir: 2024}"]
    )
    transkripsi: Transkripsi = Field(
        description="Asal salinan ini.", examples=["{dokumen: …, tanggal: 2026-11-23}"]
    )
    sampul: tuple[Kutipan, ...] = Field(
        default=(), description="Baris sampul.", examples=["[INDIKATOR KINERJA UTAMA]"]
    )
    kop: tuple[Kutipan, ...] = Field(
        default=(), description="Baris kop surat.", examples=["[PEMERINTAH KABUPATEN …]"]
    )
    judul: Judul = Field(
        description="Judul naskah.", examples=["{bentuk: …, nomor: …, penghubung: TENTANG, tentang: …}"]
    )
    pembukaan: tuple[Kutipan, ...] = Field(
        default=(), description="Jabatan yang menetapkan.", examples=["[KEPALA BADAN …]"]
    )
    menimbang: BagianPembuka | None = Field(
        default=None, description="Pertimbangan.", examples=["{tanda: 'Menimbang:', butir: …}"]
    )
    mengingat: BagianPembuka | None = Field(
        default=None, description="Dasar hukum.", examples=["{tanda: 'Mengingat :', butir: …}"]
    )
    memperhatikan: BagianPembuka | None = Field(
        default=None, description="Hal yang diperhatikan.", examples=["{tanda: 'Memperhatikan :', butir: …}"]
    )
    memutuskan: Kutipan | None = Field(
        default=None, description="Kata MEMUTUSKAN seperti pada naskah.", examples=["MEMUTUSKAN :"]
    )
    menetapkan: Berlabel | None = Field(
        default=None, description="Baris Menetapkan.", examples=["{tanda: 'Menetapkan:', teks_asli: …}"]
    )
    diktum: tuple[Butir, ...] = Field(
        default=(),
        description="Diktum, untuk keputusan.",
        examples=["[{id: kesatu, tanda: 'KESATU :', teks_asli: …}]"],
    )
    batang_tubuh: tuple[Butir, ...] = Field(
        default=(),
        description="Bab, pasal dan ayat, untuk peraturan.",
        examples=["[{id: pasal-1, tanda: Pasal 1, butir: …}]"],
    )
    penutup: Penutup = Field(
        description="Tempat, tanggal dan penanda tangan.", examples=["{tempat: …, tanggal: …}"]
    )
    lampiran: tuple[Lampiran, ...] = Field(
        default=(), description="Lampiran menurut urutan naskah.", examples=["[{bagian: …}]"]
    )
    mengubah: tuple[Hubungan, ...] = Field(
        default=(), description="Naskah yang diubah.", examples=["[{keputusan: …, menurut: diktum-kesatu}]"]
    )
    mencabut: tuple[Hubungan, ...] = Field(
        default=(), description="Naskah yang dicabut.", examples=["[{keputusan: …, menurut: diktum-kedua}]"]
    )
    catatan: tuple[Catatan, ...] = Field(
        default=(), description="Catatan tentang naskah seutuhnya.", examples=["[{teks: …, tingkat: sedang}]"]
    )

    @property
    def tentang(self) -> str:
        """The subject of the heading as one line, verbatim."""
        return " ".join(line.teks_asli for line in self.judul.tentang)

    @property
    def ditetapkan(self) -> Tanggal | None:
        """The date at the source's own precision, read from the closing lines."""
        line = self.penutup.tanggal
        return _read(line.normalisasi or line.teks_asli) if line else None


def _read(text: str) -> Tanggal | None:
    from generator import dates

    try:
        return dates.parse(text)
    except dates.ImpossibleDateError:
        return None
