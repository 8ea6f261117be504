"""The pane beside the facts: all of the chosen one, by mouse and by keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.rows import (
    Contradiction,
    Fact,
    Part,
    PartialDate,
    Period,
    Profile,
    Text,
    Value,
    ValueKind,
)
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.policy.policy import Policy, Setting
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_pane import FactPane
from viewer.ui.profile.facts import FactsTab
from viewer.ui.widgets.line_label import LineLabel
from viewer.ui.widgets.link_button import LinkButton

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]
WIDE, NARROW = QSize(1600, 700), QSize(640, 700)


class Page:
    """Makes the page of facts of a profile, shown."""

    def __init__(self, context: TabContext, qtbot: QtBot) -> None:
        self.context, self._qtbot = context, qtbot

    def __call__(self, profile: Profile, size: QSize = WIDE, **context: object) -> FactsTab:
        tab = FactsTab(profile, replace(self.context, **context))  # type: ignore[arg-type]
        self._qtbot.addWidget(tab)
        tab.resize(size)
        with self._qtbot.waitExposed(tab):
            tab.show()
        if tab.has_details:  # the pane comes after the table was painted
            self._qtbot.waitUntil(lambda: tab.pane is not None)
        return tab


@pytest.fixture
def page(context: TabContext, settings: SettingsFile, qtbot: QtBot) -> Page:
    return Page(replace(context, settings=settings), qtbot)


@pytest.fixture
def one(belgium: Profile) -> Fact:
    return belgium.facts[0]


def pane_of(tab: FactsTab) -> FactPane:
    assert tab.pane is not None
    return tab.pane


def shown(pane: FactPane, texts_of: Texts) -> str:
    return "\n".join(texts_of(pane))


def test_beside_the_facts_the_pane_tells_of_the_first_until_another_is_chosen(
    page: Page, belgium: Profile, texts_of: Texts
) -> None:
    tab = page(belgium)
    pane = pane_of(tab)
    assert pane.isVisible()
    assert "Population" in texts_of(pane) and "11.3 million" in texts_of(pane)
    tab.table.show_fact("asylum-requests")
    said = shown(pane, texts_of)
    assert "25,479" in said
    assert "The label in the source breaks off before the place and the year" in said
    assert "IOM in Belgium\nInternational Organization for Migration (IOM)" in said


def test_where_there_is_no_room_beside_the_pane_waits_until_it_is_wanted(
    page: Page, belgium: Profile, qtbot: QtBot
) -> None:
    tab = page(belgium, NARROW)
    assert tab.pane is None
    tab.table.selectRow(1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    pane = pane_of(tab)
    assert pane.isVisible()
    assert pane.geometry().top() >= tab.table.geometry().bottom()
    assert tab.details_button.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_leads_into_the_pane_and_escape_back_to_the_row(
    page: Page, belgium: Profile, qtbot: QtBot, key: Qt.Key
) -> None:
    tab = page(belgium)
    tab.show_place("area")
    assert tab.table.hasFocus()
    qtbot.keyClick(tab.table, key)
    assert pane_of(tab).hasFocus()
    qtbot.keyClick(pane_of(tab), Qt.Key.Key_Escape)
    assert tab.table.hasFocus()
    assert tab.table.current_fact() == "area"


def test_whether_the_pane_was_closed_is_remembered(
    page: Page, belgium: Profile, settings: SettingsFile, home: Places
) -> None:
    home.settings.parent.mkdir(parents=True, exist_ok=True)
    tab = page(belgium)
    pane_of(tab).closed.emit()
    assert not pane_of(tab).isVisible()
    assert not tab.details_button.isChecked()
    assert settings.save()
    again = SettingsFile(home.settings)
    assert page(belgium, settings=again).pane is None
    opened = page(belgium, NARROW, settings=again)
    opened.details_button.click()
    assert again.values.fact_details == "shown"
    assert page(belgium, NARROW, settings=again).pane is not None


def test_on_a_wide_screen_the_columns_end_where_their_texts_do(
    page: Page, belgium: Profile
) -> None:
    tab = page(belgium, QSize(1280, 800))
    widths = [tab.table.columnWidth(column) for column in range(4)]
    tab.resize(1920, 1080)
    QApplication.processEvents()
    assert [tab.table.columnWidth(column) for column in range(4)] == widths
    assert tab.table.width() == tab.table.wanted_width


def test_a_total_is_drawn_with_its_parts_and_they_are_heard(page: Page, belgium: Profile) -> None:
    tab = page(belgium)
    assert not pane_of(tab).chart.isVisible()
    tab.table.show_fact("migration-flows")
    chart = pane_of(tab).chart
    assert chart.isVisible()
    for words in ("Belgians 39,602", "66,379", "60,226", "272 not explained by the source"):
        assert words in chart.accessibleDescription()


def test_a_series_is_drawn_and_each_of_its_years_is_told(
    page: Page, belgium: Profile, one: Fact, texts_of: Texts
) -> None:
    parts = tuple(
        Part(None, f"{year - 2000} million", (PartialDate(year).year - 2000), None,  # type: ignore[arg-type]
             Period.parse(str(year)))
        for year in (2013, 2014, 2015)
    )  # fmt: skip
    value = Value(ValueKind.SERIES, "", parts=parts, scale="million", unit="people")
    tab = page(belgium._replace(facts=(one._replace(value=value),)))
    assert pane_of(tab).chart.isVisible()
    said = shown(pane_of(tab), texts_of)
    for line in ("2013: 13 million", "2014: 14 million", "2015: 15 million"):
        assert line in said


def test_a_contradiction_is_told_in_a_sentence_with_both_numbers(
    page: Page, belgium: Profile, one: Fact, texts_of: Texts
) -> None:
    wrong = one._replace(contradiction=Contradiction("11.3 million", "11.3 million", "113 million"))
    said = shown(pane_of(page(belgium._replace(facts=(wrong,)))), texts_of)
    said = said.replace("\N{FIRST STRONG ISOLATE}", "").replace("\N{POP DIRECTIONAL ISOLATE}", "")
    assert "“11.3 million” is read as 11.3 million, but the document says 113 million" in said
    assert "As published" in said


def test_only_a_source_with_a_web_address_can_be_opened_and_only_by_facts_that_have_it(
    page: Page, belgium: Profile, one: Fact, opened_links: list[str]
) -> None:
    assert pane_of(page(belgium)).findChildren(LinkButton) == []
    source = belgium.source._replace(url="https://example.org/be")
    (other,) = (one._replace(id="other", source=Text("A newspaper")),)
    tab = page(belgium._replace(source=source, facts=(one, other)))
    (link,) = pane_of(tab).findChildren(LinkButton)
    link.click()
    assert opened_links == ["https://example.org/be"]
    tab.table.show_fact("other")
    assert not link.isVisible()


def test_a_mistake_in_the_chosen_fact_is_reported_from_the_pane(
    page: Page, belgium: Profile
) -> None:
    reported: list[tuple[str, str]] = []
    tab = page(belgium, report_mistake=lambda kind, target: reported.append((kind, target)))
    tab.table.show_fact("area")
    pane_of(tab).wrong.click()
    assert reported == [("fact", "area")]


def test_who_may_not_report_mistakes_is_told_so(page: Page, belgium: Profile) -> None:
    policy = Policy(locked={Setting.MENU_OFF: ("correct",)})
    pane = pane_of(page(belgium, policy=policy))
    assert not pane.wrong.isEnabled()
    assert pane.wrong.toolTip()


def test_earlier_editions_tell_what_a_figure_was(
    start: Start, replaced: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start("iom-belgium")
    window.resize(1900, 900)
    window.tabs.show_tab("facts")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    page.show_place("population")
    qtbot.waitUntil(lambda: page.pane is not None)
    qtbot.waitUntil(lambda: "Earlier editions" in texts_of(pane_of(page)))
    assert "February 2016: 11.3 million · 2015" in texts_of(pane_of(page))


def test_a_very_long_word_makes_neither_the_pane_nor_the_page_wider(
    page: Page, belgium: Profile, one: Fact
) -> None:
    word = "Averylongunbrokenword" * 20
    long = one._replace(label=Text(word), note=Text(word), source=Text(word))
    tab = page(belgium._replace(facts=(long._replace(value=Value(ValueKind.TEXT, word)),)))
    pane = pane_of(tab)
    assert tab.size() == WIDE
    inner = pane.widget()
    assert inner is not None and inner.width() <= pane.viewport().width()
    (source,) = tab.findChildren(LineLabel)
    assert source.text().endswith("…") and word in source.accessibleName()
