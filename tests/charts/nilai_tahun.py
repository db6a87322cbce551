"""Measured years for the tests of charts: `years({2021: ("85", "86")})`, target first."""

from collections.abc import Mapping
from typing import Any

from generator.measurement.tahunan import HasilTahun, Pengukur
from tests.measurement.nilai_values import SUMBER, a_kebijakan, a_nilai, a_result, a_year, an_indikator


def years(
    figures: Mapping[int, tuple[object, object]],
    *,
    satuan: str | None = "Persen",
    nama: str = "Layanan selesai",
    kind: str = "minimal",
    alasan: Mapping[int, str] | None = None,
) -> list[HasilTahun]:
    """Target and result of each year: a number, a mapping of the record's fields, or None."""
    records: dict[str, Any] = {}
    for year, (target, result) in figures.items():
        row: dict[str, Any] = {}
        if target is not None:
            fields = target if isinstance(target, Mapping) else {kind: target}
            row["target"] = [{"asal": "pk", "sumber": SUMBER, **fields}]
        if result is not None:
            row["realisasi"] = a_result(**result) if isinstance(result, dict) else a_result(str(result))
        if alasan and year in alasan:
            row["tanpa_nilai"] = {"alasan": alasan[year]}
        if row:
            records[str(year)] = a_year(**row)
    arah = "turun" if kind == "maksimal" else "naik"
    indikator = an_indikator(satuan=satuan, nama=nama, polaritas={"arah": arah, "dasar": "tersurat"})
    nilai = a_nilai(records, predikat="akip") if records else None
    pengukur = Pengukur(a_kebijakan(), 2026)
    return [pengukur.tahun(indikator, nilai, year) for year in figures]
