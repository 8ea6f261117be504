"""How a document's values are stored, and the rows of one profile while they are gathered."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Any

from db.storage.records import (
    AboutRecord,
    ActivityRecord,
    BodyRecord,
    ContactPointRecord,
    Contents,
    EventRecord,
    FactRecord,
    OfficeRecord,
    OpeningHoursRecord,
    PartRecord,
    PersonRecord,
    ProgrammeRecord,
    StoryRecord,
)

# A checked document, or a part of one: texts are maps of language tags, all else is strings.
Content = Mapping[str, Any]

# Made once: json.dumps would make it anew for each text.
_encoded = json.JSONEncoder(ensure_ascii=False).encode
_quoted = encode_basestring


def stored_text(text: Mapping[str, str]) -> str:
    """A text in its languages, the document's first one first."""
    # The encoder's own work on a map takes four times as long; every text of an import comes here.
    return "{" + ", ".join(f"{_quoted(tag)}: {_quoted(each)}" for tag, each in text.items()) + "}"


def stored_optional_text(text: Mapping[str, str] | None) -> str | None:
    """None for what the document does not say; an empty map stays one."""
    return None if text is None else stored_text(text)


def stored_list(entries: Iterable[str] | None) -> str:
    """A list of codes or ids."""
    return _encoded(list(entries or ()))


def stored_answer(answer: str) -> str:
    """ "yes", "no" or "" (there is none): editors write true and false as well."""
    return {"true": "yes", "false": "no"}.get(answer, answer)


def stored_period(period: str | None) -> str | None:
    """A part's period, "" when the source does not say it; None for parts that have none."""
    return "" if period == "not stated" else period


@dataclass
class Rows:
    """The rows of one profile so far; a row's position is the number of rows before it."""

    profile_id: str
    offices: list[OfficeRecord] = field(default_factory=list)
    contact_points: list[ContactPointRecord] = field(default_factory=list)
    hours: list[OpeningHoursRecord] = field(default_factory=list)
    people: list[PersonRecord] = field(default_factory=list)
    activities: list[ActivityRecord] = field(default_factory=list)
    programmes: list[ProgrammeRecord] = field(default_factory=list)
    events: list[EventRecord] = field(default_factory=list)
    bodies: list[BodyRecord] = field(default_factory=list)
    facts: list[FactRecord] = field(default_factory=list)
    parts: list[PartRecord] = field(default_factory=list)
    stories: list[StoryRecord] = field(default_factory=list)

    def add_bodies(self, bodies: Iterable[Content] | None, relation: str, owner: int) -> None:
        """The institutions that stand in this relation to the row at position `owner`."""
        for body in bodies or ():
            self.bodies.append(
                BodyRecord(
                    profile_id=self.profile_id,
                    position=len(self.bodies),
                    relation=relation,
                    owner=owner,
                    name=stored_text(body["name"]),
                    abbreviation=body.get("abbreviation", ""),
                    note=stored_optional_text(body.get("note")),
                    role=body.get("role", ""),
                    since=body.get("since", ""),
                )
            )

    def add_events(self, events: Iterable[Content] | None, programme: int | None) -> None:
        """What happened to a programme, or to the profile (None)."""
        for event in events or ():
            position = len(self.events)
            self.events.append(
                EventRecord(
                    profile_id=self.profile_id,
                    position=position,
                    programme=programme,
                    id=event.get("id", ""),
                    date=event["date"],
                    title=stored_text(event["title"]),
                    description=stored_optional_text(event.get("description")),
                )
            )
            self.add_bodies(event.get("parties"), "party", position)

    def contents(self, about: AboutRecord) -> Contents:
        """All that was gathered."""
        return Contents(
            about=(about,),
            offices=tuple(self.offices),
            contact_points=tuple(self.contact_points),
            hours=tuple(self.hours),
            people=tuple(self.people),
            activities=tuple(self.activities),
            programmes=tuple(self.programmes),
            events=tuple(self.events),
            bodies=tuple(self.bodies),
            facts=tuple(self.facts),
            parts=tuple(self.parts),
            stories=tuple(self.stories),
        )
