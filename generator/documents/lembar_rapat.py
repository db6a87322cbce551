"""Lembar rapat: one A4 sheet for a hearing about one year: what was promised, changed, reached and spent, and what nobody explained."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import DokumenResmi, Tempat
from generator.documents.pengukuran_kinerja import ada_angka
from generator.documents.tabel import (
    BELUM_DIMUAT,
    TIDAK_TERCATAT,
    BarisUang,
    hasil_sel,
    pendek,
    program_dari,
    tabel_uang,
)
from generator.measurement.beku import pilih_target
from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun
from generator.model.nilai import NilaiTahun, Target
from generator.wording import kalimat

JENIS = "lembar-rapat"
BARIS: Final = 12
"""Rows that fit on one sheet with the budget and the gaps; the rest is counted in words."""
CELAH: Final = 8
TUNJUKKAN: Final = ("tidak_tercapai", "belum_ada_angka", "tidak_dapat_dinilai", "tidak_ada_target", "sedang_berjalan", "tercapai")  # fmt: skip
"""What a hearing asks about first stands first."""
PANJANG: Final = 140
"""Letters of a name that the sheet shows."""
PANJANG_ISI: Final = 80
"""Letters of a promise or a result in words."""


@dataclass(frozen=True, slots=True)
class BarisRapat:
    """One indicator: its first target of the year, the amended one where that differs, and the result."""

    indikator: str
    target_awal: str
    target_berubah: str
    hasil: str
    capaian: str
    status: str


@dataclass(frozen=True, slots=True)
class RapatIsi:
    """`lainnya` and `celah_lainnya` count what no longer fits on the sheet."""

    tahun: int
    instansi: str
    wilayah: str
    ringkasan: tuple[tuple[str, int], ...]
    baris: tuple[BarisRapat, ...]
    lainnya: int
    anggaran: BarisUang | None
    anggaran_berubah: bool
    celah: tuple[str, ...]
    celah_lainnya: int


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year of which any value of a strategic indicator is on record."""
    for tahun in bahan.catalogue.tahun:
        rows = bahan.strategis(tahun)
        if not any(ada_angka(row.nilai) for row in rows):
            continue
        yield bahan.dokumen(
            JENIS,
            str(tahun),
            f"Lembar rapat {tahun}",
            f"Satu halaman untuk rapat tentang kinerja {tahun}.",
            Tempat("tahun", str(tahun)),
            partial(_isi, bahan, tahun, rows),
            kertas="a4",  # what a meeting prints for everybody
        )


def _isi(bahan: Bahan, tahun: int, rows: Sequence[HasilTahun]) -> RapatIsi:
    ordered = sorted(rows, key=lambda row: TUNJUKKAN.index(row.status))  # stable: the table's order within
    money = tabel_uang(program_dari(bahan, tahun), tahun, rinci=False)
    gaps = [gap for row in ordered for gap in celah(bahan, row)]
    instansi = bahan.catalogue.instansi
    return RapatIsi(
        tahun=tahun,
        instansi=instansi.nama,
        wilayah=instansi.wilayah.nama,
        ringkasan=tuple(
            (kalimat.STATUS_KATA[status].kata, sum(row.status == status for row in rows)) for status in STATUS
        ),
        baris=tuple(_row(bahan, row) for row in ordered[:BARIS]),
        lainnya=max(len(ordered) - BARIS, 0),
        anggaran=money.jumlah if money else None,
        anggaran_berubah=bool(money and money.berubah),
        celah=tuple(gaps[:CELAH]),
        celah_lainnya=max(len(gaps) - CELAH, 0),
    )


def _row(bahan: Bahan, row: HasilTahun) -> BarisRapat:
    first, changed = target_awal(row.nilai), target_berubah(row.nilai)
    return BarisRapat(
        pendek(row.indikator.nama.teks_asli, PANJANG),
        pendek(bahan.target_kata(first, row.indikator), PANJANG_ISI),
        pendek(bahan.target_kata(changed, row.indikator), PANJANG_ISI)
        if changed
        else TIDAK_TERCATAT
        if first
        else BELUM_DIMUAT,
        hasil_sel(row, PANJANG_ISI),
        kalimat.persen(row.capaian.tampil) if row.capaian.tampil is not None else "tidak dihitung",
        kalimat.STATUS_KATA[row.status].kata,
    )


def target_awal(nilai: NilaiTahun | None) -> Target | None:
    """The first target of the year: the oldest of the agreement, else what a plan had before it."""
    newest = pilih_target(nilai, ("pk", "renstra", "dokumen_lain"))
    if nilai is None or newest is None:
        return None
    same = [one for one in nilai.target if one.asal == newest.asal]
    return min(same, key=lambda one: one.tanggal.key if one.tanggal else (0, 0, 0))


def target_berubah(nilai: NilaiTahun | None) -> Target | None:
    """The target of the last amendment, where it is not the first one repeated.

    A later target of another agreement of the year is no change: officials below the head promise less than the whole.
    """
    first, last = target_awal(nilai), pilih_target(nilai, ("pk_perubahan",))
    return None if first and last and janji(first) == janji(last) else last


def janji(target: Target) -> tuple[object, ...]:
    """What is promised, without where and when."""
    return target.jenis, getattr(target, target.jenis), target.tidak_termasuk_batas


def celah(bahan: Bahan, row: HasilTahun) -> Iterator[str]:
    """What the records leave unexplained, in neutral words: each follows from a field that is empty."""
    values, name = row.nilai, pendek(row.indikator.nama.teks_asli, PANJANG)
    laporan = bahan.catalogue.laporan.get(str(row.tahun))
    written = laporan is not None and any(
        part.indikator == row.indikator.id and part.penyebab for part in laporan.analisis
    )
    explained = written or bool(values and values.penjelasan)
    if row.status == "tidak_tercapai" and not explained:
        yield f"{name}: target tidak tercapai; sebabnya belum tercatat."
    if row.status == "belum_ada_angka" and not (values and values.tanpa_nilai):
        yield f"{name}: hasil belum ada; alasannya belum tercatat."
    revised = any(one.bidang.startswith("target") for one in values.revisi) if values else False
    if diubah(values) and not revised and not explained:
        yield f"{name}: target diubah; alasannya belum tercatat."
    if row.beda_tahunan is not None and not explained:
        yield f"{name}: capaian tercetak berbeda dari hitungan; sebabnya belum tercatat."
    jump = bahan.measured.lonjakan.get((row.indikator.id, row.tahun))
    if jump and not explained:
        times = (
            "lebih dari sepuluh kali" if abs(jump.sesudah) > abs(jump.sebelum) else "kurang dari sepersepuluh"
        )
        yield f"{name}: hasilnya {times} hasil {jump.tahun_sebelum}; sebabnya belum tercatat."


def diubah(nilai: NilaiTahun | None) -> bool:
    """Whether an amendment promises other than the agreement; without the agreement's own target nobody can tell."""
    first = target_awal(nilai)
    return bool(first and first.asal == "pk" and not first.belum_ditetapkan and target_berubah(nilai))
