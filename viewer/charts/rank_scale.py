"""Ranks as positions, each on the scale of its own ranking: no bar, since a rank is no amount."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.charts.style import ChartStyle, dated, label_width, mirrored, picture, text, text_width

RADIUS = 6.0
ROW = 16.0
GAP = 10.0


@dataclass(frozen=True, slots=True)
class Position:
    """A profile's rank among `among`; both None where there is none. First stands at the start."""

    label: str
    figure: str
    rank: int | None = None
    among: int | None = None
    when: str = ""


def rank_chart(positions: Sequence[Position], style: ChartStyle) -> str:
    """SVG of one scale a profile, from first to last, with a dot where it stands.

    The words stand beside the scales where there is room, and else above them.
    """
    names, height = label_width(style), max(ROW, style.line)
    figures = max((text_width(style, each.figure) for each in positions), default=0.0)
    room = names or style.width - figures - GAP
    shapes = []
    y = 0.0
    for each in positions:
        baseline = y + (height + style.font_size * 0.75) / 2
        label = dated(style, each.label, each.when, room)
        shapes.append(text(style, 0, baseline, label, quiet=True))
        shapes.append(text(style, style.width, baseline, each.figure, end=True))
        y += 0 if names else height
        last = style.width - min(figures, style.width / 3) - GAP if names else style.width
        shapes += _scale(each, y + height / 2, (names, last), style)
        y += height + GAP
    return picture(style, y, shapes)


def _scale(each: Position, y: float, edges: tuple[float, float], style: ChartStyle) -> list[str]:
    if each.rank is None or each.among is None:
        return []
    first, last = edges[0] + RADIUS + 1, edges[1] - RADIUS - 1
    share = (each.rank - 1) / max(each.among - 1, 1)
    x = mirrored(style, first + min(max(share, 0.0), 1.0) * (last - first))
    ends = f'x1="{mirrored(style, first):g}" x2="{mirrored(style, last):g}"'
    line = f'<line {ends} y1="{y:g}" y2="{y:g}" stroke="{style.muted}" stroke-width="2"/>'
    return [line, f'<circle cx="{x:.2f}" cy="{y:g}" r="{RADIUS:g}" fill="{style.bar}"/>']
