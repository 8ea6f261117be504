"""What is looked for: a query becomes words and digits, and an expression that FTS5 understands."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from db.rows import Mark
from db.search.digits import digits_of
from db.search.folding import folded, in_one_piece, words_of
from db.search.inner_words import cut, nouns_in
from db.search.query_words import NO_WORDS, QueryWords

LONGEST_QUERY = 200
_MOST_WORDS = 12
# Between things that are asked for at once: "phone:kenya", "Kenya/Uganda"; not within an address.
_BETWEEN = re.compile(r"[/,;:|\u060c\u061b\u3001]+")
_ADDRESS = ("://", "@")
# A link asks for what it names: its "tel:" is no word for all telephones.
_LINK = re.compile(r"(?:tel|callto|sip|sms|mailto):(?=.)", re.IGNORECASE)
_MOST_OF_COUNTRY = 4  # words of a country's other name
_PLAIN_SIGNS = str.maketrans("\uff0b\uff08\uff09\u3000", "+() ")
_SHORT = "title_words more_words places"
CODE_LENGTH = 2


class Piece(NamedTuple):
    """One word as it was typed, and by what it is found: all of `words`, or any of the others.

    `words` are its folded parts. `wholes` are its forms in one piece: without hyphens, without an
    article; the name that the index has for a country, of several words perhaps; or, where that
    `is_close`, what it was probably meant to be. `kinds` are what it asks for: "phone" for "tel".
    """

    typed: str
    words: tuple[str, ...]
    wholes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    is_close: bool = False


class Terms(NamedTuple):
    """A query as it is looked for: by words, and by digits where it looks like a number.

    `digits` stand somewhere in a number, in each way that it may have been dialled: "0032 2" is
    looked for as "00322" and as "322". The `phrase` is the whole text, folded, small words and all.
    """

    pieces: tuple[Piece, ...]
    digits: tuple[str, ...] = ()
    phrase: str = ""

    def __bool__(self) -> bool:
        return bool(self.pieces)  # digits are words too

    @property
    def is_close(self) -> bool:
        """Whether a word is looked for in another form than it was typed in."""
        return any(piece.is_close for piece in self.pieces)

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of all pieces."""
        return tuple(word for piece in self.pieces for word in piece.words)


def terms_of(query: str, known: QueryWords = NO_WORDS) -> Terms:
    """Read a query; any text is one. What is beyond sensible lengths is not looked at.

    Small words are left out where there are others.
    """
    text = _visible(query[:LONGEST_QUERY]).strip()
    if link := _LINK.match(text):
        text = unquote(text[link.end() :])
    pieces = [piece for typed in _parts(text) for piece in _pieces(typed, known)]
    pieces = _without_small([piece for piece in pieces if piece.words], known)
    pieces = list(dict.fromkeys(_with_countries(pieces, known)))
    return Terms(tuple(pieces[:_MOST_WORDS]), digits_of(text), folded(text))


def _parts(text: str) -> Iterator[str]:
    for typed in text.split():
        is_address = any(sign in typed for sign in _ADDRESS)
        yield from [typed] if is_address else filter(None, _BETWEEN.split(typed))


def _pieces(typed: str, known: QueryWords) -> list[Piece]:
    """A word; or each of its parts, where one of these asks for a kind: "fax-kenya"."""
    words = tuple(folded(cut(typed)).split())
    if len(words) > 1:  # "d'Ivoire", "l'agence"
        words = tuple(word for word in words if word not in known.small) or words
    wholes = (in_one_piece(typed), *map(folded, nouns_in(typed)))
    forms = tuple(dict.fromkeys(filter(None, wholes)))
    kinds = known.asked_by((*words, *forms) if len(words) == 1 else forms)
    if len(words) > 1 and not kinds and known.asked_by(words):
        return [Piece(word, (word,), (), known.asked_by((word,))) for word in words]
    return [Piece(typed, words, forms, kinds)]


def _with_countries(pieces: list[Piece], known: QueryWords) -> Iterator[Piece]:
    """The pieces, those that are another name of a country as one: "Ivory Coast", "DRC"."""
    place = 0
    while place < len(pieces):
        for length in range(min(_MOST_OF_COUNTRY, len(pieces) - place), 0, -1):
            some = pieces[place : place + length]
            words = tuple(word for piece in some for word in piece.words)
            name = known.countries.get(" ".join(words))
            if name:
                yield Piece(" ".join(piece.typed for piece in some), words, (name,))
                break
        else:
            length = 1
            yield pieces[place]
        place += length


def _without_small(pieces: list[Piece], known: QueryWords) -> list[Piece]:
    """The pieces that say something, or all if none does. "DE" is a country, "de" is none."""
    telling = [
        piece
        for piece in pieces
        if not known.small.issuperset(piece.words)
        or (len(piece.typed) == CODE_LENGTH and piece.typed.isupper())
    ]
    return telling or pieces


def expression(terms: Terms, *, in_texts: bool = True) -> str:
    """The query for FTS5: folded words hold letters only, so nothing in them can be an operator.

    Words may also be those of the profile ("Belgium population"), but at least one is the thing's.
    Long texts may be left aside.
    """
    columns = f"{_SHORT} text_words" if in_texts else _SHORT
    own = [_found_in(columns, piece) for piece in terms.pieces]
    texts = own[0] if own else ""
    if len(own) > 1:
        anywhere = (_found_in(f"{columns} owner context", piece) for piece in terms.pieces)
        texts = f"{' AND '.join(anywhere)} AND ({' OR '.join(own)})"
    numbers = " OR ".join(f'digits : "{digits}" *' for digits in terms.digits)
    return " OR ".join(f"({each})" for each in (texts, numbers) if each)


def marks_in(text: str, terms: Terms) -> tuple[Mark, ...]:
    """Where the words that were looked for stand in a text, and the digits in a number."""
    return Marker(terms).marks(text)


class Marker:
    """Finds in texts what was looked for."""

    def __init__(self, terms: Terms) -> None:
        wholes = (
            whole for piece in terms.pieces for form in piece.wholes for whole in form.split()
        )
        self._terms = terms
        self._wanted = tuple({*terms.words, *wholes})
        self._known: dict[str, tuple[Mark, ...]] = {}  # an office stands at each of its numbers

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Where the words that were looked for stand in a text, and the digits in a number."""
        if text not in self._known:
            self._known[text] = self._found(text) if text else ()
        return self._known[text]

    def _found(self, text: str) -> tuple[Mark, ...]:
        found = set(_digit_marks(text, self._terms))
        for word in words_of(text):
            if not word.folded.startswith(self._wanted):
                continue
            length = max(len(each) for each in self._wanted if word.folded.startswith(each))
            end = word.end if length >= len(word.places) else word.places[length]
            found.add((word.places[0], max(end, word.places[length - 1] + 1)))
        return _merged(found) if found else ()


def _found_in(columns: str, piece: Piece) -> str:
    apart = " AND ".join(_prefix(columns, word) for word in piece.words)
    ways = [f"({apart})"] if apart else []
    for whole in piece.wholes:
        ways.append(f"({' AND '.join(_prefix(columns, word) for word in whole.split())})")
    ways += [f'kinds : "{kind}"' for kind in piece.kinds]
    return f"({' OR '.join(ways)})"


def _prefix(columns: str, word: str) -> str:
    begun = f'{{{columns}}} : "{word}" *'
    # A code is no word that one begins to type: "be" is Belgium's, "b" nobody's.
    return f'({begun} OR codes : "{word}")' if len(word) == CODE_LENGTH else f"({begun})"


def _visible(text: str) -> str:
    """What was pasted without marks of direction and of width, its signs in their plain form."""
    plain = text.translate(_PLAIN_SIGNS)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")


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
