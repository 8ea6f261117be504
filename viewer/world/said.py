"""What is known of all countries, what one says of a topic, and the classes that it is told by."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from db.rows import ProfileSummary

# Levels of what has no shade: nothing is known, or something that cannot be ranked.
NOTHING, UNRANKED = 0, -1
UNRANKED_MARK = "\N{EN DASH}"
LAST = (1, Decimal())  # in the order of the list


class Known(NamedTuple):
    """The profiles by id, one of each country, and who covers which country.

    That of a country is the newest with an office, which is more than a document of figures; else
    the newest.
    """

    profiles: Mapping[str, ProfileSummary]
    own: Mapping[str, ProfileSummary]
    covering: Mapping[str, Sequence[str]]

    @property
    def with_office(self) -> frozenset[str]:
        """The ids of the profiles that have an office responsible for some country."""
        return frozenset(each for ids in self.covering.values() for each in ids)

    def leads_to(self, country: str) -> ProfileSummary | None:
        """The profile to open for a country."""
        if country in self.own:
            return self.own[country]
        ids = self.covering.get(country, ())
        return next((self.profiles[each] for each in ids if each in self.profiles), None)


class Class(NamedTuple):
    """A group of countries: its `level` (1 is the lightest shade), the sign that stands in their
    squares, and what it means."""

    level: int
    mark: str
    words: str


class Said(NamedTuple):
    """The level and sign of a country's square, and what it says in words.

    `number` of `total` is its place among all that are ranked, both "" where it is not; `order`
    its place in the list.
    """

    level: int
    mark: str
    value: str
    detail: str = ""
    number: str = ""
    total: str = ""
    order: tuple[int, Decimal] = LAST
