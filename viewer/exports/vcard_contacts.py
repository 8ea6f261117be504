"""The fields of a vCard by which an office is reached: TEL, EMAIL, URL and ADR."""

from collections.abc import Iterable, Iterator

from db.rows import Address, ContactKind
from viewer.exports.vcard_lines import cleaned, components, escaped, one_line
from viewer.formatting.addresses import street_lines
from viewer.formatting.links import telephone_link
from viewer.formatting.offices import ContactLine
from viewer.i18n.language import Language

# A card knows no duty, satellite or direct lines: they are voices at work.
_USES = {ContactKind.FAX: "FAX", ContactKind.MOBILE: "CELL"}


def contact_fields(lines: Iterable[ContactLine], version: str) -> Iterator[str]:
    """Yield a field for each contact that can be used as it is.

    There is none for what the source withholds, and none for what the writer doubts: a number in
    an address book is rung without its note being read.
    """
    for line in lines:
        if not line.is_sure or not cleaned(line.copied):
            continue
        if line.group == "email":
            yield f"EMAIL;TYPE=WORK:{escaped(line.copied)}"
        elif line.group == "numbers":
            yield _number(line, version)
        elif line.link:
            yield f"URL:{line.link}"


def switchboard_fields(lines: Iterable[ContactLine], version: str) -> Iterator[str]:
    """Yield the fields of the numbers at which one can ask for somebody who works there."""
    asked = (ContactKind.SWITCHBOARD, ContactKind.TELEPHONE)
    return contact_fields((line for line in lines if line.point.kind in asked), version)


def dialled(line: ContactLine) -> str:
    """Return a number as the value of TEL.

    A comma is a pause: telephones dial what follows it once somebody has answered.
    """
    return escaped(",".join(filter(None, (line.copied, line.point.extension))))


def _number(line: ContactLine, version: str) -> str:
    field = f"TEL;TYPE=WORK;TYPE={_USES.get(line.point.kind, 'VOICE')}"
    link = telephone_link(line.copied, line.point.extension)  # a fax has one here
    if link and version == "4.0":
        return f"{field};VALUE=uri:{link}"
    return f"{field}:{dialled(line)}"


def address_field(language: Language, address: Address) -> str:
    """Return ADR. All that stands above the town is the street's, as RFC 6350 asks."""
    street = street_lines(language, address)
    country = language.country(address.country) if address.country else ""
    parts = (address.city, address.region, address.postcode, country)
    return "ADR;TYPE=WORK:" + components("", "", "\n".join(street), *map(one_line, parts))
