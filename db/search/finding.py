"""Finds what a query asks for, some of each kind, the best first."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from db.building.texts import TextChoice
from db.rows import Hit, HitKind, SearchResults
from db.search.hits import hits
from db.search.nearest import MOST_MATCHES, Nearest, nearest, shorter
from db.search.places_named import profiles_named
from db.search.query_words import read_query_words
from db.search.ranking import IN_TEXT, PREFIX_OF_NUMBERS, score
from db.search.record import first_id, kind_of
from db.search.terms import CODE_LENGTH, Terms, expression, terms_of
from db.storage.connection import Ask

# So many matches of a kind are ranked where there are more than `MOST_MATCHES` of all.
_MOST_OF_KIND = 100
_MOST_READ = 20_000
_LONGEST_LISTED = 3  # letters: see `prefix` of the index
_FEWEST_IN_TEXT = 3  # words, of which one may be left out

_ALL = "SELECT rowid FROM search_index WHERE search_index MATCH :match LIMIT :most"
_OF_KIND = """SELECT rowid FROM search_index WHERE search_index MATCH :match
    AND rowid >= :first AND rowid < :next LIMIT :most"""
_RANKED = """
SELECT s.id, {score} AS score FROM json_each(:ids) AS some
CROSS JOIN search_record AS s ON s.id = some.value
ORDER BY score, s.profile_id NOT IN (SELECT value FROM json_each(:named)), s.name_length, s.id
"""


class _Candidate(NamedTuple):
    """A record that matches, and how near it is."""

    id: int
    score: int


# By kind, and whether only long texts have a word. Those stand behind all others.
Groups = dict[tuple[bool, HitKind], list[_Candidate]]


def find(
    ask: Ask,
    query: str,
    languages: tuple[str, ...],
    limit: int,
    is_cancelled: Callable[[], bool],
    resources: Path,
) -> SearchResults:
    """What the library has for this query; nothing when cancelled. Raises LibraryDamagedError."""
    known = read_query_words(resources)
    terms = terms_of(query, known)
    if not terms or limit < 1:
        return SearchResults(query, (), 0, is_all=True)
    near = nearest(ask, terms, known)
    is_all = len(near.ids) < MOST_MATCHES
    if not is_all:
        near = near._replace(ids=_some_of_each(ask, near.terms, is_cancelled))
    if is_cancelled():
        return SearchResults(query, (), 0, is_all=False)
    groups, left_out = _ranked(ask, near)
    shown = _shared(groups, limit)
    found = hits(ask, [row.id for row in shown], near.terms, TextChoice(languages))
    mentioned = map(_is_mentioned, shown)
    found = [hit._replace(is_mentioned=is_so) for hit, is_so in zip(found, mentioned, strict=True)]
    total = sum(map(len, groups.values()))
    return SearchResults(query, _covering_first(found), total, is_all, left_out)


def _ranked(ask: Ask, near: Nearest) -> tuple[Groups, tuple[str, ...]]:
    """All candidates, the best first, and the words that the first of them have not."""
    groups = _groups(ask, near.terms, near.ids)
    if not _is_in_texts(near, groups):
        return groups, near.left_out
    short = shorter(ask, near.terms)
    return _behind(_groups(ask, short.terms, short.ids), groups), short.left_out


def _is_in_texts(near: Nearest, groups: Groups) -> bool:
    """Whether several words were found together, but only in long texts."""
    if len(near.terms.pieces) < _FEWEST_IN_TEXT or near.left_out or near.terms.digits:
        return False
    return bool(groups) and all(is_mentioned for is_mentioned, _ in groups)


def _behind(first: Groups, others: Groups) -> Groups:
    """Both, those of a kind that are in the first before the others."""
    known = {row.id for rows in first.values() for row in rows}
    both = {kind: list(rows) for kind, rows in first.items()}
    for kind, rows in others.items():
        both.setdefault(kind, []).extend(row for row in rows if row.id not in known)
    return {kind: rows for kind, rows in both.items() if rows}


def _some_of_each(ask: Ask, terms: Terms, is_cancelled: Callable[[], bool]) -> list[int]:
    """Some matches of each kind: a single letter has tens of thousands.

    The index has lists of what begins with up to three letters, and can begin at any kind. For
    longer words it makes such a list with each question: so it is asked once.
    """
    match = expression(terms)
    words = (word for piece in terms.pieces for word in (*piece.words, *piece.wholes))
    if all(len(word) <= _LONGEST_LISTED for word in words):
        some = (*_of_code(ask, terms), *_kind_by_kind(ask, match, is_cancelled))
        return list(dict.fromkeys(some))
    found: dict[HitKind, list[int]] = {}
    for (number,) in ask(_ALL, {"match": match, "most": _MOST_READ}):
        found.setdefault(kind_of(number), []).append(number)
    return [number for numbers in found.values() for number in numbers[:_MOST_OF_KIND]]


def _of_code(ask: Ask, terms: Terms) -> Iterator[int]:
    """What a code alone asks for: "IN" is India's, and a word of every other title."""
    words = terms.words
    if len(terms.pieces) == len(words) == 1 and len(words[0]) == CODE_LENGTH:
        for (number,) in ask(_ALL, {"match": f'codes : "{words[0]}"', "most": _MOST_OF_KIND}):
            yield number


def _kind_by_kind(ask: Ask, match: str, is_cancelled: Callable[[], bool]) -> Iterator[int]:
    for kind in HitKind:
        if is_cancelled():
            return
        stretch = {"first": first_id(kind), "next": first_id(kind) + first_id(HitKind.PROFILE)}
        for (number,) in ask(_OF_KIND, {"match": match, "most": _MOST_OF_KIND, **stretch}):
            yield number


def _groups(ask: Ask, terms: Terms, ids: list[int]) -> Groups:
    """The candidates by kind, that with the best of them first; of a kind the best first."""
    how = score(terms)
    groups: Groups = {}
    ranked = _RANKED.format(score=how.sql)
    named = json.dumps(profiles_named(ask, terms))
    for row in ask(ranked, {"ids": json.dumps(ids), "named": named, **how.values}):
        found = _Candidate(*row)
        groups.setdefault((_is_mentioned(found), kind_of(found.id)), []).append(found)
    order = list(HitKind)
    best = sorted(groups, key=lambda key: (key[0], groups[key][0].score, order.index(key[1])))
    return {key: groups[key] for key in best}


def _is_mentioned(found: _Candidate) -> bool:
    return IN_TEXT <= found.score < PREFIX_OF_NUMBERS


def _shared(groups: Groups, limit: int) -> list[_Candidate]:
    """Those to show, group by group.

    Each kind gets an equal share of the lines; what one does not need goes to the others.
    """
    shares = dict.fromkeys(groups, 0)
    left = limit
    while left and any(len(groups[kind]) > shares[kind] for kind in groups):
        for kind, rows in groups.items():
            if left and len(rows) > shares[kind]:
                shares[kind] += 1
                left -= 1
    return [row for kind, rows in groups.items() for row in rows[: shares[kind]]]


def _covering_first(found: list[Hit]) -> tuple[Hit, ...]:
    """An office that names a country comes before those that come to it through an area."""
    groups = dict.fromkeys((hit.is_mentioned, hit.kind) for hit in found)
    order = {group: place for place, group in enumerate(groups)}

    def place(hit: Hit) -> tuple[int, int]:
        return order[hit.is_mentioned, hit.kind], _distance(hit)

    return tuple(sorted(found, key=place))


def _distance(hit: Hit) -> int:
    return (1 if hit.through else 0) if hit.by_coverage else 2
