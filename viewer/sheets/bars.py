"""Figures as bars beside their numbers: a part on the scale of its total, a row on its own."""

from decimal import Decimal
from typing import TypedDict

from db.rows import ValueKind
from db.rows.units import measure, upper_end
from viewer.charts.of_comparisons import has_common_scale
from viewer.comparison import ComparedCell, ComparedRow
from viewer.formatting.parts import PartLine

Span = tuple[Decimal, Decimal]


class Bar(TypedDict):
    """A bar from `start` to `end`, fractions of its column; hatched unless `is_sure`."""

    start: float
    end: float
    is_sure: bool


def part_bar(part: PartLine) -> Bar | None:
    """Return a part of a total as a bar; None for a part of what has no total."""
    if not part.share:
        return None
    fraction = min(max(abs(part.fraction), Decimal()), Decimal(1))
    return Bar(start=0.0, end=_place(fraction), is_sure=not part.is_unexplained)


def row_bars(row: ComparedRow) -> list[Bar | None]:
    """Return the figures of a row as bars on one scale, from zero on; None where there is none.

    Of a single figure, of figures without a scale in common and of ranks no bar says anything.
    """
    ranks = any(cell.fact and cell.fact.value.kind is ValueKind.RANK for cell in row.cells)
    if ranks or not row.is_shared or not has_common_scale(row):
        return [None] * len(row.cells)
    spans = list(map(_span, row.cells))
    edges = [Decimal(), *(edge for span in spans if span for edge in span)]
    low, high = min(edges), max(edges)
    if low == high:
        return [None] * len(row.cells)
    return [
        _bar(span, low, high, cell) if span else None
        for span, cell in zip(spans, row.cells, strict=True)
    ]


def _span(cell: ComparedCell) -> Span | None:
    """Return from where to where the bar of a cell goes: from zero, to the end of its range."""
    measured = measure(cell.fact.value) if cell.fact and cell.has_figure else None
    if cell.fact is None or measured is None:
        return None
    ends = (Decimal(), measured.amount, upper_end(cell.fact.value) or measured.amount)
    return min(ends), max(ends)


def _bar(span: Span, low: Decimal, high: Decimal, cell: ComparedCell) -> Bar:
    start, end = ((edge - low) / (high - low) for edge in span)
    is_bound = cell.fact is not None and cell.fact.value.kind is ValueKind.BOUND
    is_range = cell.fact is not None and upper_end(cell.fact.value) is not None
    return Bar(start=_place(start), end=_place(end), is_sure=not (is_bound or is_range))


def _place(fraction: Decimal) -> float:
    """Return a place on a scale, to a thousandth: finer than what is printed."""
    return round(float(fraction), 3)
