"""The facts: every figure, filtered, sorted by value, copied."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.i18n.language import Language
from viewer.ui.platform.clipboard import chosen_rows
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_rows import BreakdownRow, FactRow, GroupRow
from viewer.ui.profile.facts import FactsTab

FIGURES = {
    ("Population", "11.3 million", "2015", "11 years old"),
    ("Area", "30,528 km sq", "not stated", "not tied to a year"),
    ("HDI rank", "21 of 188", "2014", "12 years old"),
    ("Remittances", "USD 11,322 million", "2014, estimate", "12 years old"),
    ("Net migration rate", "4.2 migrants/1,000 population", "2015\N{EN DASH}2020", "6 years old"),
    ("Adult HIV prevalence", "not available", "2014", "12 years old"),
    ("Asylum requests", "25,479", "year not stated", "at least 10 years old"),
}


@pytest.fixture
def tab(belgium: Profile, context: TabContext, qtbot: QtBot) -> FactsTab:
    made = FactsTab(belgium, context)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def facts(tab: FactsTab) -> list[FactRow]:
    rows = tab.table.model().rows  # type: ignore[attr-defined]  # a FactModel
    return [row for row in rows if isinstance(row, FactRow)]


def names(tab: FactsTab) -> list[str]:
    return [row.cells[0] for row in facts(tab)]


def test_all_twenty_figures_stand_as_published_with_period_and_age(tab: FactsTab) -> None:
    cells = {row.cells for row in facts(tab)}
    assert len(cells) == 20
    assert cells >= FIGURES


def test_figures_are_grouped_and_a_breakdown_tells_what_it_leaves_unexplained(
    tab: FactsTab,
) -> None:
    rows = tab.table.model().rows  # type: ignore[attr-defined]  # a FactModel
    assert isinstance(rows[0], GroupRow)
    (breakdown,) = [row for row in rows if isinstance(row, BreakdownRow)]
    for words in ("Belgians 39,602", "66,379", "60,226", "272 not explained by the source"):
        assert words in breakdown.sentence


def test_lost_places_are_told_under_the_label(tab: FactsTab) -> None:
    (requests,) = [row for row in facts(tab) if row.cells[0] == "Asylum requests"]
    assert requests.notes[0] == "place not stated by the source"


def test_the_table_is_filtered_while_one_types(tab: FactsTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(tab.filter, "UNEMPLOYMENT born")
    assert names(tab) == ["Foreign-born unemployment rate"]


def test_finding_nothing_is_said(tab: FactsTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(tab.filter, "penguins")
    assert not tab.table.isVisible()
    tab.filter.clear()
    assert tab.table.isVisible()
    assert len(names(tab)) == 20


def test_a_heading_sorts_by_value_and_at_the_third_click_groups_again(
    tab: FactsTab,
) -> None:
    grouped = names(tab)
    heading = tab.table.horizontalHeader()
    heading.sectionClicked.emit(1)
    amounts = [row.fact.value.amount for row in facts(tab)]
    assert amounts[0] == min(amount for amount in amounts if amount is not None)
    assert names(tab)[-1] in {"Adult HIV prevalence", "Languages", "Currency"}
    heading.sectionClicked.emit(1)
    assert names(tab)[0] == "Remittances"
    heading.sectionClicked.emit(1)
    assert names(tab) == grouped


def test_selected_figures_are_copied_with_their_notes(tab: FactsTab) -> None:
    tab.table.selectRow(1)
    table = chosen_rows(tab.table)
    assert table is not None
    assert table.header == ("Fact", "Value", "Period", "Age", "Notes")
    (row,) = table.rows
    assert row[:4] == ("Population", "11.3 million", "2015", "11 years old")


def test_all_facts_are_copied_without_their_headings(tab: FactsTab, belgium: Profile) -> None:
    tab.table.selectAll()
    table = chosen_rows(tab.table)
    assert table is not None
    assert len(table.rows) == len(belgium.facts)


def test_in_a_narrow_window_nothing_scrolls_sideways(tab: FactsTab) -> None:
    tab.resize(420, 500)
    assert tab.table.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    widths = [tab.table.columnWidth(column) for column in range(1, 4)]
    assert sum(widths) < tab.table.viewport().width()


def test_a_figure_of_this_year_says_so(belgium: Profile, language: Language) -> None:
    from viewer.ui.profile.fact_rows import fact_rows

    rows = fact_rows(belgium, language, date(2015, 6, 1))
    assert rows[0].cells[3] == "this year"
