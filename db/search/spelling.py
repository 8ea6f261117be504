"""What a word was probably meant to be: words of the index with one letter written otherwise.

Every such change is looked up: the index finds what begins with a word in some microseconds,
while its vocabulary would have to be read as a whole to be compared.
"""

import json
from collections.abc import Iterator
from functools import lru_cache

from db.rows import HitKind
from db.search.folding import folded
from db.search.query_words import QueryWords
from db.search.record import first_id
from db.search.terms import Piece
from db.storage.connection import Ask

_SHORTEST = 5
_LONGEST = 24
_SCRIPT = 0x80  # letters of one alphabet lie together, mostly in a stretch of this length
_MOST = 4
# Names of countries are few, and misspelt the most: there two letters may be wrong.
_SHORTEST_OF_PLACE = 7
_ALIKE = 0.8  # of difflib: "phillipines" and "philippines" are so to 0.91
_PLACES = """SELECT DISTINCT places FROM search_record WHERE id >= :first AND id < :next"""
_KNOWN = """SELECT word.value FROM json_each(:words) AS word WHERE EXISTS (
    SELECT 1 FROM search_index WHERE search_index
    MATCH '{title_words more_words text_words places owner context} : "' || word.value || '"'
        || CASE WHEN length(word.value) >= :least THEN '*' ELSE '' END)"""


def corrected(ask: Ask, piece: Piece, known: QueryWords) -> Piece | None:
    """The piece with the words that it may mean, or None: it is too short, or nothing is close."""
    if len(piece.words) != 1 or piece.kinds:
        return None
    (word,) = piece.words
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return None
    close = _close_words(ask, word) or _close_places(ask, word)
    changed = set(_changed(word, len(word)))
    kinds = known.asked_by(tuple(each for each in known.kinds if each in changed))
    return Piece(piece.typed, (), close, kinds, is_close=True) if close or kinds else None


def _close_words(ask: Ask, word: str) -> tuple[str, ...]:
    """Whole words of the index; else what begins some, for a word that is still being typed."""
    beginnings = _in_index(ask, [word[:end] for end in range(1, len(word))], 0)
    changed = list(dict.fromkeys(_changed(word, max(map(len, beginnings), default=0))))
    # A letter too few at the end is no change of what has it: so shorter ones must be whole.
    begun = _in_index(ask, changed, len(word))
    whole = _in_index(ask, begun, _LONGEST * 2) if begun else []
    return tuple((whole or begun)[:_MOST])


def _close_places(ask: Ask, word: str) -> tuple[str, ...]:
    """Words in the names of the countries of all profiles that look alike, the nearest first."""
    if len(word) < _SHORTEST_OF_PLACE:
        return ()
    from difflib import get_close_matches  # few queries need it

    first = first_id(HitKind.PROFILE)
    found = ask(_PLACES, {"first": first, "next": 2 * first})
    words = {each for (places,) in found for each in places.split() if each.isalpha()}
    return tuple(get_close_matches(word, sorted(words), _MOST, _ALIKE))


def _in_index(ask: Ask, words: list[str], least: int) -> list[str]:
    """Those that are words of the index, or, with so many letters at least, begin some."""
    values = {"words": json.dumps(words), "least": least}
    return [word for (word,) in ask(_KNOWN, values)]


def _changed(word: str, last: int) -> Iterator[str]:
    """A word with two letters swapped, one left out, one put in, or one in place of another.

    The change is in one of the places 0 to `last`: where no word begins like this one up to there,
    none is like it that differs later only.
    """
    letters = _letters_like(word)
    for place in range(min(last + 1, len(word))):
        before, after = word[:place], word[place + 1 :]
        if after:
            yield before + after[0] + word[place] + after[1:]
        yield before + after
        for letter in letters:
            yield before + letter + after
            yield before + letter + word[place:]


def _letters_like(word: str) -> tuple[str, ...]:
    """The folded letters of the alphabet that a word is written in."""
    return _alphabet(ord(word[-1]) // _SCRIPT)


@lru_cache(maxsize=16)
def _alphabet(number: int) -> tuple[str, ...]:
    codes = range(number * _SCRIPT, (number + 1) * _SCRIPT)
    return tuple(
        chr(code) for code in codes if chr(code).isalpha() and folded(chr(code)) == chr(code)
    )
