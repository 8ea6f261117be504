"""Finds what a query asks for, by plain sqlite3: some of each kind, the best first."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from db.building.texts import TextChoice
from db.errors import LibraryDamagedError
from db.rows import Hit, HitKind, SearchResults
from db.search.records import first_id
from db.search.terms import Terms, expression, marks_in, terms_of
from db.storage.connection import Access, open_trusted
from db.storage.faults import faults_as_refusals

# So many matches of a kind are ranked; a single letter has tens of thousands.
_MOST_RANKED = 333
_MOST_SCORED = 4

_CANDIDATES = """
SELECT r.profile_id, p.summary, r.tab, r.target, r.title, r.detail, r.contact_kind,
    r.places, r.codes, best.matches
FROM (
    SELECT s.id, {score} AS score, length(s.title_words) AS length, count(*) OVER () AS matches
    FROM (SELECT rowid AS id FROM search_index
          WHERE search_index MATCH :match AND rowid >= :first AND rowid < :next
          LIMIT :most) AS some
    CROSS JOIN search_record AS s ON s.id = some.id
    ORDER BY 2, 3, 1 LIMIT :limit) AS best
CROSS JOIN search_record AS r ON r.id = best.id
CROSS JOIN profile AS p ON p.id = r.profile_id
ORDER BY best.score, best.length, best.id
"""


class _Row(NamedTuple):
    """A candidate as the statement above selects it."""

    profile_id: str
    profile_summary: str
    tab: str
    target: str
    title: str
    detail: str
    contact_kind: str
    places: str
    codes: str
    matches: int


def find(
    file: Path,
    query: str,
    languages: tuple[str, ...],
    limit: int,
    is_cancelled: Callable[[], bool],
) -> SearchResults:
    """What the library has for this query; what was found so far when cancelled.

    Raises LibraryMissingError, LibraryDamagedError, LibraryNewerError, LibraryOlderError,
    LibraryLockedError, LibraryUnfinishedError, FileUnreadableError.
    """
    terms = terms_of(query)
    if not terms or limit < 1:
        return SearchResults(query, (), 0, is_all=True)
    groups: dict[HitKind, list[_Row]] = {}
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        connection.execute("BEGIN")
        for kind in HitKind:
            if is_cancelled():
                break
            groups[kind] = _candidates(connection, kind, terms, limit)
        hits = _hits(_shared(groups, limit), terms, TextChoice(languages))
    counts = [rows[0].matches for rows in groups.values() if rows]
    is_all = len(groups) == len(HitKind) and all(count < _MOST_RANKED for count in counts)
    return SearchResults(query, _covering_first(hits), sum(counts), is_all)


def _candidates(
    connection: sqlite3.Connection, kind: HitKind, terms: Terms, limit: int
) -> list[_Row]:
    values: dict[str, str | int] = {
        "match": expression(terms),
        "first": first_id(kind),
        "next": first_id(kind) + first_id(HitKind.PROFILE),
        "most": _MOST_RANKED,
        "limit": limit,
    }
    words = terms.words[:_MOST_SCORED]
    values |= {f"begun{number}": f" {word}" for number, word in enumerate(words)}
    values |= {f"whole{number}": f" {word} " for number, word in enumerate(words)}
    rows = connection.execute(_CANDIDATES.format(score=_score(kind, len(words))), values)
    return [_Row._make(row) for row in rows]


def _score(kind: HitKind, words: int) -> str:
    """Nothing is better than a country that was meant; then title, whole words, beginnings."""
    each = [
        f"CASE WHEN instr(s.title_words, :whole{n}) THEN 0 WHEN instr(s.title_words, :begun{n})"
        f" THEN 1 WHEN instr(s.more_words, :whole{n}) THEN 2 ELSE 3 END"
        for n in range(words)
    ]
    plain = " + ".join(each) or "0"
    if not words or kind not in (HitKind.PROFILE, HitKind.OFFICE):
        return plain
    is_place = " AND ".join(f"instr(s.places, :begun{n})" for n in range(words))
    code = "instr(s.codes, :whole0)" if words == 1 else "0"
    return f"CASE WHEN {code} THEN -20 WHEN {is_place} THEN -10 ELSE 0 END + {plain}"


def _shared(groups: dict[HitKind, list[_Row]], limit: int) -> dict[HitKind, list[_Row]]:
    """Each kind gets an equal share of the lines; what one does not need goes to the others."""
    shares = dict.fromkeys(groups, 0)
    left = limit
    while left and any(len(groups[kind]) > shares[kind] for kind in groups):
        for kind, rows in groups.items():
            if left and len(rows) > shares[kind]:
                shares[kind] += 1
                left -= 1
    return {kind: rows[: shares[kind]] for kind, rows in groups.items()}


def _hits(groups: dict[HitKind, list[_Row]], terms: Terms, choice: TextChoice) -> list[Hit]:
    try:
        return [_hit(kind, row, terms, choice) for kind, rows in groups.items() for row in rows]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # Only damage makes anything else than texts of them, and JSON where it is expected.
        raise LibraryDamagedError from error


def _hit(kind: HitKind, row: _Row, terms: Terms, choice: TextChoice) -> Hit:
    summary = json.loads(row.profile_summary)
    title = choice.text(json.loads(row.title))
    return Hit(
        kind=kind,
        profile_id=row.profile_id,
        profile_title=choice.text(summary["title"]),
        country=summary.get("country", ""),
        tab=row.tab,
        target=row.target,
        title=title,
        detail=row.detail,
        title_marks=marks_in(title.value, terms),
        detail_marks=marks_in(row.detail, terms),
        by_coverage=kind is HitKind.OFFICE and _is_covering(row, terms),
        contact_kind=row.contact_kind,
    )


def _is_covering(row: _Row, terms: Terms) -> bool:
    """Whether all words name one country or area that the office is responsible for."""
    if len(terms.words) == 1 and f" {terms.words[0]} " in row.codes:
        return True
    return bool(terms.words) and any(
        all(f" {word}" in place for word in terms.words) for place in json.loads(row.places)
    )


def _covering_first(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    order = list(HitKind)
    return tuple(sorted(hits, key=lambda hit: (order.index(hit.kind), not hit.by_coverage)))
