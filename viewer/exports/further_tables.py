"""The tables that only a spreadsheet has: what a profile holds besides its offices, programmes,
facts and contacts, so that a draft of it is the same profile."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from db.rows import Event, Institution, Profile, Text
from viewer.exports.columns import Column, Row, Table, profile_cells, profile_columns
from viewer.i18n.language import Language

Columns = Callable[[Language], tuple[Column, ...]]
Rows = Callable[[Profile], Iterator[Row]]


def further_tables(profiles: Sequence[Profile], language: Language) -> tuple[Table, ...]:
    """Return these tables, with all that the profiles put into them."""
    tr = language.tr
    sheets: tuple[tuple[str, str, Columns, Rows], ...] = (
        ("profiles", tr("Profiles"), _profile_columns, _profile),
        ("funders", tr("Funders and partners"), _body_columns, _bodies),
        ("history", tr("History"), _event_columns, _events),
        ("people", tr("People"), _people_columns, _people),
        ("activities", tr("Activities"), _activity_columns, _activities),
        ("hours", tr("Opening hours"), _hours_columns, _hours),
        ("stories", tr("Stories"), _story_columns, _stories),
    )
    return tuple(
        Table(
            name,
            title,
            (*profile_columns(language), *columns(language)),
            _rows(profiles, rows_of, language),
        )
        for name, title, columns, rows_of in sheets
    )


def _rows(profiles: Iterable[Profile], rows_of: Rows, language: Language) -> Iterator[Row]:
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        for row in rows_of(profile):
            yield (*of_profile, *row)


def _profile_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Language"), 8, "code"),
        Column(tr("Languages of the texts"), 12, "code"),
        Column(tr("Name of the territory"), 20),
        Column(tr("Codes of the countries covered"), 14, "code"),
        Column(tr("Organisation"), 30),
        Column(tr("Abbreviation of the organisation"), 12),
        Column(tr("Note on the organisation"), 30),
        Column(tr("Facts as of"), 12, "date"),
        Column(tr("Title of the source"), 30),
        Column(tr("Publisher"), 30),
        Column(tr("Date of the source"), 12, "date"),
        Column(tr("Address of the source"), 28, "code"),
        Column(tr("Maintainer"), 24),
        Column(tr("E-mail of the maintainer"), 24, "code"),
        Column(tr("Summary"), 60),
        Column(tr("Key figures"), 30, "code"),
    )


def _profile(profile: Profile) -> Iterator[Row]:
    summary, source, maintainer = profile.summary, profile.source, profile.maintainer
    yield (
        summary.languages[0] if summary.languages else "",
        " ".join(summary.languages),
        _value(summary.country_name),
        " ".join(summary.covers),
        profile.organisation.name.value,
        profile.organisation.abbreviation,
        _value(profile.organisation.note),
        summary.facts_as_of,
        source.title.value,
        _value(source.publisher),
        source.date,
        source.url,
        maintainer.name.value if maintainer else "",
        maintainer.email if maintainer else "",
        _value(profile.description),
        " ".join(profile.key_figures),
    )


def _body_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Role"), 12, "code"),
        Column(tr("Programme id"), 16, "code"),
        Column(tr("Office id"), 16, "code"),
        Column(tr("Event"), 24),
        Column(tr("Name"), 40),
        Column(tr("Abbreviation"), 14),
        Column(tr("Since"), 12, "date"),
        Column(tr("Note"), 40),
    )


def _bodies(profile: Profile) -> Iterator[Row]:
    for programme in profile.programmes:
        for funder in programme.funders:
            yield (funder.role, programme.id, "", "", *_body(funder))
        for event in programme.events:
            yield from _parties(event, programme.id)
    for office in profile.offices:
        for partner in office.partners:
            yield ("partner", "", office.id, "", *_body(partner))
        for area in office.areas:
            body = Institution(area.name, area.abbreviation, area.note)
            yield ("area", "", office.id, "", *_body(body))
    for event in profile.history:
        yield from _parties(event, "")


def _parties(event: Event, programme: str) -> Iterator[Row]:
    for party in event.parties:
        yield ("party", programme, "", event.id or event.title.value, *_body(party))


def _body(body: Institution) -> Row:
    return (body.name.value, body.abbreviation, body.since, _value(body.note))


def _event_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Programme id"), 16, "code"),
        Column(tr("Event id"), 16, "code"),
        Column(tr("Date"), 12, "date"),
        Column(tr("Title"), 40),
        Column(tr("Description"), 60),
    )


def _events(profile: Profile) -> Iterator[Row]:
    of_programmes = ((each.id, event) for each in profile.programmes for event in each.events)
    for programme, event in (*(("", event) for event in profile.history), *of_programmes):
        yield (programme, event.id, event.date, event.title.value, _value(event.description))


def _people_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Name"), 24),
        Column(tr("Position"), 24),
        Column(tr("Note"), 40),
    )


def _people(profile: Profile) -> Iterator[Row]:
    for office in profile.offices:
        for person in office.people:
            yield (office.id, person.name, _value(person.title), _value(person.note))


def _activity_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Activity"), 60),
        Column(tr("Codes of the countries"), 14, "code"),
        Column(tr("Ids of its programmes"), 16, "code"),
    )


def _activities(profile: Profile) -> Iterator[Row]:
    for office in profile.offices:
        for each in office.activities:
            yield (office.id, each.text.value, " ".join(each.countries), " ".join(each.programmes))


def _hours_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Days"), 20, "code"),
        Column(tr("Opens"), 8, "code"),
        Column(tr("Closes"), 8, "code"),
        Column(tr("Note"), 40),
    )


def _hours(profile: Profile) -> Iterator[Row]:
    for office in profile.offices:
        for each in office.hours:
            yield (office.id, " ".join(each.days), each.opens, each.closes, _value(each.note))


def _story_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Story id"), 16, "code"),
        Column(tr("Distance in km"), 10, "number"),
        Column(tr("As published"), 24),
        Column(tr("Person"), 20),
        Column(tr("Occupation"), 20),
        Column(tr("Language of the text"), 8, "code"),
    )


def _stories(profile: Profile) -> Iterator[Row]:
    for each in profile.stories:
        occupation = each.occupation
        tag = occupation.language if occupation else ""
        yield (
            each.id, each.distance_km, each.published, each.person, _value(occupation), tag,
        )  # fmt: skip


def _value(text: Text | None) -> str:
    return text.value if text else ""
