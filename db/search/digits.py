"""The numbers in a query, in each way that they may have been dialled."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from db.search.folding import folded

_SEPARATOR = r"\s().\-/\[\]\u2010-\u2015"
# Of a direct dial the extension is a word: "+32 2 287 + extension".
_PHONE = re.compile(rf"[+\[(]*[\d{_SEPARATOR}]+(?:\+\D*)?")
_RUN = re.compile(rf"\d(?:[{_SEPARATOR}]*\d)*")
# What stands between a number and the end of another one: "287 70 00 / 06", "287 70 00 - 06".
_NEXT_NUMBER = re.compile(r"/|\s[-\u2010-\u2015]\s")
# A zero that is dialled within a country only: "+32 (0)2", "[32] 02", "32-02".
_ZERO_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")
_ZERO_BEHIND_CODE = re.compile(rf"^([1-9]\d{{0,2}}[{_SEPARATOR}]+)0(?=[1-9])")
_LINK = re.compile(r"(?:tel|callto|sip):", re.IGNORECASE)
_FEWEST_DIGITS = 3
_FEWEST_AMONG_WORDS = 7


def digits_of(text: str) -> tuple[str, ...]:
    """The digits of each number in a text, in each way that it may have been dialled.

    Within other words a number has at least seven: "Tel. +32 2 287 70 00 ext. 12".
    """
    if _LINK.match(text):
        text = unquote(text)
    text = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    fewest = _FEWEST_DIGITS if _PHONE.fullmatch(text) else _FEWEST_AMONG_WORDS
    forms: dict[str, None] = {}
    for run in _RUN.findall(_ZERO_IN_BRACKETS.sub("", text)):
        first = _NEXT_NUMBER.split(run)[0]
        abroad = _ZERO_BEHIND_CODE.sub(r"\1", run)
        for number in (run, first, abroad):
            least = fewest if number is run else _FEWEST_AMONG_WORDS
            digits = folded(number).replace(" ", "")
            if len(digits) >= least:
                forms.update(dict.fromkeys(_dialled(digits)))
    return tuple(forms)


def _dialled(digits: str) -> Iterator[str]:
    """00 stands for the +, one 0 for nothing that the world would dial."""
    yield digits
    for prefix in ("00", "0"):
        if digits.startswith(prefix):
            rest = digits.removeprefix(prefix)
            if len(rest) >= _FEWEST_DIGITS:
                yield rest
            return
