"""What the library says of each country, for a view of all of them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from db.rows.dates import PartialDate, Text
from db.rows.figures import Fact
from db.rows.summary import ProfileSummary


class MappedIndicator(NamedTuple):
    """An indicator of which profiles have figures of their own country, and how many do."""

    id: str
    label: Text
    profiles: int


class CountryFigure(NamedTuple):
    """What the newest profile of a country (ISO code) that has it says of an indicator.

    `fact` is None where it says nothing, `amount` where its value is no number that can be ranked:
    then the source may say that there is none, or withhold it. The amount is without scale and in
    the base of its `dimension`, as in `RankedFigure`. `language` is the tag of the document's own.
    """

    country: str
    profile_id: str
    title: Text
    facts_as_of: PartialDate | None
    language: str
    fact: Fact | None
    amount: Decimal | None = None
    dimension: str = ""


class CoveredCountry(NamedTuple):
    """A country (ISO code) and the profiles with an office that is responsible for it."""

    country: str
    profile_ids: tuple[str, ...]


def newest_profiles(profiles: Iterable[ProfileSummary]) -> dict[str, ProfileSummary]:
    """The profile of each country (ISO code) that has the newest edition; of equals the first."""
    newest: dict[str, ProfileSummary] = {}
    for each in profiles:
        before = newest.get(each.country)
        if each.country and (before is None or _edition_key(each) > _edition_key(before)):
            newest[each.country] = each
    return dict(sorted(newest.items()))


def _edition_key(profile: ProfileSummary) -> tuple[int, int, int]:
    return profile.edition.sort_key if profile.edition else (0, 0, 0)
