"""What can be found in a document: a record for each thing, with its words folded. Pure."""

import json
from collections.abc import Iterable
from functools import lru_cache
from json.encoder import encode_basestring
from operator import itemgetter

from db.building.texts import Content, as_json
from db.rows import HitKind
from db.search.findable import Findable, Texts
from db.search.findables import CountryNames, findables
from db.search.folding import digit_ends, folded, indexed
from db.search.query_words import kind_word
from db.search.record import BOUND, Record, first_id

_LONGEST = 200  # characters of a text that are shown
_NOTHING = "  "  # between spaces
_IN_THEIR_ORDER = frozenset((HitKind.OFFICE, HitKind.PHONE, HitKind.EMAIL, HitKind.WEBSITE))


def search_records(content: Content, names: CountryNames) -> list[Record]:
    """What a document adds to the search, kind by kind."""
    context = _context(content, names)
    records = [_record(content["id"], thing, context) for thing in findables(content, names)]
    return sorted(records, key=itemgetter(0))


def _context(content: Content, names: CountryNames) -> str:
    """Words of the profile, by which a query can say whose thing is meant: "Belgium population"."""
    own_name = (content.get("country_name") or {}).values()
    of_country = names.get(content.get("country", ""), ())
    return _words((*content["title"].values(), *own_name, *of_country, content.get("country", "")))


def _record(profile_id: str, thing: Findable, context: str) -> Record:
    beside = "" if thing.kind is HitKind.PROFILE else context
    head, tail = (first_id(thing.kind), profile_id), (beside, thing.through)
    return Record._make((*head, *_what_is_shown(thing), *_what_finds(thing), *tail))


def _what_is_shown(thing: Findable) -> tuple[str, ...]:
    return (
        thing.tab,
        thing.target,
        _shown(thing.value),
        _shown(thing.label),
        _shown(thing.whose),
        thing.period,
        thing.copied or _whole(thing.value),
        thing.contact_kind,
        thing.verdict,
        thing.role,
        _details(thing.details),
    )


def _what_finds(thing: Findable) -> tuple[int | str, ...]:
    named = thing.value if thing.names is None else thing.names
    return (
        0 if thing.kind in _IN_THEIR_ORDER else _mean_length(named),
        _names(named),
        _words(thing.more),
        _words(thing.texts),
        # Each name for itself: who looks for a country means one, not the words of two.
        _listed_as_json(f" {indexed(name)} " for name in thing.places),
        _words(thing.codes) if thing.codes else _NOTHING,
        digit_ends(thing.numbers) if thing.numbers else _NOTHING,
        _kinds(tuple(thing.kinds)),
        _words(thing.owner) if thing.owner else _NOTHING,
    )


def _shown(texts: Texts) -> str:
    """What a list shows of a text, in its languages."""
    if not texts:
        return "{}"
    if max(map(len, texts.values())) > _LONGEST:
        texts = {tag: _cut(text) for tag, text in texts.items()}
    return as_json(texts)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}"


def _whole(value: Texts) -> str:
    """What is copied of a value that is too long to be shown as a whole; else ""."""
    return next((text for text in value.values() if len(text) > _LONGEST), "")


def _details(details: Content | None) -> str:
    return json.dumps(details, ensure_ascii=False, separators=(",", ":")) if details else ""


def _names(texts: Texts) -> str:
    """Each name for itself, then the words within it."""
    parts = [part for text in texts.values() if text for part in _name_and_inner(text)]
    return f" {BOUND} {f' {BOUND} '.join(parts)} {BOUND} " if parts else _NOTHING


@lru_cache(maxsize=512)
def _kinds(kinds: tuple[str, ...]) -> str:
    return _words(map(kind_word, kinds))


def _mean_length(texts: Texts) -> int:
    return sum(map(len, texts.values())) // (len(texts) or 1)


@lru_cache(maxsize=8192)
def _name_and_inner(text: str) -> tuple[str, ...]:
    name = folded(text)
    return tuple(part for part in (name, indexed(text).removeprefix(name).strip()) if part)


def _listed_as_json(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(encode_basestring, texts))}]"


def _words(texts: Iterable[str]) -> str:
    return f" {' '.join([indexed(text) for text in texts if text])} "
