"""Why an office is responsible for a country: by its name, through an area, or as its place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from db.building.texts import Content, TextChoice, optional_date
from db.rows import Through


class Way(NamedTuple):
    """How an office comes to a country that its document does not name: `member` says what the
    country is in each language, {} where it is the one in which the office stands."""

    member: dict[str, str]
    since: str = ""
    until: str = ""


def ways_to_countries(office: Content) -> dict[str, list[Way]]:
    """Each country (ISO code) of an office in normal form; one that it names needs no way."""
    is_assumed = office.get("is_coverage_assumed") == "yes"
    ways = {code: [Way({})] if is_assumed else [] for code in office.get("covers", ())}
    named = frozenset(ways)
    for country, way in _through_areas(office):
        if country not in named:
            ways.setdefault(country, []).append(way)
    return ways


def build_through(country: str, way: Any, choice: TextChoice) -> Through:
    """A way, also one that was stored as JSON."""
    member, since, until = way
    dates = {"since": since, "until": until}
    return Through(
        country, choice.text(member), optional_date(dates, "since"), optional_date(dates, "until")
    )


def _through_areas(office: Content) -> Iterator[tuple[str, Way]]:
    for area in office.get("areas", ()):
        for each in area.get("members", ()):
            way = Way(area["member"], each.get("since", ""), each.get("until", ""))
            yield each["country"], way
