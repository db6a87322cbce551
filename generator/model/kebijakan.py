"""Named policies: how an achievement is computed, which target is judged, which scale gives a label. Each has a basis."""

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Angka, Id, Teks

RumusCapaian = Literal[
    "realisasi_per_target", "selisih_ke_target", "target_per_realisasi", "rentang", "ordinal", "terpenuhi"
]
Asal = Literal["renstra", "pk", "pk_perubahan", "dokumen_lain"]


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class DasarKebijakan:
    """What a policy rests on: a cited document, or words that say that it is only a convention."""

    teks: Teks = Field(
        description="Dasar dalam satu kalimat.", examples=["Cara hitung pada LKjIP Kabupaten Demak 2020."]
    )
    sumber: Id | None = Field(default=None, description="Dokumen yang memuatnya.", examples=["demak-2020"])
    diverifikasi: Literal["ya", "tidak"] = Field(
        description="'tidak' bila naskah dasarnya belum terbaca; situs menulis 'belum diverifikasi'.",
        examples=["ya"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class KebijakanCapaian:
    """One way to turn target and result into a percentage."""

    nama: Teks = Field(description="Sebutan untuk pembaca.", examples=["Hasil dibagi target"])
    rumus: RumusCapaian = Field(description="Cara menghitung.", examples=["realisasi_per_target"])
    dasar: DasarKebijakan = Field(
        description="Dasar kebijakan ini.", examples=["{teks: …, sumber: demak-2020, diverifikasi: ya}"]
    )
    target_nol: Literal["tidak_terdefinisi", "seratus_bila_nol", "nol"] = Field(
        default="tidak_terdefinisi", description="Capaian bila target 0.", examples=["seratus_bila_nol"]
    )
    realisasi_negatif: Literal["apa_adanya", "nol"] = Field(
        default="apa_adanya", description="Capaian bila hasil negatif.", examples=["apa_adanya"]
    )
    di_atas_rentang: Literal["hasil_per_batas", "selisih_ke_batas"] = Field(
        default="selisih_ke_batas",
        description="Untuk rumus rentang: cara menghitung bila hasil di atas batas atas.",
        examples=["selisih_ke_batas"],
    )
    batas_tampil: Angka | None = Field(
        default=None,
        description="Batas atas yang ditampilkan, dalam persen; angka utuhnya tetap ada.",
        examples=["120"],
    )
    desimal: Literal["0", "1", "2", "3", "4"] = Field(
        default="2", description="Angka di belakang koma.", examples=["2"]
    )
    pembulatan: Literal["setengah_ke_atas", "potong"] = Field(
        default="setengah_ke_atas", description="Cara membulatkan.", examples=["setengah_ke_atas"]
    )
    skala: Id | None = Field(
        default=None, description="Skala label capaian.", examples=["permendagri-86-2017"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Jenjang:
    """One class of a scale; both ends as the source prints them."""

    label: Teks = Field(description="Label seperti pada sumber.", examples=["Sangat Baik"])
    dari: Angka | None = Field(
        default=None,
        description="Batas bawah tercetak, dalam persen; kosong bila tak berbatas.",
        examples=["91"],
    )
    sampai: Angka | None = Field(
        default=None, description="Batas atas tercetak; kosong bila tak berbatas.", examples=["100"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Skala:
    """Labels for percentages. Printed scales have gaps and end at 100: what happens there is said, not guessed."""

    jenjang: tuple[Jenjang, ...] = Field(
        description="Jenjang dari yang tertinggi.", examples=["[{label: …, dari: 91, sampai: 100}]"]
    )
    celah: Literal["ke_bawah", "ke_atas", "tanpa_label"] = Field(
        description="Label bagi nilai di antara dua jenjang, misalnya 90,49.", examples=["ke_bawah"]
    )
    di_atas: Literal["tertinggi", "tanpa_label"] = Field(
        description="Label di atas jenjang tertinggi.", examples=["tertinggi"]
    )
    dasar: DasarKebijakan = Field(description="Dasar skala ini.", examples=["{teks: …, diverifikasi: ya}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class SkalaPredikat:
    """An ordinal scale of predicates, the lowest first."""

    urutan: tuple[Teks, ...] = Field(
        description="Predikat dari yang terendah.", examples=["[D, C, CC, B, BB, A, AA]"]
    )
    dasar: DasarKebijakan = Field(description="Dasar urutan ini.", examples=["{teks: …, diverifikasi: ya}"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class TargetDinilai:
    """Which of several targets is judged: the first origin of the list that has one, its last or its first."""

    urutan: tuple[Asal, ...] = Field(
        description="Asal target menurut urutan dahulu.", examples=["[pk_perubahan, pk, renstra]"]
    )
    waktu: Literal["terakhir", "pertama"] = Field(
        description="Bila satu asal punya beberapa target.", examples=["terakhir"]
    )
    dasar: DasarKebijakan = Field(
        description="Dasar pilihan ini.", examples=["{teks: …, diverifikasi: tidak}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Bawaan:
    """The policy for each kind of judgement, where an indicator names none of its own."""

    naik: Id | None = Field(
        default=None, description="Makin tinggi makin baik.", examples=["hasil-per-target"]
    )
    turun: Id | None = Field(
        default=None, description="Makin rendah makin baik.", examples=["selisih-ke-target"]
    )
    antara: Id | None = Field(default=None, description="Target berupa rentang.", examples=["dalam-rentang"])
    tepat: Id | None = Field(default=None, description="Target tepat sekian.", examples=["terpenuhi"])
    predikat: Id | None = Field(default=None, description="Target berupa predikat.", examples=["terpenuhi"])


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Kebijakan:
    """All policies of one agency."""

    target_dinilai: TargetDinilai = Field(
        description="Target mana yang dinilai.", examples=["{urutan: […], waktu: terakhir, dasar: …}"]
    )
    capaian: dict[Id, KebijakanCapaian] = Field(
        description="Cara menghitung capaian, masing-masing bernama.", examples=["{hasil-per-target: {…}}"]
    )
    bawaan: Bawaan = Field(
        description="Kebijakan yang dipakai bila indikator tidak menyebutnya.",
        examples=["{naik: hasil-per-target}"],
    )
    skala: dict[Id, Skala] = Field(
        default_factory=dict, description="Skala label.", examples=["{sampang-2019: {…}}"]
    )
    predikat: dict[Id, SkalaPredikat] = Field(
        default_factory=dict, description="Skala predikat.", examples=["{akip-88-2021: {…}}"]
    )
    rata_rata_sasaran: Literal["tanpa_batas"] = Field(
        default="tanpa_batas",
        description="Rata-rata per sasaran memakai capaian sebelum dibatasi.",
        examples=["tanpa_batas"],
    )
