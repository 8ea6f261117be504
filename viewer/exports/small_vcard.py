"""The vCard of an office that a QR code holds: small enough to be scanned from a paper card."""

from collections.abc import Iterator

from db.rows import Address, ContactKind, Office, Profile
from viewer.exports.vcard_contacts import dialled
from viewer.exports.vcard_lines import components, escaped, one_line
from viewer.formatting.offices import ContactLine, contact_lines
from viewer.i18n.language import Language

LARGEST = 210  # bytes; a code of more is too fine at 22 mm
_LONGEST_NAME = 46  # bytes; it is written twice: some readers show N, others FN
_FIRST_TO_RING = (
    ContactKind.SWITCHBOARD,
    ContactKind.TELEPHONE,
    ContactKind.DUTY,
    ContactKind.MOBILE,
    ContactKind.DIRECT_DIAL,
    ContactKind.SATELLITE,
    ContactKind.OTHER,
)


def small_vcard(profile: Profile, office: Office, language: Language) -> str:
    """Return the vCard 3.0 of an office: its name, a number, and of the rest what fits.

    Lines are not folded: that would only make it larger, and readers of codes don't mind.
    """
    name = escaped(_name(profile, office))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name}", f"FN:{name}", "END:VCARD"]
    for line in _by_worth(office, language):
        # A field is whole or not there: half an address leads nowhere.
        if _size([*lines, line]) <= LARGEST:
            lines.insert(-1, line)
    return _joined(lines)


def _by_worth(office: Office, language: Language) -> Iterator[str]:
    """Yield what can be told of an office, what is needed most first."""
    sure = [line for line in contact_lines(language, office) if line.is_sure]
    numbers = [_number(line) for kind in _FIRST_TO_RING for line in sure if line.point.kind is kind]
    yield from numbers[:1]
    if office.address:
        yield _address(office.address, language)
    yield from (f"EMAIL:{escaped(line.copied)}" for line in sure if line.group == "email")
    yield from numbers[1:]
    yield from (f"URL:{line.link}" for line in sure if line.group == "website" and line.link)


def _number(line: ContactLine) -> str:
    field = "TEL;TYPE=CELL" if line.point.kind is ContactKind.MOBILE else "TEL"
    return f"{field}:{dialled(line)}"


def _address(address: Address, language: Language) -> str:
    street = address.street or " ".join(address.lines)
    country = language.country(address.country) if address.country else ""
    parts = ("", "", street, address.city, "", address.postcode, country)
    return "ADR:" + components(*map(one_line, parts))


def _name(profile: Profile, office: Office) -> str:
    """Return "IOM RO Brussels", or the office's name, cut behind a whole word."""
    organisation = one_line(profile.organisation.abbreviation)
    name = one_line(office.abbreviation) or one_line(office.name.value) or office.id
    if organisation and organisation not in name.split():
        name = f"{organisation} {name}"
    while len(escaped(name).encode()) > _LONGEST_NAME:
        shorter = name.rpartition(" ")[0]
        name = shorter or name[:-1]
    return name


def _size(lines: list[str]) -> int:
    return len(_joined(lines).encode())


def _joined(lines: list[str]) -> str:
    return "\r\n".join(lines)
