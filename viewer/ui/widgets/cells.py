"""What lists and tables share: keys, indexes, text in its own direction, a clock at what is old."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from viewer.i18n.direction import is_set_from_the_right
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WRAP = int(Qt.TextFlag.TextWordWrap)
LEAST_WIDTH = 40  # pixels of a line


def draw_text(
    painter: QPainter, page: Qt.LayoutDirection, box: QRect, where: Qt.AlignmentFlag, text: str
) -> None:
    """Draw a text at the side that `where` means on a page read in this direction.

    A word that is longer than a line breaks anywhere: nothing is cut.
    """
    from PySide6.QtWidgets import QStyle  # many enumerations, that the first view has no use for

    where = QStyle.visualAlignment(page, where)
    painter.setLayoutDirection(text_direction(text, page))
    if _breaks_words(painter.font(), text, box.width()):
        from viewer.ui.widgets.broken_words import breaking

        painter.drawText(QRectF(box), text, breaking(where, text_direction(text, page)))
    else:
        painter.drawText(box, int(where) | WRAP, text)


def draw_line(painter: QPainter, page: Qt.LayoutDirection, box: QRect, text: str) -> None:
    """Draw a text on the first line of a box; what does not fit ends in "…"."""
    from PySide6.QtWidgets import QStyle

    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    where = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
    where = QStyle.visualAlignment(page, where)
    painter.setLayoutDirection(text_direction(text, page))
    painter.drawText(box, int(where) | int(Qt.TextFlag.TextSingleLine), shown)


def paint_chosen(painter: QPainter, box: QRect, view: QWidget, *, is_first: bool) -> None:
    """The ground of a cell of a chosen row, and its mark: the ground alone is hardly seen."""
    painter.fillRect(box, QColor(colours_of(view.palette()).selection))
    paint_mark(painter, box, view, is_first=is_first)


def paint_mark(painter: QPainter, box: QRect, view: QWidget, *, is_first: bool) -> None:
    """Mark a cell of a chosen row: a bar where reading begins, in high contrast lines, too."""
    colours = colours_of(view.palette())
    if colours.is_strong:
        for top in (box.top(), box.bottom() - colours.ring + 1):
            line = QRect(box.left(), top, box.width(), colours.ring)
            painter.fillRect(line, QColor(colours.accent))
    if is_first:
        is_mirrored = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() + 1 - measures.HAIR if is_mirrored else box.left()
        bar = QRect(left, box.top(), measures.HAIR, box.height())
        painter.fillRect(bar, QColor(colours.accent))


def paint_ring(painter: QPainter, box: QRect, widget: QWidget) -> None:
    """Draw the ring of what has the focus along the inner edge of a box."""
    colours = colours_of(widget.palette())
    inset = colours.ring / 2
    pen = QPen(QColor(colours.accent), colours.ring)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(box).adjusted(inset, inset, -inset, -inset))


def text_direction(text: str, page: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of a text itself: "21 of 188" stays so on a page read from the right."""
    mirrored = is_set_from_the_right(text, page == Qt.LayoutDirection.RightToLeft)
    return Qt.LayoutDirection(int(mirrored))


@lru_cache(maxsize=4096)  # periods, ages and names of figures are the same on page after page
def text_height(font: QFont, text: str, width: int) -> int:
    """The height of a text in lines of this width, as `draw_text` draws it."""
    if _breaks_words(font, text, width):
        from viewer.ui.widgets.broken_words import broken_height

        return broken_height(font, text, max(width, LEAST_WIDTH))
    return _wrapped(font, text, width).height()


@lru_cache(maxsize=4096)
def _breaks_words(font: QFont, text: str, width: int) -> bool:
    """Whether a text has a word that is longer than a line of this width."""
    return _wrapped(font, text, width).width() > max(width, LEAST_WIDTH)


def _wrapped(font: QFont, text: str, width: int) -> QRect:
    box = QRect(0, 0, max(width, LEAST_WIDTH), 10_000)
    return QFontMetrics(font).boundingRect(box, WRAP, text)


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
