"""The contact sheet: every office of a profile, and how to reach it, for the wall."""

from collections.abc import Iterable, Iterator, Sequence

from db.rows import Office, Profile, Text
from viewer.formatting.offices import office_kind
from viewer.formatting.texts import body_name, foreign_language, summary_countries
from viewer.i18n.language import Language, translatable
from viewer.sheets.contact_rows import office_rows
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
        "section": section(language, profile, options, _about(language, profile)),
        "offices": [_office(language, office, options) for office in profile.offices],
        "no_offices": words(language, _no_offices(language, profile)),
    }


def _office(language: Language, office: Office, options: SheetOptions) -> dict[str, object]:
    kind = office_kind(language, office.kind)
    above = language.join([kind, office.abbreviation]) if office.abbreviation else kind
    return {
        "kind": words(language, above),
        "name": one_line(language, office.name),
        "rows": office_rows(language, office, options),
    }


def _about(language: Language, profile: Profile) -> Iterator[str]:
    yield body_name(language, profile.organisation)
    yield summary_countries(language, profile.summary)
    foreign = (foreign_language(language, text) for text in _texts(profile))
    names = tuple(dict.fromkeys(filter(None, foreign)))
    if names:
        yield language.tr("Names and notes in: {languages}", languages=language.join(names))


def _texts(profile: Profile) -> Iterable[Text]:
    """Yield all texts of the profile that the sheet shows."""
    yield profile.summary.title
    yield profile.organisation.name
    for office in profile.offices:
        yield office.name
        yield from (area.name for area in office.areas)
        for contact in office.contacts:
            yield from filter(None, (contact.note, contact.withheld, contact.doubtful))


def _no_offices(language: Language, profile: Profile) -> str:
    return "" if profile.offices else language.tr("The profile names no office.")
