"""Profiles with the reader's notes in them, for paper and other programs, when that is asked."""

from collections.abc import Callable, Iterable

from db.library import Library
from db.rows import Office, Profile, Text
from viewer.i18n.language import Language
from viewer.notes.marks import Marks, marks_of
from viewer.notes.note import Kept

# What a row says, by its kind and id and what the source notes there.
At = Callable[[str, str, Text | None], Text | None]


class NotedProfiles:
    """Profiles with the reader's notes in them; their documents are as they were imported."""

    def __init__(self, library: Library, kept: Kept, language: Language) -> None:
        self._library, self._kept, self._language = library, kept, language
        self.source = library.source

    def profile(self, profile_id: str) -> Profile:
        """Raises what the library does."""
        return with_notes(self._library.profile(profile_id), self._kept, self._language)


def notes_by_row(
    profiles: Iterable[Profile], kept: Kept, language: Language
) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The notes on these profiles as texts, by profile, kind and target; those whose row is gone
    stand by their profile."""
    return {
        (profile.summary.id, *place): tuple(line.said for line in lines)
        for profile in profiles
        for place, lines in marks_of(profile, kept, language).notes.items()
    }


def with_notes(profile: Profile, kept: Kept, language: Language) -> Profile:
    """The profile with each note behind the source's own note on the row, called the reader's.

    So all that is made of a profile has the notes at their rows, and what asks for none has none.
    """
    marks = marks_of(profile, kept, language)
    if not marks.notes:
        return profile

    def at(kind: str, target: str, said: Text | None) -> Text | None:
        return _with(marks, kind, target, said, language)

    return profile._replace(
        description=at("profile", "", profile.description),
        emergency_numbers=tuple(
            number._replace(note=at("contact", number.target, number.note))
            for number in profile.emergency_numbers
        ),
        offices=tuple(_office(office, at) for office in profile.offices),
        programmes=tuple(
            each._replace(description=at("programme", each.id, each.description))
            for each in profile.programmes
        ),
        facts=tuple(fact._replace(note=at("fact", fact.id, fact.note)) for fact in profile.facts),
    )


def _office(office: Office, at: At) -> Office:
    contacts = (
        point._replace(note=at("contact", f"{office.id}/{point.id}", point.note))
        for point in office.contacts
    )
    return office._replace(
        description=at("office", office.id, office.description), contacts=tuple(contacts)
    )


def _with(
    marks: Marks, kind: str, target: str, said: Text | None, language: Language
) -> Text | None:
    lines = marks.notes.get((kind, target), ())
    if not lines:
        return said
    first = [said.value] if said else []
    return Text(
        "\n".join((*first, *(line.said for line in lines))), said.language if said else language.tag
    )
