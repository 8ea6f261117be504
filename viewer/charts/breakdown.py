"""The parts of a total as bars, with what the parts leave unexplained as a hatched last one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.charts.style import ChartStyle, bar, hatching, picture, text, text_width, two_lines

BAR_HEIGHT = 8.0
LEAST_BAR = 5.0
GAP = 8.0


@dataclass(frozen=True, slots=True)
class BreakdownBar:
    """One part: its `share` of the total from 0 to 1, and the words at its two ends."""

    label: str
    figure: str
    share: Decimal
    is_unexplained: bool = False


def breakdown_chart(bars: Sequence[BreakdownBar], style: ChartStyle) -> str:
    """SVG of the parts of a total, each drawn from zero on the scale of the whole."""
    shapes = []
    y = 0.0
    for part in bars:
        shapes.append(text(style, style.width, y + style.font_size, part.figure, end=True))
        for line in _label(part, style):
            shapes.append(text(style, 0, y + style.font_size, line))
            y += style.line
        shapes.append(bar(style, 0, y, style.width, BAR_HEIGHT, style.track))
        width = max(LEAST_BAR, style.width * float(min(max(part.share, Decimal()), Decimal(1))))
        if part.is_unexplained:
            shapes.append(hatching(style, 0, y, max(width, 2 * LEAST_BAR), BAR_HEIGHT))
        else:
            shapes.append(bar(style, 0, y, width, BAR_HEIGHT, style.bar))
        y += BAR_HEIGHT + GAP
    return picture(style, y, shapes)


def _label(part: BreakdownBar, style: ChartStyle) -> list[str]:
    """The lines of a label beside its figure."""
    return two_lines(style, part.label, style.width - text_width(style, part.figure) - 16)
