"""The vCard of an office that a QR code holds: small enough to be scanned from a paper card."""

from collections.abc import Iterator
from typing import NamedTuple

from db.rows import Address, ContactKind, Office, Profile
from viewer.exports.vcard_contacts import dialled
from viewer.exports.vcard_lines import components, escaped, one_line
from viewer.formatting.addresses import address_lines
from viewer.formatting.offices import ContactLine, contact_lines
from viewer.i18n.language import Language

LARGEST = 210  # bytes; a code of more is too fine at 22 mm
_LONGEST_NAME = 46  # bytes; it is written twice: some readers show N, others FN
_SHORTEST_NAME = 20  # bytes, of one that was cut
_FIRST_TO_RING = (
    ContactKind.SWITCHBOARD,
    ContactKind.TELEPHONE,
    ContactKind.DUTY,
    ContactKind.MOBILE,
    ContactKind.DIRECT_DIAL,
    ContactKind.SATELLITE,
    ContactKind.OTHER,
)


class SmallCard(NamedTuple):
    """The text of a card, and what of the office it holds, as a reader says it."""

    text: str
    name: str
    held: tuple[str, ...]

    def said(self, language: Language) -> str:
        """Return what its code is, for those who cannot see it."""
        held = language.join((self.name, *self.held))
        return language.tr("QR code that holds {what}", what=held)


def small_card(
    profile: Profile, office: Office, language: Language, chosen: ContactLine | None = None
) -> SmallCard:
    """Return the vCard 3.0 of an office: its name, one way to reach it in any case (None: a
    number), and of the rest what fits.

    What is `chosen` must be sure: what is doubted is never offered to be dialled. Lines are not
    folded: that would only make it larger, and readers of codes don't mind.
    """
    name = _name(profile, office)
    names = f"N:{escaped(name)}", f"FN:{escaped(name)}"
    lines, held = ["BEGIN:VCARD", "VERSION:3.0", *names, "END:VCARD"], list[str]()
    told = [_told(chosen)] if chosen else []
    for line, words in (*told, *_by_worth(office, language)):
        # A field is whole or not there: half an address leads nowhere.
        fits = (line, words) in told or _size([*lines, line]) <= LARGEST
        if fits and line not in lines:
            lines.insert(-1, line)
            held.append(words)
    return SmallCard(_joined(lines), name, tuple(held))


def _by_worth(office: Office, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what can be told of an office, what is needed most first, as a field and in words."""
    sure = [line for line in contact_lines(language, office) if line.is_sure]
    numbers = [line for kind in _FIRST_TO_RING for line in sure if line.point.kind is kind]
    yield from map(_told, numbers[:1])
    if office.address:
        held = office.address._replace(organisation=None)
        yield _address(held, language), language.join(address_lines(language, held))
    yield from (_told(line) for line in sure if line.group == "email")
    yield from map(_told, numbers[1:])
    yield from (_told(line) for line in sure if line.group == "website" and line.link)


def _told(line: ContactLine) -> tuple[str, str]:
    field = {"email": f"EMAIL:{escaped(line.copied)}", "website": f"URL:{line.link}"}
    return field.get(line.group) or _number(line), line.text


def _number(line: ContactLine) -> str:
    field = {ContactKind.MOBILE: "TEL;TYPE=CELL", ContactKind.FAX: "TEL;TYPE=FAX"}
    return f"{field.get(line.point.kind, 'TEL')}:{dialled(line)}"


def _address(address: Address, language: Language) -> str:
    street = address.street or " ".join(address.lines)
    country = language.country(address.country) if address.country else ""
    parts = ("", "", street, address.city, "", address.postcode, country)
    return "ADR:" + components(*map(one_line, parts))


def _name(profile: Profile, office: Office) -> str:
    """Return "IOM RO Brussels", or the office's name, cut behind a whole word unless that leaves
    little of it: Chinese and Thai have no spaces between words.
    """
    organisation = one_line(profile.organisation.abbreviation)
    name = one_line(office.abbreviation) or one_line(office.name.value) or office.id
    if organisation and organisation not in name.split():
        name = f"{organisation} {name}"
    while len(escaped(name).encode()) > _LONGEST_NAME:
        shorter = name.rpartition(" ")[0]
        name = shorter if len(shorter.encode()) >= _SHORTEST_NAME else name[:-1]
    return name.rstrip("\N{ZERO WIDTH JOINER}")


def _size(lines: list[str]) -> int:
    return len(_joined(lines).encode())


def _joined(lines: list[str]) -> str:
    return "\r\n".join(lines)
