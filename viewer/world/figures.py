"""The figures of one indicator in all countries: classes of like size, and each one's words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from db.rows import CountryFigure
from viewer.formatting.ages import AgeRules
from viewer.formatting.facts import FactLine, fact_line, has_figure
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.world.said import LAST, NOTHING, UNRANKED, UNRANKED_MARK, Class, Said

MOST_CLASSES = 5


class _Told(NamedTuple):
    """A figure and its words."""

    figure: CountryFigure
    line: FactLine


def figures(
    language: Language, found: Sequence[CountryFigure], rules: AgeRules
) -> tuple[dict[str, Said], tuple[Class, ...]]:
    """Return what is said of each country that says something, and the classes.

    Only figures in the unit that most have are ranked: others cannot be compared with them.
    """
    told = [
        _Told(each, fact_line(language, each.fact, each.facts_as_of, rules, each.language or None))
        for each in found
        if each.fact is not None
    ]
    dimension = _usual_dimension(found)
    ranked = [each for each in told if each.figure.dimension == dimension and dimension]
    ranked.sort(key=_order)
    levels = _levels([_amount(each) for each in ranked])
    said = {each.figure.country: _unranked(language, each) for each in told}
    return said | _ranked(language, ranked, levels), _classes(language, ranked, levels)


def _ranked(
    language: Language, ranked: Sequence[_Told], levels: dict[Decimal, int]
) -> dict[str, Said]:
    said = {}
    for each, number in zip(ranked, _numbers(ranked), strict=True):
        level = levels[_amount(each)]
        said[each.figure.country] = Said(
            level,
            str(level),
            each.line.value,
            _detail(each.line),
            language.number(number),
            language.number(len(ranked)),
            (0, _order(each)),
        )
    return said


def _usual_dimension(found: Sequence[CountryFigure]) -> str:
    dimensions = [each.dimension for each in found if each.dimension]
    return max(sorted(set(dimensions)), key=dimensions.count, default="")


def _amount(told: _Told) -> Decimal:
    return told.figure.amount or Decimal()


def _order(told: _Told) -> Decimal:
    """The largest first; of ranks the first."""
    amount = _amount(told)
    return amount if told.figure.dimension.startswith("rank") else -amount


def _numbers(ranked: Sequence[_Told]) -> list[int]:
    """The place of each; equal ones share theirs."""
    numbers: list[int] = []
    for place, each in enumerate(ranked, start=1):
        is_equal = place > 1 and ranked[place - 2].figure.amount == each.figure.amount
        numbers.append(numbers[-1] if is_equal else place)
    return numbers


def _levels(amounts: Sequence[Decimal]) -> dict[Decimal, int]:
    """The class of each amount: as many different amounts in each, the smallest in the first."""
    distinct = sorted(set(amounts))
    count = min(MOST_CLASSES, len(distinct))
    return {amount: 1 + place * count // len(distinct) for place, amount in enumerate(distinct)}


def _classes(
    language: Language, ranked: Sequence[_Told], levels: dict[Decimal, int]
) -> tuple[Class, ...]:
    """The classes that there are, the greatest first, each from its least to its greatest."""
    ordered = sorted(ranked, key=_amount)
    by_level: dict[int, list[str]] = {}
    for each in ordered:
        level = levels[_amount(each)]
        by_level.setdefault(level, []).append(each.line.value)
    shaded = [
        Class(level, str(level), _span(language, values[0], values[-1]))
        for level, values in sorted(by_level.items(), reverse=True)
    ]
    return (
        *shaded,
        Class(UNRANKED, UNRANKED_MARK, language.tr("not comparable")),
        Class(NOTHING, "", language.tr("no figure")),
    )


def _span(language: Language, low: str, high: str) -> str:
    return low if low == high else language.tr("{low} to {high}", low=low, high=high)


def _unranked(language: Language, told: _Told) -> Said:
    detail = _detail(told.line)
    if has_figure(told.line.fact):
        detail = " · ".join((detail, language.tr("in another unit than most")))
    return Said(UNRANKED, UNRANKED_MARK, told.line.value, detail, order=LAST)


def _detail(line: FactLine) -> str:
    """When it holds, how old it is, and a doubt."""
    fact = line.fact
    is_plain = fact.timeless and not fact.period.is_stated
    when = () if is_plain else (line.period, line.age)
    return dotted(*when, line.doubt)
