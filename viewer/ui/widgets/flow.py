"""A layout of a line of things that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from viewer.ui.widgets import measures


class FlowLayout(QLayout):
    """Lays things out as words are: in the direction of the script, over as many lines as needed.

    What is wider than a line has it for itself, and wraps within.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(measures.LABEL)

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

    def heightForWidth(self, width: int) -> int:
        lines = [max(size.height() for _, size in line) for line in self._lines(width)]
        return sum(lines) + measures.HAIR * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

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

    def _mirrored(self, place: QRect, within: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveRight(within.left() + within.right() - place.left())
        return place


def _size(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() > width and item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return QSize(min(size.width(), width), size.height())


def flow_of(*widgets: QWidget) -> FlowLayout:
    """A flow of these widgets."""
    flow = FlowLayout()
    for widget in widgets:
        flow.addWidget(widget)
    return flow
