"""What a search finds: one row for each place that answers, with the matched words marked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from db.rows.dates import PartialDate, Period, Text

if TYPE_CHECKING:
    from db.rows.figures import Value
    from db.rows.offices import OpeningHours

# Where a matched word stands in a text: its first letter, and the one behind its last.
Mark = tuple[int, int]


class HitKind(StrEnum):
    """What was found. Hits come kind by kind, that with the best hit first."""

    PROFILE = "profile"
    OFFICE = "office"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    ADDRESS = "address"
    HOURS = "hours"
    PERSON = "person"
    PROGRAMME = "programme"
    FACT = "fact"
    EVENT = "event"
    STORY = "story"
    PARTNER = "partner"


class Through(NamedTuple):
    """Why an office is responsible for a `country` (ISO code) that its profile does not name.

    `member` says what the country is: "member of the EEA"; Text("") where the office stands in it.
    The dates are None unless it was that for a part of the time only.
    """

    country: str
    member: Text
    since: PartialDate | None = None
    until: PartialDate | None = None


class Covering(NamedTuple):
    """An office responsible for a country, and `through` what if its profile does not name it."""

    profile_id: str
    office: str
    through: tuple[Through, ...] = ()


class Hit(NamedTuple):
    """One thing found, as an answer: what kind it is, its value, what that is, and whose.

    | kind           | value                      | label                    | whose             |
    |----------------|----------------------------|--------------------------|-------------------|
    | PROFILE        | title                      | organisation             |                   |
    | OFFICE         | name                       | abbreviation, town       |                   |
    | PHONE          | number                     | note                     | office            |
    | EMAIL, WEBSITE | address                    | note                     | office            |
    | ADDRESS        | street and town            |                          | office            |
    | HOURS          | in words, else see `hours` |                          | office            |
    | PERSON         | name                       | title                    | office            |
    | PROGRAMME      | name                       | abbreviation             |                   |
    | FACT           | figure as published        | what it is: "Population" |                   |
    | EVENT          | title                      |                          | programme         |
    | STORY          | "3,122 kms from home"      | person, occupation       |                   |
    | PARTNER        | name                       | abbreviation             | office, programme |
    |                |                            |                          | or event          |

    `whose` is Text("") for what is the profile's own. `tab` and `target` say where it stands:
    `tab` is "overview", "offices", "programmes", "facts" or "contacts"; `target` the id of the
    office, programme or fact, "office/contact" for a number, or "" for the tab as a whole.
    `period` is when: of a figure, an event (one date), a programme (the end is None while it
    runs); Period() where nobody says it. `figure` is what a program can read in a fact's value,
    and `told_in` the language of its document: with both the figure can be written as the reader
    writes it. `copied` is what Copy takes: "+3222877000", "11.3 million", an address of one line.

    An office found `by_coverage` is responsible for a country that was asked for, and `through`
    what, if its profile does not name it. `contact_kind` says what a number is: a ContactKind, or
    "" for the other kinds; `verdict` how far it can be trusted: a Verdict, or "". `role` is what a
    partner is: "funder", "supporter", "initiator", "party" (to an event), "partner" or "".
    Of a hit that `is_mentioned` only a long text has a word (a summary, a description, a note).
    A hit `is_close` has not the very words, but some with one letter wrong, missing or swapped.
    """

    kind: HitKind
    profile_id: str
    profile_title: Text
    country: str
    tab: str
    target: str
    value: Text
    label: Text = Text("")
    whose: Text = Text("")
    period: Period = Period()
    figure: Value | None = None
    hours: tuple[OpeningHours, ...] = ()
    told_in: str = ""
    copied: str = ""
    is_close: bool = False
    is_mentioned: bool = False
    value_marks: tuple[Mark, ...] = ()
    label_marks: tuple[Mark, ...] = ()
    whose_marks: tuple[Mark, ...] = ()
    by_coverage: bool = False
    contact_kind: str = ""
    verdict: str = ""
    role: str = ""
    through: tuple[Through, ...] = ()


class SearchResults(NamedTuple):
    """What a query found: `hits` kind by kind, the best first, and behind them those that
    long texts mention, kind by kind; `total` may be more than these.

    `is_all` is False when there are so many matches that not all were looked at: then `total`
    is how many were. `left_out` are the words, as they were typed, that the first hits have not:
    nothing has them beside the others, or long texts only. Small words ("of") are never among them.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    is_all: bool
    left_out: tuple[str, ...] = ()
