"""Rencana Aksi: the steps of one year, each with what is due in which quarter, and who does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import DokumenResmi, TandaTangan, Tempat
from generator.documents.tabel import BELUM_DIMUAT, target_sel
from generator.measurement.beku import target_perjanjian
from generator.model.rencana_aksi import LangkahAksi, RencanaAksi

JENIS = "rencana-aksi"
_QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class LangkahIsi:
    """A step; an empty quarter is one in which nothing is due."""

    langkah: str
    triwulan: tuple[str, ...]
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class KelompokAksi:
    """The steps for one indicator, with its target in the agreement that the plan spells out."""

    nomor: int
    sasaran: str
    indikator: str
    target: str
    langkah: tuple[LangkahIsi, ...]


@dataclass(frozen=True, slots=True)
class RencanaAksiIsi:
    """One year's plan of action."""

    tahun: int
    instansi: str
    wilayah: str
    kelompok: tuple[KelompokAksi, ...]
    tanda_tangan: TandaTangan


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year with a plan on record."""
    for row in bahan.catalogue.rencana_aksi.values():
        tahun = int(row.id)
        yield bahan.dokumen(
            JENIS,
            row.id,
            f"Rencana Aksi {tahun}",
            f"Langkah tiap triwulan {tahun} untuk mencapai target.",
            Tempat("tahun", row.id),
            partial(_isi, bahan, row, tahun),
            mendatar=True,
            baris=len(row.aksi),
        )


def _isi(bahan: Bahan, row: RencanaAksi, tahun: int) -> RencanaAksiIsi:
    instansi = bahan.catalogue.instansi
    return RencanaAksiIsi(
        tahun,
        instansi.nama,
        instansi.wilayah.nama,
        tuple(_groups(bahan, row, tahun)),
        bahan.tanda_tangan(bahan.kepala(tahun)),
    )


def _groups(bahan: Bahan, row: RencanaAksi, tahun: int) -> Iterator[KelompokAksi]:
    order = {id: n for n, id in enumerate(dict.fromkeys(step.indikator for step in row.aksi))}
    steps = sorted(row.aksi, key=lambda step: order[step.indikator])  # stable: the plan's own order within
    for n, (id, found) in enumerate(groupby(steps, key=lambda step: step.indikator), 1):
        indikator = bahan.catalogue.indikator[id]
        yield KelompokAksi(
            n,
            indikator.sasaran.teks_asli if indikator.sasaran else "Sasaran tidak tercantum",
            indikator.nama.teks_asli,
            _target(bahan, row, id, tahun),
            tuple(_step(bahan, step) for step in found),
        )


def _target(bahan: Bahan, row: RencanaAksi, id: str, tahun: int) -> str:
    """What the agreement that the plan spells out promises, whatever was changed later; else the judged target."""
    hasil = bahan.hasil(id, tahun)
    agreement = bahan.catalogue.perjanjian[row.perjanjian] if row.perjanjian else None
    if agreement and id in agreement.indikator:
        promised = target_perjanjian(hasil.nilai if hasil else None, agreement)
        return bahan.target_kata(promised, bahan.catalogue.indikator[id])
    return target_sel(hasil, bahan) if hasil else BELUM_DIMUAT


def _step(bahan: Bahan, step: LangkahAksi) -> LangkahIsi:
    return LangkahIsi(
        step.langkah,
        tuple(step.triwulan.get(n, "") for n in _QUARTERS),
        bahan.catalogue.unit[step.penanggung_jawab].nama.teks_asli,
    )
