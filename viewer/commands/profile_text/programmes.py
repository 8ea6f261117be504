"""The programmes of a profile: when, where, by whom and paid by whom."""

from collections.abc import Iterator

from db.rows import Event, Profile, Programme
from viewer.commands.layout import beside, heading, width, wrapped
from viewer.commands.profile_text.pieces import named, one_line
from viewer.formatting.programmes import (
    not_stated,
    programme_groups,
    programme_time,
    role_text,
)
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language


def programme_lines(language: Language, profile: Profile) -> Iterator[str]:
    """Yield every programme."""
    if not profile.programmes:
        return
    yield from heading(language.tr("Programmes"), "-")
    offices = {each.id: each.abbreviation or each.name.value for each in profile.offices}
    for number, (group, programmes) in enumerate(programme_groups(language, profile.programmes)):
        if number:
            yield ""
        if group:
            yield from (f"[{group}]", "")
        for place, programme in enumerate(programmes):
            if place:
                yield ""
            yield from _programme(language, programme, offices)


def _programme(language: Language, programme: Programme, offices: dict[str, str]) -> Iterator[str]:
    tr = language.tr
    abbreviation = f" ({programme.abbreviation})" if programme.abbreviation else ""
    yield from wrapped(f"{one_line(programme.name)}{abbreviation}", width())
    if programme.description:
        yield from beside(tr("About"), [one_line(programme.description)], 2)
    if time := programme_time(language, programme):
        yield from beside(tr("Dates"), [time], 2)
    countries = language.join(language.country(code) for code in programme.countries)
    if countries:
        yield from beside(tr("Countries"), [countries], 2)
    if programme.offices:
        names = [offices.get(office, office) for office in programme.offices]
        yield from beside(tr("Run by"), names, 2)
    yield from _funders(language, programme)
    if programme.events:
        yield from beside(tr("Events"), [_event(language, each) for each in programme.events], 2)
    if missing := not_stated(language, programme):
        yield from wrapped(f"  {missing}", width())


def _funders(language: Language, programme: Programme) -> Iterator[str]:
    for role in dict.fromkeys(funder.role for funder in programme.funders):
        names = [named(language, each) for each in programme.funders if each.role == role]
        yield from beside(role_text(language, role).capitalize(), names, 2)


def _event(language: Language, event: Event) -> str:
    description = one_line(event.description) if event.description else ""
    return dotted(language.date(event.date), one_line(event.title), description)
