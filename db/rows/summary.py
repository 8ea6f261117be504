"""The line that stands for a profile in a list."""

from typing import NamedTuple

from db.rows.dates import PartialDate, Text


class ProfileSummary(NamedTuple):
    """A line of the library: enough to choose a profile by.

    A territory without an ISO code has a `country_name`, and `country` is "". `languages` are the
    tags of the languages that the profile's texts are in.
    """

    id: str
    title: Text
    country: str
    covers: tuple[str, ...]
    edition: PartialDate
    facts_as_of: PartialDate | None
    country_name: Text | None = None
    languages: tuple[str, ...] = ()
