"""The rows of one office on the contact sheet: what a row says, and how it is set."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypedDict

from db.rows import ContactKind, ContactPoint, Office, Text
from viewer.formatting.links import contact_link
from viewer.formatting.offices import (
    address_lines,
    contact_kind,
    contact_notes,
    contact_text,
    covers,
    people_lines,
)
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, words

_NUMBERS = frozenset(ContactKind) - {ContactKind.EMAIL, ContactKind.WEBSITE}

Style = Literal["plain", "number", "link", "missing"]


class Row(TypedDict):
    """A row of the sheet: label, value, what stands beside it, more lines, and a note."""

    label: Words
    value: Words
    beside: Words
    more: list[Words]
    note: Words
    style: Style
    url: str


def office_rows(language: Language, office: Office, options: SheetOptions) -> list[Row]:
    """Return the rows of an office, field by field as far as they are wanted."""
    by_kind = {kind: [c for c in office.contacts if c.kind is kind] for kind in ContactKind}
    numbers = [contact for contact in office.contacts if contact.kind in _NUMBERS]
    rows: dict[str, Iterable[Row]] = {
        "numbers": _contacts(language, numbers, ContactKind.TELEPHONE),
        "email": _contacts(language, by_kind[ContactKind.EMAIL], ContactKind.EMAIL),
        "website": _contacts(language, by_kind[ContactKind.WEBSITE], ContactKind.WEBSITE),
        "address": [_address(language, office)],
        "hours": _lines(language, language.tr("Hours"), office_hours(language, office)),
        "people": _lines(language, language.tr("People"), people_lines(office)),
        "covers": _covers(language, office),
    }
    return [row for field, of_field in rows.items() if options.has(field) for row in of_field]


def _contacts(
    language: Language, contacts: Iterable[ContactPoint], kind: ContactKind
) -> Iterator[Row]:
    """Yield the rows of one group of contacts; an empty group says so in a row of its own."""
    empty = True
    for contact in contacts:
        empty = False
        yield _contact(language, contact)
    if empty:
        yield _not_stated(language, contact_kind(language, kind))


def _contact(language: Language, contact: ContactPoint) -> Row:
    label = contact_kind(language, contact.kind)
    note = _note(contact, contact_notes(language, contact))
    if contact.withheld:
        value = language.tr("withheld by the source")
        return _row(language, label, value, "missing", note=note)
    if contact.kind not in _NUMBERS:
        url = contact_link(contact)
        return _row(
            language,
            label,
            contact_text(language, contact),
            "link" if url else "plain",
            note=note,
            url=url,
        )
    is_pattern = contact.kind is ContactKind.DIRECT_DIAL and not contact.copied
    beside = language.tr("+ extension") if is_pattern else ""
    shown = contact.shown
    if contact.doubtful:
        shown, beside = contact_text(language, contact), ""
    elif contact.extension:
        beside = language.tr("extension {extension}", extension=contact.extension)
    url = contact_link(contact)
    return _row(language, label, shown, "number", beside=beside, note=note, url=url)


def _note(contact: ContactPoint, notes: Sequence[str]) -> Text | None:
    """Return the notes as one text, in the language of the profile's own words."""
    texts = (contact.withheld, contact.doubtful, contact.note)
    language = next((text.language for text in texts if text), "")
    return Text(" · ".join(notes), language) if notes else None


def _address(language: Language, office: Office) -> Row:
    label = language.tr("Address")
    lines = address_lines(language, office.address) if office.address else ()
    if not lines:
        return _not_stated(language, label)
    first, *more = lines
    return _row(language, label, first, "plain", more=more)


def _lines(language: Language, label: str, lines: Sequence[str]) -> Iterator[Row]:
    if lines:
        first, *more = lines
        yield _row(language, label, first, "plain", more=more)


def _covers(language: Language, office: Office) -> Iterator[Row]:
    covered = covers(language, office)
    if covered:
        yield _row(language, language.tr("Covers"), covered, "plain")


def _not_stated(language: Language, label: str) -> Row:
    return _row(language, label, language.tr("not stated by the source"), "missing")


def _row(  # noqa: PLR0913 -- one place where a row's parts become words
    language: Language,
    label: str,
    value: str,
    style: Style,
    *,
    beside: str = "",
    more: Sequence[str] = (),
    note: Text | None = None,
    url: str = "",
) -> Row:
    return Row(
        label=words(language, label),
        value=words(language, value),
        beside=words(language, beside),
        more=[words(language, line) for line in more],
        note=words(language, note or ""),
        style=style,
        url=url,
    )
