"""Figures in the reader's language and number format, made from amount, scale and unit."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from db.rows import Part, Value, ValueKind
from db.rows.units import SCALES, UNITS
from viewer.formatting.readings import part_name, plain_reading, related
from viewer.i18n.language import Language

_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?")
_WORD = re.compile(r"[^\W\d_]+")
# What a published text says besides its number, and the figure says as well.
_PLAIN_WORDS = frozenset(
    (
        *(*SCALES, "of", "out", "per", "to", "and", "cent", "percent", "km", "sq"),
        *("population", "people", "countries"),
    )
)
# What the program reads in these stands beside them, where it is not what is published.
_WORDED = frozenset((ValueKind.BOUND, ValueKind.SERIES, ValueKind.BY_SEX, ValueKind.DATE))
_WITHOUT_ONE_NUMBER = frozenset((ValueKind.SERIES, ValueKind.BY_SEX, ValueKind.LIST))


def shown_figure(language: Language, value: Value, told_in: str | None = None) -> str:
    """Return a figure as the reader writes it: as published where that is just so.

    `told_in` is the tag of the language of the document; None for the reader's own.
    """
    if value.kind in _WORDED and value.published and _is_his(language, value.published, told_in):
        return value.published
    return fitting(language, value.published, figure_text(language, value), told_in)


def shown_part(language: Language, value: Value, part: Part, told_in: str | None = None) -> str:
    """Return the figure of a part; what has no number is as published, or left blank."""
    own = amount_text(language, value, part.amount, part.published)
    blank = language.tr("left blank by the source")
    return fitting(language, part.published, own, told_in) or blank


def fitting(language: Language, published: str, own: str, told_in: str | None) -> str:
    """Return the published text where the reader would write its numbers so, else his own form."""
    if not own or not published:
        return published or own
    numbers = _NUMBER.findall(published)
    is_alike = all(each in numbers for each in _NUMBER.findall(own))
    return published if is_alike and _is_his(language, published, told_in) else own


def says_more(language: Language, value: Value, shown: str) -> bool:
    """Whether a published text has words that a figure lacks, for who can read its letters.

    Where its numbers have other marks than the reader's it stays away: no line has two of them.
    """
    if value.kind in (ValueKind.LIST, ValueKind.CURRENCY):
        return False  # these are told in words, which may be the reader's own
    published = value.published
    said = {word.casefold() for word in _WORD.findall(published)}
    known = {word.casefold() for word in _WORD.findall(f"{shown} {value.unit}")} | _PLAIN_WORDS
    numbers = {each for each in _NUMBER.findall(published) if not each.isdigit()}
    is_alike = numbers <= set(_NUMBER.findall(shown))
    return bool(said - known) and is_alike and _can_read(language, published)


def decimal_place(language: Language, value: Value, shown: str) -> int | None:
    """Return how many characters of a figure in words come before its decimals, so that a column
    can be aligned on it; None for what is no single number: a text, a list, a series."""
    number = _NUMBER.search(shown)
    if number is None or value.amount is None or value.kind in _WITHOUT_ONE_NUMBER:
        return None
    start, mark = number.start(), language.decimal_mark
    if shown[start - 1 : start] == mark:
        return start - 1  # ".1%"
    return start + len(number[0].partition(mark)[0])


def figure_text(language: Language, value: Value) -> str:
    """Return a figure in words of the program; "" for what it can only repeat."""
    match value.kind:
        case ValueKind.RANK if value.amount is not None and value.per:
            rank, of = language.number(value.amount), language.number(value.per)
            return language.tr("{rank} of {of}", rank=rank, of=of)
        case ValueKind.RANGE:
            return _range(language, value)
        case ValueKind.BOUND:
            amount = amount_text(language, value, value.amount, value.published)
            return related(language, value.relation, amount) if amount else ""
        case ValueKind.PLACE if not language.is_country(value.published, value.country):
            return ""  # a town, which lies in the country and is not it
        case ValueKind.SERIES | ValueKind.BY_SEX | ValueKind.LIST | ValueKind.CURRENCY:
            return _named(language, value)
        case _:
            amount = amount_text(language, value, value.amount, value.published)
            return amount or plain_reading(language, value)


def amount_text(
    language: Language, value: Value, amount: Decimal | None, published: str = ""
) -> str:
    """Return an amount of a figure: "USD 11,322 million", "30,528 km²", "4.2 migrants per 1,000".

    A unit that is no symbol is said where the published text says it. "" for no amount.
    """
    if amount is None:
        return ""
    if value.kind is ValueKind.PERCENTAGE or value.unit == "%":
        return language.percent(amount)
    number = with_scale(language, value.scale, language.number(amount), amount)
    unit = "" if value.currency else _unit(language, value.unit, published)
    text = " ".join(filter(None, (value.currency, number, unit)))
    if value.kind is ValueKind.RATE and value.per:
        return language.tr("{amount} per {number}", amount=text, number=language.number(value.per))
    return text


def with_scale(language: Language, scale: str, number: str, amount: Decimal) -> str:
    """Return a number with its scale in words; an unknown scale stays as it is."""
    if not scale:
        return number
    tr_n, count = language.tr_n, language.counts_as(amount)
    return {
        "hundred": tr_n("{amount} hundred", "{amount} hundred", count, amount=number),
        "thousand": tr_n("{amount} thousand", "{amount} thousand", count, amount=number),
        "million": tr_n("{amount} million", "{amount} million", count, amount=number),
        "billion": tr_n("{amount} billion", "{amount} billion", count, amount=number),
        "trillion": tr_n("{amount} trillion", "{amount} trillion", count, amount=number),
    }.get(scale, f"{number} {scale}")


def _named(language: Language, value: Value) -> str:
    """Return the parts of a figure with their names, the entries of a list, or a currency."""
    if value.kind is ValueKind.LIST:
        return language.join(part.published for part in value.parts)
    if value.kind is ValueKind.CURRENCY:
        name = value.name.value if value.name else value.currency
        return language.tr("{what} ({note})", what=name, note=value.currency)
    return " · ".join(_parts(language, value))


def _range(language: Language, value: Value) -> str:
    if value.amount is None or value.upper is None:
        return ""
    upper = amount_text(language, value, value.upper, value.published)
    return language.tr("{low} to {high}", low=language.number(value.amount), high=upper)


def _parts(language: Language, value: Value) -> Iterator[str]:
    total = amount_text(language, value, value.amount, value.published)
    if total:
        yield total
    for part in value.parts:
        own = amount_text(language, value, part.amount, part.published) or part.published
        shown = own or language.tr("left blank by the source")
        yield language.tr("{label}: {value}", label=part_name(language, part), value=shown)


def _unit(language: Language, unit: str, published: str) -> str:
    is_said = unit.casefold() in UNITS or unit.casefold() in published.casefold()
    return unit_in_words(language, unit) if is_said or not published else ""


def unit_in_words(language: Language, unit: str) -> str:
    """Return a unit by its symbol or in the reader's words; one that is not known as it is."""
    known = UNITS.get(unit.casefold())
    if known is not None:
        return known.symbol
    words = {
        "arrivals": language.tr("arrivals"),
        "migrants": language.tr("migrants"),
        "requests": language.tr("requests"),
    }
    return words.get(unit, unit)


def _is_his(language: Language, published: str, told_in: str | None) -> bool:
    return told_in in (None, language.tag) and _can_read(language, published)


def _can_read(language: Language, text: str) -> bool:
    """Whether the letters of a text are of a script that the reader's language uses."""
    if text.isascii():
        return True
    letters = filter(str.isalpha, text)
    is_latin = all(unicodedata.name(each, "").startswith("LATIN") for each in letters)
    return is_latin or language.is_right_to_left
