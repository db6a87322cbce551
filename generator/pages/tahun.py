"""The years: a list, and one page each, honest where no value is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun
from generator.pages import kalimat, pagination
from generator.pages.artifact import PageArtifact
from generator.pages.nilai import rata_rata_sasaran, ringkas
from generator.pages.rendering import Renderer


@dataclass(frozen=True, slots=True)
class KelompokStatus:
    """The rows of one status that stand together on a page, each with its sentence."""

    status: str
    kata: str
    baris: Sequence[tuple[HasilTahun, str]]


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
    means = pagination.split(rata_rata_sasaran(rows))  # never more of them than rows: each has an indicator
    for sheet, mean in zip_longest(pagination.split(rows, "tahun", str(year)), means):
        first = sheet.nomor == 1
        yield renderer.page(
            sheet.path,
            "tahun",
            f"Tahun {year}" if first else f"Tahun {year}, halaman {sheet.nomor}",
            f"Target dan hasil indikator kinerja tahun {year}.",
            tahun=year,
            lembar=sheet,
            ringkas=summary,
            ada_angka=known,
            kelompok=_groups(sheet.baris),
            rata_rata=mean.baris if mean else [],
            selesai=year < measured.build.tanggal.year,
            sebelum=year - 1 if year - 1 in years else None,
            sesudah=year + 1 if year + 1 in years else None,
            keputusan=[row for row in measured.catalogue.keputusan.values() if year in row.periode.tahun],
            penelusuran=measured.catalogue.instansi.penelusuran,
        )


def _order(row: HasilTahun) -> tuple[int, str, str]:
    return STATUS.index(row.status), row.indikator.nama.teks_asli.casefold(), row.indikator.id


def _groups(rows: Sequence[HasilTahun]) -> list[KelompokStatus]:
    return [
        KelompokStatus(
            status, kalimat.STATUS_KATA[status].kata, [(row, kalimat.jawaban(row)) for row in found]
        )
        for status, found in groupby(rows, key=lambda row: row.status)
    ]
