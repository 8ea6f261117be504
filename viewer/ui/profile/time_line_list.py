"""Events one below the other on a painted line, the dates in a column of their own."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.rows import Event
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language
from viewer.ui.platform.theme import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

DOT = 5.0


class TimeLineList(QWidget):
    """Events in the order of their dates: date, a dot on the line, what happened."""

    def __init__(self, events: Iterable[Event], language: Language) -> None:
        super().__init__()
        self._language = language
        self._dates: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.WIDE)
        self._grid.setVerticalSpacing(measures.PAGE)
        self._grid.setColumnStretch(1, 1)
        for event in sorted(events, key=lambda event: event.date.sort_key):
            self._add(event)

    def _add(self, event: Event) -> None:
        row = self._grid.rowCount()
        date = PlainLabel(self._language.date(event.date), "strong")
        date.setWordWrap(False)
        self._dates.append(date)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.HAIR)
        lines.addWidget(PlainLabel(event.title.value, "strong"))
        if event.description:
            lines.addWidget(PlainLabel(event.description.value))
        for party in event.parties:
            note = f" — {party.note.value}" if party.note else ""
            name = body_name(self._language, party)
            lines.addWidget(PlainLabel(f"• {name}{note}", "quiet"))
        self._grid.addWidget(date, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._dates:
            return
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        centres = [self._centre(date, is_mirrored=is_mirrored) for date in self._dates]
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.drawLine(centres[0], QPointF(centres[-1].x(), self.height()))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.surface))
        for centre in centres:
            painter.drawEllipse(centre, DOT, DOT)
        painter.end()

    def _centre(self, date: PlainLabel, *, is_mirrored: bool) -> QPointF:
        """The middle of the gap beside the date, at the height of its first line."""
        box = date.geometry()
        half = measures.WIDE / 2
        x = box.left() - half if is_mirrored else box.right() + half
        return QPointF(x, date.y() + date.fontMetrics().height() / 2)
