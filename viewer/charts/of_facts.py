"""The bars or points of a figure that has parts, and the sentence that says the same."""

from db.rows import ValueKind
from viewer.charts.breakdown import BreakdownBar
from viewer.charts.of_programmes import year_of
from viewer.charts.series import Point
from viewer.formatting.facts import FactLine
from viewer.formatting.figures import shown_part
from viewer.formatting.parts import part_label
from viewer.i18n.language import Language


def breakdown_bars(line: FactLine) -> list[BreakdownBar]:
    """The bars of a breakdown, what its parts leave unexplained last."""
    return [
        BreakdownBar(part.label.value, "", abs(part.fraction), is_unexplained=True)
        if part.is_unexplained
        else BreakdownBar(part.label.value, f"{part.figure} · {part.share}", part.fraction)
        for part in line.parts
    ]


def series_points(line: FactLine, language: Language, told_in: str | None) -> list[Point]:
    """The points of a series that say their time and their number."""
    value = line.fact.value
    if value.kind is not ValueKind.SERIES:
        return []
    return [
        Point(
            part_label(language, part),
            shown_part(language, value, part, told_in),
            year_of(part.period.end),
            float(part.amount),
        )
        for part in value.parts
        if part.amount is not None and part.period is not None and part.period.end is not None
    ]


def breakdown_sentence(line: FactLine, language: Language) -> str:
    """What the bars show, for those who cannot see them."""
    parts = language.join(f"{part.label.value} {part.figure}".rstrip() for part in line.parts)
    return f"{line.label.value}, {line.value}: {parts}"
