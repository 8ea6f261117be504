"""The index at the end of a directory: places by name, and which office is the first there."""

from collections import Counter
from typing import NamedTuple, TypedDict

from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.sheets.directory_entries import Phrase, phrase


class Place(NamedTuple):
    """A city in a country; a city by itself may be in several."""

    city: str
    country: str


class PlaceLine(TypedDict):
    """A line of the index; `number` is that of the entry which begins the place."""

    name: Phrase
    number: int


class PlaceIndex:
    """Numbers the places of a directory as they come."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._numbers: dict[Place, int] = {}

    def number(self, place: Place) -> int:
        """Return the number of a place that is new, or -1: it has no name, or was there before."""
        if not place.city.strip() or place in self._numbers:
            return -1
        self._numbers[place] = len(self._numbers)
        return self._numbers[place]

    def sorted(self) -> list[PlaceLine]:
        """Return the lines by name; the country stands beside a city that several have."""
        cities = Counter(place.city for place in self._numbers)
        ordered = sorted(self._numbers, key=lambda place: [*map(collation_key, place)])
        return [
            PlaceLine(
                name=phrase(
                    self._language,
                    self._language.join(place) if cities[place.city] > 1 else place.city,
                ),
                number=self._numbers[place],
            )
            for place in ordered
        ]
