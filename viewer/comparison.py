"""Figures of several profiles side by side, and what stands in the way of comparing them."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from db.rows import Fact, Profile, Text, Value, ValueKind
from viewer import wording
from viewer.language import Language

MOST_PROFILES = 6
_ABSENT = frozenset((ValueKind.NOT_AVAILABLE, ValueKind.NONE, ValueKind.BLANK))


class ComparedCell(NamedTuple):
    """What one profile says of an indicator; `fact` is None when it says nothing."""

    fact: Fact | None
    value: str
    period: str


class ComparedRow(NamedTuple):
    """An indicator, one cell a profile, and in `remarks` why the figures differ in kind.

    `place` is "" for the profiles' own countries.
    """

    indicator: str
    group: Text
    label: Text
    place: str
    cells: tuple[ComparedCell, ...]
    remarks: tuple[str, ...]


def compare(profiles: Sequence[Profile], language: Language) -> tuple[ComparedRow, ...]:
    """Return the indicators of all profiles, in the order of the first, then of the others.

    Of several figures for one indicator and place the newest stand in the first row.
    """
    keyed = [_keyed(profile.facts) for profile in profiles]
    keys = dict.fromkeys(key for facts in keyed for key in facts)
    return tuple(_row(language, [facts.get(key) for facts in keyed]) for key in keys)


def _keyed(facts: Iterable[Fact]) -> dict[Hashable, Fact]:
    of_one: dict[tuple[str, str | None], list[Fact]] = {}
    for fact in facts:
        place = fact.place.value.casefold() if fact.place else None
        of_one.setdefault((fact.indicator, place), []).append(fact)
    return {
        (*key, number): fact
        for key, several in of_one.items()
        for number, fact in enumerate(sorted(several, key=_end, reverse=True))
    }


def _end(fact: Fact) -> tuple[int, int, int]:
    return fact.period.end.sort_key if fact.period.end else (0, 0, 0)


def _row(language: Language, facts: Sequence[Fact | None]) -> ComparedRow:
    there = [fact for fact in facts if fact]
    first = there[0]
    return ComparedRow(
        indicator=first.indicator,
        group=first.group_label,
        label=Text(wording.fact_label(language, first), first.label.language),
        place=_place(language, first),
        cells=tuple(_cell(language, fact) for fact in facts),
        remarks=tuple(_remarks(language, there)),
    )


def _place(language: Language, fact: Fact) -> str:
    if fact.place is None:
        return ""
    return fact.place.value or language.tr("place not stated by the source")


def _cell(language: Language, fact: Fact | None) -> ComparedCell:
    if fact is None:
        return ComparedCell(None, language.tr("not in this profile"), "")
    value = wording.value_text(language, fact.value)
    return ComparedCell(fact, value, wording.fact_period(language, fact))


def _remarks(language: Language, facts: Sequence[Fact]) -> Iterator[str]:
    """Yield what makes a row unfit to be compared as it stands; one figure needs no remark."""
    told = [fact for fact in facts if fact.value.kind not in _ABSENT]
    if len(told) < 2:
        return
    tr = language.tr
    yield from _about_periods(language, told)
    yield from _about_units(language, [fact.value for fact in told])
    statuses = {fact.status for fact in told}
    if "estimate" in statuses:
        yield tr("an estimate among them")
    if "projection" in statuses:
        yield tr("a projection among them")
    if any(wording.doubts(language, fact) for fact in told):
        yield tr("doubtful")


def _about_units(language: Language, values: Sequence[Value]) -> Iterator[str]:
    def differ(read: Callable[[Value], Hashable]) -> bool:
        return len({read(value) for value in values}) > 1

    tr = language.tr
    if differ(lambda value: value.kind):
        yield tr("figures of different kinds")
        return
    is_rank = values[0].kind is ValueKind.RANK
    if differ(lambda value: value.per):
        yield tr("ranks among different numbers") if is_rank else tr("units differ")
    elif differ(lambda value: value.unit):
        yield tr("units differ")
    if differ(lambda value: value.scale):
        yield tr("scales differ")
    if differ(lambda value: value.currency) and values[0].kind is not ValueKind.CURRENCY:
        yield tr("currencies differ")


def _about_periods(language: Language, facts: Sequence[Fact]) -> Iterator[str]:
    dated = [fact for fact in facts if not fact.timeless or fact.period.is_stated]
    ends = [fact.period.end for fact in dated if fact.period.end]
    if ends:
        months = [end.year * 12 + (end.month or 12) for end in ends]
        if max(months) - min(months) > 12:
            yield language.tr("periods differ by more than a year")
    if len(ends) < len(dated):
        yield language.tr("a year is not stated")
