"""The sheet of an instrument's indicators: verbatim text, column by column."""

from collections.abc import Callable
from typing import Final

from generator.documents.bahan import Bahan
from generator.documents.buku_kerja.sel import Catatan, Kolom, Lembar
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM, DokumenResmi
from generator.documents.matriks_iku import BarisMatriks, MatriksIsi

_MATRIKS: Final[tuple[tuple[Kolom, Callable[[BarisMatriks], str]], ...]] = (
    (Kolom("No", 5, "Nomor urut pada naskah."), lambda row: row.nomor),
    (Kolom("Kode", 8, "Kode indikator, bila ada."), lambda row: row.kode or TIDAK_TERCANTUM),
    (Kolom("Sasaran", 20, "Sasaran strategis, kata demi kata."), lambda row: row.sasaran),
    (Kolom("Indikator", 22, "Nama indikator, kata demi kata."), lambda row: row.indikator),
    (Kolom("Satuan", 9, "Satuan hasil dan target."), lambda row: row.satuan),
    (Kolom("Arah", 12, "Apakah makin tinggi atau makin rendah makin baik."), lambda row: row.arah),
    (Kolom("Alasan pemilihan", 18, "Mengapa indikator ini dipilih."), lambda row: row.alasan),
    (Kolom("Definisi operasional", 22, "Arti indikator menurut naskah."), lambda row: row.definisi),
    (
        Kolom("Cara menghitung", 24, "Rumus sebagai kalimat."),
        lambda row: row.rumus.kalimat if row.rumus else row.rumus_teks,
    ),
    (Kolom("Tipe perhitungan", 12, "Kumulatif atau tidak."), lambda row: row.tipe_perhitungan),
    (Kolom("Frekuensi", 10, "Seberapa sering diukur."), lambda row: row.frekuensi),
    (Kolom("Kondisi awal", 12, "Angka awal seperti tertulis pada naskah."), lambda row: row.kondisi_awal),
    (Kolom("Sumber data", 15, "Dari mana datanya."), lambda row: row.sumber_data),
    (
        Kolom("Penanggung jawab", 15, "Unit yang bertanggung jawab, kata demi kata."),
        lambda row: row.penanggung_jawab,
    ),
)


def lembar_matriks(bahan: Bahan, dokumen: DokumenResmi) -> tuple[tuple[Lembar, ...], list[Catatan]]:
    isi = dokumen.isi
    assert isinstance(isi, MatriksIsi)  # noqa: S101 -- the kind says so
    rows = tuple(tuple(cell(row) for _, cell in _MATRIKS) for row in isi.baris)
    notes = [
        Catatan("Dokumen", "Dasar", isi.dasar),
        Catatan("Dokumen", "Periode", isi.periode),
        Catatan("Aturan", "Kutipan", f"Isi tabel disalin kata demi kata; satuan yang “dibaca” dan arah memakai kata penyusun. “{TIDAK_TERCANTUM}” berarti naskah tidak memuatnya."),
        Catatan("Aturan", "Cara menghitung", "Rumus ditulis ulang sebagai kalimat, tanpa mengubah artinya."),
    ]  # fmt: skip
    return (Lembar("Matriks", tuple(column for column, _ in _MATRIKS), rows),), notes
