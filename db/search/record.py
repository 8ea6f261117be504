"""A record of the search: the row that it stands in, and the stretches of ids by kind."""

from typing import NamedTuple

from db.rows import HitKind

_ID_BITS = 40  # ids of one kind lie in one stretch; see `first_id`
# Between the names of a thing in two languages, before the first and behind the last. It is no
# word of the index, and tells a name that is only these words.
BOUND = "|"


class Record(NamedTuple):
    """A row of `SearchRecord` without its checksum, and with the `first_id` of its kind as id.

    `name_length` is that of its names, by the mean of their languages; 0 for offices and contacts,
    which stand as their document has them.
    """

    id: int
    profile_id: str
    tab: str
    target: str
    value: str
    label: str
    whose: str
    period: str
    copied: str
    contact_kind: str
    verdict: str
    role: str
    details: str
    name_length: int
    title_words: str
    more_words: str
    text_words: str
    places: str
    codes: str
    digits: str
    kinds: str
    owner: str
    context: str
    through: str


_KINDS = tuple(HitKind)
_FIRST_IDS = {kind: number << _ID_BITS for number, kind in enumerate(_KINDS, 1)}


def first_id(kind: HitKind) -> int:
    """The ids of a kind follow this one; those of the next kind begin where they end."""
    return _FIRST_IDS[kind]


def kind_of(record_id: int) -> HitKind:
    """The kind in whose stretch of ids this one lies."""
    return _KINDS[(record_id >> _ID_BITS) - 1]
