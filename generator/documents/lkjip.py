"""LKjIP, the performance report of one year, after the outline of PermenPAN-RB 53/2014.

Comparisons 1 to 3 come from the records; 4 to 7 and the budget's story are what staff wrote, else "Belum diisi".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.charts.batang import Grafik, batang
from generator.documents.bahan import Bahan, kelompok
from generator.documents.dokumen_resmi import DokumenResmi, TandaTangan, Tempat
from generator.documents.pengukuran_kinerja import kelompok_ukur
from generator.documents.rencana_kinerja_tahunan import kelompok_target
from generator.documents.rumus import Rumus, rumus
from generator.documents.tabel import (
    BarisUkur,
    KelompokTarget,
    KelompokUkur,
    TabelUang,
    baris_ukur,
    hasil_sel,
    program_dari,
    rata_rata_sel,
    tabel_uang,
    target_sel,
)
from generator.measurement.beku import pilih_target
from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun
from generator.model.laporan import Analisis, Laporan
from generator.templating import paragraf, tanggal
from generator.wording import kalimat
from generator.wording.sumber import sumber_tampil

JENIS = "lkjip"
Alinea = tuple[str, ...]
"""Paragraphs; empty where nobody wrote them, and the template then says "Belum diisi"."""


@dataclass(frozen=True, slots=True)
class TahunBanding:
    """One year of comparison 2."""

    tahun: int
    target: str
    hasil: str
    capaian: str


@dataclass(frozen=True, slots=True)
class Akhir:
    """Comparison 3: against the target at the end of the plan."""

    tahun: int
    target: str
    hasil: str
    capaian: str


@dataclass(frozen=True, slots=True)
class Standar:
    """Comparison 4."""

    nama: str
    isi: str
    sumber: str


@dataclass(frozen=True, slots=True)
class TindakLanjutIsi:
    """What is done about a result."""

    teks: str
    unit: str
    tenggat: str
    status: str
    hasil: str


@dataclass(frozen=True, slots=True)
class IndikatorLaporan:
    """One indicator in chapter III."""

    nama: str
    jawaban: str
    ukur: BarisUkur
    keterangan: Alinea
    rumus: Rumus | None
    tahun: tuple[TahunBanding, ...]
    grafik: Grafik | None
    akhir: Akhir | None
    standar: Standar | None
    penyebab: Alinea
    efisiensi: Alinea
    program_penunjang: Alinea
    tindak_lanjut: tuple[TindakLanjutIsi, ...]


@dataclass(frozen=True, slots=True)
class SasaranLaporan:
    """The indicators of one sasaran."""

    nomor: int
    nama: str
    rata_rata: str | None
    indikator: tuple[IndikatorLaporan, ...]


@dataclass(frozen=True, slots=True)
class LkjipIsi:
    """The whole report; `lampiran` is the table of the measurement."""

    tahun: int
    instansi: str
    wilayah: str
    kata_pengantar: Alinea
    ikhtisar: Alinea
    jumlah_status: tuple[tuple[str, int], ...]
    latar_belakang: Alinea
    organisasi: Alinea
    isu_strategis: Alinea
    perencanaan: Alinea
    perjanjian: tuple[KelompokTarget, ...]
    sasaran: tuple[SasaranLaporan, ...]
    anggaran: TabelUang | None
    uraian_anggaran: Alinea
    kesimpulan: Alinea
    langkah: Alinea
    tanda_tangan: TandaTangan
    lampiran: tuple[KelompokUkur, ...]


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each year with a result or a narrative on record."""
    for tahun in bahan.catalogue.tahun:
        laporan = bahan.catalogue.laporan.get(str(tahun))
        rows = bahan.strategis(tahun)
        if laporan is None and not any(row.hasil for row in rows):
            continue
        yield bahan.dokumen(
            JENIS,
            str(tahun),
            f"Laporan Kinerja (LKjIP) {tahun}",
            f"Laporan kinerja {tahun} menurut kerangka PermenPAN-RB 53/2014.",
            Tempat("tahun", str(tahun)),
            partial(_isi, bahan, tahun, rows, laporan),
            baris=len(rows),
        )


def _isi(bahan: Bahan, tahun: int, rows: Sequence[HasilTahun], laporan: Laporan | None) -> LkjipIsi:
    instansi = bahan.catalogue.instansi
    intro = laporan.pendahuluan if laporan else None
    closing = laporan.penutup if laporan else None
    signed = laporan.pengesahan if laporan else None
    head = bahan.pejabat(signed.pejabat) if signed else bahan.kepala(tahun)
    promises = [(row.indikator, pilih_target(row.nilai, ("pk_perubahan", "pk"))) for row in rows]
    return LkjipIsi(
        tahun=tahun,
        instansi=instansi.nama,
        wilayah=instansi.wilayah.nama,
        kata_pengantar=alinea(laporan.kata_pengantar if laporan else None),
        ikhtisar=alinea(laporan.ikhtisar if laporan else None),
        jumlah_status=tuple(
            (kalimat.STATUS_KATA[status].kata, sum(row.status == status for row in rows)) for status in STATUS
        ),
        latar_belakang=alinea(intro.latar_belakang if intro else None),
        organisasi=alinea(intro.organisasi if intro else None),
        isu_strategis=alinea(intro.isu_strategis if intro else None),
        perencanaan=alinea(laporan.perencanaan if laporan else None),
        perjanjian=kelompok_target(bahan, promises),
        sasaran=_sasaran(bahan, tahun, rows, laporan),
        anggaran=tabel_uang(program_dari(bahan, tahun), tahun, rinci=True),
        uraian_anggaran=alinea(laporan.anggaran if laporan else None),
        kesimpulan=alinea(closing.kesimpulan if closing else None),
        langkah=alinea(closing.langkah if closing else None),
        tanda_tangan=bahan.tanda_tangan(
            head, signed.tempat if signed else None, signed.tanggal if signed else None
        ),
        lampiran=kelompok_ukur(bahan, rows),
    )


def alinea(text: str | None) -> Alinea:
    """Paragraphs of what somebody wrote; none for nothing."""
    return tuple(paragraf(text)) if text else ()


def _sasaran(
    bahan: Bahan, tahun: int, rows: Sequence[HasilTahun], laporan: Laporan | None
) -> tuple[SasaranLaporan, ...]:
    written = {part.indikator: part for part in laporan.analisis} if laporan else {}
    numbered = [(row.indikator, (n, row)) for n, row in enumerate(rows, 1)]
    return tuple(
        SasaranLaporan(
            n,
            name,
            rata_rata_sel([row for _, row in group]),
            tuple(
                _indikator(bahan, tahun, nomor, row, written.get(row.indikator.id)) for nomor, row in group
            ),
        )
        for n, (name, group) in enumerate(kelompok(numbered), 1)
    )


def _indikator(
    bahan: Bahan, tahun: int, nomor: int, row: HasilTahun, written: Analisis | None
) -> IndikatorLaporan:
    indikator, nilai = row.indikator, row.nilai
    years = [one for one in bahan.measured.hasil[indikator.id] if one.tahun <= tahun]
    causes = written.penyebab if written else None
    standard = written.standar_nasional if written else None
    return IndikatorLaporan(
        nama=indikator.nama.teks_asli,
        jawaban=kalimat.jawaban(row),
        ukur=baris_ukur(nomor, row, bahan),
        keterangan=kalimat.keterangan(row, bahan.catalogue.kebijakan),
        rumus=rumus(indikator.formula) if indikator.formula else None,
        tahun=tuple(_compared(bahan, one) for one in years),
        grafik=batang(years, indikator.nama.teks_asli),
        akhir=_final(bahan, row),
        standar=Standar(
            standard.nama, standard.isi, sumber_tampil(standard.sumber, bahan.catalogue.dokumen).teks
        )
        if standard
        else None,
        penyebab=alinea(causes or (nilai.penjelasan if nilai else None)),
        efisiensi=alinea(written.efisiensi if written else None),
        program_penunjang=alinea(written.program_penunjang if written else None),
        tindak_lanjut=tuple(
            TindakLanjutIsi(
                act.teks,
                bahan.catalogue.unit[act.unit].nama.teks_asli,
                tanggal(act.tenggat),
                act.status.replace("_", " "),
                act.hasil or "belum ada",
            )
            for act in (nilai.tindak_lanjut if nilai else ())
        ),
    )


def _compared(bahan: Bahan, row: HasilTahun) -> TahunBanding:
    return TahunBanding(
        row.tahun,
        target_sel(row, bahan),
        hasil_sel(row),
        kalimat.persen(row.capaian.tampil) if row.capaian.tampil is not None else "tidak dihitung",
    )


def _final(bahan: Bahan, row: HasilTahun) -> Akhir | None:
    values = bahan.catalogue.nilai.get(row.indikator.id)
    if values is None or values.target_akhir is None:
        return None
    final, shown = values.target_akhir, row.capaian_akhir.tampil
    return Akhir(
        final.tahun,
        bahan.target_kata(final.target, row.indikator),
        hasil_sel(row),
        kalimat.persen(shown) if shown is not None else "tidak dihitung",
    )
