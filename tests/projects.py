"""Small projects for tests: a valid one of the fictitious agency, altered file by file."""

from collections.abc import Mapping
from pathlib import Path

from generator.model import Reading, read_catalogue, read_project
from generator.problems import Problem, ProblemsFound
from generator.records import Content

INSTANSI = """\
nama: Dinas Uji
singkatan: Dinas
wilayah: {nama: Kabupaten Contoh}
zona_waktu: Asia/Jakarta
status_situs: contoh
"""
RENSTRA = """\
jenis: renstra
judul: Renstra Dinas Uji
periode: {awal: 2021, akhir: 2026}
"""
VALID: Mapping[str, str] = {
    "format.yml": "versi_format: 1\n",
    "instansi.yml": INSTANSI,
    "halaman/tentang.md": "# Tentang situs ini\n",
    "dokumen/renstra.yml": RENSTRA,
    "indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: Konflik yang diselesaikan\n",
}


def a_project(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A valid project with `files` in place of its own, by their path in content/; None leaves one out."""
    for name, text in {**VALID, **(files or {})}.items():
        if text is not None:
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def content_of(project: Path) -> Content:
    return read_project(project)


def reading_of(project: Path) -> Reading:
    return read_catalogue(content_of(project))


def problems_of(project: Path) -> list[Problem]:
    """What the author is told, in the order it is told; empty for a valid project."""
    try:
        reading_of(project)
    except ProblemsFound as found:
        return list(found.problems)
    return []


def places(problems: list[Problem]) -> list[tuple[str, str, str]]:
    """Place, field and code of every problem; the words are tested apart."""
    return [(f"{one.path}:{one.line}:{one.column}", one.field, one.code) for one in problems]
