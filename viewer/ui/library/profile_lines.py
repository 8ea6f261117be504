"""The lines of the library: what each says, and in which order they stand."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from db.rows import PartialDate, ProfileSummary
from viewer.formatting.ages import years_between
from viewer.i18n.collation import by_title, collation_key
from viewer.i18n.language import Language

ORDERS = ("name", "country", "edition", "age")


def date_of_figures(profile: ProfileSummary) -> PartialDate:
    """What the figures' age counts from: their own date, or else the edition's."""
    return profile.facts_as_of or profile.edition


def old_words(language: Language, profile: ProfileSummary, today: date, limit: int) -> str:
    """Return "figures 10 years old" when they are older than `limit` years, else ""."""
    years = years_between(date_of_figures(profile), today)
    if years <= limit:
        return ""
    return language.tr_n("figures {count} year old", "figures {count} years old", years)


def order_names(language: Language) -> tuple[str, ...]:
    """What the orders are called, as in ORDERS."""
    tr = language.tr
    return tr("Name"), tr("Country"), tr("Newest edition"), tr("Oldest figures")


def in_order(
    profiles: Iterable[ProfileSummary], order: str, language: Language
) -> tuple[ProfileSummary, ...]:
    """The profiles by one of ORDERS; equal ones, and those of an unknown order, by name."""
    keys: dict[str, Callable[[ProfileSummary], Any]] = {
        "country": lambda profile: collation_key(language.country(profile.country)),
        "edition": lambda profile: [-number for number in profile.edition.sort_key],
        "age": lambda profile: date_of_figures(profile).sort_key,
    }
    titles = by_title(profiles)
    return tuple(sorted(titles, key=keys[order])) if order in keys else titles
