"""Whether a query names what an office is responsible for, and why the office is that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db.building.coverage import build_through

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from db.building.coverage import Way
    from db.building.texts import Content, TextChoice
    from db.rows import Through
    from db.search.record import Record
    from db.search.terms import Terms


def names_of_countries(codes: Iterable[str], names: Mapping[str, Iterable[str]]) -> list[str]:
    """Each name of these countries, in every language of the program."""
    return [name for code in codes for name in names.get(code, ())]


def places_covered(
    office: Content, countries: Iterable[str], names: Mapping[str, Iterable[str]]
) -> list[str]:
    """What finds an office by what it covers: each name of its countries, then of its areas."""
    places = names_of_countries(countries, names)
    for area in office.get("areas") or ():
        places += (*area["name"].values(), area.get("abbreviation", ""))
    return places


def stored_ways(ways: Mapping[str, list[Way]], places: list[str]) -> str:
    """Why the office covers what its document does not name, as JSON; "" if it names all.

    `places` holds the country of each of the record's places, as far as these are countries.
    """
    if not any(ways.values()):
        return ""
    # Each text once: the members of an area have it in common.
    texts = {id(way.member): way.member for each in ways.values() for way in each}
    numbers = {key: number for number, key in enumerate(texts)}
    of_countries = {
        code: [(numbers[id(way.member)], way.since, way.until) for way in each]
        for code, each in ways.items()
    }
    said = {"places": places, "members": [*texts.values()], "ways": of_countries}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def covering(record: Record, terms: Terms, choice: TextChoice) -> tuple[Through, ...] | None:
    """None where the words of a query name nothing that the office of a record is responsible for.

    Otherwise through what it is; () where its document names the country or the area.
    """
    places = list(_places_named(record, terms))
    if not places:
        return None
    if not record.through:
        return ()
    through: dict[str, Any] = json.loads(record.through)
    ways = [(code, through["ways"].get(code)) for code in _countries(places, through["places"])]
    if not all(of_country for _, of_country in ways):
        return ()
    country, of_country = ways[0]
    members = through["members"]
    return tuple(
        build_through(country, (members[number], *dates), choice) for number, *dates in of_country
    )


def _places_named(record: Record, terms: Terms) -> Iterator[int | str]:
    """Yield what all words name: the code of a country, else the numbers of the record's places.

    Where one is named in full, others that begin so are not meant.
    """
    # "office belgium" asks for one, and names what it covers.
    pieces = [piece for piece in terms.pieces if not piece.kinds]
    typed = [word for piece in pieces for word in piece.words or piece.wholes[:1]]
    other = " ".join(" ".join(piece.wholes[:1] or piece.words) for piece in pieces).split()
    if len(typed) == 1 and f" {typed[0]} " in record.codes:
        yield typed[0].upper()
    elif typed:
        places: list[str] = json.loads(record.places)
        yield from _called(places, typed) or _called(places, other)


def _called(places: list[str], words: list[str]) -> list[int]:
    """The numbers of the places that have all words; of those with no others, if there are any."""
    found = [
        (number, place)
        for number, place in enumerate(places)
        if all(f" {word}" in place for word in words)
    ]
    whole = [number for number, place in found if place == f" {' '.join(words)} "]
    return whole or [number for number, _ in found]


def _countries(places: list[int | str], codes: list[str]) -> list[str]:
    """The country of each place; "" for the areas, which stand behind all countries."""
    return [
        place if isinstance(place, str) else codes[place] if place < len(codes) else ""
        for place in places
    ]
