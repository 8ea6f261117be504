"""Labels, and the pages that they stand on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.viewer.ui.conftest import Keep
from viewer.ui.widgets.labels import VOICES, PlainLabel
from viewer.ui.widgets.layouts import Card, Page

TEXTS = (
    "",
    "Brussels",
    "Rue Montoyer 40, 1000 Brussels, Belgium " * 6,
    "two\nlines",
    "مكتب بروكسل",
)


def test_text_can_be_dragged_over_and_copied(
    dressed: QApplication, qtbot: QtBot, keep: Keep
) -> None:
    label = PlainLabel("+32 2 282 45 60")
    keep(label)
    with qtbot.waitExposed(label):
        label.show()
    left = QPoint(1, label.height() // 2)
    right = QPoint(label.width() - 1, label.height() // 2)
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(label, right)
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=right)
    assert label.selectedText() == "+32 2 282 45 60"


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("text", TEXTS, ids=["empty", "short", "long", "two lines", "Arabic"])
def test_a_label_looks_the_same_once_its_text_can_be_selected(
    dressed: QApplication, keep: Keep, voice: str, text: str
) -> None:
    label = PlainLabel(text, voice)
    keep(label)
    label.resize(240, label.heightForWidth(240))
    before, height = label.grab().toImage(), label.heightForWidth(240)
    label.setSelection(0, 0)
    fresh = PlainLabel(text, voice)
    keep(fresh)
    fresh.setSelection(0, 0)
    assert fresh.heightForWidth(240) == height
    assert label.grab().toImage() == before


@pytest.mark.parametrize("width", [320, 600, 1100])
def test_a_page_ends_where_its_lines_end(
    dressed: QApplication, qtbot: QtBot, keep: Keep, width: int
) -> None:
    page = Page("Overview")
    card = Card("History")
    for _ in range(12):
        card.add_text(TEXTS[2])
    page.add(card)
    last = PlainLabel("Source")
    page.add(last)
    page.finish()
    keep(page)
    page.resize(width, 300)
    with qtbot.waitExposed(page):
        page.show()
    content = page.widget()
    assert content is not None
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    end = last.mapTo(content, QPoint(0, last.height())).y()
    assert 0 <= content.height() - end <= 40
