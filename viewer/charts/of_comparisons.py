"""A row of a comparison as a chart, and the sentence that says the same."""

from collections.abc import Sequence

from db.rows import ValueKind
from db.rows.units import measure, upper_end
from viewer.charts.comparison_bars import ComparedBar, comparison_chart
from viewer.charts.rank_scale import Position, rank_chart
from viewer.charts.style import ChartStyle
from viewer.comparison import ComparedCell, ComparedRow, explanation
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language


def row_chart(titles: Sequence[str], row: ComparedRow, style: ChartStyle) -> str:
    """SVG of a row; "" where its figures have no scale in common, or there are none."""
    kinds = {cell.fact.value.kind for cell in row.cells if cell.fact and cell.has_figure}
    if kinds == {ValueKind.RANK}:
        return rank_chart(list(map(_position, titles, row.cells)), style)
    if not has_common_scale(row):
        return ""
    return comparison_chart(list(map(_bar, titles, row.cells)), style)


def row_sentence(language: Language, titles: Sequence[str], row: ComparedRow) -> str:
    """What a chart shows, for those who cannot see it, and why to take it with care."""
    figures = [
        language.tr("{label}: {value}", label=_label(title, cell), value=cell.value)
        for title, cell in zip(titles, row.cells, strict=True)
    ]
    parts = (row.label.value, row.place, "; ".join(figures), explanation(language, row.remarks))
    return ". ".join(filter(None, parts))


def has_common_scale(row: ComparedRow) -> bool:
    """Whether all figures of a row are amounts of one dimension."""
    values = [cell.fact.value for cell in row.cells if cell.fact and cell.has_figure]
    measures = [measure(value) for value in values]
    return (
        bool(values) and None not in measures and len({each[0] for each in measures if each}) == 1
    )


def _label(title: str, cell: ComparedCell) -> str:
    return dotted(title, cell.stated_period)


def _bar(label: str, cell: ComparedCell) -> ComparedBar:
    measured = measure(cell.fact.value) if cell.fact and cell.has_figure else None
    if cell.fact is None or measured is None:
        return ComparedBar(label, cell.value, None, when=cell.stated_period)
    value = cell.fact.value
    return ComparedBar(
        label,
        cell.value,
        measured.amount,
        upper_end(value),
        is_bound=value.kind is ValueKind.BOUND,
        when=cell.stated_period,
    )


def _position(label: str, cell: ComparedCell) -> Position:
    if cell.fact is None or not cell.has_figure or cell.fact.value.amount is None:
        return Position(label, cell.value, when=cell.stated_period)
    value = cell.fact.value
    return Position(
        label, cell.value, int(cell.fact.value.amount), value.per, when=cell.stated_period
    )
