"""Finds what a query asks for, some of each kind, the best first."""

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from db.building.texts import TextChoice
from db.rows import Hit, HitKind, SearchResults
from db.search.records import Record, first_id
from db.search.terms import Terms, expression, marks_in, terms_of
from db.storage.checksums import verified
from db.storage.connection import Ask

# So many matches of a kind are ranked; a single letter has tens of thousands.
_MOST_RANKED = 333
_MOST_SCORED = 4

_CANDIDATES = """
SELECT best.matches, p.id, p.summary, p.derived_checksum, p.checksum, r.*
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
    """A candidate as the statement above selects it: rows of `Profile` and of `SearchRecord`."""

    matches: int
    profile: tuple[str, str, int, int]
    record: tuple[Any, ...]


def find(
    ask: Ask,
    query: str,
    languages: tuple[str, ...],
    limit: int,
    is_cancelled: Callable[[], bool],
) -> SearchResults:
    """What the library has for this query; what was found so far when cancelled.

    Raises LibraryDamagedError.
    """
    terms = terms_of(query)
    if not terms or limit < 1:
        return SearchResults(query, (), 0, is_all=True)
    groups: dict[HitKind, list[_Row]] = {}
    for kind in HitKind:
        if is_cancelled():
            break
        groups[kind] = _candidates(ask, kind, terms, limit)
    choice, shown = TextChoice(languages), _shared(groups, limit).items()
    hits = [_hit(kind, row, terms, choice) for kind, rows in shown for row in rows]
    counts = [rows[0].matches for rows in groups.values() if rows]
    is_all = len(groups) == len(HitKind) and all(count < _MOST_RANKED for count in counts)
    return SearchResults(query, _covering_first(hits), sum(counts), is_all)


def _candidates(ask: Ask, kind: HitKind, terms: Terms, limit: int) -> list[_Row]:
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
    rows = ask(_CANDIDATES.format(score=_score(kind, len(words))), values)
    return [_Row(row[0], row[1:5], row[5:]) for row in rows]


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


def _hit(kind: HitKind, row: _Row, terms: Terms, choice: TextChoice) -> Hit:
    """Raises LibraryDamagedError: what is shown is verified, what only matched is not."""
    record = Record._make(verified(row.record)[:-1])
    summary = json.loads(verified(row.profile)[1])
    title = choice.text(json.loads(record.title))
    return Hit(
        kind=kind,
        profile_id=record.profile_id,
        profile_title=choice.text(summary["title"]),
        country=summary.get("country", ""),
        tab=record.tab,
        target=record.target,
        title=title,
        detail=record.detail,
        title_marks=marks_in(title.value, terms),
        detail_marks=marks_in(record.detail, terms),
        by_coverage=kind is HitKind.OFFICE and _is_covering(record, terms),
        contact_kind=record.contact_kind,
    )


def _is_covering(record: Record, terms: Terms) -> bool:
    """Whether all words name one country or area that the office is responsible for."""
    if len(terms.words) == 1 and f" {terms.words[0]} " in record.codes:
        return True
    return bool(terms.words) and any(
        all(f" {word}" in place for word in terms.words) for place in json.loads(record.places)
    )


def _covering_first(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    order = list(HitKind)
    return tuple(sorted(hits, key=lambda hit: (order.index(hit.kind), not hit.by_coverage)))
