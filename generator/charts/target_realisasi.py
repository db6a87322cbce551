"""Target and result of every year: columns with a target tick, or dots where columns would all look alike.

Across, everything is in percent of the width and in whole pixels around it; so one drawing serves the phone and the
desk, and its letters are never smaller than the page's smallest.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from markupsafe import Markup

from generator.charts.deret import Deret, Titik, deret
from generator.charts.skala import Bentuk, Skala, bentuk, skala
from generator.measurement.tahunan import HasilTahun
from generator.templating import Templates, angka_satuan, bilangan, nama_satuan, rentang

TINGGI: Final = 136
SELOKAN: Final = 18
"""Percent of the width at the left that the words of the rows take."""
LEBAR_TERKECIL: Final = 288
"""Pixels of a chart on the narrowest phone (320 px); all labels fit there."""
KOLOM_TERLEBAR: Final = 28
LEBIH: Final = 6
"""How far a target's mark reaches beyond its column on each side."""
KOLOM_BERKATA: Final = 14
"""A dashed slot at least this wide has room for a word on its side."""
UKURAN: Final = (13, 12, 11)
"""Sizes of the numbers, the first that fits; below the last, only every second or third year is labelled."""
MOST_DECIMALS: Final = 6
_MILLI_EM: Final = {",": 280, ".": 280, "%": 890, " ": 280}
_DIGIT: Final = 570
_BESAR: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


@dataclass(frozen=True, slots=True)
class Tahun:
    """One year on the chart. `putus`: where the line stands that parts it from the year before."""

    tahun: int
    x: Markup
    bentuk: Bentuk
    titik: Titik
    hasil: str
    target: str
    berlabel: bool
    putus: Markup | None


@dataclass(frozen=True, slots=True)
class Label:
    """How the numbers of one chart are written: divided by `pembagi`, whose name the caption says."""

    pembagi: int
    kelipatan: str
    desimal: int
    persen: bool

    def __call__(self, nilai: Fraction) -> str:
        number = bilangan(nilai / self.pembagi, self.desimal)
        return f"{number}%" if self.persen else number


def target_realisasi(
    templates: Templates,
    rows: Sequence[HasilTahun],
    *,
    id: str,
    jawaban: str,
    putus: Collection[int] = frozenset(),
) -> str:
    """A `<figure>` with the chart, or a paragraph where there is no number to draw.

    `id` is unique on its page; `jawaban` is the answer sentence that the chart is announced with; `putus` holds the
    years from which on the definition is another.
    """
    series = deret(rows)
    years = rentang(series.titik[0].tahun, series.titik[-1].tahun)
    template = templates.environment.get_template("charts/target-realisasi.svg.j2")
    if not series.angka:
        return template.render(
            ada=False, bukan_angka=any(one.kosong == "bukan_angka" for one in series.titik)
        )
    axis, label = skala(series, TINGGI), label_angka(series)
    drawn = _years(series, axis, label, putus)
    width = _column(len(drawn))
    return template.render(
        ada=True,
        id=id,
        judul=f"Target dan hasil {years}: {series.nama}",
        jawaban=jawaban,
        tahun=drawn,
        ukuran=_size(drawn),
        setengah=width // 2,
        kolom=width // 2 * 2,
        setengah_tanda=width // 2 + LEBIH,
        tanda=(width // 2 + LEBIH) * 2,
        kata=width >= KOLOM_BERKATA,
        dasar=axis.dasar,
        selokan=SELOKAN,
        skala=axis,
        mulai=angka_satuan(axis.awal, series.satuan),
        jenis_target=series.jenis_target,
        ada_target=any(one.target for one in series.titik),
        satuan=satuan_label(series, label),
        sementara=any(one.titik.sementara and one.titik.hasil is not None for one in drawn),
        kosong=any(one.titik.hasil is None for one in drawn),
        tanpa_target=any(one.titik.target is None and one.titik.hasil is not None for one in drawn),
        berubah=[one.tahun for one in drawn if one.putus],
        uraian=[_told(one, series.satuan) for one in series.titik],
    )


def label_angka(series: Deret) -> Label:
    """Big numbers in millions, billions or trillions; as many decimals as tell a result from its target."""
    if series.satuan_jenis == "persen":
        return Label(1, "", _decimals(series, 1), persen=True)
    sizes = [abs(number) for number in series.angka if number]
    for divisor, name in _BESAR:
        if sizes and max(sizes) >= divisor and min(sizes) * 100 >= divisor:
            return Label(divisor, name, _decimals(series, divisor), persen=False)
    return Label(1, "", _decimals(series, 1), persen=False)


def _decimals(series: Deret, divisor: int) -> int:
    gaps = [
        abs(one.hasil - end)
        for one in series.titik
        if one.hasil is not None and one.target
        for end in (one.target.bawah, one.target.atas)
        if end != one.hasil
    ]
    least, decimals = min(gaps, default=Fraction(divisor)) / divisor, 2
    while decimals < MOST_DECIMALS and least * 10**decimals < 1:
        decimals += 1
    return decimals


def _years(series: Deret, axis: Skala, label: Label, putus: Collection[int]) -> list[Tahun]:
    n = len(series.titik)
    texts = [(label_hasil(one, label), label_target(one, label)) for one in series.titik]
    widest = max(_width(text, UKURAN[-1]) for pair in texts for text in (*pair, "2000"))
    step = -(-(widest + 2) // _slot(n))
    right = max(widest - _slot(n), 0) * 80 // LEBAR_TERKECIL  # room for the half of the last label
    return [
        Tahun(
            tahun=one.tahun,
            x=_percent(2 * i + 1, 2 * n, right),
            bentuk=bentuk(one, axis),
            titik=one,
            hasil=result,
            target=target,
            berlabel=(n - 1 - i) % step == 0,
            putus=_percent(i, n, right) if i and one.tahun in putus else None,
        )
        for i, (one, (result, target)) in enumerate(zip(series.titik, texts, strict=True))
    ]


def _percent(part: int, of: int, right: int) -> Markup:
    """A place between the gutter and the right edge, in tenths of a percent."""
    tenths = SELOKAN * 10 + (100 - SELOKAN - right) * 10 * part // of
    return Markup(f"{tenths // 10}.{tenths % 10}%")  # noqa: S704 -- digits


def _slot(n: int) -> int:
    """Pixels between two years on the narrowest phone."""
    return max(LEBAR_TERKECIL * (100 - SELOKAN) // (100 * n), 1)


def _column(n: int) -> int:
    return max(min(KOLOM_TERLEBAR, _slot(n) * 3 // 5), 2)


def _size(years: Sequence[Tahun]) -> int:
    room = _slot(len(years))
    widest = [one for year in years if year.berlabel for one in (year.hasil, year.target)]
    sizes = (size for size in UKURAN if all(_width(text, size) + 4 <= room for text in widest))
    return next(sizes, UKURAN[-1])


def _width(text: str, size: int) -> int:
    return sum(_MILLI_EM.get(char, _DIGIT) for char in text) * size // 1000


def label_hasil(one: Titik, label: Label) -> str:
    """The number of a result; empty where there is none."""
    return "" if one.hasil is None else label(one.hasil)


def label_target(one: Titik, label: Label) -> str:
    """The number of a target, or both ends of a range; empty where there is none."""
    if one.target is None:
        return ""
    low, high = label(one.target.bawah), label(one.target.atas)
    return low if low == high else f"{low.removesuffix('%')}–{high}"


def satuan_label(series: Deret, label: Label) -> str:
    """What the numbers count, for the caption: `juta rupiah`; empty for percent and what has no unit."""
    name = "rupiah" if series.satuan_jenis == "rupiah" else nama_satuan(series.satuan)
    return f"{label.kelipatan} {name}".strip()


def _told(one: Titik, satuan: str | None) -> tuple[int, str | None, str | None, str | None]:
    """A year for those who do not see the chart: year, result, reason for none, target; in full, not in millions."""
    target = None
    if one.target:
        low, high = angka_satuan(one.target.bawah, satuan), angka_satuan(one.target.atas, satuan)
        target = low if low == high else f"{low} sampai {high}"
    return one.tahun, None if one.hasil is None else angka_satuan(one.hasil, satuan), one.kosong, target
