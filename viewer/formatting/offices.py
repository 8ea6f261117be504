"""Offices in words: what they are, what they cover, where they are and how to reach them."""

from db.rows import Address, ContactKind, ContactPoint, Office
from viewer.formatting.texts import body_name, doubt
from viewer.i18n.language import Language

FIRST_NEEDED = (ContactKind.SWITCHBOARD, ContactKind.TELEPHONE, ContactKind.DUTY)


def first_to_ring(office: Office) -> ContactPoint | None:
    """Return the number to ring first, one that is sure before others; None if there is none."""
    numbers = [point for point in office.contacts if point.kind in FIRST_NEEDED]
    sure = (point for point in numbers if not (point.doubtful or point.withheld))
    return next(sure, numbers[0] if numbers else None)


def contact_kind(language: Language, kind: ContactKind) -> str:
    """Return what a way to reach an office is called: "Switchboard", "E-mail"."""
    return {
        ContactKind.SWITCHBOARD: language.tr("Switchboard"),
        ContactKind.TELEPHONE: language.tr("Telephone"),
        ContactKind.MOBILE: language.tr("Mobile phone"),
        ContactKind.DUTY: language.tr("Duty phone"),
        ContactKind.SATELLITE: language.tr("Satellite phone"),
        ContactKind.DIRECT_DIAL: language.tr("Direct dial"),
        ContactKind.FAX: language.tr("Fax"),
        ContactKind.EMAIL: language.tr("E-mail"),
        ContactKind.WEBSITE: language.tr("Website"),
        ContactKind.OTHER: language.tr("Other number"),
    }[kind]


def contact_text(language: Language, contact: ContactPoint) -> str:
    """Return what to ring, write to or visit; or that the source withholds it."""
    if contact.withheld:
        return language.tr("withheld by the source")
    if contact.doubtful:
        return contact.published or contact.shown
    if contact.kind is ContactKind.DIRECT_DIAL and not contact.copied:
        return language.tr("{prefix} followed by the extension", prefix=contact.shown)
    if contact.extension:
        return language.tr(
            "{number}, extension {extension}", number=contact.shown, extension=contact.extension
        )
    return contact.shown


def contact_notes(language: Language, contact: ContactPoint) -> tuple[str, ...]:
    """Return why a way to reach an office is withheld or doubtful, and the note on it."""
    reasons = [contact.withheld.value] if contact.withheld else []
    reasons += [doubt(language, contact.doubtful)] if contact.doubtful else []
    if contact.doubtful and contact.extension:
        reasons.append(language.tr("extension {extension}", extension=contact.extension))
    return (*reasons, contact.note.value) if contact.note else tuple(reasons)


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
        f"{address.postcode} {address.city}".strip(),
        address.region,
        language.country(address.country) if address.country else "",
    )
    return tuple(line for line in lines if line)


def people_lines(office: Office) -> tuple[str, ...]:
    """Return who works in an office: "Kari Nordmann · Head of mission · until 2018"."""
    lines = []
    for person in office.people:
        more = [text.value for text in (person.title, person.note) if text]
        lines.append(" · ".join((person.name, *more)))
    return tuple(lines)
