"""A column of figures that stand with their decimals one under the other, in any direction."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

UNBROKEN = 100_000  # pixels


class FigureShape(NamedTuple):
    """How far a figure reaches to the left and to the right of its decimals, in pixels."""

    left: int
    right: int

    @property
    def width(self) -> int:
        return self.left + self.right


@lru_cache(maxsize=4096)
def figure_shape(
    font: QFont, text: str, decimal: int, direction: Qt.LayoutDirection
) -> FigureShape:
    """Measure a figure on one line; `decimal` is how many characters come before its decimals."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(UNBROKEN)
    layout.endLayout()
    # The far edge of the last digit: between runs of two directions a place has two edges.
    edge = QTextLine.Edge.Trailing if decimal else QTextLine.Edge.Leading
    found: Any = line.cursorToX(max(decimal - 1, 0), edge)  # a pair, whatever its stub says
    x: float = found[0] if isinstance(found, tuple) else found
    return FigureShape(ceil(x), ceil(line.naturalTextWidth() - x))


def widest(shapes: Iterable[FigureShape], most: int) -> FigureShape:
    """What a column must leave on both sides for the figures that are no wider than `most`."""
    fitting = [shape for shape in shapes if shape.width <= most]
    left = max((shape.left for shape in fitting), default=0)
    right = max((shape.right for shape in fitting), default=0)
    return FigureShape(left, min(right, max(most - left, 0)))
