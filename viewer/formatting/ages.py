"""How old a date is in full years, by what the date says and no more; and the words for it."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from db.rows import Fact, PartialDate, Profile
from viewer.i18n.language import Language

OLD_AFTER_YEARS = 5  # a figure over this age counts as old, unless the reader says otherwise
CONTACTS_OLD_AFTER_YEARS = 1  # contacts count as old so long after their edition
LONGEST_LEAD = 50  # years that a clock can be ahead of every edition of a library


class AgeRules(NamedTuple):
    """From which day ages are counted, and from when something counts as old.

    `clock` is what the computer's clock says where that cannot be right; ages are then counted
    from the newest edition, `newest`.
    """

    today: datetime.date
    figures: int = OLD_AFTER_YEARS
    contacts: int = CONTACTS_OLD_AFTER_YEARS
    clock: datetime.date | None = None
    newest: PartialDate | None = None

    def with_clock(self, clock: datetime.date, editions: Iterable[PartialDate]) -> "AgeRules":
        """Count from `clock`; from the newest edition where the clock is years or days behind it.

        An edition of the future is nothing that exists, nor is a clock far ahead of them all.
        """
        newest = max(editions, key=lambda edition: edition.sort_key, default=None)
        if newest is None:
            return self._replace(today=clock, clock=None, newest=None)
        first_day = datetime.date(newest.year, newest.month or 1, newest.day or 1)
        is_behind = clock.toordinal() + 1 < first_day.toordinal()
        if is_behind or clock.year - newest.year > LONGEST_LEAD:
            return self._replace(today=first_day, clock=clock, newest=newest)
        return self._replace(today=clock, clock=None, newest=None)


def years_between(date: PartialDate, today: datetime.date) -> int:
    """Return the full years from `date` to `today`; negative when `date` lies ahead.

    A bare year counts as the difference of the calendar years, a month counts in months.
    """
    years = today.year - date.year
    if date.month is None:
        return years
    if date.day is None:
        return years - (today.month < date.month)
    return years - ((today.month, today.day) < (date.month, date.day))


def is_old(
    fact: Fact, facts_as_of: PartialDate | None, today: datetime.date, old_after: int
) -> bool:
    """Whether a figure is certainly over `old_after` years old.

    A figure that does not say its year is no newer than `facts_as_of`, the date of them all.
    """
    end = fact.period.end or (None if fact.timeless else facts_as_of)
    return end is not None and years_between(end, today) > old_after


def figures_age(language: Language, profile: Profile, today: datetime.date) -> str:
    """Return "Figures as of February 2016: 10 years old"; "" when only each has its own date, or
    there are none."""
    date = profile.summary.facts_as_of
    if not profile.facts:
        return ""
    if date is None:
        is_told = any(fact.period.is_stated for fact in profile.facts)
        return "" if is_told else language.tr("The figures do not say how old they are")
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
    as_of = profile.summary.facts_as_of
    old = sum(is_old(fact, as_of, today, old_after) for fact in profile.facts)
    if not old:
        return ""
    age = language.tr_n("over {count} year old", "over {count} years old", old_after)
    if len(profile.facts) == 1:
        return language.tr("The one figure is {age}", age=age)
    return language.tr_n(
        "{old} of {total} figures is {age}",
        "{old} of {total} figures are {age}",
        old,
        old=language.number(old),
        total=language.number(len(profile.facts)),
        age=age,
    )


def figures_over(language: Language, years: int) -> str:
    """Return "Figures over 5 years old"."""
    return language.tr_n("Figures over {count} year old", "Figures over {count} years old", years)


def contacts_age(language: Language, profile: Profile, rules: AgeRules) -> str:
    """Return "Contacts are of an edition 10 years old" once that is old, else "".

    Of an edition that is not dated nobody knows how old they are.
    """
    edition = profile.summary.edition
    if not any(office.contacts for office in profile.offices):
        return ""
    if edition is None:
        return language.tr("The contacts do not say how old they are")
    years = years_between(edition, rules.today)
    if years < rules.contacts:
        return ""
    return language.tr_n(
        "Contacts are of an edition {count} year old",
        "Contacts are of an edition {count} years old",
        years,
    )


def check_before_use(language: Language, edition: PartialDate | None, rules: AgeRules) -> str:
    """Return that an edition is old or has no date, for what leaves the program; else ""."""
    if edition is None:
        return language.tr("Check before use: age not known")
    years = years_between(edition, rules.today)
    if years < rules.contacts:
        return ""
    return language.tr_n(
        "Check before use: {count} year old", "Check before use: {count} years old", years
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


def age_in_line(language: Language, profile: Profile, rules: AgeRules) -> str:
    """Return the one thing to know of the age of a profile; "" where nothing of it is old."""
    said = (
        old_figures(language, profile, rules.today, rules.figures),
        contacts_age(language, profile, rules),
        figures_age(language, profile, rules.today),
        unstated_years(language, profile),
    )
    return next(filter(None, said), "")


def age_lines(language: Language, profile: Profile, rules: AgeRules) -> tuple[str, ...]:
    """Return all that is to be said of the age of a profile, a line each: contacts first."""
    said = (
        contacts_age(language, profile, rules),
        figures_age(language, profile, rules.today),
        old_figures(language, profile, rules.today, rules.figures),
        unstated_years(language, profile),
    )
    return tuple(filter(None, said))


def fact_age(
    language: Language, fact: Fact, facts_as_of: PartialDate | None, today: datetime.date
) -> str:
    """Return "11 years old"; "" for what belongs to no year, such as an area.

    A figure that does not say its year is no newer than `facts_as_of`, the date of them all.
    """
    end = fact.period.end
    if end is not None:
        return _age(language, end, today, fact.period.start)
    if fact.timeless:
        return ""
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
