"""One way to reach somebody as a row that the reader can choose, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.i18n.direction import without_isolates
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.chosen_row import ChosenRow, Offer, RowButton
from viewer.ui.widgets.items import in_sentences
from viewer.ui.widgets.labels import Caption, PlainLabel

TOP = Qt.AlignmentFlag.AlignTop
LEADING = TOP | Qt.AlignmentFlag.AlignLeading


class ContactRow(ChosenRow):
    """What it is, the thing itself, and what can be done with it; a voice says all of it.

    Buttons stand beside the value, or under it where there is no room.
    """

    spoken_as = "item"

    def __init__(self, label: str, value: PlainLabel, quiet: list[str], parent: QWidget) -> None:
        super().__init__(without_isolates(value.text()), parent)
        self.setMinimumHeight(measures.ROW_HEIGHT)
        self._caption, self._value, self._below = Caption(label), value, QVBoxLayout()
        self._buttons: QWidget | None = None  # what they stand in
        self._is_narrow = False
        self._arrange()
        lines = [PlainLabel(line, "quiet") for line in quiet]
        for line in lines:
            self.add_below(line)
        self.setAccessibleName(in_sentences((f"{label}: {value.text()}", *quiet)))
        for part in (self._caption, value, *lines):
            part.spoken_as = SILENT  # the row says all of it

    def _arrange(self) -> None:
        self._below.setSpacing(0)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(measures.LABEL, 0, measures.LABEL, 0)
        grid.setHorizontalSpacing(measures.LABEL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._caption, 0, 0, 3, 1, TOP)
        grid.addWidget(self._value, 0, 1)
        grid.addLayout(self._below, 2, 1, 1, 3)
        self.follow_font()

    def offer(self, offer: Offer) -> None:
        """Put one more thing that can be done beside the value, and into the menu."""
        self.take(offer)
        self.add_button(offer.button())

    def add_button(self, button: RowButton) -> None:
        """Put a button beside the value."""
        if self._buttons is None:
            self._buttons = QWidget(self)
            self._line = QHBoxLayout(self._buttons)
            self._line.setContentsMargins(0, 0, 0, 0)
            self._line.setSpacing(measures.LABEL)
            self._grid.addWidget(self._buttons, 0, 2, TOP)
        self._line.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._buttons is None:
            return
        beside = self._caption.sizeHint().width() + self._buttons.sizeHint().width()
        room = event.size().width() - beside - 4 * measures.LABEL
        is_narrow = self._value.sizeHint().width() > room
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            row, column, columns = (1, 1, 3) if is_narrow else (0, 2, 1)
            self._grid.addWidget(self._value, 0, 1, 1, columns)
            self._grid.addWidget(self._buttons, row, column, 1, columns, LEADING)

    def add_below(self, widget: QWidget) -> None:
        """Put one more line under the value."""
        self._below.addWidget(widget)

    def show_news(self, sentence: str) -> None:
        """Say under the thing itself what changed of it."""
        news = PlainLabel(sentence, "news")
        news.spoken_as = SILENT
        self._below.insertWidget(0, news)
        self.setAccessibleName(f"{self.accessibleName()}. {sentence}")

    def follow_font(self) -> None:
        """The first lines of caption, value and buttons stand on one line."""
        line = self._value.fontMetrics()
        above = max(0, measures.TARGET - line.height()) // 2
        self._value.pad(above, above)
        self._caption.pad(above + line.ascent() - self._caption.fontMetrics().ascent(), 0)
