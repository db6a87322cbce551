"""Status for citizens: six words, decided by the typed target on the unrounded value, the first rule that matches."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from generator.model.nilai import AlasanTanpaNilai, Target

Status = Literal[
    "tercapai",
    "tidak_tercapai",
    "sedang_berjalan",
    "belum_ada_angka",
    "tidak_ada_target",
    "tidak_dapat_dinilai",
]
STATUS: Final[tuple[Status, ...]] = (
    "tercapai", "tidak_tercapai", "sedang_berjalan", "belum_ada_angka", "tidak_ada_target", "tidak_dapat_dinilai",
)  # fmt: skip
Arah = Literal["naik", "turun"]


@dataclass(frozen=True, slots=True)
class Hasil:
    """A result as it is judged: an exact number, a predicate, words, or a formula that divides by zero."""

    angka: Fraction | None = None
    predikat: str | None = None
    teks: str | None = None

    @property
    def terdefinisi(self) -> bool:
        """False for a formula whose denominator is 0."""
        return self.angka is not None or self.predikat is not None or self.teks is not None


def status(
    target: Target | None,
    hasil: Hasil | None,
    alasan: AlasanTanpaNilai | None,
    arah: Arah | None,
    skala: Sequence[str],
    *,
    tahun_berakhir: bool,
) -> Status:
    """Rules (1) to (6) of the house, in their order; `skala` holds the predicates, the lowest first."""
    if alasan in ("dikecualikan", "tidak_diukur"):
        return "tidak_dapat_dinilai"
    if hasil is None:
        return "belum_ada_angka" if tahun_berakhir else "sedang_berjalan"
    if target is None or target.belum_ditetapkan is not None:
        return "tidak_ada_target"
    met = terpenuhi(target, hasil, arah, skala)
    if met is None:
        return "tidak_dapat_dinilai"
    if not tahun_berakhir:
        return "sedang_berjalan"
    return "tercapai" if met else "tidak_tercapai"


def terpenuhi(target: Target, hasil: Hasil, arah: Arah | None, skala: Sequence[str]) -> bool | None:
    """Whether the promise is kept; None where nobody can say: words, an undefined value, a printed target without polarity."""
    strict = target.tidak_termasuk_batas == "ya"
    if target.predikat is not None:
        if hasil.predikat not in skala or target.predikat not in skala:
            return None
        rank, promised = skala.index(hasil.predikat), skala.index(target.predikat)
        return _kept(Fraction(rank), Fraction(promised), arah or "naik", strict=strict)
    if hasil.angka is None:
        return None
    value = hasil.angka
    direction = arah_target(target, arah)
    if target.antara is not None:
        low, high = Fraction(target.antara.dari), Fraction(target.antara.sampai)
        return low < value < high if strict else low <= value <= high
    if target.tepat is not None:
        return value == Fraction(target.tepat)
    bound = batas(target)
    if bound is None or direction is None:
        return None
    return _kept(value, bound, direction, strict=strict)


def _kept(value: Fraction, bound: Fraction, arah: Arah, *, strict: bool) -> bool:
    if value == bound:
        return not strict
    return value > bound if arah == "naik" else value < bound


def arah_target(target: Target, arah: Arah | None) -> Arah | None:
    """The direction in which a bound is judged: minimal and maksimal say it, a printed number takes the polarity."""
    if target.minimal is not None:
        return "naik"
    if target.maksimal is not None:
        return "turun"
    return arah


def batas(target: Target) -> Fraction | None:
    """The one number of a target, where it has one."""
    for number in (target.minimal, target.maksimal, target.tercetak, target.tepat):
        if number is not None:
            return Fraction(number)
    return None
