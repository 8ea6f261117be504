"""The header sums up what is old, and leads there."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.app.settings import SettingsFile
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.fact_rows import FactRow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.header import ProfileHeader

TODAY = date(2026, 11, 24)


@pytest.fixture
def header(belgium: Profile, language: Language, qtbot: QtBot) -> ProfileHeader:
    header = ProfileHeader(language, AgeRules(TODAY))
    qtbot.addWidget(header)
    header.show_profile(belgium)
    header.resize(900, 200)
    header.show()
    return header


def shown_facts(window: MainWindow) -> list[FactRow]:
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    rows = page.table.model().rows  # type: ignore[attr-defined]  # a FactModel
    return [row for row in rows if isinstance(row, FactRow)]


def test_the_count_of_old_figures_leads_to_them_by_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.header.old.setFocus()
    qtbot.keyClick(window.header.old, Qt.Key.Key_Space)
    facts = shown_facts(window)
    assert len(facts) == 17
    assert all(row.line.is_old for row in facts)
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    page.only_old.setChecked(False)
    assert len(shown_facts(window)) == 20


def test_a_filter_and_only_old_figures_go_together(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.show_old_facts()
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    qtbot.keyClicks(page.filter, "area")
    assert not page.table.isVisible()
    page.only_old.setChecked(False)
    assert [row.cells[0] for row in shown_facts(window)] == ["Area"]


def test_what_counts_as_old_changes_at_once_everywhere(
    window: MainWindow, settings: SettingsFile
) -> None:
    window.tabs.show_old_facts()
    chosen = settings.values._replace(old_after_years=20, contacts_old_after_years=20)
    settings.change(chosen)
    window.count_ages()
    assert not window.header.old.isVisible()
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    assert not page.only_old.isEnabled()
    assert not any(row.line.is_old for row in shown_facts(window))


def test_a_clock_that_is_years_wrong_is_told_and_ages_come_from_the_newest_edition(
    belgium: Profile, language: Language, settings: SettingsFile, qtbot: QtBot
) -> None:
    window = MainWindow(language, settings, date(1970, 1, 1))
    qtbot.addWidget(window)
    newest = belgium.summary._replace(
        id="other", edition=belgium.summary.edition._replace(year=2026)
    )
    window.show_library((belgium.summary, newest), belgium.summary.id)
    window.show_profile(belgium)
    window.show()
    assert window.header.clock.isVisible()
    assert "says 1 January 1970" in window.header.clock.text()
    window.tabs.show_tab("facts")
    assert shown_facts(window)[0].cells[3] == "11 years old"


def test_a_clock_that_is_right_is_not_spoken_of(header: ProfileHeader) -> None:
    assert not header.clock.isVisible()


def test_news_stand_in_the_header_until_another_profile_is_shown(
    header: ProfileHeader, belgium: Profile
) -> None:
    assert not header.news.isVisible()
    header.show_news("3 numbers changed since you last looked")
    assert header.news.isVisible()
    header.show_profile(belgium)
    assert not header.news.isVisible()


def test_in_a_narrow_window_the_sums_go_on_in_the_next_line(header: ProfileHeader) -> None:
    wide = header.heightForWidth(900)
    assert header.heightForWidth(420) > wide
    header.resize(420, 300)
    assert header.old.geometry().right() <= header.width()
