"""What is wrong with a window that does not fit: each fault in a sentence."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QToolBar,
    QWidget,
)

from tests.viewer.ui.fitting.words import clipped
from viewer.ui.comparison.table import ComparisonTable
from viewer.ui.platform.screen import FRAME
from viewer.ui.printing.preview import Preview
from viewer.ui.world.grid import TileGrid

LEAST_LINES = 2  # of what scrolls
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
)
SIDEWAYS = (ComparisonTable, Preview, TileGrid)
# Of Qt: what stands for the entries that a bar has no room for, the arrows of tabs, bars in views.
INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton")


def faults(window: QWidget) -> Iterator[str]:
    """All that does not fit."""
    yield from _too_large(window)
    for widget in shown_in(window):
        yield from clipped(widget)
        yield from _out_of_reach(widget, window)
        yield from _squeezed(widget)
        if isinstance(widget, QToolBar):
            yield from _gone(widget)


def shown_in(window: QWidget) -> list[QWidget]:
    """Every control and text in a window that is there to be seen."""
    found = [each for each in window.findChildren(QWidget) if each.window() is window]
    return [each for each in found if each.isVisible() and not _is_inner(each)]


def name_of(widget: QWidget) -> str:
    """What a reader of a fault knows a widget by."""
    said = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} “{said[:60]}”"


def _is_inner(widget: QWidget) -> bool:
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        name = around.objectName()
        if name.startswith(INNER) and name != "qt_scrollarea_viewport":
            return True
        if isinstance(around.parentWidget(), (QAbstractSpinBox, QComboBox, QLineEdit)):
            return True
        around = around.parentWidget()
    return False


def _too_large(window: QWidget) -> Iterator[str]:
    room, least = window.screen().availableSize(), window.minimumSizeHint()
    least = least.expandedTo(window.minimumSize())
    if least.width() > room.width() - FRAME or least.height() > room.height() - FRAME:
        yield f"needs {least.width()} by {least.height()} at least"
    if window.width() > room.width() or window.height() > room.height():
        yield f"is {window.width()} by {window.height()}"


def _out_of_reach(widget: QWidget, window: QWidget) -> Iterator[str]:
    """Outside of what is around it, where no scrolling leads."""
    is_empty = isinstance(widget, QLabel) and not widget.text()
    is_cell = isinstance(widget.parentWidget(), QAbstractItemView)
    if not isinstance(widget, CONTROLS) or is_empty or is_cell or not widget.width():
        return
    yield from _outside(widget, window)


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    rect, inner, around = widget.rect(), widget, widget.parentWidget()
    while around is not None and inner is not window:
        rect = QRect(inner.mapTo(around, rect.topLeft()), rect.size())
        if _is_scrolled(around):
            if rect.left() < 0 or rect.right() > around.width():
                yield f"{name_of(widget)} is cut at a side of what scrolls"
            rect = around.rect()
        elif not around.rect().adjusted(-1, -1, 1, 1).contains(rect):  # a splitter rounds
            yield f"{name_of(widget)} stands outside {name_of(around)}: {rect} {around.rect()}"
            return
        inner, around = around, around.parentWidget()


def _is_scrolled(widget: QWidget) -> bool:
    """Whether what stands in a widget is seen by scrolling up and down."""
    area = widget.parentWidget()
    return isinstance(area, QScrollArea) and area.viewport() is widget


def _squeezed(widget: QWidget) -> Iterator[str]:
    """Less high than its letters; or a list of which hardly a row is seen."""
    if isinstance(widget, (QAbstractButton, QComboBox, QLineEdit)):
        least = widget.minimumSizeHint().height()
        if widget.height() < least:
            yield f"{name_of(widget)} is {widget.height()} high and not {least}"
    elif isinstance(widget, QAbstractScrollArea) and not isinstance(
        widget, (QHeaderView, QPlainTextEdit)
    ):
        yield from _hardly_seen(widget)
        yield from _sideways(widget)


def _sideways(area: QAbstractScrollArea) -> Iterator[str]:
    bar = area.horizontalScrollBar()
    if bar.isVisible() and bar.maximum() > 0 and type(area) not in SIDEWAYS:
        yield f"{name_of(area)} scrolls sideways"


def _hardly_seen(area: QAbstractScrollArea) -> Iterator[str]:
    bar, rows = area.verticalScrollBar(), LEAST_LINES
    if isinstance(area, QAbstractItemView):
        rows = min(LEAST_LINES, area.model().rowCount())
    elif bar.maximum() == bar.minimum():
        return
    shown = area.viewport().height() / area.fontMetrics().height()
    if shown < rows:
        yield f"{name_of(area)} shows {shown:.1f} lines"


def _gone(bar: QToolBar) -> Iterator[str]:
    """Entries of a toolbar that are neither seen nor behind its arrow."""
    arrow = bar.findChild(QWidget, "qt_toolbar_ext_button")
    is_there = arrow is not None and arrow.isVisible() and bar.rect().contains(arrow.geometry())
    for action in bar.actions():
        widget = bar.widgetForAction(action)
        if action.isVisible() and action.text() and not widget.isVisible() and not is_there:
            yield f"the toolbar has no room for “{action.text()}” and no arrow"
