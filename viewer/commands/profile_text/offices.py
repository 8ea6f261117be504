"""The offices of a profile: what they cover and do, and how to reach them."""

from collections.abc import Iterator

from db.rows import Activity, Office, Profile
from viewer.commands.layout import WIDTH, beside, heading, wrapped
from viewer.commands.profile_text.pieces import joined, named, one_line
from viewer.formatting.offices import (
    ContactLine,
    address_lines,
    contact_lines,
    covers,
    office_kind,
    people_lines,
)
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.language import Language


def office_lines(language: Language, profile: Profile) -> Iterator[str]:
    """Yield every office, all of its contacts included."""
    if not profile.offices:
        return
    yield from heading(language.tr("Offices"), "-")
    programmes = {each.id: each.abbreviation or each.name.value for each in profile.programmes}
    for number, office in enumerate(profile.offices):
        if number:
            yield ""
        yield from _office(language, office, programmes)


def _office(language: Language, office: Office, programmes: dict[str, str]) -> Iterator[str]:
    tr = language.tr
    abbreviation = f" ({office.abbreviation})" if office.abbreviation else ""
    yield from wrapped(f"{one_line(office.name)}{abbreviation}", WIDTH)
    yield from beside(tr("Kind"), [office_kind(language, office.kind)], 2)
    if office.description:
        yield from beside(tr("Task"), [one_line(office.description)], 2)
    yield from beside(tr("Covers"), [covers(language, office) or tr("not stated")], 2)
    yield from beside(tr("Address"), _address(language, office), 2)
    hours = office_hours(language, office)
    if hours:
        yield from beside(tr("Hours"), hours, 2)
    staff = people_lines(office)
    if staff:
        yield from beside(tr("People"), staff, 2)
    for line in contact_lines(language, office):
        yield from _contact(language, line)
    if office.partners:
        partners = [f"- {named(language, partner)}" for partner in office.partners]
        yield from beside(tr("Partners"), partners, 2)
    if office.activities:
        activities = [_activity(language, each, programmes) for each in office.activities]
        yield from beside(tr("Activities"), activities, 2)


def _address(language: Language, office: Office) -> tuple[str, ...]:
    if office.address is None:
        return (language.tr("not stated"),)
    return address_lines(language, office.address)


def _contact(language: Language, line: ContactLine) -> Iterator[str]:
    point, texts = line.point, [line.text]
    if not line.is_withheld:
        if line.copied and line.copied != point.shown:
            texts.append(language.tr("to dial: {number}", number=line.copied))
        if point.published and point.published != line.text:
            texts.append(language.tr("as published: {text}", text=point.published))
    texts += [note.value for note in line.notes]
    yield from beside(line.label, texts, 2)


def _activity(language: Language, activity: Activity, programmes: dict[str, str]) -> str:
    countries = language.join(language.country(code) for code in activity.countries)
    names = language.join(programmes.get(each, each) for each in activity.programmes)
    return f"- {joined([one_line(activity.text), countries, names])}"
