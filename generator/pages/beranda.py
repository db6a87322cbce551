"""The home page: what was promised, and what is known so far."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.charts import mini
from generator.measurement.tahunan import HasilTahun
from generator.pages.artifact import PageArtifact
from generator.pages.inserts import Inserts
from generator.pages.kelengkapan import listed
from generator.pages.nilai import kartu, ringkas_terakhir
from generator.pages.rendering import Renderer, full_name
from generator.pages.tugas_fungsi import susunan

SHOWN = 6


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page; the first few indicators, the rest behind a link."""
    catalogue = renderer.measured.catalogue
    rows = list(catalogue.indikator.values())
    inserts = Inserts()

    def small(years: Sequence[HasilTahun]) -> Markup | None:
        drawn = mini(renderer.templates, years)
        return inserts.add(drawn) if drawn else None

    yield renderer.page(
        "index.md",
        "beranda",
        f"Kinerja {catalogue.instansi.singkatan} {catalogue.instansi.wilayah.nama}",
        f"Indikator kinerja utama {full_name(catalogue.instansi)}: naskah, cara menghitung, penanggung jawab.",
        inserts,
        indikator=[kartu(renderer.measured, row, small) for row in rows[:SHOWN]],
        ringkas=ringkas_terakhir([one for years in renderer.measured.hasil_tahun.values() for one in years]),
        jumlah=len(rows),
        keputusan=list(catalogue.keputusan.values()),
        tahun=catalogue.tahun,
        ada_tugas=any(susunan(renderer.measured)),
        catatan=len(listed(renderer.measured)),
        halaman=catalogue.halaman,
    )
