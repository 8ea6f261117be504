"""The rows of a comparison: an indicator each, with one cell a profile."""

import datetime
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from db.rows import Fact, Profile, Text
from viewer.comparison.conversion import conversions
from viewer.comparison.remarks import remarks_on
from viewer.formatting.ages import OLD_AFTER_YEARS, AgeRules
from viewer.formatting.facts import document_language, fact_label, fact_line, has_figure
from viewer.i18n.language import Language

LEAST_PROFILES = 2
MOST_PROFILES = 6


class ComparedCell(NamedTuple):
    """What one profile says of an indicator; `fact` is None when it says nothing.

    `converted` is the value in the unit that the row has in common, or "".
    """

    fact: Fact | None
    value: str
    period: str = ""
    age: str = ""
    is_old: bool = False
    converted: str = ""

    @property
    def has_figure(self) -> bool:
        """Whether there is a figure: a profile may also say that there is none."""
        return self.fact is not None and has_figure(self.fact)

    @property
    def stated_period(self) -> str:
        """The period, "" for what belongs to no year: that its year is not stated says nothing."""
        fact = self.fact
        is_timeless = fact is not None and fact.timeless and not fact.period.is_stated
        return "" if is_timeless else self.period


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

    @property
    def is_shared(self) -> bool:
        """Whether at least two profiles have a figure."""
        return sum(cell.has_figure for cell in self.cells) > 1


def compare(
    profiles: Sequence[Profile],
    language: Language,
    today: datetime.date,
    old_after: int = OLD_AFTER_YEARS,
) -> tuple[ComparedRow, ...]:
    """Return the indicators of all profiles, group by group, those of the first profile first.

    Figures of one indicator, but of another place or under another label, have rows of their own.
    Of several that have all this in common the newest stand in the first row.
    """
    keyed = [_keyed(profile.facts) for profile in profiles]
    keys = dict.fromkeys(key for facts in keyed for key in facts)
    maker = _Maker(language, profiles, AgeRules(today, old_after))
    rows = [[facts.get(key) for facts in keyed] for key in keys]
    return tuple(maker.row(facts) for facts in sorted(rows, key=_group_place))


def _group_place(facts: Iterable[Fact | None]) -> int:
    return next(fact.group_place for fact in facts if fact)


def _keyed(facts: Iterable[Fact]) -> dict[Hashable, Fact]:
    of_one: dict[tuple[str, str | None, str], list[Fact]] = {}
    for fact in facts:
        place = fact.place.value.casefold() if fact.place else None
        of_one.setdefault((fact.indicator, place, fact.own_label), []).append(fact)
    return {
        (*key, number): fact
        for key, several in of_one.items()
        for number, fact in enumerate(sorted(several, key=_end, reverse=True))
    }


def _end(fact: Fact) -> tuple[int, int, int]:
    return fact.period.end.sort_key if fact.period.end else (0, 0, 0)


class _Maker(NamedTuple):
    """Makes rows: what all of them need."""

    language: Language
    profiles: Sequence[Profile]
    rules: AgeRules

    def row(self, facts: Sequence[Fact | None]) -> ComparedRow:
        first = next(filter(None, facts))
        cells = tuple(map(self._cell, self.profiles, facts))
        converted = conversions(self.language, [cell.fact for cell in cells])
        return ComparedRow(
            indicator=first.indicator,
            group=first.group_label,
            label=fact_label(self.language, first),
            place=self._place(first),
            cells=tuple(
                cell._replace(converted=words) for cell, words in zip(cells, converted, strict=True)
            ),
            remarks=remarks_on([cell.fact for cell in cells if cell.fact and cell.has_figure]),
        )

    def _place(self, fact: Fact) -> str:
        if fact.place is None:
            return ""
        return fact.place.value or self.language.tr("place not stated by the source")

    def _cell(self, profile: Profile, fact: Fact | None) -> ComparedCell:
        if fact is None:
            return ComparedCell(None, self.language.tr("not in this profile"))
        as_of = profile.summary.facts_as_of
        line = fact_line(self.language, fact, as_of, self.rules, document_language(profile))
        return ComparedCell(fact, line.value, line.period, line.age, line.is_old)
