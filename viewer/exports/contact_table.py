"""The table of contacts: each way to reach an office, for reading and for dialling."""

from collections.abc import Iterable, Iterator

from db.rows import ContactKind, ContactPoint, Office, Profile, Text
from viewer.exports.columns import Column, Row, Table, profile_cells, profile_columns
from viewer.formatting.offices import contact_kind, contact_text
from viewer.i18n.language import Language

_ADDRESSES = (ContactKind.EMAIL, ContactKind.WEBSITE)


def contact_table(profiles: Iterable[Profile], language: Language) -> Table:
    """Return the ways to reach the offices of these profiles."""
    columns = (*profile_columns(language), *_columns(language))
    return Table("contacts", language.tr("Contacts"), columns, _rows(profiles, language))


def _columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Office"), 36),
        Column(tr("City"), 18),
        Column(tr("Contact id"), 14, "code"),
        Column(tr("Kind"), 16),
        Column(tr("Number or address"), 28, "code"),
        Column(tr("Number to dial"), 18, "code"),
        Column(tr("Extension"), 10, "code"),
        Column(tr("Address to open"), 28, "code"),
        Column(tr("As published"), 24, "code"),
        Column(tr("Why it is withheld"), 30),
        Column(tr("Why it is doubtful"), 30),
        Column(tr("Note"), 40),
    )


def _rows(profiles: Iterable[Profile], language: Language) -> Iterator[Row]:
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        for office in profile.offices:
            of_office = (*of_profile, *_office(office))
            for contact in office.contacts:
                yield (*of_office, *_contact(language, contact))


def _office(office: Office) -> Row:
    return (office.id, office.name.value, office.address.city if office.address else "")


def _contact(language: Language, contact: ContactPoint) -> Row:
    is_address = contact.kind in _ADDRESSES
    return (
        contact.id,
        contact_kind(language, contact.kind),
        _shown(language, contact),
        "" if is_address else contact.copied,
        contact.extension,
        contact.copied if is_address else "",
        "" if contact.withheld else contact.published,
        _value(contact.withheld),
        _value(contact.doubtful),
        _value(contact.note),
    )


def _shown(language: Language, contact: ContactPoint) -> str:
    """The number alone, without the words that stand around it elsewhere."""
    if contact.withheld or contact.doubtful:
        return contact_text(language, contact)
    return contact.shown


def _value(text: Text | None) -> str:
    return text.value if text else ""
