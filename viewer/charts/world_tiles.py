"""The world as equal squares: each with its code, the sign of its class, and its shade."""

from collections.abc import Mapping
from dataclasses import replace

from viewer.charts.shades import ink_on, shade
from viewer.charts.style import ChartStyle, hatching, picture
from viewer.world import NOTHING, UNRANKED, Place, Square, WorldView

GAP = 1.0
HATCHED = "#9A9A9A"  # paler than what has something to say


def world_chart(view: WorldView, places: Mapping[str, Place], style: ChartStyle) -> str:
    """The SVG of all countries; geography is mirrored for no script."""
    rows = 1 + max(place.row for place in places.values())
    side = style.width / (1 + max(place.column for place in places.values()))
    shapes = []
    for code, place in places.items():
        shapes += _tile(view.squares[code], place, side, view.levels, style)
    return picture(style, rows * side, shapes)


def class_chart(level: int, mark: str, levels: int, style: ChartStyle) -> str:
    """The SVG of the square that stands for a class in the legend."""
    square = Square("", "", level, mark, "", "", "", "", "")
    return picture(style, style.width, _tile(square, Place(0, 0), style.width, levels, style))


def _tile(square: Square, place: Place, side: float, levels: int, style: ChartStyle) -> list[str]:
    left, top, room = place.column * side + GAP / 2, place.row * side + GAP / 2, side - GAP
    middle, code = left + room / 2, square.country
    if square.level == NOTHING:
        plain = replace(style, bar=HATCHED, right_to_left=False)  # mirrored for no script
        lines = hatching(plain, left, top, room, room)
        band = f'x="{left + 0.6:.2f}" y="{top + room * 0.25:.2f}" height="{room / 2:.2f}"'
        clear = f'<rect {band} width="{room - 1.2:.2f}" fill="#FFFFFF"/>' if code else ""
        return [lines, clear, _text(middle, top + room * 0.64, code, room * 0.42, style.text)]
    is_shaded = square.level != UNRANKED
    fill = shade("#FFFFFF", style.bar, square.level, levels) if is_shaded else "#FFFFFF"
    box = f'x="{left:.2f}" y="{top:.2f}" width="{room:.2f}" height="{room:.2f}"'
    lower, size = (0.9, 0.34) if code else (0.7, 0.6)
    return [
        f'<rect {box} fill="{fill}" stroke="{style.muted}" stroke-width="0.4"/>',
        _text(middle, top + room * 0.5, code, room * 0.42, ink_on(fill)),
        _text(middle, top + room * lower, square.mark, room * size, ink_on(fill)),
    ]


def _text(x: float, y: float, words: str, size: float, ink: str) -> str:
    where = f'x="{x:.2f}" y="{y:.2f}" font-size="{size:.2f}"'
    font = 'font-family="Noto Sans" text-anchor="middle"'
    return f'<text {where} {font} fill="{ink}">{words}</text>' if words else ""
