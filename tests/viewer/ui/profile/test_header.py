"""The header sums up what is old, and leads there."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.rows import PartialDate, Profile
from viewer.app.settings import SettingsFile
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.spoken import speak
from viewer.ui.profile.fact_rows import FactRow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.header import ProfileHeader
from viewer.ui.widgets.labels import PlainLabel

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
    window.header.age.setFocus()
    qtbot.keyClick(window.header.age, Qt.Key.Key_Space)
    old = window.header.details.old
    qtbot.keyClick(old, Qt.Key.Key_Space)
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
    window.header.age.click()
    assert not window.header.details.old.isVisible()
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    assert not page.only_old.isEnabled()
    assert not any(row.line.is_old for row in shown_facts(window))


def test_a_clock_that_is_years_wrong_is_told_and_ages_come_from_the_newest_edition(
    belgium: Profile, language: Language, settings: SettingsFile, qtbot: QtBot
) -> None:
    window = MainWindow(language, settings, date(1970, 1, 1))
    qtbot.addWidget(window)
    newest = belgium.summary._replace(id="other", edition=PartialDate(2026, 2))
    window.show_library((belgium.summary, newest), belgium.summary.id)
    window.show_profile(belgium)
    window.show()
    assert window.header.clock.isVisible()
    assert "says 1 January 1970" in window.header.clock.text()
    window.tabs.show_tab("facts")
    assert shown_facts(window)[0].cells[3] == "11 years old"


def test_a_clock_that_is_right_is_not_spoken_of(header: ProfileHeader) -> None:
    assert not header.clock.isVisible()


def test_one_quiet_line_tells_the_age_and_opens_the_rest(
    header: ProfileHeader, qtbot: QtBot
) -> None:
    assert header.age.text().startswith("17 of 20 figures are over 5 years old")
    labels = [each.text() for each in header.findChildren(PlainLabel) if each.isVisible()]
    assert labels == ["IOM in Belgium", "Belgium, Luxembourg · edition February 2016"]
    qtbot.mouseClick(header.age, Qt.MouseButton.LeftButton)
    said = "\n".join(each.text() for each in header.details.findChildren(PlainLabel))
    assert said.splitlines() == [
        "Contacts are of an edition 10 years old",
        "Figures as of February 2016: 10 years old",
        "7 do not say their year",
    ]
    qtbot.mouseClick(header.age, Qt.MouseButton.LeftButton)
    assert not header.details.isVisible()


def test_the_details_of_one_profile_are_closed_for_the_next(
    header: ProfileHeader, belgium: Profile
) -> None:
    header.age.click()
    assert header.details.isVisible()
    header.show_profile(belgium)
    assert not header.details.isVisible()


def test_news_stand_in_the_header_until_another_profile_is_shown(
    header: ProfileHeader, belgium: Profile
) -> None:
    header.show_news("Changed since you last looked: 1 fax number", ["Fax: 1 → 2"])
    assert header.news.isVisible()
    assert header.news.changed.text() == "Fax: 1 → 2"
    header.show_profile(belgium)
    assert not header.news.isVisible()


def test_details_and_news_do_not_make_the_window_grow(window: MainWindow) -> None:
    size = window.size()
    window.header.age.click()
    window.header.show_news(
        "Changed since you last looked: 1 address", ["Address: " + "word " * 60]
    )
    QApplication.processEvents()
    assert window.header.details.isVisible()
    assert window.header.news.isVisible()
    assert window.size() == size


def test_in_a_narrow_window_the_age_goes_on_in_the_next_line(header: ProfileHeader) -> None:
    wide = header.heightForWidth(900)
    assert header.heightForWidth(420) > wide
    header.resize(420, 300)
    assert header.age.geometry().right() <= header.width()


def test_a_long_title_is_whole_however_little_is_left_for_the_page(
    window: MainWindow, belgium: Profile
) -> None:
    title = belgium.summary.title._replace(value="Coordination Office of the Organization " * 12)
    window.show_profile(belgium._replace(summary=belgium.summary._replace(title=title)))
    window.tabs.show_tab("facts")
    window.resize(640, 480)
    QApplication.processEvents()
    (label,) = (
        each for each in window.header.findChildren(PlainLabel) if each.text() == title.value
    )
    assert label.height() >= label.heightForWidth(label.width())


def test_of_many_countries_the_header_shows_the_first_and_tells_all_on_demand(
    header: ProfileHeader, belgium: Profile
) -> None:
    codes = ("BE", "LU", "NL", "FR", "DE", "GB")
    header.show_profile(belgium._replace(summary=belgium.summary._replace(covers=codes)))
    (line,) = (each for each in header.findChildren(PlainLabel) if "edition" in each.text())
    assert line.text().startswith("Belgium, Luxembourg, Netherlands, France and 2 more · edition")
    assert "Germany, United Kingdom" in line.toolTip()
    assert "Germany, United Kingdom" in line.accessibleName()
    header.show_profile(belgium)
    assert (line.toolTip(), line.accessibleName()) == ("", "")


def test_texts_in_another_language_say_so_once_and_are_read_in_their_own(
    belgium: Profile,
    load_language: Callable[[str], Language],
    dressed: QApplication,
    qtbot: QtBot,
) -> None:
    speak(dressed, load_language("fr"))
    header = ProfileHeader(load_language("fr"), AgeRules(TODAY))
    qtbot.addWidget(header)
    header.show_profile(belgium)
    header.show()
    assert header.texts.isVisible()
    assert header.texts.text() == "textes en anglais"
    locales = {}
    for label in header.findChildren(PlainLabel):
        interface = QAccessible.queryAccessibleInterface(label)
        told = interface.attributesInterface()
        spoken = told.attributeValue(QAccessible.Attribute.Locale)
        locales[label.text()] = spoken.language()
    assert locales["IOM in Belgium"] is QLocale.Language.English
    assert locales["textes en anglais"] is QLocale.Language.French


def test_texts_in_the_readers_language_say_nothing_of_it(header: ProfileHeader) -> None:
    assert not header.texts.isVisible()
