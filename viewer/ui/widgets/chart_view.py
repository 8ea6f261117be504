"""A chart in the window: crisp at every scale, redrawn for every width and palette."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.charts.style import ChartStyle
from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures

MOST_KEPT = 4
Draw = Callable[[ChartStyle], str]


def chart_style(widget: QWidget, width: float) -> ChartStyle:
    """The style of a chart inside `widget`: its font, palette and direction of reading."""
    font = measures.scaled(widget.font(), measures.BODY)
    colours = colours_of(widget.palette())
    return ChartStyle(
        width=width,
        font_family=font.family(),
        font_size=font.pointSizeF() * widget.logicalDpiY() / 72,
        text=colours.text,
        muted=colours.muted,
        bar=colours.accent,
        track=colours.hairline,
        right_to_left=widget.layoutDirection() == Qt.LayoutDirection.RightToLeft,
    )


@lru_cache(maxsize=16)
def renderer_of(svg: str) -> QSvgRenderer:
    """What draws this picture; layouts and each repaint ask for the same again."""
    return QSvgRenderer(QByteArray(svg.encode()))


class ChartView(QWidget):
    """Draws what `draw` returns; `sentence` says the same to those who cannot see it."""

    spoken_as = "picture"

    def __init__(self, draw: Draw, name: str, sentence: str) -> None:
        super().__init__()
        self._draw = draw
        self._heights: dict[str, int] = {}
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the picture; layouts ask for the same again and again."""
        svg = self._draw(chart_style(self, max(width, 200)))
        if svg not in self._heights:
            if len(self._heights) >= MOST_KEPT:
                self._heights.clear()
            self._heights[svg] = renderer_of(svg).defaultSize().height()
        return self._heights[svg]

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        renderer = self._renderer(self.width())
        renderer.render(painter, renderer.viewBoxF())
        painter.end()

    def _renderer(self, width: int) -> QSvgRenderer:
        return renderer_of(self._draw(chart_style(self, width)))
