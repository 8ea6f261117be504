"""A row of a page that the reader chooses with the focus, and what can be done with it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.ui.widgets.cells import paint_chosen, paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent


class Offer(NamedTuple):
    """What can be done with a row, for its button and its menu; `name` says with what, `copied` is
    the text that it puts on the clipboard."""

    words: str
    name: str
    tip: str
    take: Callable[[], None]
    copied: str = ""

    def button(self) -> "RowButton":
        """What is pressed to do it."""
        button = RowButton(self.words)
        button.setAccessibleName(self.name)
        button.setToolTip(self.tip)
        button.clicked.connect(self.take)
        return button


class RowButton(QPushButton):
    """A button that tells the row around it when it has the focus."""

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self._tell()

    def _tell(self) -> None:
        if row := row_around(self):
            row.show_whether_chosen()


class ChosenRow(QWidget):
    """The row is chosen while it has the focus, or one of its buttons has.

    `copied_text` is what Ctrl+C copies then: the same as its button or, where it has none, `shown`.
    `offers` are the first entries of its menu.
    """

    def __init__(self, shown: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.copied_text = shown
        self.offers: Sequence[Offer] = ()
        self.setObjectName("row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take(self, offer: Offer) -> None:
        """Know one more thing that can be done with the row."""
        if offer.copied and not any(each.copied for each in self.offers):
            self.copied_text = offer.copied
        self.offers = (*self.offers, offer)

    @property
    def is_chosen(self) -> bool:
        """Whether what the keyboard does is about this row."""
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self.show_whether_chosen()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self.show_whether_chosen()

    def show_whether_chosen(self) -> None:
        """The focus came to the row or a button of it, or went away."""
        if bool(self.property("chosen")) != self.is_chosen:
            self.setProperty("chosen", self.is_chosen)
            self.update()

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if self.property("chosen") or self.property("passed"):
            from PySide6.QtGui import QPainter  # of no use to the first view

            painter = QPainter(self)
            paint_chosen(painter, self.rect(), self, is_first=True)
            if self.hasFocus():
                paint_ring(painter, self.rect(), self)


def copied_around(widget: QWidget | None) -> str:
    """What is copied of the row or card that a widget is or stands in; "" for none."""
    while widget is not None:
        if copied := getattr(widget, "copied_text", ""):
            return str(copied)
        widget = widget.parentWidget()
    return ""


def row_around(widget: QWidget | None) -> ChosenRow | None:
    """The row that a widget is or stands in."""
    while widget is not None and not isinstance(widget, ChosenRow):
        widget = widget.parentWidget()
    return widget
