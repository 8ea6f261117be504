"""Keys lead through the window as the eye does, in either direction, and from part to part."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.viewer.ui.main.tab_stops import in_order_of_reading, walked
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.fact_pane import FactPane
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.contact_row import ContactRow

Start = Callable[..., MainWindow]
Load = Callable[[str], Language]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


@pytest.fixture(params=["en", "ar"])
def opened(
    request: pytest.FixtureRequest, start: Start, kept: Places, load_language: Load, qtbot: QtBot
) -> MainWindow:
    window = start("iom-belgium", spoken=load_language(request.param))
    window.resize(1280, 900)
    return window


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier or Qt.KeyboardModifier.NoModifier)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def with_details(window: MainWindow, qtbot: QtBot) -> tuple[FactsTab, FactPane]:
    """The facts, and beside or under them all about the chosen one."""
    window.tabs.show_tab("facts")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    if not page.details_button.isChecked():
        page.details_button.click()
    qtbot.waitUntil(lambda: page.pane is not None and page.pane.isVisible())
    assert page.pane is not None
    return page, page.pane


@pytest.mark.parametrize(("tab", "key"), [*zip(NAMES, DIGITS, strict=True)])
def test_the_tab_key_goes_as_the_eye_does_and_back(
    opened: MainWindow, tab: str, key: Qt.Key
) -> None:
    press(opened, key, CONTROL)
    page = opened.tabs.page
    assert page is not None
    assert opened.tabs.currentIndex() == NAMES.index(tab)
    stops = walked(opened, Qt.Key.Key_Tab)
    assert stops == in_order_of_reading(opened, stops)
    assert any(page is stop or page.isAncestorOf(stop) for stop in stops)
    assert opened.library.list in stops
    assert opened.tabs.tabBar() in stops
    assert walked(opened, Qt.Key.Key_Backtab) == [stops[0], *reversed(stops[1:])]


def test_the_tab_key_reaches_the_filter_of_the_facts_and_what_is_about_the_chosen_one(
    opened: MainWindow, qtbot: QtBot
) -> None:
    page, pane = with_details(opened, qtbot)
    stops = walked(opened, Qt.Key.Key_Tab)
    assert stops == in_order_of_reading(opened, stops)
    wanted = [page.filter, page.only_old, page.details_button, page.table, pane]
    assert [stop for stop in stops if stop in wanted] == wanted


def test_the_tab_key_goes_through_what_was_made_late_where_it_stands(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.notice.offer("Two documents are left.", "Read them", lambda: None)
    opened.header.age.click()
    opened.header.show_news("One figure changed", ["Fax: other"])
    opened.actions_.find.trigger()
    qtbot.waitUntil(lambda: opened.find_bar.y() > 0)
    stops = walked(opened, Qt.Key.Key_Tab)
    made = {opened.notice.step, opened.header.news.seen, opened.header.details.old}
    assert made | {opened.find_bar.field} < set(stops)
    assert stops == in_order_of_reading(opened, stops)


def test_f6_goes_from_part_to_part_and_back(opened: MainWindow, qtbot: QtBot) -> None:
    page, pane = with_details(opened, qtbot)
    opened.activateWindow()
    opened.library.field.setFocus()
    parts = [opened.library.field, opened.library.list, page.table, pane]
    for part in [*parts[1:], parts[0]]:
        press(opened, Qt.Key.Key_F6)
        assert focus() is part
    for part in reversed(parts):
        press(opened, Qt.Key.Key_F6, SHIFT)
        assert focus() is part


def test_f6_comes_back_to_where_one_was_in_a_part(opened: MainWindow, qtbot: QtBot) -> None:
    opened.tabs.show_tab("contacts")
    row = opened.tabs.findChildren(ContactRow)[2]
    row.setFocus()
    press(opened, Qt.Key.Key_F6)
    assert focus() is opened.library.field
    press(opened, Qt.Key.Key_F6, SHIFT)
    assert focus() is row


def test_f6_goes_to_the_handle_of_a_library_that_is_folded_away(opened: MainWindow) -> None:
    opened.resize(600, 700)
    opened.library.field.setFocus()
    press(opened, Qt.Key.Key_F6)
    assert focus() is opened.side.strip.handle
    press(opened, Qt.Key.Key_Space)
    assert focus() is opened.library.list


@pytest.mark.qt_log_ignore("does not support")
def test_f10_opens_the_first_menu_and_escape_comes_back(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    opened.library.list.setFocus()
    press(opened, Qt.Key.Key_F10)
    (first, *_) = opened.menuBar().actions()
    menu = first.menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible())
    press(opened, Qt.Key.Key_Escape)
    assert focus() is opened.library.list


def test_escape_leaves_the_filter_of_the_facts(opened: MainWindow, qtbot: QtBot) -> None:
    page, _ = with_details(opened, qtbot)
    every = page.table.model().rowCount()
    opened.activateWindow()
    press(opened, Qt.Key.Key_F, CONTROL)
    assert focus() is page.filter
    QTest.keyClicks(page.filter, "1")
    assert 0 < page.table.model().rowCount() < every
    press(opened, Qt.Key.Key_Escape)
    assert focus() is page.table
    assert page.filter.text() == ""
    assert page.table.model().rowCount() == every


def test_the_key_down_leads_from_the_filter_to_what_it_left(
    opened: MainWindow, qtbot: QtBot
) -> None:
    page, _ = with_details(opened, qtbot)
    opened.activateWindow()
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "1")
    press(opened, Qt.Key.Key_Down)
    assert focus() is page.table
    assert page.filter.text() == "1"
