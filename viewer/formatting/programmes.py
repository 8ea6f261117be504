"""Programmes in words: whether and when they run, and who stands behind them."""

from collections.abc import Iterable

from db.rows import Institution, Period, Programme
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language


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


def programme_status(language: Language, programme: Programme) -> str:
    """Return "running", "ended" or "not stated"."""
    return {"running": language.tr("running"), "ended": language.tr("ended")}.get(
        programme.status, language.tr("not stated")
    )


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
    """Return "since 1984", "until June 2014", "2001-2010" or "dates not stated"."""
    start, end = programme.start, programme.end
    if start and end:
        return language.period(Period(start, end))
    if end:
        return language.tr("until {date}", date=language.date(end))
    if not start:
        return language.tr("dates not stated")
    if programme.status == "ended":
        return language.tr("from {date}, end not stated", date=language.date(start))
    return language.tr("since {date}", date=language.date(start))
