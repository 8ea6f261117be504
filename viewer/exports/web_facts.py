"""The facts of a profile on its web page: figures with period, age and notes; parts as bars."""

from collections.abc import Iterator
from decimal import Decimal

from db.rows import Profile
from viewer.exports.markup import Html, html, joined
from viewer.exports.web_pieces import noted, section, table, text_element
from viewer.formatting.ages import AgeRules
from viewer.formatting.facts import FactLine, fact_groups, fact_lines, published_note
from viewer.i18n.language import Language

_WHOLE = 100


def facts_section(language: Language, profile: Profile, rules: AgeRules) -> Html:
    """Return the section of all facts, a table for each group."""
    tr = language.tr
    heads = (tr("Fact"), tr("Value"), tr("Period"), tr("Age"))
    tables = [
        table("facts", text_element(language, heading), heads, (_row(language, m) for m in members))
        for heading, members in fact_groups(fact_lines(language, profile, rules))
    ]
    return section("facts", 2, tr("Facts"), *tables)


def _row(language: Language, line: FactLine) -> list[Html]:
    notes = noted(language, (note.text for note in line.notes))
    return [
        text_element(language, line.label),
        joined(_value(language, line), _parts(language, line), notes),
        text_element(language, line.period),
        joined(line.age),
    ]


def _value(language: Language, line: FactLine) -> Html:
    """Return the figure; what the source writes instead comes where one points at it."""
    said = published_note(language, line)
    shown = text_element(language, line.value)
    return html("span", shown, title=said) if said else shown


def _parts(language: Language, line: FactLine) -> Html:
    if not line.is_breakdown:
        return Html()
    return table("parts", language.tr("Parts of the total"), (), _bars(language, line))


def _bars(language: Language, line: FactLine) -> Iterator[list[Html]]:
    for part in line.parts:
        width = min(max(abs(part.fraction) * _WHOLE, Decimal(1)), Decimal(_WHOLE))
        yield [
            text_element(language, part.label),
            text_element(language, part.figure) if part.figure else Html(),
            joined(part.share),
            _bar(language, width, "rest" if part.is_unexplained else "part"),
        ]


def _bar(language: Language, share: Decimal, kind: str) -> Html:
    """Return a share of the total as a bar; the figures beside it say the same."""
    width = f"{share:.1f}"
    start = f"{_WHOLE - share:.1f}" if language.is_right_to_left else "0"
    # What the style sheet says counts; these are for readers that don't look there.
    fill, stroke = ("#0a5ba8", "") if kind == "part" else ("none", "#0a5ba8")
    return html(
        "svg",
        html("rect", class_="track", fill="#c9ced6", width=str(_WHOLE), height="10"),
        html("rect", class_=kind, fill=fill, stroke=stroke, x=start, width=width, height="10"),
        # Written as SVG writes it, for readers that look at case.
        **{"viewBox": f"0 0 {_WHOLE} 10", "preserveAspectRatio": "none", "aria-hidden": "true"},
    )
