"""Offices and how to reach them."""

from enum import StrEnum
from typing import NamedTuple

from db.rows.dates import PartialDate, Text


class Institution(NamedTuple):
    """A named institution: a partner, a funder (with role and since), a party."""

    name: Text
    abbreviation: str
    note: Text | None
    role: str = ""
    since: PartialDate | None = None


class Membership(NamedTuple):
    """A country (ISO code) that is a member of an area.

    The dates are None unless they lie after the profile's: then it was no member all of the time.
    """

    country: str
    since: PartialDate | None = None
    until: PartialDate | None = None


class Area(NamedTuple):
    """A region or an organisation that an office covers.

    `members` are known of the organisations in resources/areas, and what each of them is is called
    `member`: "member of the EEA".
    """

    name: Text
    abbreviation: str
    note: Text | None = None
    member: Text | None = None
    members: tuple[Membership, ...] = ()


class Address(NamedTuple):
    """Where an office is, in parts, or in `lines` where the source has no parts.

    `is_own` where its organisation is that of the profile, in whatever language each is written.
    """

    organisation: Text | None
    street: str
    postcode: str
    city: str
    country: str
    building: str = ""
    floor: str = ""
    plot: str = ""
    po_box: str = ""
    region: str = ""
    lines: tuple[str, ...] = ()
    is_own: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """Building, floor, street, plot, box, postcode, city, region and country, "" for none."""
        place = (self.building, self.floor, self.street, self.plot, self.po_box)
        return (*place, self.postcode, self.city, self.region, self.country)


class ContactKind(StrEnum):
    SWITCHBOARD = "switchboard"
    TELEPHONE = "telephone"
    MOBILE = "mobile"
    DUTY = "duty"
    SATELLITE = "satellite"
    DIRECT_DIAL = "direct-dial"
    FAX = "fax"
    EMAIL = "email"
    WEBSITE = "website"
    OTHER = "other"


class Verdict(StrEnum):
    """How far a number or address can be trusted. What is refused is in no library."""

    VALID = "valid"
    DOUBTFUL = "doubtful"


class ContactPoint(NamedTuple):
    """A way to reach an office. `shown` is for reading, `copied` for dialling (E.164) or opening.

    When the source withholds it, `withheld` says why; where it only names it ("visit our website")
    `mentioned` says how. Then `shown` and `copied` are empty.
    `national` is a number as it is dialled in its own country, "" where there is none.
    A direct-dial pattern has no number to copy: `shown` is its prefix, `copied` is empty.
    `doubtful` is the writer's reason not to trust it; it is shown as published all the same, and
    `copied` is empty when it cannot be read. `extension` is dialled after the number.
    Without a reason of the writer the `verdict` is doubtful where the number lies in no range that
    its country has given out, as far as this program knows. `stated` is the number as the document
    states it beside what is published, "" where it does not.
    """

    id: str
    kind: ContactKind
    published: str
    shown: str
    copied: str
    note: Text | None
    withheld: Text | None
    doubtful: Text | None = None
    extension: str = ""
    verdict: Verdict = Verdict.VALID
    mentioned: Text | None = None
    national: str = ""
    stated: str = ""

    @property
    def is_doubtful(self) -> bool:
        return self.doubtful is not None or self.verdict is Verdict.DOUBTFUL


# In place of an office in the ids of contacts: an emergency number is of no office.
EMERGENCY = "emergency_numbers"


class EmergencyNumber(NamedTuple):
    """A number to ring in the country when lives are in danger, as the source writes it, and what
    it is for; `copied` is what is dialled, "" where that cannot be read. Doubtful is one that the
    writer doubts (`doubtful` says why), and one that its country has not, as far as this program
    knows.
    """

    id: str
    number: str
    purpose: Text
    source: Text
    note: Text | None = None
    doubtful: Text | None = None
    verdict: Verdict = Verdict.VALID
    copied: str = ""

    @property
    def target(self) -> str:
        """Its id among the contacts of a profile."""
        return f"{EMERGENCY}/{self.id}"

    @property
    def is_doubtful(self) -> bool:
        return self.doubtful is not None or self.verdict is Verdict.DOUBTFUL


class OpeningHours(NamedTuple):
    """When an office is open: `days` are "mon" to "sun", times "08:30" in the office's time."""

    days: tuple[str, ...]
    opens: str
    closes: str
    note: Text | None = None


class Person(NamedTuple):
    """Who works in an office, and as what."""

    name: str
    title: Text | None = None
    note: Text | None = None


class Activity(NamedTuple):
    """What an office does; `countries` are ISO codes, `programmes` ids within the profile."""

    text: Text
    countries: tuple[str, ...]
    programmes: tuple[str, ...]


class Office(NamedTuple):
    """An office. `covers` are ISO codes; an `address` that the source does not state is None.

    When `is_coverage_assumed` the document says nothing of what it covers, and `covers` is the
    country where it stands.

    `hours_text` is what the source writes of its hours; `time_zone` is an IANA name.
    `partners_note` is what it says of the list of partners: that it is not all of them.
    """

    id: str
    kind: str
    name: Text
    abbreviation: str
    description: Text | None
    covers: tuple[str, ...]
    areas: tuple[Area, ...]
    address: Address | None
    contacts: tuple[ContactPoint, ...]
    activities: tuple[Activity, ...]
    partners: tuple[Institution, ...]
    hours: tuple[OpeningHours, ...] = ()
    hours_text: Text | None = None
    time_zone: str = ""
    people: tuple[Person, ...] = ()
    partners_note: Text | None = None
    is_coverage_assumed: bool = False
