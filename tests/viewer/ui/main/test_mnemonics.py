"""Each entry of a menu has its key, and each menu and dialog its letters: one a thing."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.mnemonics import Dialogs, entries, letter, used_twice
from viewer.app.paths import RESOURCES
from viewer.help.markdown import plain
from viewer.i18n.language import Language
from viewer.ui.dialogs.help_keys import keys_topic
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.notes import Notes

Start = Callable[..., MainWindow]
Load = Callable[[str], Language]
LANGUAGES = sorted(folder.name for folder in (RESOURCES / "locale").iterdir() if folder.is_dir())


@pytest.fixture(params=LANGUAGES)
def opened(
    request: pytest.FixtureRequest, start: Start, library: Library, load_language: Load
) -> MainWindow:
    return start("iom-belgium", spoken=load_language(request.param))


@pytest.fixture
def dialogs() -> Iterator[Dialogs]:
    dialogs = Dialogs()
    yield dialogs
    dialogs.stop()


def menus(window: MainWindow) -> list[QMenu]:
    return window.menuBar().findChildren(QMenu)


def bars(window: MainWindow) -> list[QMenu | QMenuBar]:
    """The menu bar and each menu."""
    return [window.menuBar(), *menus(window)]


def test_no_letter_stands_for_two_entries_of_a_menu(opened: MainWindow) -> None:
    for menu in bars(opened):
        assert used_twice(action.text() for action in entries(menu)) == []


def test_each_entry_but_tabs_and_languages_has_a_letter(opened: MainWindow) -> None:
    without = [
        action.text()
        for menu in bars(opened)
        for action in entries(menu)
        if not letter(action.text())
    ]
    tabs = {action.text() for action in opened.actions_.tabs}  # Ctrl+1 to 5 say it shorter
    own_names = set(opened.language.own_names.values())  # Qt finds them by their first letters
    assert set(without) <= tabs | own_names


def test_each_entry_has_a_key_of_its_own_and_help_lists_it(
    opened: MainWindow, load_language: Load
) -> None:
    listed = [each for menu in menus(opened) for each in entries(menu) if each.menu() is None]
    languages = opened.actions_.languages.values()  # chosen once, and found by Ctrl+K
    every = [each for each in listed if each not in languages]
    native = QKeySequence.SequenceFormat.NativeText
    keys = [action.shortcut().toString(native) for action in every]
    assert [action.text() for action in every if action.shortcut().isEmpty()] == []
    assert len(set(keys)) == len(keys)
    said = keys_topic(load_language("en"), opened.actions_).text
    assert {key for key in keys if f"**{plain(key)}**" not in said} == set()
    assert "F10" in said


ASKING = (
    "settings",
    "help",
    "about",
    "history",
    "wrong",
    "export",
    "qr",
    "print",
    "world",
    "draft",
)


def test_no_letter_stands_for_two_things_of_a_dialog(
    opened: MainWindow, dialogs: Dialogs, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(opened.findChildren(Notes)))
    asking = (*ASKING, "note", "notes", "compare")
    for name in asking:
        action, before = getattr(opened.actions_, name), len(dialogs.seen)
        action.setEnabled(True)
        action.trigger()
        qtbot.waitUntil(partial(dialogs.are_more, before), timeout=20_000)
    opened.library.select(["iom-belgium", "second"])
    opened.actions_.compare.trigger()
    qtbot.waitUntil(partial(dialogs.are_more, len(asking)), timeout=20_000)
    assert {name: twice for name, each in dialogs.seen.items() if (twice := used_twice(each))} == {}
