"""The library in a narrow window: a strip stands for it, and brings it out when wanted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]
Key = Qt.Key


@pytest.fixture
def narrow(start: Start, library: Library, qtbot: QtBot) -> MainWindow:
    window = start("iom-belgium")
    window.resize(700, 600)
    window.activateWindow()
    qtbot.waitUntil(lambda: not window.library.isVisible())
    return window


def test_a_wide_window_has_no_strip(narrow: MainWindow, qtbot: QtBot) -> None:
    assert narrow.side.strip.isVisible()
    narrow.resize(1280, 800)
    qtbot.waitUntil(narrow.library.isVisible)
    assert not narrow.side.strip.isVisible()


def test_the_handle_brings_the_library_out_and_puts_it_away(narrow: MainWindow) -> None:
    handle = narrow.side.strip.handle
    assert handle.accessibleName() == "Show the library"
    handle.click()
    assert narrow.library.isVisible()
    assert narrow.library.list.hasFocus()
    assert handle.accessibleName() == "Fold the library"
    handle.click()
    assert not narrow.library.isVisible()
    assert narrow.side.strip.isVisible()


def test_a_profile_that_is_opened_there_puts_it_away(narrow: MainWindow, qtbot: QtBot) -> None:
    narrow.side.strip.handle.click()
    lines = narrow.library.list
    qtbot.keyClick(lines, Key.Key_Down)
    assert narrow.library.isVisible()  # one may still look on
    qtbot.keyClick(lines, Key.Key_Return)
    assert not narrow.library.isVisible()
    qtbot.waitUntil(lambda: narrow.profile is not None and narrow.profile.summary.id == "second")


def test_the_key_of_the_library_hides_the_strip_and_brings_the_library_out(
    narrow: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(narrow, Key.Key_F9)
    assert not narrow.side.strip.isVisible()
    qtbot.keyClick(narrow, Key.Key_F9)
    assert narrow.side.strip.isVisible()
    assert narrow.library.isVisible()


def test_a_library_that_is_hidden_comes_for_a_search_alone(
    narrow: MainWindow, qtbot: QtBot
) -> None:
    narrow.resize(1280, 800)
    narrow.actions_.library.setChecked(False)
    assert not narrow.library.isVisible()
    narrow.actions_.search.trigger()
    assert narrow.library.isVisible()
    qtbot.keyClick(narrow.library.field, Key.Key_Escape)
    assert not narrow.library.isVisible()


def test_the_focus_goes_to_the_strip_when_the_list_folds_and_back_with_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1200, 700)
    window.activateWindow()
    window.library.list.setFocus()
    window.resize(700, 700)
    qtbot.waitUntil(lambda: not window.library.isVisible())
    assert window.focusWidget() is window.side.strip.handle
    window.resize(1200, 700)
    qtbot.waitUntil(window.library.isVisible)
    assert window.focusWidget() is window.library.list
