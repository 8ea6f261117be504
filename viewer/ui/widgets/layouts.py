"""Pages, cards and rows: the few arrangements that every tab is made of."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.platform.colours import RING
from viewer.ui.widgets import measures
from viewer.ui.widgets.chosen_row import Offer, row_around
from viewer.ui.widgets.labels import Caption, PlainLabel
from viewer.ui.widgets.long_list import LongList
from viewer.ui.widgets.steady_area import SteadyArea

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable

PAGE_WIDTH = 880


class Page(SteadyArea):
    """A page that scrolls up and down, never sideways, with a readable width.

    Build it from the outside in, each part in its place before it is filled: Qt looks up the style
    of all that a part holds whenever it is put somewhere else.
    """

    def __init__(self, name: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: dict[str, QWidget] = {}  # what exists of them
        self.copied: Callable[[], CopiedTable] | None = None
        self._kind = kind
        # Opens the menu of a thing in this page at a point of the screen, by its kind and id.
        # It begins with what the thing itself offers.
        self.open_menu: Callable[[QWidget, QPoint, str, str, Sequence[Offer]], None] | None = None
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer = Content()
        self.setWidget(self._outer)
        self._column = QWidget(self._outer)
        self._column.setMaximumWidth(PAGE_WIDTH)
        self._content = QVBoxLayout(self._column)
        beside = measures.PAGE - RING
        self._content.setContentsMargins(beside, beside, beside, measures.GROUP - RING)
        self._content.setSpacing(measures.PAGE)
        row = QHBoxLayout(self._outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 10)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)

    def add(self, widget: QWidget) -> None:
        self._content.addWidget(widget)

    def add_list(self, each: LongList) -> None:
        """Add a list and let it begin."""
        self.add(each)
        each.begin()

    def add_cards(
        self,
        things: Sequence[Any],
        title: Callable[[Any], str],
        fill: Callable[["Card", Any], None],
    ) -> None:
        """A card for each of these things, found by its id."""

        def build(thing: Any, parent: QWidget) -> Card:
            card = self.places[thing.id] = Card(title(thing), parent)
            fill(card, thing)
            return card

        if things:
            ids = [thing.id for thing in things]
            self.add_list(LongList(things, build, measures.PAGE, ids))

    def forget(self, widget: QWidget) -> None:
        """A part of a list goes, and with it the places in it."""
        gone = [
            name
            for name, place in self.places.items()
            if place is widget or widget.isAncestorOf(place)
        ]
        for name in gone:
            del self.places[name]

    def add_card(self, heading: str = "") -> "Card":
        """A card in its place, to be filled."""
        card = Card(heading, self._column)
        self.add(card)
        return card

    def show_place(self, target: str) -> None:
        """Scroll to what has this id and give it the focus; an unknown id changes nothing."""
        place = self.show_beside(target)
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_beside(self, target: str) -> QWidget | None:
        """Scroll to what has this id, and give it; the focus stays where it is."""
        if not self.bring(target):
            return None
        place = self.places[target]
        # A page that was only now built has its places when it is laid out.
        QTimer.singleShot(0, place, lambda: self._scroll_to(place))
        return place

    def bring(self, target: str) -> bool:
        """Let what has this id be built, if that is still to do; False for an unknown id."""
        for name in accumulate(target.split("/"), "{}/{}".format):  # "office", "office/phone"
            for each in self.findChildren(LongList):
                each.bring(name)
        return target in self.places

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
        widget = pointed_at if is_mouse else QApplication.focusWidget()
        kind, target = self.thing_at(widget)
        if target and self.open_menu is not None:
            row = row_around(widget)
            self.open_menu(self, event.globalPos(), kind, target, row.offers if row else ())

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

    spoken_as = "group"

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copied_text = ""  # what the key for Copy takes where it has the focus, or a part of it
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

    def add_list(self, each: LongList) -> None:
        """Add a list and let it begin."""
        self.add(each)
        each.begin()

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
        quiet.spoken_as = SILENT  # it is heard with the content
        said = f"{label}: {content.text()}" if isinstance(content, PlainLabel) else label
        content.setAccessibleName(said)
        if isinstance(content, LongList):
            content.begin()

    def add_text(self, label: str, text: str, voice: str = "body") -> None:
        self.add(label, PlainLabel(text, voice))


def column(*widgets: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Widgets one below the other with no space between; the last one takes what is left.
    Returns what holds them, and its layout."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(layout.count() - 1, 1)
    return box, layout
