"""Profiles as one JSON document, described by resources/schema/export-1.schema.json."""

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from db.rows import PartialDate, Period, Profile, Value, ValueKind


def as_json(row: object) -> object:
    """Return a row (or rows) as maps and lists; raise TypeError for what has no form in JSON.

    Decimals become text ("11.3"), so that no reader makes binary floats of them; dates are
    "2016-02", periods "2015/2020", or "" when not stated. Breakdowns state their "unexplained".
    """
    if row is None or isinstance(row, bool | int | str):
        return row.value if isinstance(row, StrEnum) else row
    if isinstance(row, Decimal):
        return f"{row:f}"
    if isinstance(row, PartialDate | Period):
        return str(row)
    if isinstance(row, tuple) and hasattr(row, "_asdict"):
        return _members(row)
    if isinstance(row, tuple | list):
        return [as_json(item) for item in row]
    raise TypeError(type(row))


def _members(row: Any) -> dict[str, object]:
    members = {name: as_json(value) for name, value in row._asdict().items()}
    if isinstance(row, Value) and row.kind is ValueKind.BREAKDOWN and row.amount is not None:
        members["unexplained"] = as_json(row.unexplained)
    return members


_SURROGATE = re.compile("[\ud800-\udfff]")


def json_document(profiles: Sequence[Profile]) -> bytes:
    """Return the profiles in their order, each with its keys in theirs; UTF-8, indented.

    Numbers are texts ("11.3"): most readers make binary fractions of JSON's own, and 11.30 would
    lose its last digit. Dates are as precise as their source ("2016-02").
    """
    document = {"format": "profile-export/1", "profiles": [as_json(one) for one in profiles]}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate has no form in UTF-8, and escaped it is refused by careful readers.
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).encode()
