"""Layouts that go on in the next line where there is no room: as words do, or in columns."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from viewer.ui.widgets import measures

LEAST_COLUMN = 24  # characters
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class WrappingLayout(QLayout):
    """What layouts have in common that go on below where a line has no more room."""

    def __init__(self, spacing: int, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._known: dict[int, Any] = {}  # how things are put in lines, by width
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def invalidate(self) -> None:
        self._known.clear()
        super().invalidate()

    def _mirrored(self, place: QRect, within: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveRight(within.left() + within.right() - place.left())
        return place


class FlowLayout(WrappingLayout):
    """Lays things out as words are: in the direction of the script, over as many lines as needed.

    What is wider than a line has it for itself, and wraps within.
    """

    def __init__(self) -> None:
        super().__init__(measures.LABEL)
        self._known: dict[int, list[list[tuple[QLayoutItem, QSize]]]] = {}  # lines by width

    def heightForWidth(self, width: int) -> int:
        lines = [max(size.height() for _, size in line) for line in self._lines(width)]
        return sum(lines) + measures.HAIR * max(0, len(lines) - 1)

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        height = max((size.height() for size in shown), default=0)
        return QSize(min((size.width() for size in shown), default=0), height)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            left, height = rect.left(), max(size.height() for _, size in line)
            for item, size in line:
                middle = top + (height - size.height()) // 2
                item.setGeometry(self._mirrored(QRect(QPoint(left, middle), size), rect))
                left += size.width() + self.spacing()
            top += height + measures.HAIR

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The things of each line with their sizes."""
        if width not in self._known:  # layouts ask again and again
            self._known[width] = self._broken(width)
        return self._known[width]

    def _broken(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room = -1
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, width)
            if size.width() > room:
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= size.width() + self.spacing()
        return lines


def _size(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() > width and item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return QSize(min(size.width(), width), size.height())


class FootLayout(FlowLayout):
    """A flow whose things from number `trailing` on stand at the end of their line."""

    def __init__(self) -> None:
        super().__init__()
        self.trailing = 0

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        late = self._items[self.trailing :]
        for line in self._lines(rect.width()):
            used = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
            moved = rect.width() - used
            around = self.parentWidget()
            if around is not None and around.layoutDirection() == RIGHT_TO_LEFT:
                moved = -moved
            for item, _ in line:
                if item in late:
                    item.setGeometry(item.geometry().translated(moved, 0))


class EqualColumns(WrappingLayout):
    """Lays things out in as many columns of one width as there is room for, row by row.

    Rows are as full as they can be: six things stand in one row, in two of three, in three of two.
    There are fewer columns where that gives each thing the width that it would like; what likes
    more than there is at all changes nothing.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(measures.SNUG, owner)
        self._known: dict[int, list[tuple[list[QLayoutItem], int]]] = {}  # rows by width
        self._liked: int | None = None  # the width of the widest on one line

    def heightForWidth(self, width: int) -> int:
        heights = [height for _, height in self._rows(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def minimumSize(self) -> QSize:
        return QSize(self._least() if self._items else 0, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        columns = self._columns(rect.width())
        for row, height in self._rows(rect.width()):
            for number, item in enumerate(row):
                # The edges that a column of this number has, so that the last ends with the page.
                left = number * (rect.width() + self.spacing()) // columns
                right = (number + 1) * (rect.width() + self.spacing()) // columns - self.spacing()
                place = QRect(rect.left() + left, top, right - left, height)
                item.setGeometry(self._mirrored(place, rect))
            top += height + self.spacing()

    def _least(self) -> int:
        owner = self.parentWidget()
        letter = owner.fontMetrics().averageCharWidth() if owner else measures.LABEL
        return letter * LEAST_COLUMN

    def _columns(self, width: int) -> int:
        count = len(self._items)
        fitting = max(1, min(count, (width + self.spacing()) // (self._least() + self.spacing())))
        full = [-(-count // rows) for rows in range(1, count + 1) if -(-count // rows) <= fitting]
        if self._liked is None:
            self._liked = max((item.sizeHint().width() for item in self._items), default=0)
        roomy = (each for each in full if self._column_width(width, each) >= self._liked)
        return next(roomy, full[0] if full else 1)

    def _column_width(self, width: int, columns: int) -> int:
        return (width - self.spacing() * (columns - 1)) // columns

    def invalidate(self) -> None:
        self._liked = None
        super().invalidate()

    def _rows(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """The things of each row, and the height that the highest of them needs."""
        if width not in self._known:  # layouts ask again and again
            columns = self._columns(width)
            wide = self._column_width(width, columns)
            rows = [self._items[at : at + columns] for at in range(0, len(self._items), columns)]
            self._known[width] = [(row, max(_height(item, wide) for item in row)) for row in rows]
        return self._known[width]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def flow_of(*widgets: QWidget) -> FlowLayout:
    """A flow of these widgets."""
    flow = FlowLayout()
    for widget in widgets:
        flow.addWidget(widget)
    return flow


def foot_of(leading: Iterable[QWidget], trailing: Iterable[QWidget]) -> FootLayout:
    """A flow of these widgets, the trailing ones at the end of their line."""
    foot = FootLayout()
    for widget in leading:
        foot.addWidget(widget)
    foot.trailing = foot.count()
    for widget in trailing:
        foot.addWidget(widget)
    return foot
