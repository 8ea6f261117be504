"""The reader's language: translated texts, and how it writes dates, numbers and names."""

import gettext
import json
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from viewer.i18n.system_languages import system_languages

if TYPE_CHECKING:
    from decimal import Decimal

    from db.rows import PartialDate, Period

DOMAIN = "profile-viewer"
SOURCE_LANGUAGE = "en"
_MANY = 100  # has, in every language of ours, the form that numbers with decimals have
_PATTERN_PARTS = re.compile(r"'([^']*)'|(y+|M+|L+|d+)")


def translatable(message: str) -> str:
    """Mark a text that is kept in a table for the catalogue; `Language.tr` words it later."""
    return message


class Cldr(TypedDict):
    """What a language's cldr.json holds; patterns and names as in the Unicode CLDR.

    `territories` has the United Nations' names; where CLDR's differ they are the `other_names`.
    """

    direction: str
    decimal: str
    group: str
    minus: str
    percent: str
    list_separator: str
    patterns: dict[str, str]
    months: dict[str, list[str]]
    territories: dict[str, str]
    other_names: dict[str, str]
    regions: dict[str, str]
    languages: dict[str, str]


@cache
def _cldr(locale_folder: Path, tag: str) -> Cldr:
    content: Cldr = json.loads((locale_folder / tag / "cldr.json").read_text(encoding="utf-8"))
    return content


def available_languages(locale_folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that the program speaks."""
    with os.scandir(locale_folder) as folders:
        names = [each.name for each in folders]
    return tuple(sorted(name for name in names if (locale_folder / name / "cldr.json").exists()))


def names_of_languages(locale_folder: Path) -> dict[str, str]:
    """Return the languages that the program speaks, the name of each in itself by its tag."""
    names: dict[str, str] = json.loads((locale_folder / "languages.json").read_text("utf-8"))
    return names


def closest_language(tag: str, available: Iterable[str]) -> str:
    """Return the available tag that serves `tag` ("fr-BE" and "fr_BE.UTF-8": "fr"), or ""."""
    known = {name.lower(): name for name in available}
    subtags = re.split(r"[.@]", tag)[0].replace("_", "-").lower().split("-")
    wanted = ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
    return next((known[name] for name in wanted if name in known), "")


def served_language(locale_folder: Path, tag: str | None) -> str:
    """Return the tag of the language nearest to `tag`, or to what the system asks for."""
    available = available_languages(locale_folder)
    asked = (tag,) if tag else system_languages(os.environ)
    served = (closest_language(name, available) for name in asked)
    return next(filter(None, served), SOURCE_LANGUAGE)


class Language:
    """One language of the interface. Everything that a reader sees is worded through it."""

    def __init__(self, locale_folder: Path, tag: str, catalogue: gettext.NullTranslations) -> None:
        cldr = _cldr(locale_folder, tag)
        self.tag = tag
        self.is_right_to_left = cldr["direction"] == "rtl"
        self._locale_folder = locale_folder
        self._cldr = cldr
        self._catalogue = catalogue

    @classmethod
    def load(cls, locale_folder: Path, tag: str | None) -> "Language":
        """Load the language nearest to `tag`, or to what the system asks for; else English."""
        chosen = served_language(locale_folder, tag)
        catalogue = locale_folder / chosen / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if not catalogue.exists():
            return cls(locale_folder, chosen, gettext.NullTranslations())
        with catalogue.open("rb") as file:
            return cls(locale_folder, chosen, gettext.GNUTranslations(file))

    @property
    def preferences(self) -> tuple[str, ...]:
        """The languages to show a profile's texts in, the most wanted first."""
        return tuple(dict.fromkeys((self.tag, SOURCE_LANGUAGE)))

    @property
    def own_names(self) -> dict[str, str]:
        """The names of all languages of the program, each in itself, by their tags."""
        return names_of_languages(self._locale_folder)

    def other(self, tag: str) -> "Language":
        """Another language of the program; the system's for ""."""
        return Language.load(self._locale_folder, tag)

    def serves(self, tag: str) -> bool:
        """Whether this is what who asks for `tag` gets; "" asks for the system's."""
        return served_language(self._locale_folder, tag) == self.tag

    def tr(self, message: str, /, **parameters: object) -> str:
        """Return `message` in this language, its {gaps} filled with `parameters` as they are."""
        # gettext keeps the catalogue's header under the empty text.
        return self._catalogue.gettext(message).format(**parameters) if message else ""

    def tr_n(self, singular: str, plural: str, count: int, /, **parameters: object) -> str:
        """Return the form of a text that fits `count`; {count} stands for the number."""
        message = self._catalogue.ngettext(singular, plural, count)
        return message.format(count=self.number(count), **parameters)

    def counts_as(self, value: "Decimal | int") -> int:
        """A whole number whose form of the plural a number takes, for `tr_n`: "1.5 million" is
        Spanish "1,5 millones", but French "1,5 million"."""
        whole = abs(int(value))
        return whole if self.tag == "fr" or value in (whole, -whole) else _MANY

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

    @property
    def decimal_mark(self) -> str:
        """What stands before the decimals of a number: "." or ","."""
        return self._cldr["decimal"]

    def percent(self, value: "Decimal | int") -> str:
        """Return a percentage (12.3 is 12.3 %) the way the language writes it."""
        return self._cldr["percent"].format(self.number(value))

    def country(self, code: str) -> str:
        """Return a country's name by its ISO 3166 code; the code itself when it is unknown."""
        return self._cldr["territories"].get(code, code)

    def other_name(self, code: str) -> str:
        """Return what a country is called besides ("Syria"); "" where it has the one name."""
        return self._cldr["other_names"].get(code, "")

    def region(self, code: str) -> str:
        """Return the name of a region of `viewer.i18n.regions`; the code itself when unknown."""
        return self._cldr["regions"].get(code, code)

    def is_country(self, text: str, code: str) -> bool:
        """Whether a text is a name of the country with this code, in any of our languages."""
        wanted = text.strip().casefold()
        return any(name == wanted for known, name in self._country_names() if known == code)

    def country_code(self, text: str) -> str | None:
        """Return the ISO 3166 code of a country by that code, or by a name of it in any of our
        languages; None for what is no country.
        """
        wanted = text.strip().casefold()
        if wanted.upper() in self._cldr["territories"]:
            return wanted.upper()
        return next((code for code, name in self._country_names() if name == wanted), None)

    def _country_names(self) -> Iterator[tuple[str, str]]:
        """Yield each name of each country with its code, folded: official ones first."""
        tags = available_languages(self._locale_folder)
        every = [_cldr(self._locale_folder, tag) for tag in tags]
        for names in (
            *(each["territories"] for each in every),
            *(each["other_names"] for each in every),
        ):
            yield from ((code, name.casefold()) for code, name in names.items())

    def join(self, items: Iterable[str]) -> str:
        """Return the items as a list without "and": "a, b, c"."""
        return self.list_separator.join(items)

    @property
    def list_separator(self) -> str:
        """What stands between the items of a list: ", "."""
        return self._cldr["list_separator"]

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
