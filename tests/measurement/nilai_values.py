"""Small values, policies and indicators for the tests of measurement; each test changes what it is about."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import TypeAdapter

from generator.measurement.capaian import Batas
from generator.model.indikator import Indikator
from generator.model.kebijakan import Kebijakan, KebijakanCapaian, Skala
from generator.model.nilai import Nilai, Target

INDIKATOR: TypeAdapter[Indikator] = TypeAdapter(Indikator)
NILAI: TypeAdapter[Nilai] = TypeAdapter(Nilai)
TARGET: TypeAdapter[Target] = TypeAdapter(Target)
CAPAIAN: TypeAdapter[KebijakanCapaian] = TypeAdapter(KebijakanCapaian)
SKALA: TypeAdapter[Skala] = TypeAdapter(Skala)
KEBIJAKAN: TypeAdapter[Kebijakan] = TypeAdapter(Kebijakan)

DASAR = {"teks": "Ketentuan uji.", "diverifikasi": "tidak"}
SUMBER = {"dokumen": "laporan"}
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
RUMUS = {
    "hasil-per-target": "realisasi_per_target",
    "selisih-ke-target": "selisih_ke_target",
    "target-per-hasil": "target_per_realisasi",
    "dalam-rentang": "rentang",
    "menurut-urutan": "ordinal",
    "terpenuhi": "terpenuhi",
}


def a_target(**changes: object) -> Target:
    """A target without kind: every test names its own."""
    return TARGET.validate_python({"asal": "pk", "sumber": SUMBER} | changes)


def a_policy(rumus: str = "realisasi_per_target", **changes: object) -> KebijakanCapaian:
    return CAPAIAN.validate_python({"nama": rumus, "rumus": rumus, "dasar": DASAR} | changes)


def a_kebijakan(**changes: object) -> Kebijakan:
    """Every formula under its own name, and the usual one for each kind of target."""
    return KEBIJAKAN.validate_python(
        {
            "target_dinilai": {
                "urutan": ["pk_perubahan", "pk", "renstra"],
                "waktu": "terakhir",
                "dasar": DASAR,
            },
            "capaian": {id: {"nama": id, "rumus": rumus, "dasar": DASAR} for id, rumus in RUMUS.items()},
            "bawaan": {
                "naik": "hasil-per-target",
                "turun": "selisih-ke-target",
                "antara": "dalam-rentang",
                "tepat": "terpenuhi",
                "predikat": "terpenuhi",
            },
            "predikat": {"akip": {"urutan": list(AKIP), "dasar": DASAR}},
        }
        | changes
    )


def an_indikator(**changes: object) -> Indikator:
    return INDIKATOR.validate_python(
        {
            "id": "uji",
            "jenis": "iku",
            "dasar": "iku",
            "nama": "Persentase layanan yang diselesaikan",
            "satuan": "Persen",
            "formula": {
                "ekspresi": "selesai / semua * 100",
                "variabel": {"selesai": "Layanan yang diselesaikan", "semua": "Jumlah layanan"},
            },
            "polaritas": {"arah": "naik", "dasar": "tersurat"},
        }
        | changes
    )


def a_result(nilai: str | None = None, **changes: object) -> dict[str, Any]:
    number = {} if nilai is None else {"nilai": nilai}
    return {"sifat": "tetap", "sumber": SUMBER} | number | changes


def a_year(**changes: object) -> dict[str, Any]:
    return {"diterbitkan": "2026-01-02"} | changes


def a_nilai(tahun: Mapping[str, object] | None = None, **changes: object) -> Nilai:
    """One year, 2021, with a target of at least 85 and a result of 82."""
    years = {
        "2021": a_year(target=[{"asal": "pk", "minimal": "85", "sumber": SUMBER}], realisasi=a_result("82"))
    }
    return NILAI.validate_python({"id": "uji", "tahun": tahun or years} | changes)


def a_scale(
    *rows: tuple[str, str | None, str | None], celah: str = "ke_bawah", di_atas: str = "tertinggi"
) -> Skala:
    return SKALA.validate_python(
        {
            "jenjang": [
                {"label": name}
                | {key: end for key, end in (("dari", low), ("sampai", high)) if end is not None}
                for name, low, high in rows
            ],
            "celah": celah,
            "di_atas": di_atas,
            "dasar": DASAR,
        }
    )


def one(number: str) -> Batas:
    """A target of a single number."""
    return Batas(Fraction(number), Fraction(number))


def floats_in(value: object, way: str = "") -> list[str]:
    """The ways to every binary floating point number inside a value."""
    if isinstance(value, float):
        return [way]
    if is_dataclass(value) and not isinstance(value, type):
        return [
            found
            for field in fields(value)
            for found in floats_in(getattr(value, field.name), f"{way}.{field.name}")
        ]
    if isinstance(value, Mapping):
        return [found for key, item in value.items() for found in floats_in(item, f"{way}[{key}]")]
    if isinstance(value, tuple | list):
        return [found for n, item in enumerate(value) for found in floats_in(item, f"{way}[{n}]")]
    assert value is None or isinstance(value, str | int | Decimal | Fraction), (way, type(value))
    return []
