"""How near a record is to a query, as SQL: what is found first is what a reader means by it."""

from collections.abc import Iterable
from typing import NamedTuple

from db.search.record import BOUND
from db.search.terms import Piece, Terms

_MOST_SCORED = 4
# What a word costs by where it stands: in the name of its own country or profile, or in its own;
# as a word for its kind; beside its name; in a long text. Beginnings cost more than whole words.
_CONTEXT, _NAMED, _OF_KIND, _CONTEXT_BEGUN, _NAME_BEGUN, _OWNER, _BESIDE, _BESIDE_BEGUN = range(8)
IN_TEXT = 50  # more than all words beside a name
_ELSE = IN_TEXT + 1
_EXACT = 2  # for each word of a name that has no others
_CODE, _PLACE = 20, 10  # nothing is better than a country that was meant
PREFIX_OF_NUMBERS = 1000  # behind the whole ones


class Score(NamedTuple):
    """Expressions over a record `s`, the smaller the nearer, and the values in them."""

    sql: str
    values: dict[str, str]


class _Slot(NamedTuple):
    """One word that is scored: the forms that it may have, and what it asks for."""

    forms: tuple[str, ...]
    kinds: tuple[str, ...]


def score(terms: Terms) -> Score:
    """What to order records by."""
    slots = [slot for piece in terms.pieces for slot in _slots(piece)][:_MOST_SCORED]
    values: dict[str, str] = {}
    costs = []
    for number, slot in enumerate(slots):
        for place, form in enumerate(slot.forms):
            values |= {f"whole{number}_{place}": f" {form} ", f"begun{number}_{place}": f" {form}"}
        values |= {f"kind{number}_{n}": f" {kind} " for n, kind in enumerate(slot.kinds)}
        costs.append(_cost(number, slot))
    exact = _exact(slots, terms.phrase, values)
    sql = " + ".join([*costs, exact, _place(slots)])
    if terms.digits:  # what has a number that was typed need not have its parts as words
        values |= {f"digits{n}": f" {digits}" for n, digits in enumerate(terms.digits)}
        has = _any(f"instr(s.digits, :digits{n})" for n in range(len(terms.digits)))
        sql = f"CASE WHEN {has} THEN 0 ELSE {sql} END"
    prefix = f"{PREFIX_OF_NUMBERS} * (s.contact_kind = 'direct-dial')"
    return Score(f"{sql} + {prefix}", values)


def _slots(piece: Piece) -> list[_Slot]:
    if not piece.words:
        return [_Slot(piece.wholes, piece.kinds)]
    return [_Slot((word, *piece.wholes), piece.kinds) for word in piece.words]


def _cost(number: int, slot: _Slot) -> str:
    """What one word costs where it stands best."""

    def stands(column: str, how: str) -> str:
        return _any(f"instr(s.{column}, :{how}{number}_{n})" for n in range(len(slot.forms)))

    kinds = _any(f"instr(s.kinds, :kind{number}_{n})" for n in range(len(slot.kinds)))
    if not slot.forms:
        return f"CASE WHEN {kinds} THEN {_OF_KIND} ELSE {_ELSE} END"
    ways = (
        (stands("context", "whole"), _CONTEXT),
        (f"s.context = '' AND {stands('title_words', 'whole')}", _CONTEXT),  # a profile's own title
        (stands("codes", "whole"), _CONTEXT),
        (stands("places", "whole"), _CONTEXT),
        (stands("title_words", "whole"), _NAMED),
        (kinds, _OF_KIND),
        (stands("context", "begun"), _CONTEXT_BEGUN),
        (stands("places", "begun"), _CONTEXT_BEGUN),
        (stands("title_words", "begun"), _NAME_BEGUN),
        (stands("owner", "whole"), _OWNER),
        (stands("more_words", "whole"), _BESIDE),
        (stands("more_words", "begun"), _BESIDE_BEGUN),
        (stands("text_words", "whole"), IN_TEXT),
    )
    cases = " ".join(f"WHEN {condition} THEN {cost}" for condition, cost in ways if condition)
    return f"CASE {cases} ELSE {_ELSE} END"


def _exact(slots: list[_Slot], phrase: str, values: dict[str, str]) -> str:
    """A name that is just some words of the query, the more the better: "Population"."""
    values["phrase"] = f" {BOUND} {phrase} {BOUND} "
    cases = [f"WHEN instr(s.title_words, :phrase) THEN {-_EXACT * len(slots)}"]
    for length in range(len(slots), 0, -1):
        for start in range(len(slots) - length + 1):
            words = [form for slot in slots[start : start + length] for form in slot.forms[:1]]
            name = f"exact{start}_{length}"
            values[name] = f" {BOUND} {' '.join(words)} {BOUND} "
            cases.append(f"WHEN instr(s.title_words, :{name}) THEN {-_EXACT * length}")
    return f"CASE {' '.join(cases)} ELSE 0 END"


def _place(slots: list[_Slot]) -> str:
    """Whether all that is asked is a country, or a kind of thing and a country."""
    if not slots:
        return "0"
    each = []
    for number, slot in enumerate(slots):
        if slot.kinds:
            each.append(_any(f"instr(s.kinds, :kind{number}_{n})" for n in range(len(slot.kinds))))
        else:
            named = (f"instr(s.places, :begun{number}_{n})" for n in range(len(slot.forms)))
            each.append(_any(named))
    code = (
        f"WHEN instr(s.codes, :whole0_0) THEN {-_CODE}"
        if len(slots) == len(slots[0].forms[:1])
        else ""
    )
    return f"CASE {code} WHEN {' AND '.join(each)} THEN {-_PLACE} ELSE 0 END"


def _any(conditions: Iterable[str]) -> str:
    joined = " OR ".join(conditions)
    return f"({joined})" if joined else ""
