"""A small clock beside what is old: a mark that says so without a colour."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from viewer.ui.widgets import measures


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
