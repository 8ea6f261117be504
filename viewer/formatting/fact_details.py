"""All that there is to say of one figure, each under a heading of its own."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.rows import EarlierFacts, Profile, Text
from viewer.formatting.facts import (
    FactLine,
    document_language,
    fact_period,
    value_text,
)
from viewer.formatting.parts import entries
from viewer.formatting.texts import dotted, edition_date, foreign_language
from viewer.i18n.language import Language

# Told under headings of their own, or by the parts.
_TOLD_ELSEWHERE = frozenset(("doubt", "contradiction", "published", "source", "part"))


class Detail(NamedTuple):
    """A text under its heading."""

    heading: str
    text: str


def fact_details(language: Language, profile: Profile, line: FactLine) -> list[Detail]:
    """Return what is known of a figure besides value and period: published text, parts, notes,
    source."""
    tr, told_in = language.tr, document_language(profile)
    parts = entries(language, line.fact.value, told_in)
    if line.is_breakdown:
        parts = [note.text.value for note in line.notes if note.kind == "part"]
    told = (
        Detail(tr("As published"), _published(line)),
        Detail(tr("Parts"), "\n".join(parts)),
        Detail(tr("Notes"), "\n".join(_notes(language, line))),
        Detail(tr("Source"), _source(language, profile, line)),
    )
    return [detail for detail in told if detail.text]


def _published(line: FactLine) -> str:
    """The text of the source, where a reader sees another, or is told that it says otherwise."""
    if line.published or line.fact.contradiction is None:
        return line.published
    return line.fact.value.published


def _notes(language: Language, line: FactLine) -> Iterator[str]:
    for note in line.notes:
        if note.kind not in _TOLD_ELSEWHERE:
            yield _with_language(language, note.text)


def _source(language: Language, profile: Profile, line: FactLine) -> str:
    if line.fact.source is not None:
        return _with_language(language, line.fact.source)
    source = profile.source
    publisher = source.publisher.value if source.publisher else ""
    dated = language.date(source.date) if source.date else ""
    title = _with_language(language, source.title)
    return "\n".join(filter(None, (title, publisher, dated)))


def _with_language(language: Language, text: Text) -> str:
    foreign = foreign_language(language, text)
    if not foreign:
        return text.value
    return language.tr("{what} ({note})", what=text.value, note=foreign)


def earlier_figures(
    language: Language, fact_id: str, editions: Iterable[EarlierFacts], told_in: str | None
) -> list[str]:
    """Return what a figure was in earlier editions: "February 2015: 11.2 million · 2013"."""
    lines = []
    for each in editions:
        fact = next((fact for fact in each.facts if fact.id == fact_id), None)
        said = language.tr("not in this edition")
        if fact is not None:
            value = value_text(language, fact.value, told_in)
            said = dotted(value, fact_period(language, fact))
        edition = edition_date(language, each.edition)
        lines.append(language.tr("{label}: {value}", label=edition, value=said))
    return lines
