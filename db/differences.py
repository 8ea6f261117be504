"""By how much a figure changed. Decimals only, and never with more digits than were published."""

from decimal import Decimal, localcontext

from db.rows import Value, ValueKind

# Kinds that are one number, so that the difference of two is one as well.
_NUMBERS = frozenset(
    (
        ValueKind.QUANTITY,
        ValueKind.MONEY,
        ValueKind.PERCENTAGE,
        ValueKind.RATE,
        ValueKind.RANK,
        ValueKind.BREAKDOWN,
    )
)
_LONGEST = 60  # digits; beyond that it is no real figure, and computing would take long


def difference_of(old: Value, new: Value) -> Value | None:
    """The difference of two figures; None where they are not of one unit, or it cannot be computed.

    It has the decimals of the rougher figure: 11.3 to 11.62 million is 0.3 million more.
    """
    if old.kind not in _NUMBERS or _unit(old) != _unit(new):
        return None
    if old.amount is None or new.amount is None:
        return None
    amounts = (old.amount, new.amount)
    if any(abs(amount.adjusted()) > _LONGEST or _places(amount) < -_LONGEST for amount in amounts):
        return None
    with localcontext(prec=3 * _LONGEST):
        rounded = round(new.amount - old.amount, -max(map(_places, amounts)))
    if not rounded and new.amount != old.amount:
        return None  # less than the last digit of the rougher of the two
    # Minus nothing is nothing.
    return Value(
        new.kind,
        "",
        rounded or abs(rounded),
        scale=new.scale,
        unit=new.unit,
        currency=new.currency,
        per=new.per,
    )


def _unit(value: Value) -> tuple[object, ...]:
    return value.kind, value.scale, value.unit, value.currency, value.per, value.of_what


def _places(amount: Decimal) -> int:
    """The power of ten of the last digit; whole numbers are taken to be exact."""
    exponent = amount.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else -_LONGEST - 1
