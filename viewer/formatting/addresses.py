"""Addresses as the lines of an envelope, in the order of the country that they are in."""

import re
from collections.abc import Iterator
from functools import cache

from db.rows import Address, Text
from viewer.formatting.address_orders import LATIN, OWN_SCRIPTS
from viewer.i18n.language import Language

# Of a country that has no order of its own, and where the source names no country.
_USUAL_ORDER = "%O%n%A%n%Z %C%n%S"
_LAST_LATIN_LETTER = "\N{LATIN SMALL LETTER Y WITH STROKE}"
_PARTS = re.compile("(%[A-Z])")


def address_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return an address as its country writes it, the country by its name last.

    Lines that the source does not part are kept as they are. The name of the organisation whose
    profile it is goes without saying.
    """
    return envelope_lines(language, address._replace(organisation=_host(address)))


def envelope_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return the same with the name of the organisation whose profile it is: for a letter."""
    country = language.country(address.country) if address.country else ""
    values = {
        "%O": address.organisation.value if address.organisation else "",
        "%Z": address.postcode,
        "%C": address.city,
        "%S": address.region,
    }
    lines = [
        line
        for pattern in _order(address).split("%n")
        for line in _lines(pattern, values, _street(language, address))
    ]
    return tuple(line for line in (*lines, country) if line)


def street_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return who is the office's host, and all of it that is no town, region or country."""
    host = _host(address)
    lines = (host.value if host else "", *_street(language, address))
    return tuple(line for line in lines if line)


def _host(address: Address) -> Text | None:
    return None if address.is_own else address.organisation


def _street(language: Language, address: Address) -> tuple[str, ...]:
    po_box = address.po_box
    if po_box[:1].isdecimal():
        po_box = language.tr("P.O. Box {number}", number=po_box)
    inside = language.join(filter(None, (address.building, address.floor)))
    lines = (inside, address.street, address.plot, *address.lines, po_box)
    return tuple(line for line in lines if line)


def _order(address: Address) -> str:
    """Return the order of all that the address has, also of what its country usually has not."""
    order = _order_of(address.country, _is_in_other_letters(address))
    if address.city and "%C" not in order:
        order = _with_town(order)
    if address.postcode and "%Z" not in order:
        order = order.replace("%C", "%Z %C") if "%C" in order else f"{order}%n%Z"
    if address.region and "%S" not in order:
        order = f"{order}%n%S"
    return order


@cache
def _order_of(country: str, is_in_other_letters: bool) -> str:
    own = is_in_other_letters and _of_country(OWN_SCRIPTS, country)
    return own or _of_country(LATIN, country) or _USUAL_ORDER


def _with_town(order: str) -> str:
    """Return the order of a city state, or of a country whose region is the town, with a town."""
    if "%S" in order:
        is_large_first = order.index("%S") < order.index("%A")
        return order.replace("%S", "%S%n%C" if is_large_first else "%C%n%S")
    return order.replace("%Z", "%C %Z") if "%Z" in order else order.replace("%A", "%A%n%C")


def _of_country(orders: dict[str, str], country: str) -> str:
    return next((order for order, codes in orders.items() if country in codes.split()), "")


def _is_in_other_letters(address: Address) -> bool:
    letters = address.street + address.city + address.region
    return any(letter.isalpha() and letter > _LAST_LATIN_LETTER for letter in letters)


def _lines(pattern: str, values: dict[str, str], street: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines that a pattern becomes: one, unless the street needs several."""
    if "%A" in pattern:
        yield from street[:-1]
        values = {**values, "%A": street[-1] if street else ""}
    line = separator = ""
    for part in _PARTS.split(pattern):
        if not part.startswith("%"):
            separator = part or separator
        elif values[part]:
            line += separator + values[part] if line else values[part]
            separator = ""
    yield line
