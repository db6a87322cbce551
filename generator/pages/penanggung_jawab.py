"""The units in charge: a list, and one page each with its indicators."""

from collections.abc import Iterator, Mapping, Sequence

from generator.measurement import Measured
from generator.measurement.tahunan import HasilTahun
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.nilai import kartu, ringkas_terakhir
from generator.pages.rendering import Renderer


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """The list names indicators without a unit too, so that none goes unseen."""
    measured = renderer.measured
    rows = list(measured.catalogue.unit.values())
    without = [
        row
        for row in measured.catalogue.indikator.values()
        if not (row.penanggung_jawab and row.penanggung_jawab.unit)
    ]
    by_unit = _rows(measured)
    counts = {unit: len(found) for unit, found in measured.indikator_unit.items()}
    for sheet in pagination.split(rows, "penanggung-jawab"):
        yield renderer.page(
            sheet.path,
            "penanggung-jawab-daftar",
            "Penanggung jawab" if sheet.nomor == 1 else f"Penanggung jawab, halaman {sheet.nomor}",
            "Unit yang bertanggung jawab atas tiap indikator kinerja.",
            lembar=sheet,
            jumlah=counts,
            tanpa_unit=without[: pagination.ROWS] if sheet.nomor == 1 else [],
            jumlah_tanpa_unit=len(without),
        )
    for unit in rows:
        for sheet_of_unit in pagination.split(measured.indikator_unit[unit.id], "penanggung-jawab", unit.id):
            name = unit.nama.teks_asli
            yield renderer.page(
                sheet_of_unit.path,
                "penanggung-jawab",
                name if sheet_of_unit.nomor == 1 else f"{name}, halaman {sheet_of_unit.nomor}",
                f"Indikator yang menjadi tanggung jawab {name}.",
                pembeda="" if sheet_of_unit.nomor == 1 else f"halaman {sheet_of_unit.nomor}",
                unit=unit,
                lembar=sheet_of_unit,
                kartu=[kartu(measured, row) for row in sheet_of_unit.baris],
                ringkas=ringkas_terakhir(by_unit.get(unit.id, ())),
                catatan_unit=measured.catatan_dari("unit", unit.id),
            )


def _rows(measured: Measured) -> Mapping[str, Sequence[HasilTahun]]:
    """The rows of each unit, of every year."""
    found: dict[str, list[HasilTahun]] = {}
    for row in (one for years in measured.hasil_tahun.values() for one in years):
        if row.indikator.penanggung_jawab and row.indikator.penanggung_jawab.unit:
            found.setdefault(row.indikator.penanggung_jawab.unit, []).append(row)
    return found
