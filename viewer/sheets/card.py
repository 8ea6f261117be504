"""Wallet cards: an office on a card to cut out and fold, with its numbers and a QR code."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from db.rows import ContactKind, Office, Profile
from viewer.exports.small_vcard import small_vcard
from viewer.formatting.offices import (
    ContactLine,
    address_lines,
    contact_kind,
    contact_lines,
    without_own_name,
)
from viewer.formatting.texts import summary_countries
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
    lines = contact_lines(language, office)
    return {
        "place": words(language, _place(language, profile, office)),
        "name": one_line(language, office.name),
        "numbers": _numbers(language, lines) if options.has("numbers") else [],
        "address": words(language, _address(language, profile, office, options)),
        "online": list(_online(language, lines, options)),
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


def _numbers(language: Language, lines: Sequence[ContactLine]) -> list[Entry]:
    """Return the numbers of an office: those first that can be rung without a second thought."""
    numbers = [line for line in lines if line.group == "numbers"]
    if not numbers:
        label = contact_kind(language, ContactKind.TELEPHONE)
        return [_missing(language, label, language.tr("not stated by the source"))]
    return [_entry(language, line) for line in sorted(numbers, key=lambda line: not line.is_sure)]


def _online(
    language: Language, lines: Sequence[ContactLine], options: SheetOptions
) -> Iterator[Entry]:
    for group in ("email", "website"):
        for line in lines:
            if line.group == group and options.has(group):
                yield _labelled(language, _entry(language, line))


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
    lines: tuple[str, ...] = ()
    if office.address:
        address = without_own_name(language, office.address, profile.organisation)
        lines = address_lines(language, address)
    return language.join(lines) or language.tr("Address: not stated by the source")


def _entry(language: Language, line: ContactLine) -> Entry:
    if line.is_withheld:
        return _missing(language, line.label, line.text)
    return Entry(
        label=words(language, " · ".join(filter(None, (line.label, line.doubt)))),
        value=one_line(language, line.number if line.is_prefix else line.text),
        note=words(language, line.beside if line.is_prefix else ""),
        url=line.link,
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
