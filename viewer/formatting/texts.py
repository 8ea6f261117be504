"""Names and texts of a profile, and the language that they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.rows import Institution, ProfileSummary, Story, Text
    from viewer.i18n.language import Language


def body_name(language: Language, body: Institution) -> str:
    """Return "Name (ABBR)", or the name alone when it has no abbreviation or shows it already."""
    name, abbreviation = body.name.value, body.abbreviation
    if not abbreviation or name == abbreviation or name.endswith(f"({abbreviation})"):
        return name
    return language.tr("{name} ({abbreviation})", name=name, abbreviation=abbreviation)


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


def doubt(language: Language, reason: Text) -> str:
    """Return that something is doubtful, and why the writer thinks so."""
    return language.tr("doubtful: {reason}", reason=reason.value)


def summary_countries(language: Language, summary: ProfileSummary) -> str:
    """Return the countries that a profile is about; one without an ISO code by its own name."""
    names = {code: language.country(code) for code in summary.covers}
    if summary.country_name is None:
        return language.join(dict.fromkeys(names.values()))
    # The writer's name for the country stands for the one that the code has.
    names.pop(summary.country, None)
    return language.join(dict.fromkeys([summary.country_name.value, *names.values()]))
