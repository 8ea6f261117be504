"""Numbers for emergencies: short ones, which only their own country knows, and whole ones."""

import re
import unicodedata

import phonenumbers
from phonenumbers import shortnumberinfo

from db.documents.faults import Faults
from db.documents.phone_numbers import phone_number
from db.documents.tree import MappingNode, child, children, string_at, text_at

_SHORT = re.compile(r"\d{2,6}", re.ASCII)
_BETWEEN_DIGITS = re.compile(r"[\s.\-]")


def check_emergency_numbers(root: MappingNode, faults: Faults) -> None:
    """Note numbers that no telephone can ring; what is doubtful is kept as the source has it."""
    country = string_at(root, "country")
    for entry in children(root, "emergency_numbers"):
        number = text_at(entry, "number")
        if number is None or child(entry, "doubtful") is not None:
            continue
        if not dialled(number.text, country):
            faults.add("impossible-emergency-number", number, value=number.text)


def warn_of_emergency_numbers(root: MappingNode, warnings: Faults) -> None:
    """Note numbers that their country has not, as far as this program knows."""
    country = string_at(root, "country")
    for entry in children(root, "emergency_numbers"):
        number = text_at(entry, "number")
        if number is not None and not is_known(number.text, country):
            warnings.add("unknown-emergency-number", number, value=number.text, country=country)


def is_known(text: str, country: str) -> bool:
    """Whether a number is one that a country (ISO code) gives out. Short numbers of a country of
    which none is known cannot be doubted.
    """
    short = _short(text)
    if not short:
        number = phone_number(text, country)
        return number is not None and number.is_valid
    if country not in phonenumbers.SUPPORTED_SHORT_REGIONS:
        return True
    try:
        parsed = phonenumbers.parse(short, country)
    except phonenumbers.NumberParseException:  # two noughts and a digit, a prefix alone
        return False
    return bool(shortnumberinfo.is_valid_short_number_for_region(parsed, country))


def dialled(text: str, country: str) -> str:
    """Return a number as machines dial it: 112, or in international form; "" for one that no
    telephone can ring.
    """
    number = phone_number(text, country)
    return _short(text) or (number.e164 if number else "")


def _short(text: str) -> str:
    """The digits of a number such as 112, as a keypad has them; "" for one that is none."""
    bare = _BETWEEN_DIGITS.sub("", text)
    digits = "".join(str(unicodedata.decimal(each, each)) for each in bare)
    return digits if _SHORT.fullmatch(digits) else ""
