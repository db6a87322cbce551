"""The sheet of a year's money: programmes, activities and sub-activities, in rupiah."""

from typing import Final

from generator.documents.bahan import Bahan
from generator.documents.buku_kerja.sel import (
    TIDAK_DIHITUNG,
    Catatan,
    Kolom,
    Lembar,
    Sel,
    dibaca,
    dikutip,
    persentase,
    rupiah,
)
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM
from generator.documents.tabel import (
    TIDAK_TERCATAT,
    berubah,
    jumlah_uang,
    program_dari,
    serapan,
    tetap,
    tingkat_uang,
)
from generator.measurement.anggaran import Uang
from generator.measurement.angka import bulatkan
from generator.model.program import Kegiatan, Program, SubKegiatan

TINGKAT: Final = ("program", "kegiatan", "sub kegiatan")
_ANGGARAN: Final = (
    Kolom("Tingkat", 12, "Program, kegiatan atau sub kegiatan. Program memuat jumlah kegiatannya."),
    Kolom("Kode", 17, "Kode pada dokumen anggaran."),
    Kolom("Nama", 36, "Nama seperti pada dokumen."),
    Kolom("Pagu", 16, "Anggaran, dalam rupiah."),
    Kolom("Pagu perubahan", 16, "Anggaran setelah perubahan, dalam rupiah."),
    Kolom("Realisasi", 16, "Yang dibelanjakan, dalam rupiah."),
    Kolom(
        "Serapan (%)", 10, "Realisasi dibagi anggaran yang berlaku, dalam persen, dua angka di belakang koma."
    ),
    Kolom("Keterangan", 16, "Keterangan pada tabel anggaran."),
    Kolom("Sumber", 30, "Di mana angkanya dibaca."),
)


def lembar_anggaran(bahan: Bahan, tahun: int) -> tuple[Lembar | None, list[Catatan]]:
    programs = program_dari(bahan, tahun)
    levels = [found for program in programs for found in tingkat_uang(program, tahun, rinci=True)]
    if not levels:
        return None, []
    changed = any(berubah(program, tahun) for program in programs)
    rows = tuple(_level(bahan, tahun, *found) for found in levels)
    bottom = (
        "jumlah program",
        "",
        "Jumlah",
        *_money(jumlah_uang(programs, tahun), changed=changed),
        "",
        "jumlah baris program",
    )
    notes = [
        note
        for _, row, _ in levels
        if tahun in row.tahun
        for note in dikutip(bahan, f"Anggaran: {row.nama}", row.tahun[tahun].sumber)
    ]
    return Lembar(f"Anggaran {tahun}", _ANGGARAN, rows, bottom), notes


def _level(
    bahan: Bahan, tahun: int, tingkat: int, row: Program | Kegiatan | SubKegiatan, money: Uang
) -> tuple[Sel, ...]:
    own = row.tahun.get(tahun)
    return (
        TINGKAT[tingkat],
        row.kode or TIDAK_TERCANTUM,
        row.nama,
        *_money(money, changed=berubah(row, tahun)),
        (row.keterangan if isinstance(row, Program) else None) or "",
        dibaca(bahan, [own.sumber]) if own else "jumlah rinciannya",
    )


def _money(money: Uang, *, changed: bool) -> tuple[Sel, Sel, Sel, Sel]:
    spent = serapan(money, diubah=changed)
    return (
        rupiah(money.pagu),
        TIDAK_TERCATAT if tetap(money, diubah=changed) else rupiah(money.pagu_perubahan),
        rupiah(money.realisasi),
        persentase(bulatkan(spent), bulatkan(spent)) if spent is not None else TIDAK_DIHITUNG,
    )
