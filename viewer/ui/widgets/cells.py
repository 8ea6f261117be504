"""What all tables share: indexes, text in its own direction, and a clock beside what is old."""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from viewer.i18n.direction import reads_right_to_left
from viewer.ui.widgets import measures

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()


WRAP = int(Qt.TextFlag.TextWordWrap)


def draw_text(
    painter: QPainter, page: Qt.LayoutDirection, box: QRect, where: Qt.AlignmentFlag, text: str
) -> None:
    """Draw a text at the side that `where` means on a page read in this direction."""
    from PySide6.QtWidgets import QStyle  # many enumerations, that the first view has no use for

    where = QStyle.visualAlignment(page, where)
    # Each text in its own direction: "21 of 188" stays so on a page read from the right.
    painter.setLayoutDirection(Qt.LayoutDirection(int(reads_right_to_left(text))))
    painter.drawText(box, int(where) | WRAP, text)


def text_height(font: QFont, text: str, width: int) -> int:
    """The height of a text in lines of this width."""
    metrics = QFontMetrics(font)
    return metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAP, text).height()


def mark_room(view: QWidget) -> int:
    """The width of a mark and of the space to the text beside it."""
    return int(view.fontMetrics().height() * 0.8) + measures.HAIR


def paint_clock(painter: QPainter, box: QRect) -> None:
    """Draw a clock with the painter's pen, in the middle of a line as high as its text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    face = QRectF(box).translated(0, painter.fontMetrics().height() * 0.1).adjusted(1, 1, -1, -1)
    centre, radius = face.center(), face.width() / 2
    painter.drawEllipse(face)
    painter.drawLine(QLineF(centre, centre - QPointF(0, radius * 0.6)))
    painter.drawLine(QLineF(centre, centre + QPointF(radius * 0.5, 0)))
    painter.restore()
