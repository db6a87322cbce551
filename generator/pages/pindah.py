"""Old addresses of renamed indicators: a page each that leads on, so that no published link dies."""

from collections.abc import Iterator

from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page for each id_lama; the second pass has made sure that no record uses it."""
    for row in renderer.measured.catalogue.indikator.values():
        for old in row.id_lama:
            pembeda = f"(alamat lama: {old})"
            yield renderer.page(
                f"indikator/{old}.md",
                "pindah",
                f"{row.nama.teks_asli} {pembeda}",
                f"Halaman ini pindah: {row.nama.teks_asli}.",
                pindah=f"../{row.id}/",
                pembeda=pembeda,
                indikator=row,
            )
