"""What comes nearest to a query: all its words, else what they may mean, else fewer of them."""

from collections.abc import Iterator
from itertools import chain, combinations
from typing import NamedTuple

from db.search.query_words import QueryWords
from db.search.spelling import corrected
from db.search.terms import Piece, Terms, expression
from db.storage.connection import Ask

MOST_MATCHES = 800
_MOST_LEFT_OUT = 3
_MOST_TRIED = 8  # ways to leave some out
_MATCHES = "SELECT rowid FROM search_index WHERE search_index MATCH :match LIMIT :most"
_COUNT = f"SELECT count(*) FROM ({_MATCHES})"


class Nearest(NamedTuple):
    """What is found, and by which terms: `ids` of records, at most `MOST_MATCHES`."""

    terms: Terms
    ids: list[int]
    left_out: tuple[str, ...] = ()


def nearest(ask: Ask, terms: Terms, known: QueryWords) -> Nearest:
    """The records that have all words of a query, or what is nearest to that."""
    ids = _matching(ask, terms)
    if ids or not terms.pieces:
        return Nearest(terms, ids)
    pieces = [_existing(ask, piece, known) for piece in terms.pieces]
    left = Terms(tuple(piece for piece in pieces if piece is not None))
    nothing: tuple[Piece, ...] = ()
    ways = _to_leave_out(ask, left)
    for without in ways if left.pieces == terms.pieces else chain((nothing,), ways):
        kept = tuple(piece for piece in left.pieces if piece not in without)
        ids = _matching(ask, Terms(kept)) if kept else []
        if ids:
            typed = {piece.typed for piece in kept}
            gone = (piece.typed for piece in terms.pieces if piece.typed not in typed)
            return Nearest(Terms(kept), ids, tuple(dict.fromkeys(gone)))
    return Nearest(terms, [])


def shorter(ask: Ask, terms: Terms) -> Nearest:
    """Where all words are found in long texts only: what is called by all of them but one."""
    for without in _to_leave_out(ask, terms):
        kept = Terms(tuple(piece for piece in terms.pieces if piece not in without))
        ids = _matching(ask, kept, in_texts=False) if len(without) == 1 else []
        if ids:
            return Nearest(kept, ids, tuple(piece.typed for piece in without))
    return Nearest(terms, [])


def _existing(ask: Ask, piece: Piece, known: QueryWords) -> Piece | None:
    """A piece that finds something, with what it may mean if it does not itself; else None."""
    return piece if _count(ask, piece, 1) else corrected(ask, piece, known)


def _to_leave_out(ask: Ask, terms: Terms) -> Iterator[tuple[Piece, ...]]:
    """Ways to leave some out: as few as possible, no country before others, common words first."""

    def worth(piece: Piece) -> tuple[bool, int]:
        return _names_country(ask, piece), -_count(ask, piece, MOST_MATCHES)

    if len(terms.pieces) < 2:
        return
    pieces = sorted(dict.fromkeys(terms.pieces), key=worth)
    tried = 0
    for number in range(1, min(len(pieces) - 1, _MOST_LEFT_OUT) + 1):
        for without in combinations(pieces, number):
            if tried == _MOST_TRIED:
                return
            tried += 1
            yield without
    yield tuple(pieces[:-1])


def _matching(ask: Ask, terms: Terms, *, in_texts: bool = True) -> list[int]:
    values = {"match": expression(terms, in_texts=in_texts), "most": MOST_MATCHES}
    return [number for (number,) in ask(_MATCHES, values)]


def _count(ask: Ask, piece: Piece, most: int) -> int:
    """How many records a piece finds, up to `most`."""
    values = {"match": expression(Terms((piece,))), "most": most}
    ((number,),) = ask(_COUNT, values)
    return int(number)


def _names_country(ask: Ask, piece: Piece) -> bool:
    names = [*piece.wholes, *(piece.words if len(piece.words) == 1 else ())]
    each = (" AND ".join(f'"{word}"' for word in name.split()) for name in names)
    match = " OR ".join(f"{{places codes}} : ({name})" for name in each)
    values = {"match": match, "most": 1}
    return bool(match) and bool(list(ask(_MATCHES, values)))
