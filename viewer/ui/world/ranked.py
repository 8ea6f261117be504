"""The list beside the squares: all countries that have something to say, in their order."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from viewer.exports.clipboard_table import Cells
from viewer.i18n.language import Language
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ENTER, NO_INDEX, Index, draw_line, paint_chosen
from viewer.ui.widgets.tips import plain_tip
from viewer.world import Square

MOST_SHARES = (0.12, 0.34, 0.5)  # of the width that is left; the details have the rest
LIST_CHARACTERS = 72
NEEDED_CHARACTERS = 44  # for a figure of most countries

LEAST_ROWS = 5  # with the heads


class RankedModel(QAbstractTableModel):
    """Place, country, value, and the details."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self.squares: tuple[Square, ...] = ()

    def show_squares(self, squares: tuple[Square, ...]) -> None:
        """Show these countries, in this order."""
        self.beginResetModel()
        self.squares = squares
        self.endResetModel()

    def row_of(self, country: str) -> int:
        """The row of a country, -1 for none."""
        rows = (row for row, each in enumerate(self.squares) if each.country == country)
        return next(rows, -1)

    def copied_header(self) -> Cells:
        return tuple(filter(None, self._heads()))

    def copied_cells(self, row: int) -> Cells:
        return _cells(self.squares[row])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.squares)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._heads())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of columns; of a row, which has none that is seen, what screen readers say."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_column = orientation is Qt.Orientation.Horizontal
        return self._heads()[section] if is_column else self.squares[section].name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        square = self.squares[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(square)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The first cell that is seen says all of the row, which is what one walks through.
            is_first = index.column() == (0 if square.number else 1)
            return square.sentence if is_first else _cells(square)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(square.sentence)
        return None

    def _heads(self) -> Cells:
        tr = self._language.tr
        return tr("Rank"), tr("Country"), tr("Value"), tr("Details")


def _cells(square: Square) -> Cells:
    return square.number, square.name, " ".join(square.value.split()), square.detail


class RankedDelegate(QStyledItemDelegate):
    """Draws each text on a line that ends in "…" where it is too long: Qt counts no padding."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics, text = self._view.fontMetrics(), index.data()
        return QSize(metrics.horizontalAdvance(text) + 2 * measures.LABEL + 1, measures.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if self._view.selectionModel().isSelected(index):
            is_first = index.column() == (1 if self._view.isColumnHidden(0) else 0)
            paint_chosen(painter, option.rect, self._view, is_first=is_first)
        painter.setFont(self._view.font())
        painter.setPen(QColor(colours_of(self._view.palette()).text))
        above = (option.rect.height() - self._view.fontMetrics().height()) // 2
        box = option.rect.adjusted(measures.LABEL, above, -measures.LABEL, 0)
        draw_line(painter, self._view.layoutDirection(), box, index.data())
        painter.restore()


class RankedList(QTableView):
    """`chosen` names the country that is current, `opened` the one to open (ISO codes)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._lines = RankedModel(language, self)
        self.setModel(self._lines)
        self.setAccessibleName(language.tr("Countries in their order"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(f"QHeaderView::section {{ padding: 6px {measures.LABEL}px; }}")
        self.setItemDelegate(RankedDelegate(self))
        self.verticalHeader().hide()
        heading = self.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setStretchLastSection(True)
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.follow_font()
        self.selectionModel().currentRowChanged.connect(self._emit_chosen)
        self.doubleClicked.connect(lambda _: self._open())

    def follow_font(self) -> None:
        """Rows as high, and columns as wide, as their texts need."""
        row = max(measures.ROW_HEIGHT, self.fontMetrics().height() + measures.LABEL)
        self.verticalHeader().setDefaultSectionSize(row)
        self._share_width()

    @property
    def country(self) -> str:
        """The country that is current, "" for none."""
        index = self.currentIndex()
        return self._lines.squares[index.row()].country if index.isValid() else ""

    def show_squares(self, squares: tuple[Square, ...]) -> None:
        """Show these countries, in this order."""
        self._lines.show_squares(squares)
        self.setColumnHidden(0, not any(each.number for each in squares))
        self.setColumnHidden(3, not any(each.detail for each in squares))
        self._share_width()

    def choose(self, country: str) -> None:
        """Mark a country that was chosen elsewhere; none for one that is not listed."""
        row = self._lines.row_of(country)
        if country == self.country:
            return
        with QSignalBlocker(self.selectionModel()):
            self.clearSelection()
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self._lines.index(row, 0))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * LIST_CHARACTERS, 300)

    @property
    def needed_width(self) -> int:
        """What most lines of figures need, in pixels."""
        return self.fontMetrics().averageCharWidth() * NEEDED_CHARACTERS

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().averageCharWidth() * 24,
            LEAST_ROWS * self.verticalHeader().defaultSectionSize(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Each column as wide as its texts, but none so wide that the next have no room."""
        left = self.viewport().width()
        for column, most in enumerate(MOST_SHARES):
            if not self.isColumnHidden(column):
                head = self.horizontalHeader().sectionSizeHint(column)
                wanted = max(self.sizeHintForColumn(column), head)
                width = min(wanted, max(int(left * most), head if column == 0 else 0))
                self.setColumnWidth(column, width)
                left -= width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    def _emit_chosen(self) -> None:
        if self.country:
            self.chosen.emit(self.country)

    def _open(self) -> None:
        if self.country:
            self.opened.emit(self.country)
