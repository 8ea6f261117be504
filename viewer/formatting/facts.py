"""Figures in words: value, period, age, notes, and the parts of a breakdown or a series."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from db.rows import Contradiction, Fact, PartialDate, Profile, Text, Value, ValueKind
from viewer.formatting.ages import AgeRules, fact_age, is_old
from viewer.formatting.figures import says_more, shown_figure
from viewer.formatting.parts import PartLine, has_rest, has_shares, part_label, part_lines
from viewer.formatting.readings import absence, value_reading
from viewer.formatting.texts import doubt
from viewer.i18n.language import Language

_ABSENT = frozenset((ValueKind.NOT_AVAILABLE, ValueKind.NONE, ValueKind.BLANK))


class Note(NamedTuple):
    """What to know beside a figure: a doubt, that its published text says otherwise, how it is
    read, what more is published, what the program computed, where it holds, a note of the writer on
    it or on one of its parts, its source.
    """

    kind: Literal[
        "doubt",
        "contradiction",
        "reading",
        "published",
        "computed",
        "whole",
        "place",
        "note",
        "part",
        "source",
    ]
    text: Text


class FactLine(NamedTuple):
    """A figure in words, for whoever shows, prints or exports it.

    `value` is in the reader's language and number format, or says what is not there; `published`
    is the text of the source where that is another. The `parts` are there where they are listed
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
    published: str = ""

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
    as_of, told_in = profile.summary.facts_as_of, document_language(profile)
    return tuple(fact_line(language, fact, as_of, rules, told_in) for fact in profile.facts)


def published_note(language: Language, line: FactLine) -> str:
    """Return what the source writes, "" where the value is just that."""
    text = line.published
    return language.tr("as published: {text}", text=text) if text else ""


def document_language(profile: Profile) -> str | None:
    """Return the tag of the language in which a profile's figures are published."""
    return next(iter(profile.summary.languages), None)


def fact_line(
    language: Language,
    fact: Fact,
    facts_as_of: PartialDate | None,
    rules: AgeRules,
    told_in: str | None = None,
) -> FactLine:
    """Return a figure in words; one without a year is no newer than `facts_as_of`.

    `told_in` is the tag of the document's language; None for the reader's own.
    """
    shown = value_text(language, fact.value, told_in)
    published = fact.value.published
    return FactLine(
        fact=fact,
        label=fact_label(language, fact),
        value=shown,
        period=fact_period(language, fact),
        age=fact_age(language, fact, facts_as_of, rules.today),
        is_old=is_old(fact, facts_as_of, rules.today, rules.figures),
        notes=tuple(_notes(language, fact, shown)),
        parts=tuple(part_lines(language, fact.value, told_in)),
        published="" if _is_same(published, shown) else published,
    )


def fact_groups(lines: Iterable[FactLine]) -> list[tuple[Text, list[FactLine]]]:
    """Return figures under the headings of their groups, in the order in which they come."""
    groups: dict[str, list[FactLine]] = {}
    for line in lines:
        groups.setdefault(line.fact.group, []).append(line)
    return [(members[0].fact.group_label, members) for members in groups.values()]


def fact_label(language: Language, fact: Fact) -> Text:
    """Return what a figure is, or that the source leaves the label blank."""
    return fact.label._replace(value=fact.label.value or language.tr("label not stated"))


def contradiction_sentence(language: Language, said: Contradiction) -> str:
    """Return that a published text is read as another number than the one that is stated."""
    return language.tr(
        "The published text “{published}” is read as {read}, but the document says {stated}",
        published=said.published,
        read=said.read,
        stated=said.stated,
    )


def main_source(profile: Profile) -> str:
    """Return the source that most figures have; the profile's own for those that name none."""
    named = Counter(source_of(profile, fact) for fact in profile.facts)
    return max(named, key=lambda source: named[source], default=profile.source.title.value)


def source_of(profile: Profile, fact: Fact) -> str:
    """Return what a figure names as its source, or else the profile's own."""
    return fact.source.value if fact.source else profile.source.title.value


def source_line(language: Language, profile: Profile) -> str:
    """What most figures have as their source, said once for all of them."""
    usual = main_source(profile)
    if all(source_of(profile, fact) == usual for fact in profile.facts):
        return language.tr("Source: {source}", source=usual)
    return language.tr("Source where a fact names no other: {source}", source=usual)


def has_figure(fact: Fact) -> bool:
    """Whether there is a figure: a source may also say that there is none."""
    return fact.value.kind not in _ABSENT


def is_doubtful(fact: Fact) -> bool:
    """Whether the writer doubts it, or its parts exceed their total."""
    value = fact.value
    return fact.doubtful is not None or (has_rest(value) and value.unexplained < 0)


def value_text(language: Language, value: Value, told_in: str | None = None) -> str:
    """Return a figure in the reader's language; what is not there, and why, in words of its own."""
    words = absence(language, value.kind)
    if not words:
        return shown_figure(language, value, told_in) or value_reading(language, value)
    if value.kind is ValueKind.NOT_AVAILABLE or _is_same(value.published, words):
        return words
    is_his = told_in in (None, language.tag)
    return f"{value.published} · {words}" if value.published and is_his else words


def fact_period(language: Language, fact: Fact) -> str:
    """Return when a figure holds: "2014, estimate", "2015-2020", "year not stated".

    "" for what belongs to no year, such as an area.
    """
    if fact.period.is_stated:
        period = language.period(fact.period)
    else:
        period = "" if fact.timeless else language.tr("year not stated")
    words = {"estimate": language.tr("estimate"), "projection": language.tr("projection")}
    note = fact.period_note.value if fact.period_note else ""
    return language.join(filter(None, (period, words.get(fact.status, ""), note)))


def _notes(language: Language, fact: Fact, shown: str) -> Iterator[Note]:
    """Yield all that a reader should know beside a figure, one sentence or phrase each."""
    yield from _doubts(language, fact)
    yield from _readings(language, fact.value, shown)
    if has_shares(fact.value):
        said = language.tr("percentages of the parts: computed, not published")
        yield Note("computed", Text(said))
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


def _doubts(language: Language, fact: Fact) -> Iterator[Note]:
    if is_doubtful(fact):
        reason = fact.doubtful
        yield Note("doubt", Text(doubt(language, reason) if reason else language.tr("doubtful")))
    if fact.contradiction is not None:
        yield Note("contradiction", Text(contradiction_sentence(language, fact.contradiction)))


def _readings(language: Language, value: Value, shown: str) -> Iterator[Note]:
    """What a program reads in the figure, or what the source says besides it."""
    reading = value_reading(language, value)
    is_there = value.published and not absence(language, value.kind)
    if is_there and shown != value.published:
        if says_more(language, value, shown):
            said = language.tr("as published: {text}", text=value.published)
            yield Note("published", Text(said))
    elif reading and is_there and not _is_same(reading, value.published):
        # Lines of years or sexes explain themselves; one word under a label does not.
        said = reading if value.parts else language.tr("read as: {reading}", reading=reading)
        yield Note("reading", Text(said))
    if value.of_what and value.of_what.casefold() not in shown.casefold():
        yield Note("whole", Text(language.tr("share of: {what}", what=value.of_what)))


def _is_same(text: str, other: str) -> bool:
    return "".join(text.casefold().split()) == "".join(other.casefold().split())
