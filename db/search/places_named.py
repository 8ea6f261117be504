"""Whose place a query names in full: "samoa" is Samoa and not American Samoa."""

from collections.abc import Iterator

from db.rows import HitKind
from db.search.record import first_id
from db.search.terms import Terms
from db.storage.connection import Ask

_MOST_WORDS = 4
_OF_PROFILES = """SELECT s.profile_id, s.places FROM search_index AS i
    CROSS JOIN search_record AS s ON s.id = i.rowid
    WHERE search_index MATCH :match AND i.rowid >= :first AND i.rowid < :next"""


def profiles_named(ask: Ask, terms: Terms) -> list[str]:
    """The ids of the profiles of the countries whose whole name stands in the query."""
    names = list(dict.fromkeys(_names(terms)))
    words = dict.fromkeys(word for name in names for word in name.split())
    if not words:
        return []
    first = first_id(HitKind.PROFILE)
    any_of = " OR ".join(f'"{word}"' for word in words)
    values = {
        "match": f"places : ({any_of})",
        "first": first,
        "next": 2 * first,
    }
    quoted = [f'" {name} "' for name in names]
    return [
        str(profile_id)  # which damage can make anything: what is shown of a hit is verified
        for profile_id, places in ask(_OF_PROFILES, values)
        if any(name in str(places) for name in quoted)
    ]


def _names(terms: Terms) -> Iterator[str]:
    """Yield the words that stand beside each other, and names of several words."""
    pieces = [piece for piece in terms.pieces if not piece.kinds]
    words = [word for piece in pieces for word in piece.words]
    for start in range(len(words)):
        for end in range(start + 1, min(start + _MOST_WORDS, len(words)) + 1):
            yield " ".join(words[start:end])
    yield from (whole for piece in pieces for whole in piece.wholes)
