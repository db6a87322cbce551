"""A revision in words: the names and figures of the ledger, as readers write them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from generator.dates import ImpossibleDateError, parse
from generator.model.nilai import Revisi
from generator.templating import bilangan, tanggal
from generator.wording.kalimat import ASAL

_ASAL: Final[Mapping[str, str]] = {str(key): words for key, words in ASAL.items()}
_BIDANG: Final[Mapping[str, str]] = {
    "realisasi": "hasil",
    "target": "target",
    "kondisi_awal": "angka awal",
    "target_akhir": "target akhir rencana",
    "capaian_dokumen": "capaian pada dokumen",
    "satuan": "satuan",
}
_KOLOM: Final[Mapping[str, str]] = {
    "satuan": "satuan",
    "sifat": "sifat",
    "masukan": "masukan rumus",
    "polaritas": "arah yang baik",
    "target": "target yang dinilai",
    "capaian": "capaian",
    "kebijakan": "kebijakan capaian",
}
_JENIS: Final[Mapping[str, str]] = {
    "minimal": "minimal ",
    "maksimal": "paling tinggi ",
    "tepat": "tepat ",
    "antara": "antara ",
    "predikat": "",
    "teks": "",
    "tercetak": "",
    "belum_ditetapkan": "belum ditetapkan: ",
}
_WORDS: Final = frozenset({"predikat", "teks", "belum_ditetapkan"})
"""Kinds of target that hold words: a number in them is no figure."""
_TARGET: Final = re.compile(
    rf"\A(?:{'|'.join(_ASAL)}) ({'|'.join(_JENIS)}) (.*?)(?: \(([\d-]+)\))?\Z", re.DOTALL
)
_NUMBER: Final = r"-?\d+(?:\.\d+)?"
_FIGURE: Final = re.compile(rf"\A(~?)({_NUMBER})(?:(\.\.| tampil )({_NUMBER}))?(?![\w.])")
_BETWEEN: Final = {"..": " dan ", " tampil ": ", tampil "}


def kalimat_revisi(revisi: Revisi) -> str:
    """What changed, without its full stop: `hasil dari 80,5 menjadi 85`."""
    return f"{bidang_kata(revisi.bidang)} dari {isi_kata(revisi.dari)} menjadi {isi_kata(revisi.menjadi)}"


def bidang_kata(bidang: str) -> str:
    """A field of the ledger in words: `tw1.realisasi` is `hasil triwulan 1`; an unknown name stays as it is."""
    quarter, _, rest = bidang.partition(".") if re.match(r"tw[1-4]\.", bidang) else ("", "", bidang)
    name, *parts = rest.split(".")
    if name not in _BIDANG:
        return bidang
    words = _BIDANG[name] + (f" triwulan {quarter[2:]}" if quarter else "")
    for part in parts:
        if part in _ASAL:
            words += f" ({_ASAL[part]})"
        elif part in _KOLOM:
            words = f"{_KOLOM[part]} {words}"
    return words


def isi_kata(isi: str) -> str:
    """What the ledger holds, in words: `pk minimal 82.5 (2022-10-12)` is `minimal 82,5 (12 Oktober 2022)`.

    Figures stand where the ledger puts them; a number elsewhere, in the words of a target say, is left alone.
    """
    if isi.startswith("(") and isi.endswith(")"):
        return isi[1:-1].replace("_", " ")
    found = _TARGET.match(isi)
    if found is None:
        return _figures(isi)
    kind, value, day = found.groups()
    shown = value if kind in _WORDS else _figures(value)
    return _JENIS[kind] + shown + (f" ({_day(day)})" if day else "")


def _figures(text: str) -> str:
    found = _FIGURE.match(text)
    if found is None:
        return text
    about, first, between, second = found.groups()
    shown = ("sekitar " if about else "") + _angka(first)
    shown += f"{_BETWEEN[between]}{_angka(second)}" if between else ""
    return shown + text[found.end() :]


def _day(text: str) -> str:
    try:
        day = parse(text)
    except ImpossibleDateError:
        return text
    return tanggal(day) if day else text


def _angka(text: str) -> str:
    value = Decimal(text)
    return bilangan(value, max(0, -int(value.as_tuple().exponent)), tetap=True)
