"""What counts as content in a frame, and which frames are seen."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from bench.frames import Frames, likeness, picture_of_page


class Drawing(QWidget):
    """A page that is no label."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802  (Qt names it)
        QPainter(self).drawText(20, 40, "Country profile")


def window_with(qtbot: QtBot, page: QWidget) -> QMainWindow:
    window, tabs = QMainWindow(), QTabWidget()
    qtbot.addWidget(window)
    tabs.addTab(page, "Overview")
    window.setCentralWidget(tabs)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_page_without_anything_on_it_is_no_content(qtbot: QtBot) -> None:
    assert picture_of_page(window_with(qtbot, QWidget())) is None


def test_a_label_and_a_drawing_are_content(qtbot: QtBot) -> None:
    for page in (QLabel("Country profile"), Drawing()):
        assert picture_of_page(window_with(qtbot, page)) is not None


def test_a_page_that_changes_is_less_like_itself(qtbot: QtBot) -> None:
    label = QLabel("Country profile")
    window = window_with(qtbot, label)
    before = picture_of_page(window)
    label.setText("A wholly different text, over more than one line of it\n" * 9)
    after = picture_of_page(window)
    assert before is not None
    assert after is not None
    assert likeness(before, before) == 1
    assert likeness(before, after) < 1


def test_a_change_in_a_window_gives_a_frame(qtbot: QtBot) -> None:
    label = QLabel("before")
    window = window_with(qtbot, label)
    frames: list[str] = []
    _frames = Frames(window, lambda: frames.append(label.text()))
    label.setText("after")
    qtbot.waitUntil(lambda: "after" in frames)
