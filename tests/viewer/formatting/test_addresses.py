"""An address is shown in the order that its country writes it."""

from collections.abc import Mapping
from typing import Any

import pytest

import address_orders
from db.rows import Address, Text
from viewer.app.paths import RESOURCES
from viewer.formatting.address_orders import LATIN, OWN_SCRIPTS
from viewer.formatting.addresses import address_lines
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")


def address(country: str, **parts: Any) -> Address:
    return Address(None, "", "", "", country)._replace(**parts)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        (
            address("BE", street="Rue Montoyer 40", postcode="1000", city="Brussels"),
            ("Rue Montoyer 40", "1000 Brussels", "Belgium"),
        ),
        (
            address("GB", street="1 High Street", postcode="SW1A 1AA", city="London"),
            ("1 High Street", "London", "SW1A 1AA", "United Kingdom"),
        ),
        (
            address("US", street="1 K St", postcode="20006", city="Washington", region="DC"),
            ("1 K St", "Washington, DC 20006", "United States"),
        ),
        (
            address("US", street="1 K St", city="Washington", region="DC"),
            ("1 K St", "Washington, DC", "United States"),
        ),
        (
            address("HU", street="Váci utca 1", postcode="1052", city="Budapest"),
            ("Budapest", "Váci utca 1", "1052", "Hungary"),
        ),
        (
            address("EG", street="47 C, Abu El Feda Street", postcode="11211", city="Cairo"),
            ("47 C, Abu El Feda Street", "Cairo", "11211", "Egypt"),
        ),
        (
            address(
                "JP", street="霞が関1-1", postcode="100-0013", city="千代田区", region="東京都"
            ),
            ("100-0013", "東京都", "千代田区", "霞が関1-1", "Japan"),
        ),
        (
            address("JP", street="1-1 Kasumigaseki", postcode="100-0013", region="Tokyo"),
            ("1-1 Kasumigaseki, Tokyo", "100-0013", "Japan"),
        ),
        (
            address("SG", street="1 Orchard Road", postcode="238801", city="Singapore"),
            ("1 Orchard Road", "Singapore 238801", "Singapore"),
        ),
        # What a country usually has not is shown all the same.
        (
            address("AE", street="1 Corniche", postcode="999", city="Abu Dhabi", region="Gulf"),
            ("1 Corniche", "999 Abu Dhabi", "Gulf", "United Arab Emirates"),
        ),
        (
            address("BE", street="Rue 1", postcode="1000", city="Brussels", region="Brabant"),
            ("Rue 1", "1000 Brussels", "Brabant", "Belgium"),
        ),
        (
            address("", street="1 Road", postcode="1", city="Town"),
            ("1 Road", "1 Town"),
        ),
        (
            address("FR", organisation=Text("IOM"), lines=("IOM Office, Lyon", "69001")),
            ("IOM", "IOM Office, Lyon", "69001", "France"),
        ),
    ],
)
def test_an_address_is_written_as_its_country_writes_it(
    written: Address, lines: tuple[str, ...]
) -> None:
    assert address_lines(ENGLISH, written) == lines


@pytest.mark.parametrize("country", sorted(address_orders.orders(("lfmt", "fmt"))))
def test_no_part_of_an_address_is_lost_in_any_country(country: str) -> None:
    parts = {"street": "Street", "postcode": "123", "city": "Town", "region": "Region"}
    written = address(country, organisation=Text("Office"), po_box="Box", building="House", **parts)
    said = "\n".join(address_lines(ENGLISH, written))
    for part in ("Office", "House", "Street", "Box", "123", "Town", "Region"):
        assert said.count(part) == 1


def test_the_orders_are_those_of_the_library() -> None:
    assert by_country(LATIN) == address_orders.orders(("lfmt", "fmt"))
    assert by_country(OWN_SCRIPTS) == address_orders.own_scripts()


def by_country(orders: Mapping[str, str]) -> dict[str, str]:
    return {code: order for order, codes in orders.items() for code in codes.split()}
