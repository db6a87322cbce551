"""The home page: what was promised, and what is known so far."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.charts import mini
from generator.measurement.tahunan import HasilTahun
from generator.pages.artifact import PageArtifact
from generator.pages.bagikan import bagikan, gambar_beranda
from generator.pages.inserts import Inserts
from generator.pages.judul import DESKRIPSI
from generator.pages.kelengkapan import listed
from generator.pages.nilai import kartu, ringkas_terakhir
from generator.pages.rendering import Renderer
from generator.pages.tugas_fungsi import susunan
from generator.templating import rentang

SHOWN = 6
KOSONG = "Belum ada indikator kinerja di situs ini."


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page; the first few indicators, the rest behind a link."""
    measured = renderer.measured
    catalogue = measured.catalogue
    rows = list(catalogue.indikator.values())
    inserts = Inserts()

    def small(years: Sequence[HasilTahun]) -> Markup | None:
        drawn = mini(renderer.templates, years)
        return inserts.add(drawn) if drawn else None

    summary = ringkas_terakhir([one for years in measured.hasil_tahun.values() for one in years])
    known = summary.kalimat if summary else _tanpa_hasil(ada_nilai=bool(catalogue.nilai))
    answer = f"{_ditetapkan(len(rows), catalogue.tahun)} {known}" if rows else KOSONG
    judul = f"Kinerja {catalogue.instansi.singkatan} {catalogue.instansi.wilayah.nama}"
    large = f"{summary.tercapai} dari {summary.dinilai}" if summary and summary.dinilai else None
    yield renderer.page(
        "index.md",
        "beranda",
        judul,
        answer if len(answer) <= DESKRIPSI else known,
        inserts,
        gambar=gambar_beranda(measured, judul, large or f"{len(rows)} indikator", (answer, known)),
        bagikan=bagikan(measured, "index.md", judul, answer, answer.rstrip(".")),
        jawaban=answer,
        ringkas=summary,
        indikator=[kartu(measured, row, small) for row in rows[:SHOWN]],
        jumlah=len(rows),
        keputusan=list(catalogue.keputusan.values()),
        ada_tugas=any(susunan(measured)),
        catatan=len(listed(measured)),
        halaman=catalogue.halaman,
    )


def _ditetapkan(jumlah: int, tahun: Sequence[int]) -> str:
    years = f" untuk {rentang(tahun[0], tahun[-1])}" if tahun else ""
    return f"{jumlah} indikator kinerja ditetapkan{years}."


def _tanpa_hasil(*, ada_nilai: bool) -> str:
    return f"{'Hasilnya' if ada_nilai else 'Target dan hasilnya'} belum dimuat di situs ini."
