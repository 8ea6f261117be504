"""The numbers in a text of the source: what each may mean, and what stands around it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from db.documents.number_words import NumberLanguage, NumberWords
from db.rows.units import UNITS, shifted

# Digits in threes apart, or with points and commas; a sign that is no hyphen of a word or a range.
_NUMBER = re.compile(
    r"(?<![\d.,])(?P<sign>(?<![\w)])[-\u2212])?"
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*|[.,]\d+)"
)
_GAPS = re.compile(r"[ \u00a0\u2009\u202f'\u2019]")
_WORD = re.compile(r"\s*([^\W\d_]+)\.?")
_PERCENT = re.compile(
    r"\s*(?:[%\u066a]|per\s?cent|pour\s?cent|prozent|por\s?ciento)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[89]|2[01])\d\d")
_BEFORE_YEAR = re.compile(
    r"(?:^|\W)(?:in|of|since|until|en|im|seit|anno|عام|سنة)\s*$", re.IGNORECASE
)
_IN_A_WORD = re.compile(r"[^\W\d_]-?$")
# What a number has in other scripts and widths: points, and hyphens that are a minus.
_PLAIN_SIGNS = str.maketrans("\u066b\u066c\u2011\ufe63\uff0d", ".,---")
_MINUS_WORD = re.compile(
    r"(?:^|\W)(?:minus|negative|moins|menos|meno|ناقص|سالب)\s+$", re.IGNORECASE
)
# A dash that may be a minus: one before all else, or one behind the number.
_DASH_BEFORE = re.compile(r"(?:^|[(:;=])\s*[\u2013\u2014]\s*$")
_DASH_BEHIND = re.compile(r"[-\u2212](?=\s*(?:[%\u066a]|$))")
_FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215e\u2189]")
_POWER_OF_TEN = re.compile(r"[eE][-+]?\d")
_PRICES_OF = re.compile(r"\s*(?:PPP|USD?|EUR|dollars|prices|\$)")
# The longest first: "sq km" before what it may begin with.
_LONGEST_FIRST = sorted((name for name in UNITS if name != "%"), key=len, reverse=True)
_UNIT = re.compile(rf"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?!\w)")
_MOST_SCALE_WORDS = 2  # "hundred thousand"
_MOST_NUMBERS = 100
_NEAR = 40  # characters around a number that may say what it is


class Reading(NamedTuple):
    """What a number may mean: an amount in 10 to the `power`."""

    amount: Decimal
    power: int

    @property
    def value(self) -> Decimal:
        return shifted(self.amount, self.power)


class PublishedNumber(NamedTuple):
    """A number in a text, with all that it may mean (nothing where no language writes it so, and
    where words or fractions beside it say another).

    `unit` is one of those that the program knows; `currencies` are all that the sign beside the
    number may stand for. A `year` is no figure.
    """

    text: str
    readings: frozenset[Reading]
    is_in_brackets: bool
    is_year: bool
    unit: str
    currencies: frozenset[str]


# A text is read when it is checked, for its warnings, and for an amount that is left out.
@lru_cache(maxsize=1024)
def published_numbers(text: str, tag: str, words: NumberWords) -> tuple[PublishedNumber, ...]:
    """Return the numbers in a text of a document in the language `tag`, in their order.

    Of a text with more than anybody would publish as one figure it returns the first.
    """
    plain = text if text.isascii() else "".join(map(_western, text)).translate(_PLAIN_SIGNS)
    language = tag.partition("-")[0]
    found = islice(_numbers(plain, language, words), _MOST_NUMBERS)
    if _says_more(plain, language, words):
        return tuple(number._replace(readings=frozenset()) for number in found)
    return tuple(found)


def figures_among(numbers: Iterable[PublishedNumber]) -> list[PublishedNumber]:
    """Return what a text is about: no years, and what is in brackets only where nothing else is."""
    figures = [number for number in numbers if not number.is_year]
    return [number for number in figures if not number.is_in_brackets] or figures


def _says_more(text: str, tag: str, words: NumberWords) -> bool:
    """Whether a text has fractions, or says a number in words: "17½", "2 and a half", "1 dozen"."""
    if _FRACTION.search(text):
        return True
    said = set(re.findall(r"[^\W\d_]+", text.casefold()))
    first = (words.languages[each] for each in (tag, "en") if each in words.languages)
    return not all(each.numbers.isdisjoint(said) for each in first)


def _western(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def _numbers(text: str, tag: str, words: NumberWords) -> Iterator[PublishedNumber]:
    depth, end = 0, 0
    for match in _NUMBER.finditer(text):
        between, end = text[end : match.start()], match.end()
        depth += between.count("(") - between.count(")")
        before, after = text[: match.start()][-_NEAR:], text[end : end + _NEAR]
        currencies = _currencies_before(before, words)
        # Neither CO2 nor EU-27 is a figure, USD5 is.
        if _IN_A_WORD.search(before) and not currencies:
            continue
        readings, rest = _readings(match, after, tag, words)
        signs = _signs(match["sign"], before, after)
        currencies = currencies or _currencies_after(rest, words)
        unit = _unit(rest)
        is_bare = not (currencies or unit or _PRICES_OF.match(after)) and rest == after
        is_dated = depth > 0 or _BEFORE_YEAR.search(before) is not None
        is_year = is_bare and is_dated and _YEAR.fullmatch(match[0]) is not None
        signed = frozenset(
            Reading(sign * each.amount, each.power) for each in readings for sign in signs
        )
        yield PublishedNumber(match[0], signed, depth > 0, is_year, unit, currencies)


def _readings(
    match: re.Match[str], after: str, tag: str, words: NumberWords
) -> tuple[frozenset[Reading], str]:
    """Return what a number may mean with the words behind it, and the text behind these.

    The document's own language decides, and English, in which sources are quoted; where it does
    not write numbers so itself, any other may be meant: "1.234" in French.
    """
    if _POWER_OF_TEN.match(after):
        return frozenset(), after
    languages = words.languages
    first = [languages[each] for each in dict.fromkeys((tag, "en")) if tag in languages]
    amounts = _amounts(match["digits"], first)
    if not _amounts(match["digits"], first[:1]):
        amounts = _amounts(match["digits"], languages.values())
    if not amounts:
        return frozenset(), after
    powers, rest = _scale(after, first, list(languages.values()))
    return frozenset(Reading(each, power) for each in amounts for power in powers), rest


def _signs(sign: str | None, before: str, after: str) -> tuple[int, ...]:
    """Return -1 for a negative number, 1 for any other; both where a dash may be a minus."""
    if sign or _MINUS_WORD.search(before):
        return (-1,)
    may_be_negative = _DASH_BEFORE.search(before) or _DASH_BEHIND.match(after)
    return (-1, 1) if may_be_negative else (1,)


def _amounts(digits: str, languages: Iterable[NumberLanguage]) -> set[Decimal]:
    read = (_amount(digits, each) for each in languages)
    return {each for each in read if each is not None}


def _amount(digits: str, language: NumberLanguage) -> Decimal | None:
    """Return a number as a language writes it; None where it does not write numbers so."""
    plain = _GAPS.sub("", digits)
    if not _written(language.group, language.decimal).fullmatch(plain):
        return None
    return Decimal(plain.replace(language.group, "").replace(language.decimal, "."))


@cache
def _written(group: str, point: str) -> re.Pattern[str]:
    """Match a number with these separators, also in the groups of India: 1,23,45,678."""
    group, point = re.escape(group), re.escape(point)
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+|\d{{1,2}}(?:{group}\d\d)+{group}\d{{3}}"
    return re.compile(rf"(?:{grouped}|\d*)(?:{point}\d+)?")


def _scale(
    after: str, first: list[NumberLanguage], others: list[NumberLanguage]
) -> tuple[frozenset[int], str]:
    """Return the powers of ten that the words behind a number may mean, and what follows them."""
    powers = frozenset({0})
    for _ in range(_MOST_SCALE_WORDS):
        word = _WORD.match(after)
        if word is None:
            break
        meant = _powers(word[1], first) or _powers(word[1], others)
        if not meant:
            break
        powers = frozenset(power + more for power in powers for more in meant)
        after = after[word.end() :]
    return powers, after


def _powers(word: str, languages: list[NumberLanguage]) -> set[int]:
    """Return what a word may mean; an abbreviation may be one of something else: 5 m."""
    meant = {each.words[word.casefold()] for each in languages if word.casefold() in each.words}
    if meant:
        return meant
    short = {each.abbreviations[word] for each in languages if word in each.abbreviations}
    return short | {0} if short else short


def _currencies_before(before: str, words: NumberWords) -> frozenset[str]:
    before = before.rstrip()
    code = before[-3:]
    if code in words.currencies and not before[-4:-3].isalnum():
        return frozenset({code})
    if code == "US$":
        return frozenset({"USD"})
    if before[-1:] == "$" and before[-2:-1].isalpha():
        return frozenset()  # R$, A$: letters that say which dollars, or no dollars at all
    return words.signs.get(before[-1:], frozenset())


def _currencies_after(after: str, words: NumberWords) -> frozenset[str]:
    after = after.lstrip()
    if after[:3] in words.currencies and not after[3:4].isalnum():
        return frozenset({after[:3]})
    return words.signs.get(after[:1], frozenset())


def _unit(after: str) -> str:
    """Return the unit that follows a number, where it is one that the program knows."""
    if _PERCENT.match(after):
        return "%"
    found = _UNIT.match(" ".join(after.split()).casefold())
    return found[0] if found else ""
