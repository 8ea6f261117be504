"""Wallet cards: an office on a card to cut out and fold, with its numbers and a QR code."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypedDict

from db.rows import ContactKind, Office, Profile
from viewer.formatting.addresses import address_lines
from viewer.formatting.coverage import covers
from viewer.formatting.offices import ContactLine, contact_kind, contact_lines
from viewer.formatting.texts import dotted, edition_words
from viewer.i18n.language import Language, translatable
from viewer.sheets.office_code import office_code
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import (
    Section,
    contacts_to_check,
    edition_age,
    page,
    section_of_many,
    title_of,
)
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import Words, one_line, words

# More have no room on a card, however small; the template measures what has, again and again.
MOST_ENTRIES = 24
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
    """Return the cards of the offices that can be rung or visited, as many on a page as fit."""
    title = title_of(language, profiles, language.tr("Wallet cards"))
    offices = [(profile, office) for profile in profiles for office in profile.offices]
    nothing = language.tr("The profile names no office.")
    if offices:
        nothing = language.tr("No office has a number or an address.")
    return SheetData(
        "card",
        {
            "page": page(language, title, options),
            "section": _section(language, profiles, options, title["text"]),
            "is_filled": options.is_filled,
            "cards": [
                _card(language, profile, office, options)
                for profile, office in offices
                if _can_be_reached(language, office)
            ],
            "no_offices": words(language, nothing),
            "more": words(language, language.tr("More on the contact sheet")),
        },
    )


def _section(
    language: Language, profiles: Sequence[Profile], options: SheetOptions, title: str
) -> Section:
    """Return the head and foot; its warning says what to check: the contacts, and of when."""
    section = section_of_many(language, profiles, options, title)
    if section["warning"]["text"]:
        said = contacts_to_check(language, [profile.summary.edition for profile in profiles])
        section["warning"] = words(language, said)
    return section


def _can_be_reached(language: Language, office: Office) -> bool:
    """Whether there is a number or an address: without them a card is of no use in a wallet."""
    numbers = (line for line in contact_lines(language, office) if line.group == "numbers")
    has_address = office.address is not None and bool(address_lines(language, office.address))
    return has_address or any(not line.is_missing for line in numbers)


def _card(
    language: Language, profile: Profile, office: Office, options: SheetOptions
) -> dict[str, object]:
    lines = contact_lines(language, office)
    return {
        "place": words(language, _place(language, profile, office)),
        "name": one_line(language, office.name),
        "numbers": _numbers(language, lines)[:MOST_ENTRIES] if options.has("numbers") else [],
        "address": words(language, _address(language, office, options)),
        "online": list(islice(_online(language, lines, options), MOST_ENTRIES)),
        "edition": words(language, _edition(language, profile, options)),
        "qr": office_code(language, profile, office) if options.has("qr") else None,
    }


def _place(language: Language, profile: Profile, office: Office) -> str:
    """Return "IOM · Belgium": where the office stands, else what it covers by its own words."""
    place = "" if office.is_coverage_assumed else covers(language, office)
    if office.address and office.address.country:
        place = language.country(office.address.country)
    return dotted(profile.organisation.abbreviation, place)


def _edition(language: Language, profile: Profile, options: SheetOptions) -> str:
    edition = profile.summary.edition
    said = edition_words(language, edition)
    return dotted(said, edition_age(language, edition, options.rules))


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


def _address(language: Language, office: Office, options: SheetOptions) -> str:
    """Return the address as one text; whose office it is, the card says elsewhere."""
    if not options.has("address"):
        return ""
    lines: tuple[str, ...] = ()
    if office.address:
        lines = address_lines(language, office.address)
    return "\n".join(lines) or language.tr("Address: not stated by the source")


def _entry(language: Language, line: ContactLine) -> Entry:
    if line.is_missing:
        return _missing(language, line.label, line.text)
    # The text of a doubtful number is as published, without the extension.
    is_apart = line.is_prefix or bool(line.doubt)
    return Entry(
        label=words(language, dotted(line.label, line.doubt)),
        value=one_line(language, line.number if is_apart else line.text),
        note=words(language, line.beside if is_apart else ""),
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
