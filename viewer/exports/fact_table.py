"""The table of facts: each figure as published, and beside it what can be computed with.

The parts of a figure have rows of their own below it: only the rows whose part is empty are
whole figures. An amount is in units of its scale, as published; the column after it is without.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from db.rows import Fact, Part, Period, Profile, Text, Value, ValueKind
from db.rows.units import SCALES, shifted
from viewer.exports.columns import Column, Row, Table, profile_cells, profile_columns
from viewer.formatting.ages import years_between
from viewer.formatting.facts import contradiction_sentence, fact_label
from viewer.formatting.parts import part_label
from viewer.formatting.readings import scale_words, value_reading
from viewer.i18n.language import Language

# The parts of the other kinds have rows; these say in words what a program reads in them.
_READ = frozenset(
    (
        ValueKind.BOUND,
        ValueKind.DATE,
        ValueKind.PLACE,
        ValueKind.YES_NO,
        ValueKind.NOT_AVAILABLE,
        ValueKind.NONE,
        ValueKind.BLANK,
    )
)


def fact_table(profiles: Iterable[Profile], language: Language, today: date) -> Table:
    """Return the figures of these profiles and their parts, with the age that they have today."""
    columns = (*profile_columns(language), *_columns(language), *_more_columns(language))
    return Table("facts", language.tr("Facts"), columns, _rows(profiles, language, today))


def _columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Fact id"), 20, "code"),
        Column(tr("Indicator"), 20, "code"),
        Column(tr("Group"), 20),
        Column(tr("Key figure"), 8, "number"),
        Column(tr("Figure"), 30),
        Column(tr("Part"), 18),
        Column(tr("Kind"), 12, "code"),
        Column(tr("As published"), 26),
        Column(tr("Read as"), 18),
        Column(tr("Amount"), 14, "number"),
        Column(tr("Up to"), 12, "number"),
        Column(tr("Relation"), 12),
        Column(tr("Scale"), 10),
        Column(tr("Amount without scale"), 18, "number"),
        Column(tr("Unit"), 12),
        Column(tr("Currency"), 9, "code"),
        Column(tr("Per or out of"), 10, "number"),
        Column(tr("Share of"), 16),
    )


def _more_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Period from"), 12, "date"),
        Column(tr("Period to"), 12, "date"),
        Column(tr("Year"), 8, "number"),
        Column(tr("Age in years"), 8, "number"),
        Column(tr("Not tied to a year"), 10),
        Column(tr("Note on the period"), 18),
        Column(tr("Status"), 12),
        Column(tr("Place"), 16),
        Column(tr("Source"), 30),
        Column(tr("Why it is doubtful"), 30),
        Column(tr("Note"), 40),
        Column(tr("Group id"), 12, "code"),
        Column(tr("Part id"), 12, "code"),
        Column(tr("Label of the part"), 18),
        Column(tr("Value in code"), 12),
        Column(tr("Not as published"), 30),
    )


def _rows(profiles: Iterable[Profile], language: Language, today: date) -> Iterator[Row]:
    words = _words(language)
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        key_places = {fact_id: place for place, fact_id in enumerate(profile.key_figures, 1)}
        for fact in profile.facts:
            of_fact = (*of_profile, *_fact(language, fact, key_places.get(fact.id)))
            about = _about(fact, words)
            said = (fact.group, "", "", _code(fact.value), _contradiction(language, fact))
            whole = _whole(language, fact, words, today)
            yield (*of_fact, *whole, *about, _value(fact.note), *said)
            for part in fact.value.parts:
                cells = _part(language, fact, part, words, today)
                said = (fact.group, part.id, _value(part.label), "", "")
                yield (*of_fact, *cells, *about, _value(part.note), *said)


def _words(language: Language) -> dict[str, str]:
    """What the codes of a figure are called."""
    tr = language.tr
    return scale_words(language) | {
        "less-than": tr("less than"),
        "at-most": tr("at most"),
        "more-than": tr("more than"),
        "at-least": tr("at least"),
        "about": tr("about"),
        "observed": tr("observed"),
        "estimate": tr("estimate"),
        "projection": tr("projection"),
        "timeless": tr("not tied to a year"),
        "no place": tr("place not stated by the source"),
    }


def _fact(language: Language, fact: Fact, key_place: int | None) -> Row:
    """What a fact is; `key_place` is its place among the key figures that its document chose."""
    group, label = fact.group_label.value, fact_label(language, fact).value
    return (fact.id, fact.indicator, group, key_place, label)


def _whole(language: Language, fact: Fact, words: dict[str, str], today: date) -> Row:
    value = fact.value
    reading = value_reading(language, value) if value.kind in _READ else ""
    amounts = _amounts(value, value.amount, words)
    return ("", value.kind.value, value.published, reading, *amounts, *_when(fact.period, today))


def _part(language: Language, fact: Fact, part: Part, words: dict[str, str], today: date) -> Row:
    value = fact.value
    label = part_label(language, part)
    amounts = _amounts(value, part.amount, words)
    # A part by sex or of a breakdown holds for when the whole does.
    period = fact.period if part.period is None else part.period
    return (label, value.kind.value, part.published, "", *amounts, *_when(period, today))


def _amounts(value: Value, amount: Decimal | None, words: dict[str, str]) -> Row:
    power = SCALES.get(value.scale, 0)
    return (
        amount,
        value.upper,
        words.get(value.relation, value.relation),
        words.get(value.scale, value.scale),
        shifted(amount, power) if amount is not None and power else amount,
        value.unit or ("%" if value.kind is ValueKind.PERCENTAGE else ""),
        value.currency,
        value.per,
        value.of_what,
    )


def _when(period: Period, today: date) -> Row:
    end = period.end
    if end is None:
        return (None, None, None, None)
    return (period.start, end, end.year, years_between(end, today))


def _about(fact: Fact, words: dict[str, str]) -> Row:
    place = fact.place
    return (
        words["timeless"] if fact.timeless else "",
        _value(fact.period_note),
        words.get(fact.status, fact.status),
        (place.value or words["no place"]) if place else "",
        _value(fact.source),
        _value(fact.doubtful),
    )


def _code(value: Value) -> str:
    """What a program reads in a figure without a number, in no language."""
    if value.answer is not None:
        return "yes" if value.answer else "no"
    return str(value.date) if value.date else value.country or _value(value.name)


def _contradiction(language: Language, fact: Fact) -> str:
    said = fact.contradiction
    return contradiction_sentence(language, said) if said else ""


def _value(text: Text | None) -> str:
    return text.value if text else ""
