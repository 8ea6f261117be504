"""The table of programmes: when they run, where, and who stands behind them."""

from collections.abc import Iterable, Iterator

from db.rows import Event, Institution, Profile, Programme
from viewer.exports.columns import Column, Row, Table, listed, profile_cells, profile_columns
from viewer.formatting.programmes import programme_status, role_text
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language


def programme_table(profiles: Iterable[Profile], language: Language) -> Table:
    """Return the programmes of these profiles."""
    columns = (*profile_columns(language), *_columns(language))
    return Table("programmes", language.tr("Programmes"), columns, _rows(profiles, language))


def _columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Programme id"), 16, "code"),
        Column(tr("Name"), 40),
        Column(tr("Abbreviation"), 14),
        Column(tr("Scope"), 18),
        Column(tr("Status"), 12),
        Column(tr("Start"), 12, "date"),
        Column(tr("End"), 12, "date"),
        Column(tr("Offices"), 36),
        Column(tr("Countries it runs in"), 30),
        Column(tr("Codes of the countries"), 14, "code"),
        Column(tr("Funders"), 40),
        Column(tr("Events"), 40),
        Column(tr("Description"), 50),
        Column(tr("Ids of its offices"), 16, "code"),
    )


def _rows(profiles: Iterable[Profile], language: Language) -> Iterator[Row]:
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        offices = {office.id: office.name.value for office in profile.offices}
        for programme in profile.programmes:
            yield (*of_profile, *_programme(language, programme, offices))


def _programme(language: Language, programme: Programme, offices: dict[str, str]) -> Row:
    return (
        programme.id,
        programme.name.value,
        programme.abbreviation,
        _scope(language, programme.scope),
        programme_status(language, programme),
        programme.start,
        programme.end,
        listed(offices.get(office, office) for office in programme.offices),
        language.join(map(language.country, programme.countries)),
        " ".join(programme.countries),
        listed(_funder(language, body) for body in programme.funders),
        listed(_event(language, event) for event in programme.events),
        programme.description.value if programme.description else "",
        " ".join(programme.offices),
    )


def _scope(language: Language, scope: str) -> str:
    return {
        "country": language.tr("In the country"),
        "region": language.tr("In the region"),
        "beyond": language.tr("Beyond the region"),
    }.get(scope, language.tr("Scope not stated"))


def _funder(language: Language, body: Institution) -> str:
    """Return "funded by: Name (ABBR), since 2001, note"."""
    name = body_name(language, body)
    words = [language.tr("{label}: {value}", label=role_text(language, body.role), value=name)]
    if not body.role:
        words = [name]
    if body.since:
        words.append(language.tr("since {date}", date=language.date(body.since)))
    return language.join([*words, body.note.value] if body.note else words)


def _event(language: Language, event: Event) -> str:
    """Return "9 September 2019: Launch, what it was, who was there"."""
    words = [event.title.value, *([event.description.value] if event.description else [])]
    words += [body_name(language, party) for party in event.parties]
    when = language.date(event.date)
    return language.tr("{label}: {value}", label=when, value=language.join(words))
