"""The reader's language: translated texts, and how it writes dates, numbers and names."""

import gettext
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from decimal import Decimal

    from db.rows import PartialDate, Period

DOMAIN = "profile-viewer"
SOURCE_LANGUAGE = "en"
_PATTERN_PARTS = re.compile(r"'([^']*)'|(y+|M+|L+|d+)")


def translatable(message: str) -> str:
    """Mark a text that is kept in a table for the catalogue; `Language.tr` words it later."""
    return message


class Cldr(TypedDict):
    """What a language's cldr.json holds; patterns and names as in the Unicode CLDR."""

    direction: str
    decimal: str
    group: str
    minus: str
    percent: str
    list_separator: str
    patterns: dict[str, str]
    months: dict[str, list[str]]
    territories: dict[str, str]
    languages: dict[str, str]


def available_languages(locale_folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that the program speaks."""
    with os.scandir(locale_folder) as folders:
        names = [each.name for each in folders]
    return tuple(sorted(name for name in names if (locale_folder / name / "cldr.json").exists()))


def closest_language(tag: str, available: Iterable[str]) -> str:
    """Return the available tag that serves `tag` ("fr-BE" and "fr_BE.UTF-8": "fr"), or ""."""
    known = {name.lower(): name for name in available}
    subtags = re.split(r"[.@]", tag)[0].replace("_", "-").lower().split("-")
    wanted = ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
    return next((known[name] for name in wanted if name in known), "")


def _system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tags that the user's system asks for, the most wanted first."""
    asked = tuple(filter(None, environment.get("LANGUAGE", "").split(":")))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            # LANGUAGE counts only where a locale is set: with LC_ALL=C programs speak English.
            plain = environment[name].partition(".")[0] in ("C", "POSIX")
            return (SOURCE_LANGUAGE,) if plain else (*asked, environment[name])
    return asked or _windows_languages()


def _windows_languages() -> tuple[str, ...]:
    """Return the language of the Windows user interface; nothing elsewhere."""
    if sys.platform != "win32":
        return ()
    import ctypes
    import locale

    identifier = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return (locale.windows_locale.get(identifier, SOURCE_LANGUAGE),)


class Language:
    """One language of the interface. Everything that a reader sees is worded through it."""

    def __init__(self, tag: str, cldr: Cldr, catalogue: gettext.NullTranslations) -> None:
        self.tag = tag
        self.is_right_to_left = cldr["direction"] == "rtl"
        self._cldr = cldr
        self._catalogue = catalogue

    @classmethod
    def load(cls, locale_folder: Path, tag: str | None) -> "Language":
        """Load the language nearest to `tag`, or to what the system asks for; else English."""
        available = available_languages(locale_folder)
        asked = (tag,) if tag else _system_languages(os.environ)
        served = (closest_language(name, available) for name in asked)
        chosen = next(filter(None, served), SOURCE_LANGUAGE)
        cldr = json.loads((locale_folder / chosen / "cldr.json").read_text(encoding="utf-8"))
        catalogue = locale_folder / chosen / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if not catalogue.exists():
            return cls(chosen, cldr, gettext.NullTranslations())
        with catalogue.open("rb") as file:
            return cls(chosen, cldr, gettext.GNUTranslations(file))

    @property
    def preferences(self) -> tuple[str, ...]:
        """The languages to show a profile's texts in, the most wanted first."""
        return tuple(dict.fromkeys((self.tag, SOURCE_LANGUAGE)))

    def tr(self, message: str, /, **parameters: object) -> str:
        """Return `message` in this language, its {gaps} filled with `parameters` as they are."""
        # gettext keeps the catalogue's header under the empty text.
        return self._catalogue.gettext(message).format(**parameters) if message else ""

    def tr_n(self, singular: str, plural: str, count: int, /, **parameters: object) -> str:
        """Return the form of a text that fits `count`; {count} stands for the number."""
        message = self._catalogue.ngettext(singular, plural, count)
        return message.format(count=self.number(count), **parameters)

    def date(self, date: "PartialDate") -> str:
        """Return a date as precise as it is: "1973", "February 2016", "29 February 2016"."""
        if date.month is None:
            return self._dated("year", date)
        return self._dated("month" if date.day is None else "day", date)

    def short_date(self, date: "PartialDate") -> str:
        """Return a date with a short month: "1973", "Feb 2016", "29 Feb 2016"."""
        if date.month is None:
            return self._dated("year", date)
        return self._dated("short_month" if date.day is None else "short_day", date)

    def period(self, period: "Period") -> str:
        """Return "2015", a range ("2015-2020" with a dash) or "not stated"."""
        if period.start is None or period.end is None:
            return self.tr("not stated")
        if period.start == period.end:
            return self.date(period.end)
        # Years join tightly; dates that have spaces themselves get spaces around the dash.
        gap = "" if period.start.month is period.end.month is None else " "
        return f"{self.date(period.start)}{gap}\N{EN DASH}{gap}{self.date(period.end)}"

    def number(self, value: "Decimal | int") -> str:
        """Return a number with grouped digits; every digit given is kept, none is added."""
        shown = f"{abs(value):,}" if isinstance(value, int) else f"{value.copy_abs():,f}"
        whole, _, fraction = shown.partition(".")
        digits = whole.replace(",", self._cldr["group"])
        sign = self._cldr["minus"] if value < 0 else ""
        return f"{sign}{digits}{self._cldr['decimal'] + fraction if fraction else ''}"

    def percent(self, value: "Decimal | int") -> str:
        """Return a percentage (12.3 is 12.3 %) the way the language writes it."""
        return self._cldr["percent"].format(self.number(value))

    def country(self, code: str) -> str:
        """Return a country's name by its ISO 3166 code; the code itself when it is unknown."""
        return self._cldr["territories"].get(code, code)

    def join(self, items: Iterable[str]) -> str:
        """Return the items as a list without "and": "a, b, c"."""
        return self._cldr["list_separator"].join(items)

    def language_name(self, tag: str) -> str:
        """Return a language's name by its tag; the tag itself when it is unknown."""
        names = self._cldr["languages"]
        return names.get(tag.replace("-", "_")) or names.get(tag.split("-", maxsplit=1)[0], tag)

    def _dated(self, pattern: str, date: "PartialDate") -> str:
        def fill(part: re.Match[str]) -> str:
            field = part[2]
            if field is None:
                return part[1]
            if field[0] == "y":
                return str(date.year)
            if field[0] == "d":
                return str(date.day).zfill(len(field))
            return self._cldr["months"][field][(date.month or 1) - 1]

        return _PATTERN_PARTS.sub(fill, self._cldr["patterns"][pattern])
