"""Offices in words: what they are, what they cover, where they are and how to reach them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from db.rows import (
    ContactKind,
    ContactPoint,
    Office,
    Text,
)
from viewer.formatting.links import mail_link, telephone_link, web_link
from viewer.formatting.texts import body_name, doubted_number
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
    def is_missing(self) -> bool:
        """Whether the source hides or only mentions it: `text` says so; there is nothing to use."""
        return _is_missing(self.point)

    @property
    def is_sure(self) -> bool:
        """Whether it can be used without reading its notes first."""
        return bool(self.copied) and not (self.is_missing or self.point.is_doubtful)

    @property
    def dialled(self) -> str:
        """What may be offered as a number to dial: a doubtful one never is."""
        return self.copied if self.group == "numbers" and self.is_sure else ""

    @property
    def has_code(self) -> bool:
        """Whether a QR code may hold it: never what is doubted, nor an address that misleads."""
        return self.is_sure and (self.group != "website" or bool(self.link))

    @property
    def listed(self) -> str:
        """The number or address where it stands alone: "+32 2 287 + extension"."""
        return f"{self.number} {self.beside}" if self.is_prefix else self.number

    @property
    def is_prefix(self) -> bool:
        """Whether an extension that nobody knows here must be dialled after the number."""
        return _is_prefix(self.point)


def contact_line(language: Language, point: ContactPoint) -> ContactLine:
    """Return a way to reach an office in words."""
    text, number, beside = _said(language, point)
    return ContactLine(
        point=point,
        group=contact_group(point),
        label=contact_kind(language, point.kind),
        text=text,
        number=number,
        beside=beside,
        doubt=language.tr("doubtful") if point.is_doubtful else "",
        notes=_notes(language, point),
        copied=point.copied,
        link=_link(point),
    )


def contact_lines(language: Language, office: Office) -> tuple[ContactLine, ...]:
    """Return all ways to reach an office, in the order of `contacts_in_order`."""
    return tuple(contact_line(language, point) for point in contacts_in_order(office))


def contacts_in_order(office: Office) -> list[ContactPoint]:
    """Return the contacts in the order of the document, group by group; what is only the beginning
    of a number stands behind those that can be rung.
    """
    groups = list(dict.fromkeys(map(contact_group, office.contacts)))
    return sorted(
        office.contacts, key=lambda each: (groups.index(contact_group(each)), _is_prefix(each))
    )


def first_to_ring(lines: Iterable[ContactLine]) -> ContactLine | None:
    """Return the number to ring first, one that is sure before others; None if there is none."""
    numbers = [line for line in lines if line.point.kind in _RUNG_FIRST]
    sure = (line for line in numbers if line.is_sure)
    return next(sure, numbers[0] if numbers else None)


def has_first_to_ring(office: Office) -> bool:
    """Whether `first_to_ring` finds a number among the lines of an office."""
    return any(point.kind in _RUNG_FIRST for point in office.contacts)


def contact_group(point: ContactPoint) -> str:
    """Return the group of a line without its words: "numbers", "email" or "website"."""
    return _GROUPS.get(point.kind, "numbers")


def contact_kind(language: Language, kind: ContactKind) -> str:
    """Return what a way to reach an office is called: "Switchboard", "E-mail"."""
    return language.tr(_KINDS[kind])


def _said(language: Language, point: ContactPoint) -> tuple[str, str, str]:
    """Return the text of a line, its number and what stands beside that."""
    shown = point.shown
    if _is_missing(point):
        hidden = language.tr("withheld by the source")
        words = hidden if point.withheld else language.tr("mentioned by the source, but not given")
        return words, words, ""
    extension = _extension(language, point) if point.extension else ""
    if point.is_doubtful:
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
    is_whole = point.copied or point.extension or _is_missing(point) or point.is_doubtful
    return point.kind is ContactKind.DIRECT_DIAL and not is_whole


def _is_missing(point: ContactPoint) -> bool:
    return point.withheld is not None or point.mentioned is not None


def _extension(language: Language, point: ContactPoint) -> str:
    return language.tr("extension {extension}", extension=point.extension)


def _notes(language: Language, point: ContactPoint) -> tuple[Text, ...]:
    """Return why it is missing or doubtful, and the note on it, in the writer's language."""
    notes = [text for text in (point.withheld, point.mentioned) if text]
    if point.is_doubtful:
        notes.append(Text(doubted_number(language, point.doubtful)))
        notes += [Text(_extension(language, point))] if point.extension else []
    return (*notes, point.note) if point.note else tuple(notes)


def _link(point: ContactPoint) -> str:
    """What is missing or doubtful is not opened; a fax has no telephone at its end."""
    if _is_missing(point) or point.is_doubtful or point.kind is ContactKind.FAX:
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


def partner_lines(language: Language, office: Office) -> tuple[str, ...]:
    """Return the names of its partners; last, what the source says of the list."""
    note = (office.partners_note.value,) if office.partners_note else ()
    return (*(body_name(language, partner) for partner in office.partners), *note)


def people_lines(office: Office) -> tuple[str, ...]:
    """Return who works in an office: "Kari Nordmann · Head of mission · until 2018"."""
    lines = []
    for person in office.people:
        more = [text.value for text in (person.title, person.note) if text]
        lines.append(" · ".join((person.name, *more)))
    return tuple(lines)
