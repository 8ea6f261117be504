"""What an office is responsible for, in words."""

from db.rows import Membership, Office, PartialDate, Period
from viewer.formatting.texts import body_name
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language


def covers(language: Language, office: Office) -> str:
    """Return the areas and countries that an office is responsible for, as one list.

    Where the source names none it is the country where the office stands, which is said.
    """
    countries = [language.country(code) for code in dict.fromkeys(office.covers)]
    if office.is_coverage_assumed:
        return language.tr("{country} (where it stands)", country=language.join(countries))
    return language.join([*countries, *(body_name(language, area) for area in office.areas)])


def area_members(language: Language, office: Office) -> tuple[str, ...]:
    """Return a line for each area whose members are known: "EEA: Austria, Belgium, …"."""
    return tuple(
        language.tr(
            "{label}: {value}",
            label=area.abbreviation or area.name.value,
            value=language.join(
                sorted((_member(language, each) for each in area.members), key=collation_key)
            ),
        )
        for area in office.areas
        if area.members
    )


def _member(language: Language, member: Membership) -> str:
    country = language.country(member.country)
    when = membership_time(language, member.since, member.until)
    return f"{country} ({when})" if when else country


def membership_time(
    language: Language, since: PartialDate | None, until: PartialDate | None
) -> str:
    """Return "since 2024", "until 31 January 2020", both as a period, or "" for all the time."""
    if since and until:
        return language.period(Period(since, until))
    if since:
        return language.tr("since {date}", date=language.date(since))
    return language.tr("until {date}", date=language.date(until)) if until else ""
