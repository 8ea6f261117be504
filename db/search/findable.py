"""One thing that can be found in a document, before it has words and an id."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from db.building.texts import Content
from db.rows import HitKind

Texts = Mapping[str, str]  # by language
NO_TEXT: Texts = {}
_NUMBER = re.compile(r"\d[\d.,'\s\u2019]*\d")
_ROLES = {"partners": "partner", "parties": "party"}


class Findable(NamedTuple):
    """What is shown of it, where it stands, and what finds it.

    `value`, `label`, `whose`, `period` and `copied` are those of a hit. It is found by the `names`
    of it (its value, unless they are given), by what stands beside them (`more`), by long `texts`,
    and by the `kinds` of things that a query may ask for. Words of its `owner` say whose is meant.
    """

    kind: HitKind
    tab: str
    target: str
    value: Texts
    label: Texts = NO_TEXT
    whose: Texts = NO_TEXT
    period: str = ""
    copied: str = ""
    names: Texts | None = None
    more: Iterable[str] = ()
    texts: Iterable[str] = ()
    kinds: Iterable[str] = ()
    owner: Iterable[str] = ()
    places: Iterable[str] = ()
    codes: Iterable[str] = ()
    numbers: Iterable[str] = ()
    contact_kind: str = ""
    verdict: str = ""
    role: str = ""
    details: Content | None = None
    through: str = ""


def institutions(
    owner: Content, key: str, tab: str, target: str, whose: Texts
) -> Iterator[Findable]:
    """The partners, funders or parties in the list at a key of what they belong to."""
    for each in owner.get(key) or ():
        role = each.get("role") or _ROLES.get(key, "")
        abbreviation = each.get("abbreviation", "")
        yield Findable(
            HitKind.PARTNER,
            tab,
            target,
            each["name"],
            one_text(abbreviation),
            whose,
            period=f"{each['since']}/" if "since" in each else "",
            more=(abbreviation, each.get("since", "")),
            texts=said_in(each, "note"),
            kinds=("partner", role),
            owner=whose.values(),
            role=role,
        )


def events(owner: Content, key: str, tab: str, target: str, whose: Texts) -> Iterator[Findable]:
    """What happened, and who took part in it."""
    for event in owner.get(key) or ():
        yield Findable(
            HitKind.EVENT,
            tab,
            target,
            event["title"],
            whose=whose,
            period=event.get("date", ""),
            more=(event.get("date", ""),),
            texts=said_in(event, "description"),
            kinds=("event",),
            owner=whose.values(),
        )
        yield from institutions(event, "parties", tab, target, event["title"])


def said_in(part: Content, *keys: str) -> Iterator[str]:
    """What a part of a document says at these keys, in all its languages."""
    for key in keys:
        yield from (part.get(key) or {}).values()


def one_text(text: str) -> dict[str, str]:
    """A text that is the same in every language; none where there is none."""
    return {"": text} if text else {}


def listed(*texts: str) -> str:
    """Texts on one line, those that say nothing left out."""
    return " \N{MIDDLE DOT} ".join(filter(None, texts))


def whole_numbers(text: str) -> Iterator[str]:
    """The numbers in a text without the signs between their digits: "30528" for "30,528"."""
    for number in _NUMBER.findall(text):
        yield "".join(filter(str.isdigit, number))
