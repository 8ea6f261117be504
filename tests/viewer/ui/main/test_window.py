"""The window remembers how it was left, and says what it does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.layouts import Card

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]
Reopened = Callable[[], MainWindow]
Keep = Callable[[QWidget], None]


@pytest.fixture
def reopened(window: MainWindow, settings: SettingsFile, start: Start, kept: Places) -> Reopened:
    """Closes the window, and starts the program again on what it remembered."""

    def again() -> MainWindow:
        window.close()
        assert settings.save()
        return start()

    return again


def test_the_header_says_what_one_is_looking_at_and_how_old_it_is(
    window: MainWindow, texts_of: Texts
) -> None:
    told = list(filter(None, texts_of(window.header)))
    assert told == [
        "IOM in Belgium",
        "Belgium, Luxembourg · edition February 2016",
    ]
    assert window.header.age.accessibleName() == "17 of 20 figures are over 5 years old"


def test_the_status_bar_says_how_many_profiles_there_are(
    window: MainWindow, texts_of: Texts
) -> None:
    assert texts_of(window.statusBar()) == ["1 profile"]


def test_the_toolbar_holds_the_search_and_what_is_done_with_profiles(window: MainWindow) -> None:
    (bar,) = window.findChildren(QToolBar)
    assert bar.isAncestorOf(window.library.field)
    names = [action.text() for action in bar.actions() if action.text()]
    assert names == ["&Print…", "&Export…", "&Compare…", "&World"]


def test_every_key_is_one_that_can_be_read(window: MainWindow) -> None:
    every = [each for each in window.findChildren(QAction) if each.shortcuts()]
    assert [action.text() for action in every if action.shortcut().isEmpty()] == []
    assert window.actions_.settings.shortcut().toString() == "Ctrl+,"


def test_the_window_opens_again_as_large_as_it_was_left(
    window: MainWindow, reopened: Reopened
) -> None:
    window.resize(750, 633)  # within the screen of the tests
    assert reopened().size() == QSize(750, 633)


def test_a_first_window_fits_on_the_screen_with_its_frame(window: MainWindow) -> None:
    room = window.screen().availableSize() - QSize(40, 40)
    assert window.size() == QSize(1180, 760).boundedTo(room)


@pytest.mark.parametrize("name", NAMES)
def test_the_tab_that_was_in_front_is_in_front_again(
    window: MainWindow, reopened: Reopened, name: str
) -> None:
    window.tabs.show_tab(name)
    assert reopened().tabs.currentIndex() == NAMES.index(name)


def test_a_hidden_library_stays_hidden_at_the_next_start(
    window: MainWindow, reopened: Reopened
) -> None:
    window.actions_.library.trigger()
    assert not window.library.isVisible()
    again = reopened()
    assert not again.library.isVisible()
    again.actions_.library.trigger()
    assert again.library.isVisible()


def test_a_narrow_window_leaves_its_room_to_the_profile(window: MainWindow) -> None:
    window.resize(600, 600)
    assert not window.library.isVisible()
    window.resize(1280, 800)
    assert window.library.isVisible()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1024, 640)])
def test_nothing_scrolls_sideways(window: MainWindow, qtbot: QtBot, name: str, size: QSize) -> None:
    window.resize(size)
    window.tabs.show_tab(name)
    page = window.tabs.page
    assert page is not None
    assert page.minimumSizeHint().width() <= window.tabs.width()
    inner = page.findChild(QWidget, "qt_scrollarea_viewport")
    assert inner is not None
    assert inner.childrenRect().width() <= page.width()


def test_copying_puts_the_text_on_the_clipboard_and_says_so_for_four_seconds(
    window: MainWindow,
) -> None:
    window.copy("+3222877000")
    assert QApplication.clipboard().text() == "+3222877000"
    assert window.statusBar().currentMessage() == "Copied +3222877000"


def test_of_several_lines_copied_only_the_first_is_said(window: MainWindow) -> None:
    window.copy("Rue Montoyer 40\n1000 Brussels\nBelgium")
    assert QApplication.clipboard().text() == "Rue Montoyer 40\n1000 Brussels\nBelgium"
    assert window.statusBar().currentMessage() == "Copied Rue Montoyer 40"


def test_ctrl_c_copies_what_is_selected_in_a_label(window: MainWindow, qtbot: QtBot) -> None:
    label = window.header.findChildren(QWidget)[0]
    label.setFocus()
    label.setSelection(0, 3)  # type: ignore[attr-defined]  # a PlainLabel
    QApplication.clipboard().setText("before")
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "IOM"


def test_without_a_selection_copying_leaves_the_clipboard_alone(window: MainWindow) -> None:
    QApplication.clipboard().setText("before")
    window.actions_.copy.trigger()
    assert QApplication.clipboard().text() == "before"


def test_a_tab_is_built_once_and_anew_for_another_profile(
    window: MainWindow, belgium: Profile
) -> None:
    window.tabs.show_tab("offices")
    first = window.tabs.page
    window.tabs.show_tab("facts")
    window.tabs.show_tab("offices")
    assert window.tabs.page is first
    window.show_profile(belgium)
    assert window.tabs.page is not first


def test_without_a_profile_nothing_can_be_printed_or_looked_for(
    language: Language, settings: SettingsFile, keep: Keep
) -> None:
    from datetime import date

    window = MainWindow(language, settings, date(2026, 11, 24))
    keep(window)
    actions = window.actions_
    assert not any(action.isEnabled() for action in (actions.print, actions.find, *actions.tabs))
    assert actions.quit.isEnabled()
    assert actions.help.isEnabled()


@pytest.mark.parametrize("key", ["/", "Ctrl+K"])
def test_two_keys_lead_to_the_search(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.resize(1280, 800)
    window.activateWindow()
    window.library.list.setFocus()
    if key == "/":
        qtbot.keyClicks(window.library.list, "/")
    else:
        qtbot.keyClick(window.library.list, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.library.field.hasFocus()
    assert window.library.field.text() == ""


def test_building_a_tab_takes_the_focus_from_nobody(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.activateWindow()
    window.library.field.setFocus()
    for tab in ("contacts", "offices", "programmes"):
        window.tabs.show_tab(tab)
        QApplication.processEvents()
        assert window.isActiveWindow()
        assert window.tabs.page is not None
        assert window.tabs.page.findChildren(Card)


def test_tabs_without_room_are_reached_by_buttons_that_can_be_hit(
    start: Start, qtbot: QtBot
) -> None:
    tabs = start("iom-belgium").tabs
    buttons = tabs.tabBar().findChildren(QToolButton)
    tabs.setMaximumWidth(tabs.tabBar().sizeHint().width() // 2)
    qtbot.waitUntil(lambda: all(each.isVisible() for each in buttons))
    assert len(buttons) == 2
    assert all(min(each.width(), each.height()) >= 24 for each in buttons)
    arrow = buttons[1].grab().toImage()
    colours = {arrow.pixel(x, y) for x in range(arrow.width()) for y in range(arrow.height())}
    assert len(colours) > 1  # an arrow is drawn
