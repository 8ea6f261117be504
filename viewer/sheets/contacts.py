"""The contact sheet: every office of a profile, and how to reach it, for the wall."""

from collections.abc import Iterable, Iterator

from db.rows import Office, Profile, Text
from viewer.language import Language
from viewer.sheets.contact_rows import office_rows
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page
from viewer.sheets.words import one_line, words
from viewer.wording import body_name, foreign_language, office_kind, summary_countries


def contact_sheet(profile: Profile, language: Language, options: SheetOptions) -> bytes:
    """Return the PDF of a profile's contact sheet; the same input gives the same bytes."""
    # Typst takes its time to load, and only those who print need it.
    from viewer.sheets.typesetting import typeset

    data: dict[str, object] = {
        "page": page(language, profile, options, _about(language, profile)),
        "offices": [_office(language, office) for office in profile.offices],
        "no_offices": words(language, _no_offices(language, profile)),
    }
    template = options.resources / "sheets" / "contacts.typ"
    return typeset(template, options.resources / "fonts", data, options.printed_on)


def _office(language: Language, office: Office) -> dict[str, object]:
    kind = office_kind(language, office.kind)
    above = language.join([kind, office.abbreviation]) if office.abbreviation else kind
    return {
        "kind": words(language, above),
        "name": one_line(language, office.name),
        "rows": office_rows(language, office),
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
