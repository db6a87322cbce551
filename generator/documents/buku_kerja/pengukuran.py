"""The sheets of a year's measurement: a row an indicator, numbers as numbers; and where each figure was read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.documents.bahan import Bahan, kelompok
from generator.documents.buku_kerja.anggaran import lembar_anggaran
from generator.documents.buku_kerja.sel import (
    DIGIT,
    TIDAK_DIHITUNG,
    Catatan,
    Kolom,
    Lembar,
    Sel,
    bilangan,
    dibaca,
    dikutip,
    hari,
    persentase,
)
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM, DokumenResmi
from generator.documents.pengukuran_kinerja import PengukuranIsi
from generator.documents.tabel import BELUM_DIMUAT, tanpa_target
from generator.measurement.angka import bulatkan
from generator.measurement.capaian import Capaian
from generator.measurement.status import arah_target
from generator.measurement.tahunan import HasilTahun
from generator.model.kebijakan import Kebijakan
from generator.model.nilai import JenisTarget, NilaiTahun, Sumber, Target
from generator.wording import kalimat

BUKAN_RENTANG: Final = "bukan rentang"
_JENIS: Final[Mapping[JenisTarget, str]] = {
    "minimal": "minimal",
    "maksimal": "paling tinggi",
    "antara": "antara",
    "tepat": "tepat",
    "predikat": "predikat",
    "teks": "kalimat",
    "tercetak": "angka saja",
    "belum_ditetapkan": "belum ditetapkan",
}

_PENGUKURAN: Final = (
    Kolom("No", 4, "Nomor urut."),
    Kolom("Kode", 8, "Kode indikator, bila ada."),
    Kolom("Sasaran", 18, "Sasaran strategis, kata demi kata."),
    Kolom("Indikator", 23, "Nama indikator, kata demi kata."),
    Kolom("Satuan", 9, "Satuan target, hasil dan selisih."),
    Kolom("Jenis target", 9, "Bagaimana hasil dibandingkan dengan targetnya."),
    Kolom("Target", 9, "Yang dijanjikan tahun ini, dalam satuan indikator. Pada rentang: batas bawahnya."),
    Kolom("Target sampai", 9, "Batas atas rentang, dalam satuan indikator."),
    Kolom("Hasil", 9, "Hasil nyata (realisasi), dalam satuan indikator."),
    Kolom("Predikat hasil", 9, "Predikat yang diperoleh."),
    Kolom("Selisih", 9, "Hasil dikurangi target, dalam satuan indikator; untuk persen: poin persen."),
    Kolom("Capaian utuh (%)", 9, "Persen dari target, tanpa batas atas dan tanpa pembulatan."),
    Kolom("Capaian tampil (%)", 9, "Persen dari target seperti pada situs, setelah dibatasi dan dibulatkan."),
    Kolom("Status", 10, "Satu dari enam status."),
    Kolom("Sifat", 10, "Apakah hasilnya masih dapat berubah."),
    Kolom("Sumber target", 18, "Di mana target dibaca."),
    Kolom("Sumber hasil", 18, "Di mana hasil dibaca."),
)


def lembar_pengukuran(bahan: Bahan, dokumen: DokumenResmi) -> tuple[tuple[Lembar, ...], list[Catatan]]:
    isi = dokumen.isi
    assert isinstance(isi, PengukuranIsi)  # noqa: S101 -- the kind says so
    tahun, kebijakan = isi.tahun, bahan.catalogue.kebijakan
    numbered = [(row.indikator, (n, row)) for n, row in enumerate(bahan.strategis(tahun), 1)]
    rows = [(sasaran, n, row) for sasaran, group in kelompok(numbered) for n, row in group]
    notes = [
        Catatan("Aturan", "Yang belum ada", "Angka yang belum ada ditulis dengan kata. Kata itu tidak berarti nol."),
        Catatan("Aturan", "Angka panjang", f"Angka yang lebih dari {DIGIT} digit ditulis sebagai teks, supaya digitnya utuh."),
        *_policies(kebijakan, [row for _, _, row in rows]),
        *(Catatan("Aturan", name, sentence) for name, sentences in isi.keterangan for sentence in sentences),
        *(note for _, _, row in rows for note in _figures(bahan, row)),
    ]  # fmt: skip
    sheet = Lembar(
        f"Pengukuran {tahun}",
        _PENGUKURAN,
        tuple(_measured(bahan, sasaran, n, row) for sasaran, n, row in rows),
    )
    money, cited = lembar_anggaran(bahan, tahun)
    if money is None:
        notes.append(Catatan("Sumber", "Anggaran", f"Anggaran {tahun} {BELUM_DIMUAT} di situs ini."))
    return (sheet, *([money] if money else ())), [*notes, *cited]


def _measured(bahan: Bahan, sasaran: str, n: int, row: HasilTahun) -> tuple[Sel, ...]:
    indikator, nilai, hasil = row.indikator, row.nilai, row.hasil
    low, high = _target(row)
    found = row.capaian
    difference = bilangan(row.selisih, indikator.satuan) if row.selisih is not None else TIDAK_DIHITUNG
    return (
        n,
        indikator.kode or TIDAK_TERCANTUM,
        sasaran,
        indikator.nama.teks_asli,
        kalimat.teks_satuan(indikator.satuan) or TIDAK_TERCANTUM,
        _kind(row),
        low,
        high,
        bilangan(hasil.angka, indikator.satuan)
        if hasil and hasil.angka is not None
        else kalimat.hasil_kalimat(row) or BELUM_DIMUAT,
        _predikat(row),
        difference,
        _utuh(found, bahan.catalogue.kebijakan),
        persentase(found.tampil, found.tampil) if found.tampil is not None else _tanpa_capaian(found),
        kalimat.STATUS_KATA[row.status].kata,
        _sifat(row),
        dibaca(bahan, [row.target.sumber] if row.target else []),
        dibaca(bahan, _read(nilai)),
    )


def _target(row: HasilTahun) -> tuple[Sel, Sel]:
    target, satuan = row.target, row.indikator.satuan
    if target is None:
        return tanpa_target(row), BUKAN_RENTANG
    if target.antara is not None:
        return bilangan(target.antara.dari, satuan), bilangan(target.antara.sampai, satuan)
    number = next((one for one in (target.minimal, target.maksimal, target.tepat, target.tercetak) if one is not None), None)  # fmt: skip
    if number is not None:
        return bilangan(number, satuan), BUKAN_RENTANG
    return kalimat.target_kalimat(target, satuan), BUKAN_RENTANG


def _kind(row: HasilTahun) -> str:
    """How a result is held against the target; ends that do not count are said."""
    target = row.target
    if target is None:
        return tanpa_target(row)
    if target.tidak_termasuk_batas != "ya":
        return _JENIS[target.jenis]
    if target.antara is not None:
        return "antara, tanpa batasnya"
    arah = arah_target(target, row.indikator.polaritas.arah if row.indikator.polaritas else None)
    if target.predikat is not None or arah is None:
        return f"{_JENIS[target.jenis]}, tanpa batasnya"
    return "lebih dari" if arah == "naik" else "kurang dari"


def _utuh(found: Capaian, kebijakan: Kebijakan | None) -> Sel:
    """The exact percentage; as many decimals are shown as its policy leaves."""
    if found.utuh is None or found.tampil is None:
        return _tanpa_capaian(found)
    policy = kebijakan.capaian.get(found.kebijakan) if kebijakan and found.kebijakan else None
    shown = bulatkan(found.utuh, int(policy.desimal)) if policy else found.tampil
    return persentase(found.utuh, shown)


def _tanpa_capaian(found: Capaian) -> str:
    return "tidak terdefinisi" if found.alasan == "tidak_terdefinisi" else TIDAK_DIHITUNG


def _predikat(row: HasilTahun) -> str:
    if row.hasil is None:
        return kalimat.hasil_kalimat(row) or BELUM_DIMUAT
    return row.hasil.predikat or "bukan predikat"


def _sifat(row: HasilTahun) -> str:
    if row.hasil is None:
        return "belum ada hasil"
    return row.nilai.realisasi.sifat if row.nilai and row.nilai.realisasi else "dari empat triwulan"


def _read(nilai: NilaiTahun | None) -> list[Sumber | None]:
    """Where the result was read, or the quarters that it is made of, or why there is none."""
    if nilai is None:
        return []
    if nilai.realisasi:
        return [nilai.realisasi.sumber]
    if nilai.triwulan:
        return [quarter.sumber for _, quarter in sorted(nilai.triwulan.items())]
    return [nilai.tanpa_nilai.sumber] if nilai.tanpa_nilai else []


def _policies(kebijakan: Kebijakan | None, rows: Sequence[HasilTahun]) -> Iterator[Catatan]:
    """Each policy that gave a percentage, once, with what it rests on."""
    for id in dict.fromkeys(row.capaian.kebijakan for row in rows if row.capaian.utuh is not None):
        if kebijakan is None or id is None:
            continue
        policy = kebijakan.capaian[id]
        checked = "sudah diperiksa" if policy.dasar.diverifikasi == "ya" else "belum diverifikasi"
        yield Catatan(
            "Aturan", f"Capaian: {policy.nama}", f"Dasar: {policy.dasar.teks.rstrip('.')} ({checked})."
        )


def _figures(bahan: Bahan, row: HasilTahun) -> Iterator[Catatan]:
    """Where every figure of a row was read, with the row as printed."""
    nilai, name = row.nilai, row.indikator.nama.teks_asli
    if nilai is None:
        return
    for target in nilai.target:
        about = f"{name}: target ({kalimat.ASAL[target.asal]}), {_promise(target, row)}"
        yield from dikutip(bahan, about, target.sumber, hari(target.tanggal))
    published = hari(nilai.diterbitkan)
    if nilai.realisasi:
        yield from dikutip(bahan, f"{name}: hasil", nilai.realisasi.sumber, published)
    if nilai.tanpa_nilai:
        yield from dikutip(bahan, f"{name}: alasan hasil belum ada", nilai.tanpa_nilai.sumber, published)
    for n, quarter in sorted(nilai.triwulan.items()):
        yield from dikutip(bahan, f"{name}: triwulan {n}", quarter.sumber, published)
    if nilai.capaian_dokumen:
        yield from dikutip(bahan, f"{name}: capaian tercetak", nilai.capaian_dokumen.sumber, published)


def _promise(target: Target, row: HasilTahun) -> str:
    arah = row.indikator.polaritas.arah if row.indikator.polaritas else None
    return kalimat.target_kalimat(target, row.indikator.satuan, arah)
