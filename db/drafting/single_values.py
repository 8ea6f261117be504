"""Rules that read a published value with one number or none.

Each takes a text as the source writes it and returns the value as documents write it, or None
where it does not fit.
"""

import re
from decimal import Decimal
from typing import Any

from db.drafting.one_number import OneNumber, Read, one_number
from db.drafting.words import ABSENT, BOUNDS, NO_UNIT, NOTHING, UNIT_WORDS, YES_NO

Value = dict[str, Any]
_DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
_RANK = re.compile(
    r"(\d+)(?:st|nd|rd|th|e|º)?\s*(?:out\s+of|of|sur|de|/)\s*(\d+)"
    r"(?:\s+(?:countries|pays|países))?",
    re.I,
)
_PER = re.compile(r"(.*?)\s*(?:/|\bper\b|\bpour\b|\bpor\b)\s*([\d.,\s]*\d)\b\s*(.*)", re.I | re.S)
_CURRENCY = re.compile(r"([^()]+?)\s*\(\s*([A-Z]{3})\s*\)")
_OF_WHAT = re.compile(r"(?:of|du|de la|de l\u2019|del)\s+(.+)", re.I)
_OF = re.compile(r"^(?:d[\u2019']|de\s|of\s)", re.I)  # "11 millions d\u2019habitants"
PERCENT = re.compile(r"(?:%|\u066a|per\s?cent|percent|pour\s?cent|por\s?ciento)", re.I)
_BARE_YEAR = re.compile(r"(?:1[89]|20)\d\d")
MOST_UNIT_WORDS = 3
MOST_RANKED = 250  # there are no more countries


def absent(text: str, _: Read) -> Value | None:
    """A blank, a dash, or words that say that there is nothing."""
    plain = text.strip(" .").casefold()
    if not plain or text.strip() in _DASHES:
        return {"kind": "blank"}
    if plain in ABSENT:
        return {"kind": "not-available"}
    if plain in NOTHING:
        return {"kind": "none"}
    return {"kind": "yes-no", "answer": YES_NO[plain]} if plain in YES_NO else None


def rank(text: str, _: Read) -> Value | None:
    """ "21 of 188": a place among so many."""
    found = _RANK.fullmatch(text.strip())
    fits = found is not None and 0 < Decimal(found[1]) <= Decimal(found[2]) <= MOST_RANKED
    return {"kind": "rank", "rank": found[1], "of": found[2]} if found and fits else None


def currency(text: str, read: Read) -> Value | None:
    """ "Euro (EUR)": the name of a currency with its code."""
    found = _CURRENCY.fullmatch(text.strip())
    if found is None or found[2] not in read.words.currencies or re.search(r"\d", found[1]):
        return None
    return {"kind": "currency", "name": found[1], "currency": found[2]}


def rate(text: str, read: Read) -> Value | None:
    """ "4.2 migrants/1,000 population": an amount, a unit, and per how many."""
    found = _PER.fullmatch(text.strip())
    if found is None:
        return None
    number = one_number(found[1], read)
    per = re.sub(r"[.,\s]", "", found[2])
    if number is None or number.before.strip() or number.scale or not re.fullmatch(r"10{2,}", per):
        return None
    unit = number.behind.strip()
    if not is_unit(unit) or re.search(r"\d", found[3]):
        return None
    value: Value = {"kind": "rate", "amount": number.amount, "per": per}
    return value | ({"unit": unit} if unit else {})


def bound(text: str, read: Read) -> Value | None:
    """ "less than 0.1%", "~4 billion": what stands behind the word is read like any other."""
    begins = next((word for word in BOUNDS if text.casefold().startswith(word)), None)
    if begins is None:
        return None
    rest = text[len(begins) :].strip()
    for rule in (percentage, money, quantity):
        inner = rule(rest, read)
        if inner is not None and "of_what" not in inner:
            unit = {"unit": "%"} if inner["kind"] == "percentage" else {}
            return {**inner, **unit, "kind": "bound", "relation": BOUNDS[begins]}
    return None


def percentage(text: str, read: Read) -> Value | None:
    """ "8.5 per cent of the population"."""
    number = one_number(text, read)
    if number is None or number.unit != "%" or number.scale or number.before.strip():
        return None
    rest = PERCENT.sub("", number.behind, count=1).strip(" .")
    share = _OF_WHAT.fullmatch(rest)
    if rest and share is None:
        return None
    value: Value = {"kind": "percentage", "amount": number.amount}
    return value | ({"of_what": share[1]} if share else {})


def money(text: str, read: Read) -> Value | None:
    """ "USD 11,322 million", "8.367 billion USD"."""
    number = one_number(text, read)
    if number is None or len(number.currencies) != 1:
        return None
    (code,) = number.currencies
    signs = re.compile(rf"\s*(?:{code}|US\$|[\u20ac\u00a3\u00a5$])?\s*")
    if not signs.fullmatch(number.before) or not signs.fullmatch(number.behind):
        return None
    return {"kind": "money", "currency": code, **_amount_and_scale(number)}


def quantity(text: str, read: Read) -> Value | None:
    """One number, perhaps a scale, and the words for what is counted behind it."""
    number = one_number(text, read)
    if number is None or number.currencies or number.unit == "%" or number.before.strip():
        return None
    words = _OF.sub("", number.behind.strip(" ."))
    unit = UNIT_WORDS.get(words.casefold().replace(".", ""), words)
    is_year = not words and not number.scale and _BARE_YEAR.fullmatch(text.strip())
    if is_year or not is_unit(unit):
        return None
    value: Value = {"kind": "quantity", **_amount_and_scale(number)}
    return value | ({"unit": unit} if unit else {})


def is_unit(words: str) -> bool:
    """Whether words may be what is counted: few, and none that says how, when or where."""
    parts = words.casefold().split()
    if len(parts) == MOST_UNIT_WORDS and parts[1] == "per":  # "children per woman"
        parts.remove("per")
    return len(parts) <= MOST_UNIT_WORDS and NO_UNIT.isdisjoint(parts) and is_plain(words)


def is_plain(words: str) -> bool:
    """Whether a text is words alone: no digits, nothing in brackets but a plural's "(s)"."""
    return re.fullmatch(r"(?:[^\W\d_]|[\s\u2019'/\u00b2.-]|\([es]{1,2}\))*", words) is not None or (
        words in UNIT_WORDS.values()
    )


def _amount_and_scale(number: OneNumber) -> Value:
    return {"amount": number.amount} | ({"scale": number.scale} if number.scale else {})
