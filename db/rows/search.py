"""What a search finds: one row for each place that answers, with the matched words marked."""

from enum import StrEnum
from typing import NamedTuple

from db.rows.dates import Text

# Where a matched word stands in a text: its first letter, and the one behind its last.
Mark = tuple[int, int]


class HitKind(StrEnum):
    """What was found, in the order in which groups are shown."""

    PROFILE = "profile"
    OFFICE = "office"
    NUMBER = "number"
    PROGRAMME = "programme"
    FACT = "fact"
    PARTNER = "partner"


class Hit(NamedTuple):
    """One thing found. `tab` and `target` say where it stands in its profile.

    `tab` is "overview", "offices", "programmes", "facts" or "contacts"; `target` the id of the
    office, programme or fact, "office/contact" for a number, or "" for the tab as a whole.
    An office found `by_coverage` is responsible for a country that was asked for. `contact_kind`
    says what a number is: a ContactKind, or "" for the other kinds.
    """

    kind: HitKind
    profile_id: str
    profile_title: Text
    country: str
    tab: str
    target: str
    title: Text
    detail: str
    title_marks: tuple[Mark, ...] = ()
    detail_marks: tuple[Mark, ...] = ()
    by_coverage: bool = False
    contact_kind: str = ""


class SearchResults(NamedTuple):
    """What a query found: `hits` by kind, the best first; `total` may be more than these.

    `is_all` is False when there are so many matches that not all were looked at: then `total`
    is how many were.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    is_all: bool
