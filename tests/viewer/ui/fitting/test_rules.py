"""The rules by which the walk finds what does not fit: each of them can fail."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pseudo_language import pseudo, pseudo_language
from tests.viewer.ui.fitting.rules import faults
from viewer.ui.widgets.choices import CheckBox, ComboBox
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.tips import plain_tip

LONG = "All that is known of the offices of the organisation in all of its countries"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    return window


def found(window: QWidget, qtbot: QtBot) -> str:
    with qtbot.waitExposed(window):
        window.show()
    return "\n".join(faults(window))


def test_what_fits_has_no_fault(window: QWidget, qtbot: QtBot) -> None:
    QPushButton("Close", window).setGeometry(QRect(10, 10, 200, 60))
    assert found(window, qtbot) == ""


def test_a_window_larger_than_its_screen_is_found(window: QWidget, qtbot: QtBot) -> None:
    window.setMinimumWidth(5000)
    assert "needs 5000 by" in found(window, qtbot)


def test_a_cut_button_is_found(window: QWidget, qtbot: QtBot) -> None:
    QPushButton(LONG, window).setGeometry(QRect(10, 10, 100, 60))
    assert f"“{LONG}” needs" in found(window, qtbot)


def test_a_cut_label_is_found(window: QWidget, qtbot: QtBot) -> None:
    QLabel(LONG, window).setGeometry(QRect(10, 10, 100, 60))
    PlainLabel(LONG, parent=window).setGeometry(QRect(10, 100, 100, 20))
    said = found(window, qtbot)
    assert "pixels and has 100" in said
    assert "pixels of height and has 20" in said


def test_what_stands_outside_is_found(window: QWidget, qtbot: QtBot) -> None:
    QPushButton("Close", window).setGeometry(QRect(550, 10, 200, 60))
    assert "stands outside" in found(window, qtbot)


def test_what_no_scrolling_reaches_is_found(window: QWidget, qtbot: QtBot) -> None:
    area, inner = QScrollArea(window), QWidget()
    area.resize(300, 300)
    inner.resize(800, 900)
    QPushButton("Below", inner).setGeometry(QRect(10, 800, 200, 60))
    QPushButton("Beside", inner).setGeometry(QRect(500, 10, 200, 60))
    area.setWidget(inner)
    said = found(window, qtbot)
    assert "“Beside” is cut at a side" in said
    assert "Below" not in said


def test_a_list_of_which_no_row_is_seen_is_found(window: QWidget, qtbot: QtBot) -> None:
    view = QListWidget(window)
    view.addItems(["one", "two", "three"])
    view.setGeometry(QRect(10, 10, 200, 20))
    assert "lines" in found(window, qtbot)


def test_a_box_that_may_cut_its_text_is_found(window: QWidget, qtbot: QtBot) -> None:
    box = QComboBox(window)
    box.addItem(LONG)
    assert "may cut its text" in found(window, qtbot)


def test_a_tab_out_of_reach_is_found(window: QWidget, qtbot: QtBot) -> None:
    bar = QTabBar(window)
    bar.setUsesScrollButtons(False)
    for _ in range(20):
        bar.addTab("Overview of it")
    bar.setFixedWidth(300)
    assert "tab" in found(window, qtbot)


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_box_of_ours_tells_a_long_text_on_hover(window: QWidget, qtbot: QtBot) -> None:
    box = ComboBox()
    box.setParent(window)
    box.addItem(LONG)
    box.resize(120, 40)
    assert found(window, qtbot) == ""
    hover = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(box, hover)
    assert QToolTip.text() == plain_tip(LONG)
    QToolTip.hideText()


def test_the_words_of_a_check_box_go_on_in_the_next_line(window: QWidget, qtbot: QtBot) -> None:
    box = CheckBox(LONG)
    box.setParent(window)
    one_line = box.sizeHint()
    assert box.heightForWidth(one_line.width()) == one_line.height()
    assert box.heightForWidth(one_line.width() // 3) >= 3 * box.fontMetrics().height()
    box.setGeometry(0, 0, one_line.width() // 3, box.heightForWidth(one_line.width() // 3))
    assert found(window, qtbot) == ""


def test_a_dialog_takes_keys_to_scroll_only_where_something_scrolls(qtbot: QtBot) -> None:
    dialog = FittingDialog(None)
    qtbot.addWidget(dialog)
    close = QPushButton("Close")
    dialog.add_foot(trailing=(close,))
    for number in range(30):
        dialog.body.addWidget(PlainLabel(f"{number} {LONG}"))
    dialog.resize(400, 200)
    with qtbot.waitExposed(dialog):
        dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.TabFocus)
    assert close.geometry().bottom() < dialog.height()
    dialog.resize(700, 3000)
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.NoFocus)


def test_a_dialog_is_as_high_as_what_it_holds_and_no_higher_than_its_screen(qtbot: QtBot) -> None:
    dialog = FittingDialog(None)
    qtbot.addWidget(dialog)
    dialog.body.addWidget(PlainLabel(LONG))
    dialog.fit_height(300)
    low = dialog.height()
    for _ in range(200):
        dialog.body.addWidget(PlainLabel(LONG))
    dialog.fit_height(300)
    assert low < dialog.height() < dialog.screen().availableSize().height()


def test_every_text_of_the_made_up_language_is_longer_and_in_brackets() -> None:
    language = pseudo_language()
    shown = language.tr("Saved as {file}", file="a.pdf")
    assert shown.startswith("⟦")
    assert shown.endswith("⟧")
    assert "a.pdf" in shown
    assert len(pseudo("Save the message")) >= 1.4 * len("Save the message")
    assert language.tr_n("{count} page", "{count} pages", 2) != "2 pages"
