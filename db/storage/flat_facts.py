"""The facts of a document become records: the fact with its value, and the value's parts."""

from db.storage.records import FactRecord, PartRecord
from db.storage.stored_form import (
    Content,
    Rows,
    stored_answer,
    stored_optional_text,
    stored_period,
    stored_text,
)


def add_fact(rows: Rows, fact: Content) -> None:
    """The fact, and the parts of a breakdown or the entries of a list."""
    position = len(rows.facts)
    value: Content = fact["value"]
    rows.facts.append(_fact(rows.profile_id, position, fact, value))
    for part in value.get("parts") or value.get("items") or ():
        rows.parts.append(
            PartRecord(
                profile_id=rows.profile_id,
                position=len(rows.parts),
                fact=position,
                label=stored_optional_text(part.get("label", part.get("text"))),
                published=part.get("published", ""),
                amount=part.get("amount", ""),
                note=stored_optional_text(part.get("note")),
                id=part.get("id", ""),
                period=stored_period(part.get("period")),
            )
        )


def _fact(profile_id: str, position: int, fact: Content, value: Content) -> FactRecord:
    return FactRecord(
        profile_id=profile_id,
        position=position,
        id=fact["id"],
        indicator=fact["indicator"],
        group_id=fact["group"],
        group_label=stored_text(fact["group_label"]),
        label=stored_text(fact["label"]),
        **_of_value(value),
        period=fact["period"],
        period_note=stored_optional_text(fact.get("period_note")),
        status=fact["status"],
        timeless=int(fact["timeless"] == "yes"),
        place=stored_optional_text(fact.get("place")),
        note=stored_optional_text(fact.get("note")),
        source=stored_optional_text(fact.get("source")),
        doubtful=stored_optional_text(fact.get("doubtful")),
    )


def _of_value(value: Content) -> dict[str, str]:
    """What is stored of a value: "" for what a value of its kind does not have."""
    return {
        "kind": value["kind"],
        "published": value.get("published", ""),
        "amount": value.get("amount") or value.get("rank", ""),
        "upper": value.get("upper", ""),
        "scale": value.get("scale", ""),
        "unit": value.get("unit", ""),
        "currency": value.get("currency", ""),
        "per": value.get("per") or value.get("of", ""),
        "relation": value.get("relation", ""),
        "date": value.get("date", ""),
        "answer": stored_answer(value.get("answer", "")),
        "country": value.get("country", ""),
        "of_what": value.get("of_what", ""),
    }
