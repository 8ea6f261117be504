"""The help in its window: found by keys, by words, by links and from what was refused."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from db.errors import DiskFullError
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.help.topics import WRITTEN
from viewer.i18n.language import Language, available_languages
from viewer.ui.dialogs.help import HelpWindow
from viewer.ui.main.welcome import Welcome
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.message_boxes import show_refusal
from viewer.ui.world.window import WorldWindow

Load = Callable[[str], Language]
Start = Callable[..., MainWindow]
TAGS = available_languages(RESOURCES / "locale")
INTO = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
# The names that German keyboards have on their keys.
KEYS = {"Strg": "Ctrl", "Umschalt": "Shift"}


@pytest.fixture
def started(start: Start, kept: Places, qtbot: QtBot) -> MainWindow:
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: bool(window.library.profiles))
    return window


@pytest.fixture
def opened(started: MainWindow, qtbot: QtBot) -> HelpWindow:
    QTest.keyClick(started, Qt.Key.Key_F1)
    return shown_in(started, qtbot)


def shown_in(window: MainWindow, qtbot: QtBot) -> HelpWindow:
    qtbot.waitUntil(lambda: bool(window.findChildren(HelpWindow)))
    return window.findChildren(HelpWindow)[0]


def listed(window: HelpWindow) -> list[str]:
    return window.titles.stringList()


def test_f1_opens_the_help_at_its_first_page_ready_for_a_word(opened: HelpWindow) -> None:
    assert opened.isVisible()
    assert not opened.isModal()
    assert opened.focusWidget() is opened.field
    assert opened.list.currentIndex().row() == 0
    assert opened.page.toPlainText().startswith("Finding")


def test_f1_once_more_brings_the_same_window_back(opened: HelpWindow, started: MainWindow) -> None:
    QTest.keyClick(started, Qt.Key.Key_F1)
    assert started.findChildren(HelpWindow) == [opened]


def test_typing_lists_the_pages_with_the_word_and_shows_the_first(opened: HelpWindow) -> None:
    QTest.keyClicks(opened.field, "wallet")
    assert listed(opened) == ["Printing"]
    assert opened.page.toPlainText().startswith("Printing")
    opened.field.setText("zebra")
    assert listed(opened) == []
    assert "Try fewer words" in opened.page.toPlainText()
    opened.field.clear()
    assert len(listed(opened)) > len(WRITTEN)


def test_a_link_leads_to_its_page_and_no_other_address_is_opened(opened: HelpWindow) -> None:
    opened.show_topic("messages")
    assert opened.list.currentIndex().data() == "Messages"
    opened.page.anchorClicked.emit(QUrl("disk-full"))
    assert opened.page.toPlainText().startswith("disk-full")
    opened.page.anchorClicked.emit(QUrl("http://example.org"))
    assert opened.page.toPlainText().startswith("Finding")


def test_pictures_are_no_wider_than_the_page(opened: HelpWindow) -> None:
    opened.show_topic("printing")
    for width in (520, 900):
        opened.resize(width, 500)
        QApplication.processEvents()
        assert opened.page.document().idealWidth() <= opened.page.viewport().width()
        assert opened.page.toPlainText().count("Printing") == 1


def test_the_page_of_keys_has_every_key_of_the_menus(
    opened: HelpWindow, started: MainWindow
) -> None:
    opened.show_topic("keys")
    text = opened.page.toPlainText()
    for menu in started.menuBar().findChildren(QMenu):
        for action in menu.actions():
            if not action.shortcut().isEmpty():
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                assert f": {key}" in text, action.text()


@pytest.mark.parametrize("tag", TAGS)
def test_keys_and_menus_that_the_pages_name_are_those_of_the_window(
    tag: str, load_language: Load, settings: SettingsFile, qtbot: QtBot
) -> None:
    window = MainWindow(load_language(tag), settings, date(2026, 11, 24))
    qtbot.addWidget(window)
    paths, keys = menus_and_keys(window)
    for name in WRITTEN:
        text = (RESOURCES / "help" / tag / f"{name}.md").read_text("utf-8")
        for path in re.findall(r"`(.+?)`", text):
            assert path in paths, name
        for key in re.findall(r"\*\*(\S+\+\S+)\*\*", text):
            assert re.sub("Strg|Umschalt", lambda found: KEYS[found[0]], key) in keys, name


def menus_and_keys(window: MainWindow) -> tuple[set[str], set[str]]:
    paths: set[str] = set()
    keys: set[str] = set()
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            paths.add(f"{menu.title()}{INTO}{action.text()}".replace("&", ""))
            keys.update(each.toString() for each in action.shortcuts())
    return paths, keys


def test_what_was_refused_leads_to_its_page(
    started: MainWindow, language: Language, qtbot: QtBot
) -> None:
    def press_help() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.findChildren(QPushButton) if each.text() == "Help").click()

    QTimer.singleShot(0, press_help)
    show_refusal(started, language, DiskFullError(file="/a/file"))
    assert shown_in(started, qtbot).page.toPlainText().startswith("disk-full")


def test_the_help_can_be_used_while_a_dialog_is_open(started: MainWindow) -> None:
    box = QMessageBox(started)
    box.open()
    started.help_requested.emit("library-locked")
    shown = box.findChild(HelpWindow)
    assert shown is not None
    assert shown.page.toPlainText().startswith("library-locked")


def test_an_abbreviation_under_the_mouse_says_what_it_stands_for(
    started: MainWindow, qtbot: QtBot
) -> None:
    labels = started.tabs.findChildren(PlainLabel)
    label = next(each for each in labels if "two IOM offices" in each.text() and each.isVisible())
    at = label.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, label.mapToGlobal(at))
    QApplication.sendEvent(label, event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "IOM: International Organization for Migration" in QToolTip.text()
    QToolTip.hideText()


def offer_in(window: MainWindow) -> Welcome:
    welcome = window.findChild(Welcome)
    assert welcome is not None
    return welcome


def test_the_first_window_offers_what_people_come_for_and_the_second_does_not(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    remembered = SettingsFile(kept.settings)
    first = start("iom-belgium", remembered=remembered)
    welcome = offer_in(first)
    assert [each.text() for each in welcome.findChildren(QPushButton)] == [
        "Find a number", "Print contacts", "Import profiles", "Read the help", "Dismiss",
    ]  # fmt: skip
    find = welcome.findChildren(QPushButton)[0]
    find.click()
    assert first.focusWidget() is first.library.field
    assert not welcome.isVisible()
    first.close()
    assert start("iom-belgium", remembered=remembered).findChild(Welcome) is None


def test_the_offer_goes_when_it_is_dismissed(start: Start, kept: Places) -> None:
    welcome = offer_in(start("iom-belgium", remembered=SettingsFile(kept.settings)))
    welcome.findChildren(QPushButton)[-1].click()
    assert not welcome.isVisible()


def test_f1_works_in_a_dialog_that_has_no_help_of_its_own(
    started: MainWindow, qtbot: QtBot
) -> None:
    started.actions_.world.trigger()
    qtbot.waitUntil(lambda: bool(started.findChildren(WorldWindow)))
    world = started.findChildren(WorldWindow)[0]
    QTest.keyClick(world, Qt.Key.Key_F1)
    assert shown_in(started, qtbot).isVisible()
