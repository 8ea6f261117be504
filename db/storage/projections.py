"""What is asked across profiles, made from the normal form of one. Pure: each row by column."""

import json
from collections.abc import Iterator
from typing import Any

from db.building.coverage import ways_to_countries
from db.building.figures import build_value
from db.building.summary import SUMMARY_KEYS
from db.building.texts import Content, TextChoice, as_json
from db.rows.units import measure

Row = dict[str, Any]

_MEASURED = frozenset({"amount", "rank", "parts"})  # without these a value is only words
_ANY_LANGUAGE = TextChoice(())


def summary_of(content: Content) -> str:
    """What the list shows of a profile."""
    return content_as_json({key: content[key] for key in SUMMARY_KEYS if key in content})


def content_as_json(content: Content) -> str:
    """A document, or a part of one, as it is stored."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def figures_of(content: Content) -> list[Row]:
    """The figures of a profile that have one amount, in the order of the table's key."""
    return sorted(_figures(content), key=lambda row: (row["indicator"], row["fact"]))


def coverage_of(content: Content) -> list[Row]:
    """Which of the profile's offices is responsible for which country, in the table's order."""
    rows = (
        {
            "country": country,
            "profile_id": content["id"],
            "office": office["id"],
            "through": json.dumps(ways, ensure_ascii=False) if ways else "",
        }
        for office in content.get("offices", ())
        for country, ways in ways_to_countries(office).items()
    )
    return sorted(rows, key=lambda row: (row["country"], row["office"]))


def _figures(content: Content) -> Iterator[Row]:
    for fact in content.get("facts", ()):
        if fact["value"].keys().isdisjoint(_MEASURED):
            continue
        measured = measure(build_value(fact["value"], _ANY_LANGUAGE))
        if measured is not None:
            start, _, end = fact["period"].partition("/")
            yield {
                "indicator": fact["indicator"],
                "profile_id": content["id"],
                "fact": fact["id"],
                "label": as_json(fact["label"]),
                "kind": fact["value"]["kind"],
                "amount": str(measured.amount),
                "rough": float(measured.amount),
                "dimension": measured.dimension,
                "period_from": start,
                "period_to": end or start,
                "status": fact["status"],
                "place": as_json(fact["place"]) if "place" in fact else None,
            }
