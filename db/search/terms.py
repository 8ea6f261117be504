"""What is looked for: a query becomes words and digits, and an expression that FTS5 understands."""

import re
from typing import NamedTuple

from db.rows import Mark
from db.search.folding import folded, in_one_piece, words_of

LONGEST_QUERY = 200
_MOST_WORDS = 12
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2015\u00a0]+")
_FEWEST_DIGITS = 3
_OWN = "title_words more_words places"
_CODE_LENGTH = 2


class Terms(NamedTuple):
    """A query as it is looked for: by words, and by digits where it looks like a number.

    `words` are folded. `pieces` holds for each word as typed its form in one piece ("" if it has
    no hyphen or apostrophe), then its folded parts. `digits` stand somewhere in a number, in each
    way that it may have been dialled: "0032 2" is looked for as "00322" and as "322".
    """

    words: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    digits: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words)  # digits are words too


def terms_of(query: str) -> Terms:
    """Read a query; any text is one. What is beyond sensible lengths is not looked at."""
    text = query[:LONGEST_QUERY].strip()
    words: list[str] = []
    pieces: list[tuple[str, ...]] = []
    for typed in text.split():
        parts = tuple(folded(typed).split())
        if parts:
            words += parts
            pieces.append((in_one_piece(typed), *parts))
    return Terms(tuple(words[:_MOST_WORDS]), tuple(pieces[:_MOST_WORDS]), _digits(text))


def expression(terms: Terms) -> str:
    """The query for FTS5: folded words hold letters only, so nothing in them can be an operator.

    Words may also be those of the profile ("Belgium population"), but at least one is the thing's.
    """
    own = [_alternatives(_OWN, *piece) for piece in terms.pieces]
    texts = own[0] if own else ""
    if len(own) > 1:
        anywhere = (_alternatives(f"{_OWN} context", *piece) for piece in terms.pieces)
        texts = f"{' AND '.join(anywhere)} AND ({' OR '.join(own)})"
    numbers = " OR ".join(f'digits : "{digits}" *' for digits in terms.digits)
    return " OR ".join(f"({each})" for each in (texts, numbers) if each)


def marks_in(text: str, terms: Terms) -> tuple[Mark, ...]:
    """Where the words that were looked for stand in a text, and the digits in a number."""
    found = set(_digit_marks(text, terms))
    wanted = {*terms.words, *(piece[0] for piece in terms.pieces if piece[0])}
    for word in words_of(text):
        fits = [each for each in wanted if word.folded.startswith(each)]
        if fits:
            length = max(map(len, fits))
            end = word.end if length >= len(word.places) else word.places[length]
            found.add((word.places[0], max(end, word.places[length - 1] + 1)))
    return _merged(found)


def _alternatives(columns: str, whole: str, *parts: str) -> str:
    apart = " AND ".join(_prefix(columns, part) for part in parts)
    return f"(({apart}) OR {_prefix(columns, whole)})" if whole else f"({apart})"


def _prefix(columns: str, word: str) -> str:
    begun = f'{{{columns}}} : "{word}" *'
    # A code is no word that one begins to type: "be" is Belgium's, "b" nobody's.
    return f'({begun} OR codes : "{word}")' if len(word) == _CODE_LENGTH else f"({begun})"


def _digits(text: str) -> tuple[str, ...]:
    if not _PHONE.fullmatch(text):
        return ()
    # (0) is dialled within a country only; 00 stands for the +.
    digits = folded(text.replace("(0)", "")).replace(" ", "")
    forms = [digits]
    if digits.startswith("00"):
        forms.append(digits[2:])
    elif digits.startswith("0"):
        forms.append(digits[1:])
    return tuple(form for form in forms if len(form) >= _FEWEST_DIGITS)


def _digit_marks(text: str, terms: Terms) -> list[Mark]:
    if not terms.digits:
        return []
    places = [place for place, letter in enumerate(text) if letter.isdecimal()]
    number = "".join(folded(text[place]) for place in places)
    for digits in sorted(terms.digits, key=len, reverse=True):
        start = number.find(digits)
        if start >= 0:
            return [(places[start], places[start + len(digits) - 1] + 1)]
    return []


def _merged(marks: set[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
