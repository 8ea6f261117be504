"""A figure over time: a line through its points, the first and the last told in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.charts.style import ChartStyle, mirrored, picture, scale, text

PLOT = 64.0
RADIUS = 3.0
INSET = 6.0


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at a time, a year with a fraction; `label` and `figure` say both in words."""

    label: str
    figure: str
    time: float
    amount: float


def series_chart(points: Sequence[Point], style: ChartStyle) -> str:
    """SVG of two points or more, in any order."""
    ordered = sorted(points, key=lambda point: point.time)
    places = _places(ordered, style)
    way = " ".join(f"{x:.2f},{y:.2f}" for x, y in places)
    base = style.line + INSET + PLOT + INSET
    shapes = [
        f'<line x1="0" y1="{base:g}" x2="{style.width:g}" y2="{base:g}" stroke="{style.track}"/>',
        f'<polyline points="{way}" fill="none" stroke="{style.bar}" stroke-width="2"/>',
        *(
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{RADIUS:g}" fill="{style.bar}"/>'
            for x, y in places
        ),
    ]
    for point, x, is_end in ((ordered[0], 0.0, False), (ordered[-1], style.width, True)):
        shapes.append(text(style, x, style.font_size, point.figure, end=is_end))
        shapes.append(text(style, x, base + style.line, point.label, end=is_end, quiet=True))
    return picture(style, base + 1.5 * style.line, shapes)


def _places(points: Sequence[Point], style: ChartStyle) -> list[tuple[float, float]]:
    amounts = [point.amount for point in points]
    across = scale(points[0].time, points[-1].time, INSET, style.width - INSET)
    top = style.line + INSET
    up = scale(min(amounts), max(amounts), top + PLOT, top)
    return [(mirrored(style, across(point.time)), up(point.amount)) for point in points]
