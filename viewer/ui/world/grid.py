"""The grid of equal squares, one for each country; arrows move from country to country."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets.cells import ENTER, NO_INDEX, Index
from viewer.ui.widgets.tips import plain_tip
from viewer.ui.world.painting import Look, paint_square
from viewer.world import Place, WorldView, tiles

USUAL_SIDE = 24  # pixels
LEAST_SIDE = 1.0  # of a line of text: in a smaller square its code could not be read
LEAST_SEEN = 12  # columns and rows
ASIDE = 3  # a step aside is as far as so many ahead
Ahead = Callable[[Place, Place], tuple[int, int]]

_ACTION = QAbstractItemView.CursorAction
# How far a place lies ahead of another, and how far aside.
_WAYS: dict[QAbstractItemView.CursorAction, Ahead] = {
    _ACTION.MoveUp: lambda at, to: (at.row - to.row, to.column - at.column),
    _ACTION.MoveDown: lambda at, to: (to.row - at.row, to.column - at.column),
    _ACTION.MoveLeft: lambda at, to: (at.column - to.column, to.row - at.row),
    _ACTION.MoveRight: lambda at, to: (to.column - at.column, to.row - at.row),
}


class TileModel(QAbstractTableModel):
    """Rows from north to south, columns from west to east; sea has no flags and no words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places = tiles(RESOURCES)
        self._codes = {place: code for code, place in self.places.items()}
        self._rows = 1 + max(place.row for place in self._codes)
        self._columns = 1 + max(place.column for place in self._codes)
        self.view: WorldView | None = None

    def show_view(self, view: WorldView) -> None:
        """Show the countries by another topic."""
        self.view = view
        last = self.index(self._rows - 1, self._columns - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def code_at(self, index: Index) -> str:
        """The country of a square, "" for sea."""
        return self._codes.get(Place(index.row(), index.column()), "")

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        is_land = bool(self.code_at(index))
        return flag.ItemIsEnabled | flag.ItemIsSelectable if is_land else flag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        code = self.code_at(index)
        if not code or self.view is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return code
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.view.squares[code].sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.view.squares[code].sentence)
        return None


class TileDelegate(QStyledItemDelegate):
    """Draws the squares."""

    def __init__(self, grid: "TileGrid", model: TileModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        code, view = self._model.code_at(index), self._model.view
        if not code or view is None:
            return
        square = view.squares[code]
        look = Look(square.level, view.levels, square.mark, code)
        is_chosen = index == self._grid.currentIndex()
        painter.save()
        paint_square(
            painter, option.rect, look, colours_of(self._grid.palette()), is_chosen=is_chosen
        )
        painter.restore()


class TileGrid(QTableView):
    """`chosen` names the country that is current, `opened` the one to open (ISO codes)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._model = TileModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TileDelegate(self, self._model))
        self.setAccessibleName(language.tr("Countries of the world"))
        self.setAccessibleDescription(
            language.tr("Arrow keys move from country to country, Enter opens a profile.")
        )
        # East is on the right in every script.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for bar in (self.horizontalHeader(), self.verticalHeader()):
            bar.hide()
            bar.setMinimumSectionSize(1)
            bar.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _: self._open())

    @property
    def country(self) -> str:
        """The country that is current, "" for none."""
        return self._model.code_at(self.currentIndex())

    def show_view(self, view: WorldView) -> None:
        """Show the countries by another topic."""
        self._model.show_view(view)

    def choose(self, country: str) -> None:
        """Make a country current."""
        place = self._model.places.get(country)
        if place is not None and country != self.country:
            self.setCurrentIndex(self._model.index(*place))

    def sizeHint(self) -> QSize:
        rows, columns = self._model.rowCount(), self._model.columnCount()
        return QSize(columns * USUAL_SIDE, rows * USUAL_SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_SEEN * USUAL_SIDE, LEAST_SEEN * USUAL_SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Squares as large as the room allows; those that have none are scrolled to."""
        super().resizeEvent(event)
        self.follow_font()

    def follow_font(self) -> None:
        """Squares in which a code of this size has room."""
        rows, columns = self._model.rowCount(), self._model.columnCount()
        across, down = self.viewport().width() // columns, self.viewport().height() // rows
        least = round(self.fontMetrics().height() * LEAST_SIDE)
        side = max(least, min(across, max(down, USUAL_SIDE)))
        self.horizontalHeader().setDefaultSectionSize(side)
        self.verticalHeader().setDefaultSectionSize(side)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        at = self._model.places.get(self.country)
        if at is None or action not in _WAYS:
            return super().moveCursor(action, modifiers) if at is None else self.currentIndex()
        place = nearest(at, self._model.places.values(), _WAYS[action])
        return self._model.index(*place) if place else self.currentIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        code = self._model.code_at(current)
        if code:
            self.chosen.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.country:
            self.opened.emit(self.country)


def nearest(at: Place, places: Iterable[Place], ahead: Ahead) -> Place | None:
    """The nearest place that lies ahead; None at the edge."""
    steps = ((ahead(at, to), to) for to in places)
    before = [(way + ASIDE * abs(aside), abs(aside), to) for (way, aside), to in steps if way > 0]
    return min(before)[2] if before else None
