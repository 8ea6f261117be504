"""The rows of one office on the contact sheet: what a row says, and how it is set."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypedDict

from db.rows import ContactKind, Office, Text
from viewer.formatting.offices import (
    ContactLine,
    address_lines,
    contact_kind,
    contact_lines,
    covers,
    people_lines,
)
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
    """Return the rows of an office, field by field as far as they are wanted."""
    lines = contact_lines(language, office)
    rows: dict[str, Iterable[Row]] = {
        **{group: _contacts(language, lines, group) for group in _GROUPS},
        "address": [_address(language, office)],
        "hours": _lines(language, language.tr("Hours"), office_hours(language, office)),
        "people": _lines(language, language.tr("People"), people_lines(office)),
        "covers": _covers(language, office),
    }
    return [row for field, of_field in rows.items() if options.has(field) for row in of_field]


def _contacts(language: Language, lines: Iterable[ContactLine], group: str) -> Iterator[Row]:
    """Yield the rows of one group of contacts; an empty group says so in a row of its own."""
    of_group = [line for line in lines if line.group == group]
    if not of_group:
        yield _not_stated(language, contact_kind(language, _GROUPS[group]))
    for line in of_group:
        yield _contact(language, line)


def _contact(language: Language, line: ContactLine) -> Row:
    note, style = _note(line), _style(line)
    if style != "number":
        return _row(language, line.label, line.text, style, note=note, url=line.link)
    beside = "" if line.doubt else line.beside  # the notes of a doubtful number tell its extension
    return _row(language, line.label, line.number, style, beside=beside, note=note, url=line.link)


def _style(line: ContactLine) -> Style:
    if line.is_withheld:
        return "missing"
    if line.group == "numbers":
        return "number"
    return "link" if line.link else "plain"


def _note(line: ContactLine) -> Text | None:
    """Return the notes as one text, in the language of the profile's own words."""
    texts = (line.point.withheld, line.point.doubtful, line.point.note)
    language = next((text.language for text in texts if text), "")
    return Text(" · ".join(note.value for note in line.notes), language) if line.notes else None


def _address(language: Language, office: Office) -> Row:
    label = language.tr("Address")
    lines = address_lines(language, office.address) if office.address else ()
    if not lines:
        return _not_stated(language, label)
    first, *more = lines
    return _row(language, label, first, "plain", more=more)


def _lines(language: Language, label: str, lines: Sequence[str]) -> Iterator[Row]:
    if lines:
        first, *more = lines
        yield _row(language, label, first, "plain", more=more)


def _covers(language: Language, office: Office) -> Iterator[Row]:
    covered = covers(language, office)
    if covered:
        yield _row(language, language.tr("Covers"), covered, "plain")


def _not_stated(language: Language, label: str) -> Row:
    return _row(language, label, language.tr("not stated by the source"), "missing")


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
