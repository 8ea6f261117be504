"""Everything that a window says, on the screen, on hover or to those who listen."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
)
MOST_ROWS = 200  # of a list


def said_in(window: QWidget) -> Iterator[tuple[str, str]]:
    """What it is that speaks, and what it says."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is window and (widget.isVisible() or isinstance(widget, QMenu)):
            kind = type(widget).__name__
            for text in (*_of_every_widget(widget), *_of_kind(widget)):
                if text:
                    yield kind, text
    for action in window.findChildren(QAction):
        if isinstance(action.parent(), QMenu) or action.text():
            for text in (action.text(), action.toolTip(), action.statusTip()):
                yield "QAction", text.replace("&", "")


def _of_every_widget(widget: QWidget) -> Iterator[str]:
    if widget.isWindow():
        yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()


def _of_kind(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text().replace("&", "")
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title().replace("&", "")
    elif isinstance(widget, QAbstractItemView):
        yield from _of_view(widget)


def _of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if isinstance(view, QHeaderView):
        yield from _of_heads(view)
    elif model is not None:
        yield from _of_model(model)


def _of_heads(head: QHeaderView) -> Iterator[str]:
    model = head.model()
    if model is not None:
        for section in range(min(head.count(), MOST_ROWS)):
            yield str(model.headerData(section, head.orientation()) or "")


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    is_list = isinstance(model, QAbstractListModel)  # has one column, and keeps it to itself
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(1 if is_list else model.columnCount(QModelIndex())):
            index = model.index(row, column, QModelIndex())
            for role in ROLES:
                said = model.data(index, role)
                if isinstance(said, str):
                    yield said
