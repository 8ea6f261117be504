"""Names and texts of a profile, and the language that they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Area, Institution, PartialDate, Profile, ProfileSummary, Story, Text
    from viewer.i18n.language import Language

MOST_COUNTRIES = 4  # that a line names


def dotted(*texts: str) -> str:
    """Return texts on one line with dots between them, those that say nothing left out."""
    return " \N{MIDDLE DOT} ".join(filter(None, texts))


def body_name(language: Language, body: Institution | Area) -> str:
    """Return "Name (ABBR)", or the name alone when it has no abbreviation or shows it already."""
    name, abbreviation = body.name.value, body.abbreviation
    if not abbreviation or name == abbreviation or name.endswith(f"({abbreviation})"):
        return name
    return language.tr("{name} ({abbreviation})", name=name, abbreviation=abbreviation)


def edition_date(language: Language, edition: PartialDate | None, *, short: bool = False) -> str:
    """Return the date of an edition ("February 2016", or short "Feb 2016"), or "not stated"."""
    if edition is None:
        return language.tr("not stated")
    return language.short_date(edition) if short else language.date(edition)


def edition_words(language: Language, edition: PartialDate | None) -> str:
    """Return "Edition of February 2016", or that it is not stated."""
    if edition is None:
        return language.tr("Edition not stated")
    return language.tr("Edition of {date}", date=language.date(edition))


def edition_in_line(language: Language, edition: PartialDate | None, *, short: bool = False) -> str:
    """Return the same within a line: "edition February 2016"."""
    if edition is None:
        return language.tr("edition not stated")
    return language.tr("edition {date}", date=edition_date(language, edition, short=short))


def story_distance(language: Language, story: Story) -> str:
    """Return "2,099 km from home"; what the source says where it gives no number."""
    if story.distance_km is None:
        return story.published
    distance = language.number(story.distance_km)
    return language.tr("{distance} km from home", distance=distance)


def story_text(language: Language, story: Story) -> str:
    """Return who a story is about, as far as the source says: "Chepe, Músico", or ""."""
    occupation = story.occupation.value if story.occupation else ""
    return language.join(filter(None, (story.person, occupation)))


def foreign_language(language: Language, text: Text) -> str:
    """Return the name of the language that a text is in, when it is not the reader's; else ""."""
    if (
        not text.language
        or text.language.split("-", maxsplit=1)[0] == language.tag.split("-", maxsplit=1)[0]
    ):
        return ""
    return language.language_name(text.language)


def texts_languages(language: Language, profile: Profile) -> str:
    """Return "texts in English", said once for a profile that is not in the reader's language; ""
    for one that is."""
    names = (profile.summary.title, profile.organisation.name)
    texts = (*names, *(office.name for office in profile.offices))
    foreign = dict.fromkeys(filter(None, (foreign_language(language, text) for text in texts)))
    return language.tr("texts in {languages}", languages=language.join(foreign)) if foreign else ""


def doubt(language: Language, reason: Text) -> str:
    """Return that something is doubtful, and why the writer thinks so."""
    return language.tr("doubtful: {reason}", reason=reason.value)


def doubted_number(language: Language, reason: Text | None) -> str:
    """Return why a number is doubtful: by the writer, or else by what this program knows."""
    if reason is not None:
        return doubt(language, reason)
    unassigned = language.tr("as far as this program knows its country has no such number")
    return language.tr("doubtful: {reason}", reason=unassigned)


def summary_countries(language: Language, summary: ProfileSummary) -> str:
    """Return the countries that a profile is about; one without an ISO code by its own name."""
    return language.join(_countries(language, summary))


def first_countries(language: Language, summary: ProfileSummary) -> str:
    """Return the countries that a profile is about, of many the first few and how many more."""
    return first_few(language, _countries(language, summary), MOST_COUNTRIES)


def first_few(language: Language, names: Sequence[str], most: int) -> str:
    """Return names as a list; of more than `most` these, and how many more: "A, B and 3 more"."""
    more = len(names) - most
    if more <= 1:  # one more takes no more room than to say so
        return language.join(names)
    shown = language.join(names[:most])
    return language.tr_n("{names} and {count} more", "{names} and {count} more", more, names=shown)


def _countries(language: Language, summary: ProfileSummary) -> list[str]:
    # One that names no others covers the country that it is about.
    codes = summary.covers or tuple(filter(None, (summary.country,)))
    names = {code: language.country(code) for code in codes}
    if summary.country_name is None:
        return list(dict.fromkeys(names.values()))
    # The writer's name for the country stands for the one that the code has.
    names.pop(summary.country, None)
    return list(dict.fromkeys([summary.country_name.value, *names.values()]))
