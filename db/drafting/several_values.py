"""Rules that read a published value of several parts: a range, one for each sex or year, names."""

import re
from decimal import Decimal
from typing import Any

from db.drafting.one_number import Read, count_of_numbers, one_number
from db.drafting.single_values import PERCENT, Value, quantity
from db.drafting.words import SEXES, UNIT_WORDS

_RANGE = re.compile(r"([^-\u2013]*\d)\s*(?:-|\u2013|\bto\b|\bà\b|\ba\b)\s*(\d.*)", re.I)
_LIST = re.compile(r",\s*(?![^(]*\))|\s+(?:and|et|y)\s+(?![^(]*\))")
_ITEM = re.compile(r"(.+?)\s*\((.+)\)")
_YEARS = re.compile(r"(?:1[89]|20)\d\d\s*[-\u2013/]\s*(?:(?:1[89]|20)\d\d|\d\d)")


def range_of(text: str, read: Read) -> Value | None:
    """ "500 to 600 people", "10-12 million": two numbers of one unit, the smaller first."""
    found = _RANGE.fullmatch(text.strip())
    if found is None or _YEARS.fullmatch(text.strip()) or count_of_numbers(text, read) != 2:
        return None
    low, upper = one_number(found[1], read), quantity(found[2], read)
    if low is None or upper is None or low.scale or low.before.strip() or low.behind.strip():
        return None
    if Decimal(low.amount) >= Decimal(upper["amount"]):
        return None
    return {**upper, "kind": "range", "amount": low.amount, "upper": upper["amount"]}


def by_sex(text: str, read: Read) -> Value | None:
    """ "male: 79%, female: 78%": a percentage or a number for each."""
    parts = [each.strip() for each in re.split(r"[,;/]\s+(?=[A-Za-z])", text) if each.strip()]
    read_parts = [_sex_part(part, read) for part in parts]
    found = [part for part in read_parts if part is not None]
    if len(parts) < 2 or len(found) < len(parts):
        return None
    units = {unit for _, _, unit in found}
    ids = [sex for sex, _, _ in found]
    if len(units) != 1 or len(set(ids)) != len(ids) or "total" in ids:
        return None
    (unit,) = units
    told = [{"id": sex, **amount} for sex, amount, _ in found]
    return {"kind": "by-sex", **({"unit": unit} if unit else {}), "parts": told}


def _sex_part(part: str, read: Read) -> tuple[str, Value, str] | None:
    word, _, rest = part.partition(":") if ":" in part else part.partition(" ")
    sex = SEXES.get(word.strip().casefold())
    number = one_number(rest.strip(), read)
    if sex is None or number is None or number.before or number.scale:
        return None
    words = PERCENT.sub("", number.behind).strip(" .")
    unit = UNIT_WORDS.get(words, "")
    if words and (not unit or number.unit):
        return None
    return sex, {"published": rest.strip(), "amount": number.amount}, number.unit or unit


def series(text: str, read: Read) -> Value | None:
    """ "31,145 (2015), 3,460 (2016)": a number for each year."""
    if text.count("(") < 2:
        return None
    pieces = re.findall(r"\s*([^()]+?)\s*\((\d{4})\)\s*[,;]?", text)
    whole = "".join(f"{number}({year})" for number, year in pieces)
    if len(pieces) < 2 or re.sub(r"[\s,;]", "", whole) != re.sub(r"[\s,;]", "", text):
        return None
    parts = []
    for published, year in pieces:
        inner = quantity(published, read)
        if inner is None or "unit" in inner or "scale" in inner:
            return None
        parts.append({"period": year, "published": published, "amount": inner["amount"]})
    return {"kind": "series", "parts": parts}


def names(text: str, _: Read) -> Value | None:
    """ "Dutch (local variant called Flemish), French, German": names, some with a remark."""
    if re.search(r"\d", text):
        return None
    items: list[Any] = []
    for each in filter(None, map(str.strip, _LIST.split(text.strip(" .")))):
        noted = _ITEM.fullmatch(each)
        items.append({"text": noted[1], "note": noted[2]} if noted else {"text": each})
    return {"kind": "list", "items": items} if items else None
