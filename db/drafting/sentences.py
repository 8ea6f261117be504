"""What a sentence says that has a place in a profile: programmes, funders, years, partners.

The sentence itself is never taken: descriptions are the writer's own words.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from db.drafting.written_dates import Months, date_in

_JOINED = r"(?:of|for|and|in|on|the|to|ex|de|des|du|la|les|pour|para|y|et)"
_NAME = rf"[A-Z][\w\u2019'-]*(?:,?\s+(?:{_JOINED}\s+)*[A-Z][\w\u2019'-]*)*"
_WITH_ACRONYM = re.compile(
    rf"({_NAME})\s+\(([A-Z][A-Z&]{{1,9}})\)((?:\s+[A-Z]\w+(?:\s+{_JOINED})?)*)"
)
_PROGRAMME = re.compile(
    r"^\s*(?:programmes?|projects?|schemes?|initiatives?|programa|projet)\b", re.I
)
_PROGRAMME_NAME = re.compile(
    r"\b(?:return|reintegration|resettlement|observatory|development in|programme|project"
    r"|retour|retorno)\b",
    re.I,
)
_INSTITUTION = re.compile(
    r"\b(?:organi[sz]ation|union|area|office|nations|ministry|group|fund|agency|committee|bank)\b",
    re.I,
)
_FUNDED = re.compile(
    rf",?\s*(?:is\s+|was\s+)?(?:co-)?(?:funded|financed)\s+by\s+(?:the\s+)?({_NAME})(?:\s+since\s+(\d{{4}}))?"
)
_SINCE = re.compile(r"^[^.;]{0,60}?\bsince\s+(\d{4})")
_CLOSED = re.compile(r"closing conference|closed in|ended in|came to an end", re.I)
_SUCH_AS = re.compile(
    r"(?:institutions|partners|donors|organi[sz]ations)\s+such\s+as\s+(.+?)(?:\s+amongst?\b|\s+among\b|\.|$)"
)
_AGREEMENT = re.compile(
    r"\bagreement\b.*\b(?:signed|dates|concluded|revised|amended|renewed|was made)\b"
    r"|\b(?:signed|concluded|revised|amended)\b.*\bagreement\b",
    re.I,
)
LONGEST_SENTENCE = 1000  # characters
_YEARS = re.compile(r"\b(?:in|from|since|of)\s+((?:1[89]|20)\d\d)\b")
_REVISED = re.compile(r"\b(?:revised|amended|renewed|modifié|revisado)\b", re.I)


class Found(NamedTuple):
    """What a sentence says: in which list it stands ("programmes", "history", "partners")."""

    place: str
    entry: dict[str, Any]
    rule: str


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [each for each in re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(text.split())) if each]


def read_sentence(sentence: str, months: Months) -> Iterator[Found]:
    """Find all that a sentence says; one that never ends says nothing."""
    if len(sentence) > LONGEST_SENTENCE:
        return
    yield from _programmes(sentence, months)
    yield from _agreements(sentence)
    for named in _SUCH_AS.finditer(sentence):
        for name in re.split(r",\s*(?:and\s+)?|\s+and\s+(?=the\s)", named[1]):
            plain = re.sub(r"^the\s+", "", name.strip())
            if plain[:1].isupper():
                yield Found("partners", {"name": plain}, "partners named as examples")


def _programmes(sentence: str, months: Months) -> Iterator[Found]:
    for named in _WITH_ACRONYM.finditer(sentence if "(" in sentence else ""):
        name = re.split(r",?\s+the\s+(?=[A-Z])", named[1])[-1]
        acronym, more = named[2], named[3]
        behind = sentence[named.end() :]
        whole = f"{name} ({acronym}){more}" if more else name
        is_programme = _PROGRAMME.match(behind) or _PROGRAMME_NAME.search(whole)
        if not is_programme or _INSTITUTION.search(whole):
            continue
        entry: dict[str, Any] = {"name": whole, "abbreviation": f"{acronym}{_first(more)}"}
        behind = _PROGRAMME.sub("", behind)
        funded = _FUNDED.match(behind)
        since = funded[2] if funded else _matched(_SINCE, behind)
        if since:
            entry["start"] = since
        if funded:
            funder = {"name": funded[1], "role": "funder"}
            entry["funders"] = [funder | ({"since": since} if since else {})]
        yield Found("programmes", entry, "programme with its acronym")
    ended = date_in(sentence, months) if _CLOSED.search(sentence) else ""
    if ended:
        yield Found("ends", {"end": ended}, "closing of a programme")


def _first(more: str) -> str:
    words = more.split()
    return f" {words[0]}" if words else ""


def _matched(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found[1] if found else ""


def _agreements(sentence: str) -> Iterator[Found]:
    """The years in which an agreement was signed or revised, also of "it" in the next sentence."""
    is_revised = _REVISED.search(sentence)
    if not _AGREEMENT.search(sentence) and not (
        is_revised and re.match(r"It\b|The Agreement\b", sentence)
    ):
        return
    for year in _YEARS.findall(sentence):
        title = "Agreement revised" if is_revised else "Agreement"
        yield Found("history", {"date": year, "title": title}, "year of an agreement")
