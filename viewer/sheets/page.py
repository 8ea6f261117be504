"""What every sheet has: title, edition, and the foot with its warning."""

import datetime
from collections.abc import Iterable
from typing import TypedDict

from db.rows import PartialDate, Profile
from viewer.ages import years_between
from viewer.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.printable import REPLACEMENT
from viewer.sheets.words import Words, one_line, words


class Page(TypedDict):
    """The data of page.typ; `number` has the gaps {page} and {pages}."""

    paper: str
    lang: str
    region: str
    dir: str
    title: Words
    about: list[Words]
    edition: Words
    printed: Words
    number: Words
    warning: Words
    unprintable: Words


def page(language: Language, profile: Profile, options: SheetOptions, about: Iterable[str]) -> Page:
    """Return the page of a sheet of one profile; `about` are the lines under its title."""
    summary = profile.summary
    own = words(language, "")
    return Page(
        paper=options.paper.value,
        lang=own["lang"],
        region=own["region"],
        dir=own["dir"],
        title=one_line(language, summary.title),
        about=[words(language, line) for line in about if line],
        edition=words(
            language, language.tr("Edition of {date}", date=language.date(summary.edition))
        ),
        printed=words(language, _printed(language, options.printed_on)),
        # The gaps are filled while the pages are made: only then is their number known.
        number=words(
            language, language.tr("Page {page} of {pages}", page="{page}", pages="{pages}")
        ),
        warning=words(language, _warning(language, summary.edition, options.printed_on)),
        unprintable=words(language, _unprintable(language)),
    )


def _printed(language: Language, date: datetime.date) -> str:
    day = PartialDate(date.year, date.month, date.day)
    return language.tr("Printed on {date}", date=language.date(day))


def _warning(language: Language, edition: PartialDate, printed_on: datetime.date) -> str:
    years = years_between(edition, printed_on)
    if years < 1:
        return ""
    return language.tr_n(
        "Check before use: {count} year old", "Check before use: {count} years old", years
    )


def _unprintable(language: Language) -> str:
    return language.tr(
        "{mark} stands for a character that the print fonts do not have.", mark=REPLACEMENT
    )
