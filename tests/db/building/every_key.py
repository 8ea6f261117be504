"""A document in normal form that has every key, and the rows that it becomes."""

from typing import Any

from db.rows import (
    Activity,
    Address,
    Area,
    ContactKind,
    ContactPoint,
    Contradiction,
    EmergencyNumber,
    Event,
    Fact,
    Institution,
    Maintainer,
    Membership,
    Office,
    OpeningHours,
    PartialDate,
    Period,
    Person,
    Profile,
    ProfileSummary,
    Programme,
    Source,
    Story,
    Text,
    Value,
    ValueKind,
    Verdict,
)


def said(text: str) -> dict[str, str]:
    return {"en": text}


def text(value: str) -> Text:
    return Text(value, "en")


SUMMARY = {
    "id": "p",
    "title": said("title"),
    "country": "BE",
    "covers": ["BE", "LU"],
    "edition": "2016-02",
    "facts_as_of": "2015",
    "country_name": said("country name"),
    "languages": ["en", "fr"],
    "newest_figure": "2014",
}
INSTITUTION = {
    "name": said("name"), "abbreviation": "N", "note": said("note"), "role": "donor",
    "since": "2010",
}  # fmt: skip
EVENT = {
    "date": "2001-02-03", "title": said("event"), "description": said("what"),
    "parties": [INSTITUTION],
}  # fmt: skip
PARTS = ("street", "postcode", "city", "country", "building", "floor", "plot", "po_box", "region")
AREA = {
    "name": said("area"), "abbreviation": "A", "note": said("note"), "member": said("member of it"),
    "members": [
        {"country": "FR"}, {"country": "GB", "since": "1973-01-01", "until": "2020-01-31"},
    ],
}  # fmt: skip
PHONE = {
    "id": "phone", "kind": "fax", "published": "02 1", "shown": "+32 2 1", "e164": "+3221",
    "note": said("note"), "doubtful": said("doubt"), "extension": "12",
    "verdict": "doubtful", "national": "02 1",
}  # fmt: skip
WEBSITE = {"id": "web", "url": "https://b.org", "published": "b.org"}
OFFICE = {
    "id": "o", "kind": "sub-office", "name": said("office"), "abbreviation": "O",
    "description": said("what it is"), "covers": ["BE"], "areas": [AREA],
    "is_coverage_assumed": "yes",
    "address": {
        "organisation": said("of"), "lines": ["one", "two"], "is_own": "yes",
        **{part: f"a {part}" for part in PARTS},
    },
    "phones": [PHONE], "websites": [WEBSITE],
    "emails": [{"id": "mail", "address": "a@b.org"}, {"id": "more", "mentioned": said("ask")}],
    "activities": [{"text": said("does"), "countries": ["BE"], "programmes": ["pr"]}],
    "partners": [INSTITUTION], "partners_note": said("and more"),
    "hours_text": said("mornings"), "time_zone": "Europe/Brussels",
    "hours": [{"days": ["mon"], "opens": "08:00", "closes": "12:00", "note": said("ring")}],
    "people": [{"name": said("Ann"), "title": said("Chief"), "note": said("on leave")}],
}  # fmt: skip
PROGRAMME = {
    "id": "pr", "name": said("programme"), "abbreviation": "PR", "description": said("for"),
    "offices": ["o"], "countries": ["BE"], "start": "2010", "end": "2012-05", "status": "ended",
    "funders": [INSTITUTION], "events": [EVENT], "scope": "region",
}  # fmt: skip
FACT: dict[str, Any] = {
    "id": "f", "indicator": "i", "group": "g", "group_label": said("group"),
    "group_place": "3", "is_own_label": "yes", "key_place": "2",
    "label": said("label"), "value": {"kind": "text", "published": "yes"}, "period": "2015",
    "status": "estimate", "timeless": "yes", "place": said("there"), "note": said("note"),
    "source": said("source"), "doubtful": said("doubt"), "period_note": said("census"),
    "contradiction": {"published": "10", "read": "10", "stated": "11"},
}  # fmt: skip
CONTENT: dict[str, Any] = {
    **SUMMARY, "organisation": INSTITUTION, "summary": said("summary"),
    "source": {
        "title": said("page"), "publisher": said("they"), "date": "2014", "url": "https://c.org",
    },
    "history": [EVENT], "offices": [OFFICE], "programmes": [PROGRAMME], "facts": [FACT],
    "stories": [
        {"id": "s", "distance_km": "120", "published": "120 km", "person": "Bo",
         "occupation": said("baker")},
    ],
    "maintainer": {"name": said("me"), "email": "me@b.org"}, "key_figures": ["f"],
    "emergency_numbers": [
        {"id": "e", "number": "112", "purpose": said("police"), "source": said("them"),
         "note": said("free"), "doubtful": said("doubt"), "verdict": "doubtful", "dialled": "112"},
    ],
}  # fmt: skip

BUILT_SUMMARY = ProfileSummary(
    "p", text("title"), "BE", ("BE", "LU"), PartialDate(2016, 2), PartialDate(2015),
    text("country name"), ("en", "fr"), PartialDate(2014),
)  # fmt: skip
BUILT_INSTITUTION = Institution(text("name"), "N", text("note"), "donor", PartialDate(2010))
BUILT_EVENT = Event(PartialDate(2001, 2, 3), text("event"), text("what"), (BUILT_INSTITUTION,))
BUILT_AREA = Area(
    text("area"), "A", text("note"), text("member of it"),
    (
        Membership("FR"), Membership("GB", PartialDate(1973, 1, 1), PartialDate(2020, 1, 31)),
    ),
)  # fmt: skip
BUILT_OFFICE = Office(
    "o", "sub-office", text("office"), "O", text("what it is"), ("BE",), (BUILT_AREA,),
    Address(
        text("of"), "a street", "a postcode", "a city", "a country", "a building", "a floor",
        "a plot", "a po_box", "a region", ("one", "two"), True,
    ),
    (
        ContactPoint(
            "phone", ContactKind.FAX, "02 1", "+32 2 1", "+3221", text("note"), None,
            text("doubt"), "12", Verdict.DOUBTFUL, national="02 1",
        ),
        ContactPoint("mail", ContactKind.EMAIL, "a@b.org", "a@b.org", "a@b.org", None, None),
        ContactPoint("more", ContactKind.EMAIL, "", "", "", None, None, mentioned=text("ask")),
        ContactPoint(
            "web", ContactKind.WEBSITE, "b.org", "https://b.org", "https://b.org", None, None
        ),
    ),
    (Activity(text("does"), ("BE",), ("pr",)),), (BUILT_INSTITUTION,),
    (OpeningHours(("mon",), "08:00", "12:00", text("ring")),), text("mornings"),
    "Europe/Brussels", (Person("Ann", text("Chief"), text("on leave")),),
    text("and more"), True,
)  # fmt: skip
BUILT_PROGRAMME = Programme(
    "pr", text("programme"), "PR", text("for"), ("o",), ("BE",), PartialDate(2010),
    PartialDate(2012, 5), "ended", (BUILT_INSTITUTION,), (BUILT_EVENT,), "region",
    PartialDate(2016, 2),
)  # fmt: skip
BUILT_FACT = Fact(
    "f", "i", "g", text("group"), text("label"), Value(ValueKind.TEXT, "yes"),
    Period.parse("2015"), "estimate", True, text("there"), text("note"), text("source"),
    text("doubt"), text("census"), 3, True, Contradiction("10", "10", "11"), 2,
)  # fmt: skip
BUILT_PROFILE = Profile(
    summary=BUILT_SUMMARY,
    organisation=BUILT_INSTITUTION,
    description=text("summary"),
    source=Source(text("page"), text("they"), PartialDate(2014), "https://c.org"),
    history=(BUILT_EVENT,),
    offices=(BUILT_OFFICE,),
    programmes=(BUILT_PROGRAMME,),
    facts=(BUILT_FACT,),
    stories=(Story("s", 120, "120 km", "Bo", text("baker")),),
    maintainer=Maintainer(text("me"), "me@b.org"),
    key_figures=("f",),
    emergency_numbers=(
        EmergencyNumber(
            "e",
            "112",
            text("police"),
            text("them"),
            text("free"),
            text("doubt"),
            Verdict.DOUBTFUL,
            "112",
        ),
    ),
)
