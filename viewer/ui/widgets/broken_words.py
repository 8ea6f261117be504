"""Texts with words longer than a line, which break wherever the line ends."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

BREAK = "\N{ZERO WIDTH SPACE}"


def breaking(where: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextOption:
    """How such a text is set: between words as far as that goes."""
    option = QTextOption(where)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    return option


def breakable(font: QFont, text: str, width: int) -> str:
    """A text for what only breaks between words, as the heads of columns: words that are longer
    than a line of this width may break after each letter."""
    metrics = QFontMetrics(font)
    words = text.split(" ")
    return " ".join(
        BREAK.join(word) if metrics.horizontalAdvance(word) > width else word for word in words
    )


def broken_height(font: QFont, text: str, width: int) -> int:
    """The height of such a text in lines of this width."""
    layout = _laid_out(font, text, width)
    return ceil(sum(layout.lineAt(number).height() for number in range(layout.lineCount())))


def within_lines(font: QFont, text: str, width: int, most: int) -> str:
    """A text that takes no more than so many lines of this width; one that is cut ends in "…"."""
    layout = _laid_out(font, text, width)
    if layout.lineCount() <= most:
        return text
    last = layout.lineAt(most - 1).textStart()
    end = QFontMetrics(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, width)
    return text[:last] + end


def _laid_out(font: QFont, text: str, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    layout.setTextOption(breaking(Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LeftToRight))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout
