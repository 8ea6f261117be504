"""A whole profile, and the line that stands for it in a list."""

from collections.abc import Iterable

from db.building.figures import build_fact
from db.building.offices import build_institution, build_institutions, build_office
from db.building.texts import Content, TextChoice, optional_date
from db.rows import (
    Event,
    Maintainer,
    PartialDate,
    Profile,
    ProfileSummary,
    Programme,
    Source,
    Story,
)

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
)


def build_profile(content: Content, languages: tuple[str, ...]) -> Profile:
    """A checked document's rows, each text in the first of the reader's languages that it has."""
    choice = TextChoice(languages)
    return Profile(
        summary=build_summary(content, choice),
        organisation=build_institution(content["organisation"], choice),
        description=choice.optional(content, "summary"),
        source=_source(content["source"], choice),
        history=tuple(_event(event, choice) for event in content.get("history", ())),
        offices=tuple(build_office(office, choice) for office in content.get("offices", ())),
        programmes=tuple(_programme(each, choice) for each in content.get("programmes", ())),
        facts=tuple(build_fact(fact, choice) for fact in content.get("facts", ())),
        stories=tuple(_story(story, choice) for story in content.get("stories", ())),
        maintainer=_maintainer(content["maintainer"], choice) if "maintainer" in content else None,
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
        edition=PartialDate.parse(content["edition"]),
        facts_as_of=optional_date(content, "facts_as_of"),
        country_name=choice.optional(content, "country_name"),
        languages=tuple(content.get("languages", ())),
    )


def _source(source: Content, choice: TextChoice) -> Source:
    return Source(
        title=choice.text(source["title"]),
        publisher=choice.optional(source, "publisher"),
        date=optional_date(source, "date"),
        url=source.get("url", ""),
    )


def _maintainer(maintainer: Content, choice: TextChoice) -> Maintainer:
    return Maintainer(choice.text(maintainer["name"]), maintainer.get("email", ""))


def _event(event: Content, choice: TextChoice) -> Event:
    return Event(
        date=PartialDate.parse(event["date"]),
        title=choice.text(event["title"]),
        description=choice.optional(event, "description"),
        parties=build_institutions(event, "parties", choice),
    )


def _programme(programme: Content, choice: TextChoice) -> Programme:
    return Programme(
        id=programme["id"],
        name=choice.text(programme["name"]),
        abbreviation=programme.get("abbreviation", ""),
        description=choice.optional(programme, "description"),
        offices=tuple(programme.get("offices", ())),
        countries=tuple(programme.get("countries", ())),
        start=optional_date(programme, "start"),
        end=optional_date(programme, "end"),
        status=programme.get("status", ""),
        funders=build_institutions(programme, "funders", choice),
        events=tuple(_event(event, choice) for event in programme.get("events", ())),
        scope=programme.get("scope", ""),
    )


def _story(story: Content, choice: TextChoice) -> Story:
    distance = story.get("distance_km")
    return Story(
        id=story["id"],
        distance_km=int(distance) if distance else None,
        published=story.get("published", ""),
        person=story.get("person", ""),
        occupation=choice.optional(story, "occupation"),
    )
