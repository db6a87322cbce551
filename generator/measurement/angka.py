"""Exact numbers: fractions inside, decimals where a figure is shown; no binary floating point anywhere."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from typing import Final, Literal

Cara = Literal["setengah_ke_atas", "potong"]

_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Shifts a point without a limit on digits; the ordinary context rounds after 28."""


def bulatkan(nilai: Fraction, desimal: int = 2, cara: Cara = "setengah_ke_atas") -> Decimal:
    """`nilai` with `desimal` digits after the point; halves go away from zero, `potong` cuts towards zero."""
    numerator, denominator = nilai.as_integer_ratio()
    whole, rest = divmod(abs(numerator) * 10**desimal, denominator)
    if cara == "setengah_ke_atas" and 2 * rest >= denominator:
        whole += 1
    return Decimal(-whole if numerator < 0 else whole).scaleb(-desimal, _EXACT)


def desimal_pas(nilai: Fraction) -> Decimal | None:
    """The decimal that equals `nilai`, or None when its digits never end."""
    rest = nilai.denominator
    places = 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        places = max(places, count)
    if rest != 1:
        return None
    return Decimal(nilai.numerator * 10**places // nilai.denominator).scaleb(-places, _EXACT)
