"""What the reader can set: when things count as old, and how much history is kept."""

from datetime import date
from typing import NamedTuple

from db.library import EARLIER_EDITIONS_KEPT
from viewer.app.settings import Settings
from viewer.formatting.ages import CONTACTS_OLD_AFTER_YEARS, OLD_AFTER_YEARS, AgeRules


class Preferences(NamedTuple):
    """Each by the name that it is remembered by; years, years, and a number of documents."""

    old_after_years: int = OLD_AFTER_YEARS
    contacts_old_after_years: int = CONTACTS_OLD_AFTER_YEARS
    editions_kept: int = EARLIER_EDITIONS_KEPT


# The least and the most of each.
RANGES = {
    "old_after_years": (1, 50),
    "contacts_old_after_years": (1, 50),
    "editions_kept": (0, 50),
}


def read_preferences(settings: Settings) -> Preferences:
    """What was chosen; what is remembered may have been written by anyone."""
    defaults = Preferences()
    chosen = {}
    for name, (least, most) in RANGES.items():
        chosen[name] = min(max(settings.get(name, getattr(defaults, name)), least), most)
    return Preferences(**chosen)


def usual_preferences(settings: Settings) -> Preferences:
    """What holds where the reader chose nothing: the administrator's defaults, or the program's."""
    usual = Preferences()._asdict()
    return Preferences(**{name: settings.usual(name, value) for name, value in usual.items()})


def write_preferences(settings: Settings, preferences: Preferences) -> None:
    """Remember what was chosen."""
    for name, value in preferences._asdict().items():
        settings.set(name, value)


def age_rules(settings: Settings, today: date) -> AgeRules:
    """What counts as old, as the reader chose it."""
    chosen = read_preferences(settings)
    return AgeRules(today, chosen.old_after_years, chosen.contacts_old_after_years)
