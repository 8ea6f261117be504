"""Ranks as positions, each on the scale of its own ranking: no bar, since a rank is no amount."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.charts.style import ChartStyle, mirrored, picture, shortened, text

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


def rank_chart(positions: Sequence[Position], style: ChartStyle) -> str:
    """SVG of one scale a profile, from first to last, with a dot where it stands."""
    shapes = []
    y = 0.0
    for each in positions:
        room = style.width - len(each.figure) * style.font_size * 0.6 - GAP
        label = shortened(style, each.label, room)
        shapes.append(text(style, 0, y + style.font_size, label, quiet=True))
        shapes.append(text(style, style.width, y + style.font_size, each.figure, end=True))
        y += style.line
        shapes += _scale(each, y + ROW / 2, style)
        y += ROW + GAP
    return picture(style, y, shapes)


def _scale(each: Position, y: float, style: ChartStyle) -> list[str]:
    if each.rank is None or each.among is None:
        return []
    first, last = RADIUS + 1, style.width - RADIUS - 1
    share = (each.rank - 1) / max(each.among - 1, 1)
    x = mirrored(style, first + min(max(share, 0.0), 1.0) * (last - first))
    ends = f'x1="{mirrored(style, first):g}" x2="{mirrored(style, last):g}"'
    line = f'<line {ends} y1="{y:g}" y2="{y:g}" stroke="{style.muted}" stroke-width="2"/>'
    return [line, f'<circle cx="{x:.2f}" cy="{y:g}" r="{RADIUS:g}" fill="{style.bar}"/>']
