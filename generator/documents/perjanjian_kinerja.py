"""Perjanjian Kinerja: the statement of two officials, or of one, and the annex with promises and budget."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import DokumenResmi, TandaTangan, Tempat
from generator.documents.rencana_kinerja_tahunan import kelompok_target
from generator.documents.tabel import KelompokTarget, TabelUang, program_dari, tabel_uang
from generator.measurement.beku import target_perjanjian
from generator.model.pejabat import Pejabat
from generator.model.perjanjian import Perjanjian

JENIS = "perjanjian-kinerja"
TINGKAT = {
    "kepala": "Kepala",
    "eselon_ii": "Eselon II",
    "eselon_iii": "Eselon III",
    "eselon_iv": "Eselon IV",
    "fungsional": "Fungsional",
}


@dataclass(frozen=True, slots=True)
class Pihak:
    """A party as the statement names it."""

    nama: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class PerjanjianIsi:
    """Without `pihak_kedua` it is the form that one official signs. Signatures: second party left, first party right."""

    tahun: int
    perubahan: bool
    tingkat: str
    instansi: str
    wilayah: str
    pihak_pertama: Pihak
    pihak_kedua: Pihak | None
    tempat: str | None
    tanggal: str | None
    tanda_tangan_pertama: TandaTangan
    tanda_tangan_kedua: TandaTangan | None
    kelompok: tuple[KelompokTarget, ...]
    anggaran: TabelUang | None


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each agreement on record."""
    for row in bahan.catalogue.perjanjian.values():
        first = bahan.catalogue.pejabat[row.pihak_pertama]
        change = "Perubahan " if row.jenis == "perubahan" else ""
        yield bahan.dokumen(
            JENIS,
            row.id,
            f"{change}Perjanjian Kinerja {row.tahun}: {first.jabatan}",
            f"Janji {first.jabatan} untuk {row.tahun}: sasaran, indikator, target dan anggaran.",
            Tempat("tahun", str(row.tahun)),
            partial(_isi, bahan, row, first, bahan.pejabat(row.pihak_kedua)),
            baris=len(row.indikator),
        )


def _anggaran(bahan: Bahan, row: Perjanjian) -> TabelUang | None:
    """The budget as it was promised: only an amendment knows of a changed one."""
    found = tabel_uang(program_dari(bahan, row.tahun, row.program), row.tahun, rinci=False)
    return replace(found, berubah=found.berubah and row.jenis == "perubahan") if found else None


def _isi(bahan: Bahan, row: Perjanjian, first: Pejabat, second: Pejabat | None) -> PerjanjianIsi:
    instansi = bahan.catalogue.instansi
    years = {id: bahan.hasil(id, row.tahun) for id in row.indikator}
    promises = [
        (bahan.catalogue.indikator[id], target_perjanjian(year.nilai if year else None, row))
        for id, year in years.items()
    ]
    signed = bahan.tanda_tangan(first, row.tempat, row.tanggal)
    return PerjanjianIsi(
        tahun=row.tahun,
        perubahan=row.jenis == "perubahan",
        tingkat=TINGKAT[row.tingkat],
        instansi=instansi.nama,
        wilayah=instansi.wilayah.nama,
        pihak_pertama=Pihak(first.nama, first.jabatan),
        pihak_kedua=Pihak(second.nama, second.jabatan) if second else None,
        tempat=signed.tempat,
        tanggal=signed.tanggal,
        tanda_tangan_pertama=signed,
        tanda_tangan_kedua=bahan.tanda_tangan(second, row.tempat, row.tanggal) if second else None,
        kelompok=kelompok_target(bahan, promises),
        anggaran=_anggaran(bahan, row),
    )
