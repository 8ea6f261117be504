"""The line that stands for a profile in a list."""

from collections.abc import Iterable

from db.building.texts import Content, TextChoice, optional_date
from db.rows import ProfileSummary

# What `build_summary` reads of a document.
SUMMARY_KEYS = (
    "id",
    "title",
    "country",
    "covers",
    "edition",
    "facts_as_of",
    "country_name",
    "languages",
    "newest_figure",
)


def build_summaries(
    contents: Iterable[Content], languages: tuple[str, ...]
) -> tuple[ProfileSummary, ...]:
    """The library's lines, in the order given. Each needs `SUMMARY_KEYS` only."""
    choice = TextChoice(languages)
    return tuple(build_summary(content, choice) for content in contents)


def build_summary(content: Content, choice: TextChoice) -> ProfileSummary:
    """A line of the library; reads no other keys than `SUMMARY_KEYS`."""
    return ProfileSummary(
        id=content["id"],
        title=choice.text(content["title"]),
        country=content.get("country", ""),
        covers=tuple(content.get("covers", ())),
        edition=optional_date(content, "edition"),
        facts_as_of=optional_date(content, "facts_as_of"),
        country_name=choice.optional(content, "country_name"),
        languages=tuple(content.get("languages", ())),
        newest_figure=optional_date(content, "newest_figure"),
    )
