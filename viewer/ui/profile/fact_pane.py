"""The pane beside the facts: all that there is to say of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.rows import Contradiction, EarlierFacts, Profile
from viewer.charts.breakdown import breakdown_chart
from viewer.charts.of_facts import breakdown_bars, breakdown_sentence, series_points
from viewer.charts.series import Point, series_chart
from viewer.charts.style import ChartStyle
from viewer.formatting.fact_details import Detail, earlier_figures, fact_details
from viewer.formatting.facts import contradiction_sentence, document_language
from viewer.formatting.links import web_link
from viewer.i18n.direction import isolated
from viewer.policy.words import link_lock
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_rows import FactRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.chart_view import ChartView
from viewer.ui.widgets.flow import FlowLayout
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.link_button import LinkButton
from viewer.ui.widgets.locks import lock_control

DETAILS = 5  # headings at most
CHART_WIDTH = 560
LEAST_LINES = 5  # that are seen without scrolling


class FactPane(QScrollArea):
    """Shows one fact; Escape emits `left`, its button `closed`."""

    left = Signal()
    closed = Signal()

    def __init__(self, profile: Profile, context: TabContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._profile, self._context = profile, context
        self._language, self._told_in = context.language, document_language(profile)
        self._row: FactRow | None = None
        self._editions: Sequence[EarlierFacts] = ()
        self._drawn: dict[ChartStyle, str] = {}
        self.setObjectName("pane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(context.language.tr("Details of the fact"))
        self._inner = QWidget(self)
        self.setWidget(self._inner)
        self._lines = QVBoxLayout(self._inner)
        self._lines.setContentsMargins(*(4 * [measures.LABEL]))
        self._lines.setSpacing(measures.HAIR)
        self._build()

    def _build(self) -> None:
        tr = self._language.tr
        self._label = self._add("strong")
        self._label.spoken_as = "heading"
        self.value = self._add("large")
        self._when = self._add("quiet")
        self._doubt = self._add("old")
        self._contradiction = self._add("body")
        self._news = self._add("news")
        self._own = QVBoxLayout()
        self._own.setSpacing(measures.LABEL)
        self._lines.addLayout(self._own)
        self.chart = ChartView(self._draw, tr("Chart"), "")
        self.chart.setMaximumWidth(CHART_WIDTH)
        self._lines.addWidget(self.chart)
        self._details = [DetailBox(self._inner) for _ in range(DETAILS)]
        for box in self._details:
            self._lines.addWidget(box)
        self._link = self._link_button()
        if self._link is not None:
            self._lines.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeading)
        self._lines.addSpacing(measures.SNUG)
        self._lines.addLayout(self._buttons())
        self._lines.addStretch(1)

    def _add(self, voice: str) -> PlainLabel:
        label = PlainLabel("", voice, self._inner)
        label.setMinimumWidth(1)  # no long word makes the pane wider
        self._lines.addWidget(label)
        return label

    def _link_button(self) -> LinkButton | None:
        """What opens the profile's own source."""
        link = web_link(self._profile.source.url)
        if not link:
            return None
        lock = link_lock(self._language, self._context.policy)
        return LinkButton(self._language, link, self._context.open_link, lock)

    def _buttons(self) -> FlowLayout:
        tr, row = self._language.tr, FlowLayout()
        self.wrong = QPushButton(tr("This is wrong…"))
        self.wrong.clicked.connect(self._report)
        lock_control(self.wrong, self._context.correction_lock)
        note = QPushButton(tr("Write a note…"))
        note.clicked.connect(self._write_note)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(tr("Close the details"))
        close.clicked.connect(self.closed)
        row.addWidget(note)
        row.addWidget(self.wrong)
        row.addWidget(close)
        return row

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEAST_LINES * self.fontMetrics().height())

    def show_row(self, row: FactRow) -> None:
        """Show all of a fact, from its beginning."""
        self._row = row
        self._drawn.clear()
        fact, line = row.fact, row.line
        self._label.setText(line.label.value)
        self.value.setText(line.value)
        _say(self._when, self._language.join(filter(None, row.cells[2:])))
        _say(self._doubt, line.doubt)
        _say(self._contradiction, self._contradicted(fact.contradiction))
        _say(self._news, row.news)
        self._show_own_notes()
        self._show_chart()
        self._show_details()
        self.verticalScrollBar().setValue(0)

    def _show_own_notes(self) -> None:
        while (old := self._own.takeAt(0)) is not None:
            if (card := old.widget()) is not None:
                card.deleteLater()
        if self._row is not None:
            add, fact = self._own.addWidget, self._row.fact.id
            self._context.add_notes(add, "fact", fact)

    def _contradicted(self, said: Contradiction | None) -> str:
        """The sentence with both numbers, each read in its own direction; "" for none."""
        if said is None:
            return ""
        return contradiction_sentence(self._language, Contradiction(*map(isolated, said)))

    def show_earlier(self, editions: Sequence[EarlierFacts]) -> None:
        """Tell what the figures were in earlier editions, the newest first."""
        self._editions = editions
        if editions and self._row is not None:
            self._show_details()

    def _show_details(self) -> None:
        if self._row is None:
            return
        details = fact_details(self._language, self._profile, self._row.line)
        earlier = earlier_figures(self._language, self._row.fact.id, self._editions, self._told_in)
        if earlier:
            details.append(Detail(self._language.tr("Earlier editions"), "\n".join(earlier)))
        unused = (DETAILS - len(details)) * [Detail("", "")]
        for box, detail in zip(self._details, [*details, *unused], strict=True):
            box.show_detail(detail)
        if self._link is not None:
            self._link.setVisible(self._row.fact.source is None)
        spoken = [f"{detail.heading}: {detail.text}" for detail in details]
        self.setAccessibleDescription(". ".join((self._row.line.label.value, *spoken)))

    def _show_chart(self) -> None:
        row = self._row
        is_drawn = row is not None and (_has_bars(row) or len(self._course(row)) > 1)
        self.chart.setVisible(is_drawn)
        if is_drawn and row is not None:
            self.chart.setAccessibleDescription(breakdown_sentence(row.line, self._language))
            self.chart.updateGeometry()
            self.chart.update()

    def _draw(self, style: ChartStyle) -> str:
        if self._row is None:
            return ""
        if style not in self._drawn:  # a layout asks for the same again and again
            self._drawn[style] = self._drawing(self._row, style)
        return self._drawn[style]

    def _drawing(self, row: FactRow, style: ChartStyle) -> str:
        if _has_bars(row):
            return breakdown_chart(breakdown_bars(row.line), style)
        points = self._course(row)
        return series_chart(points, style) if len(points) > 1 else ""

    def _course(self, row: FactRow) -> list[Point]:
        """How the figure went, where it is a series."""
        return series_points(row.line, self._language, self._told_in)

    def _report(self) -> None:
        if self._row is not None:
            self._context.report_mistake("fact", self._row.fact.id)

    def _write_note(self) -> None:
        if self._row is not None:
            self._context.write_note("fact", self._row.fact.id, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DetailBox(QWidget):
    """A text under its heading; hidden where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, measures.LABEL, 0, 0)
        lines.setSpacing(0)
        self._heading, self._text = PlainLabel("", "section", self), PlainLabel("", "body", self)
        self._text.setMinimumWidth(1)
        lines.addWidget(self._heading)
        lines.addWidget(self._text)

    def show_detail(self, detail: Detail) -> None:
        self._heading.setText(detail.heading)
        self._text.setText(detail.text)
        self.setVisible(bool(detail.text))


def _has_bars(row: FactRow) -> bool:
    return row.line.is_breakdown and bool(row.line.parts)


def _say(label: PlainLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
