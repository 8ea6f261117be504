"""The facts of a profile on its web page: figures with period, age and notes; parts as bars."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from db.rows import Fact, Part, Profile, Text, Value, ValueKind
from viewer.exports.markup import Html, html, joined
from viewer.exports.web_pieces import noted, section, table, text_element
from viewer.formatting import (
    fact_age,
    fact_label,
    fact_notes,
    fact_period,
    part_label,
    part_share,
    unexplained_share,
    unexplained_text,
    value_text,
)
from viewer.i18n.language import Language

_WHOLE = 100


def facts_section(language: Language, profile: Profile, today: datetime.date) -> Html:
    """Return the section of all facts, a table for each group; ages are as of `today`."""
    tr = language.tr
    heads = (tr("Fact"), tr("Value"), tr("Period"), tr("Age"))
    groups: dict[str, list[Fact]] = {}
    for fact in profile.facts:
        groups.setdefault(fact.group, []).append(fact)
    tables = [
        table(
            "facts",
            text_element(language, facts[0].group_label),
            heads,
            (_row(language, profile, fact, today) for fact in facts),
        )
        for facts in groups.values()
    ]
    return section("facts", 2, tr("Facts"), *tables)


def _row(language: Language, profile: Profile, fact: Fact, today: datetime.date) -> list[Html]:
    label = fact.label._replace(value=fact_label(language, fact))
    value = text_element(language, value_text(language, fact.value))
    own = {fact.note.value: fact.note} if fact.note else {}
    notes = noted(language, (own.get(note, Text(note)) for note in fact_notes(language, fact)))
    age = fact_age(language, fact, profile.summary.facts_as_of, today)
    return [
        text_element(language, label),
        joined(value, _parts(language, fact), notes),
        text_element(language, fact_period(language, fact)),
        joined(age),
    ]


def _parts(language: Language, fact: Fact) -> Html:
    if fact.value.kind is not ValueKind.BREAKDOWN:
        return Html()
    caption = language.tr("Parts of the total")
    return table("parts", caption, (), _bars(language, fact.value))


def _bars(language: Language, value: Value) -> Iterator[list[Html]]:
    for part in value.parts:
        share = part_share(language, value, part)
        bar = _bar(language, _of(part.amount, value.amount), "part")
        yield [_label(language, part), text_element(language, part.published), joined(share), bar]
    rest = unexplained_text(language, value)
    if rest:
        bar = _bar(language, _of(value.unexplained, value.amount), "rest")
        yield [
            text_element(language, rest),
            Html(),
            joined(unexplained_share(language, value)),
            bar,
        ]


def _label(language: Language, part: Part) -> Html:
    words = part_label(language, part)
    return text_element(language, part.label) if part.label else text_element(language, words)


def _of(amount: Decimal | None, total: Decimal | None) -> Decimal:
    share = abs(amount or Decimal()) / total * _WHOLE if total else Decimal()
    return min(max(share, Decimal(1)), Decimal(_WHOLE))


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
