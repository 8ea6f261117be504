"""Offices in words: what they are, what they cover, where they are and how to reach them."""

from db.rows import Address, ContactKind, ContactPoint, Office
from viewer.language import Language
from viewer.wording.texts import body_name


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
    }[kind]


def contact_text(language: Language, contact: ContactPoint) -> str:
    """Return what to ring, write to or visit; or that the source withholds it."""
    if contact.withheld:
        return language.tr("withheld by the source")
    if contact.kind is ContactKind.DIRECT_DIAL and not contact.copied:
        return language.tr("{prefix} followed by the extension", prefix=contact.shown)
    return contact.shown


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
    countries = (language.country(code) for code in office.covers)
    return language.join([*countries, *(body_name(language, area) for area in office.areas)])


def address_lines(language: Language, address: Address) -> tuple[str, ...]:
    """Return an address as the lines of an envelope, the country by its name last."""
    lines = (
        address.organisation.value if address.organisation else "",
        address.street,
        f"{address.postcode} {address.city}".strip(),
        language.country(address.country) if address.country else "",
    )
    return tuple(line for line in lines if line)
