"""The table of contacts: each way to reach an office, for reading and for dialling; before them
the emergency numbers of the country, which are of no office."""

from collections.abc import Iterable, Iterator

from db.rows import EmergencyNumber, Office, Profile, Text
from viewer.exports.columns import Column, Row, Table, profile_cells, profile_columns
from viewer.formatting.emergency_numbers import (
    EmergencyLine,
    emergency_heading,
    emergency_lines,
)
from viewer.formatting.offices import ContactLine, contact_lines
from viewer.i18n.language import Language


def contact_table(profiles: Iterable[Profile], language: Language) -> Table:
    """Return the ways to reach the offices of these profiles, and their emergency numbers."""
    columns = (*profile_columns(language), *_columns(language))
    return Table("contacts", language.tr("Contacts"), columns, _rows(profiles, language))


def _columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Office"), 36),
        Column(tr("City"), 18),
        Column(tr("Contact id"), 14, "code"),
        Column(tr("Kind"), 16),
        Column(tr("Number or address"), 28, "code"),
        Column(tr("Number to dial"), 18, "code"),
        Column(tr("Extension"), 10, "code"),
        Column(tr("Address to open"), 28, "code"),
        Column(tr("As published"), 24, "code"),
        Column(tr("Why it is not known"), 30),
        Column(tr("Why it is doubtful"), 30),
        Column(tr("Note"), 40),
        Column(tr("Source"), 30),
        Column(tr("Prefix"), 14, "code"),
        Column(tr("Number as stated"), 18, "code"),
        Column(tr("In its place"), 24, "code"),
    )


def _rows(profiles: Iterable[Profile], language: Language) -> Iterator[Row]:
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        of_country = (*of_profile, "", emergency_heading(language, profile), "")
        lines = emergency_lines(language, profile)
        for number, told in zip(profile.emergency_numbers, lines, strict=True):
            yield (*of_country, *_emergency(number, told))
        for office in profile.offices:
            of_office = (*of_profile, *_office(office))
            for line in contact_lines(language, office):
                yield (*of_office, *_contact(line))


def _office(office: Office) -> Row:
    return (office.id, office.name.value, office.address.city if office.address else "")


def _contact(line: ContactLine) -> Row:
    point, is_number = line.point, line.group == "numbers"
    return (
        point.id,
        line.label,
        line.listed,
        line.dialled,
        point.extension,
        "" if is_number else line.copied,
        "" if line.is_missing else point.published,
        _value(point.withheld or point.mentioned),
        _doubt(line),
        _value(point.note),
        "",
        point.shown if line.is_prefix else "",
        point.stated,
        point.published if line.is_missing else "",
    )


def _emergency(number: EmergencyNumber, line: EmergencyLine) -> Row:
    texts = [note.value for note in line.notes]  # the doubt first, the source last
    return (
        number.id,
        number.purpose.value,
        number.number,
        line.copied,
        "",
        "",
        number.number,
        "",
        _value(number.doubtful) or (texts[0] if number.is_doubtful else ""),
        _value(number.note),
        number.source.value,
        "",
        "",
        "",
    )


def _doubt(line: ContactLine) -> str:
    """Return the writer's reason, or that the program doubts it."""
    return _value(line.point.doubtful) or (line.notes[0].value if line.doubt else "")


def _value(text: Text | None) -> str:
    return text.value if text else ""
