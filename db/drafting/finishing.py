"""What a draft needs to be a document: ids, the parts that every document has, their order."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from typing import Any

from db.drafting.draft import Draft
from db.drafting.labels import NOT_STATED

ORDER = (
    "format", "id", "title", "language", "country", "country_name", "organisation", "edition",
    "facts_as_of", "summary", "source", "groups", "indicators", "history", "offices",
    "programmes", "facts",
    "stories",
)  # fmt: skip
OWN_GROUP = {"id": "other", "label": "Other figures"}
_ABBREVIATED = re.compile(r"(.+?)\s*\(([A-Z]{2,10})\)")


def finish(draft: Draft, language: str) -> None:
    """Complete the document in place; what the source does not state becomes a decision.

    Nothing is added that is not in the source but ids and what says that something is not stated.
    """
    document = draft.document
    document["format"] = "profile/1"
    document["language"] = language
    if "organisation" not in document:
        _name_organisation(draft)
    acronym = document["organisation"].get("abbreviation") or "profile"
    document.setdefault("id", slug(f"{acronym} {draft.place or document.get('title', '')}"))
    if "title" not in document:
        draft.decisions.append("title-not-stated")
        document["title"] = document["organisation"]["name"]
    if document.keys().isdisjoint(("country", "country_name")):
        draft.decisions.append("country-not-stated")
    if "edition" not in document:
        draft.decisions.append("edition-not-stated")
        document["edition"] = NOT_STATED
    document.setdefault("source", _source(document))
    _name_facts(document)
    _name_rest(document)
    draft.document = {key: document[key] for key in ORDER if key in document}


def slug(text: str) -> str:
    """Return the id that a name makes: small letters and digits with hyphens between words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:MOST_ID].strip("-") or "x"


MOST_ID = 60


def _name_organisation(draft: Draft) -> None:
    """The organisation is that of the addresses; else that of the title."""
    acronym = str(draft.document.get("title", "")).partition(" ")[0]
    name = ""
    for written in _heads_of_addresses(draft.document):
        found = _ABBREVIATED.fullmatch(written)
        if found and found[2] == acronym:
            draft.document["organisation"] = {"name": found[1], "abbreviation": found[2]}
            return
        name = name or written
    draft.decisions.append("organisation-not-stated")
    draft.document["organisation"] = {"name": acronym or name or NOT_STATED}


def _heads_of_addresses(document: dict[str, Any]) -> Iterator[str]:
    for office in document.get("offices", ()):
        address = office.get("address", {})
        yield from filter(None, (address.get("organisation"), *address.get("lines", ())[:1]))


def _source(document: dict[str, Any]) -> dict[str, Any]:
    source = {"title": document["title"]}
    organisation = document["organisation"]
    if "abbreviation" in organisation:
        source["publisher"] = f"{organisation['name']} ({organisation['abbreviation']})"
    return source | ({"date": document["edition"]} if document["edition"] != NOT_STATED else {})


def _name_facts(document: dict[str, Any]) -> None:
    """Each fact gets an id; what the vocabulary lacks becomes an indicator of the document."""
    own: dict[str, dict[str, Any]] = {}  # by their labels
    ids, taken = _unique(), _unique()
    for fact in document.get("facts", ()):
        if "indicator" not in fact:
            label = fact.pop("label")
            if label not in own:
                indicator = next_id(taken, slug(label))
                own[label] = {"id": indicator, "group": OWN_GROUP["id"], "label": label}
            fact["indicator"] = own[label]["id"]
        fact["id"] = next_id(ids, fact["indicator"])
        parts = _unique()
        for part in fact["value"].get("parts", ()):
            if "label" in part and "id" not in part:
                part["id"] = next_id(parts, slug(part["label"]))
    facts = document.get("facts", [])
    document["facts"] = [_ordered(fact) for fact in facts]
    if own:
        document["groups"] = [dict(OWN_GROUP)]
        document["indicators"] = list(own.values())


def _ordered(fact: dict[str, Any]) -> dict[str, Any]:
    order = (
        "id",
        "indicator",
        "label",
        "place",
        "period",
        "period_note",
        "status",
        "note",
        "source",
        "value",
    )
    return {key: fact[key] for key in order if key in fact}


def _name_rest(document: dict[str, Any]) -> None:
    for story in document.get("stories", ()):
        story["id"] = f"story-{story['distance_km']}"
    ids = _unique()
    for office in document.get("offices", ()):
        office["id"] = next_id(ids, slug(office["name"].partition(" for ")[0]))
        for place, one in (("phones", "phone"), ("emails", "email"), ("websites", "website")):
            used = _unique()
            for entry in office.get(place, ()):
                entry["id"] = next_id(used, str(entry.get("kind", one)))
    ids = _unique()
    for programme in document.get("programmes", ()):
        programme["id"] = next_id(ids, slug(programme.get("abbreviation") or programme["name"]))
    for place in ("offices", "programmes", "stories"):
        for at, entry in enumerate(document.get(place, ())):
            document[place][at] = {"id": entry["id"], **entry}
            _ids_first(document[place][at])


def _ids_first(office: dict[str, Any]) -> None:
    for place in ("phones", "emails", "websites"):
        if place in office:
            office[place] = [{"id": entry["id"], **entry} for entry in office[place]]


def _unique() -> dict[str, Iterator[int]]:
    return {}


def next_id(used: dict[str, Iterator[int]], wanted: str) -> str:
    """Return an id that is free: "fax", then "fax-2"."""
    numbers = used.setdefault(wanted, count(1))
    number = next(numbers)
    return wanted if number == 1 else f"{wanted}-{number}"
