"""The parts of a whole profile on paper, each as the rows of its template."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from db.rows import Event, Institution, Office, Profile, Programme, Text
from viewer.formatting.coverage import area_members
from viewer.formatting.emergency_numbers import emergency_heading
from viewer.formatting.offices import contact_lines, first_to_ring
from viewer.formatting.programmes import (
    funders_by_role,
    not_stated,
    programme_groups,
    programme_time,
)
from viewer.formatting.said_once import kind_beside_name
from viewer.formatting.texts import body_name, story_distance, story_text
from viewer.i18n.language import Language
from viewer.sheets.contact_rows import Row, emergency_rows, office_rows
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, one_line, words


class Entry(TypedDict):
    """A label, and beside it a title or "", and lines of text, or the items of a list."""

    label: Words
    title: Words
    lines: list[Words]
    is_list: bool


class Part(TypedDict):
    """An office or a programme: its name, what it is, rows about it, and entries."""

    name: Words
    kind: Words
    description: Words
    rows: list[Row]
    entries: list[Entry]


def overview(language: Language, profile: Profile, options: SheetOptions) -> dict[str, object]:
    """Return the description, whom to ring first in each office, and the history."""
    events = sorted(profile.history, key=lambda event: event.date.sort_key)
    return {
        "description": words(language, profile.description or ""),
        "reach": list(_reach(language, profile, options)),
        "history": [_event(language, event) for event in events],
    }


def offices(language: Language, profile: Profile, options: SheetOptions) -> list[Part]:
    """Return every office, with all ways to reach it and what it does; before them, what to ring
    in the country in an emergency."""
    return [
        *_emergency(language, profile),
        *(_office(language, office, options) for office in profile.offices),
    ]


def programmes(language: Language, profile: Profile) -> list[dict[str, object]]:
    """Return the programmes in their groups; the only group has no heading."""
    names = {office.id: office.name for office in profile.offices}
    return [
        {
            "heading": one_line(language, heading),
            "members": [_programme(language, member, names) for member in members],
        }
        for heading, members in programme_groups(language, profile.programmes)
    ]


def partners(language: Language, profile: Profile) -> list[Entry]:
    """Return the partners of each office that has some."""
    return [
        _entry(
            language,
            office.abbreviation or office.name,
            [
                *(_partner(language, body) for body in office.partners),
                *([office.partners_note] if office.partners_note else []),
            ],
            is_list=True,
        )
        for office in profile.offices
        if office.partners or office.partners_note
    ]


def stories(language: Language, profile: Profile) -> list[Entry]:
    """Return whose stories these are, and how far from home."""
    return [
        _entry(
            language,
            story_distance(language, story),
            [story_text(language, story) or language.tr("no name given")],
        )
        for story in profile.stories
    ]


def source(language: Language, profile: Profile) -> Words:
    """Return what the profile was written from."""
    origin = profile.source
    parts = [origin.title.value, origin.publisher.value if origin.publisher else ""]
    parts.append(language.date(origin.date) if origin.date else "")
    names = language.join(filter(None, parts))
    return words(language, language.tr("Source: {source}", source=names))


def _reach(
    language: Language, profile: Profile, options: SheetOptions
) -> Iterator[dict[str, object]]:
    for office in profile.offices:
        first = first_to_ring(contact_lines(language, office))
        if first:
            rows = office_rows(language, office._replace(contacts=(first.point,)), options)
            yield {"name": one_line(language, office.name), "row": rows[0]}


def _event(language: Language, event: Event) -> Entry:
    lines: list[Text | str] = [event.description] if event.description else []
    lines += [_partner(language, body, " \N{EM DASH} {note}") for body in event.parties]
    return _entry(language, language.date(event.date), lines, event.title)


def _emergency(language: Language, profile: Profile) -> Iterator[Part]:
    if profile.emergency_numbers:
        yield Part(
            name=one_line(language, emergency_heading(language, profile)),
            kind=words(language, ""),
            description=words(language, ""),
            rows=emergency_rows(language, profile),
            entries=[],
        )


def _office(language: Language, office: Office, options: SheetOptions) -> Part:
    kind = kind_beside_name(language, office)
    work = [activity.text for activity in office.activities]
    return Part(
        name=one_line(language, office.name),
        kind=words(language, language.join(filter(None, (kind, office.abbreviation)))),
        description=words(language, office.description or ""),
        rows=office_rows(language, office, options),
        entries=[
            _entry(language, label, lines, is_list=True)
            for label, lines in (
                (language.tr("Members of its areas"), area_members(language, office)),
                (language.tr("Work"), work),
            )
            if lines
        ],
    )


def _programme(language: Language, programme: Programme, offices: dict[str, Text]) -> Part:
    tr = language.tr
    body = Institution(programme.name, programme.abbreviation, None)
    countries = language.join(language.country(code) for code in programme.countries)
    names = [offices[office] for office in programme.offices if office in offices]
    said: tuple[tuple[str, list[Text | str]], ...] = (
        (tr("Countries"), [countries] if countries else []),
        (tr("Office"), [*names]),
        *_funders(language, programme),
        ("", [missing] if (missing := not_stated(language, programme)) else []),
    )
    time = programme_time(language, programme)
    entries = [
        *([_entry(language, tr("Dates"), [time])] if time else []),
        *(_event(language, event) for event in programme.events),
        *(_entry(language, name, each, is_list=len(each) > 1) for name, each in said if each),
    ]
    return Part(
        name=one_line(language, Text(body_name(language, body), programme.name.language)),
        kind=words(language, ""),
        description=words(language, programme.description or ""),
        rows=[],
        entries=entries,
    )


def _funders(language: Language, programme: Programme) -> Iterator[tuple[str, list[Text | str]]]:
    for role, names in funders_by_role(language, programme):
        yield role, [*names]


def _partner(language: Language, body: Institution, note: str = " ({note})") -> str:
    name = body_name(language, body)
    return name + note.format(note=body.note.value) if body.note else name


def _entry(
    language: Language,
    label: Text | str,
    lines: Sequence[Text | str],
    title: Text | str = "",
    *,
    is_list: bool = False,
) -> Entry:
    return Entry(
        label=words(language, label),
        title=words(language, title),
        lines=[words(language, line) for line in lines],
        is_list=is_list,
    )
