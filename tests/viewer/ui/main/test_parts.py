"""Parts of the window that are made when they are first wanted: they stand and act as if always."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.viewer.ui.main.tab_stops import walked
from viewer.ui.main.window import MainWindow


def test_the_tab_key_goes_from_the_header_through_the_find_bar_to_the_tabs(
    window: MainWindow,
) -> None:
    before = walked(window, Qt.Key.Key_Tab)
    window.actions_.find.trigger()
    after = walked(window, Qt.Key.Key_Tab)
    bar = [each for each in after if window.find_bar.isAncestorOf(each)]
    first = after.index(window.find_bar.field)
    assert bar == after[first : first + 4]
    assert after[first - 1] is window.header.age
    assert after[first + 4] is window.tabs.tabBar()
    assert [each for each in after if each not in bar] == before


def test_words_that_were_found_are_let_go_when_the_pages_are_built_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.find.trigger()
    window.find_bar.field.setText("Brussels")
    window.tabs.renew()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was replaced is gone
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Return)
    window.find_bar.field.setText("Belgium")
    assert window.find_bar.isVisible()


def test_a_notice_stands_over_the_library_and_progress_under_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.progress.show()
    window.notice.show_notice("Something happened")
    qtbot.waitUntil(lambda: window.progress.y() > window.notice.y())
    under = window.progress.geometry().bottom()
    rows = window.centralWidget()
    assert rows is not None
    assert window.library.mapTo(rows, QPoint(0, 0)).y() > under
