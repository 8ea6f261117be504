"""The rows of one office on the contact sheet: what a row says, and how it is set."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypedDict

from db.rows import ContactKind, Office, Profile, Text
from viewer.formatting.addresses import address_lines
from viewer.formatting.coverage import covers
from viewer.formatting.emergency_numbers import emergency_lines
from viewer.formatting.offices import ContactLine, contact_kind, contact_lines, people_lines
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, words

# What a group of contacts is called where there is none of it.
_GROUPS = {
    "numbers": ContactKind.TELEPHONE,
    "email": ContactKind.EMAIL,
    "website": ContactKind.WEBSITE,
}

Style = Literal["plain", "number", "link", "missing"]


class Row(TypedDict):
    """A row of the sheet: label, value, what stands beside it, more lines, and a note."""

    label: Words
    value: Words
    beside: Words
    more: list[Words]
    note: Words
    style: Style
    url: str


def office_rows(language: Language, office: Office, options: SheetOptions) -> list[Row]:
    """Return the rows of an office, field by field as far as they are wanted.

    What the source does not state of it is told in one row, the last.
    """
    rows: dict[str, list[Row]] = {
        **_contacts(language, office),
        "address": [*_address(language, office)],
        "hours": [*_lines(language, language.tr("Hours"), office_hours(language, office))],
        "people": [*_lines(language, language.tr("People"), people_lines(office))],
        "covers": [*_covers(language, office)],
    }
    wanted = {field: of_field for field, of_field in rows.items() if options.has(field)}
    found = [row for of_field in wanted.values() for row in of_field]
    return [*found, *_not_stated(language, [field for field in wanted if not wanted[field]])]


def note_rows(language: Language, notes: Sequence[str]) -> list[Row]:
    """Return what the reader noted on the office as a row, none where there is nothing."""
    return [*_lines(language, language.tr("My notes"), notes)]


def emergency_rows(language: Language, profile: Profile) -> list[Row]:
    """Return a row for each emergency number of the country: what for, number, source."""
    return [
        _row(
            language,
            line.purpose.value,
            line.number,
            "number",
            note=Text(" · ".join(note.value for note in line.notes), line.notes[0].language),
        )
        for line in emergency_lines(language, profile)
    ]


def _contacts(language: Language, office: Office) -> dict[str, list[Row]]:
    lines = contact_lines(language, office)
    return {
        group: [_contact(language, line) for line in lines if line.group == group]
        for group in _GROUPS
    }


def _contact(language: Language, line: ContactLine) -> Row:
    note, style = _note(line), _style(line)
    if style != "number":
        return _row(language, line.label, line.text, style, note=note, url=line.link)
    beside = "" if line.doubt else line.beside  # the notes of a doubtful number tell its extension
    return _row(language, line.label, line.number, style, beside=beside, note=note, url=line.link)


def _style(line: ContactLine) -> Style:
    if line.is_missing:
        return "missing"
    if line.group == "numbers":
        return "number"
    return "link" if line.link else "plain"


def _note(line: ContactLine) -> Text | None:
    """Return the notes as one text, in the language of the profile's own words."""
    texts = (
        line.point.withheld,
        line.point.mentioned,
        line.point.doubtful,
        line.point.note,
    )
    language = next((text.language for text in texts if text), "")
    return Text(" · ".join(note.value for note in line.notes), language) if line.notes else None


def _address(language: Language, office: Office) -> Iterator[Row]:
    if office.address:
        lines = address_lines(language, office.address)
        yield from _lines(language, language.tr("Address"), lines)


def _lines(language: Language, label: str, lines: Sequence[str]) -> Iterator[Row]:
    if lines:
        first, *more = lines
        yield _row(language, label, first, "plain", more=more)


def _covers(language: Language, office: Office) -> Iterator[Row]:
    covered = covers(language, office)
    if covered:
        yield _row(
            language, language.tr("Covers"), covered, "plain", more=[*_members(language, office)]
        )


def _members(language: Language, office: Office) -> Iterator[str]:
    """Yield how many countries an office covers as members of its areas; the profile names them."""
    members = {member.country for area in office.areas for member in area.members}
    if members:
        yield language.tr_n(
            "with {count} country that is a member of these",
            "with {count} countries that are members of these",
            len(members),
        )


def _not_stated(language: Language, fields: Sequence[str]) -> Iterator[Row]:
    """Yield a row of what one looks for in every office and does not find in this one."""
    names = {group: contact_kind(language, kind) for group, kind in _GROUPS.items()}
    names["address"] = language.tr("Address")
    missing = [name for field, name in names.items() if field in fields]
    if missing:
        yield _row(language, language.tr("Not stated"), language.join(missing), "missing")


def _row(  # noqa: PLR0913 -- one place where a row's parts become words
    language: Language,
    label: str,
    value: str,
    style: Style,
    *,
    beside: str = "",
    more: Sequence[str] = (),
    note: Text | None = None,
    url: str = "",
) -> Row:
    return Row(
        label=words(language, label),
        value=words(language, value),
        beside=words(language, beside),
        more=[words(language, line) for line in more],
        note=words(language, note or ""),
        style=style,
        url=url,
    )
