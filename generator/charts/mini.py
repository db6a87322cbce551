"""The chart of an indicator at the size of a line of text, for lists; it has no words but its label."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.charts.deret import deret
from generator.charts.skala import Bentuk, bentuk, skala
from generator.measurement.tahunan import HasilTahun
from generator.templating import Templates, angka_satuan, rentang

TINGGI: Final = 30
JARAK: Final = 16


@dataclass(frozen=True, slots=True)
class Kolom:
    """One year: the middle of its slot, its shapes, and whether the figure is provisional."""

    x: int
    tanda_x: int
    bentuk: Bentuk
    sementara: bool


def mini(templates: Templates, rows: Sequence[HasilTahun]) -> str:
    """An `<svg>` that is announced as the results of its years; empty where there is no number to draw."""
    series = deret(rows)
    if not series.angka:
        return ""
    axis = skala(series, TINGGI)
    known = [
        f"{one.tahun} {angka_satuan(one.hasil, series.satuan)}"
        for one in series.titik
        if one.hasil is not None
    ]
    return templates.environment.get_template("charts/mini.svg.j2").render(
        tahun=rentang(series.titik[0].tahun, series.titik[-1].tahun),
        hasil=known,
        lebar=JARAK * len(series.titik),
        dasar=axis.dasar + 1,
        kolom=[
            Kolom(JARAK * i + JARAK // 2, JARAK * i + 1, bentuk(one, axis), one.sementara)
            for i, one in enumerate(series.titik)
        ],
    )
