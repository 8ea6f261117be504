"""The rows of the table of facts: found, grouped and sorted by what stands behind their text."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from db.rows import Contradiction, Fact, PartialDate, Period, Profile, Text, Value, ValueKind
from viewer.i18n.language import Language
from viewer.ui.profile.fact_rows import (
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


def test_news_stand_first_under_the_label_are_found_and_not_copied(
    one: Fact, rows_of: RowsOf
) -> None:
    doubted = one._replace(doubtful=Text("Too high."), note=Text("As counted."))
    (named,) = labelled(doubted, "Area")
    (row,) = rows_of(named, Area="1 → 2")
    assert row.lines == ("1 → 2", "doubtful: Too high.")
    assert row.matches(["→"])
    assert row.copied[-1] == "doubtful: Too high.\nAs counted."
    (quiet,) = rows_of(named)
    assert quiet.lines == quiet.told


def test_only_a_source_that_is_not_the_usual_one_is_told_at_the_row(
    one: Fact, rows_of: RowsOf
) -> None:
    census, other = Text("Census"), Text("A newspaper")
    facts = labelled(one._replace(source=census), "1", "2")
    (odd,) = labelled(one._replace(source=other), "3")
    (none,) = labelled(one, "4")
    told = [row.lines for row in rows_of(*facts, odd, none)]
    assert told == [(), (), ("source: A newspaper",), ("source: IOM in Belgium",)]


def test_a_note_stands_beside_the_chosen_fact_and_not_at_its_row(
    one: Fact, rows_of: RowsOf
) -> None:
    (row,) = rows_of(one._replace(note=Text("As counted.")))
    assert row.told == ()
    assert row.notes == ("As counted.",)
    assert row.matches(["counted"])


def test_what_belongs_to_no_year_says_nothing_of_one(one: Fact, rows_of: RowsOf) -> None:
    timeless = one._replace(timeless=True, period=Period())
    (row,) = rows_of(timeless)
    assert row.cells[Column.PERIOD :] == ("", "")
    assert row.copied[Column.PERIOD : -1] == ("", "")
    dated_one = one._replace(timeless=True, period=Period.parse("2014"))
    (row,) = rows_of(dated_one)
    assert row.cells[Column.PERIOD] == "2014"


def test_a_figure_that_is_not_what_is_published_has_a_mark_behind_its_doubt(
    one: Fact, rows_of: RowsOf
) -> None:
    against = one._replace(contradiction=Contradiction("11.3 million", "11.3 million", "113"))
    (row,) = rows_of(against)
    assert row.told == ("≠ not what is published",)
    (doubted,) = rows_of(against._replace(doubtful=Text("Odd.")))
    assert doubted.told == ("doubtful: Odd.", "≠ not what is published")


def test_groups_come_in_the_order_of_their_first_figure_each_once(
    one: Fact, rows_of: RowsOf
) -> None:
    facts = [
        fact._replace(group=group, group_label=Text(group.upper()))
        for fact, group in zip(labelled(one, "1", "2", "3", "4"), "baba", strict=True)
    ]
    table = grouped(rows_of(*facts))
    headings = [row.label for row in table if isinstance(row, GroupRow)]
    assert headings == ["B", "A"]
    assert labels(table) == ["1", "3", "2", "4"]
    assert isinstance(table[0], GroupRow) and isinstance(table[3], GroupRow)


def test_what_the_parts_of_a_total_leave_unexplained_is_told_at_its_row(
    belgium: Profile, rows_of: RowsOf
) -> None:
    (flows,) = [row for row in rows_of(*belgium.facts) if row.fact.id == "migration-flows"]
    assert flows.told == ("272 not explained by the source",)
    assert flows.matches(["belgians"])


def test_labels_are_sorted_whatever_their_case(one: Fact, rows_of: RowsOf) -> None:
    rows = rows_of(*labelled(one, "beta", "Gamma", "Alpha"))
    up = in_order(rows, Column.LABEL, descending=False)
    assert labels(up) == ["Alpha", "beta", "Gamma"]
    down = in_order(rows, Column.LABEL, descending=True)
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
    column: Column,
    descending: bool,
    order: list[str],
) -> None:
    rows = rows_of(*dated(one, "", "2015-06", "1990/2020", "2001", "2015-06-02", "2015"))
    table = in_order(rows, column, descending=descending)
    assert [str(row.fact.period) for row in table if isinstance(row, FactRow)] == order


def test_dates_stand_behind_all_numbers(one: Fact, rows_of: RowsOf) -> None:
    values = (
        Value(ValueKind.DATE, "1814", date=PartialDate(1814)),
        Value(ValueKind.QUANTITY, "9 billion", Decimal(9), scale="billion"),
        Value(ValueKind.TEXT, "unknown"),
    )
    rows = rows_of(*(one._replace(value=value) for value in values))
    for descending, shown in ((False, [1, 0, 2]), (True, [0, 1, 2])):
        table = in_order(rows, Column.VALUE, descending=descending)
        cells = [row.line.value for row in table if isinstance(row, FactRow)]
        assert cells == [values[n].published for n in shown]
