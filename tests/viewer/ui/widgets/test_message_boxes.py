"""A question before something is lost: Enter alone loses nothing."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.i18n.language import Language
from viewer.ui.widgets.message_boxes import is_confirmed


def answered(language: Language, parent: QWidget, *keys: Qt.Key) -> bool:
    """What comes of a question when these keys are pressed."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        for key in keys:
            QTest.keyClick(box.windowHandle(), key)

    QTimer.singleShot(50, press)
    return is_confirmed(parent, language, "It is there already.", "Replace")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_keeps_what_there_is(language: Language, qtbot: QtBot, key: Qt.Key) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not answered(language, parent, key)


def test_the_verb_is_reached_by_the_tab_key_and_does_it(language: Language, qtbot: QtBot) -> None:
    parent = QPushButton()
    qtbot.addWidget(parent)
    assert answered(language, parent, Qt.Key.Key_Tab, Qt.Key.Key_Space)
