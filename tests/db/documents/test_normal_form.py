"""What a reader of a checked document may rely on."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from db.documents.document import Document, DocumentReader

DOCUMENT = Path(__file__).parents[2] / "data" / "good" / "every-key.yaml"


@pytest.fixture(scope="module")
def document(reader: DocumentReader) -> Document:
    return reader.read_file(DOCUMENT)


def scalars(part: object) -> list[object]:
    if isinstance(part, dict):
        return [scalar for value in part.values() for scalar in scalars(value)]
    if isinstance(part, list):
        return [scalar for item in part for scalar in scalars(item)]
    return [part]


def fact(document: Document, wanted: str) -> dict[str, Any]:
    found: dict[str, Any] = next(f for f in document.content["facts"] if f["id"] == wanted)
    return found


def test_everything_stays_text(document: Document) -> None:
    assert {type(scalar) for scalar in scalars(document.content)} == {str}
    assert document.content["country"] == "NO"
    assert document.content["covers"] == ["NO", "SE", "AQ"]
    assert document.content["offices"][0]["address"]["postcode"] == "0155"


def test_a_text_in_one_language_is_in_the_language_of_the_document(document: Document) -> None:
    content = document.content
    assert content["title"] == {
        "fr": "L'OIM en Norvège",
        "ar": "المنظمة الدولية للهجرة في النرويج",
    }
    assert content["summary"] == {"fr": "Une ligne.\nUne autre ligne.\n"}
    assert content["organisation"]["name"] == {
        "fr": "Organisation internationale pour les migrations"
    }
    assert content["offices"][0]["address"]["organisation"] == {"fr": "OIM"}
    assert fact(document, "population")["source"] == {"fr": "Un autre livre."}
    assert content["stories"][0]["occupation"] == {"es": "Músico"}


def test_names_that_have_no_language_stay_plain(document: Document) -> None:
    office = document.content["offices"][0]
    assert office["abbreviation"] == "BO"
    assert office["address"]["street"] == "Storgata 1"
    assert document.content["stories"][0]["person"] == "Chepe"


def test_a_number_is_read_in_the_country_of_its_office(document: Document) -> None:
    phones = document.content["offices"][0]["phones"]
    assert {phone["id"]: (phone["e164"], phone["shown"]) for phone in phones} == {
        "switchboard": ("+4723105320", "+47 23 10 53 20"),
        "telephone": ("+4723105321", "+47 23 10 53 21"),
        "mobile": ("+4740612345", "+47 40 61 23 45"),
        "duty": ("+4723105322", "+47 23 10 53 22"),
        "satellite": ("+881612345678", "+881 6 123 45678"),
        "direct-dial": ("", "+47 23 10 53"),
        "fax": ("+4723105323", "+47 23 10 53 23"),
        "extension": ("+4723105320", "+47 23 10 53 20"),
        "odd": ("", "+47.23"),
        "guard": ("", ""),
        "night": ("", ""),
        "hotline": ("", ""),
    }


def test_a_fact_takes_from_its_indicator_what_it_does_not_say(document: Document) -> None:
    currency, population = fact(document, "currency"), fact(document, "population")
    assert currency["label"]["en"] == "Currency"
    assert (currency["group"], currency["timeless"], currency["status"]) == (
        "country",
        "yes",
        "observed",
    )
    assert currency["group_label"]["fr"] == "Le pays"
    assert population["label"] == {"fr": "Habitants"}
    assert (population["timeless"], population["status"]) == ("", "projection")


def test_a_document_may_add_indicators_of_its_own(document: Document) -> None:
    assert fact(document, "fjords")["label"] == {"fr": "Fjords", "en": "Fjords"}
    assert fact(document, "fjords")["timeless"] == "yes"
    assert fact(document, "lighthouses")["label"] == {"fr": "Phares"}
    assert fact(document, "lighthouses")["timeless"] == ""


def test_periods_and_places_that_are_not_stated_are_empty(document: Document) -> None:
    assert fact(document, "population")["period"] == "2018/2019-03"
    assert fact(document, "returns")["period"] == ""
    assert fact(document, "returns")["place"] == {}
    assert list(fact(document, "population")["place"].values()) == ["NO"]
    assert "place" not in fact(document, "currency")


def test_a_document_carries_its_bytes_and_their_checksum(document: Document) -> None:
    assert document.sha256 == hashlib.sha256(DOCUMENT.read_bytes()).hexdigest()
    assert document.edition == "2019-03-31"
