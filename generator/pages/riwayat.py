"""Riwayat perubahan: every figure that changed after it was published, and why."""

from collections.abc import Iterator

from generator.measurement.riwayat import riwayat
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer
from generator.wording.perubahan import kalimat_revisi


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """The newest first, in pages."""
    for sheet in pagination.split(riwayat(renderer.measured), "riwayat"):
        yield renderer.page(
            sheet.path,
            "riwayat",
            "Riwayat perubahan" if sheet.nomor == 1 else f"Riwayat perubahan, halaman {sheet.nomor}",
            "Angka yang berubah setelah terbit, dengan alasan dan dasarnya.",
            lembar=sheet,
            baris=[(row, kalimat_revisi(row.revisi)) for row in sheet.baris],
        )
