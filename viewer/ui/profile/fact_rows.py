"""Which rows the table of facts shows: grouped, or sorted by a column; filtered by words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from db.rows import Fact, Profile
from db.rows.units import SIDES, amount_of
from viewer.app.last_viewed import News
from viewer.formatting.ages import OLD_AFTER_YEARS, AgeRules
from viewer.formatting.facts import (
    FactLine,
    fact_lines,
    has_figure,
    main_source,
    published_note,
    source_of,
)
from viewer.formatting.figures import decimal_place
from viewer.formatting.parts import has_rest
from viewer.formatting.readings import scaled
from viewer.i18n.collation import CollationKey, collation_key
from viewer.i18n.language import Language

# What is told at the row itself, all else beside the chosen one: what to know before the figure is
# used, and what it is the figure of.
TOLD_AT_ROW = frozenset(("doubt", "whole", "place"))


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
    """One fact, and in `news` what changed of it since the reader looked last, "" for nothing.

    `published` says what the source writes, "" where the value is just that. `told` stands under
    the label, and `other_source` where it is not the usual one. `decimal` is how many characters of
    the value come before its decimals, None for what is no number. `own` are the reader's notes.
    """

    line: FactLine
    news: str = ""
    published: str = ""
    told: tuple[str, ...] = ()
    other_source: str = ""
    decimal: int | None = None
    own: tuple[str, ...] = ()

    @property
    def fact(self) -> Fact:
        return self.line.fact

    @property
    def has_figure(self) -> bool:
        return has_figure(self.fact)

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What is shown; that an area belongs to no year needs no words."""
        line = self.line
        when = ("", "") if _has_no_year(line.fact) else (line.period, line.age)
        return line.label.value, line.value, *when

    @property
    def notes(self) -> tuple[str, ...]:
        """All that there is to know beside the figure."""
        return tuple(note.text.value for note in self.line.notes)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands under the label: the news first."""
        return tuple(filter(None, (self.news, *self.told, self.other_source, *self.own)))

    @property
    def longer(self) -> frozenset[str]:
        """What of these may be long, being a writer's own: it stands in full beside the row."""
        return frozenset((self.line.doubt, self.other_source, *self.own))

    @property
    def copied(self) -> tuple[str, str, str, str, str]:
        """The cells as they are copied, with the published text and the notes: a doubt goes with
        its figure."""
        said = [self.published] if self.published and self.published not in self.notes else []
        line = self.line
        notes = "\n".join((*said, *self.notes))
        return line.label.value, line.value, line.period, line.age, notes

    def matches(self, words: Sequence[str]) -> bool:
        parts = (part.label.value for part in self.line.parts)
        text = " ".join((*self.cells, *self.lines, *self.notes, *parts)).casefold()
        return all(word in text for word in words)


TableRow = GroupRow | FactRow


def fact_rows(
    profile: Profile,
    language: Language,
    today: date,
    old_after: int = OLD_AFTER_YEARS,
    news: News | None = None,
) -> tuple[FactRow, ...]:
    """The cells of every fact of a profile, in the order of the document."""
    known, usual = news or {}, main_source(profile)
    rows = []
    for line in fact_lines(language, profile, AgeRules(today, old_after)):
        source = source_of(profile, line.fact)
        row = FactRow(
            line,
            known.get(("fact", line.fact.id), ""),
            published_note(language, line),
            told_at_row(language, line),
            language.tr("source: {source}", source=source) if source != usual else "",
            decimal_place(language, line.fact.value, line.value),
        )
        rows.append(row)
    return tuple(rows)


def told_at_row(language: Language, line: FactLine) -> tuple[str, ...]:
    """What stands under the label of a fact."""
    told = [note.text.value for note in line.notes if note.kind in TOLD_AT_ROW]
    if line.fact.contradiction is not None:
        told.insert(bool(line.doubt), language.tr("≠ not what is published"))
    if has_rest(line.fact.value):
        told.append(line.parts[-1].label.value)
    return tuple(told)


def matching(rows: Iterable[FactRow], query: str, *, only_old: bool = False) -> list[FactRow]:
    """The rows in which every word of `query` occurs somewhere, whatever its case."""
    words = query.casefold().split()
    return [row for row in rows if row.matches(words) and (row.line.is_old or not only_old)]


def grouped(rows: Iterable[FactRow]) -> list[TableRow]:
    """The rows under the headings of their groups, groups in the order of their first fact."""
    groups: dict[str, list[FactRow]] = {}
    for row in rows:
        groups.setdefault(row.fact.group, []).append(row)
    table: list[TableRow] = []
    for members in groups.values():
        table += [GroupRow(members[0].fact.group_label.value), *members]
    return table


def in_order(rows: Iterable[FactRow], column: Column, *, descending: bool) -> list[TableRow]:
    """The rows by the value behind a column, never by its text; what has none comes last."""
    key = SORT_KEYS[column]
    known = [row for row in rows if key(row.fact) is not None]
    unknown = [row for row in rows if key(row.fact) is None]
    ordered = sorted(known, key=lambda row: key(row.fact) or (), reverse=descending)
    return [*ordered, *unknown]


def _has_no_year(fact: Fact) -> bool:
    is_said = fact.period_note is not None or fact.status in ("estimate", "projection")
    return fact.timeless and not fact.period.is_stated and not is_said


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
