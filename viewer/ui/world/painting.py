"""How one square is drawn: its shade, its code, and the sign of its class."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.charts.shades import ink_on, shade
from viewer.ui.platform.colours import Colours, colours_of
from viewer.ui.widgets import measures
from viewer.world import NOTHING, UNRANKED, Class

LEAST_FOR_MARK = 26  # pixels: in a smaller square the code alone can be read


class Look(NamedTuple):
    """What a square shows: its class (`level` of `levels`, `mark`), and its code."""

    level: int
    levels: int
    mark: str
    code: str = ""


def paint_square(
    painter: QPainter, box: QRect, look: Look, colours: Colours, *, is_chosen: bool = False
) -> None:
    """Draw a square into its box; the chosen one has a frame, whatever its shade."""
    inner = box.adjusted(1, 1, -1, -1)
    ground = colours.surface
    if look.level not in (NOTHING, UNRANKED):
        ground = shade(colours.surface, colours.accent, look.level, look.levels)
    painter.fillRect(inner, QColor(ground))
    if look.level == NOTHING:
        painter.fillRect(inner, QBrush(QColor(colours.edge), Qt.BrushStyle.BDiagPattern))
    painter.setPen(QColor(colours.hairline if look.level == NOTHING else colours.edge))
    painter.drawRect(inner.adjusted(0, 0, -1, -1))
    _write(painter, inner, look, ground, colours)
    if is_chosen:
        for side in _frame(box):
            painter.fillRect(side, QColor(colours.text))


def _frame(box: QRect) -> tuple[QRect, ...]:
    thick = max(3, box.width() // 10)
    return (
        QRect(box.left(), box.top(), box.width(), thick),
        QRect(box.left(), box.bottom() - thick + 1, box.width(), thick),
        QRect(box.left(), box.top(), thick, box.height()),
        QRect(box.right() - thick + 1, box.top(), thick, box.height()),
    )


def _write(painter: QPainter, box: QRect, look: Look, ground: str, colours: Colours) -> None:
    side = box.height()
    has_mark = bool(look.mark) and (side >= LEAST_FOR_MARK or not look.code)
    ink = colours.text if look.level in (NOTHING, UNRANKED) else ink_on(ground)
    painter.setPen(QColor(ink))
    middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    lower = QRect(box.left(), box.top() + side * 11 // 20, box.width(), side * 9 // 20)
    if look.code:
        if look.level == NOTHING:  # hatching behind letters would make them hard to read
            painter.fillRect(box.adjusted(2, side // 4, -2, -(side // 4)), QColor(ground))
        upper = QRect(box.left(), box.top(), box.width(), side * 12 // 20)
        painter.setFont(_font(painter.font(), side * 0.42))
        painter.drawText(upper if has_mark else box, int(middle), look.code)
    if has_mark:
        painter.setFont(_font(painter.font(), side * (0.34 if look.code else 0.6)))
        painter.drawText(lower if look.code else box, int(middle), look.mark)


def _font(font: QFont, pixels: float) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(7, round(pixels)))
    return sized


class Swatch(QWidget):
    """The square of a class, in the legend."""

    def __init__(self, shown: Class, levels: int) -> None:
        super().__init__()
        self._look = Look(shown.level, levels, shown.mark)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + measures.HAIR
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        paint_square(painter, QRect(0, 0, side, side), self._look, colours_of(self.palette()))
        painter.end()
