"""The one rounding rule: half up (away from zero), to 2 decimals, in exact decimals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction
from functools import reduce
from math import isqrt

CENT = Decimal("0.01")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_SUMS = Context(prec=1000, traps=[Inexact])  # room for every digit of any number a cell can hold: nothing is rounded


def half_up(value: Decimal | Fraction | int) -> Decimal:
    """Return *value* rounded half away from zero to 2 decimals.

    >>> half_up(Decimal("1.125"))
    Decimal('1.13')
    >>> half_up(Fraction(-1, 200))
    Decimal('-0.01')
    """
    if isinstance(value, Fraction):
        above, below = abs(value.numerator), value.denominator
        cents = (200 * above + below) // (2 * below)  # |value| × 100 + ½, rounded down
        return _EXACT.multiply(Decimal(cents if value >= 0 else -cents), CENT)
    return _EXACT.quantize(Decimal(value), CENT)


def percent_of(whole: Decimal, percent: Decimal) -> Decimal:
    """Return *percent* of *whole*, rounded half up to 2 decimals.

    >>> percent_of(Decimal(45), Decimal("47.5"))
    Decimal('21.38')
    """
    return half_up(_EXACT.scaleb(_EXACT.multiply(whole, percent), -2))


def half_up_root(value: Fraction) -> Decimal:
    """Return the square root of *value* (not negative), rounded half up to 2 decimals, without a float on the way.

    >>> half_up_root(Fraction(2))
    Decimal('1.41')
    """
    half_cents = isqrt(40000 * value.numerator // value.denominator)  # √(200² × value), rounded down
    return _EXACT.multiply(Decimal((half_cents + 1) // 2), CENT)


def mean(values: Sequence[Decimal]) -> Decimal:
    """Return the mean of *values*, rounded half up to 2 decimals; ValueError for none.

    >>> mean([Decimal(45), Decimal(50)])
    Decimal('47.50')
    """
    if not values:
        raise ValueError("the mean of nothing")
    return half_up(Fraction(reduce(_SUMS.add, values, Decimal(0))) / len(values))
