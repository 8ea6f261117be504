"""What every page has: title, edition and its age, the date of printing, and its number."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict

from db.rows import PartialDate, Profile
from viewer.formatting.ages import AgeRules, check_before_use, clock_doubt, years_between
from viewer.formatting.texts import edition_words
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.printable import REPLACEMENT
from viewer.sheets.words import Words, one_line, words


class Page(TypedDict):
    """What page.typ knows of the whole sheet; `number` has the gaps {page} and {pages}."""

    paper: str
    landscape: bool
    lang: str
    region: str
    dir: str
    title: Words
    printed: Words
    number: Words
    unprintable: Words


class Section(TypedDict):
    """The head of the pages that belong together, and their foot: a warning, or else the age."""

    title: Words
    about: list[Words]
    edition: Words
    warning: Words
    age: Words


def page(language: Language, title: Words, options: SheetOptions) -> Page:
    """Return the page of a sheet; `title` is the title of the document."""
    own = words(language, "")
    return Page(
        paper=options.paper.value,
        landscape=options.is_landscape,
        lang=own["lang"],
        region=own["region"],
        dir=own["dir"],
        title=title,
        printed=words(language, _printed(language, options.printed_on)),
        # The gaps are filled while the pages are made: only then is their number known.
        number=words(
            language, language.tr("Page {page} of {pages}", page="{page}", pages="{pages}")
        ),
        unprintable=words(language, _unprintable(language)),
    )


def title_of(language: Language, profiles: Sequence[Profile], title_of_many: str) -> Words:
    """Return the title of a sheet: its profile's, or `title_of_many` when there are several."""
    if len(profiles) == 1:
        return one_line(language, profiles[0].summary.title)
    return words(language, title_of_many)


def section(
    language: Language, profile: Profile, options: SheetOptions, about: Iterable[str]
) -> Section:
    """Return the head of the pages of one profile; `about` are the lines under its title."""
    edition = profile.summary.edition
    return Section(
        title=one_line(language, profile.summary.title),
        about=_about(language, about, options.rules),
        edition=words(language, edition_words(language, edition)),
        warning=words(language, check_before_use(language, edition, options.rules)),
        age=words(language, edition_age(language, edition, options.rules)),
    )


def section_of_many(
    language: Language,
    profiles: Sequence[Profile],
    options: SheetOptions,
    title: str,
    about: Iterable[str] = (),
) -> Section:
    """Return the head of pages that several profiles share; the oldest edition gives the warning.

    `profiles` may be empty: then there is no edition to speak of.
    """
    editions = [profile.summary.edition for profile in profiles]
    oldest = _oldest(editions)
    rules = options.rules
    return Section(
        title=words(language, title),
        about=_about(language, about, rules),
        edition=words(language, _editions(language, editions)),
        warning=words(language, check_before_use(language, oldest, rules) if editions else ""),
        age=words(language, edition_age(language, oldest, rules) if editions else ""),
    )


def edition_age(language: Language, edition: PartialDate | None, rules: AgeRules) -> str:
    """Return "9 years old", or "" for an edition that is still to come."""
    if edition is None:
        return language.tr("age not known")
    years = years_between(edition, rules.today)
    if years < 0:
        return ""
    if years == 0:
        return language.tr("less than a year old")
    return language.tr_n("{count} year old", "{count} years old", years)


def contacts_to_check(language: Language, editions: Sequence[PartialDate | None]) -> str:
    """Return "Contacts of February 2016: check before use", of the oldest edition to the newest."""
    dated = sorted(filter(None, editions), key=lambda edition: edition.sort_key)
    if None in editions or not dated:
        return language.tr("Contacts of an unknown date: check before use")
    first, last = language.date(dated[0]), language.date(dated[-1])
    if first == last:
        return language.tr("Contacts of {date}: check before use", date=first)
    return language.tr("Contacts of {first} to {last}: check before use", first=first, last=last)


def _about(language: Language, lines: Iterable[str], rules: AgeRules) -> list[Words]:
    """Return the lines under a title; the last says where ages are not of the clock's day."""
    return [words(language, line) for line in (*lines, clock_doubt(language, rules)) if line]


def _oldest(editions: Sequence[PartialDate | None]) -> PartialDate | None:
    """Return the oldest edition; one without a date may be older than all others."""
    if None in editions:
        return None
    return min(filter(None, editions), key=lambda edition: edition.sort_key, default=None)


def _editions(language: Language, editions: Sequence[PartialDate | None]) -> str:
    dated = sorted(filter(None, editions), key=lambda edition: edition.sort_key)
    said = [edition_words(language, None)] if None in editions else []
    if dated and dated[0] == dated[-1]:
        said.insert(0, edition_words(language, dated[0]))
    elif dated:
        first, last = language.date(dated[0]), language.date(dated[-1])
        said.insert(0, language.tr("Editions of {first} to {last}", first=first, last=last))
    return language.join(said)


def _printed(language: Language, printed_on: date) -> str:
    day = PartialDate(printed_on.year, printed_on.month, printed_on.day)
    return language.tr("Printed on {date}", date=language.date(day))


def _unprintable(language: Language) -> str:
    return language.tr(
        "{mark} stands for a character that the print fonts do not have.", mark=REPLACEMENT
    )
