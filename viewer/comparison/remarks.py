"""Why the figures of a row cannot be compared as they stand."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from db.rows import Fact, Period, ValueKind
from db.rows.units import measure, unit_of
from viewer.formatting.facts import is_doubtful
from viewer.i18n.language import Language, translatable

REMARKS: Mapping[str, str] = MappingProxyType(
    {
        "periods": translatable("periods differ by more than a year"),
        "no-year": translatable("a year is not stated"),
        "kinds": translatable("figures of different kinds"),
        "units": translatable("units differ"),
        "currencies": translatable("currencies differ"),
        "ranks": translatable("ranks among different numbers"),
        "wholes": translatable("shares of different things"),
        "estimate": translatable("an estimate among them"),
        "projection": translatable("a projection among them"),
        "bound": translatable("only a bound among them"),
        "doubtful": translatable("doubtful"),
    }
)


def explanation(language: Language, remarks: Sequence[str]) -> str:
    """Return "Compare with care: units differ, …", or "" without remarks."""
    if not remarks:
        return ""
    return language.tr("Compare with care: {why}", why=reasons(language, remarks))


def reasons(language: Language, remarks: Sequence[str]) -> str:
    """Return "units differ, …": why figures are hard to compare; "" without remarks."""
    return language.join(language.tr(REMARKS[remark]) for remark in remarks)


def remarks_on(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Return the remarks on the figures that there are, as keys of REMARKS; one needs none."""
    if len(facts) < 2:
        return ()
    return (*_on_periods(facts), *_on_units(facts), *_on_certainty(facts))


def _on_periods(facts: Sequence[Fact]) -> Iterator[str]:
    dated = [fact.period for fact in facts if not fact.timeless or fact.period.is_stated]
    months = [_last_month(period) for period in dated if period.is_stated]
    if months and max(months) - min(months) > 12:
        yield "periods"
    if len(months) < len(dated):
        yield "no-year"


def _last_month(period: Period) -> int:
    assert period.end is not None
    return period.end.year * 12 + (period.end.month or 12)


def _on_units(facts: Sequence[Fact]) -> Iterator[str]:
    measures = [measure(fact.value) for fact in facts]
    dimensions = {unit_of(fact.value).dimension for fact in facts}
    kinds = {fact.value.kind for fact in facts}
    if len(kinds) > 1 and (None in measures or len(dimensions) > 1):
        yield "kinds"
    elif len(dimensions) > 1 and None not in measures:
        yield _unlike(kinds, [fact.value.currency for fact in facts])
    if len({fact.value.of_what.casefold() for fact in facts if fact.value.of_what}) > 1:
        yield "wholes"


def _unlike(kinds: set[ValueKind], currencies: Sequence[str]) -> str:
    if kinds == {ValueKind.RANK}:
        return "ranks"
    return "currencies" if all(currencies) else "units"


def _on_certainty(facts: Sequence[Fact]) -> Iterator[str]:
    statuses = {fact.status for fact in facts}
    yield from (status for status in ("estimate", "projection") if status in statuses)
    if any(fact.value.kind is ValueKind.BOUND for fact in facts):
        yield "bound"
    if any(is_doubtful(fact) for fact in facts):
        yield "doubtful"
