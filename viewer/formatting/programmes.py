"""Programmes in words: whether and when they run, and who stands behind them."""

from collections.abc import Iterable

from db.rows import Event, Institution, Period, Programme, Text
from viewer.formatting.texts import body_name, dotted, first_few
from viewer.i18n.language import Language

MOST_UNDATED = 8  # programmes that a line names


def role_text(language: Language, role: str) -> str:
    """Return what a body does for a programme: "funded by"; an unknown role stays as it is."""
    return {
        "funder": language.tr("funded by"),
        "supporter": language.tr("supported by"),
        "initiator": language.tr("initiated by"),
    }.get(role, role)


def funder_text(language: Language, funder: Institution) -> str:
    """Return who stands behind a programme: "funded by the European Union (EU) since 2001"."""
    words = [role_text(language, funder.role), body_name(language, funder)]
    if funder.since:
        words.append(language.tr("since {date}", date=language.date(funder.since)))
    return " ".join(filter(None, words))


def funders_by_role(language: Language, programme: Programme) -> list[tuple[str, list[str]]]:
    """Return what bodies do for a programme, and which do it: "Funded by", ["EU since 2001"].

    A body that does it since the programme began needs no date.
    """
    by_role: dict[str, list[str]] = {}
    for body in programme.funders:
        name = body_name(language, body)
        if body.since and body.since != programme.start:
            name = f"{name} {language.tr('since {date}', date=language.date(body.since))}"
        role = role_text(language, body.role)
        by_role.setdefault(role[:1].upper() + role[1:], []).append(name)
    return list(by_role.items())


def programme_status(language: Language, programme: Programme) -> str:
    """Return "running as of February 2016", "ended" or, where it is not stated, "".

    What ran when the source was written may have ended since.
    """
    if programme.status == "running" and programme.as_of:
        return language.tr("running as of {date}", date=language.date(programme.as_of))
    words = {"running": language.tr("running"), "ended": language.tr("ended")}
    return words.get(programme.status, "")


def programme_time(language: Language, programme: Programme) -> str:
    """Return "since 1984 · running as of February 2016"; "" where nothing of it is stated."""
    dates = programme_dates(language, programme)
    # Dates with an end say that it ended.
    status = "" if dates and programme.status == "ended" else programme_status(language, programme)
    return dotted(dates, status)


def not_stated(language: Language, programme: Programme) -> str:
    """Return "Not stated: dates, funding"; "" where the source says all that one asks."""
    tr = language.tr
    stated = (
        (tr("dates"), programme.start or programme.end),
        (tr("whether it runs"), programme.status or programme.end),
        (tr("countries"), programme.countries),
        (tr("office"), programme.offices),
        (tr("funding"), programme.funders),
    )
    missing = [name for name, value in stated if not value]
    return tr("Not stated: {what}", what=language.join(missing)) if missing else ""


def programme_events(language: Language, programmes: Iterable[Programme]) -> list[Event]:
    """Return the programmes that have a date as what happened then: each began, or else ended."""
    return [
        Event(
            date=date,
            title=Text(body_name(language, Institution(each.name, each.abbreviation, None))),
            description=_from_then_on(language, each),
            parties=(),
        )
        for each in programmes
        if (date := each.start or each.end)
    ]


def _from_then_on(language: Language, programme: Programme) -> Text | None:
    """Return what is to be said of a programme beside the date on which it began, or else ended."""
    is_whole = programme.start and programme.end
    words = programme_dates if is_whole else programme_status
    said = words(language, programme)
    return Text(said) if said else None


def undated_programmes(language: Language, programmes: Iterable[Programme]) -> str:
    """Return "Without a date: AVRR, MIDA and 3 more"; "" where all have one."""
    names = [
        each.abbreviation or each.name.value for each in programmes if not (each.start or each.end)
    ]
    if not names:
        return ""
    shown = first_few(language, names, MOST_UNDATED)
    return language.tr("Programmes without a date: {names}", names=shown)


def programme_groups(
    language: Language, programmes: Iterable[Programme]
) -> tuple[tuple[str, tuple[Programme, ...]], ...]:
    """Return programmes by their scope, each group with its heading; "" if there is but one."""
    headings = {
        "country": language.tr("In the country"),
        "region": language.tr("In the region"),
        "beyond": language.tr("Beyond the region"),
        "": language.tr("Scope not stated"),
    }
    groups: dict[str, list[Programme]] = {scope: [] for scope in headings}
    for programme in programmes:
        groups[programme.scope if programme.scope in headings else ""].append(programme)
    filled = [(headings[scope], tuple(group)) for scope, group in groups.items() if group]
    return tuple(filled) if len(filled) > 1 else tuple(("", group) for _, group in filled)


def programme_dates(language: Language, programme: Programme) -> str:
    """Return "since 1984", "until June 2014", "2001-2010"; "" where no date is stated."""
    start, end = programme.start, programme.end
    if start and end:
        return language.period(Period(start, end))
    if end:
        return language.tr("until {date}", date=language.date(end))
    if not start:
        return ""
    if programme.status == "ended":
        return language.tr("from {date}, end not stated", date=language.date(start))
    return language.tr("since {date}", date=language.date(start))
