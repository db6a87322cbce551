"""The years: a list, and one page each, honest where no value is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from generator.documents.dokumen_resmi import Tempat
from generator.measurement import Measured
from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.dokumen import unduhan
from generator.pages.koreksi import koreksi
from generator.pages.nilai import RingkasTahun, rata_rata_sasaran, ringkas
from generator.pages.permohonan import minta
from generator.pages.rendering import Renderer
from generator.wording import kalimat


@dataclass(frozen=True, slots=True)
class KelompokStatus:
    """The rows of one status that stand together on a page.

    Each with its sentence, and the anchor of the letter that asks for what is missing (empty for none).
    """

    status: str
    kata: str
    baris: Sequence[tuple[HasilTahun, str, str]]


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """A page for every year in which an indicator or an instrument holds."""
    years = renderer.measured.hasil_tahun
    yield renderer.page(
        "tahun/index.md",
        "tahun-daftar",
        "Tahun",
        "Target dan hasil indikator kinerja, tahun demi tahun.",
        tahun=[(ringkas(year, rows), any(row.nilai for row in rows)) for year, rows in years.items()],
    )
    for year in years:
        yield from _year(renderer, year)


def _year(renderer: Renderer, year: int) -> Iterator[PageArtifact]:
    measured = renderer.measured
    years = measured.hasil_tahun
    rows = sorted(years[year], key=_order)
    summary, known = ringkas(year, rows), any(row.nilai for row in rows)
    answer = _answer(summary, known=known)
    means = pagination.split(
        rata_rata_sasaran(rows) if known else []
    )  # never more of them than rows: each has an indicator
    for sheet, mean in zip_longest(pagination.split(rows, "tahun", str(year)), means):
        first = sheet.nomor == 1
        yield renderer.page(
            sheet.path,
            "tahun",
            f"Tahun {year}" if first else f"Tahun {year}, halaman {sheet.nomor}",
            answer,
            jawaban=answer,
            tahun=year,
            lembar=sheet,
            ringkas=summary,
            ada_angka=known,
            kelompok=_groups(measured, sheet.baris),
            koreksi=koreksi(
                measured.catalogue.instansi,
                sheet.path,
                f"Tahun {year}",
                measured.catalogue.data_per,
                bagian="Indikator",
            ),
            rata_rata=mean.baris if mean else [],
            selesai=year < measured.build.tanggal.year,
            sebelum=year - 1 if year - 1 in years else None,
            sesudah=year + 1 if year + 1 in years else None,
            keputusan=[row for row in measured.catalogue.keputusan.values() if year in row.periode.tahun],
            unduhan=unduhan(renderer, Tempat("tahun", str(year))) if first else None,
            penelusuran=measured.catalogue.instansi.penelusuran,
        )


def _answer(ringkas: RingkasTahun, *, known: bool) -> str:
    if not ringkas.total:
        return f"Tidak ada indikator yang berlaku pada {ringkas.tahun} di situs ini."
    if known:
        return ringkas.kalimat
    return f"{ringkas.total} indikator berlaku pada {ringkas.tahun}. Target dan hasilnya belum dimuat di situs ini."


def _order(row: HasilTahun) -> tuple[int, str, str]:
    return STATUS.index(row.status), row.indikator.nama.teks_asli.casefold(), row.indikator.id


def _groups(measured: Measured, rows: Sequence[HasilTahun]) -> list[KelompokStatus]:
    return [
        KelompokStatus(
            status,
            kalimat.STATUS_KATA[status].kata,
            [(row, kalimat.jawaban(row), _letter(measured, row)) for row in found],
        )
        for status, found in groupby(rows, key=lambda row: row.status)
    ]


def _letter(measured: Measured, row: HasilTahun) -> str:
    """The place of the letter that asks for what is missing: the result, else the target."""
    asked = minta(measured, row.indikator)[row.tahun]
    if not asked:
        return ""
    return f"{'realisasi' if asked.realisasi else 'target'}-{row.tahun}"
