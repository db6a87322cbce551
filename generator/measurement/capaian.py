"""Capaian: one percentage from a target and a result, by a named policy; or the reason why there is none."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from generator.measurement.angka import bulatkan
from generator.model.kebijakan import KebijakanCapaian, Skala

AlasanTanpaCapaian = Literal[
    "tanpa_target",
    "tanpa_hasil",
    "tanpa_polaritas",
    "tanpa_kebijakan",
    "bukan_angka",
    "tidak_terdefinisi",
    "menurut_urutan",
]

SERATUS = Fraction(100)


@dataclass(frozen=True, slots=True)
class Capaian:
    """`utuh` is exact, in percent, uncapped; `tampil` is capped and rounded as the policy says.

    Both are None together with an `alasan`. `dibatasi`: the shown figure is the cap.
    """

    kebijakan: str | None
    utuh: Fraction | None
    tampil: Decimal | None
    alasan: AlasanTanpaCapaian | None
    label: str | None = None
    dibatasi: bool = False


def tanpa(alasan: AlasanTanpaCapaian, kebijakan: str | None = None) -> Capaian:
    """No achievement, and why."""
    return Capaian(kebijakan, None, None, alasan)


@dataclass(frozen=True, slots=True)
class Batas:
    """A numeric target as the formulas take it: one bound twice, or the two ends of a range."""

    bawah: Fraction
    atas: Fraction

    def memuat(self, hasil: Fraction) -> bool:
        """Whether the result lies inside, ends included."""
        return self.bawah <= hasil <= self.atas


def capaian(
    id: str,
    kebijakan: KebijakanCapaian,
    batas: Batas,
    hasil: Fraction,
    *,
    terpenuhi: bool,
    skala: Skala | None = None,
) -> Capaian:
    """The achievement of a numeric target; `terpenuhi` is the status' own judgement on the unrounded values."""
    exact = _exact(kebijakan, batas, hasil, terpenuhi=terpenuhi)
    if exact is None:
        return tanpa("menurut_urutan" if kebijakan.rumus == "ordinal" else "tidak_terdefinisi", id)
    capped = kebijakan.batas_tampil is not None and exact > Fraction(kebijakan.batas_tampil)
    return Capaian(id, exact, tampil(kebijakan, exact), None, label(skala, exact) if skala else None, capped)


def tampil(kebijakan: KebijakanCapaian, utuh: Fraction) -> Decimal:
    """The figure to print: capped first, then rounded."""
    capped = utuh if kebijakan.batas_tampil is None else min(utuh, Fraction(kebijakan.batas_tampil))
    return bulatkan(capped, int(kebijakan.desimal), kebijakan.pembulatan)


def _exact(kebijakan: KebijakanCapaian, batas: Batas, hasil: Fraction, *, terpenuhi: bool) -> Fraction | None:
    match kebijakan.rumus:
        case "terpenuhi":
            return SERATUS if terpenuhi else Fraction(0)
        case "ordinal":
            return None
        case "rentang":
            return _range(kebijakan, batas, hasil)
        case _ if batas.bawah != batas.atas:
            return None  # which end of a range divides, no policy of one number says
        case _:
            return _floored(kebijakan, _ratio(kebijakan, batas.atas, hasil))


def _ratio(kebijakan: KebijakanCapaian, target: Fraction, hasil: Fraction) -> Fraction | None:
    if target == 0:
        return _zero_target(kebijakan, hasil)
    if target < 0:
        return None  # a negative target turns every one of these rules upside down
    match kebijakan.rumus:
        case "selisih_ke_target":
            return (2 * target - hasil) / target * SERATUS
        case "target_per_realisasi":
            return target / hasil * SERATUS if hasil > 0 else None
        case _:
            return hasil / target * SERATUS


def _zero_target(kebijakan: KebijakanCapaian, hasil: Fraction) -> Fraction | None:
    if kebijakan.target_nol == "seratus_bila_nol" and hasil == 0:
        return SERATUS
    return Fraction(0) if kebijakan.target_nol == "nol" else None


def _range(kebijakan: KebijakanCapaian, batas: Batas, hasil: Fraction) -> Fraction | None:
    """Inside is 100; outside, the nearest end is the target: below it higher is better, above it as the policy says."""
    if batas.memuat(hasil):
        return SERATUS
    if hasil < batas.bawah:
        return _floored(kebijakan, hasil / batas.bawah * SERATUS if batas.bawah > 0 else None)
    if batas.atas <= 0:
        return None
    if kebijakan.di_atas_rentang == "selisih_ke_batas":
        return _floored(kebijakan, (2 * batas.atas - hasil) / batas.atas * SERATUS)
    return _floored(kebijakan, hasil / batas.atas * SERATUS)


def _floored(kebijakan: KebijakanCapaian, exact: Fraction | None) -> Fraction | None:
    if exact is not None and exact < 0 and kebijakan.realisasi_negatif == "nol":
        return Fraction(0)
    return exact


def label(skala: Skala, utuh: Fraction) -> str | None:
    """The label of the class that holds an exact percentage; gaps and what lies above are the scale's policies."""
    below: str | None = None
    for jenjang in sorted(skala.jenjang, key=lambda one: (one.dari is not None, one.dari or 0)):
        if jenjang.dari is not None and utuh < Fraction(jenjang.dari):
            return {"ke_bawah": below, "ke_atas": jenjang.label, "tanpa_label": None}[skala.celah]
        if jenjang.sampai is None or utuh <= Fraction(jenjang.sampai):
            return jenjang.label
        below = jenjang.label
    return below if skala.di_atas == "tertinggi" else None
