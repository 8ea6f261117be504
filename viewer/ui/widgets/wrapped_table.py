"""A table of texts: they wrap, rows are as high as they need, nothing scrolls sideways."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index, paint_chosen, text_direction

VOICE_ROLE = Qt.ItemDataRole.UserRole + 1
HIGHEST = 1 << 20  # pixels, of a row: no text is cut
PADDING = 6
WRAP = int(Qt.TextFlag.TextWordWrap)
ZERO_WIDTH_SPACE = "\u200b"


class TextModel(QAbstractTableModel):
    """Rows of texts under headings; the first cell of a row is heard as all of it."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self.headings = tuple(headings)
        self.rows: Sequence[tuple[str, ...]] = ()

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these in place of all others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def voice(self, row: int, column: int) -> str:
        """The role of the colour that a text is written in."""
        return "text"

    def copied_header(self) -> tuple[str, ...]:
        return self.headings

    def copied_cells(self, row: int) -> tuple[str, ...]:
        return self.rows[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of columns; of a row, which has none that is seen, what screen readers say."""
        if role == Qt.ItemDataRole.DisplayRole:
            is_column = orientation is Qt.Orientation.Horizontal
            return self.headings[section] if is_column else self.rows[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == VOICE_ROLE:
            return self.voice(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The first cell says all of the row, which is what one walks through.
            return row[index.column()] if index.column() else self._spoken(row)
        return None

    def _spoken(self, row: Sequence[str]) -> str:
        cells = [(head, cell) for head, cell in zip(self.headings, row, strict=True) if cell]
        return ". ".join((row[0], *(f"{head}: {cell}" for head, cell in cells[1:])))


class WrappedTable(QTableView):
    """Columns by their shares of the width; nothing scrolls sideways."""

    def __init__(self, model: TextModel, shares: Sequence[float], name: str) -> None:
        super().__init__()
        self._texts, self._shares = model, shares
        self._tall: set[int] = set()
        self.setModel(model)
        self.setItemDelegate(_TextDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(measures.ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        model.modelReset.connect(self._forget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def share(self, shares: Sequence[float]) -> None:
        """Divide the width otherwise."""
        self._shares = shares
        self._lay_out()

    def _lay_out(self) -> None:
        head = self.horizontalHeader()
        heads = [head.sectionSizeHint(column) for column in range(len(self._shares))]
        widths = shared(self.viewport().width(), heads, self._shares)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._make_tall_rows_tall()

    def _make_tall_rows_tall(self) -> None:
        """Measure only rows with a text that needs a second line: of thousands, few do."""
        metrics, model = self.fontMetrics(), self._texts
        low = max(metrics.height() + 2 * PADDING, measures.ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(low)
        widths = [
            self.columnWidth(column) - 2 * measures.SNUG for column in range(len(self._shares))
        ]
        tall = set()
        for number, row in enumerate(model.rows):
            cells = zip(row, widths, strict=True)
            if any("\n" in text or metrics.horizontalAdvance(text) > room for text, room in cells):
                tall.add(number)
        for number in self._tall - tall:
            self.setRowHeight(number, low)
        for number in tall:
            self.resizeRowToContents(number)
        self._tall = tall

    def _forget(self) -> None:
        self._tall = set()
        self._lay_out()


def shared(whole: int, heads: Sequence[int], shares: Sequence[float]) -> list[int]:
    """The columns' widths by their shares, none too narrow for its head where that can be."""
    wanted = [max(int(whole * share), head) for share, head in zip(shares, heads, strict=True)]
    spare = [width - head for width, head in zip(wanted, heads, strict=True)]
    over = sum(wanted) - whole
    if over > 0 and sum(spare) > 0:
        pairs = zip(wanted, spare, strict=True)
        wanted = [width - over * some // sum(spare) for width, some in pairs]
    wanted[-1] = max(1, whole - sum(wanted[:-1]))
    return wanted


class _TextDelegate(QStyledItemDelegate):
    """Each text in its own direction, and in the voice that the model gives it."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        width = self._view.columnWidth(index.column()) - 2 * measures.SNUG
        metrics = self._view.fontMetrics()
        room = QRect(0, 0, max(width, 40), HIGHEST)
        text = breakable(metrics, str(index.data()), room.width())
        height = metrics.boundingRect(room, WRAP, text).height()
        return QSize(width, max(height + 2 * PADDING, measures.ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        colours = colours_of(self._view.palette())
        if option.state & QStyle.StateFlag.State_Selected:
            paint_chosen(painter, option.rect, self._view, is_first=index.column() == 0)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setPen(QColor(getattr(colours, index.data(VOICE_ROLE))))
        text = str(index.data())
        across = QStyle.visualAlignment(
            self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        )
        painter.setLayoutDirection(text_direction(text, self._view.layoutDirection()))
        inner = option.rect.adjusted(measures.SNUG, PADDING, -measures.SNUG, -PADDING)
        painter.setClipRect(option.rect)
        text = breakable(painter.fontMetrics(), text, inner.width())
        painter.drawText(inner, int(across) | WRAP, text)
        painter.restore()


def breakable(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text with places to break in words that are wider than their column, and in no other."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = {word for word in text.split() if metrics.horizontalAdvance(word) > width}
    for word in words:
        text = text.replace(word, ZERO_WIDTH_SPACE.join(word))
    return text
