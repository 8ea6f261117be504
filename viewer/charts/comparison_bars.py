"""One figure of several profiles as bars, all drawn to one zero, the published value at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.charts.style import (
    ChartStyle,
    bar,
    dated,
    hatching,
    label_width,
    mirrored,
    picture,
    shortened,
    text,
    text_width,
)

BAR_HEIGHT = 12.0
INSET = 6.0  # between a bar's end and its value
GAP = 10.0
LEAST_BAR = 2.0  # what is not zero is seen
MOST_WORDS = (0.45, 0.33)  # of the width, for the values: at one end, or at each of both


@dataclass(frozen=True, slots=True)
class ComparedBar:
    """A profile's figure: `amount` is None where there is no number, and then nothing is drawn.

    Hatched is what is not certain: from `amount` to `upper` in a range, all of an `is_bound`.
    """

    label: str
    figure: str
    amount: Decimal | None
    upper: Decimal | None = None
    is_bound: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal
    left: float
    right: float

    def x(self, amount: Decimal) -> float:
        span = self.high - self.low
        share = float((amount - self.low) / span) if span else 0.0
        return self.left + share * (self.right - self.left)


def comparison_chart(bars: Sequence[ComparedBar], style: ChartStyle) -> str:
    """SVG of the bars on a common scale that holds zero; what is below it grows the other way.

    Labels stand before the bars where there is room for them and for the figures, and else above.
    """
    names = label_width(style)
    if max((_length(each, style) for each in bars), default=0) > _room(bars, names, style):
        names = 0.0
    scale = _scale(bars, names, style)
    row_height = max(BAR_HEIGHT, style.line)
    shapes: list[str] = []
    zeros: list[tuple[float, float]] = []
    y = 0.0
    for each in bars:
        label = dated(style, each.label, each.when, (names or style.width) - INSET)
        baseline = y + (row_height + style.font_size * 0.75) / 2 if names else y + style.font_size
        shapes.append(text(style, 0, baseline, label, quiet=True))
        y += 0 if names else style.line
        shapes += _row(each, y + (row_height - BAR_HEIGHT) / 2, scale, style)
        zeros.append((y, y + row_height))
        y += row_height + GAP
    # One line of zero for all; but where labels stand above the bars it would run through them.
    zeros = [(0.0, y - GAP)] if names else zeros
    shapes += [_zero_line(scale, edges, style) for edges in zeros]
    return picture(style, y, shapes)


def _zero_line(scale: _Scale, edges: tuple[float, float], style: ChartStyle) -> str:
    x, (top, bottom) = mirrored(style, scale.x(Decimal())), edges
    return f'<line x1="{x:.2f}" y1="{top:g}" x2="{x:.2f}" y2="{bottom:g}" stroke="{style.text}"/>'


def _scale(bars: Sequence[ComparedBar], names: float, style: ChartStyle) -> _Scale:
    """The scale from the lowest to the highest end, with room for the words outside of it."""
    low, high = _ends(bars)
    room = _room(bars, names, style)
    words = [each for each in bars if each.amount is not None]
    before = [_length(each, style) for each in words if (each.amount or 0) < 0]
    behind = [_length(each, style) for each in words if (each.amount or 0) >= 0]
    left = names + min(max(before, default=0), room)
    return _Scale(low, high, left + 1, style.width - min(max(behind, default=0), room) - 1)


def _ends(bars: Sequence[ComparedBar]) -> tuple[Decimal, Decimal]:
    ends = [end for each in bars for end in (each.amount, each.upper) if end is not None]
    return min([*ends, Decimal()]), max([*ends, Decimal()])


def _room(bars: Sequence[ComparedBar], names: float, style: ChartStyle) -> float:
    """The most that words may take on one side of the bars."""
    low, high = _ends(bars)
    return (style.width - names) * MOST_WORDS[low < 0 < high]


def _length(each: ComparedBar, style: ChartStyle) -> float:
    return text_width(style, each.figure) + INSET


def _row(each: ComparedBar, y: float, scale: _Scale, style: ChartStyle) -> list[str]:
    baseline = y + (BAR_HEIGHT + style.font_size * 0.75) / 2
    if each.amount is None:
        return [text(style, scale.x(Decimal()) + INSET, baseline, each.figure, quiet=True)]
    is_below = each.amount < 0 and (each.upper or each.amount) < 0
    shapes = list(_shapes(each, each.amount, y, scale, style))
    ends = [scale.x(end) for end in (Decimal(), each.amount, each.upper) if end is not None]
    at = min(ends) - INSET if is_below else max(ends) + INSET
    room = at if is_below else style.width - at
    return [*shapes, text(style, at, baseline, shortened(style, each.figure, room), end=is_below)]


def _shapes(
    each: ComparedBar, amount: Decimal, y: float, scale: _Scale, style: ChartStyle
) -> Iterator[str]:
    """What is certain as a bar from zero, and what is not as a hatched one behind it."""
    upper = amount if each.upper is None else each.upper
    certain = max(amount, min(upper, Decimal()))  # the end of a range that is nearer to zero
    zero, near = scale.x(Decimal()), scale.x(certain)
    if certain:
        width = max(abs(near - zero), LEAST_BAR)
        left = zero if certain > 0 else zero - width
        yield (
            hatching(style, left, y, width, BAR_HEIGHT)
            if each.is_bound
            else bar(style, left, y, width, BAR_HEIGHT, style.bar)
        )
    if upper != amount:
        left, right = scale.x(amount), scale.x(upper)
        yield hatching(style, left, y, right - left, BAR_HEIGHT)
