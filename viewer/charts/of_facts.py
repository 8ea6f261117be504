"""The bars of a figure that has parts, and the sentence that says the same."""

from viewer.charts.breakdown import BreakdownBar
from viewer.formatting.facts import FactLine
from viewer.i18n.language import Language


def breakdown_bars(line: FactLine) -> list[BreakdownBar]:
    """The bars of a breakdown, what its parts leave unexplained last."""
    return [
        BreakdownBar(part.label.value, "", abs(part.fraction), is_unexplained=True)
        if part.is_unexplained
        else BreakdownBar(part.label.value, f"{part.figure} · {part.share}", part.fraction)
        for part in line.parts
    ]


def breakdown_sentence(line: FactLine, language: Language) -> str:
    """What the bars show, for those who cannot see them."""
    parts = language.join(f"{part.label.value} {part.figure}".rstrip() for part in line.parts)
    return f"{line.label.value}, {line.fact.value.published}: {parts}"
