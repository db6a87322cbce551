"""Which parts of an indicator its instrument states: a matrix of words, never a score."""

from dataclasses import dataclass
from typing import Final, Literal

from generator.measurement.naskah.indikator import Asal, asal
from generator.model.catalogue import Catalogue
from generator.model.indikator import Indikator

Keadaan = Literal["tercantum", "tersirat", "disimpulkan", "tidak tercantum", "belum dimuat"]
TIDAK_ADA: Final = ("tidak tercantum", "belum dimuat")

BAGIAN: Final = (
    ("sasaran", "Sasaran"),
    ("definisi", "Definisi operasional"),
    ("formula", "Formula"),
    ("satuan", "Satuan"),
    ("target", "Target"),
    ("kondisi_awal", "Kondisi awal"),
    ("polaritas", "Arah yang baik"),
    ("frekuensi", "Frekuensi"),
    ("tipe_perhitungan", "Tipe perhitungan"),
    ("alasan", "Alasan pemilihan"),
    ("sumber_data", "Sumber data"),
    ("penanggung_jawab", "Penanggung jawab"),
    ("fungsi", "Fungsi yang diukur"),
)
"""Field and heading of each column, in the order of the pages."""

ATURAN_BAGIAN: Final = frozenset(f"{field.replace('_', '-')}-tidak-tercantum" for field, _ in BAGIAN) | {
    "iku-tanpa-fungsi"
}
"""The rules of `naskah` that say of one indicator what a cell of the matrix says."""


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """One indicator's row; `keadaan` follows BAGIAN."""

    indikator: Indikator
    keadaan: tuple[Keadaan, ...]


def kelengkapan(catalogue: Catalogue) -> tuple[Kelengkapan, ...]:
    """A row for every indicator, in the order of the catalogue."""
    known: dict[str, Keadaan] = {}
    for row in catalogue.indikator.values():
        if row.dasar not in known:
            known[row.dasar] = _target(asal(catalogue.dasar(row)))
    return tuple(
        Kelengkapan(
            row, tuple(known[row.dasar] if field == "target" else _state(row, field) for field, _ in BAGIAN)
        )
        for row in catalogue.indikator.values()
    )


def _target(asal: Asal) -> Keadaan:
    """No record of values exists in this format version: what a table may state of targets is not here."""
    return "tidak tercantum" if asal.memuat_target is False else "belum dimuat"


def _state(indikator: Indikator, field: str) -> Keadaan:
    value = getattr(indikator, field)
    if not value:
        return "tidak tercantum"
    basis = getattr(value, "dasar", "tersurat")
    if basis == "tersurat":
        return "tercantum"
    return "tersirat" if basis == "tersirat" else "disimpulkan"
