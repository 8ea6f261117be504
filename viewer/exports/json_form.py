"""Rows as JSON: exact numbers and dates as text, in the notation of the documents."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

from db.rows import PartialDate, Period, Value, ValueKind


def as_json(row: object) -> object:
    """Return a row (or rows) as maps and lists; raise TypeError for what has no form in JSON.

    Decimals become text ("11.3"), so that no reader makes binary floats of them; dates are
    "2016-02", periods "2015/2020", or "" when not stated. Breakdowns tell their "unexplained".
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
