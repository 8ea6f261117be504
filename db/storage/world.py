"""What is asked of all countries at once: the figures of an indicator, and who covers whom."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from db.building.figures import build_fact
from db.building.summary import build_summaries
from db.building.texts import Content, TextChoice
from db.rows.summary import ProfileSummary
from db.rows.world import CountryFigure, CoveredCountry, MappedIndicator, newest_profiles
from db.storage.checksums import verified
from db.storage.connection import Ask
from db.storage.editions import stored_content, stored_summaries
from db.storage.figures import FigureRow, profiles_with_office
from db.storage.repair import RepairingStore

_INDICATORS = """SELECT indicator, label, count(DISTINCT profile_id) FROM figure
    WHERE place IS NULL GROUP BY indicator, label ORDER BY 3, indicator, label DESC"""
_FIGURES = f"""SELECT {", ".join(FigureRow._fields)} FROM figure
    WHERE indicator = ? AND place IS NULL"""
_COVERAGE = """SELECT country, profile_id, office, through, checksum FROM coverage
    ORDER BY country, profile_id, office"""


class Countries:
    """Answers of one library; any thread may ask. Raises what reading it does."""

    def __init__(self, store: RepairingStore, languages: tuple[str, ...]) -> None:
        self._store, self._languages = store, languages

    def indicators(self) -> tuple[MappedIndicator, ...]:
        """The indicators that countries can be told apart by, those of most profiles first."""
        return self._store.ask(lambda ask: _indicators(ask, self._languages))

    def figures(self, indicator: str) -> tuple[CountryFigure, ...]:
        """What the newest profile of each country that has it says of an indicator, by country."""
        return self._store.ask(lambda ask: _figures(ask, indicator, self._languages))

    def profiles_with_office(self) -> frozenset[str]:
        """The ids of the profiles that have an office responsible for some country."""
        return self._store.ask(profiles_with_office)

    def covered(self) -> tuple[CoveredCountry, ...]:
        """Each country that an office is responsible for, with the profiles of these offices."""
        return self._store.ask(_covered)


def _indicators(ask: Ask, languages: tuple[str, ...]) -> tuple[MappedIndicator, ...]:
    choice, counts, labels = TextChoice(languages), Counter[str](), {}
    for indicator, label, count in ask(_INDICATORS):
        counts[indicator] += count
        labels[indicator] = label  # the one that most profiles give it comes last
    return tuple(
        MappedIndicator(indicator, choice.text(json.loads(labels[indicator])), count)
        for indicator, count in counts.most_common()
    )


def _figures(ask: Ask, indicator: str, languages: tuple[str, ...]) -> tuple[CountryFigure, ...]:
    rows: dict[str, list[FigureRow]] = {}
    for row in ask(_FIGURES, (indicator,)):
        figure = FigureRow._make(verified(row))
        rows.setdefault(figure.profile_id, []).append(figure)
    choice = TextChoice(languages)
    summaries = build_summaries(stored_summaries(ask), languages)
    others = newest_profiles(each for each in summaries if each.id in rows)

    def figure_of(summary: ProfileSummary) -> CountryFigure:
        content, own = stored_content(ask, summary.id), rows.get(summary.id, [])
        return _figure(summary, content, own, indicator, choice)

    newest = {
        country: figure_of(summary) for country, summary in newest_profiles(summaries).items()
    }
    # Of a country whose newest profile does not have the line another one may.
    return tuple(
        figure if figure.fact or country not in others else figure_of(others[country])
        for country, figure in newest.items()
    )


def _covered(ask: Ask) -> tuple[CoveredCountry, ...]:
    profiles: dict[str, dict[str, None]] = {}
    for row in ask(_COVERAGE):
        country, profile_id, _, through, _ = verified(row)
        ways = json.loads(through) if through else ()
        # What was a member of an area once, and is none any more, is not covered through it.
        if not ways or any(until == "" for _, _, until in ways):
            profiles.setdefault(country, {})[profile_id] = None
    return tuple(CoveredCountry(country, tuple(ids)) for country, ids in profiles.items())


def _figure(
    summary: ProfileSummary,
    content: Content,
    rows: list[FigureRow],
    indicator: str,
    choice: TextChoice,
) -> CountryFigure:
    facts = [fact for fact in content.get("facts", ()) if fact["indicator"] == indicator]
    ranked = {row.fact: row for row in rows}
    wanted = next(_in_order(facts, ranked), None)
    row = ranked.get(wanted["id"]) if wanted else None
    return CountryFigure(
        summary.country,
        summary.id,
        summary.title,
        summary.facts_as_of,
        next(iter(summary.languages), ""),
        build_fact(wanted, choice) if wanted else None,
        Decimal(row.amount) if row else None,
        row.dimension if row else "",
    )


def _in_order(facts: list[Content], ranked: dict[str, FigureRow]) -> Iterator[Content]:
    """The facts of a profile's own country: the indicator's own label first, then the newest."""
    own = [fact for fact in facts if "place" not in fact]

    def key(fact: Content) -> tuple[bool, bool, tuple[int, ...]]:
        end = fact["period"].partition("/")[2] or fact["period"]
        newest_first = tuple(-int(part) for part in end.split("-") if part.isdigit())
        return fact["id"] not in ranked, fact.get("is_own_label") == "yes", newest_first

    yield from sorted(own, key=key)
