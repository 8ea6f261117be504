"""What a draft from a workbook needs to be a document: ids, needed parts, the order of keys."""

from collections.abc import Iterable
from typing import Any

from db.drafting.finishing import next_id, slug
from db.drafting.labels import NOT_STATED
from db.drafting.workbook.entry import Filling
from db.drafting.workbook.fact_rows import name_facts

ORDER = (
    "format", "id", "title", "language", "country", "country_name", "covers", "organisation",
    "edition", "facts_as_of", "source", "maintainer", "summary", "key_figures", "groups",
    "indicators", "history", "offices", "emergency_numbers", "programmes", "facts", "stories",
)  # fmt: skip
FACT_ORDER = (
    "id", "indicator", "label", "place", "period", "period_note", "status", "note", "source",
    "doubtful", "value",
)  # fmt: skip
Content = dict[str, Any]


def finish(filling: Filling, name: str, language: str) -> None:
    """Complete the document; what the workbook does not state becomes a decision.

    `name` is the id that its rows give it, "" for none.
    """
    draft = filling.draft
    document, decisions = draft.document, draft.decisions
    document["format"] = "profile/1"
    document.setdefault("language", language)
    _state(document, decisions)
    document["id"] = name or _id(document)
    for office in filling.covering_none:
        stands_in = office.get("address", {}).get("country") or document.get("country")
        if "areas" not in office and stands_in:
            office["covers"] = []
    _name_all(document, filling)
    name_facts(document)
    _order(draft.document)
    draft.document = {key: document[key] for key in ORDER if document.get(key)}


def _state(document: Content, decisions: list[str]) -> None:
    """Put what every document states; what is not in the workbook is to decide."""
    organisation = document.setdefault("organisation", {})
    if "name" not in organisation:
        decisions.append("organisation-not-stated")
        organisation["name"] = organisation.get("abbreviation", NOT_STATED)
    if "title" not in document:
        decisions.append("title-not-stated")
        document["title"] = organisation["name"]
    if "country" not in document and "country_name" not in document:
        decisions.append("country-not-stated")
    if "edition" not in document:
        decisions.append("edition-not-stated")
        document["edition"] = NOT_STATED
    document.setdefault("source", {}).setdefault("title", document["title"])


def _id(document: Content) -> str:
    acronym = document["organisation"].get("abbreviation") or "profile"
    return slug(f"{acronym} {document.get('country') or document['title']}")


def _name_all(document: Content, filling: Filling) -> None:
    offices = document.get("offices", [])
    _name(offices, lambda office: slug(str(office.get("name", "office"))))
    for office in offices:
        if "kind" not in office:
            office["kind"] = "other"
            filling.draft.decisions.append("office-kind-not-stated")
        if "name" not in office:
            office["name"] = office["id"]
        _name(office.get("phones", []), lambda phone: str(phone.get("kind", "phone")))
        _name(office.get("emails", []), lambda _: "email")
        _name(office.get("websites", []), lambda _: "website")
        _ids_first(office)
    _name(document.get("emergency_numbers", []), lambda each: slug(str(each.get("purpose", ""))))
    programmes = document.get("programmes", [])
    _name(programmes, lambda each: slug(str(each.get("abbreviation") or each.get("name", ""))))
    for programme in programmes:
        programme.setdefault("name", programme["id"])
    _name(document.get("stories", []), lambda each: f"story-{each.get('distance_km', 'x')}")
    for place in ("offices", "emergency_numbers", "programmes", "stories"):
        _ids_first_in(document.get(place, []))


def _name(entries: list[Content], wanted: Any) -> None:
    """Give an id to each entry that has none, and a second one to what is there twice."""
    taken = {str(entry["id"]) for entry in entries if "id" in entry}
    used: dict[str, Any] = {}
    for entry in entries:
        if "id" not in entry:
            name = next_id(used, wanted(entry))
            while name in taken:
                name = next_id(used, wanted(entry))
            entry["id"] = name


def _ids_first(office: Content) -> None:
    for place in ("phones", "emails", "websites"):
        _ids_first_in(office.get(place, []))


def _ids_first_in(entries: list[Content]) -> None:
    for at, entry in enumerate(entries):
        entries[at] = {"id": entry["id"], **entry}


def _order(document: Content) -> None:
    for at, fact in enumerate(document.get("facts", [])):
        document["facts"][at] = _in_order(fact, FACT_ORDER)
    for event in document.get("history", []):
        event.setdefault("title", NOT_STATED)


def _in_order(entry: Content, order: Iterable[str]) -> Content:
    return {key: entry[key] for key in order if key in entry}
