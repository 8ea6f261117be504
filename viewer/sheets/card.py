"""Wallet cards: an office on a card to cut out and fold, with its numbers and a QR code."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from db.rows import ContactKind, ContactPoint, Office, Profile
from viewer.exports.small_vcard import small_vcard
from viewer.formatting.links import contact_link
from viewer.formatting.offices import address_lines, contact_kind, contact_text
from viewer.formatting.texts import body_name, summary_countries
from viewer.i18n.language import Language, translatable
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import edition_age, page, section_of_many, title_of
from viewer.sheets.qr_code import qr_code
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import Words, one_line, words

FIELDS = {
    "numbers": translatable("Numbers"),
    "address": translatable("Address"),
    "email": translatable("E-mail"),
    "website": translatable("Website"),
    "qr": translatable("QR code"),
}
_NUMBERS = frozenset(ContactKind) - {ContactKind.EMAIL, ContactKind.WEBSITE}


class Entry(TypedDict):
    """What can be rung or written to: a label over it, and what a click opens ("" for nothing)."""

    label: Words
    value: Words
    note: Words
    url: str
    is_missing: bool


def card_sheet(profiles: Sequence[Profile], language: Language, options: SheetOptions) -> SheetData:
    """Return the cards of all offices of profiles, as many on a page as the paper takes."""
    title = title_of(language, profiles, language.tr("Wallet cards"))
    return SheetData(
        "card",
        {
            "page": page(language, title, options),
            "section": section_of_many(language, profiles, options, title["text"]),
            "cards": [
                _card(language, profile, office, options)
                for profile in profiles
                for office in profile.offices
            ],
            "no_offices": words(language, language.tr("The profile names no office.")),
            "more": words(language, language.tr("More on the contact sheet")),
        },
    )


def _card(
    language: Language, profile: Profile, office: Office, options: SheetOptions
) -> dict[str, object]:
    return {
        "place": words(language, _place(language, profile, office)),
        "name": one_line(language, office.name),
        "numbers": _numbers(language, office) if options.has("numbers") else [],
        "address": words(language, _address(language, profile, office, options)),
        "online": list(_online(language, office, options)),
        "edition": words(language, _edition(language, profile, options)),
        "qr": _qr(language, profile, office) if options.has("qr") else None,
    }


def _place(language: Language, profile: Profile, office: Office) -> str:
    """Return "IOM · Belgium"."""
    if office.address and office.address.country:
        place = language.country(office.address.country)
    else:
        place = summary_countries(language, profile.summary)
    return " · ".join(filter(None, (profile.organisation.abbreviation, place)))


def _edition(language: Language, profile: Profile, options: SheetOptions) -> str:
    edition = profile.summary.edition
    said = language.tr("Edition of {date}", date=language.date(edition))
    return " · ".join(filter(None, (said, edition_age(language, edition, options.rules))))


def _numbers(language: Language, office: Office) -> list[Entry]:
    """Return the numbers of an office: those first that can be rung without a second thought."""
    numbers = [contact for contact in office.contacts if contact.kind in _NUMBERS]
    if not numbers:
        label = contact_kind(language, ContactKind.TELEPHONE)
        return [_missing(language, label, language.tr("not stated by the source"))]
    return [_entry(language, contact) for contact in sorted(numbers, key=_is_unsure)]


def _is_unsure(contact: ContactPoint) -> bool:
    return not contact.copied or bool(contact.withheld or contact.doubtful)


def _online(language: Language, office: Office, options: SheetOptions) -> Iterator[Entry]:
    for kind, field in ((ContactKind.EMAIL, "email"), (ContactKind.WEBSITE, "website")):
        for contact in office.contacts:
            if contact.kind is kind and options.has(field):
                yield _labelled(language, _entry(language, contact))


def _labelled(language: Language, entry: Entry) -> Entry:
    """Return an entry that has no label over it: what is missing says itself what it is."""
    if not entry["is_missing"]:
        return entry
    label, value = entry["label"]["text"], entry["value"]["text"]
    said = language.tr("{label}: {value}", label=label, value=value)
    return Entry({**entry, "value": words(language, said)})


def _address(language: Language, profile: Profile, office: Office, options: SheetOptions) -> str:
    """Return the address as one text; whose office it is, the card says elsewhere."""
    if not options.has("address"):
        return ""
    address = office.address
    own = (profile.organisation.name.value, body_name(language, profile.organisation))
    if address and address.organisation and address.organisation.value in own:
        address = address._replace(organisation=None)
    lines = address_lines(language, address) if address else ()
    return language.join(lines) or language.tr("Address: not stated by the source")


def _entry(language: Language, contact: ContactPoint) -> Entry:
    label = contact_kind(language, contact.kind)
    if contact.withheld:
        return _missing(language, label, language.tr("withheld by the source"))
    if contact.doubtful:
        label = " · ".join((label, language.tr("doubtful")))
    is_pattern = contact.kind is ContactKind.DIRECT_DIAL and not contact.copied
    shown = contact.shown if is_pattern else contact_text(language, contact)
    note = language.tr("+ extension") if is_pattern else ""
    return Entry(
        label=words(language, label),
        value=one_line(language, shown),
        note=words(language, note),
        url=contact_link(contact),
        is_missing=False,
    )


def _missing(language: Language, label: str, why: str) -> Entry:
    return Entry(
        label=words(language, label),
        value=words(language, why),
        note=words(language, ""),
        url="",
        is_missing=True,
    )


def _qr(language: Language, profile: Profile, office: Office) -> dict[str, object]:
    vcard = small_vcard(profile, office, language)
    code = qr_code(vcard)
    held = ", ".join(_values(vcard))
    return {
        "svg": code.svg,
        "modules": code.modules,
        "modules_with_quiet_zone": code.modules_with_quiet_zone,
        "alt": words(
            language, language.tr("QR code with an address book entry: {entry}", entry=held)
        ),
    }


def _values(vcard: str) -> Iterator[str]:
    """Yield what a small vCard says, as a voice reads it: the fields' names left out."""
    for line in vcard.split("\r\n"):
        field, _, value = line.partition(":")
        if field not in ("BEGIN", "VERSION", "N", "END"):
            parts = value.replace("\\,", ",").split(";")
            yield ", ".join(filter(None, parts))
