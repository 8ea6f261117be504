"""The row that is chosen as bars or positions, with the reasons to take them with care."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from viewer.charts.of_comparisons import row_chart, row_sentence
from viewer.charts.style import ChartStyle
from viewer.comparison import ComparedRow, explanation
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.chart_view import ChartView
from viewer.ui.widgets.labels import PlainLabel

MOST_WIDTH = 900


class ChartPanel(QScrollArea):
    """Shows one row; where there is no scale in common it says so in place of bars."""

    def __init__(self, titles: Sequence[str], language: Language) -> None:
        super().__init__()
        self._titles, self._language = titles, language
        self._row: ComparedRow | None = None
        self._drawn: dict[ChartStyle, str] = {}
        self._heading = PlainLabel("", "strong")
        self._heading.spoken_as = "heading"
        self._care = PlainLabel("", "old")
        self._none = PlainLabel(
            language.tr("These have no scale in common, so no bars are drawn."), "quiet"
        )
        self.chart = ChartView(self._draw, language.tr("Chart"), "")
        self.chart.setMaximumWidth(MOST_WIDTH)
        self.chart.spoken_as = SILENT  # the panel says it
        policy = self.chart.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # its height follows its width only
        self.chart.setSizePolicy(policy)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(language.tr("Chart"))
        self._arrange()

    def _arrange(self) -> None:
        inner = QWidget()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(0, measures.SNUG, 0, 0)
        self._layout.setSpacing(measures.LABEL)
        for widget in (self._heading, self._care, self._none, self.chart):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)

    def show_row(self, row: ComparedRow) -> None:
        """Draw a row, and say the same to those who cannot see it."""
        self._row = row
        self._drawn.clear()
        title = dotted(row.label.value, row.place)
        care = explanation(self._language, row.remarks)
        sentence = row_sentence(self._language, self._titles, row)
        self._heading.setText(title)
        self._care.setText(care)
        self._care.setVisible(care != "")
        self.setAccessibleDescription(sentence)
        self.chart.setAccessibleDescription(sentence)
        is_drawn = self._draw(ChartStyle(600, "", 12, "", "", "", "")) != ""
        self.chart.setVisible(is_drawn)
        self._none.setVisible(not is_drawn)
        self.chart.updateGeometry()
        self.chart.update()

    def wanted_height(self) -> int:
        """The height in which the whole chart is seen."""
        width = max(self.viewport().width(), 200)
        return self._layout.heightForWidth(width) + measures.SNUG

    def _draw(self, style: ChartStyle) -> str:
        if self._row is None:
            return ""
        if style not in self._drawn:  # a layout asks for the same again and again
            self._drawn[style] = row_chart(self._titles, self._row, style)
        return self._drawn[style]
