"""A sparkline beside the year of a key figure."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from viewer.charts.of_programmes import year_of
from viewer.charts.sparkline import sparkline
from viewer.charts.style import ChartStyle
from viewer.formatting.over_time import Point, course_sentence
from viewer.i18n.language import Language
from viewer.ui.widgets.chart_view import ChartView

CHARACTERS = 10  # of its width


class SparklineView(ChartView):
    """No higher than a line of text, so that nothing moves when it comes."""

    def __init__(self, points: Sequence[Point], language: Language) -> None:
        placed = [(year_of(point.date), float(point.amount)) for point in points]

        def draw(style: ChartStyle) -> str:
            return sparkline(placed, style.font_size, style)

        sentence = course_sentence(language, points)
        super().__init__(draw, language.tr("Over the years"), sentence)
        self.setToolTip(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * CHARACTERS, metrics.ascent())
