"""One field for what is in the library and what can be done: actions stand among the answers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.library.action_row import ActionRow
from viewer.ui.library.hits import HeadingRow
from viewer.ui.main.actions import plain_name
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.cells import ROW_ROLE

Start = Callable[..., MainWindow]
Load = Callable[[str], Language]


@pytest.fixture
def opened(start: Start, kept: Places, load_language: Load) -> Callable[[str], MainWindow]:
    def on(tag: str) -> MainWindow:
        window = start("iom-belgium", spoken=load_language(tag))
        window.resize(1280, 800)
        window.activateWindow()
        window.library.list.setFocus()
        return window

    return on


def search(window: MainWindow, query: str, qtbot: QtBot) -> None:
    """Press Ctrl+K, type, and wait until the answer to all of it is shown."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.library.field.hasFocus()
    window.library.field.insert(query)  # QTest has no keys for Arabic
    qtbot.waitUntil(lambda: window.library.answered == query)


def rows(window: MainWindow) -> list[object]:
    model = window.library.results.list.model()
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


def found(window: MainWindow) -> list[QAction]:
    return [row.action for row in rows(window) if isinstance(row, ActionRow)]


def headings(window: MainWindow) -> list[str]:
    return [row.text for row in rows(window) if isinstance(row, HeadingRow)]


@pytest.mark.parametrize(
    ("tag", "query", "name"),
    [
        ("en", "print", "print"),
        ("en", "compare", "compare"),
        ("en", "sett", "settings"),
        ("en", "pdf", "print"),
        ("en", "larger te", "larger"),
        ("en", "fold", "import_folder"),
        ("fr", "imprimer", "print"),
        ("fr", "parametres", "settings"),
        ("fr", "comparer", "compare"),
        ("ar", "طباعة", "print"),
        ("ar", "مقارنة", "compare"),
        ("ar", "اعدادات", "settings"),
    ],
)
def test_what_is_typed_finds_the_action_that_it_names(
    opened: Callable[[str], MainWindow], qtbot: QtBot, tag: str, query: str, name: str
) -> None:
    window = opened(tag)
    search(window, query, qtbot)
    assert getattr(window.actions_, name) in found(window)


@pytest.mark.parametrize(("tag", "query"), [("en", "dark"), ("fr", "sombre"), ("ar", "داكن")])
def test_colours_are_found_and_chosen(
    opened: Callable[[str], MainWindow], qtbot: QtBot, tag: str, query: str
) -> None:
    window = opened(tag)
    search(window, query, qtbot)
    assert found(window)[0] is window.actions_.themes["dark"]
    with qtbot.waitSignal(window.theme_requested) as requested:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert requested.args == ["dark"]
    assert window.library.field.text() == ""
    qtbot.waitUntil(window.library.list.hasFocus)


def test_an_action_that_begins_so_comes_first_and_shows_its_menu_and_key(
    opened: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = opened("en")
    search(window, "exp", qtbot)
    assert headings(window)[0] == "Actions"
    row = rows(window)[1]
    assert isinstance(row, ActionRow)
    assert (row.value, row.above[0], row.key) == ("Export", "File", "Ctrl+E")
    assert row.spoken == "Export. Ctrl+E. File"


def test_a_record_of_just_that_name_comes_before_an_action(
    opened: Callable[[str], MainWindow], library: Library, qtbot: QtBot
) -> None:
    window = opened("en")
    window.actions_.world.setText("&Second & last one")
    search(window, "second & last", qtbot)
    assert found(window) == [window.actions_.world]
    assert headings(window)[-1] == "Actions" != headings(window)[0]
    window.library.field.clear()
    search(window, "second & last o", qtbot)
    assert headings(window)[0] == "Actions"


def test_what_cannot_be_done_now_is_not_listed(
    opened: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = opened("en")
    assert not window.actions_.undo.isEnabled()
    search(window, "undo", qtbot)
    assert found(window) == []
    window.actions_.undo.setEnabled(True)
    window.library.field.clear()
    search(window, "undo", qtbot)
    assert found(window) == [window.actions_.undo]


def test_every_action_of_the_menus_is_found_by_its_name(
    opened: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = opened("en")
    every = {
        action
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator() and not isinstance(action.menu(), QMenu)
    }
    every.discard(window.actions_.search)
    assert len(every) > 30
    for action in every:
        action.setEnabled(True)
        found = window.library.find_actions(plain_name(action))
        same = [row.action for row in found if row.action.text() == action.text()]
        assert found[0].action in same  # two menus have one: "As the system"
        assert action in same


def test_one_letter_finds_no_action(opened: Callable[[str], MainWindow]) -> None:
    window = opened("en")
    assert window.library.find_actions("e") == []
    assert window.library.find_actions("ex") != []


def test_arrow_keys_go_from_hits_to_actions_and_enter_does_what_is_chosen(
    opened: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = opened("en")
    search(window, "edition", qtbot)
    assert headings(window)[-1] == "Actions"
    field = window.library.field
    while window.library.results.chosen is not None:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    row = window.library.results.list.currentIndex().data(ROW_ROLE)
    assert isinstance(row, ActionRow)
    assert QApplication.focusWidget() is field
    with qtbot.waitSignal(row.action.triggered):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.library.field.text() == ""
