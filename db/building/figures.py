"""Facts: a figure as published, and beside it what can be computed with."""

from db.building.texts import Content, TextChoice, optional_date, optional_decimal
from db.rows import Contradiction, Fact, Part, Period, Value, ValueKind


def build_fact(fact: Content, choice: TextChoice) -> Fact:
    """One figure of a profile."""
    return Fact(
        id=fact["id"],
        indicator=fact["indicator"],
        group=fact["group"],
        group_label=choice.text(fact["group_label"]),
        label=choice.text(fact["label"]),
        value=build_value(fact["value"], choice),
        period=Period.parse(fact["period"]),
        status=fact["status"],
        timeless=fact["timeless"] == "yes",
        place=choice.optional(fact, "place"),
        note=choice.optional(fact, "note"),
        source=choice.optional(fact, "source"),
        doubtful=choice.optional(fact, "doubtful"),
        period_note=choice.optional(fact, "period_note"),
        group_place=int(fact.get("group_place", 0)),
        is_own_label=fact.get("is_own_label") == "yes",
        key_place=int(fact["key_place"]) if "key_place" in fact else None,
        contradiction=_contradiction(fact.get("contradiction")),
    )


def _contradiction(said: Content | None) -> Contradiction | None:
    return Contradiction(said["published"], said["read"], said["stated"]) if said else None


def build_value(value: Content, choice: TextChoice) -> Value:
    """A figure with the parts of a breakdown or a series, or the entries of a list."""
    per = value.get("per") or value.get("of")
    answer = value.get("answer")
    return Value(
        kind=ValueKind(value["kind"]),
        published=value.get("published", ""),
        amount=optional_decimal(value, "rank" if "rank" in value else "amount"),
        upper=optional_decimal(value, "upper"),
        scale=value.get("scale", ""),
        unit=value.get("unit", ""),
        currency=value.get("currency", ""),
        per=int(per) if per else None,
        parts=_parts(value, choice),
        relation=value.get("relation", ""),
        date=optional_date(value, "date"),
        answer=answer == "yes" if answer else None,
        country=value.get("country", ""),
        of_what=value.get("of_what", ""),
        name=choice.optional(value, "name"),
    )


def _parts(value: Content, choice: TextChoice) -> tuple[Part, ...]:
    if "items" in value:
        return tuple(_entry(item, choice) for item in value["items"])
    return tuple(_part(part, choice) for part in value.get("parts", ()))


def _entry(item: Content, choice: TextChoice) -> Part:
    """An entry of a list has no label and no number: it is its text."""
    text = choice.text(item["text"]).value
    return Part(label=None, published=text, amount=None, note=choice.optional(item, "note"))


def _part(part: Content, choice: TextChoice) -> Part:
    return Part(
        label=choice.optional(part, "label"),
        published=part.get("published", ""),
        amount=optional_decimal(part, "amount"),
        note=choice.optional(part, "note"),
        period=Period.parse(part["period"]) if "period" in part else None,
        id=part.get("id", ""),
    )
