"""What figures are measured in, and their amounts in a unit that they have in common.

Every factor is a power of ten: conversion moves the point and changes no digit. Currencies are
never converted, and what is not in the table stands for itself.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from db.rows import Value, ValueKind

SCALES: Mapping[str, int] = MappingProxyType(
    {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
)
SCALE_NAMES: Mapping[int, str] = MappingProxyType({power: name for name, power in SCALES.items()})


class Unit(NamedTuple):
    """What is measured, in 10 to the `power` of its base; `symbol` is "" for a mere number."""

    dimension: str
    power: int = 0
    symbol: str = ""


_AREA = {"m": Unit("area", -6, "m²"), "ha": Unit("area", -2, "ha"), "km": Unit("area", 0, "km²")}
UNITS: Mapping[str, Unit] = MappingProxyType(
    dict.fromkeys(("m2", "m²", "sq m", "square metres"), _AREA["m"])
    | dict.fromkeys(("ha", "hectare", "hectares"), _AREA["ha"])
    | dict.fromkeys(("km2", "km²", "sq km", "km sq", "square kilometres"), _AREA["km"])
    | dict.fromkeys(("people", "persons", "person", "inhabitants"), Unit("people"))
    | {"%": Unit("share", 0, "%")}
)
# A figure that is only bounded stands beside its bound, on the side on which it lies.
SIDES: Mapping[str, int] = MappingProxyType(
    {"less-than": -2, "at-most": -1, "at-least": 1, "more-than": 2}
)
_POWERS_OF_PER = MappingProxyType({10**power: 2 - power for power in range(2, 7)})


class Measure(NamedTuple):
    """An amount in the base of its dimension (km², percent); those of the same can be compared."""

    dimension: str
    amount: Decimal


def shifted(amount: Decimal, power: int) -> Decimal:
    """Return an amount times 10 to the `power`, with exactly its digits, however many."""
    sign, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # documents hold finite numbers only
    return Decimal((sign, digits, exponent + power))


def unit_of(value: Value) -> Unit:
    """Return what a figure's amount is measured in, its scale left aside."""
    if value.kind is ValueKind.RANK:
        return Unit(f"rank out of {value.per}")
    if value.currency:
        return Unit(f"currency {value.currency}")
    if value.kind is ValueKind.PERCENTAGE:
        return UNITS["%"]
    if value.kind is ValueKind.RATE:
        power = _POWERS_OF_PER.get(value.per or 0)
        return Unit(f"per {value.per}") if power is None else Unit("share", power)
    return _named(value.unit)


def _named(words: str) -> Unit:
    """Return the unit that `words` name; "thousand people" and "million USD" hold a scale."""
    plain = " ".join(words.split())
    first, _, rest = plain.partition(" ")
    if rest and first.lower() in SCALES:
        unit = _named(rest)
        return unit._replace(power=unit.power + SCALES[first.lower()])
    if len(plain) == 3 and plain.isascii() and plain.isupper():
        return Unit(f"currency {plain}")
    return UNITS.get(plain.lower()) or Unit(plain.casefold())


def amount_of(value: Value) -> Decimal | None:
    """Return the one amount that stands for a figure: of a series the newest, of the sexes the
    first, of a range its lower end; None where there is none."""
    if value.kind is ValueKind.BY_SEX:
        return next((part.amount for part in value.parts if part.amount is not None), None)
    if value.kind is ValueKind.SERIES:
        dated = [
            (part.period.end.sort_key, part.amount)
            for part in value.parts
            if part.amount is not None and part.period is not None and part.period.end is not None
        ]
        return max(dated)[1] if dated else None
    if value.amount is None or value.upper is None:
        return value.amount
    return min(value.amount, value.upper)  # the source may have it the wrong way round


def measure(value: Value) -> Measure | None:
    """Return a figure's amount without scale and in the base of its unit."""
    amount = amount_of(value)
    if amount is None:
        return None
    unit = unit_of(value)
    return Measure(unit.dimension, shifted(amount, SCALES.get(value.scale, 0) + unit.power))


def upper_end(value: Value) -> Decimal | None:
    """Return the upper end of a range in the base of its unit; None for what is no range."""
    if value.amount is None or value.upper is None:
        return None
    return _based(value, max(value.amount, value.upper))


def _based(value: Value, amount: Decimal) -> Decimal:
    return shifted(amount, SCALES.get(value.scale, 0) + unit_of(value).power)


def in_unit(value: Value, wanted: Unit) -> Decimal | None:
    """Return a figure's amount in another unit of its dimension, its scale still left aside.

    None where nothing is gained: the unit is the same, of another dimension, or a smaller one,
    in which the amount would need digits that nobody published.
    """
    unit, amount = unit_of(value), value.amount
    if amount is None or unit.dimension != wanted.dimension or unit.power >= wanted.power:
        return None
    return shifted(amount, unit.power - wanted.power)
