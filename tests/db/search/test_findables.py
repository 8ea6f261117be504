"""What of a document can be found, by which words, and what is shown of it."""

from typing import Any

import pytest

from db.rows import HitKind
from db.search.findable import Findable
from db.search.findables import findables

NAMES = {"BE": ("Belgium", "Belgique"), "LU": ("Luxembourg",)}


def said(text: str) -> dict[str, str]:
    return {"en": text}


def document(**more: Any) -> dict[str, Any]:
    content = {"id": "p", "title": said("A page"), "organisation": {"name": said("Those")}}
    return {**content, **more}


def found(kind: HitKind, **more: Any) -> list[Findable]:
    """What of one kind can be found in a document with these keys."""
    return [thing for thing in findables(document(**more), NAMES) if thing.kind is kind]


def office(**more: Any) -> dict[str, Any]:
    return {"id": "o", "kind": "country-office", "name": {"en": "Office", "fr": "Bureau"}, **more}


def fact(value: dict[str, Any], **more: Any) -> Findable:
    written = {"id": "f", "label": said("Label"), "value": value, **more}
    return found(HitKind.FACT, facts=[written])[0]


def test_a_profile_is_found_by_its_title_its_organisation_its_id_and_its_countries() -> None:
    organisation = {"name": {"en": "Those", "fr": "Eux"}, "abbreviation": "T"}
    (thing,) = found(
        HitKind.PROFILE, country="BE", covers=["LU", "BE"], organisation=organisation,
        country_name=said("The land"),
    )  # fmt: skip
    assert (thing.tab, thing.target) == ("overview", "")
    assert (thing.value, thing.label) == (said("A page"), {"en": "Those", "fr": "Eux"})
    assert list(thing.more) == ["Those", "Eux", "T", "p"]
    assert list(thing.codes) == ["BE", "LU"]
    assert list(thing.places) == ["Belgium", "Belgique", "Luxembourg", "The land"]


def test_a_profile_of_no_country_and_no_named_organisation_has_neither_code_nor_label() -> None:
    (thing,) = found(HitKind.PROFILE, organisation={"name": {}})
    assert (list(thing.codes), list(thing.places), thing.label) == ([], [], {})


def test_an_office_is_found_by_its_address_and_whom_it_covers() -> None:
    address = {
        "organisation": said("Host"), "street": "Street 1", "postcode": "1000", "city": "Town",
        "building": "House", "floor": "2nd", "plot": "P 3", "po_box": "Box 4", "region": "North",
        "lines": ["By the river"],
    }  # fmt: skip
    areas = [{"name": said("The Union"), "abbreviation": "EU"}]
    (thing,) = found(
        HitKind.OFFICE,
        offices=[office(abbreviation="OO", address=address, covers=["LU"], areas=areas)],
    )
    assert (thing.tab, thing.target, thing.value) == ("offices", "o", office()["name"])
    assert thing.label == {"": "OO · Street 1 · 1000 Town"}
    assert list(thing.more) == [
        "OO", "Street 1", "1000 Town", "Host", "House", "2nd", "P 3", "Box 4", "North",
        "By the river",
    ]  # fmt: skip
    assert list(thing.places) == ["Luxembourg", "The Union", "EU"]
    assert list(thing.codes) == ["LU"]


@pytest.mark.parametrize(
    ("address", "shown"),
    [({}, {}), ({"city": "Town"}, {"": "Town"}), ({"postcode": "1000"}, {"": "1000"})],
)
def test_an_office_shows_what_is_known_of_its_town(
    address: dict[str, str], shown: dict[str, str]
) -> None:
    (thing,) = found(HitKind.OFFICE, offices=[office(address=address)])
    assert (thing.label, list(thing.codes)) == (shown, [])
    assert " ".join(thing.more).strip() == "".join(shown.values())


def test_an_address_and_hours_are_found_by_what_they_are_beside_the_office_and_its_town() -> None:
    address = {"street": "Street 1", "postcode": "1000", "city": "Town"}
    hours = [{"days": ["mon"], "opens": "08:30", "closes": "17:00"}]
    offices = [office(address=address, hours=hours), office(id="bare")]
    (where,) = found(HitKind.ADDRESS, offices=offices)
    (when,) = found(HitKind.HOURS, offices=offices)
    assert (where.value, where.whose, where.target) == (
        {"": "Street 1, 1000 Town"},
        office()["name"],
        "o",
    )
    assert (when.value, when.details) == ({}, {"hours": hours})
    assert (list(where.kinds), list(when.kinds)) == (["address"], ["hours"])
    for thing in (where, when):
        assert (thing.names, list(thing.more)) == ({}, [])
        assert list(thing.owner) == ["Office", "Bureau", "", "Town"]


def test_who_works_in_an_office_is_found_with_what_they_are() -> None:
    people = [{"name": said("Ann"), "title": said("Chief"), "note": said("Left")}]
    (thing,) = found(HitKind.PERSON, offices=[office(people=people)])
    assert (thing.value, thing.label, thing.whose) == (said("Ann"), said("Chief"), office()["name"])
    assert (list(thing.more)[:3], list(thing.texts)) == (["Chief", "Office", "Bureau"], ["Left"])


def test_a_number_is_found_as_shown_as_published_and_as_dialled() -> None:
    phone = {"id": "n", "kind": "fax", "shown": "+32 2", "published": "02", "e164": "+322"}
    (thing,) = found(HitKind.PHONE, offices=[office(phones=[phone])])
    assert (thing.tab, thing.target, thing.contact_kind) == ("contacts", "o/n", "fax")
    assert (thing.value, thing.whose) == ({"": "+32 2"}, office()["name"])
    assert list(filter(None, thing.more)) == ["02", "Office", "Bureau"]
    assert (thing.copied, list(thing.kinds)) == ("+322", ["fax"])
    assert list(thing.numbers) == ["+322", "+32 2", "02"]


@pytest.mark.parametrize(
    ("key", "contact", "title", "kind"),
    [
        ("phones", {"kind": "direct-dial", "prefix": "+32 2", "published": "x"}, "+32 2", None),
        ("phones", {"kind": "fax", "published": "02", "shown": ""}, "02", None),
        ("emails", {"address": "a@b.org", "published": "a at b"}, "a@b.org", "email"),
        ("emails", {"published": "a at b"}, "a at b", "email"),
        ("websites", {"url": "https://b.org"}, "https://b.org", "website"),
    ],
)
def test_a_contact_is_listed_as_it_is_best_read(
    key: str, contact: dict[str, Any], title: str, kind: str | None
) -> None:
    (thing,) = (
        each for each in findables(document(offices=[office(**{key: [contact]})]), NAMES)
        if each.contact_kind
    )  # fmt: skip
    assert thing.value == {"": title}
    assert thing.contact_kind == (kind or contact["kind"])
    assert thing.target == "o/"
    assert list(filter(None, thing.numbers)) == (
        [title, contact["published"]] if key == "phones" else []
    )


def test_neither_what_is_withheld_nor_what_is_empty_can_be_found() -> None:
    phones = [{"kind": "fax", "published": "02", "withheld": said("private")}, {"kind": "fax"}]
    assert found(HitKind.PHONE, offices=[office(phones=phones)]) == []


def test_a_programme_is_found_by_its_description_too() -> None:
    programme = {
        "id": "pr", "name": said("Return"), "abbreviation": "R", "description": said("Home"),
        "start": "1984", "end": "2014-06",
    }  # fmt: skip
    (thing,) = found(HitKind.PROGRAMME, programmes=[programme])
    assert (thing.tab, thing.target) == ("programmes", "pr")
    assert (thing.value, thing.label, thing.period) == (said("Return"), {"": "R"}, "1984/2014-06")
    assert (list(thing.more), list(thing.texts)) == (["R", "1984", "2014-06"], ["Home"])
    (least,) = found(HitKind.PROGRAMME, programmes=[{"id": "x", "name": said("X")}])
    assert (least.label, least.period) == ({}, "")
    assert not any((*least.more, *least.texts))


def test_what_happened_is_found_by_its_date_and_what_is_said_of_it() -> None:
    event = {"date": "1973-04", "title": said("Deed"), "description": said("Long")}
    programme = {"id": "pr", "name": said("Return"), "abbreviation": "R", "events": [event]}
    things = found(HitKind.EVENT, history=[event], programmes=[programme])
    assert [(t.tab, t.target, t.whose) for t in things] == [
        ("overview", "", {}),
        ("programmes", "pr", said("Return")),
    ]
    for thing in things:
        assert (thing.value, thing.period, list(thing.more)) == (
            said("Deed"),
            "1973-04",
            ["1973-04"],
        )
        assert list(thing.texts) == ["Long"]
    assert list(things[1].owner) == ["Return", "R"]


def test_a_story_is_found_by_who_tells_it_and_how_far_it_is() -> None:
    stories = [
        {"id": "s", "distance_km": "3122", "published": "3,122 kms from home", "person": "Chepe",
         "occupation": said("Singer")},
        {"id": "t", "person": "Ann"},
        {"id": "nothing"},
    ]  # fmt: skip
    told, named = found(HitKind.STORY, stories=stories)
    assert (told.value, told.label) == ({"": "3,122 kms from home"}, {"en": "Chepe · Singer"})
    assert list(told.more) == ["Chepe", "3122", "3122", "Singer"]
    assert (named.value, named.label) == ({"": "Ann"}, {})


def test_partners_funders_and_parties_show_whose_they_are() -> None:
    partner = {"name": said("Fund"), "abbreviation": "F"}
    funder = {"name": said("Fund"), "role": "funder", "since": "2001"}
    things = found(
        HitKind.PARTNER,
        history=[{"title": said("Deed"), "parties": [partner]}, {"title": said("Alone")}],
        offices=[office(partners=[partner])],
        programmes=[{"id": "pr", "name": said("Return"), "funders": [funder]}],
    )
    assert [(t.tab, t.target, t.value, t.label, t.whose, t.role) for t in things] == [
        ("overview", "", said("Fund"), {"": "F"}, said("Deed"), "party"),
        ("offices", "o", said("Fund"), {"": "F"}, office()["name"], "partner"),
        ("programmes", "pr", said("Fund"), {}, said("Return"), "funder"),
    ]
    assert list(things[2].kinds) == ["partner", "funder"]
    assert things[2].period == "2001/"


def test_a_figure_is_found_as_published_without_its_signs_and_by_what_is_said_of_it() -> None:
    thing = fact(
        {"published": "30,528 to 1 200.5 km2", "kind": "range"},
        period="2015/2020", group_label=said("Land"), place=said("There"), source=said("They"),
        period_note=said("Census"),
    )  # fmt: skip
    assert (thing.tab, thing.target, thing.label) == ("facts", "f", said("Label"))
    assert (thing.value, thing.period) == ({"": "30,528 to 1 200.5 km2"}, "2015/2020")
    assert list(thing.more) == [
        "30,528 to 1 200.5 km2", "30528", "12005", "2015 2020", "Land", "There",
    ]  # fmt: skip
    assert list(filter(None, thing.texts)) == ["They", "Census"]


@pytest.mark.parametrize(
    "value",
    [
        {"parts": [{"label": said("one")}, {"label": said("two")}, {}]},
        {"items": [{"text": said("one")}, {"text": said("two")}]},
    ],
)
def test_a_figure_is_found_by_its_parts(value: dict[str, Any]) -> None:
    thing = fact(value)
    assert (thing.value, list(filter(None, thing.more))) == ({}, ["one", "two"])


def test_a_figure_with_a_label_of_its_own_is_found_by_the_shared_one_and_by_what_it_is() -> None:
    value = {"kind": "quantity", "published": "5 m", "amount": "5", "scale": "million"}
    thing = fact(value, indicator="population", shared_label=said("Population"))
    assert "Population" in thing.more
    assert list(thing.kinds) == ["fact", "population", "million"]
    assert thing.details == {"kind": "quantity", "amount": "5", "scale": "million"}
