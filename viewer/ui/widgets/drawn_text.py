"""Text in the cells of tables: wrapped, and each in the direction of its own first letter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from viewer.i18n.direction import reads_right_to_left

WRAP = int(Qt.TextFlag.TextWordWrap)


def draw_text(
    painter: QPainter, page: Qt.LayoutDirection, box: QRect, where: Qt.AlignmentFlag, text: str
) -> None:
    """Draw a text at the side that `where` means on a page read in this direction."""
    where = QStyle.visualAlignment(page, where)
    # Each text in its own direction: "21 of 188" stays so on a page read from the right.
    painter.setLayoutDirection(Qt.LayoutDirection(int(reads_right_to_left(text))))
    painter.drawText(box, int(where) | WRAP, text)


def text_height(font: QFont, text: str, width: int) -> int:
    """The height of a text in lines of this width."""
    metrics = QFontMetrics(font)
    return metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAP, text).height()
