"""Offices in words: what they are, what they cover, where they are and how to reach them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from db.rows import Address, ContactKind, ContactPoint, Institution, Office, Text
from viewer.formatting.links import mail_link, telephone_link, web_link
from viewer.formatting.texts import body_name, doubt
from viewer.i18n.language import Language, translatable

_KINDS: Mapping[ContactKind, str] = MappingProxyType(
    {
        ContactKind.SWITCHBOARD: translatable("Switchboard"),
        ContactKind.TELEPHONE: translatable("Telephone"),
        ContactKind.MOBILE: translatable("Mobile phone"),
        ContactKind.DUTY: translatable("Duty phone"),
        ContactKind.SATELLITE: translatable("Satellite phone"),
        ContactKind.DIRECT_DIAL: translatable("Direct dial"),
        ContactKind.FAX: translatable("Fax"),
        ContactKind.EMAIL: translatable("E-mail"),
        ContactKind.WEBSITE: translatable("Website"),
        ContactKind.OTHER: translatable("Other number"),
    }
)
_GROUPS = {ContactKind.EMAIL: "email", ContactKind.WEBSITE: "website"}
_RUNG_FIRST = (ContactKind.SWITCHBOARD, ContactKind.TELEPHONE, ContactKind.DUTY)


class ContactLine(NamedTuple):
    """A way to reach an office in words, for whoever shows, prints or exports it.

    `group` is "numbers", "email" or "website"; `label` says what it is. `text` says all of it:
    "+32 2 287 70 00, extension 12", "withheld by the source". Where there is room, `number` and
    `beside` say the same apart: "+32 2 287" and "+ extension". `doubt` is "doubtful" or "", the
    reason is among the `notes`. `copied` is what is dialled or opened, `link` what a click opens;
    "" for nothing.
    """

    point: ContactPoint
    group: str
    label: str
    text: str
    number: str
    beside: str
    doubt: str
    notes: tuple[Text, ...]
    copied: str
    link: str

    @property
    def is_withheld(self) -> bool:
        """Whether the source hides it: then `text` says so, and there is nothing to use."""
        return self.point.withheld is not None

    @property
    def is_sure(self) -> bool:
        """Whether it can be used without reading its notes first."""
        return bool(self.copied) and not (self.is_withheld or self.point.doubtful)

    @property
    def is_prefix(self) -> bool:
        """Whether an extension that nobody knows here must be dialled after the number."""
        return _is_prefix(self.point)


def contact_line(language: Language, point: ContactPoint) -> ContactLine:
    """Return a way to reach an office in words."""
    text, number, beside = _said(language, point)
    return ContactLine(
        point=point,
        group=_GROUPS.get(point.kind, "numbers"),
        label=contact_kind(language, point.kind),
        text=text,
        number=number,
        beside=beside,
        doubt=language.tr("doubtful") if point.doubtful else "",
        notes=_notes(language, point),
        copied=point.copied,
        link=_link(point),
    )


def contact_lines(language: Language, office: Office) -> tuple[ContactLine, ...]:
    """Return all ways to reach an office, in the order of the document."""
    return tuple(contact_line(language, point) for point in office.contacts)


def first_to_ring(lines: Iterable[ContactLine]) -> ContactLine | None:
    """Return the number to ring first, one that is sure before others; None if there is none."""
    numbers = [line for line in lines if line.point.kind in _RUNG_FIRST]
    sure = (line for line in numbers if line.is_sure)
    return next(sure, numbers[0] if numbers else None)


def contact_kind(language: Language, kind: ContactKind) -> str:
    """Return what a way to reach an office is called: "Switchboard", "E-mail"."""
    return language.tr(_KINDS[kind])


def _said(language: Language, point: ContactPoint) -> tuple[str, str, str]:
    """Return the text of a line, its number and what stands beside that."""
    shown = point.shown
    if point.withheld:
        words = language.tr("withheld by the source")
        return words, words, ""
    extension = _extension(language, point) if point.extension else ""
    if point.doubtful:
        number = point.published or shown
        return number, number, extension
    if _is_prefix(point):
        text = language.tr("{prefix} followed by the extension", prefix=shown)
        return text, shown, language.tr("+ extension")
    if extension:
        text = language.tr(
            "{number}, extension {extension}", number=shown, extension=point.extension
        )
        return text, shown, extension
    return shown, shown, ""


def _is_prefix(point: ContactPoint) -> bool:
    is_whole = point.copied or point.extension or point.withheld or point.doubtful
    return point.kind is ContactKind.DIRECT_DIAL and not is_whole


def _extension(language: Language, point: ContactPoint) -> str:
    return language.tr("extension {extension}", extension=point.extension)


def _notes(language: Language, point: ContactPoint) -> tuple[Text, ...]:
    """Return why it is withheld or doubtful, and the note on it, in the writer's language."""
    notes = [point.withheld] if point.withheld else []
    if point.doubtful:
        notes.append(Text(doubt(language, point.doubtful)))
        notes += [Text(_extension(language, point))] if point.extension else []
    return (*notes, point.note) if point.note else tuple(notes)


def _link(point: ContactPoint) -> str:
    """What is withheld or doubtful is not opened; a fax has no telephone at its end."""
    if point.withheld or point.doubtful or point.kind is ContactKind.FAX:
        return ""
    if point.kind is ContactKind.EMAIL:
        return mail_link(point.copied)
    if point.kind is ContactKind.WEBSITE:
        return web_link(point.copied)
    return telephone_link(point.copied, point.extension)


def office_kind(language: Language, kind: str) -> str:
    """Return what an office is: "Country office"; an unknown kind stays as it is."""
    return {
        "country-office": language.tr("Country office"),
        "regional-office": language.tr("Regional office"),
        "sub-office": language.tr("Sub-office"),
        "headquarters": language.tr("Headquarters"),
        "other": language.tr("Office"),
    }.get(kind, kind)


def covers(language: Language, office: Office) -> str:
    """Return the areas and countries that an office is responsible for, as one list."""
    countries = (language.country(code) for code in dict.fromkeys(office.covers))
    return language.join([*countries, *(body_name(language, area) for area in office.areas)])


def address_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return an address as the lines of an envelope, the country by its name last."""
    lines = (
        *street_lines(language, address),
        f"{address.postcode} {address.city}".strip(),
        address.region,
        language.country(address.country) if address.country else "",
    )
    return tuple(line for line in lines if line)


def street_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return all of an address that stands above its town."""
    if address.po_box[:1].isdecimal():
        po_box = language.tr("P.O. Box {number}", number=address.po_box)
    else:
        po_box = address.po_box
    lines = (
        address.organisation.value if address.organisation else "",
        language.join(filter(None, (address.building, address.floor))),
        address.street,
        address.plot,
        *address.lines,
        po_box,
    )
    return tuple(line for line in lines if line)


def without_own_name(language: Language, address: Address, organisation: Institution) -> Address:
    """Return an address without the organisation in it, where that is the profile's own."""
    host = address.organisation.value if address.organisation else ""
    is_own = host in (organisation.name.value, body_name(language, organisation))
    return address._replace(organisation=None) if is_own else address


def people_lines(office: Office) -> tuple[str, ...]:
    """Return who works in an office: "Kari Nordmann · Head of mission · until 2018"."""
    lines = []
    for person in office.people:
        more = [text.value for text in (person.title, person.note) if text]
        lines.append(" · ".join((person.name, *more)))
    return tuple(lines)
