"""The contact sheet: every office of a profile, and how to reach it, for the wall."""

from collections.abc import Iterable, Iterator, Sequence

from db.rows import Office, Profile, Text
from viewer.formatting.emergency_numbers import emergency_heading
from viewer.formatting.said_once import kind_beside_name
from viewer.formatting.texts import body_name, foreign_language, summary_countries
from viewer.i18n.language import Language, translatable
from viewer.sheets.contact_rows import emergency_rows, note_rows, office_rows
from viewer.sheets.office_code import office_code
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section, title_of
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import one_line, words

FIELDS = {
    "numbers": translatable("Numbers"),
    "email": translatable("E-mail"),
    "website": translatable("Website"),
    "address": translatable("Address"),
    "hours": translatable("Hours"),
    "people": translatable("People"),
    "covers": translatable("Covers"),
    "qr": translatable("QR code"),
}


def contact_sheet(
    profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return the contact sheets of profiles, each on pages of its own."""
    title = title_of(language, profiles, language.tr("Contact sheets"))
    return SheetData(
        "contacts",
        {
            "page": page(language, title, options),
            "continued": words(language, language.tr("(continued)")),
            "profiles": [_profile(language, profile, options) for profile in profiles],
        },
    )


def _profile(language: Language, profile: Profile, options: SheetOptions) -> dict[str, object]:
    return {
        "section": section(language, profile, options, _about(language, profile, options)),
        "offices": [
            *_emergency(language, profile, options),
            *(_office(language, profile, office, options) for office in profile.offices),
        ],
        "no_offices": words(language, _no_offices(language, profile)),
    }


def _emergency(
    language: Language, profile: Profile, options: SheetOptions
) -> Iterator[dict[str, object]]:
    """Yield what to ring in the country, set as an office is."""
    if profile.emergency_numbers and options.has("numbers"):
        yield {
            "kind": words(language, ""),
            "name": one_line(language, emergency_heading(language, profile)),
            "rows": emergency_rows(language, profile),
            "qr": None,
        }


def _office(
    language: Language, profile: Profile, office: Office, options: SheetOptions
) -> dict[str, object]:
    above = filter(None, (kind_beside_name(language, office), office.abbreviation))
    return {
        "kind": words(language, language.join(above)),
        "name": one_line(language, office.name),
        "rows": [
            *office_rows(language, office, options),
            *note_rows(language, options.noted(profile.summary.id, "office", office.id)),
        ],
        "qr": office_code(language, profile, office) if options.has("qr") else None,
    }


def _about(language: Language, profile: Profile, options: SheetOptions) -> Iterator[str]:
    yield body_name(language, profile.organisation)
    yield summary_countries(language, profile.summary)
    foreign = (foreign_language(language, text) for text in _texts(profile))
    names = tuple(dict.fromkeys(filter(None, foreign)))
    if names:
        yield language.tr("Names and notes in: {languages}", languages=language.join(names))
    yield from options.noted(profile.summary.id, "profile")


def _texts(profile: Profile) -> Iterable[Text]:
    """Yield all texts of the profile that the sheet shows."""
    yield profile.summary.title
    yield profile.organisation.name
    for office in profile.offices:
        yield office.name
        yield from (area.name for area in office.areas)
        for contact in office.contacts:
            reasons = (contact.withheld, contact.mentioned, contact.doubtful)
            yield from filter(None, (contact.note, *reasons))


def _no_offices(language: Language, profile: Profile) -> str:
    return "" if profile.offices else language.tr("The profile names no office.")
