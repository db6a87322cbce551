"""The history of changes: every revision of every indicator, the newest first."""

from datetime import date
from pathlib import Path

from generator.build import Build
from generator.measurement import measure
from generator.measurement.riwayat import riwayat
from tests.projects import a_project, reading_of

ENTRY = "{{bidang: realisasi, dari: '{}', menjadi: '{}', jenis: koreksi_kesalahan, alasan: salah salin, dasar: renstra, tanggal: {}, disetujui: Kepala}}"


def values(*years: tuple[int, list[tuple[str, str, str]]]) -> str:
    return "tahun:\n" + "".join(
        f"  {year}:\n    realisasi: {{nilai: 1, sifat: tetap, sumber: {{dokumen: renstra}}}}\n    diterbitkan: 2022-01-01\n"
        "    revisi:\n" + "".join(f"      - {ENTRY.format(*entry)}\n" for entry in entries)
        for year, entries in years
    )


def test_the_newest_first_and_of_one_day_the_later_entry_first(tmp_path: Path) -> None:
    project = a_project(
        tmp_path,
        {
            "indikator/uji.yml": "jenis: iku\ndasar: renstra\nnama: Uji\n",
            "nilai/uji.yml": values(
                (2021, [("3", "2", "2022-03-01"), ("2", "1", "2022-03-01")]),
                (2022, [("9", "1", "2023-01-05")]),
            ),
            "nilai/konflik.yml": values((2021, [("7", "1", "2022-03-02")])),
        },
    )
    rows = riwayat(measure(reading_of(project), Build(date(2026, 11, 23))))
    assert [(row.indikator.id, row.tahun, row.nomor, row.revisi.dari) for row in rows] == [
        ("uji", 2022, 1, "9"), ("konflik", 2021, 1, "7"), ("uji", 2021, 2, "2"), ("uji", 2021, 1, "3"),
    ]  # fmt: skip


def test_without_revisions_there_is_no_history(tmp_path: Path) -> None:
    assert riwayat(measure(reading_of(a_project(tmp_path)), Build(date(2026, 11, 23)))) == ()
