"""A document's content becomes records. Pure; the reverse of `db.queries.assemble`."""

from db.storage.flat_facts import add_fact
from db.storage.flat_offices import add_office
from db.storage.records import (
    AboutRecord,
    Contents,
    ProfileRecord,
    ProgrammeRecord,
    StoryRecord,
    checksum,
)
from db.storage.stored_form import Content, Rows, stored_list, stored_optional_text, stored_text


def flatten(content: Content) -> tuple[ProfileRecord, Contents]:
    """The records of one checked document, with their checksums."""
    contents = _contents(content)
    profile = ProfileRecord(
        id=content["id"],
        title=stored_text(content["title"]),
        country=content.get("country", ""),
        covers=stored_list(content.get("covers")),
        edition=content["edition"],
        facts_as_of=content.get("facts_as_of", ""),
        country_name=stored_optional_text(content.get("country_name")),
        languages=stored_list(content.get("languages")),
        contents_checksum=checksum(contents),
        checksum=0,
    )
    return profile._replace(checksum=checksum(profile[:-1])), contents


def _contents(content: Content) -> Contents:
    rows = Rows(content["id"])
    rows.add_bodies([content["organisation"]], "organisation", 0)
    rows.add_events(content.get("history"), None)
    for office in content.get("offices") or ():
        add_office(rows, office)
    for programme in content.get("programmes") or ():
        _add_programme(rows, programme)
    for fact in content.get("facts") or ():
        add_fact(rows, fact)
    for story in content.get("stories") or ():
        _add_story(rows, story)
    return rows.contents(_about(content))


def _about(content: Content) -> AboutRecord:
    source = content["source"]
    maintainer = content.get("maintainer") or {}
    return AboutRecord(
        profile_id=content["id"],
        position=0,
        description=stored_optional_text(content.get("summary")),
        source_title=stored_text(source["title"]),
        source_publisher=stored_optional_text(source.get("publisher")),
        source_date=source.get("date", ""),
        source_url=source.get("url", ""),
        maintainer_name=stored_optional_text(maintainer.get("name")),
        maintainer_email=maintainer.get("email", ""),
    )


def _add_programme(rows: Rows, programme: Content) -> None:
    position = len(rows.programmes)
    rows.programmes.append(
        ProgrammeRecord(
            profile_id=rows.profile_id,
            position=position,
            id=programme["id"],
            name=stored_text(programme["name"]),
            abbreviation=programme.get("abbreviation", ""),
            description=stored_optional_text(programme.get("description")),
            offices=stored_list(programme.get("offices")),
            countries=stored_list(programme.get("countries")),
            start_date=programme.get("start", ""),
            end_date=programme.get("end", ""),
            status=programme.get("status", ""),
            scope=programme.get("scope", ""),
        )
    )
    rows.add_bodies(programme.get("funders"), "funder", position)
    rows.add_events(programme.get("events"), position)


def _add_story(rows: Rows, story: Content) -> None:
    distance = story.get("distance_km")
    rows.stories.append(
        StoryRecord(
            profile_id=rows.profile_id,
            position=len(rows.stories),
            id=story["id"],
            distance_km=int(distance) if distance else None,
            published=story.get("published", ""),
            person=story.get("person", ""),
            occupation=stored_optional_text(story.get("occupation")),
        )
    )
