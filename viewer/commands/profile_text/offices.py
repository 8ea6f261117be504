"""The offices of a profile: what they cover and do, and how to reach them."""

from collections.abc import Iterator

from db.rows import Activity, Office, Profile
from viewer.commands.layout import beside, heading, width, wrapped
from viewer.commands.profile_text.pieces import named, one_line
from viewer.formatting.addresses import address_lines
from viewer.formatting.coverage import area_members, covers
from viewer.formatting.offices import ContactLine, contact_lines, people_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.said_once import kind_beside_name, not_in_source
from viewer.formatting.texts import dotted
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
    yield from wrapped(f"{one_line(office.name)}{abbreviation}", width())
    if kind := kind_beside_name(language, office):
        yield from beside(tr("Kind"), [kind], 2)
    if office.description:
        yield from beside(tr("Task"), [one_line(office.description)], 2)
    yield from _coverage(language, office)
    yield from _reached(language, office)
    partners = [f"- {named(language, partner)}" for partner in office.partners]
    partners += [one_line(office.partners_note)] if office.partners_note else []
    if partners:
        yield from beside(tr("Partners"), partners, 2)
    if office.activities:
        activities = [_activity(language, each, programmes) for each in office.activities]
        yield from beside(tr("Activities"), activities, 2)


def _coverage(language: Language, office: Office) -> Iterator[str]:
    covered = covers(language, office) or language.tr("not stated")
    yield from beside(language.tr("Covers"), [covered], 2)
    members = area_members(language, office)
    if members:
        yield from beside(language.tr("Members of its areas"), members, 2)


def _reached(language: Language, office: Office) -> Iterator[str]:
    """Where and when it is open, how it is reached, and in one line what of that nobody says."""
    if office.address is not None:
        yield from beside(language.tr("Address"), address_lines(language, office.address), 2)
    if hours := office_hours(language, office):
        yield from beside(language.tr("Hours"), hours, 2)
    if staff := people_lines(office):
        yield from beside(language.tr("People"), staff, 2)
    for line in contact_lines(language, office):
        yield from _contact(language, line)
    if missing := not_in_source(language, office):
        yield from wrapped(f"  {missing}", width())


def _contact(language: Language, line: ContactLine) -> Iterator[str]:
    point, texts = line.point, [line.text]
    if not line.is_missing:
        if line.dialled and line.dialled != point.shown:
            texts.append(language.tr("to dial: {number}", number=line.dialled))
        if point.published and point.published != line.text:
            texts.append(language.tr("as published: {text}", text=point.published))
    texts += [note.value for note in line.notes]
    yield from beside(line.label, texts, 2)


def _activity(language: Language, activity: Activity, programmes: dict[str, str]) -> str:
    countries = language.join(language.country(code) for code in activity.countries)
    names = language.join(programmes.get(each, each) for each in activity.programmes)
    return f"- {dotted(one_line(activity.text), countries, names)}"
