"""Reads telephone numbers as they are published, and says how far each can be trusted."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
from phonenumbers import PhoneNumber as Parsed
from phonenumbers import PhoneNumberType as Type

# A country code without its "+": "[92] 51…", "(92) 51…", "92-51…", "92 51…".
_LEADING_CODE = re.compile(
    r"[^+\d\[(]*(?P<open>[\[(]?)\s*(?P<code>\d{1,3})\s*(?P<close>[\])]|[-\u2010-\u2015]|[\s./])"
)
_BETWEEN_NUMBERS = re.compile(r"[,;/&]|\s(?:or|and|ou|et|o|y|und|oder)\s", re.IGNORECASE)
# Digits that the source hides or leaves out: "2xx xx xx", "74 1X", "287 ** **", "287 70...". One x
# before the last digits is an extension.
_HIDDEN = re.compile(
    r"(?<![^\W\d_])(?:[xn]{2,}|x(?!\W{0,2}\d{1,7}\W*$))(?![^\W\d_])"
    r"|(?<=\d)\W{0,2}?(?:[*#?_\u2022\u00d7]{2,}|\?|\.{3}|[-\u2010-\u2015]{3})",
    re.IGNORECASE,
)
_GEOGRAPHIC = frozenset({Type.FIXED_LINE, Type.MOBILE, Type.FIXED_LINE_OR_MOBILE})


class PhoneNumber(NamedTuple):
    """A number as machines dial it, as the world writes it and as its own country does.

    `is_valid` is False for what is as long as a number, but lies in no range that its country has
    given out, as far as this program knows. `is_at_home` is False for a number of another country
    than the one in which it was read. `extension` is the one in the text, or "".
    """

    e164: str
    international: str
    national: str
    extension: str
    is_valid: bool
    is_at_home: bool


def phone_number(text: str, country: str) -> PhoneNumber | None:
    """Read a number as published in `country` (ISO code).

    None when it cannot be one, when it is several, and when it could as well be two: what may be
    a country code without its "+" is never taken for the beginning of a national number.
    """
    found = readings(text, country)
    return found[0] if len(found) == 1 and not is_several(text, country) else None


# A number is looked at when it is checked and again for its normal form; the same one often
# stands in every edition of a profile.
@lru_cache(maxsize=4096)
def readings(text: str, country: str) -> tuple[PhoneNumber, ...]:
    """Each number that a text published in `country` can mean: none, one or two.

    None for one with hidden digits: letters would be read as the digits that lie on their keys.
    """
    plain = unicodedata.normalize("NFKC", text)
    parsed = () if _HIDDEN.search(plain) else _parsed(plain, country)
    return tuple(_number(each, country) for each in parsed if each)


def is_several(text: str, country: str) -> bool:
    """Whether a text holds a whole number and, behind a comma or the like, one more."""
    first, *rest = _BETWEEN_NUMBERS.split(text, maxsplit=1)
    if not rest or not any(map(str.isdecimal, rest[0])):
        return False
    is_extension = any(number.extension for number in readings(text, country))
    return not is_extension and any(number.is_valid for number in readings(first, country))


def _number(parsed: Parsed, country: str) -> PhoneNumber:
    extension, parsed.extension = parsed.extension or "", None
    form = phonenumbers.PhoneNumberFormat
    return PhoneNumber(
        phonenumbers.format_number(parsed, form.E164),
        phonenumbers.format_number(parsed, form.INTERNATIONAL),
        phonenumbers.format_number(parsed, form.NATIONAL),
        extension,
        phonenumbers.is_valid_number(parsed),
        _is_at_home(parsed, country),
    )


def _parsed(text: str, country: str) -> tuple[Parsed | None, ...]:
    national = _possible(text, country)
    found = _LEADING_CODE.match(text)
    code = int(found["code"]) if found and not found["code"].startswith("0") else 0
    if not found or not phonenumbers.region_codes_for_country_code(code):
        return (national,)
    rest = text[found.end() :]
    abroad = _possible(f"+{code} {rest}", country)
    is_own = code == phonenumbers.country_code_for_region(country)
    # No town has brackets like these, and none a zero behind its number.
    if found["open"] == "[" or (is_own and re.match(r"[^\d]*0", rest)):
        return (abroad,)
    if not is_own and not found["open"] and found["close"] in " ./":
        return (national,)
    return _more_likely(national, abroad, is_code=is_own and bool(found["open"]))


def _more_likely(
    national: Parsed | None, abroad: Parsed | None, *, is_code: bool
) -> tuple[Parsed | None, ...]:
    """The reading that is valid, or both; a national one never where it `is_code` that begins."""
    if national == abroad:
        return (national,)
    valid = [each for each in (national, abroad) if each and phonenumbers.is_valid_number(each)]
    if is_code and len(valid) < 2:
        return (abroad,)
    return tuple(valid) or (national,)


def _possible(text: str, country: str) -> Parsed | None:
    """A number of the right length; None for any other text."""
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return None
    # What can be dialled only from the same town is no number for the rest of the world.
    reason = phonenumbers.is_possible_number_with_reason(number)
    return number if reason == phonenumbers.ValidationResult.IS_POSSIBLE else None


def _is_at_home(number: Parsed, country: str) -> bool:
    """True too for a number of no country, such as a satellite's, and where none is known."""
    code, its_code = phonenumbers.country_code_for_region(country), number.country_code or 0
    if not code or phonenumbers.region_code_for_country_code(its_code) == "001":
        return True
    if code != its_code:
        return False
    if len(phonenumbers.region_codes_for_country_code(code)) == 1:
        return True
    # Countries that share a code: the number's range tells them apart, unless all can be rung so.
    is_of_a_place = phonenumbers.number_type(number) in _GEOGRAPHIC
    return not is_of_a_place or phonenumbers.is_valid_number_for_region(number, country)
