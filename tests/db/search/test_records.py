"""What of a document can be found, by which words, and what stands beside it in a list."""

import json
from itertools import pairwise
from typing import Any

import pytest

from db.rows import HitKind
from db.search.records import Findable, findables, first_id, search_records

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


def records(**more: Any) -> list[dict[str, Any]]:
    return [record._asdict() for record in search_records(document(**more), NAMES)]


def test_a_profile_is_found_by_its_title_its_organisation_its_id_and_its_countries() -> None:
    organisation = {"name": {"en": "Those", "fr": "Eux"}, "abbreviation": "T"}
    (thing,) = found(
        HitKind.PROFILE, country="BE", covers=["LU", "BE"], organisation=organisation,
        country_name=said("The land"),
    )  # fmt: skip
    assert (thing.tab, thing.target, thing.title, thing.detail) == (
        "overview",
        "",
        said("A page"),
        "Those",
    )
    assert list(thing.more) == ["Those", "Eux", "T", "p"]
    assert list(thing.codes) == ["BE", "LU"]
    assert list(thing.places) == ["Belgium", "Belgique", "Luxembourg", "The land"]


def test_a_profile_of_no_country_has_no_code() -> None:
    (thing,) = found(HitKind.PROFILE)
    assert (list(thing.codes), list(thing.places)) == ([], [])


def test_an_organisation_without_a_name_shows_nothing() -> None:
    (thing,) = found(HitKind.PROFILE, organisation={"name": {}})
    assert thing.detail == ""


def test_an_office_is_found_by_its_address_its_people_and_whom_it_covers() -> None:
    address = {
        "organisation": said("Host"), "street": "Street 1", "postcode": "1000", "city": "Town",
        "building": "House", "floor": "2nd", "plot": "P 3", "po_box": "Box 4", "region": "North",
        "lines": ["By the river"],
    }  # fmt: skip
    people = [{"name": said("Ann"), "title": said("Chief")}, {"name": said("Bo")}]
    areas = [{"name": said("The Union"), "abbreviation": "EU"}]
    (thing,) = found(
        HitKind.OFFICE,
        offices=[
            office(abbreviation="OO", address=address, people=people, covers=["LU"], areas=areas)
        ],
    )
    assert (thing.tab, thing.target, thing.title) == ("offices", "o", office()["name"])
    assert thing.detail == "OO · Street 1 · 1000 Town"
    assert list(thing.more) == [
        "Host", "House", "2nd", "P 3", "Box 4", "North", "By the river", "Ann", "Chief", "Bo",
    ]  # fmt: skip
    assert list(thing.places) == ["Luxembourg", "The Union", "EU"]
    assert list(thing.codes) == ["LU"]


@pytest.mark.parametrize(
    ("address", "detail"),
    [({}, ""), ({"city": "Town"}, "Town"), ({"postcode": "1000"}, "1000")],
)
def test_an_office_shows_what_is_known_of_its_town(address: dict[str, str], detail: str) -> None:
    (thing,) = found(HitKind.OFFICE, offices=[office(address=address)])
    assert (thing.detail, list(thing.codes)) == (detail, [])
    assert not any(thing.more)
    (without,) = found(HitKind.OFFICE, offices=[office()])
    assert without.detail == ""


def test_a_number_is_found_as_shown_as_published_and_as_dialled() -> None:
    phone = {"id": "n", "kind": "fax", "shown": "+32 2", "published": "02", "e164": "+322"}
    (thing,) = found(HitKind.NUMBER, offices=[office(phones=[phone])])
    assert (thing.tab, thing.target, thing.contact_kind) == ("contacts", "o/n", "fax")
    assert (thing.title, thing.detail) == ({"": "+32 2"}, "Office")
    assert list(thing.more) == ["02", "Office", "Bureau"]
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
    (thing,) = found(HitKind.NUMBER, offices=[office(**{key: [contact]})])
    assert thing.title == {"": title}
    assert thing.contact_kind == (kind or contact["kind"])
    assert thing.target == "o/"
    assert list(filter(None, thing.numbers)) == (
        [title, contact["published"]] if key == "phones" else []
    )


def test_neither_what_is_withheld_nor_what_is_empty_can_be_found() -> None:
    phones = [{"kind": "fax", "published": "02", "withheld": said("private")}, {"kind": "fax"}]
    assert found(HitKind.NUMBER, offices=[office(phones=phones)]) == []


def test_a_programme_is_found_by_its_description_too() -> None:
    programme = {
        "id": "pr", "name": said("Return"), "abbreviation": "R", "description": said("Home"),
    }  # fmt: skip
    (thing,) = found(HitKind.PROGRAMME, programmes=[programme])
    assert (thing.tab, thing.target, thing.title, thing.detail) == (
        "programmes",
        "pr",
        said("Return"),
        "R",
    )
    assert list(thing.more) == ["Home"]
    (least,) = found(HitKind.PROGRAMME, programmes=[{"id": "x", "name": said("X")}])
    assert (least.detail, list(least.more)) == ("", [])


def test_partners_funders_and_parties_show_whose_they_are() -> None:
    partner = {"name": said("Fund"), "abbreviation": "F"}
    things = found(
        HitKind.PARTNER,
        history=[{"title": said("Deed"), "parties": [partner]}, {"title": said("Alone")}],
        offices=[office(partners=[partner])],
        programmes=[{"id": "pr", "name": said("Return"), "funders": [{"name": said("Fund")}]}],
    )
    assert [(t.tab, t.target, t.title, t.detail, t.belongs_to) for t in things] == [
        ("overview", "", said("Fund"), "F", "Deed"),
        ("offices", "o", said("Fund"), "F", "Office"),
        ("programmes", "pr", said("Fund"), "", "Return"),
    ]


def test_a_figure_is_found_as_published_without_its_signs_and_by_what_is_said_of_it() -> None:
    thing = fact(
        {"published": "30,528 to 1 200.5 km2", "kind": "range"},
        period="2015/2020", group_label=said("Land"), place=said("There"), source=said("They"),
        period_note=said("Census"),
    )  # fmt: skip
    assert (thing.tab, thing.target, thing.title) == ("facts", "f", said("Label"))
    assert thing.detail == "30,528 to 1 200.5 km2 · 2015\N{EN DASH}2020"
    assert list(thing.more) == ["30528", "12005", "Land", "There", "They", "Census"]


@pytest.mark.parametrize(
    "value",
    [
        {"parts": [{"label": said("one")}, {"label": said("two")}, {}]},
        {"items": [{"text": said("one")}, {"text": said("two")}]},
    ],
)
def test_a_figure_is_found_by_its_parts(value: dict[str, Any]) -> None:
    thing = fact(value)
    assert (thing.detail, list(thing.more)) == ("", ["one", "two"])


def test_words_are_folded_and_stand_between_spaces() -> None:
    record = records(country="BE", title=said("Łódź"), organisation={"name": said("Łódź")})[0]
    assert record == {
        "id": first_id(HitKind.PROFILE),
        "profile_id": "p",
        "tab": "overview",
        "target": "",
        "title": '{"en":"Łódź"}',
        "detail": "Łódź",
        "contact_kind": "",
        "title_words": " lodz ",
        "more_words": " lodz lodz p ",
        "places": '[" belgium ", " belgique "]',
        "codes": " be ",
        "digits": "  ",
        "context": "",
    }


def test_a_thing_is_found_beside_the_words_of_its_profile() -> None:
    (record,) = records(country="BE", country_name=said("The land"), offices=[office()])[1:]
    assert record["context"] == " a page the land belgium belgique "
    assert json.loads(record["title"]) == {"en": "Office", "fr": "Bureau"}


def test_whose_a_partner_is_is_shown_and_not_found() -> None:
    partner = {"name": said("Fund"), "abbreviation": "F"}
    (record,) = (
        record for record in records(offices=[office(partners=[partner])])
        if record["title"] == '{"en":"Fund"}'
    )  # fmt: skip
    assert (record["detail"], record["more_words"]) == ("F · Office", " f ")


@pytest.mark.parametrize(("length", "shown"), [(200, "x" * 200), (201, "x" * 199 + "…")])
def test_a_detail_of_more_than_two_hundred_characters_ends_in_an_ellipsis(
    length: int, shown: str
) -> None:
    record = records(organisation={"name": said("x" * length)})[0]
    assert record["detail"] == shown
    assert "x" * length in record["more_words"]


def test_records_stand_by_kind_and_each_kind_has_a_stretch_of_ids_of_its_own() -> None:
    content = document(offices=[office(), office(id="other")], facts=[])
    ids = [record.id for record in search_records(content, NAMES)]
    start = {kind: first_id(kind) for kind in HitKind}
    assert ids == [start[HitKind.PROFILE], start[HitKind.OFFICE], start[HitKind.OFFICE]]
    stretches = sorted(start.values())
    apart = {after - before for before, after in pairwise(stretches)}
    assert apart == {first_id(HitKind.PROFILE)}
    assert apart.pop() > 1_000_000_000
