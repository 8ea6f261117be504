"""Offices: where they are, how they are reached, those of which only the name is known."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from db.drafting import Drafted
from db.drafting.addresses import read_address
from db.drafting.contacts import contacts_of, is_number_alone, labelled

Draft = Callable[..., Drafted]


def offices(found: Drafted) -> Any:
    return yaml.load(found.text, yaml.BaseLoader).get("offices", [])


CONTACTS = [
    ("Tel: +32.2 287 70 00", [("telephone", "+32.2 287 70 00")]),
    (
        "Tel. : +257 22 20 10 10 / +257 22 20 10 11",
        [("telephone", "+257 22 20 10 10"), ("telephone", "+257 22 20 10 11")],
    ),
    ("Tel: 287 70 00 / 01", [("telephone", "287 70 00 / 01")]),
    ("Tel/Fax: +25.72 22 32 45", [("telephone", "+25.72 22 32 45"), ("fax", "+25.72 22 32 45")]),
    ("Téléphone : (02) 287-70-00 ext. 12", [("telephone", "(02) 287-70-00 ext. 12")]),
    ("Tel: + 250 788 300 000", [("telephone", "+ 250 788 300 000")]),
    ("Mobile: +32 475 55 20 21", [("mobile", "+32 475 55 20 21")]),
    ("Emergency: +257 79 99 00 11", [("duty", "+257 79 99 00 11")]),
    ("Email: info@iom.int", [("email", "info@iom.int")]),
    ("Courriel : a@iom.int; b@iom.int", [("email", "a@iom.int"), ("email", "b@iom.int")]),
    ("Email: [email\u00a0protected]", [("hidden", "[email\u00a0protected]")]),
    ("E-mail: info[at]iom.int", [("hidden", "info[at]iom.int")]),
    ("E-mail: info (at) iom (dot) int", [("hidden", "info (at) iom (dot) int")]),
    ("E-mail: info at iom dot int", [("hidden", "info at iom dot int")]),
    ("E-mail: inf***@iom.int", [("hidden", "inf***@iom.int")]),
    ("Website: http://belgium.iom.int", [("site", "http://belgium.iom.int")]),
    ("Web: www.iom.int/x.", [("site", "http://www.iom.int/x")]),
    ("Mobile: 5.3 million", []), ("Mobile: 5,300,000", []), ("Office: Genovia City", []),
    ("Email: see the website", []), ("Website: under construction", []), ("Tel:", []),
    ("Emergency: 117", []),
    ("Telephone lines (2014): 5 million", None), ("Population: 5", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), CONTACTS)
def test_a_line_says_how_an_office_is_reached(
    line: str, told: list[tuple[str, str]] | None
) -> None:
    named = labelled(line)
    if told is None:
        assert named is None
        return
    assert named is not None
    entries = [each.entry for each in contacts_of(*named)]
    assert [_short(entry) for entry in entries] == told


def _short(entry: dict[str, str]) -> tuple[str, str]:
    if "withheld" in entry:
        return "hidden", entry["published"]
    if "address" in entry:
        return "email", entry["address"]
    return ("site", entry["url"]) if "url" in entry else (entry["kind"], entry["published"])


def test_a_number_before_an_extension_is_a_prefix() -> None:
    (contact,) = contacts_of("telephone", "+32.2 287 + ext")
    assert contact.entry["kind"] == "direct-dial"
    assert contact.entry["prefix"] == "+32 2 287"


def test_a_line_with_a_number_alone_goes_on() -> None:
    assert is_number_alone("+32 2 287 70 01")
    assert not is_number_alone("1000 Brussels")
    assert not is_number_alone("12.3%")


ADDRESSES: list[tuple[list[str], dict[str, object]]] = [
    (["Rue Haute 40", "1000 Brussels"], {"street": "Rue Haute 40", "postcode": "1000"}),
    (["12, rue du Château", "1010 Klow"], {"street": "12, rue du Château", "city": "Klow"}),
    (["P.O. Box 44", "Nairobi", "Kenya"], {"po_box": "44", "city": "Nairobi", "country": "KE"}),
    (["Plot 14, Lake Road", "Kampala"], {"plot": "Plot 14, Lake Road", "city": "Kampala"}),
    (["Mwezi House", "3rd floor", "Oslo"], {"building": "Mwezi House", "floor": "3rd floor"}),
    (["Migration Agency", "5 Long Road", "Oslo"], {"organisation": "Migration Agency"}),
    (["5 Long Road", "Oslo 0150"], {"city": "Oslo", "postcode": "0150"}),
]
WHOLE = [["UNHCR Office, 1 avenue du Large", "Tunis"], ["Tunis"], ["5 Long Road", "6 Long Road"]]


@pytest.mark.parametrize(("lines", "told"), ADDRESSES)
def test_an_address_is_taken_apart_where_each_line_is_of_a_kind(
    lines: list[str], told: dict[str, object]
) -> None:
    assert read_address(lines, "", _country).items() >= told.items()


@pytest.mark.parametrize("lines", WHOLE)
def test_an_address_with_a_line_of_no_kind_keeps_its_lines(lines: list[str]) -> None:
    assert read_address(lines, "", _country) == {"lines": lines}


def _country(name: str) -> str:
    return "KE" if name == "Kenya" else ""


def test_numbers_below_an_empty_label_belong_to_it(draft: Draft) -> None:
    found = draft("IOM in Hungary\nTel:\n+36 1 472 25 00\n+36 1 472 25 01\nFax: +36 1 472 25 02\n")
    (office,) = offices(found)
    assert [each["kind"] for each in office["phones"]] == ["telephone", "telephone", "fax"]
    assert found.unread == ()


def test_each_office_has_its_own_contacts(draft: Draft) -> None:
    page = (
        "IOM in Belgium\nCountry Office\nRue Haute 4\n1000 Brussels\nTel: +32 2 287 70 00\n\n"
        "Regional Office\nRue Basse 5\n1000 Brussels\nTel: +32 2 287 70 06\n"
    )
    first, second = offices(draft(page))
    assert (first["name"], second["name"]) == ("Country Office", "Regional Office")
    assert second["address"]["street"] == "Rue Basse 5"
    assert [each["published"] for each in first["phones"]] == ["+32 2 287 70 00"]


def test_offices_may_be_known_by_their_names_only(draft: Draft) -> None:
    page = (
        "IOM in Burundi\nSub-offices: Ngozi, Kayanza and Ruyigi\nMakamba Sub-Office\n"
        "Tel: 22 22 32 45\n"
    )
    told = {office["name"]: office["kind"] for office in offices(draft(page))}
    names = ("Ngozi", "Kayanza", "Ruyigi", "Makamba Sub-Office")
    assert told == dict.fromkeys(names, "sub-office")


def test_a_masked_address_is_kept_as_it_is_masked(draft: Draft) -> None:
    (office,) = offices(draft("IOM in Belgium\nTel: +32 2 287 70 00\nEmail: [email protected]\n"))
    (email,) = office["emails"]
    assert email["published"] == "[email protected]"
    assert "address" not in email


def test_a_contact_that_says_nothing_is_unread(draft: Draft) -> None:
    found = draft("IOM in Belgium\nTel: +32 2 287 70 00\nFax:\nEmail: see the website\n")
    assert [line.number for line in found.unread] == [3, 4]


def test_a_heading_above_an_address_is_no_part_of_it(draft: Draft) -> None:
    page = (
        "IOM in Rwanda\nContact\nInternational Organization for Migration (IOM)\n"
        "KN 4 Ave, Plot 12\n"
        "Kigali\nTel: +250 788 300 000\n"
    )
    found = draft(page)
    (office,) = offices(found)
    name = "International Organization for Migration (IOM)"
    assert office["address"] == {"lines": [name, "KN 4 Ave, Plot 12", "Kigali"]}
    organisation = yaml.load(found.text, yaml.BaseLoader)["organisation"]
    assert organisation == {"name": name.removesuffix(" (IOM)"), "abbreviation": "IOM"}
