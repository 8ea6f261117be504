"""How old figures are, in words."""

import datetime

from db.rows import Fact, PartialDate, Profile
from viewer.formatting.ages import AgeRules, old_facts, years_between
from viewer.i18n.language import Language


def figures_age(language: Language, profile: Profile, today: datetime.date) -> str:
    """Return "Figures as of February 2016: 10 years old"; "" when only each has its own date."""
    date = profile.summary.facts_as_of
    if date is None:
        is_dated = any(fact.period.is_stated for fact in profile.facts)
        return "" if is_dated else language.tr("The figures do not say how old they are")
    return language.tr(
        "Figures as of {date}: {age}", date=language.date(date), age=_age(language, date, today)
    )


def unstated_years(language: Language, profile: Profile) -> str:
    """Return "7 do not say their year", or "" when all do that belong to a year."""
    count = sum(not fact.period.is_stated and not fact.timeless for fact in profile.facts)
    if not count:
        return ""
    return language.tr_n("{count} does not say its year", "{count} do not say their year", count)


def old_figures(language: Language, profile: Profile, today: datetime.date, old_after: int) -> str:
    """Return "14 of 20 figures are over 5 years old", or "" when none is."""
    old = len(old_facts(profile, today, old_after))
    if not old:
        return ""
    return language.tr_n(
        "{old} of {total} figures is over {years} years old",
        "{old} of {total} figures are over {years} years old",
        old,
        old=language.number(old),
        total=language.number(len(profile.facts)),
        years=language.number(old_after),
    )


def contacts_age(language: Language, profile: Profile, rules: AgeRules) -> str:
    """Return "Contacts are of an edition 10 years old" once that is old, else ""."""
    years = years_between(profile.summary.edition, rules.today)
    if years < rules.contacts or not any(office.contacts for office in profile.offices):
        return ""
    return language.tr_n(
        "Contacts are of an edition {count} year old",
        "Contacts are of an edition {count} years old",
        years,
    )


def clock_doubt(language: Language, rules: AgeRules) -> str:
    """Return that the clock is wrong and ages are counted otherwise; "" for a clock that is not."""
    if rules.clock is None or rules.newest is None:
        return ""
    clock = PartialDate(rules.clock.year, rules.clock.month, rules.clock.day)
    return language.tr(
        "The clock of this computer says {clock}, which cannot be right. "
        "Ages are counted from the newest edition in the library, {newest}.",
        clock=language.date(clock),
        newest=language.date(rules.newest),
    )


def ages_summary(language: Language, profile: Profile, rules: AgeRules) -> str:
    """Return all that is to be said of the age of a profile, on one line."""
    said = (
        figures_age(language, profile, rules.today),
        old_figures(language, profile, rules.today, rules.figures),
        unstated_years(language, profile),
        contacts_age(language, profile, rules),
    )
    return " · ".join(filter(None, said))


def fact_age(
    language: Language, fact: Fact, facts_as_of: PartialDate | None, today: datetime.date
) -> str:
    """Return "11 years old", or that a figure belongs to no particular year.

    A figure that does not say its year is no newer than `facts_as_of`, the date of them all.
    """
    end = fact.period.end
    if end is not None:
        return _age(language, end, today, fact.period.start)
    if fact.timeless:
        return language.tr("not tied to a year")
    years = years_between(facts_as_of, today) if facts_as_of else 0
    if years < 1:
        return language.tr("age not known")
    return language.tr_n("at least {count} year old", "at least {count} years old", years)


def _age(
    language: Language, end: PartialDate, today: datetime.date, start: PartialDate | None = None
) -> str:
    years = years_between(end, today)
    if years > 0:
        return language.tr_n("{count} year old", "{count} years old", years)
    if end.year == today.year:
        return language.tr("this year")
    if years == 0:
        return language.tr("less than a year old")
    if start is not None and years_between(start, today) >= 0:
        return language.tr("still running")
    return language.tr("still to come")
