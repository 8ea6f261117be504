"""The programmes of a profile on its web page: when, where, by whom and paid by whom."""

from collections.abc import Iterable, Iterator

from db.rows import Event, Institution, Profile, Programme
from viewer.exports.markup import Html, html
from viewer.exports.web_offices import office_place
from viewer.exports.web_pieces import (
    described,
    dotted,
    listed,
    named,
    section,
    text_element,
)
from viewer.formatting.programmes import (
    not_stated,
    programme_groups,
    programme_time,
    role_text,
)
from viewer.i18n.language import Language


def programmes_section(language: Language, profile: Profile) -> Html:
    """Return the section of all programmes, in groups where there is more than one."""
    tr = language.tr
    content: list[Html] = []
    for number, (heading, group) in enumerate(programme_groups(language, profile.programmes)):
        level = 4 if heading else 3
        programmes = [_programme(language, profile, each, level) for each in group]
        if heading:
            programmes = [section(f"programmes-{number + 1}", 3, heading, *programmes)]
        content += programmes
    nothing = html("p", tr("This profile lists no programmes."), class_="missing")
    return section("programmes", 2, tr("Programmes"), *(content or [nothing]))


def events(language: Language, happened: Iterable[Event]) -> Html:
    """Return what happened, each with its date and who took part."""
    items = []
    for event in happened:
        about = [text_element(language, event.title)]
        about += [text_element(language, event.description)] if event.description else []
        parties = [named(language, party) for party in event.parties]
        head = dotted((html("b", language.date(event.date)), *about))
        items.append(html("div", head, listed(parties) if parties else Html()))
    return listed(items)


def _programme(language: Language, profile: Profile, programme: Programme, level: int) -> Html:
    tr = language.tr
    ids = [each.id for each in profile.programmes]
    whole = Institution(programme.name, programme.abbreviation, None)
    countries = language.join(language.country(code) for code in programme.countries)
    unstated = not_stated(language, programme)
    return section(
        f"programme-{ids.index(programme.id) + 1}",
        level,
        named(language, whole),
        text_element(language, programme.description, "p") if programme.description else Html(),
        described(
            (
                (tr("Dates"), programme_time(language, programme)),
                (tr("Countries"), countries),
                (tr("Run by"), _offices(language, profile, programme)),
                *_funders(language, programme),
                (tr("Events"), events(language, programme.events) if programme.events else ""),
            )
        ),
        html("p", unstated, class_="missing") if unstated else Html(),
    )


def _offices(language: Language, profile: Profile, programme: Programme) -> Html:
    offices = {office.id: office for office in profile.offices}
    links = [
        html("a", text_element(language, offices[one].name), href=f"#{office_place(profile, one)}")
        for one in programme.offices
        if one in offices
    ]
    return listed(links) if links else Html()


def _funders(language: Language, programme: Programme) -> Iterator[tuple[str, Html]]:
    for name in dict.fromkeys(funder.role for funder in programme.funders):
        funders = [named(language, each) for each in programme.funders if each.role == name]
        yield role_text(language, name).capitalize(), listed(funders)
