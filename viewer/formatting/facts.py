"""Figures in words: value, period, notes, and the parts of a breakdown or a series."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

from db.rows import Fact, Part, Text, Value, ValueKind
from viewer.formatting.readings import absence, sex, value_reading
from viewer.formatting.texts import doubt
from viewer.i18n.language import Language


def fact_label(language: Language, fact: Fact) -> str:
    """Return what a figure is, or that the source leaves the label blank."""
    return fact.label.value or language.tr("label not stated")


def value_text(language: Language, value: Value) -> str:
    """Return a figure as published, first; what is not there, and why, in words of its own."""
    words = absence(language, value.kind)
    if not words:
        return value.published or value_reading(language, value)
    if value.kind is ValueKind.NOT_AVAILABLE or _is_same(value.published, words):
        return words
    return f"{value.published} · {words}" if value.published else words


def fact_period(language: Language, fact: Fact) -> str:
    """Return when a figure holds: "2014, estimate", "2015-2020", "year not stated"."""
    if fact.period.is_stated:
        period = language.period(fact.period)
    elif fact.timeless:
        period = language.tr("not stated")
    else:
        period = language.tr("year not stated")
    words = {"estimate": language.tr("estimate"), "projection": language.tr("projection")}
    note = fact.period_note.value if fact.period_note else ""
    return language.join(filter(None, (period, words.get(fact.status, ""), note)))


def fact_notes(language: Language, fact: Fact) -> tuple[str, ...]:
    """Return all that a reader should know beside a figure, one sentence or phrase each."""
    notes = [*_doubts(language, fact), *_readings(language, fact), *_place_notes(language, fact)]
    if fact.note:
        notes.append(fact.note.value)
    for part in fact.value.parts:
        if part.note:
            label = part_label(language, part)
            notes.append(language.tr("{label}: {note}", label=label, note=part.note.value))
    if fact.source:
        notes.append(language.tr("source: {source}", source=fact.source.value))
    return tuple(notes)


def part_label(language: Language, part: Part) -> str:
    """Return what a part is: its label, its time or its sex; an entry of a list is its text."""
    if part.label:
        return part.label.value
    if part.period and part.period.is_stated:
        return language.period(part.period)
    return sex(language, part) or part.published


def part_share(language: Language, value: Value, part: Part) -> str:
    """Return a part's percentage of the total, to one decimal; "" when it cannot be computed."""
    return _share(language, part.amount, value.amount)


def unexplained_share(language: Language, value: Value) -> str:
    """Return the percentage of the total that no part explains; "" when it cannot be computed."""
    return _share(language, value.unexplained, value.amount) if _has_rest(value) else ""


def unexplained_text(language: Language, value: Value) -> str:
    """Return "272 not explained by the source", or "" when the parts add up to the total."""
    if not _has_rest(value):
        return ""
    count = language.number(abs(value.unexplained))
    if value.unexplained < 0:
        return language.tr("parts exceed the total by {count}", count=count)
    return language.tr("{count} not explained by the source", count=count)


def _doubts(language: Language, fact: Fact) -> tuple[str, ...]:
    if fact.doubtful:
        return (doubt(language, fact.doubtful),)
    return (language.tr("doubtful"),) if _exceeded(fact.value) else ()


def _readings(language: Language, fact: Fact) -> Iterator[str]:
    """What a program reads in the figure, where that is not what it says anyway."""
    value = fact.value
    reading = value_reading(language, value)
    is_there = value.published and not absence(language, value.kind)
    if reading and is_there and not _is_same(reading, value.published):
        # Lines of years or sexes explain themselves; one word under a label does not.
        yield reading if value.parts else language.tr("read as: {reading}", reading=reading)
    if value.of_what and value.of_what.casefold() not in value.published.casefold():
        yield language.tr("share of: {what}", what=value.of_what)


def _is_same(text: str, other: str) -> bool:
    return "".join(text.casefold().split()) == "".join(other.casefold().split())


def _place_notes(language: Language, fact: Fact) -> tuple[str, ...]:
    if fact.place is None:
        return ()
    if not fact.place.value:
        return (language.tr("place not stated by the source"),)
    return (language.tr("place: {place}", place=fact.place.value),)


def _has_rest(value: Value) -> bool:
    return value.kind is ValueKind.BREAKDOWN and value.amount is not None and value.unexplained != 0


def _exceeded(value: Value) -> bool:
    return _has_rest(value) and value.unexplained < 0


def _share(language: Language, amount: Decimal | None, total: Decimal | None) -> str:
    if amount is None or not total:
        return ""
    with localcontext(prec=150):  # a document's numbers may have 60 digits
        percentage = (100 * amount / total).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return language.percent(percentage)


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
