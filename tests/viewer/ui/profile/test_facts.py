"""The facts: every figure, filtered, sorted by value, copied."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.i18n.language import Language
from viewer.ui.platform.clipboard import chosen_rows
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_rows import FactRow, GroupRow
from viewer.ui.profile.facts import FactsTab

FIGURES = {
    ("Population", "11.3 million", "2015", "11 years old"),
    ("Area", "30,528 km sq", "", ""),
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


def test_figures_stand_under_the_headings_of_their_groups(tab: FactsTab) -> None:
    rows = tab.table.model().rows  # type: ignore[attr-defined]  # a FactModel
    headings = [row.label for row in rows if isinstance(row, GroupRow)]
    assert isinstance(rows[0], GroupRow)
    assert len(headings) == len(set(headings)) > 1


def test_lost_places_are_told_under_the_label(tab: FactsTab) -> None:
    (requests,) = [row for row in facts(tab) if row.cells[0] == "Asylum requests"]
    assert requests.told[0] == "place not stated by the source"


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


def test_what_is_chosen_stays_chosen_when_the_facts_are_filtered_or_sorted(tab: FactsTab) -> None:
    tab.table.show_fact("area")
    tab.table.horizontalHeader().sectionClicked.emit(1)
    assert tab.table.current_fact() == "area"
    tab.filter.setText("are")
    assert tab.table.current_fact() == "area"


def test_with_its_details_shown_a_filter_leads_to_the_first_fact_it_finds(tab: FactsTab) -> None:
    tab.details_button.click()
    tab.table.show_fact("area")
    tab.filter.setText("unemployment")
    assert tab.table.current_fact() == "unemployment-rate"


def test_the_tab_key_comes_to_the_filter_the_table_and_the_details_in_their_order(
    tab: FactsTab,
) -> None:
    tab.setFocus()
    assert tab.table.hasFocus()
    tab.details_button.click()
    pane = tab.pane
    assert pane is not None
    stops: list[QWidget] = []
    widget: QWidget | None = tab.filter
    while widget is not None and widget not in stops:
        stops.append(widget)
        widget = widget.nextInFocusChain()
        while widget is not None and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget = widget.nextInFocusChain()
    order = [tab.filter, tab.only_old, tab.details_button, tab.table, pane, pane.wrong]
    places = [stops.index(each) for each in order]
    assert places == sorted(places)


def test_a_profile_without_facts_says_so_and_offers_nothing_to_do_with_them(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    tab = FactsTab(belgium._replace(facts=()), context)
    qtbot.addWidget(tab)
    tab.resize(1400, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.wait(50)  # the pane would be made after the first paint
    shown = [part for part in tab.findChildren(QWidget) if part.isVisible()]
    assert [part.text() for part in shown if isinstance(part, QLabel)] == [
        "This profile lists no facts."
    ]
    assert not any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in shown)


def test_the_chosen_row_stays_in_sight_when_its_details_open_below(
    tab: FactsTab, qtbot: QtBot
) -> None:
    def is_in_sight() -> bool:
        row = tab.table.visualRect(tab.table.currentIndex())
        return tab.table.viewport().rect().contains(row)

    tab.show_place("migration-flows")
    QApplication.processEvents()  # it scrolls when the rows have their heights
    assert is_in_sight()
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.pane is not None
    qtbot.waitUntil(tab.pane.isVisible)
    QApplication.processEvents()
    assert is_in_sight()
    assert tab.table.current_fact() == "migration-flows"
