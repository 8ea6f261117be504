"""Texts as they are compared in a search: no case, no accents, nothing but words and spaces."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from db.search.inner_words import inner_spans, spelt_alike

# Letters that Unicode does not take apart, though readers without that key do.
_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "\u0131": "i", "ð": "d", "þ": "th",
        "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k",
        "\u0671": "\u0627", "\u0649": "\u064a", "\u06cc": "\u064a",  # forms of alef and yeh
        "\u0629": "\u0647", "\u06a9": "\u0643", "\u0640": "",  # teh marbuta, keheh, tatweel
    }
)  # fmt: skip
# Letters to Unicode, but written for an apostrophe.
_APOSTROPHES = frozenset("\u02bb\u02bc\u02b9\u02be\u02bf\u055a")
# What is written within a word, or left out of it: O'Brien, Guinea-Bissau, e-mail.
_JOINTS = frozenset("-'\u2010\u2011\u2018\u2019") | _APOSTROPHES
_REMOVED = frozenset({"Mn", "Me", "Cf"})


_SHORTEST_DIGITS = 3


class Word(NamedTuple):
    """A folded word, and for each of its letters where it stands in the text; then its end."""

    folded: str
    places: tuple[int, ...]
    end: int


class _Folded(dict[int, str]):
    """What each letter becomes, found out once; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        folded, before = chr(code), ""
        while folded != before:
            before, folded = folded, "".join(map(_step, folded))
        self[code] = "".join(f" {x} " if _is_word_of_its_own(ord(x)) else x for x in folded)
        return self[code]


_FOLDED = _Folded()


def folded(text: str) -> str:
    """The words of a text with one space between them; folding twice changes nothing."""
    return " ".join(spelt_alike(text).translate(_FOLDED).split())


@lru_cache(maxsize=8192)
def indexed(text: str) -> str:
    """As `folded`, then each hyphenated word in one piece and the words within words."""
    if text.isascii() and _JOINTS.isdisjoint(text):
        return folded(text)
    pieces = [folded(text)]
    if not _JOINTS.isdisjoint(text):
        pieces += filter(None, map(in_one_piece, text.split()))
    inner = (folded(text[start:end]).replace(" ", "") for start, end in inner_spans(text))
    pieces += dict.fromkeys(filter(None, inner))
    return " ".join(filter(None, pieces))


def in_one_piece(word: str) -> str:
    """A word with hyphens or apostrophes in it, folded without them; else ""."""
    if _JOINTS.isdisjoint(word):
        return ""
    whole = folded("".join(letter for letter in word if letter not in _JOINTS))
    return "" if whole == folded(word) or " " in whole else whole


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text and where they stand; also those in one piece, and within words."""
    text = spelt_alike(text)
    found: list[Word] = []
    pieces: list[tuple[str, int]] = []
    for position, letter in enumerate(text):
        for part in _FOLDED[ord(letter)]:
            if part == " ":
                _end(found, pieces, position)
            else:
                pieces.append((part, position))
    _end(found, pieces, len(text))
    return (*found, *_joined(text), *_inner(text))


def digit_ends(numbers: Iterable[str]) -> str:
    """Each end of each number: what begins one of them stands somewhere in the number."""
    ends: dict[str, None] = {}
    for number in numbers:
        digits = "".join(filter(str.isdecimal, number.translate(_ASCII_DIGITS)))
        for start in range(len(digits) - _SHORTEST_DIGITS + 1):
            ends[digits[start:]] = None
    return f" {' '.join(ends)} "


class _AsciiDigits(dict[int, str]):
    """Digits of any script as those of ASCII; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = str(int(letter)) if letter.isdecimal() else letter
        return self[code]


_ASCII_DIGITS = _AsciiDigits()


def _end(found: list[Word], pieces: list[tuple[str, int]], end: int) -> None:
    if pieces:
        letters, places = zip(*pieces, strict=True)
        found.append(Word("".join(letters), places, max(end, places[-1] + 1)))
        pieces.clear()


def _joined(text: str) -> list[Word]:
    found: list[Word] = []
    start = 0
    for word in text.split():
        start = text.index(word, start)
        whole = in_one_piece(word)
        if whole:
            places = (  # one for each letter that a letter becomes; none for a joint
                start + offset
                for offset, letter in enumerate(word)
                for _ in _FOLDED[ord(letter)].strip()
            )
            found.append(Word(whole, tuple(places), start + len(word)))
        start += len(word)
    return found


def _inner(text: str) -> Iterator[Word]:
    for start, end in inner_spans(text):
        placed = [
            (part, place)
            for place in range(start, end)
            for part in _FOLDED[ord(text[place])]
            if part != " "
        ]
        if placed:
            letters, places = zip(*placed, strict=True)
            yield Word("".join(letters), places, max(end, places[-1] + 1))


def _step(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _REMOVED:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if letter in _APOSTROPHES or category[0] not in "LNM":
        # A sign such as ℃ comes apart into words; what is no letter is none of them.
        plain = unicodedata.normalize("NFKD", letter)
        return " " if plain == letter else plain
    return unicodedata.normalize("NFKD", letter.casefold()).translate(_LETTERS)


def _is_word_of_its_own(code: int) -> bool:
    """Han and kana are written without spaces: there each sign is a word."""
    return 0x3040 <= code <= 0x30FF or 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF
