"""The whole main job by keys alone: found, copied, read, printed, imported and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.keyboards import Keyboards
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES

Start = Callable[..., MainWindow]
Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PATIENCE = 20_000  # ms
PLAIN = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is; let it go where that is then: the window may be closed."""
    QTest.keyPress(QGuiApplication.focusWindow(), key, modifier)
    if QGuiApplication.focusWindow() is not None:
        QTest.keyRelease(QGuiApplication.focusWindow(), key, modifier)


def write(text: str) -> None:
    for letter in text:
        QTest.keyClick(QGuiApplication.focusWindow(), letter)  # type: ignore[call-overload]


@pytest.fixture
def answered() -> Iterator[list[str]]:
    """Types the first of these paths into each dialog of files that comes, and presses Enter."""
    paths: list[str] = []

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, QFileDialog):
            return
        if QGuiApplication.focusWindow() is None:  # the list of what fits has come and gone
            asked.activateWindow()
        elif isinstance(QApplication.focusWidget(), QLineEdit) and paths:
            write(paths.pop(0))
        else:
            press(Key.Key_Return)

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(20)
    yield paths
    timer.stop()


def go_to(widget: Callable[[], QWidget | None]) -> None:
    """Press F6 until a part has the focus."""
    for _ in range(5):
        if QApplication.focusWidget() is widget():
            return
        press(Key.Key_F6)
    raise AssertionError(QApplication.focusWidget())


class Reader:
    """Does each part of the job in the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot, answered: list[str]) -> None:
        self.window, self._qtbot, self._answered = window, qtbot, answered

    def copied_number(self, words: str) -> str:
        """Look for a number and copy it; go to where it stands, and leave the search."""
        library = self.window.library
        press(Key.Key_K, CONTROL)
        write(words)
        self._qtbot.waitUntil(lambda: library.answered == words)
        press(Key.Key_C, CONTROL)
        press(Key.Key_Return)
        assert self.window.tabs.currentIndex() == NAMES.index("contacts")
        press(Key.Key_Escape)
        assert not library.is_searching
        return QApplication.clipboard().text()

    def copied_fact(self) -> tuple[str, str]:
        """Choose the second of the facts and copy it; what it is, and the text copied."""
        press(Key.Key_4, CONTROL)
        facts = self.window.tabs.page
        assert isinstance(facts, FactsTab)
        go_to(lambda: facts.table)
        press(Key.Key_Home, CONTROL)
        press(Key.Key_Down)
        press(Key.Key_C, CONTROL)
        row = facts.table.current_row
        assert row is not None
        return f"{row.line.label.value}\t{row.line.value}\t", QApplication.clipboard().text()

    def print_to(self, file: Path) -> None:
        """Save the first sheet as PDF, and close the window of sheets."""
        self._answered.append(str(file))
        press(Key.Key_P, CONTROL)
        self._qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), PrintWindow))
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, PrintWindow)
        self._qtbot.waitUntil(dialog.save_button.isEnabled, timeout=PATIENCE)
        press(Key.Key_S, ALT)
        self._qtbot.waitUntil(file.exists, timeout=PATIENCE)
        self._qtbot.waitUntil(dialog.save_button.isEnabled, timeout=PATIENCE)
        self._comes_forward(dialog)
        press(Key.Key_Escape)
        self._comes_forward(self.window)

    def import_from(self, file: Path) -> None:
        """Read a newer edition of the profile that is shown."""
        before = self.edition
        self._answered.append(str(file))
        press(Key.Key_O, CONTROL)
        self._qtbot.waitUntil(lambda: self.edition != before, timeout=PATIENCE)
        self._qtbot.waitUntil(self.window.actions_.undo.isEnabled, timeout=PATIENCE)
        self._comes_forward(self.window)

    def _comes_forward(self, window: QWidget) -> None:
        """What the system does when the dialog over a window closes; offscreen there is none."""
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)

    @property
    def edition(self) -> object:
        """That of the profile that is shown."""
        return self.window.profile.summary.edition if self.window.profile else None


@pytest.mark.slow
def test_the_main_job_is_done_by_keys_alone(
    start: Start, kept: Places, newer: Path, answered: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    window = start()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.findChild(Keyboards) is not None)
    reader = Reader(window, qtbot, answered)
    assert reader.copied_number("belgium phone") == "+3222877000"
    fact, copied = reader.copied_fact()
    assert copied.startswith(fact)
    sheet = tmp_path / "belgium.pdf"
    reader.print_to(sheet)
    assert sheet.read_bytes().startswith(b"%PDF-")
    before = reader.edition
    typed = newer.rename(tmp_path / "newer.yaml")  # QTest has no key for the é of its folder
    reader.import_from(typed)
    press(Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: reader.edition == before, timeout=PATIENCE)
    assert answered == []
