"""The normal form, part by part: nothing implied is left unsaid, nothing said is lost."""

from typing import Any

import pytest

from db.documents.indicators import Vocabulary
from db.documents.normal_form import SETS, TEXTS, normal_form

VOCABULARY = Vocabulary(
    {
        "area": {"id": "area", "label": {"en": "Area"}, "group": "land", "timeless": "yes"},
        "people": {"id": "people", "label": {"en": "People"}, "group": "land"},
    },
    {"land": {"en": "The land"}},
    key_figures=("unknown", "area"),
)
BASE = {"id": "p", "language": "en", "country": "BE"}
VALUE = {"kind": "text", "published": "a"}


def normal(**more: Any) -> dict[str, Any]:
    return normal_form({**BASE, **more}, VOCABULARY)


def fact(**more: Any) -> dict[str, Any]:
    facts = [{"id": "f", "indicator": "people", "period": "2015", "value": VALUE, **more}]
    written: dict[str, Any] = normal(facts=facts)["facts"][0]
    return written


def phone(country: str = "", **more: Any) -> dict[str, Any]:
    office: dict[str, Any] = {"phones": [{"kind": "telephone", **more}]}
    if country:
        office["address"] = {"country": country}
    read: dict[str, Any] = normal(offices=[office])["offices"][0]["phones"][0]
    return read


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_text_is_a_map_of_its_languages(key: str) -> None:
    assert normal(**{key: "said"})[key] == {"en": "said"}
    assert normal(**{key: ""})[key] == {}
    assert normal(**{key: {"fr": "dit"}})[key] == {"fr": "dit"}
    assert normal(part=[{key: "said"}])["part"] == [{key: {"en": "said"}}]


@pytest.mark.parametrize("key", sorted(SETS))
def test_what_is_listed_twice_is_listed_once(key: str) -> None:
    assert normal(part={key: ["b", "a", "b"]})["part"][key] == ["b", "a"]
    items = [{"id": "a"}, {"id": "a"}]
    assert normal(part={key: items})["part"][key] == items
    assert normal(part={key: "a"})["part"][key] == "a"


def test_other_lists_and_texts_stay_as_they_are() -> None:
    assert normal(lines=["b", "b"], street="Street") | BASE == {
        **BASE,
        "lines": ["b", "b"],
        "street": "Street",
        "languages": ["en"],
    }


def test_the_languages_are_the_documents_own_and_then_those_of_its_texts_in_their_order() -> None:
    organisation = {"name": {"fr": "Eux", "en": "Those"}, "note": {"nb": "De"}}
    written = normal(
        organisation=organisation, source={"title": {"es": "Página"}}, title={"ar": "صفحة"},
        offices=[{"address": {"city": "Town"}, "people": [{"name": {"pt": "Ana"}}]}],
    )  # fmt: skip
    assert written["languages"] == ["en", "fr", "nb", "es", "ar", "pt"]


@pytest.mark.parametrize(
    ("said", "e164", "shown"),
    [
        ({"published": "02 287 70 00"}, "+3222877000", "+32 2 287 70 00"),
        ({"published": "x", "number": "02 287 70 00"}, "+3222877000", "+32 2 287 70 00"),
        ({"published": "ask"}, "", "ask"),
        ({"published": "02 287 70 00", "withheld": "private"}, "", ""),
        ({"kind": "direct-dial", "published": "+32 2 287 xx", "prefix": "+32 2 287"}, "",
         "+32 2 287"),
        ({"published": "26 49 03 98", "country": "LU"}, "+35226490398", "+352 26 49 03 98"),
    ],
)  # fmt: skip
def test_a_telephone_has_its_number_where_it_can_be_read(
    said: dict[str, str], e164: str, shown: str
) -> None:
    read = phone(**said)
    assert (read["e164"], read["shown"]) == (e164, shown)


def test_a_number_in_a_document_of_no_country_needs_its_own() -> None:
    office = {
        "phones": [{"kind": "fax", "published": number} for number in ("02 1", "+3222877000")]
    }
    content = {"id": "p", "language": "en", "offices": [office, {}]}
    phones = normal_form(content, VOCABULARY)["offices"][0]["phones"]
    assert [each["e164"] for each in phones] == ["", "+3222877000"]


def test_a_fact_takes_what_it_does_not_say_from_its_indicator() -> None:
    assert fact() == {
        "id": "f", "indicator": "people", "period": "2015", "value": VALUE, "status": "observed",
        "label": {"en": "People"}, "group": "land", "group_label": {"en": "The land"},
        "timeless": "", "group_place": "0", "is_own_label": "",
    }  # fmt: skip
    own = fact(label="Folk", status="estimate")
    assert (own["label"], own["status"]) == ({"en": "Folk"}, "estimate")
    assert fact(indicator="area")["timeless"] == "yes"


def test_a_fact_has_its_indicators_place_among_the_key_figures() -> None:
    assert fact(indicator="area")["key_place"] == "1"
    assert "key_place" not in fact()


@pytest.mark.parametrize("name", ["Migration Organization", "MO", "Migration Organization (MO)"])
def test_an_address_under_the_organisations_own_name_is_its_own(name: str) -> None:
    body = {"name": "Migration Organization", "abbreviation": "MO"}
    offices = [{"address": {"organisation": each}} for each in (name, "Ministry")]
    own, other = normal(organisation=body, offices=offices)["offices"]
    assert own["address"]["is_own"] == "yes"
    assert "is_own" not in other["address"]


@pytest.mark.parametrize(
    ("timeless", "kept"), [("yes", "yes"), ("true", "yes"), ("no", ""), ("false", "")]
)
def test_an_indicator_of_the_documents_own_goes_before_the_shared(timeless: str, kept: str) -> None:
    own = {"id": "area", "label": "Ground", "group": "land", "timeless": timeless}
    facts = [{"id": "f", "indicator": "area", "period": "2015", "value": VALUE}]
    (written,) = normal(indicators=[own], facts=facts)["facts"]
    assert (written["label"], written["timeless"]) == ({"en": "Ground"}, kept)


def test_what_is_not_stated_is_empty() -> None:
    parts = [{"period": "not stated"}, {"period": "2015"}, {}]
    said = fact(period="not stated", place="not stated", value={"kind": "series", "parts": parts})
    assert (said["period"], said["place"]) == ("", {})
    assert said["value"]["parts"] == [{"period": ""}, {"period": "2015"}, {}]
    assert fact(place="North")["place"] == {"": "North"}


@pytest.mark.parametrize(
    ("answer", "kept"), [("true", "yes"), ("false", "no"), ("yes", "yes"), ("no", "no")]
)
def test_an_answer_is_yes_or_no(answer: str, kept: str) -> None:
    assert fact(value={"kind": "yes-no", "answer": answer})["value"]["answer"] == kept
