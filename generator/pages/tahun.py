"""The years: a list, and one page each, honest where no value is known."""

from collections.abc import Iterator

from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """A page for every year in which an indicator or an instrument holds."""
    years = renderer.measured.indikator_tahun
    today = renderer.measured.build.tanggal.year
    yield renderer.page(
        "tahun/index.md",
        "tahun-daftar",
        "Tahun",
        "Target dan hasil indikator kinerja, tahun demi tahun.",
        tahun=[(year, len(rows)) for year, rows in years.items()],
    )
    for year, rows in years.items():
        for sheet in pagination.split(rows, "tahun", str(year)):
            yield renderer.page(
                sheet.path,
                "tahun",
                f"Tahun {year}" if sheet.nomor == 1 else f"Tahun {year}, halaman {sheet.nomor}",
                f"Target dan hasil indikator kinerja tahun {year}.",
                tahun=year,
                lembar=sheet,
                selesai=year < today,
                sebelum=year - 1 if year - 1 in years else None,
                sesudah=year + 1 if year + 1 in years else None,
                keputusan=[
                    row for row in renderer.measured.catalogue.keputusan.values() if year in row.periode.tahun
                ],
                penelusuran=renderer.measured.catalogue.instansi.penelusuran,
            )
