"""docs/peragaan.md says where each status, policy, target type and reason can be seen; the records say whether it is so."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, get_args

import pytest

from generator.adapters.day import resolve_build
from generator.measurement import Measured
from generator.measurement.status import STATUS, batas
from generator.measurement.tahunan import HasilTahun
from generator.model.kebijakan import Kebijakan, KebijakanCapaian, RumusCapaian
from generator.model.nilai import JENIS_TARGET, AlasanTanpaNilai, JenisRevisi, Nilai, Sumber, TipeTriwulan
from generator.publication import check
from tests.situs import ROOT, TANGGAL

TABLE: Final = ROOT / "docs" / "peragaan.md"
FIXTURE: Final = "tests/golden/nilai-lengkap"
NAMES: Final = {
    "Status": STATUS,
    "Rumus capaian": get_args(RumusCapaian),
    "Target nol": get_args(KebijakanCapaian.__annotations__["target_nol"]),
    "Hasil negatif": get_args(KebijakanCapaian.__annotations__["realisasi_negatif"]),
    "Batas tampil": ("batas_tampil",),
    "Pembulatan": get_args(KebijakanCapaian.__annotations__["pembulatan"]),
    "Jenis target": JENIS_TARGET,
    "Alasan tanpa nilai": get_args(AlasanTanpaNilai),
    "Tipe triwulan": get_args(TipeTriwulan),
    "Jenis revisi": get_args(JenisRevisi),
    "Macam sumber": ("dokumen_publik", "dokumen_internal", "pernyataan_pejabat"),
}
"""What must be shown somewhere, by the heading of its table: read from the model, so that a new one is missed here."""


class Tampak(NamedTuple):
    """One thing shown: the kind and the name of it, and where."""

    macam: str
    nama: str
    proyek: str
    indikator: str
    tahun: int


def projects() -> list[str]:
    examples = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "examples").iterdir())]
    return [*examples, *([FIXTURE] if (ROOT / FIXTURE).is_dir() else [])]


@cache
def shown() -> frozenset[Tampak]:
    """Everything that the projects show, measured as their sites do."""
    found = set()
    for project in projects():
        measured = check(ROOT / project, resolve_build(ROOT / project, TANGGAL))
        for rows in measured.hasil.values():
            for row in rows:
                found |= {
                    Tampak(kind, name, project, row.indikator.id, row.tahun)
                    for kind, name in _year(measured, row)
                }
    return frozenset(found)


def _year(measured: Measured, row: HasilTahun) -> Iterator[tuple[str, str]]:
    yield "Status", row.status
    nilai = measured.catalogue.nilai.get(row.indikator.id)
    if nilai is None or row.nilai is None:
        return
    if measured.catalogue.kebijakan:
        yield from _policy(measured.catalogue.kebijakan, row)
    yield from (("Jenis target", target.jenis) for target in row.nilai.target)
    if row.nilai.tanpa_nilai:
        yield "Alasan tanpa nilai", row.nilai.tanpa_nilai.alasan
    if row.nilai.triwulan and nilai.perhitungan:
        yield "Tipe triwulan", nilai.perhitungan.tipe
    yield from (("Jenis revisi", entry.jenis) for entry in row.nilai.revisi)
    for source in _sources(nilai, row):
        if source.dokumen is None:
            yield "Macam sumber", "pernyataan_pejabat"
        else:
            internal = measured.catalogue.dokumen[source.dokumen].jenis == "internal"
            yield "Macam sumber", "dokumen_internal" if internal else "dokumen_publik"


def _policy(kebijakan: Kebijakan, row: HasilTahun) -> Iterator[tuple[str, str]]:
    """The policy that made the year's percentage, and those of its rules that mattered."""
    if row.capaian.kebijakan is None:
        return
    policy = kebijakan.capaian[row.capaian.kebijakan]
    yield "Rumus capaian", policy.rumus
    if row.capaian.utuh is not None:
        yield "Pembulatan", policy.pembulatan
    if row.capaian.dibatasi:
        yield "Batas tampil", "batas_tampil"
    if row.target and batas(row.target) == 0:
        yield "Target nol", policy.target_nol
    if row.hasil and row.hasil.angka is not None and row.hasil.angka < 0:
        yield "Hasil negatif", policy.realisasi_negatif


def _sources(nilai: Nilai, row: HasilTahun) -> Iterator[Sumber]:
    assert row.nilai
    yield from (target.sumber for target in row.nilai.target if target.sumber)
    for part in (row.nilai.realisasi, row.nilai.tanpa_nilai, row.nilai.capaian_dokumen):
        if part and part.sumber:
            yield part.sumber
    yield from (quarter.sumber for quarter in row.nilai.triwulan.values())


def table() -> dict[tuple[str, str], list[tuple[str, str, int]]]:
    """The committed table: kind and name -> project, indicator and year of each place."""
    found: dict[tuple[str, str], list[tuple[str, str, int]]] = {}
    kind = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        row = re.fullmatch(r"\| `(\w+)` \| (.+) \|", line)
        if row:
            places = re.findall(r"`([\w/-]+)`: ([\w-]+) ([0-9]{4})", row[2])
            assert "; ".join(f"`{project}`: {id} {year}" for project, id, year in places) == row[2], line
            assert (kind, row[1]) not in found, line
            found[(kind, row[1])] = [(project, id, int(year)) for project, id, year in places]
    return found


def test_the_table_names_everything_that_the_model_knows() -> None:
    assert sum(len(names) for names in NAMES.values()) > 30
    assert set(table()) == {(kind, name) for kind, names in NAMES.items() for name in names}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in NAMES.items() for name in names])
def test_the_table_lists_each_project_that_shows_a_thing_with_a_place_where_it_does(
    kind: str, name: str
) -> None:
    places = table()[(kind, name)]
    real = [one for one in shown() if (one.macam, one.nama) == (kind, name)]
    assert real, "no example and no fixture shows it"
    for project, indikator, year in places:
        assert Tampak(kind, name, project, indikator, year) in real
    assert sorted(project for project, _, _ in places) == sorted({one.proyek for one in real})


def test_the_examples_show_every_status_but_one_with_real_numbers() -> None:
    real = {one.nama for one in shown() if one.macam == "Status" and one.proyek.startswith("examples/")}
    assert set(STATUS) - real == {"tidak_dapat_dinilai"}


def test_the_projects_exist() -> None:
    assert all((ROOT / project / "content").is_dir() for project in projects())
    assert Path(ROOT / FIXTURE).is_dir()
