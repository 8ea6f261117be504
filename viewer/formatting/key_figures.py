"""The figures that an overview shows first, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from db.rows import Fact, PartialDate, Profile
from viewer.formatting.facts import (
    document_language,
    fact_label,
    fact_period,
    has_figure,
    is_doubtful,
    value_text,
)
from viewer.i18n.language import Language

MOST = 6


class KeyFigure(NamedTuple):
    """A figure for a card: `when` is "2015" or "2014, estimate", "" for what has no year; that it
    is doubtful, or not what is published, stands there as well."""

    fact: Fact
    label: str
    value: str
    when: str


def key_figures(language: Language, profile: Profile) -> Iterator[KeyFigure]:
    """Yield at most six figures in words: those that the document chose, else the program's."""
    told_in = document_language(profile)
    for fact in key_facts(profile):
        label, value = fact_label(language, fact).value, value_text(language, fact.value, told_in)
        yield KeyFigure(fact, label, value, _when(language, fact))


def _when(language: Language, fact: Fact) -> str:
    said = [
        fact_period(language, fact),
        language.tr("doubtful") if is_doubtful(fact) else "",
        language.tr("≠ not what is published") if fact.contradiction is not None else "",
    ]
    return " \N{MIDDLE DOT} ".join(filter(None, said))


def key_facts(profile: Profile) -> list[Fact]:
    """Return the facts that the document chose, else those of the most telling indicators.

    Of an indicator it is the newest figure of the country as a whole that is there.
    """
    if profile.key_figures:
        by_id = {fact.id: fact for fact in profile.facts}
        return [by_id[name] for name in profile.key_figures]
    best: dict[int, Fact] = {}
    for fact in profile.facts:
        if fact.key_place is None or fact.place is not None or not has_figure(fact):
            continue
        known = best.get(fact.key_place)
        if known is None or _order(fact) > _order(known):
            best[fact.key_place] = fact
    return [best[place] for place in sorted(best)[:MOST]]


def _order(fact: Fact) -> tuple[bool, tuple[int, int, int]]:
    """Later for what stands under the indicator's own label, and for what is newer."""
    end = fact.period.end or PartialDate(0)
    return not fact.is_own_label, end.sort_key
