"""The one number of a text: what stands before and behind it, and how large it is said to be."""

import re
from decimal import Decimal
from typing import NamedTuple

from db.documents.number_words import NumberWords
from db.documents.published_numbers import PublishedNumber, Reading, published_numbers
from db.rows.units import SCALE_NAMES

_SCALE_WORD = re.compile(r"\s*[^\W\d_]+\.?")
# "27.834": decimals to one writer, thousands to the next.
_THREE_DIGITS = re.compile(r"[-\u2212]?[1-9]\d{0,2}[.,]\d{3}")
# What only one way of writing numbers allows: "9,1", "1.234,5", "1.234.567".
_DECIMAL_COMMA = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?:[. ]\d{3})*,\d{1,2}|(?:\.\d{3}){2,})(?![\d.,])"
)
_DECIMAL_POINT = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?:[, ]\d{3})*\.\d{1,2}|(?:,\d{3}){2,})(?![\d.,])"
)
_RAISED = re.compile("[\u00b2\u00b3\u00b9\u2070-\u209c]")


class Read(NamedTuple):
    """How a page is written, for reading its numbers: a language's tag and all number words.

    `decimal` is the sign before decimals wherever the page can be told by, "" where it cannot.
    It `is_certain` where all of the source is known to be written so.
    """

    tag: str
    words: NumberWords
    decimal: str = ""
    is_certain: bool = False


class OneNumber(NamedTuple):
    """The only number of a text; `scale` is "" for none, `behind` begins behind its word."""

    before: str
    amount: str
    scale: str
    behind: str
    unit: str
    currencies: frozenset[str]


def decimal_sign(texts: list[str]) -> str:
    """The sign before decimals in all texts; "" where there is none, or they do not agree."""
    has_comma = any(_DECIMAL_COMMA.search(text) for text in texts)
    has_point = any(_DECIMAL_POINT.search(text) for text in texts)
    if has_comma == has_point:
        return ""
    return "," if has_comma else "."


def one_number(text: str, read: Read) -> OneNumber | None:
    """Return the number of a text that has one, and that can be read in one way only."""
    numbers = published_numbers(text, read.tag, read.words)
    if len(numbers) != 1 or numbers[0].text not in text:
        return None
    number = numbers[0]
    reading = _meant(number, read)
    if reading is None or (reading.power and reading.power not in SCALE_NAMES):
        return None
    before, _, behind = text.partition(number.text)
    if _RAISED.match(behind):  # a power, or the mark of a footnote: who knows?
        return None
    if reading.power:
        behind = _without_scale(behind, read)
    scale = SCALE_NAMES.get(reading.power, "")
    return OneNumber(before, f"{reading.amount:f}", scale, behind, number.unit, number.currencies)


def _without_scale(behind: str, read: Read) -> str:
    """What stands behind the one or two words of a scale: "mil millones"."""
    behind = _SCALE_WORD.sub("", behind, count=1)
    second = _SCALE_WORD.match(behind)
    is_scale = second and second[0].strip(" .").casefold() in read.words.scale_words
    return behind[second.end() :] if second and is_scale else behind


def count_of_numbers(text: str, read: Read) -> int:
    """How many numbers a text has."""
    return len(published_numbers(text, read.tag, read.words))


def _meant(number: PublishedNumber, read: Read) -> Reading | None:
    """What a number means; of several the one that fits how the page writes decimals."""
    readings = number.readings
    if len(readings) > 1 and read.decimal:
        amount = _as_written(number.text, read.decimal)
        readings = frozenset(each for each in readings if abs(each.amount) == amount)
    if len(readings) != 1:
        return None
    (reading,) = readings
    if not _THREE_DIGITS.fullmatch(number.text) or number.unit == "%":
        return reading
    if read.decimal and abs(reading.amount) != _as_written(number.text, read.decimal):
        return None
    is_decimal = reading.amount != reading.amount.to_integral_value() or (
        read.decimal != "" and read.decimal in number.text
    )
    is_sure = read.is_certain or not is_decimal or reading.power
    return reading if is_sure else None


def _as_written(text: str, decimal: str) -> Decimal | None:
    digits = re.sub(r"[^\d.,]", "", text)
    group = "." if decimal == "," else ","
    plain = digits.replace(group, "").replace(decimal, ".")
    return Decimal(plain) if plain.count(".") < 2 else None
