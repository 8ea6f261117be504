"""Figures in words: value, period, age, notes, and the parts of a breakdown or a series."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal, NamedTuple

from db.rows import Fact, Part, PartialDate, Profile, Text, Value, ValueKind
from viewer.formatting.ages import AgeRules, fact_age, is_old
from viewer.formatting.readings import absence, sex, value_reading
from viewer.formatting.texts import doubt
from viewer.i18n.language import Language

_ABSENT = frozenset((ValueKind.NOT_AVAILABLE, ValueKind.NONE, ValueKind.BLANK))
_WITH_PARTS = frozenset((ValueKind.SERIES, ValueKind.BY_SEX))


class Note(NamedTuple):
    """What to know beside a figure: a doubt, how it is read, where it holds, a note of the writer
    on it or on one of its parts, its source.
    """

    kind: Literal["doubt", "reading", "whole", "place", "note", "part", "source"]
    text: Text


class PartLine(NamedTuple):
    """One part: what it is, its figure, and of a total its share ("39.9%", and as a fraction).

    What the parts leave unexplained is a line without a figure.
    """

    label: Text
    figure: str
    share: str
    fraction: Decimal
    note: Text | None = None
    is_unexplained: bool = False


class FactLine(NamedTuple):
    """A figure in words, for whoever shows, prints or exports it.

    `value` is as published, or says what is not there; the `parts` are there where they are listed
    below it.
    """

    fact: Fact
    label: Text
    value: str
    period: str
    age: str
    is_old: bool
    notes: tuple[Note, ...]
    parts: tuple[PartLine, ...]

    @property
    def doubt(self) -> str:
        """Why it is doubtful, "" when it is not."""
        return next((note.text.value for note in self.notes if note.kind == "doubt"), "")

    @property
    def notes_beside_parts(self) -> tuple[Note, ...]:
        """The notes without those that the `parts` say anyway."""
        said = ("reading", "part") if self.parts else ()
        return tuple(note for note in self.notes if note.kind not in said)

    @property
    def is_breakdown(self) -> bool:
        return self.fact.value.kind is ValueKind.BREAKDOWN


def fact_lines(language: Language, profile: Profile, rules: AgeRules) -> tuple[FactLine, ...]:
    """Return all figures of a profile in words, in the order of the document."""
    as_of = profile.summary.facts_as_of
    return tuple(fact_line(language, fact, as_of, rules) for fact in profile.facts)


def fact_line(
    language: Language, fact: Fact, facts_as_of: PartialDate | None, rules: AgeRules
) -> FactLine:
    """Return a figure in words; one without a year is no newer than `facts_as_of`."""
    return FactLine(
        fact=fact,
        label=fact_label(language, fact),
        value=value_text(language, fact.value),
        period=fact_period(language, fact),
        age=fact_age(language, fact, facts_as_of, rules.today),
        is_old=is_old(fact, facts_as_of, rules.today, rules.figures),
        notes=tuple(_notes(language, fact)),
        parts=tuple(_part_lines(language, fact.value)),
    )


def fact_groups(lines: Iterable[FactLine]) -> list[tuple[Text, list[FactLine]]]:
    """Return figures under the headings of their groups, groups in the order of their first."""
    groups: dict[str, list[FactLine]] = {}
    for line in lines:
        groups.setdefault(line.fact.group, []).append(line)
    return [(members[0].fact.group_label, members) for members in groups.values()]


def fact_label(language: Language, fact: Fact) -> Text:
    """Return what a figure is, or that the source leaves the label blank."""
    return fact.label._replace(value=fact.label.value or language.tr("label not stated"))


def has_figure(fact: Fact) -> bool:
    """Whether there is a figure: a source may also say that there is none."""
    return fact.value.kind not in _ABSENT


def is_doubtful(fact: Fact) -> bool:
    """Whether the writer doubts it, or its parts exceed their total."""
    value = fact.value
    return fact.doubtful is not None or (_has_rest(value) and value.unexplained < 0)


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


def part_label(language: Language, part: Part) -> str:
    """Return what a part is: its label, its time or its sex; an entry of a list is its text."""
    if part.label:
        return part.label.value
    if part.period and part.period.is_stated:
        return language.period(part.period)
    return sex(language, part) or part.published


def _notes(language: Language, fact: Fact) -> Iterator[Note]:
    """Yield all that a reader should know beside a figure, one sentence or phrase each."""
    if is_doubtful(fact):
        reason = fact.doubtful
        yield Note("doubt", Text(doubt(language, reason) if reason else language.tr("doubtful")))
    yield from _readings(language, fact.value)
    if fact.place is not None:
        place = fact.place.value
        where = language.tr("place: {place}", place=place)
        yield Note("place", Text(where if place else language.tr("place not stated by the source")))
    if fact.note:
        yield Note("note", fact.note)
    for part in fact.value.parts:
        if part.note:
            label = part_label(language, part)
            said = language.tr("{label}: {note}", label=label, note=part.note.value)
            yield Note("part", Text(said))
    if fact.source:
        yield Note("source", Text(language.tr("source: {source}", source=fact.source.value)))


def _readings(language: Language, value: Value) -> Iterator[Note]:
    """What a program reads in the figure, where that is not what it says anyway."""
    reading = value_reading(language, value)
    is_there = value.published and not absence(language, value.kind)
    if reading and is_there and not _is_same(reading, value.published):
        # Lines of years or sexes explain themselves; one word under a label does not.
        said = reading if value.parts else language.tr("read as: {reading}", reading=reading)
        yield Note("reading", Text(said))
    if value.of_what and value.of_what.casefold() not in value.published.casefold():
        yield Note("whole", Text(language.tr("share of: {what}", what=value.of_what)))


def _is_same(text: str, other: str) -> bool:
    return "".join(text.casefold().split()) == "".join(other.casefold().split())


def _part_lines(language: Language, value: Value) -> Iterator[PartLine]:
    """Yield the parts of a figure that has some, what they leave unexplained last."""
    is_total = value.kind is ValueKind.BREAKDOWN
    # A series without a text of its own is shown as the line of its years.
    if not (is_total or (value.kind in _WITH_PARTS and value.published)):
        return
    for part in value.parts:
        label = part.label or Text(part_label(language, part))
        figure = part.published or language.tr("left blank by the source")
        share, fraction = _share(language, part.amount, value.amount if is_total else None)
        yield PartLine(label, figure, share, fraction, part.note)
    if _has_rest(value):
        share, fraction = _share(language, value.unexplained, value.amount)
        rest = Text(_unexplained(language, value.unexplained))
        yield PartLine(rest, "", share, fraction, is_unexplained=True)


def _unexplained(language: Language, rest: Decimal) -> str:
    count = language.number(abs(rest))
    if rest < 0:
        return language.tr("parts exceed the total by {count}", count=count)
    return language.tr("{count} not explained by the source", count=count)


def _has_rest(value: Value) -> bool:
    return value.kind is ValueKind.BREAKDOWN and value.amount is not None and value.unexplained != 0


def _share(
    language: Language, amount: Decimal | None, total: Decimal | None
) -> tuple[str, Decimal]:
    """Return a share of a total as a percentage, to one decimal, and as a fraction of 1."""
    if amount is None or not total:
        return "", Decimal()
    with localcontext(prec=150):  # a document's numbers may have 60 digits
        percentage = (100 * amount / total).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return language.percent(percentage), amount / total
