"""The offices of a profile on its web page: what they are for, and how to reach them."""

from collections.abc import Iterator, Sequence

from db.rows import Activity, Office, Profile, Text
from viewer.exports.markup import Html, html, joined
from viewer.exports.web_pieces import (
    described,
    dotted,
    lines,
    listed,
    missing,
    named,
    noted,
    section,
    table,
    text_element,
)
from viewer.formatting.addresses import address_lines
from viewer.formatting.coverage import area_members, covers
from viewer.formatting.offices import ContactLine, contact_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.said_once import kind_beside_name
from viewer.i18n.language import Language


def offices_section(language: Language, profile: Profile) -> Html:
    """Return the section of all offices."""
    tr = language.tr
    offices = [_office(language, profile, office) for office in profile.offices]
    nothing = html("p", tr("The profile names no office."), class_="missing")
    return section("offices", 2, tr("Offices"), *(offices or [nothing]))


def office_place(profile: Profile, office_id: str) -> str:
    """Return the name under which a link finds an office; "" for one that is not there."""
    ids = [office.id for office in profile.offices]
    return f"office-{ids.index(office_id) + 1}" if office_id in ids else ""


def _office(language: Language, profile: Profile, office: Office) -> Html:
    tr = language.tr
    kind = dotted([kind_beside_name(language, office), office.abbreviation])
    return section(
        office_place(profile, office.id),
        3,
        text_element(language, office.name),
        html("p", kind, class_="quiet") if kind else Html(),
        text_element(language, office.description, "p") if office.description else Html(),
        _contacts(language, office),
        described(
            (
                (tr("Covers"), covers(language, office) or missing(tr("not stated"))),
                (tr("Members of its areas"), lines(language, area_members(language, office))),
                (tr("People"), _people(language, office)),
                (tr("Activities"), _activities(language, profile, office.activities)),
                (tr("Partners"), _partners(language, office)),
                (tr("On the partners"), _optional(language, office.partners_note)),
            )
        ),
    )


def _contacts(language: Language, office: Office) -> Html:
    tr = language.tr
    heads = (tr("Kind"), tr("Contact"), tr("Note"))
    rows: list[tuple[str, str, str]] = [
        (line.label, joined(*_value(language, line)), noted(language, line.notes))
        for line in contact_lines(language, office)
    ]
    rows.append((tr("Address"), _address(language, office), ""))
    hours = office_hours(language, office)
    if hours:
        rows.append((tr("Hours"), lines(language, hours), ""))
    return table("contacts", tr("Contacts"), heads, rows)


def _value(language: Language, line: ContactLine) -> Iterator[Html]:
    if line.is_missing:
        yield missing(line.text)
    elif line.link:
        yield html("a", line.number, href=line.link, dir="ltr")
        if line.beside:
            yield joined(" ", text_element(language, line.beside))
    else:
        yield text_element(language, line.text)


def _address(language: Language, office: Office) -> Html:
    address = address_lines(language, office.address) if office.address else ()
    if not address:
        return missing(language.tr("not stated by the source"))
    return html("address", lines(language, address))


def _people(language: Language, office: Office) -> Html:
    people = [
        dotted(
            (
                text_element(language, person.name),
                *(text_element(language, text) for text in (person.title, person.note) if text),
            )
        )
        for person in office.people
    ]
    return listed(people) if people else Html()


def _activities(language: Language, profile: Profile, activities: Sequence[Activity]) -> Html:
    names = {each.id: each.abbreviation or each.name.value for each in profile.programmes}
    items = []
    for each in activities:
        countries = language.join(language.country(code) for code in each.countries)
        programmes = language.join(names.get(one, one) for one in each.programmes)
        more = (text_element(language, words) for words in (countries, programmes) if words)
        items.append(dotted((text_element(language, each.text), *more)))
    return listed(items) if items else Html()


def _optional(language: Language, text: Text | None) -> Html:
    return text_element(language, text) if text else Html()


def _partners(language: Language, office: Office) -> Html:
    return listed(named(language, body) for body in office.partners) if office.partners else Html()
