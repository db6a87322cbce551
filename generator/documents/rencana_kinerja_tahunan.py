"""Rencana Kinerja Tahunan: what the agency plans to reach in one year, with the target of its strategic plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.documents.bahan import Bahan, kelompok
from generator.documents.dokumen_resmi import DokumenResmi, TandaTangan, Tempat
from generator.documents.tabel import BarisTarget, KelompokTarget
from generator.measurement.beku import pilih_target
from generator.model.indikator import Indikator
from generator.model.nilai import Asal, NilaiTahun, Target
from generator.wording.kalimat import teks_satuan

JENIS = "rencana-kinerja-tahunan"
URUTAN: Final[tuple[Asal, ...]] = ("renstra", "dokumen_lain", "pk")
"""A yearly plan follows the strategic plan; the agreement of the year comes after it."""


@dataclass(frozen=True, slots=True)
class RencanaIsi:
    """One year's plan."""

    tahun: int
    instansi: str
    wilayah: str
    kelompok: tuple[KelompokTarget, ...]
    tanda_tangan: TandaTangan


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year in which some strategic indicator has a target."""
    for tahun in bahan.catalogue.tahun:
        rows = [(row.indikator, target_rencana(row.nilai)) for row in bahan.strategis(tahun)]
        if not any(target and target.belum_ditetapkan is None for _, target in rows):
            continue
        yield bahan.dokumen(
            JENIS,
            str(tahun),
            f"Rencana Kinerja Tahunan {tahun}",
            f"Sasaran, indikator dan target {tahun}.",
            Tempat("tahun", str(tahun)),
            partial(_isi, bahan, tahun, rows),
            baris=len(rows),
        )


def _isi(bahan: Bahan, tahun: int, rows: list[tuple[Indikator, Target | None]]) -> RencanaIsi:
    instansi = bahan.catalogue.instansi
    return RencanaIsi(
        tahun,
        instansi.nama,
        instansi.wilayah.nama,
        kelompok_target(bahan, rows),
        bahan.tanda_tangan(bahan.kepala(tahun)),
    )


def target_rencana(nilai: NilaiTahun | None) -> Target | None:
    """The first origin's target; one that is yet to be set counts only where no other is set."""
    found = [one for asal in URUTAN if (one := pilih_target(nilai, (asal,)))]
    return next((one for one in found if one.belum_ditetapkan is None), found[0] if found else None)


def kelompok_target(bahan: Bahan, rows: list[tuple[Indikator, Target | None]]) -> tuple[KelompokTarget, ...]:
    """Promises below their sasaran, numbered through."""
    numbered = [
        (
            indikator,
            BarisTarget(
                n,
                indikator.nama.teks_asli,
                teks_satuan(indikator.satuan) or "tidak tercantum",
                bahan.target_kata(target, indikator),
            ),
        )
        for n, (indikator, target) in enumerate(rows, 1)
    ]
    return tuple(
        KelompokTarget(n, sasaran, group) for n, (sasaran, group) in enumerate(kelompok(numbered), 1)
    )
