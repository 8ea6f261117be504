"""The bars of a figure that has parts, and the sentence that says the same."""

from decimal import Decimal

from db.rows import Fact
from viewer.charts.breakdown import BreakdownBar
from viewer.formatting.facts import fact_label, part_share, unexplained_text
from viewer.i18n.language import Language


def breakdown_bars(fact: Fact, language: Language) -> list[BreakdownBar]:
    """The bars of a breakdown, what its parts leave unexplained last."""
    total = fact.value.amount or Decimal()
    bars = []
    for part in fact.value.parts:
        share = (part.amount or Decimal()) / total if total else Decimal()
        figure = f"{part.published} · {part_share(language, fact.value, part)}"
        bars.append(BreakdownBar(part.label.value if part.label else "", figure, share))
    rest = fact.value.unexplained
    if rest:
        share = abs(rest) / total if total else Decimal()
        words = unexplained_text(language, fact.value)
        bars.append(BreakdownBar(words, "", share, is_unexplained=True))
    return bars


def breakdown_sentence(fact: Fact, language: Language) -> str:
    """What the bars show, for those who cannot see them."""
    parts = [
        f"{part.label.value if part.label else ''} {part.published}" for part in fact.value.parts
    ]
    if fact.value.unexplained:
        parts.append(unexplained_text(language, fact.value))
    return f"{fact_label(language, fact)}, {fact.value.published}: {language.join(parts)}"
