"""How the lines of the library and the heads of its sections are drawn."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from viewer.ui.library.list_delegate import ListDelegate
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.library.sections import Line, Section
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ROW_ROLE, Index, paint_ring

ROW_HEIGHT = 32
LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
# The corners of a star of five points, in a square that reaches from -1 to 1.
STAR = tuple(
    zip(
        (0, 0.24, 0.95, 0.38, 0.59, 0, -0.59, -0.38, -0.95, -0.24),
        (-1, -0.32, -0.31, 0.12, 0.81, 0.4, 0.81, 0.12, -0.31, -0.32),
        strict=True,
    )
)


class ProfileDelegate(ListDelegate):
    """One line a profile, of at least ROW_HEIGHT; heads of sections have a mark that turns."""

    def __init__(self, view: QAbstractItemView, profiles: ProfileModel) -> None:
        super().__init__(view)
        self._profiles = profiles

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        title, *_ = self.heights()
        return QSize(0, max(ROW_HEIGHT, title + measures.SNUG))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = index.data(ROW_ROLE), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.selectionModel().isSelected(index):
            self.paint_chosen(painter, box)
        elif self._view.hasFocus() and self._view.currentIndex() == index:
            paint_ring(painter, box, self._view)
        inner = box.adjusted(measures.SNUG, 0, -measures.SNUG, 0)
        if isinstance(row, Section):
            self._paint_section(painter, inner, row)
        else:
            self._paint_line(painter, inner, row)
        painter.restore()

    def _paint_section(self, painter: QPainter, box: QRect, section: Section) -> None:
        is_folded = self._profiles.is_folded(section)
        painter.setPen(QPen(QColor(colours_of(self._view.palette()).muted), 1.5))
        box, mark = self._apart(box, at_end=False)
        self._paint_mark(painter, mark, is_folded)
        count = str(len(section.lines))
        box = self._draw_at_end(painter, box, count) if is_folded else box
        self._draw(painter, box, section.name, self.quiet_font(bold=True))

    def _paint_line(self, painter: QPainter, box: QRect, line: Line) -> None:
        colours = colours_of(self._view.palette())
        box, _ = self._apart(box, at_end=False)  # under the names of the sections
        if self._profiles.is_pinned(line):
            box, place = self._apart(box, at_end=True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawPolygon(_star(place))
        painter.setPen(QColor(colours.muted if line.points else colours.text))
        taken = self._draw(painter, box, line.name, self.title_font(bold=False))
        if line.beside:
            rest = self._without(box, taken + measures.LABEL)
            arrow = "\N{LEFTWARDS ARROW}" if self.is_mirrored else "\N{RIGHTWARDS ARROW}"
            words = f"{arrow} {line.beside}" if line.points else line.beside
            painter.setPen(QColor(colours.muted))
            self._draw(painter, rest, words, self.quiet_font())

    def _draw(self, painter: QPainter, box: QRect, text: str, font: QFont) -> int:
        """Draw one line, cut with a mark to fit; return how wide it is.

        It is cut in its middle: official names begin alike, "Democratic People's Republic of …".
        """
        taken = _width(text, font)
        if taken > box.width():
            cut, room = Qt.TextElideMode.ElideMiddle, max(box.width(), 0)
            text = QFontMetrics(font).elidedText(text, cut, room)
            taken = room
        painter.setFont(font)
        painter.drawText(box, LEADING, text)
        return taken

    def _draw_at_end(self, painter: QPainter, box: QRect, text: str) -> QRect:
        """Draw at the trailing edge; return what is left of the box."""
        painter.setFont(self.quiet_font())
        where = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(where), text)
        taken = painter.fontMetrics().horizontalAdvance(text) + measures.LABEL
        return box.adjusted(
            taken if self.is_mirrored else 0, 0, 0 if self.is_mirrored else -taken, 0
        )

    def _apart(self, box: QRect, *, at_end: bool) -> tuple[QRect, QRect]:
        """A box without a square for a mark at one of its edges, and that square."""
        side = QFontMetrics(self.title_font(bold=False)).height()
        top = box.center().y() - side // 2
        if at_end is self.is_mirrored:
            rest = box.adjusted(side + measures.HAIR, 0, 0, 0)
            return rest, QRect(box.left(), top, side, side)
        rest = box.adjusted(0, 0, -side - measures.HAIR, 0)
        return rest, QRect(box.right() - side, top, side, side)

    def _without(self, box: QRect, taken: int) -> QRect:
        """What is left of a box behind a text at its leading edge."""
        if self.is_mirrored:
            return box.adjusted(0, 0, -taken, 0)
        return box.adjusted(taken, 0, 0, 0)

    def _paint_mark(self, painter: QPainter, place: QRect, is_folded: bool) -> None:
        """A hook: down over lines that are shown, towards the name of what is folded."""
        centre, reach = place.toRectF().center(), place.width() * 0.18
        ahead = -reach if self.is_mirrored else reach
        hook = (
            ((-ahead / 2, -reach), (ahead / 2, 0), (-ahead / 2, reach))
            if is_folded
            else ((-reach, -reach / 2), (0, reach / 2), (reach, -reach / 2))
        )
        painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in hook]))


@lru_cache(maxsize=1024)  # the lines of some screens, which are drawn again and again
def _width(text: str, font: QFont) -> int:
    """The pixels that a text takes on one line."""
    return QFontMetrics(font).horizontalAdvance(text)


def _star(place: QRect) -> QPolygonF:
    centre, reach = place.toRectF().center(), place.width() * 0.36
    return QPolygonF([centre + QPointF(x, y) * reach for x, y in STAR])
