"""A project in a git repository of its own, for the tests of what changed since a revision."""

import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.measurement import measure
from generator.measurement.tayang import to_csv
from tests.projects import a_project, reading_of
from tests.situs import TANGGAL

WHO = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", "-c", "commit.gpgsign=false")
KEBIJAKAN = """\
target_dinilai: {urutan: [pk_perubahan, pk, renstra], waktu: terakhir, dasar: {teks: Uji., diverifikasi: tidak}}
capaian:
  hasil-per-target: {nama: Hasil per target, rumus: realisasi_per_target, dasar: {teks: Uji., diverifikasi: tidak}}
bawaan: {naik: hasil-per-target}
"""
INDIKATOR = """\
jenis: iku
dasar: renstra
nama: Konflik yang diselesaikan
satuan: persen
polaritas: {arah: naik, dasar: tersurat}
"""
NILAI = """\
# Angka ini hanya untuk menguji.
kondisi_awal: {tahun: 2020, nilai: 70, sumber: {dokumen: renstra}}
tahun:
  2021:
    target:
      - {asal: pk, tercetak: 85, sumber: {dokumen: renstra}}
    realisasi:
      nilai: 82
      sifat: tetap
      sumber: {dokumen: renstra}
    diterbitkan: 2022-01-31
"""
FILES: Mapping[str, str] = {
    "kebijakan.yml": KEBIJAKAN,
    "indikator/konflik.yml": INDIKATOR,
    "nilai/konflik.yml": NILAI,
}


def git(folder: Path, *words: str) -> None:
    found = shutil.which("git")
    if found is None:
        pytest.skip("git is not here")
    subprocess.run([found, "-C", str(folder), *WHO, *words], check=True, capture_output=True)


def write(project: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Files of content/ in place of those that stand there; None removes one."""
    for name, text in files.items():
        path = project / "content" / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())


def publish(project: Path) -> None:
    """Enter today's figures in the ledger, as `iku tayang` does."""
    measured = measure(reading_of(project), Build(date.fromisoformat(TANGGAL)))
    (project / "content" / "tayang.csv").write_text(to_csv(measured.tayang), "utf-8", newline="")


def commit(project: Path, name: str) -> None:
    """Everything as it stands, under a tag."""
    git(project, "add", "-A", ".")
    git(project, "commit", "-q", "--allow-empty", "-m", name)
    git(project, "tag", name)


def a_repository(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A published project whose one commit is tagged `terbit`."""
    project = a_project(
        folder, {"halaman/tentang.md": None, "halaman/cara.md": "# Cara\n", **FILES, **(files or {})}
    )
    publish(project)
    git(project, "init", "-q")
    commit(project, "terbit")
    return project
