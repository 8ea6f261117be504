"""Texts in cells: whole, whatever the width, and in their own direction."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.ui.widgets.broken_words import BREAK, breakable, within_lines
from viewer.ui.widgets.cells import draw_line, draw_text, text_height

MAIL = "a.very.long.mailbox.name.of.the.office@verylongdomainname.example.org"
TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
WIDTH = 120


def inked(qapp: QApplication, text: str, page: Qt.LayoutDirection) -> QImage:
    """A text drawn in a cell of WIDTH in the middle of a white picture."""
    picture = QImage(3 * WIDTH, 400, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setFont(qapp.font())
    draw_text(painter, page, QRect(WIDTH, 0, WIDTH, 400), TOP, text)
    painter.end()
    return picture


def columns_with_ink(picture: QImage) -> set[int]:
    dark = range(picture.height())
    return {
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 128 for y in dark)
    }


@pytest.mark.parametrize("page", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("text", [MAIL, f"Write to {MAIL}", "عنوان " + 40 * "ط"])
def test_a_word_longer_than_a_line_stays_in_its_cell(
    qapp: QApplication, text: str, page: Qt.LayoutDirection
) -> None:
    columns = columns_with_ink(inked(qapp, text, page))
    assert columns
    assert min(columns) >= WIDTH - 1 and max(columns) <= 2 * WIDTH + 1


def test_a_broken_word_has_the_height_that_it_is_drawn_with(qapp: QApplication) -> None:
    picture = inked(qapp, MAIL, Qt.LayoutDirection.LeftToRight)
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 128 for x in range(picture.width()))
    ]
    height = text_height(qapp.font(), MAIL, WIDTH)
    line = QFontMetrics(qapp.font()).height()
    assert height - 2 * line < max(rows) < height
    assert height >= 3 * line


def test_words_that_fit_break_between_them_only(qapp: QApplication) -> None:
    text = "Several short words one after the other"
    fitting = text_height(qapp.font(), text, WIDTH)
    box = QRect(0, 0, WIDTH, 10_000)
    metrics = QFontMetrics(qapp.font())
    wrapped = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text)
    assert fitting == wrapped.height()


def test_a_line_that_is_cut_says_so(qapp: QApplication) -> None:
    shown = QFontMetrics(qapp.font()).elidedText(MAIL, Qt.TextElideMode.ElideRight, WIDTH)
    assert shown.endswith("…")
    picture = QImage(3 * WIDTH, 40, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setFont(qapp.font())
    draw_line(painter, Qt.LayoutDirection.LeftToRight, QRect(WIDTH, 0, WIDTH, 40), MAIL)
    painter.end()
    columns = columns_with_ink(picture)
    assert min(columns) >= WIDTH - 1 and max(columns) <= 2 * WIDTH + 1


def test_only_words_that_are_too_long_may_break_after_each_letter(qapp: QApplication) -> None:
    shown = breakable(qapp.font(), f"Office {MAIL}", WIDTH)
    assert shown.replace(BREAK, "") == f"Office {MAIL}"
    assert shown.startswith("Office a" + BREAK)


def test_a_text_of_too_many_lines_ends_in_a_mark(qapp: QApplication) -> None:
    text = "one two three four five six seven eight nine ten " * 4
    cut = within_lines(qapp.font(), text, WIDTH, 3)
    assert cut.endswith("…") and text.startswith(cut.removesuffix("…").rstrip())
    assert text_height(qapp.font(), cut, WIDTH) <= 3 * QFontMetrics(qapp.font()).height()
    assert within_lines(qapp.font(), "one two", WIDTH, 3) == "one two"
