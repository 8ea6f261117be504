"""Dates as people write them, in any language that the program has the names of months of."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

_DAY = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?)?([^\W\d_]+)\.?\s+(?:de\s+|del\s+)?(\d{4})"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

Months = Mapping[str, int]


def read_months(locale_folder: Path) -> Months:
    """Return the number of each name of a month, folded, in all languages. Raises OSError."""
    months: dict[str, int] = {}
    for file in sorted(locale_folder.glob("*/cldr.json")):
        for names in json.loads(file.read_text("utf-8"))["months"].values():
            for number, name in enumerate(names, start=1):
                months.setdefault(name.casefold().rstrip("."), number)
    return months


def read_date(text: str, months: Months) -> str:
    """Return a date as documents write it, as precise as the text: "2016-02"; "" for none."""
    plain = text.strip(" .")
    if _PLAIN.fullmatch(plain):
        return _real(plain)
    first = _MONTH_FIRST.fullmatch(plain)
    if first:
        return _joined(first[3], months.get(first[1].casefold()), first[2])
    found = _DAY.fullmatch(plain)
    return _joined(found[3], months.get(found[2].casefold()), found[1]) if found else ""


def date_in(text: str, months: Months) -> str:
    """Return the first date of a month in a sentence: "in June 2014"; "" where there is none."""
    return cut_date(text, months)[0]


def cut_date(text: str, months: Months) -> tuple[str, str]:
    """Return the first date with the name of a month in a text, and what the text says besides."""
    for pattern in (_MONTH_FIRST, _DAY):
        for found in pattern.finditer(text):
            written = read_date(found[0], months)
            if written:
                return written, f"{text[: found.start()]} {text[found.end() :]}"
    return "", text


def _joined(year: str, month: int | None, day: str | None) -> str:
    return _real(f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")) if month else ""


def _real(written: str) -> str:
    """A date that there is; "" for the 31st of February."""
    try:
        date.fromisoformat(f"{written}-01-01"[: len("2016-02-01")])
    except ValueError:
        return ""
    return written
