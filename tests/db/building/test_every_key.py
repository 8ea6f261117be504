"""Each key of a document's normal form has its place in the rows, and no other."""

from decimal import Decimal
from typing import Any

import pytest

from db.building.profile import build_profile
from db.building.summary import SUMMARY_KEYS, build_summary
from db.building.texts import TextChoice
from db.rows import (
    Address,
    ContactPoint,
    Event,
    Institution,
    Maintainer,
    Office,
    Part,
    PartialDate,
    Period,
    Profile,
    ProfileSummary,
    Programme,
    Source,
    Story,
    Text,
    Value,
    ValueKind,
)
from tests.db.building.every_key import BUILT_PROFILE, BUILT_SUMMARY, CONTENT, FACT, said, text


def first_value(**value: Any) -> Value:
    return build_profile({**CONTENT, "facts": [{**FACT, "value": value}]}, ("en",)).facts[0].value


def first_contact(key: str, **contact: Any) -> ContactPoint:
    office = {"id": "o", "kind": "sub-office", "name": said("office"), key: [contact]}
    return build_profile({**CONTENT, "offices": [office]}, ("en",)).offices[0].contacts[0]


def test_every_key_of_a_document_has_its_place_in_the_rows() -> None:
    assert build_profile(CONTENT, ("en",)) == BUILT_PROFILE


def test_a_line_of_the_library_needs_the_keys_of_the_summary_only() -> None:
    summary = {key: CONTENT[key] for key in SUMMARY_KEYS}
    assert build_summary(summary, TextChoice(("en",))) == BUILT_SUMMARY


LEAST_OFFICE = {"id": "o", "kind": "k", "name": said("office")}
LEAST: dict[str, Any] = {
    "id": "p", "title": said("title"), "edition": "2016", "organisation": {"name": {}},
    "source": {"title": said("page")}, "offices": [LEAST_OFFICE, {**LEAST_OFFICE, "address": {}}],
    "history": [{"date": "2001", "title": said("event")}],
    "programmes": [{"id": "pr", "name": said("programme")}],
    "stories": [{"id": "s"}], "maintainer": {"name": said("me")},
}  # fmt: skip
LEAST_PROGRAMME = Programme(
    "pr", text("programme"), "", None, (), (), None, None, "", (), (), as_of=PartialDate(2016)
)


def test_what_may_be_left_out_is_empty() -> None:
    profile = build_profile(LEAST, ("en",))
    empty = Office("o", "k", text("office"), "", None, (), (), None, (), (), ())
    assert profile == Profile(
        ProfileSummary("p", text("title"), "", (), PartialDate(2016), None),
        Institution(Text(""), "", None),
        None,
        Source(text("page"), None, None, ""),
        (Event(PartialDate(2001), text("event"), None, ()),),
        (empty, empty._replace(address=Address(None, "", "", "", ""))),
        (LEAST_PROGRAMME,),
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
        ("phones", {"kind": "fax", "withheld": said("private")}, "", ""),
        ("emails", {"published": "a (at) b"}, "a (at) b", ""),
        ("emails", {"published": "a (at) b", "address": "a@b"}, "a@b", "a@b"),
        ("websites", {"published": "our page"}, "our page", ""),
        ("emails", {"address": "a@b", "withheld": said("private")}, "", ""),
    ],
)
def test_a_contact_is_shown_as_it_is_best_read_and_copied_as_it_is_used(
    key: str, contact: dict[str, Any], shown: str, copied: str
) -> None:
    point = first_contact(key, **contact)
    assert (point.shown, point.copied, point.id) == (shown, copied, "")
    assert point.published == contact.get("published", contact.get("address", ""))
    assert point.withheld == (text("private") if "withheld" in contact else None)


def test_only_a_fact_that_says_so_belongs_to_no_year() -> None:
    facts = [{**FACT, "timeless": timeless} for timeless in ("yes", "")]
    profile = build_profile({**CONTENT, "facts": facts}, ("en",))
    assert [fact.timeless for fact in profile.facts] == [True, False]
