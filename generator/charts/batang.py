"""Target and result of every year for a document: the shapes of the site's chart as plain numbers, to be drawn by a typesetter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.charts.deret import Titik, deret
from generator.charts.skala import Bentuk, bentuk, skala
from generator.charts.target_realisasi import Label, label_angka, label_hasil, label_target, satuan_label
from generator.measurement.tahunan import HasilTahun
from generator.templating import angka_satuan

TINGGI: Final = 120


@dataclass(frozen=True, slots=True)
class TahunGrafik:
    """One year; heights in points from the top of the plot. `bentuk.jenis` is kolom, nol, titik or kosong."""

    tahun: int
    bentuk: Bentuk
    hasil: str
    target: str
    sementara: bool


@dataclass(frozen=True, slots=True)
class Grafik:
    """`dasar` is where columns stand; `mulai` says where an axis begins that does not begin at 0."""

    tinggi: int
    dasar: int
    tahun: tuple[TahunGrafik, ...]
    satuan: str
    mulai: str | None
    uraian: str


def _labels(one: Titik, label: Label) -> tuple[str, str]:
    """Result and target as the tables beside the chart print them, where they are not divided into millions."""
    if label.pembagi > 1 or label.persen:
        return label_hasil(one, label), label_target(one, label)
    target = [angka_satuan(end) for end in (one.target.bawah, one.target.atas)] if one.target else []
    return angka_satuan(one.hasil) if one.hasil is not None else "", "–".join(dict.fromkeys(target))


def batang(rows: Sequence[HasilTahun], nama: str) -> Grafik | None:
    """The chart of one indicator, or None where there is no number to draw; `uraian` is its alternative text."""
    series = deret(rows)
    if not series.angka:
        return None
    axis, label = skala(series, TINGGI), label_angka(series)
    years = tuple(
        TahunGrafik(one.tahun, bentuk(one, axis), *_labels(one, label), one.sementara) for one in series.titik
    )
    told = "; ".join(
        f"{one.tahun}: hasil {one.hasil or 'belum ada'}, target {one.target or 'belum ada'}" for one in years
    )
    return Grafik(
        axis.tinggi,
        axis.dasar,
        years,
        satuan_label(series, label),
        angka_satuan(axis.awal, series.satuan) if axis.titik else None,
        f"Grafik target dan hasil: {nama}. {told}.",
    )
