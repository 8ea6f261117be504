"""The facts of a profile, by groups: each figure as published, its period, age and notes."""

import datetime
from collections.abc import Iterator

from db.rows import Fact, Part, Profile, Text, Value, ValueKind
from viewer.commands.layout import beside, cells, heading
from viewer.commands.profile_text.pieces import joined, one_line
from viewer.formatting.ages import fact_age
from viewer.formatting.facts import (
    fact_label,
    fact_notes,
    fact_period,
    part_share,
    unexplained_share,
    unexplained_text,
    value_text,
)
from viewer.i18n.language import Language


def fact_lines(language: Language, profile: Profile, today: datetime.date) -> Iterator[str]:
    """Yield every fact under its group; ages are counted as of `today`."""
    if not profile.facts:
        return
    yield from heading(language.tr("Facts"), "-")
    groups = dict.fromkeys(fact.group for fact in profile.facts)
    for number, group in enumerate(groups):
        facts = [fact for fact in profile.facts if fact.group == group]
        if number:
            yield ""
        yield one_line(facts[0].group_label)
        for fact in facts:
            yield from _fact(language, fact, profile, today)


def _fact(language: Language, fact: Fact, profile: Profile, today: datetime.date) -> Iterator[str]:
    age = fact_age(language, fact, profile.summary.facts_as_of, today)
    value, period = (
        value_text(language, fact.value),
        fact_period(language, fact),
    )
    texts = [joined([value, period, age])]
    if fact.value.kind is ValueKind.BREAKDOWN:
        texts += _breakdown(language, fact.value)
    texts += fact_notes(language, fact)
    yield from beside(one_line(Text(fact_label(language, fact))), texts, 2)


def _breakdown(language: Language, value: Value) -> list[str]:
    width = max((cells(part.published) for part in value.parts), default=0)
    lines = [_part(language, value, part, width) for part in value.parts]
    rest = unexplained_text(language, value)
    if rest:
        count = language.number(abs(value.unexplained))
        indent = " " * (width - cells(count)) if rest.startswith(count) else ""
        lines.append(f"{indent}{_with_share(rest, unexplained_share(language, value))}")
    return lines


def _part(language: Language, value: Value, part: Part, width: int) -> str:
    label = one_line(part.label) if part.label else ""
    share = part_share(language, value, part)
    return f"{' ' * (width - cells(part.published))}{part.published} {_with_share(label, share)}"


def _with_share(text: str, share: str) -> str:
    return f"{text} ({share})" if share else text
