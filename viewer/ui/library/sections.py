"""The library by country, in sections: what each line says, and in which order they stand."""

from collections.abc import Callable, Iterable, Set
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from db.rows import ProfileSummary
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.i18n.regions import CONTINENTS, continent_of, region_of

# What is shown of the library: all, or what one of these says, or a continent by its code.
ALL, PINNED, WITH_OFFICE = "", "pinned", "office"


class Grouping(StrEnum):
    """What the lines of a section share."""

    REGION = "region"
    LETTER = "letter"
    EDITION = "edition"


class Line(NamedTuple):
    """A profile by its country's `name`; `beside` is its title, where that has to tell it from
    another. One that `points` stands for a country that an office elsewhere covers: the name is
    that country's, `beside` the one whose profile it leads to.
    """

    profile: ProfileSummary
    country: str
    name: str
    beside: str = ""
    points: bool = False


class Section(NamedTuple):
    """Lines under a name; `key` stays the same in each language and each library."""

    key: str
    name: str
    lines: tuple[Line, ...]


def lines_of(profiles: Iterable[ProfileSummary], language: Language) -> list[Line]:
    """The lines of all profiles and, in between, of the countries that they cover besides."""
    every = tuple(profiles)
    named = [(profile, _name(profile, language)) for profile in every]
    counts: dict[str, int] = {}
    for _, name in named:
        counts[name] = counts.get(name, 0) + 1
    lines = [
        Line(profile, profile.country, name, profile.title.value if counts[name] > 1 else "")
        for profile, name in named
    ]
    own = {profile.country for profile in every}
    for profile, name in named:
        for code in dict.fromkeys(profile.covers):
            if code not in own:
                there = name if counts[name] == 1 else profile.title.value
                lines.append(Line(profile, code, language.country(code), there, points=True))
    keys = {name: collation_key(name) for name in {line.name for line in lines}}
    return sorted(lines, key=lambda line: (keys[line.name], line.points, line.beside))


def several_of_one(profiles: Iterable[ProfileSummary]) -> frozenset[str]:
    """The ids of the profiles whose country has several."""
    by_country: dict[str, list[str]] = {}
    for profile in profiles:
        by_country.setdefault(profile.country, []).append(profile.id)
    return frozenset(id_ for ids in by_country.values() if len(ids) > 1 for id_ in ids)


def shown_lines(
    lines: Iterable[Line], shown: str, pinned: Set[str], with_office: Set[str]
) -> list[Line]:
    """Of these lines those that ALL, PINNED, WITH_OFFICE or a continent's code keeps."""
    if shown == ALL:
        return list(lines)
    if shown in (PINNED, WITH_OFFICE):
        ids = pinned if shown == PINNED else with_office
        return [line for line in lines if line.profile.id in ids and not line.points]
    return [line for line in lines if continent_of(line.country) == shown]


def in_sections(lines: Iterable[Line], grouping: Grouping, language: Language) -> list[Section]:
    """Lines that stand in order, as sections in theirs."""
    key_of = _KEYS[grouping]
    groups: dict[_Key, list[Line]] = {}
    for line in lines:
        groups.setdefault(key_of(line, language), []).append(line)
    ordered = sorted(groups.items(), key=lambda group: group[0][0])
    return [Section(f"{grouping}:{key}", name, tuple(group)) for (_, key, name), group in ordered]


def _name(profile: ProfileSummary, language: Language) -> str:
    """The writer's name for the country, else that of its code, else the title."""
    if profile.country_name is not None:
        return profile.country_name.value
    return language.country(profile.country) if profile.country else profile.title.value


_NO_LETTER = "#"  # of names that are signs only, behind all others
# Where a section stands, its key and its name.
_Key = tuple[Any, str, str]


def _by_region(line: Line, language: Language) -> _Key:
    region = region_of(line.country)
    places = _places_of_regions(language)
    if region in places:
        return places[region], region, language.region(region)
    return (len(places),), "", language.tr("Elsewhere")


@cache
def _places_of_regions(language: Language) -> dict[str, tuple[int]]:
    """The regions in the order of the continents' names, then of their own."""
    ordered = sorted(
        (collation_key(language.region(continent)), collation_key(language.region(each)), each)
        for continent, regions in CONTINENTS.items()
        for each in regions
    )
    return {each: (place,) for place, (*_, each) in enumerate(ordered)}


def _by_letter(line: Line, _: Language) -> _Key:
    letter = collation_key(line.name)[0][:1].upper()
    return (not letter, letter), letter, letter or _NO_LETTER


def _by_edition(line: Line, language: Language) -> _Key:
    edition = line.profile.edition
    if edition is None:
        return 1, "", language.tr("Edition not stated")
    return -edition.year, str(edition.year), str(edition.year)


_KEYS: dict[Grouping, Callable[[Line, Language], _Key]] = {
    Grouping.REGION: _by_region,
    Grouping.LETTER: _by_letter,
    Grouping.EDITION: _by_edition,
}
