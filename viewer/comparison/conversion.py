"""Figures of a row in the unit that they have in common, where they were published in several."""

from collections.abc import Sequence
from decimal import Decimal

from db.rows import Fact, Value, ValueKind
from db.rows.units import UNITS, Unit, in_unit, unit_of
from viewer.formatting.readings import scale_words
from viewer.i18n.language import Language

# Of a bound or a range the amount alone would say something else.
_CONVERTED = frozenset(
    (ValueKind.QUANTITY, ValueKind.BREAKDOWN, ValueKind.PERCENTAGE, ValueKind.RATE)
)


def conversions(language: Language, facts: Sequence[Fact | None]) -> tuple[str, ...]:
    """Return for each figure "12.00 km²" or "0.42%"; "" where it is in that unit, or in none.

    The unit is the largest one of the row: in a smaller one amounts would need digits that
    nobody published.
    """
    values = [fact.value if fact and fact.value.kind in _CONVERTED else None for fact in facts]
    units = [unit_of(value) for value in values if value and value.amount is not None]
    if len({unit.dimension for unit in units}) != 1 or units[0].dimension not in ("area", "share"):
        return ("",) * len(facts)
    largest = max(units, key=lambda unit: unit.power)
    return tuple(_converted(language, value, largest) if value else "" for value in values)


def _converted(language: Language, value: Value, unit: Unit) -> str:
    amount = in_unit(value, unit)
    return "" if amount is None else _in_words(language, amount, value.scale, unit)


def _in_words(language: Language, amount: Decimal, scale: str, unit: Unit) -> str:
    if unit == UNITS["%"]:
        return language.percent(amount)
    number = language.number(amount)
    if unit.dimension == "share":
        of = language.number(10 ** (2 - unit.power))
        return language.tr("{amount} per {number}", amount=number, number=of)
    return " ".join(filter(None, (number, scale_words(language).get(scale, ""), unit.symbol)))
