"""Lembar bukti SAKIP: each document of one year, when it was formalised, reviewed, published and delivered, and its hash.

These are the questions that evaluators ask of every document (LKE, PermenPAN-RB 88/2021).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import DokumenResmi, Tempat
from generator.documents.perjanjian_kinerja import TINGKAT
from generator.model.jejak import BerkasBertandaTangan, Jejak, Peristiwa
from generator.templating import tanggal

JENIS = "lembar-bukti"
BELUM: Final = "belum tercatat"
JENIS_DOKUMEN: Final = {"rpjmd": "RPJMD", "renstra": "Renstra", "rkt": "Rencana Kinerja Tahunan"}
"""Cited documents that evaluators ask for and that no record of their own stands for."""


@dataclass(frozen=True, slots=True)
class BarisBukti:
    """One document; every event that is not on record is said to be so."""

    dokumen: str
    ditetapkan: str
    direviu: str
    diterbitkan: str
    disampaikan: str
    berkas: str
    sha256: str


@dataclass(frozen=True, slots=True)
class BuktiIsi:
    """One year's documents."""

    tahun: int
    instansi: str
    wilayah: str
    baris: tuple[BarisBukti, ...]


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year of which any event or signed file is on record."""
    for tahun in bahan.catalogue.tahun:
        rows = list(_rows(bahan, tahun))
        if not any(_known(row) for row in rows):
            continue
        yield bahan.dokumen(
            JENIS,
            str(tahun),
            f"Lembar bukti {tahun}",
            f"Kapan tiap dokumen {tahun} ditetapkan, direviu, diterbitkan dan disampaikan.",
            Tempat("tahun", str(tahun)),
            partial(_isi, bahan, tahun, rows),
            mendatar=True,
            baris=len(rows),
        )


def _isi(bahan: Bahan, tahun: int, rows: Sequence[BarisBukti]) -> BuktiIsi:
    instansi = bahan.catalogue.instansi
    return BuktiIsi(tahun, instansi.nama, instansi.wilayah.nama, tuple(rows))


def _known(row: BarisBukti) -> bool:
    """Whether anything at all is on record of a document, besides that there is one."""
    events = (row.ditetapkan, row.direviu, row.diterbitkan, row.disampaikan)
    return bool(row.sha256) or any(event != BELUM for event in events)


def _rows(bahan: Bahan, tahun: int) -> Iterator[BarisBukti]:
    catalogue = bahan.catalogue
    for cited in catalogue.dokumen.values():
        covers = cited.periode is not None and tahun in cited.periode.tahun
        if covers and (cited.jejak or cited.jenis in JENIS_DOKUMEN):
            yield _row(cited.judul, cited.jejak, None, cited.berkas, cited.sha256)
    for agreement in catalogue.perjanjian.values():
        if agreement.tahun == tahun:
            change = "Perubahan " if agreement.jenis == "perubahan" else ""
            name = f"{change}Perjanjian Kinerja: {catalogue.pejabat[agreement.pihak_pertama].jabatan} ({TINGKAT[agreement.tingkat]})"
            yield _row(name, agreement.jejak, agreement.berkas_bertanda_tangan)
    plan = catalogue.rencana_aksi.get(str(tahun))
    if plan:
        yield _row("Rencana Aksi", plan.jejak, plan.berkas_bertanda_tangan)
    report = catalogue.laporan.get(str(tahun))
    if report:
        yield _row("Laporan Kinerja (LKjIP)", report.jejak, report.berkas_bertanda_tangan)


def _row(
    name: str,
    jejak: Jejak | None,
    signed: BerkasBertandaTangan | None,
    berkas: str | None = None,
    sha256: str | None = None,
) -> BarisBukti:
    formal = _event(jejak.ditetapkan if jejak else None)
    if formal == BELUM and signed:
        formal = tanggal(signed.tanggal)
    return BarisBukti(
        name,
        formal,
        _event(jejak.direviu if jejak else None),
        _event(jejak.diterbitkan if jejak else None),
        _event(jejak.disampaikan if jejak else None),
        (signed.berkas if signed else berkas) or "belum ada berkas",
        (signed.sha256 if signed else sha256) or "",
    )


def _event(event: Peristiwa | None) -> str:
    if event is None:
        return BELUM
    return f"{tanggal(event.tanggal)}, {event.pihak}" if event.pihak else tanggal(event.tanggal)
