"""The line that stands for a profile in a list."""

from typing import NamedTuple

from db.rows.dates import PartialDate, Text


class ProfileSummary(NamedTuple):
    """A line of the library: enough to choose a profile by.

    A territory without an ISO code has a `country_name`, and `country` is "". `languages` are the
    tags of the languages that the profile's texts are in. `edition` is None where it is not stated;
    then `newest_figure` is the last date that a figure holds for, if any says.
    """

    id: str
    title: Text
    country: str
    covers: tuple[str, ...]
    edition: PartialDate | None
    facts_as_of: PartialDate | None
    country_name: Text | None = None
    languages: tuple[str, ...] = ()
    newest_figure: PartialDate | None = None
