"""Pages, cards and rows: the few arrangements that every tab is made of."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import Caption, PlainLabel

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable

PAGE_WIDTH = 880


class Page(QScrollArea):
    """A page that scrolls up and down, never sideways, with a readable width."""

    def __init__(self, name: str, kind: str = "") -> None:
        super().__init__()
        self.places: dict[str, QWidget] = {}
        self.copied: Callable[[], CopiedTable] | None = None
        self._kind = kind
        # Opens the menu of a thing in this page at a point of the screen, by its kind and id.
        self.open_menu: Callable[[QWidget, QPoint, str, str], None] | None = None
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QWidget()
        self._column.setMaximumWidth(PAGE_WIDTH)
        self._content = QVBoxLayout(self._column)
        self._content.setContentsMargins(
            measures.PAGE, measures.PAGE, measures.PAGE, measures.GROUP
        )
        self._content.setSpacing(measures.PAGE)
        self._outer = Content()
        row = QHBoxLayout(self._outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 10)
        row.addStretch(1)
        self.setWidget(self._outer)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)

    def add(self, widget: QWidget) -> None:
        self._content.addWidget(widget)

    def add_place(self, target: str, widget: QWidget) -> None:
        """Add something that `show_place` finds by its id."""
        self.places[target] = widget
        self.add(widget)

    def show_place(self, target: str) -> None:
        """Scroll to what has this id and give it the focus; an unknown id changes nothing."""
        place = self.places.get(target)
        if place is None:
            return
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        # A page that was only now built has its places when it is laid out.
        QTimer.singleShot(0, place, lambda: self._scroll_to(place))

    def thing_at(self, widget: QWidget | None) -> tuple[str, str]:
        """The kind and id of the thing that a widget belongs to; ("", "") for none."""
        targets = {place: target for target, place in self.places.items()}
        while widget is not None and widget not in targets:
            widget = widget.parentWidget()
        if widget is None:
            return "", ""
        target = targets[widget]
        return ("contact" if "/" in target else self._kind), target

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        pointed_at = self.childAt(self.mapFromGlobal(event.globalPos()))
        kind, target = self.thing_at(pointed_at if is_mouse else QApplication.focusWidget())
        if target and self.open_menu is not None:
            self.open_menu(self, event.globalPos(), kind, target)

    def _scroll_to(self, place: QWidget) -> None:
        top = place.mapTo(self._outer, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - measures.PAGE)

    def copied_table(self) -> "CopiedTable | None":
        """What the page says as one table to copy; None for a page that is no table."""
        return self.copied() if self.copied else None

    def finish(self) -> None:
        """Push what was added to the top."""
        self._content.addStretch(1)


class Content(QWidget):
    """What a page scrolls: as high as its lines take at the width that there is.

    Qt would make it as high as they took at the smallest width, and leave the end empty.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Card(QFrame):
    """A framed group of lines under an optional heading."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(measures.PAGE, measures.SNUG, measures.PAGE, measures.PAGE)
        self.lines.setSpacing(measures.LABEL)
        if heading:
            self.setAccessibleName(heading)
            self.add(PlainLabel(heading, "heading"))

    def add(self, widget: QWidget) -> None:
        self.lines.addWidget(widget)

    def add_text(self, text: str, voice: str = "body") -> None:
        self.add(PlainLabel(text, voice))


class LabelledRows(QWidget):
    """Rows of a quiet label and what it labels, the labels in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.PAGE)
        self._grid.setVerticalSpacing(measures.LABEL)
        self._grid.setColumnStretch(1, 1)

    def add(self, label: str, content: QWidget) -> None:
        row = self._grid.rowCount()
        quiet = Caption(label)
        quiet.setBuddy(content)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(quiet, row, 0, top)
        self._grid.addWidget(content, row, 1)
        if not content.accessibleName() and not isinstance(content, PlainLabel):
            content.setAccessibleName(label)

    def add_text(self, label: str, text: str, voice: str = "body") -> None:
        self.add(label, PlainLabel(text, voice))


def bullets(texts: list[str]) -> QWidget:
    """Short texts one below the other, each behind a dot that hangs in the margin."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(measures.LABEL)
    grid.setVerticalSpacing(measures.HAIR)
    grid.setColumnStretch(1, 1)
    for row, text in enumerate(texts):
        dot = PlainLabel("•", "quiet")
        dot.setWordWrap(False)
        grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(text), row, 1)
    return box


def column(*widgets: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Widgets one below the other with no space between; the last one takes what is left.

    Returns what holds them, and its layout.
    """
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(layout.count() - 1, 1)
    return box, layout
