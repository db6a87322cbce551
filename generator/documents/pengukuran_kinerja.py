"""Pengukuran Kinerja: target, result and achievement of every strategic indicator in one year, and the money spent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan, kelompok
from generator.documents.dokumen_resmi import DokumenResmi, TandaTangan, Tempat
from generator.documents.tabel import (
    KelompokUkur,
    TabelUang,
    baris_ukur,
    program_dari,
    rata_rata_sel,
    tabel_uang,
)
from generator.measurement.tahunan import HasilTahun
from generator.model.nilai import NilaiTahun
from generator.wording import kalimat

JENIS = "pengukuran-kinerja"


@dataclass(frozen=True, slots=True)
class PengukuranIsi:
    """`keterangan`: under which rule each percentage was computed, and what else must be known beside it."""

    tahun: int
    instansi: str
    wilayah: str
    kelompok: tuple[KelompokUkur, ...]
    keterangan: tuple[tuple[str, tuple[str, ...]], ...]
    anggaran: TabelUang | None
    tanda_tangan: TandaTangan


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year of which any value of a strategic indicator is on record."""
    for tahun in bahan.catalogue.tahun:
        rows = bahan.strategis(tahun)
        if not any(ada_angka(row.nilai) for row in rows):
            continue
        yield bahan.dokumen(
            JENIS,
            str(tahun),
            f"Pengukuran Kinerja {tahun}",
            f"Target, hasil dan capaian {tahun}, dengan anggarannya.",
            Tempat("tahun", str(tahun)),
            partial(_isi, bahan, tahun, rows),
            mendatar=True,
            baris=len(rows),
        )


def _isi(bahan: Bahan, tahun: int, rows: Sequence[HasilTahun]) -> PengukuranIsi:
    instansi = bahan.catalogue.instansi
    return PengukuranIsi(
        tahun,
        instansi.nama,
        instansi.wilayah.nama,
        kelompok_ukur(bahan, rows),
        keterangan(bahan, rows),
        tabel_uang(program_dari(bahan, tahun), tahun, rinci=True),
        bahan.tanda_tangan(bahan.kepala(tahun)),
    )


def ada_angka(nilai: NilaiTahun | None) -> bool:
    """Whether a year holds a target or a result, not only a reason for none."""
    if nilai is None:
        return False
    promised = any(target.belum_ditetapkan is None for target in nilai.target)
    return promised or nilai.realisasi is not None or bool(nilai.triwulan)


def kelompok_ukur(bahan: Bahan, rows: Sequence[HasilTahun]) -> tuple[KelompokUkur, ...]:
    """Measured indicators below their sasaran; the mean is of uncapped figures, and only of complete ones."""
    numbered = [(row.indikator, (n, row)) for n, row in enumerate(rows, 1)]
    return tuple(
        KelompokUkur(
            n,
            sasaran,
            tuple(baris_ukur(nomor, row, bahan) for nomor, row in group),
            rata_rata_sel([row for _, row in group]),
        )
        for n, (sasaran, group) in enumerate(kelompok(numbered), 1)
    )


def keterangan(bahan: Bahan, rows: Sequence[HasilTahun]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What must be known beside each row: indicator, sentences."""
    found = [
        (row.indikator.nama.teks_asli, kalimat.keterangan(row, bahan.catalogue.kebijakan)) for row in rows
    ]
    return tuple((name, sentences) for name, sentences in found if sentences)
