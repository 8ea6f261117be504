"""The rows of the table of facts: found, grouped and sorted by what stands behind their text."""

from collections.abc import Iterable
from datetime import date

import pytest

from db.rows import Fact, PartialDate, Period, Profile, Text, Value, ValueKind
from viewer.i18n.language import Language
from viewer.ui.profile.fact_rows import (
    BreakdownRow,
    Column,
    FactRow,
    GroupRow,
    TableRow,
    fact_rows,
    grouped,
    in_order,
    matching,
)

TODAY = date(2026, 11, 24)


class RowsOf:
    """Makes rows of a profile that has other figures."""

    def __init__(self, profile: Profile, language: Language) -> None:
        self._profile, self._language = profile, language

    def __call__(self, *facts: Fact, old_after: int = 5, **news: str) -> tuple[FactRow, ...]:
        """The rows of these figures; `news` is what changed, by their ids."""
        told = {("fact", fact_id): sentence for fact_id, sentence in news.items()}
        profile = self._profile._replace(facts=facts)
        return fact_rows(profile, self._language, TODAY, old_after, told)


@pytest.fixture
def one(belgium: Profile) -> Fact:
    """A figure without notes, to be changed."""
    return belgium.facts[0]._replace(note=None, source=None, place=None, doubtful=None)


@pytest.fixture
def rows_of(belgium: Profile, language: Language) -> RowsOf:
    return RowsOf(belgium, language)


def labels(rows: Iterable[TableRow]) -> list[str]:
    return [row.cells[Column.LABEL] for row in rows if isinstance(row, FactRow)]


def labelled(one: Fact, *names: str) -> list[Fact]:
    return [one._replace(id=name, label=Text(name)) for name in names]


def dated(one: Fact, *periods: str) -> list[Fact]:
    return [one._replace(label=Text(each), period=Period.parse(each)) for each in periods]


def test_a_figure_is_old_from_the_year_after_the_limit(one: Fact, rows_of: RowsOf) -> None:
    rows = rows_of(*dated(one, "2020", "2021", "2022"))
    assert [row.line.is_old for row in rows] == [True, False, False]
    assert labels(matching(rows, "", only_old=True)) == ["2020"]
    rows = rows_of(*dated(one, "2020", "2021", "2022"), old_after=4)
    assert [row.line.is_old for row in rows] == [True, True, False]


def test_a_row_is_found_by_all_words_of_the_query_in_any_case(one: Fact, rows_of: RowsOf) -> None:
    land, water = labelled(one, "Land Area", "Water Area")
    rows = rows_of(land, water._replace(note=Text("Without Lakes")))
    assert labels(matching(rows, "AREA")) == ["Land Area", "Water Area"]
    assert labels(matching(rows, "area land")) == ["Land Area"]
    assert labels(matching(rows, "area lakes")) == ["Water Area"]
    assert labels(matching(rows, "area desert")) == []
    assert labels(matching(rows, "  ")) == ["Land Area", "Water Area"]


def test_only_old_rows_are_found_when_only_they_are_asked_for(one: Fact, rows_of: RowsOf) -> None:
    new, old = dated(one, "2025", "2015")
    rows = rows_of(new, old)
    assert labels(matching(rows, "20", only_old=True)) == ["2015"]
    assert labels(matching(rows, "2025", only_old=True)) == []


def test_news_stand_above_the_notes_are_found_and_not_copied(one: Fact, rows_of: RowsOf) -> None:
    (named,) = labelled(one._replace(note=Text("As counted."), source=Text("Census")), "Area")
    (row,) = rows_of(named, Area="1 → 2")
    assert row.lines == ("1 → 2", "As counted.", "source: Census")
    assert row.matches(["→"])
    assert row.copied == (*row.cells, "As counted.\nsource: Census")
    (quiet,) = rows_of(named)
    assert quiet.lines == quiet.notes == ("As counted.", "source: Census")


def test_groups_come_in_the_order_of_their_first_figure_each_once(
    one: Fact, rows_of: RowsOf, language: Language
) -> None:
    facts = [
        fact._replace(group=group, group_label=Text(group.upper()))
        for fact, group in zip(labelled(one, "1", "2", "3", "4"), "baba", strict=True)
    ]
    table = grouped(rows_of(*facts), language)
    headings = [row.label for row in table if isinstance(row, GroupRow)]
    assert headings == ["B", "A"]
    assert labels(table) == ["1", "3", "2", "4"]
    assert isinstance(table[0], GroupRow) and isinstance(table[3], GroupRow)


def test_the_parts_of_a_total_follow_it_in_whatever_order(
    belgium: Profile, rows_of: RowsOf, language: Language
) -> None:
    rows = rows_of(*belgium.facts)
    for table in (grouped(rows, language), in_order(rows, Column.LABEL, language, descending=True)):
        (place,) = [n for n, row in enumerate(table) if isinstance(row, BreakdownRow)]
        total, parts = table[place - 1], table[place]
        assert isinstance(total, FactRow) and isinstance(parts, BreakdownRow)
        assert total.line is parts.line and total.line.is_breakdown


def test_labels_are_sorted_whatever_their_case(
    one: Fact, rows_of: RowsOf, language: Language
) -> None:
    rows = rows_of(*labelled(one, "beta", "Gamma", "Alpha"))
    up = in_order(rows, Column.LABEL, language, descending=False)
    assert labels(up) == ["Alpha", "beta", "Gamma"]
    down = in_order(rows, Column.LABEL, language, descending=True)
    assert labels(down) == ["Gamma", "beta", "Alpha"]


@pytest.mark.parametrize(
    ("column", "descending", "order"),
    [
        (Column.PERIOD, False, ["2001", "2015", "2015-06", "2015-06-02", "1990/2020", ""]),
        (Column.PERIOD, True, ["1990/2020", "2015-06-02", "2015-06", "2015", "2001", ""]),
        (Column.AGE, False, ["1990/2020", "2015-06-02", "2015-06", "2015", "2001", ""]),
        (Column.AGE, True, ["2001", "2015", "2015-06", "2015-06-02", "1990/2020", ""]),
    ],
)
def test_periods_are_sorted_by_their_end_and_what_has_none_is_last(
    one: Fact,
    rows_of: RowsOf,
    language: Language,
    column: Column,
    descending: bool,
    order: list[str],
) -> None:
    rows = rows_of(*dated(one, "", "2015-06", "1990/2020", "2001", "2015-06-02", "2015"))
    table = in_order(rows, column, language, descending=descending)
    assert [str(row.fact.period) for row in table if isinstance(row, FactRow)] == order


def test_dates_stand_behind_all_numbers(one: Fact, rows_of: RowsOf, language: Language) -> None:
    values = (
        Value(ValueKind.DATE, "1814", date=PartialDate(1814)),
        Value(ValueKind.QUANTITY, "9 billion", one.value.amount, scale="billion"),
        Value(ValueKind.TEXT, "unknown"),
    )
    rows = rows_of(*(one._replace(value=value) for value in values))
    for descending, shown in ((False, [1, 0, 2]), (True, [0, 1, 2])):
        table = in_order(rows, Column.VALUE, language, descending=descending)
        cells = [row.line.value for row in table if isinstance(row, FactRow)]
        assert cells == [values[n].published for n in shown]
