"""A report's chart as a picture for the Word file: drawn by the function that draws it in the PDF."""

from collections.abc import Mapping
from typing import Any, Final

from generator.documents.pdf.penata import PenataPdf

TEMPLAT: Final = "_grafik.typ"
PPI: Final = 200
LEBAR: Final = 120
"""Millimetres: as wide as a chart is drawn, unless its figures need more."""
_TALANG, _HURUF, _SELA = 17, 1.45, 3
"""Left of the years, a bold digit of the labels, between two labels."""


def grafik_png(penata: PenataPdf, konteks: Mapping[str, Any], grafik: Mapping[str, Any]) -> bytes:
    """`konteks`: the document's own; `grafik`: a chart in it, as plain data. Raises TemplateProblemError."""
    data = {**konteks, "kop": {**konteks["kop"], "logo": None}, "isi": _scalars(konteks["isi"])}
    data |= {"grafik": grafik, "lebar_grafik": _lebar(grafik)}
    return penata.png(TEMPLAT, data, konteks["tanggal"], PPI)


def _scalars(isi: Mapping[str, Any]) -> dict[str, Any]:
    """What all documents share may name the agency or the year; the rest of a report is long."""
    return {key: value for key, value in isi.items() if not isinstance(value, dict | list)}


def _lebar(grafik: Mapping[str, Any]) -> int:
    """Millimetres that keep two years' figures apart."""
    longest = max((len(year[key]) for year in grafik["tahun"] for key in ("hasil", "target")), default=0)
    return max(LEBAR, round(_TALANG + len(grafik["tahun"]) * (_SELA + _HURUF * longest)))
