"""umpan.xml: an Atom feed (RFC 4287) of figures that were published or changed, dated by the records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from generator.datasets import Artifact
from generator.dates import Tanggal
from generator.measurement import Measured
from generator.measurement.riwayat import riwayat
from generator.model.indikator import Indikator
from generator.model.nilai import Revisi
from generator.pages.rendering import full_name
from generator.templating import Templates
from generator.wording import kalimat
from generator.wording.perubahan import kalimat_revisi

PATH: Final = "umpan.xml"
MOST: Final = 100
"""Entries that stand in the feed, the newest; the pages hold the others."""


@dataclass(frozen=True, slots=True)
class Butir:
    """One entry: a figure that was published with its answer, or one that changed with its `revisi`."""

    id: str
    alamat: str
    indikator: Indikator
    tahun: int
    tanggal: Tanggal
    kalimat: str
    revisi: Revisi | None = None


def files(templates: Templates, measured: Measured, home: str) -> Iterator[Artifact]:
    """One file, of no entries while no figure is published."""
    rows = sorted(_entries(measured, home), key=lambda row: row.tanggal.key, reverse=True)[:MOST]
    catalogue = measured.catalogue
    zone = ZoneInfo(catalogue.instansi.zona_waktu)
    newest = rows[0].tanggal if rows else catalogue.data_per
    text = templates.environment.get_template("feeds/umpan.xml.j2").render(
        alamat=home,
        nama_situs=full_name(catalogue.instansi),
        diubah=waktu(newest, zone) if newest else f"{measured.build.tanggal.isoformat()}T00:00:00Z",
        butir=[(row, waktu(row.tanggal, zone)) for row in rows],
    )
    yield Artifact(PATH, text.encode())


def waktu(hari: Tanggal, zona: ZoneInfo) -> str:
    """The beginning of a day as RFC 3339 writes it; a zone's offset of long ago, with seconds, is rounded to minutes."""
    midnight = datetime(hari.tahun, hari.bulan or 1, hari.hari or 1, tzinfo=zona)
    minutes = round((midnight.utcoffset() or timedelta()) / timedelta(minutes=1))
    sign = "-" if minutes < 0 else "+"
    return f"{midnight:%Y-%m-%dT%H:%M:%S}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _entries(measured: Measured, home: str) -> Iterator[Butir]:
    """Of one day the changes first, then the figures in the order of the records."""
    for change in riwayat(measured):
        name, place = change.indikator, f"revisi-{change.tahun}-{change.nomor}"
        yield Butir(
            _id(home, name, place),
            _page(home, name.id, place),
            name,
            change.tahun,
            change.revisi.tanggal,
            kalimat_revisi(change.revisi),
            change.revisi,
        )
    for id, years in measured.hasil.items():
        indikator = measured.catalogue.indikator[id]
        for row in years:
            if row.nilai is None or not (row.hasil or row.nilai.target):
                continue
            place = f"nilai-{row.tahun}"
            days = [row.nilai.diterbitkan, *(entry.tanggal for entry in row.nilai.revisi)]
            newest = max(days, key=lambda day: day.key)
            yield Butir(
                _id(home, indikator, place),
                _page(home, id, place),
                indikator,
                row.tahun,
                newest,
                kalimat.jawaban(row),
            )


def _page(home: str, id: str, place: str) -> str:
    return f"{home}indikator/{id}/#{place}"


def _id(home: str, indikator: Indikator, place: str) -> str:
    """The entry's first address: renaming an indicator makes no entry new."""
    return _page(home, next(iter(indikator.id_lama), indikator.id), place)
