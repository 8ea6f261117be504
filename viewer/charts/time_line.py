"""When things ran: one bar a row on a common scale of years."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.charts.style import (
    ChartStyle,
    bar,
    hatching,
    mirrored,
    picture,
    text,
    text_width,
    two_lines,
)

BAR_HEIGHT = 12.0
ROW_GAP = 12.0
UNKNOWN_WIDTH = 48.0
WORDS_INSET = 4.0


@dataclass(frozen=True, slots=True)
class Span:
    """One row: from `start` to `end` as years with a fraction; None where not stated.

    A span that is `running` has no end of its own: it is drawn up to the end of the scale with
    an arrow. `words` say the same as the bar.
    """

    label: str
    words: str
    start: float | None
    end: float | None
    running: bool


def time_line_chart(
    spans: Sequence[Span], until: float, style: ChartStyle, since: float | None = None
) -> str:
    """SVG of `spans` on a scale from `since`, or else the first year stated, to `until`."""
    years = sorted({edge for span in spans for edge in (span.start, span.end) if edge is not None})
    first = min([*years, until - 1]) if since is None else since
    label_width = min(style.width * 0.32, style.font_size * 17)
    scale = _Scale(first, until, label_width, style.width - 12)
    rows_height = len(spans) * (style.line + BAR_HEIGHT + ROW_GAP)
    shapes = _axis(years, scale, rows_height, style)
    y = style.line + ROW_GAP
    for span in spans:
        shapes += _row(span, y, scale, label_width, style)
        y += style.line + BAR_HEIGHT + ROW_GAP
    return picture(style, y, shapes)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float
    left: float
    right: float

    def x(self, year: float) -> float:
        share = (year - self.first) / max(self.last - self.first, 0.001)
        return self.left + share * (self.right - self.left)


def _axis(years: list[float], scale: _Scale, height: float, style: ChartStyle) -> list[str]:
    shapes = []
    free_from = 0.0
    for year in years:
        x = scale.x(year)
        top, bottom = style.line, style.line + height
        across = mirrored(style, x)
        shapes.append(
            f'<line x1="{across:.2f}" y1="{top:g}" x2="{across:.2f}" y2="{bottom:g}" '
            f'stroke="{style.track}"/>'
        )
        # At the end of the scale a year stands before its line: there is no room behind it.
        is_last = x + style.font_size * 2.5 > style.width
        if x - is_last * style.font_size * 2.5 >= free_from:
            shapes.append(text(style, x, style.font_size, str(int(year)), end=is_last, quiet=True))
            free_from = x + style.font_size * 3
    return shapes


def _row(span: Span, y: float, scale: _Scale, label_width: float, style: ChartStyle) -> list[str]:
    # The last line of the label stands beside the bar, the other above it.
    label = reversed(two_lines(style, span.label, label_width - 8))
    foot = y + style.line + BAR_HEIGHT - 1
    shapes = [text(style, 0, foot - number * style.line, line) for number, line in enumerate(label)]
    start, end = span.start, span.end
    right = scale.x(end) if end is not None else scale.right
    bar_top = y + style.line
    words_at, words_end = (scale.left, False) if start is None else (scale.x(start), False)
    if start is not None:
        shapes.append(bar(style, words_at, bar_top, right - words_at, BAR_HEIGHT, style.bar))
        if span.running:
            shapes.append(_arrow(right, bar_top, style))
    elif end is not None:
        words_at, words_end = right, True
        left = max(scale.left, right - UNKNOWN_WIDTH)
        shapes.append(hatching(style, left, bar_top, right - left, BAR_HEIGHT))
    if not words_end and text_width(style, span.words) > style.width - words_at:
        words_at, words_end = style.width, True
    inset = -WORDS_INSET if words_end else WORDS_INSET
    words = text(
        style, words_at + inset, y + style.font_size, span.words, end=words_end, quiet=True
    )
    return [*shapes, words]


def _arrow(x: float, y: float, style: ChartStyle) -> str:
    """The open end of what still runs."""
    tip, middle = mirrored(style, x + 9), y + BAR_HEIGHT / 2
    base = mirrored(style, x - 1)
    points = f"{base:g},{y - 3:g} {tip:g},{middle:g} {base:g},{y + BAR_HEIGHT + 3:g}"
    return f'<polygon points="{points}" fill="{style.bar}"/>'
