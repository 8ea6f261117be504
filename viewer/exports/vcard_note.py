"""The NOTE of a vCard: what a reader should know, and no field has room for."""

from collections.abc import Iterator

from db.rows import Office, Person, Profile
from viewer.formatting.coverage import covers
from viewer.formatting.offices import ContactLine, contact_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.texts import edition_words
from viewer.i18n.language import Language


def office_note(language: Language, profile: Profile, office: Office) -> str:
    """Return what an office is for, when it is open, and what its contacts don't say."""
    labelled = (
        (language.tr("Covers"), covers(language, office)),
        (language.tr("Hours"), " · ".join(office_hours(language, office))),
        *map(_contact, contact_lines(language, office)),
    )
    lines = [office.description.value] if office.description else []
    lines += [
        language.tr("{label}: {value}", label=label, value=value)
        for label, value in labelled
        if value
    ]
    return "\n".join((*lines, *_origin(language, profile)))


def person_note(language: Language, profile: Profile, person: Person) -> str:
    """Return the note on a person, and how old it is."""
    lines = [person.note.value] if person.note else []
    return "\n".join((*lines, *_origin(language, profile)))


def _contact(line: ContactLine) -> tuple[str, str]:
    """Return a contact that a field alone would tell wrongly, or not at all."""
    if line.is_missing or (line.copied and not line.notes):
        return "", ""
    return line.label, " · ".join((line.text, *(note.value for note in line.notes)))


def _origin(language: Language, profile: Profile) -> Iterator[str]:
    summary = profile.summary
    edition = edition_words(language, summary.edition)
    yield language.join((summary.title.value, edition))
