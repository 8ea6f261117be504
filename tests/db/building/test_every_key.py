"""Each key of a document's normal form has its place in the rows, and no other."""

from decimal import Decimal
from typing import Any

import pytest

from db.building.profile import build_profile, build_summary
from db.building.texts import TextChoice
from db.rows import (
    Activity,
    Address,
    ContactKind,
    ContactPoint,
    Event,
    Fact,
    Institution,
    Maintainer,
    Office,
    OpeningHours,
    Part,
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
PHONE = {
    "id": "phone", "kind": "fax", "published": "02 1", "shown": "+32 2 1", "e164": "+3221",
    "note": said("note"), "doubtful": said("doubt"), "extension": "12",
}  # fmt: skip
OFFICE = {
    "id": "o", "kind": "sub-office", "name": said("office"), "abbreviation": "O",
    "description": said("what it is"), "covers": ["BE"], "areas": [INSTITUTION],
    "address": {"organisation": said("of"), "lines": ["one", "two"], **{p: f"a {p}" for p in PARTS}},
    "phones": [PHONE], "emails": [{"id": "mail", "address": "a@b.org"}],
    "websites": [{"id": "web", "url": "https://b.org", "published": "b.org"}],
    "activities": [{"text": said("does"), "countries": ["BE"], "programmes": ["pr"]}],
    "partners": [INSTITUTION], "hours_text": said("mornings"), "time_zone": "Europe/Brussels",
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
    "label": said("label"), "value": {"kind": "text", "published": "yes"}, "period": "2015",
    "status": "estimate", "timeless": "yes", "place": said("there"), "note": said("note"),
    "source": said("source"), "doubtful": said("doubt"), "period_note": said("census"),
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
    "maintainer": {"name": said("me"), "email": "me@b.org"},
}  # fmt: skip

BUILT_SUMMARY = ProfileSummary(
    "p", text("title"), "BE", ("BE", "LU"), PartialDate(2016, 2), PartialDate(2015),
    text("country name"), ("en", "fr"),
)  # fmt: skip
BUILT_INSTITUTION = Institution(text("name"), "N", text("note"), "donor", PartialDate(2010))
BUILT_EVENT = Event(PartialDate(2001, 2, 3), text("event"), text("what"), (BUILT_INSTITUTION,))
BUILT_OFFICE = Office(
    "o", "sub-office", text("office"), "O", text("what it is"), ("BE",), (BUILT_INSTITUTION,),
    Address(text("of"), *(f"a {part}" for part in PARTS), lines=("one", "two")),
    (
        ContactPoint(
            "phone", ContactKind.FAX, "02 1", "+32 2 1", "+3221", text("note"), None,
            text("doubt"), "12",
        ),
        ContactPoint("mail", ContactKind.EMAIL, "a@b.org", "a@b.org", "a@b.org", None, None),
        ContactPoint(
            "web", ContactKind.WEBSITE, "b.org", "https://b.org", "https://b.org", None, None
        ),
    ),
    (Activity(text("does"), ("BE",), ("pr",)),), (BUILT_INSTITUTION,),
    (OpeningHours(("mon",), "08:00", "12:00", text("ring")),), text("mornings"),
    "Europe/Brussels", (Person("Ann", text("Chief"), text("on leave")),),
)  # fmt: skip
BUILT_PROGRAMME = Programme(
    "pr", text("programme"), "PR", text("for"), ("o",), ("BE",), PartialDate(2010),
    PartialDate(2012, 5), "ended", (BUILT_INSTITUTION,), (BUILT_EVENT,), "region",
)  # fmt: skip
BUILT_FACT = Fact(
    "f", "i", "g", text("group"), text("label"), Value(ValueKind.TEXT, "yes"),
    Period.parse("2015"), "estimate", True, text("there"), text("note"), text("source"),
    text("doubt"), text("census"),
)  # fmt: skip


def first_value(**value: Any) -> Value:
    return build_profile({**CONTENT, "facts": [{**FACT, "value": value}]}, ("en",)).facts[0].value


def first_contact(key: str, **contact: Any) -> ContactPoint:
    office = {"id": "o", "kind": "sub-office", "name": said("office"), key: [contact]}
    return build_profile({**CONTENT, "offices": [office]}, ("en",)).offices[0].contacts[0]


def test_every_key_of_a_document_has_its_place_in_the_rows() -> None:
    assert build_profile(CONTENT, ("en",)) == Profile(
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
    )


def test_a_line_of_the_library_needs_the_keys_of_the_summary_only() -> None:
    assert build_summary(SUMMARY, TextChoice(("en",))) == BUILT_SUMMARY


def test_what_may_be_left_out_is_empty() -> None:
    least = {"id": "o", "kind": "k", "name": said("office")}
    content = {
        "id": "p", "title": said("title"), "edition": "2016", "organisation": {"name": {}},
        "source": {"title": said("page")}, "offices": [least, {**least, "address": {}}],
        "history": [{"date": "2001", "title": said("event")}],
        "programmes": [{"id": "pr", "name": said("programme")}],
        "stories": [{"id": "s"}], "maintainer": {"name": said("me")},
    }  # fmt: skip
    profile = build_profile(content, ("en",))
    empty = Office("o", "k", text("office"), "", None, (), (), None, (), (), ())
    assert profile == Profile(
        ProfileSummary("p", text("title"), "", (), PartialDate(2016), None),
        Institution(Text(""), "", None),
        None,
        Source(text("page"), None, None, ""),
        (Event(PartialDate(2001), text("event"), None, ()),),
        (empty, empty._replace(address=Address(None, "", "", "", ""))),
        (Programme("pr", text("programme"), "", None, (), (), None, None, "", (), ()),),
        (),
        (Story("s", None, "", "", None),),
        Maintainer(text("me"), ""),
    )


@pytest.mark.parametrize(
    ("written", "built"),
    [
        (
            {"kind": "money", "published": "1", "amount": "1.50", "scale": "million",
             "currency": "USD", "of_what": "GDP"},
            Value(ValueKind.MONEY, "1", Decimal("1.50"), scale="million", currency="USD",
                  of_what="GDP"),
        ),
        (
            {"kind": "rank", "published": "21 of 188", "rank": "21", "of": "188"},
            Value(ValueKind.RANK, "21 of 188", Decimal(21), per=188),
        ),
        (
            {"kind": "rate", "published": "4", "amount": "4", "per": "1000"},
            Value(ValueKind.RATE, "4", Decimal(4), per=1000),
        ),
        (
            {"kind": "range", "published": "1 to 2", "amount": "1", "upper": "2", "unit": "ha"},
            Value(ValueKind.RANGE, "1 to 2", Decimal(1), Decimal(2), unit="ha"),
        ),
        (
            {"kind": "bound", "published": "over 5", "amount": "5", "relation": "more-than"},
            Value(ValueKind.BOUND, "over 5", Decimal(5), relation="more-than"),
        ),
        ({"kind": "date", "date": "2001-02"}, Value(ValueKind.DATE, "", date=PartialDate(2001, 2))),
        ({"kind": "yes-no", "answer": "yes"}, Value(ValueKind.YES_NO, "", answer=True)),
        ({"kind": "yes-no", "answer": "no"}, Value(ValueKind.YES_NO, "", answer=False)),
        ({"kind": "place", "country": "BE"}, Value(ValueKind.PLACE, "", country="BE")),
        (
            {"kind": "list", "items": [{"text": said("one"), "note": said("note")}]},
            Value(ValueKind.LIST, "", parts=(Part(None, "one", None, text("note")),)),
        ),
        (
            {"kind": "series", "parts": [
                {"id": "a", "label": said("label"), "published": "1", "amount": "1",
                 "note": said("note"), "period": "2015"},
                {},
            ]},
            Value(ValueKind.SERIES, "", parts=(
                Part(text("label"), "1", Decimal(1), text("note"), Period.parse("2015"), "a"),
                Part(None, "", None, None),
            )),
        ),
    ],
)  # fmt: skip
def test_each_kind_of_value_keeps_what_it_says(written: dict[str, Any], built: Value) -> None:
    assert first_value(**written) == built


@pytest.mark.parametrize(
    ("key", "contact", "shown", "copied"),
    [
        ("phones", {"kind": "fax", "published": "1", "shown": "2", "e164": "3"}, "2", "3"),
        ("phones", {"kind": "direct-dial", "published": "1", "prefix": "2"}, "2", ""),
        ("phones", {"kind": "fax", "published": "1", "shown": ""}, "1", ""),
        ("emails", {"published": "a (at) b"}, "a (at) b", ""),
        ("websites", {"published": "our page"}, "our page", ""),
        ("emails", {"address": "a@b", "withheld": said("private")}, "", ""),
    ],
)
def test_a_contact_is_shown_as_it_is_best_read_and_copied_as_it_is_used(
    key: str, contact: dict[str, Any], shown: str, copied: str
) -> None:
    point = first_contact(key, **contact)
    assert (point.shown, point.copied, point.id) == (shown, copied, "")
    assert point.withheld == (text("private") if "withheld" in contact else None)


def test_only_a_fact_that_says_so_belongs_to_no_year() -> None:
    facts = [{**FACT, "timeless": timeless} for timeless in ("yes", "")]
    profile = build_profile({**CONTENT, "facts": facts}, ("en",))
    assert [fact.timeless for fact in profile.facts] == [True, False]
