"""The course of a figure as a small line without axes, the last point marked."""

from collections.abc import Sequence

from viewer.charts.style import ChartStyle, mirrored, picture, scale

INSET = 3.0  # room for the mark and for the width of the line


def sparkline(points: Sequence[tuple[float, float]], height: float, style: ChartStyle) -> str:
    """SVG of at least two points (when, how much), by date, `style.width` by `height`.

    The lowest amount stands at the bottom and the highest at the top: it is the course that is
    seen, not the size.
    """
    times, amounts = zip(*points, strict=True)
    across = scale(min(times), max(times), INSET, style.width - INSET)
    up = scale(min(amounts), max(amounts), height - INSET, INSET)
    places = [(mirrored(style, across(time)), up(amount)) for time, amount in points]
    line = " ".join(f"{x:.2f},{y:.2f}" for x, y in places)
    x, y = places[-1]
    shapes = [
        f'<polyline points="{line}" fill="none" stroke="{style.muted}" stroke-width="1.5"/>',
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{INSET - 0.5:g}" fill="{style.bar}"/>',
    ]
    return picture(style, height, shapes)
