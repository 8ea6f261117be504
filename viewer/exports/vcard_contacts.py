"""The fields of a vCard by which an office is reached: TEL, EMAIL, URL and ADR."""

from collections.abc import Iterable, Iterator

from db.rows import Address, ContactKind, ContactPoint, Institution
from viewer.exports.vcard_lines import cleaned, components, escaped, one_line
from viewer.formatting.links import telephone_link, web_link
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language

# A card knows no duty, satellite or direct lines: they are voices at work.
_USES = {ContactKind.FAX: "FAX", ContactKind.MOBILE: "CELL"}


def contact_lines(contacts: Iterable[ContactPoint], version: str) -> Iterator[str]:
    """Yield a field for each contact that can be used as it is.

    There is none for what the source withholds, and none for what the writer doubts: a number in
    an address book is rung without its note being read.
    """
    for contact in contacts:
        if not cleaned(contact.copied) or contact.withheld or contact.doubtful:
            continue
        if contact.kind is ContactKind.EMAIL:
            yield f"EMAIL;TYPE=WORK:{escaped(contact.copied)}"
        elif contact.kind is ContactKind.WEBSITE:
            link = web_link(contact.copied)
            if link:
                yield f"URL:{link}"
        else:
            yield _number(contact, version)


def switchboard_lines(contacts: Iterable[ContactPoint], version: str) -> Iterator[str]:
    """Yield the fields of the numbers at which one can ask for somebody who works there."""
    asked = (ContactKind.SWITCHBOARD, ContactKind.TELEPHONE)
    return contact_lines((point for point in contacts if point.kind in asked), version)


def _number(contact: ContactPoint, version: str) -> str:
    field = f"TEL;TYPE=WORK;TYPE={_USES.get(contact.kind, 'VOICE')}"
    link = telephone_link(contact.copied, contact.extension)
    if link and version == "4.0":
        return f"{field};VALUE=uri:{link}"
    # A comma is a pause: telephones dial what follows it once somebody has answered.
    extension = f",{contact.extension}" if contact.extension else ""
    return f"{field}:{escaped(contact.copied + extension)}"


def address_line(language: Language, address: Address, organisation: Institution) -> str:
    """Return ADR. All that stands above the town is the street's, as RFC 6350 asks."""
    host = address.organisation.value if address.organisation else ""
    if host in (organisation.name.value, body_name(language, organisation)):
        host = ""
    po_box = address.po_box
    if po_box[:1].isdecimal():
        po_box = language.tr("P.O. Box {number}", number=po_box)
    rooms = language.join(filter(None, (address.building, address.floor)))
    street = filter(None, (host, rooms, address.street, address.plot, *address.lines, po_box))
    country = language.country(address.country) if address.country else ""
    parts = (address.city, address.region, address.postcode, country)
    return "ADR;TYPE=WORK:" + components("", "", "\n".join(street), *map(one_line, parts))
