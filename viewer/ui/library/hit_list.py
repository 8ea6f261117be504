"""The list of what was found: how each hit is drawn, and the Copy button on it."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QToolTip

from viewer.i18n.language import Language
from viewer.ui.library.action_row import ActionRow
from viewer.ui.library.hits import HeadingRow, HitModel, HitRow
from viewer.ui.library.list_delegate import ListDelegate
from viewer.ui.library.marked_text import draw_answer, draw_marked
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import Index
from viewer.ui.widgets.icons import icon, icon_size


class HitList(QListView):
    """`copy_requested` says that the button on a row was pressed, and gives what it copies.

    The field keeps the focus: its keys walk through the list.
    """

    copy_requested = Signal(str)

    def __init__(self, language: Language, hits: HitModel) -> None:
        super().__init__()
        self._language = language
        self._hits = hits
        self.pointed = -1  # the row whose button the mouse is over
        self._drawn = HitDelegate(self, hits)
        self.setModel(hits)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(language.tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def copy_box(self, row: int) -> QRect:
        """Where the Copy button of a row stands; empty where it has none."""
        hit = self._hits.rows[row] if 0 <= row < len(self._hits.rows) else None
        if hit is None or isinstance(hit, HeadingRow) or not hit.is_copied:
            return QRect()
        return self._drawn.copy_box(self.visualRect(self._hits.index(row)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self._button_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def _point(self, row: int) -> None:
        if row != self.pointed:
            self.pointed = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button_at(event.position().toPoint()) < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._button_at(event.position().toPoint())
        hit = self._hits.rows[row] if row >= 0 else None
        if isinstance(hit, HitRow) and event.button() == Qt.MouseButton.LeftButton:
            self.copy_requested.emit(hit.copied)
        else:
            super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.pointed >= 0:
            hit = self._hits.rows[self.pointed]
            if isinstance(hit, HitRow):
                words = self._language.tr("Copy {text}", text=hit.copied)
                QToolTip.showText(event.globalPos(), words, self)  # type: ignore[attr-defined]
                return True
        return super().viewportEvent(event)

    def _button_at(self, place: QPoint) -> int:
        """The row whose Copy button is there; -1 if none is."""
        row = self.indexAt(place).row()
        return row if self.copy_box(row).contains(place) else -1


class HitDelegate(ListDelegate):
    """What it is, when and whose over its value, which is large where that is the answer."""

    def __init__(self, view: HitList, hits: HitModel) -> None:
        super().__init__(view)
        self._list = view
        self._hits = hits

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        _, quiet, large = self.heights()
        # Not by way of Qt: the height of every row is asked for with every key.
        if isinstance(self._hits.rows[index.row()], HeadingRow):
            return QSize(0, quiet + measures.PAGE)
        return QSize(0, quiet + large + 2 * measures.LABEL)

    def copy_box(self, box: QRect) -> QRect:
        """The place of the button in a row: a square at its trailing edge."""
        side = max(measures.TARGET, icon_size(self._view).width() + measures.LABEL)
        left = box.left() + measures.LABEL
        if not self.is_mirrored:
            left = box.right() - measures.LABEL - side
        return QRect(left, box.center().y() - side // 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._hits.rows[index.row()], option.rect
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, box, row)
        else:
            if self._view.selectionModel().isSelected(index):
                self.paint_chosen(painter, box)
            if row.is_copied:
                self._paint_copy(painter, self.copy_box(box), index.row())
            self._paint_hit(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: HeadingRow) -> None:
        painter.setFont(self.quiet_font(bold=True))
        painter.setPen(QColor(colours_of(self._view.palette()).muted))
        inner = box.adjusted(measures.SNUG, 0, -measures.SNUG, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, int(bottom), row.text)

    def _paint_copy(self, painter: QPainter, box: QRect, row: int) -> None:
        if self._list.pointed == row:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours_of(self._view.palette()).edge))
            painter.drawRoundedRect(box, measures.HAIR, measures.HAIR)
        size = icon_size(self._view)
        place = QRect(QPoint(), size)
        place.moveCenter(box.center())
        icon("copy", self._view).paint(painter, place)

    def _paint_hit(self, painter: QPainter, box: QRect, row: HitRow | ActionRow) -> None:
        colours, mirrored = colours_of(self._view.palette()), self.is_mirrored
        first, second = self._lines(box, has_button=row.is_copied)
        text, marks = row.above
        painter.setFont(self.quiet_font())
        painter.setPen(QColor(colours.muted))
        draw_marked(painter, first, text, marks, row.place, is_mirrored=mirrored)
        painter.setFont(self.large_font() if row.is_large else self.title_font(bold=False))
        painter.setPen(QColor(colours.text))
        draw = draw_answer if row.is_large else draw_marked
        draw(painter, second, row.value, row.marks, is_mirrored=mirrored)
        if isinstance(row, ActionRow):
            painter.setPen(QColor(colours.muted))
            painter.drawText(second, int(Qt.AlignmentFlag.AlignTrailing), row.key)

    def _lines(self, box: QRect, *, has_button: bool) -> tuple[QRect, QRect]:
        """Where what is said of a value, and the value under it, stand in a row."""
        _, quiet, large = self.heights()
        inner = box.adjusted(measures.SNUG, measures.LABEL, -measures.SNUG, -measures.LABEL)
        if has_button:
            taken = self.copy_box(box).width() + measures.HAIR
            inner.adjust(*((taken, 0, 0, 0) if self.is_mirrored else (0, 0, -taken, 0)))
        first = QRect(inner.left(), inner.top(), inner.width(), quiet)
        return first, QRect(inner.left(), inner.top() + quiet, inner.width(), large)
