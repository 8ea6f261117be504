"""The parts of a figure as lines of their own: of a total, of a series of years, by sex."""

from typing import NamedTuple

from db.rows import Fact, Part, Text, Value, ValueKind
from viewer.formatting.facts import fact_notes, part_label, part_share, unexplained_text
from viewer.formatting.texts import doubt
from viewer.i18n.language import Language

_WITH_PARTS = frozenset((ValueKind.BREAKDOWN, ValueKind.SERIES, ValueKind.BY_SEX))


class PartLine(NamedTuple):
    """One part: what it is, its figure, its share of the total or "", and a note on it or None."""

    label: str
    figure: str
    share: str
    note: Text | None
    is_unexplained: bool = False


def part_lines(language: Language, value: Value) -> tuple[PartLine, ...]:
    """Return the parts of a figure that has some, what they leave unexplained last."""
    if not _is_listed(value):
        return ()
    lines = [_line(language, value, part) for part in value.parts]
    rest = unexplained_text(language, value)
    if rest:
        lines.append(PartLine(rest, "", "", None, is_unexplained=True))
    return tuple(lines)


def notes_beside_parts(language: Language, fact: Fact) -> tuple[str, ...]:
    """Return the notes on a figure without those that its `part_lines` say anyway."""
    if not _is_listed(fact.value):
        return fact_notes(language, fact)
    notes = fact_notes(language, fact._replace(value=fact.value._replace(parts=(), amount=None)))
    is_exceeded = fact.value.kind is ValueKind.BREAKDOWN and fact.value.unexplained < 0
    if is_exceeded and fact.value.amount is not None and not fact.doubtful:
        return (language.tr("doubtful"), *notes)
    return notes


def doubts(language: Language, fact: Fact) -> tuple[str, ...]:
    """Return why a figure is doubtful, which stands beside it whatever else is left out."""
    if fact.doubtful:
        return (doubt(language, fact.doubtful),)
    first = notes_beside_parts(language, fact)[:1]
    return first if first == (language.tr("doubtful"),) else ()


def _is_listed(value: Value) -> bool:
    # A series without a text of its own is shown as the line of its years.
    return value.kind in _WITH_PARTS and bool(value.published and value.parts)


def _line(language: Language, value: Value, part: Part) -> PartLine:
    figure = part.published or language.tr("left blank by the source")
    is_share = value.kind is ValueKind.BREAKDOWN
    share = part_share(language, value, part) if is_share else ""
    return PartLine(part_label(language, part), figure, share, part.note)
