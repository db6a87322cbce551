"""Target and result of every year for a document: the shapes of the site's chart as plain numbers, to be drawn by a typesetter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from generator.charts.deret import Kosong, Titik, deret
from generator.charts.skala import Bentuk, bentuk, skala
from generator.charts.target_realisasi import Label, label_angka, label_hasil, label_target, satuan_label
from generator.measurement.tahunan import HasilTahun
from generator.templating import angka_satuan

TINGGI: Final = 120
SEBAB: Final[Mapping[Kosong, str]] = {
    "belum_dimuat": "belum dimuat",
    "belum_ditetapkan": "belum ditetapkan",
    "belum_jatuh_tempo": "belum jatuh tempo",
    "belum_dipublikasikan": "belum ditemukan dalam publikasi",
    "dikecualikan": "dikecualikan dari informasi publik",
    "tidak_diukur": "tidak diukur",
    "belum_berakhir": "belum ada, tahunnya belum berakhir",
    "bukan_angka": "bukan angka",
    "tidak_terdefinisi": "tidak terdefinisi",
}
"""After the word *hasil*."""


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


def _told(one: Titik, satuan: str | None, label: Label) -> str:
    """A year for those who do not see the chart, in full and with its unit; no target where none is drawn."""

    def number(value: Fraction) -> str:
        return angka_satuan(value, satuan, label.desimal if label.persen else 2)

    if one.hasil is None:
        said = f"{one.tahun}: hasil {SEBAB[one.kosong or 'belum_dimuat']}"
    else:
        said = f"{one.tahun}: hasil {number(one.hasil)}{' (sementara)' if one.sementara else ''}"
    if one.target is None:
        return said
    ends = dict.fromkeys(number(end) for end in (one.target.bawah, one.target.atas))
    return f"{said}, target {' sampai '.join(ends)}"


def batang(rows: Sequence[HasilTahun], nama: str) -> Grafik | None:
    """The chart of one indicator, or None where there is no number to draw; `uraian` is its alternative text."""
    series = deret(rows)
    if not series.angka:
        return None
    axis, label = skala(series, TINGGI), label_angka(series)
    years = tuple(
        TahunGrafik(one.tahun, bentuk(one, axis), *_labels(one, label), one.sementara) for one in series.titik
    )
    told = "; ".join(_told(one, series.satuan, label) for one in series.titik)
    return Grafik(
        axis.tinggi,
        axis.dasar,
        years,
        satuan_label(series, label),
        angka_satuan(axis.awal, series.satuan) if axis.titik else None,
        f"Grafik target dan hasil: {nama}. {told}.",
    )
