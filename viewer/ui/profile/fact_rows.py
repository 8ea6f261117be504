"""Which rows the table of facts shows: grouped, or sorted by a column; filtered by words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from db.rows import Fact, Profile
from db.rows.units import SIDES, amount_of
from viewer.app.last_viewed import News
from viewer.charts.of_facts import breakdown_sentence
from viewer.formatting.ages import OLD_AFTER_YEARS, AgeRules
from viewer.formatting.facts import FactLine, fact_lines
from viewer.formatting.readings import scaled
from viewer.i18n.collation import CollationKey, collation_key
from viewer.i18n.language import Language


class Column(IntEnum):
    LABEL = 0
    VALUE = 1
    PERIOD = 2
    AGE = 3


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group of facts."""

    label: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact, and in `news` what changed of it since the reader looked last, "" for nothing."""

    line: FactLine
    news: str = ""

    @property
    def fact(self) -> Fact:
        return self.line.fact

    @property
    def cells(self) -> tuple[str, str, str, str]:
        return self.line.label.value, self.line.value, self.line.period, self.line.age

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands under the label, beside the news."""
        return tuple(note.text.value for note in self.line.notes)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands under the label: the news first."""
        return (self.news, *self.notes) if self.news else self.notes

    @property
    def copied(self) -> tuple[str, str, str, str, str]:
        """The cells as they are copied, with the notes; a doubt goes with its figure."""
        return (*self.cells, "\n".join(self.notes))

    def matches(self, words: Sequence[str]) -> bool:
        text = " ".join((*self.cells, *self.lines)).casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """The parts of the fact above, drawn as bars."""

    line: FactLine
    sentence: str


TableRow = GroupRow | FactRow | BreakdownRow


def fact_rows(
    profile: Profile,
    language: Language,
    today: date,
    old_after: int = OLD_AFTER_YEARS,
    news: News | None = None,
) -> tuple[FactRow, ...]:
    """The cells of every fact of a profile, in the order of the document."""
    lines = fact_lines(language, profile, AgeRules(today, old_after))
    known = news or {}
    return tuple(FactRow(line, known.get(("fact", line.fact.id), "")) for line in lines)


def matching(rows: Iterable[FactRow], query: str, *, only_old: bool = False) -> list[FactRow]:
    """The rows in which every word of `query` occurs somewhere, whatever its case."""
    words = query.casefold().split()
    return [row for row in rows if row.matches(words) and (row.line.is_old or not only_old)]


def grouped(rows: Iterable[FactRow], language: Language) -> list[TableRow]:
    """The rows under the headings of their groups, groups in the order of their first fact."""
    groups: dict[str, list[FactRow]] = {}
    for row in rows:
        groups.setdefault(row.fact.group, []).append(row)
    table: list[TableRow] = []
    for members in groups.values():
        table.append(GroupRow(members[0].fact.group_label.value))
        table += _with_breakdowns(members, language)
    return table


def in_order(
    rows: Iterable[FactRow], column: Column, language: Language, *, descending: bool
) -> list[TableRow]:
    """The rows by the value behind a column, never by its text; what has none comes last."""
    key = SORT_KEYS[column]
    known = [row for row in rows if key(row.fact) is not None]
    unknown = [row for row in rows if key(row.fact) is None]
    ordered = sorted(known, key=lambda row: key(row.fact) or (), reverse=descending)
    return _with_breakdowns([*ordered, *unknown], language)


def _with_breakdowns(rows: Iterable[FactRow], language: Language) -> list[TableRow]:
    table: list[TableRow] = []
    for row in rows:
        table.append(row)
        if row.line.is_breakdown:
            table.append(BreakdownRow(row.line, breakdown_sentence(row.line, language)))
    return table


# Numbers, or one text: keys of one column are of one kind, so that they can be compared.
SortKey = tuple[Decimal | int, ...] | CollationKey


def _by_label(fact: Fact) -> SortKey | None:
    return collation_key(fact.label.value)


def _by_value(fact: Fact) -> SortKey | None:
    value = fact.value
    if value.date is not None:
        # Dates are no amounts: they stand among themselves, after all numbers.
        return (1, *value.date.sort_key)
    amount = amount_of(value)
    if amount is None:
        return None
    return 0, scaled(value, amount), SIDES.get(value.relation, 0)


def _by_period(fact: Fact) -> SortKey | None:
    return None if fact.period.end is None else fact.period.end.sort_key


def _by_age(fact: Fact) -> SortKey | None:
    """The youngest first, where the period comes first that is the earliest."""
    end = fact.period.end
    return None if end is None else tuple(-number for number in end.sort_key)


SORT_KEYS: dict[Column, Callable[[Fact], SortKey | None]] = {
    Column.LABEL: _by_label,
    Column.VALUE: _by_value,
    Column.PERIOD: _by_period,
    Column.AGE: _by_age,
}
