"""A whole profile."""

from db.building.figures import build_fact
from db.building.offices import (
    build_emergency_number,
    build_institution,
    build_institutions,
    build_office,
)
from db.building.summary import build_summary
from db.building.texts import Content, TextChoice, optional_date
from db.rows import Event, Fact, Maintainer, PartialDate, Profile, Programme, Source, Story


def build_profile(content: Content, languages: tuple[str, ...]) -> Profile:
    """A checked document's rows, each text in the first of the reader's languages that it has."""
    choice = TextChoice(languages)
    as_of = optional_date(content, "edition") or optional_date(content["source"], "date")
    return Profile(
        summary=build_summary(content, choice),
        organisation=build_institution(content["organisation"], choice),
        description=choice.optional(content, "summary"),
        source=_source(content["source"], choice),
        history=tuple(_event(event, choice) for event in content.get("history", ())),
        offices=tuple(build_office(office, choice) for office in content.get("offices", ())),
        programmes=tuple(_programme(each, choice, as_of) for each in content.get("programmes", ())),
        facts=_facts(content, choice),
        stories=tuple(_story(story, choice) for story in content.get("stories", ())),
        maintainer=_maintainer(content["maintainer"], choice) if "maintainer" in content else None,
        key_figures=tuple(content.get("key_figures", ())),
        emergency_numbers=tuple(
            build_emergency_number(each, choice) for each in content.get("emergency_numbers", ())
        ),
    )


def _facts(content: Content, choice: TextChoice) -> tuple[Fact, ...]:
    facts = (build_fact(fact, choice) for fact in content.get("facts", ()))
    return tuple(sorted(facts, key=lambda fact: fact.group_place))


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
        id=event.get("id", ""),
    )


def _programme(programme: Content, choice: TextChoice, as_of: PartialDate | None) -> Programme:
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
        as_of=as_of,
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
