"""Events one below the other on a painted line, the dates in a column of their own."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.rows import Event, Institution, PartialDate
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.items import Item
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.long_list import LongList

DOT = 5.0


def time_line_list(events: Iterable[Event], language: Language) -> LongList:
    """Events in the order of their dates: date, a dot on the line, what happened."""
    ordered = sorted(events, key=lambda event: event.date.sort_key)
    dates = _widest([event.date for event in ordered], language)
    last = len(ordered) - 1

    def build(number: int, parent: QWidget) -> QWidget:
        below = measures.PAGE if number < last else 0
        row = EventRow(parent, is_first=number == 0, below=below)
        row.fill(ordered[number], language, dates)
        return row

    return LongList(range(len(ordered)), build)


def _widest(dates: Sequence[PartialDate], language: Language) -> list[str]:
    """One date for each month and number of digits: the others are no wider, as digits are
    tabular, and to write out thousands takes long."""
    kinds = {(date.month, (date.day or 0) > 9, date.day is None): date for date in dates}
    return [language.date(date) for date in kinds.values()]


def _party(language: Language, party: Institution) -> str:
    note = f" — {party.note.value}" if party.note else ""
    return f"• {body_name(language, party)}{note}"


class EventRow(Item):
    """One event, and its stretch of the line: from its dot on, or through its dot."""

    def __init__(self, parent: QWidget, *, is_first: bool, below: int) -> None:
        super().__init__(parent)
        self._is_first = is_first
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, below)
        self._row.setSpacing(measures.WIDE)

    def fill(self, event: Event, language: Language, dates: Sequence[str]) -> None:
        """`dates` are those that the column must have room for."""
        self._date = PlainLabel(language.date(event.date), "strong")
        self._date.setWordWrap(False)
        self._dates = dates
        self._row.addWidget(self._date, 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget(self)
        self._row.addWidget(words, 1)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.HAIR)
        said = [PlainLabel(event.title.value, "strong")]
        if event.description:
            said.append(PlainLabel(event.description.value))
        parties = [_party(language, each) for each in event.parties]
        if parties:
            said.append(PlainLabel("\n".join(parties), "quiet"))
        for label in said:
            lines.addWidget(label)
        self.say(self._date, *said)
        self.follow_font()

    def follow_font(self) -> None:
        """All dates are as wide as the longest."""
        metrics = QFontMetrics(self._date.font())
        self._date.setMinimumWidth(max(map(metrics.horizontalAdvance, self._dates)))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self._centre()
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        top = centre.y() if self._is_first else 0.0
        painter.drawLine(QPointF(centre.x(), top), QPointF(centre.x(), self.height()))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(centre, DOT, DOT)
        painter.end()

    def _centre(self) -> QPointF:
        """The middle of the gap beside the date, at the height of its first line."""
        box = self._date.geometry()
        half = measures.WIDE / 2
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = box.left() - half if is_mirrored else box.right() + half
        return QPointF(x, self._date.y() + self._date.fontMetrics().height() / 2)
