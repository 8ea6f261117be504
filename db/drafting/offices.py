"""Offices: their names in headings, and blocks of lines that say where and how they are reached."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from db.drafting.addresses import read_address
from db.drafting.contacts import Contact, contact_parts, contacts_of, is_number_alone, labelled
from db.drafting.draft import Draft
from db.drafting.lines import Line, without_bullet
from db.rows.figures import label_key

_ORGANISATION = r"(?:(?:IOM|OIM)(?:\u2019s|'s)?\s+)?"
_WORD = r"(?:[Ss]ub-?\s?[Oo]ffice|Suboficina|Office|Mission|Bureau|Oficina)"
_HEADING = re.compile(
    rf"{_ORGANISATION}((?:[A-Z][\w-]*\s+){{0,3}}{_WORD}"
    r"(?:\s+(?:pays|régional|nacional|regional))?(?:\s+(?:for|in|of|to|de|du|en|au|para)\s[^.:]*"
    r"|\s+(?!Statement|Hours|Staff)[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)?)"
)
_SUB_OFFICES = re.compile(
    r"(?:sub-?\s?offices?|field offices?|suboficinas|sous-bureaux)(?:\s+in|\s+en|\s+à)?\s*:\s*(.+)",
    re.I,
)
# Who is at home at an address that begins with these.
_OTHERS = re.compile(
    r"\b(?:embass|ambassade|embajad|consul|ministr|minist\u00e8re|landlord|propri\u00e9taire|police)",
    re.I,
)
_NAME = re.compile(r"[A-Z][\w\u2019'-]*(?:\s[A-Z][\w\u2019'-]*){0,3}")
_KINDS = (
    ("headquarters", "headquarters"),
    ("regional", "regional-office"),
    ("régional", "regional-office"),
    ("sub-", "sub-office"),
    ("sub office", "sub-office"),
    ("suboficina", "sub-office"),
    ("country", "country-office"),
    ("pays", "country-office"),
)
MOST_WORDS = 20  # of a heading
MOST_ADDRESS_LINES = 8
MOST_BETWEEN = 2  # lines from the name of an office to its address
MOST_BELOW_THE_ONE = 4  # where no other is named


def read_heading(line: Line, draft: Draft) -> int:
    """A line that is the name of an office, and no sentence."""
    text = without_bullet(line.text)
    found = None if re.search(r"\d", text) else _HEADING.fullmatch(text)
    if found is None or not 1 < len(text.split()) <= MOST_WORDS:  # "Office" alone is no name
        return 0
    draft.headed[office_named(found[1], line, draft)] = line.number
    return 1


def read_sub_offices(line: Line, draft: Draft) -> int:
    """ "Sub-offices: Ngozi, Kayanza and Ruyigi": offices of which no more than a name is known."""
    found = _SUB_OFFICES.fullmatch(line.text)
    names = re.split(r",\s*(?:and\s+)?|\s+(?:and|et|y)\s+", found[1].rstrip(" .")) if found else []
    if not names or not all(_NAME.fullmatch(name) for name in names):
        return 0
    for name in names:
        office_named(name, line, draft, "sub-office")
    return 1


def office_named(name: str, line: Line, draft: Draft, kind: str = "") -> int:
    """The place of the office with this name; it is added where it is not there yet."""
    offices = draft.document.get("offices", [])
    for at, office in enumerate(offices):
        if label_key(office["name"]) == label_key(name):
            draft.use(line, "name of an office", "offices")
            return at
    kind = kind or next((kind for word, kind in _KINDS if word in name.casefold()), "other")
    return draft.add(line, "name of an office", "offices", {"kind": kind, "name": name})


def read_block(lines: Sequence[Line], draft: Draft, country_of: Callable[[str], str]) -> int:
    """Lines of an address, then of contacts; return how many there are, 0 for no such block."""
    first = next((n for n, line in enumerate(lines) if labelled(line.text)), None)
    if first is None or first > MOST_ADDRESS_LINES or not _is_contact(lines[first : first + 2]):
        return 0
    address = [line for line in lines[:first] if line.text]
    if any(len(line.text.split()) > MOST_WORDS for line in address):
        return 0
    if _may_be_of_others(address):
        end = next((n for n, line in enumerate(lines) if n > first and not line.text), len(lines))
        draft.unread += [line for line in lines[:end] if line.text]
        return end
    at, name = _office_of(lines, first, draft)
    if address:
        _put_address(address, name, at, draft, country_of)
    return first + _read_contacts(lines[first:], at, draft)


def _may_be_of_others(address: Sequence[Line]) -> bool:
    """Whether it cannot be told whose an address is: two offices head it, or another body."""
    headings = [line for line in address if _HEADING.fullmatch(line.text) and "," not in line.text]
    return len(headings) > 1 or any(_OTHERS.search(line.text) for line in address[:1])


def _put_address(
    lines: Sequence[Line], name: str, at: int, draft: Draft, country_of: Callable[[str], str]
) -> None:
    texts = [line.text for line in lines]
    told = read_address(texts, name, country_of)
    if "lines" not in told and "country" in draft.document:
        told.setdefault("country", draft.document["country"])
    for line in lines:
        draft.use(line, "address", f"offices.{at}.address")
    if "address" in draft.document["offices"][at] or told == {"lines": []}:
        return
    draft.document["offices"][at]["address"] = told
    for key, value in told.items():
        for number, part in enumerate(value) if isinstance(value, list) else ((None, value),):
            line = next((each for each in lines if str(part) in each.text), lines[-1])
            way = ("offices", at, "address", key)
            draft.origins[way if number is None else (*way, number)] = line.number


def _is_contact(lines: Sequence[Line]) -> bool:
    """Whether a line says how an office is reached, or the one below a word for it does."""
    kind = labelled(contact_parts(lines[0].text)[0])
    if kind is None:
        return False
    goes_on = len(lines) > 1 and not kind[1] and is_number_alone(lines[1].text)
    return goes_on or bool(contacts_of(*kind))


def _office_of(lines: Sequence[Line], first: int, draft: Draft) -> tuple[int, str]:
    """The office that a block is of: the one that it names, or that stands above it."""
    for line in lines[:first]:
        named = _HEADING.fullmatch(line.text)
        if named and "," not in line.text:
            return office_named(named[1], line, draft), line.text
    for at, above in sorted(draft.headed.items(), key=lambda each: -each[1]):
        most = MOST_BELOW_THE_ONE if len(draft.headed) == 1 else MOST_BETWEEN
        is_near = 0 < lines[0].number - above <= most
        if is_near and not _is_reached(draft.document["offices"][at]):
            return at, ""
    title = draft.document.get("title", "")
    at = office_named(title or lines[0].text, lines[0], draft)
    if first and _is_reached(draft.document["offices"][at]):
        at = office_named(lines[0].text, lines[0], draft)
        return at, lines[0].text
    return at, ""


def _is_reached(office: Mapping[str, object]) -> bool:
    """Whether it is known already how to reach an office."""
    return not {"address", "phones", "emails"}.isdisjoint(office)


def _read_contacts(lines: Sequence[Line], at: int, draft: Draft) -> int:
    """Contacts up to the first line that is none; a number alone goes on the line before."""
    kind, count = "", 0
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        parts = contact_parts(line.text)
        if labelled(parts[0]) is None and not (kind and is_number_alone(line.text)):
            break
        told = [labelled(part) or (kind, part) for part in parts]
        kind, value = told[-1]
        found = [contacts_of(*each) for each in told]
        for contact in chain.from_iterable(found) if all(found) else ():
            _add_contact(line, contact, at, draft)
        if not value and below and is_number_alone(below.text):
            draft.use(line, "contact: what the number below is", "")
        elif not all(found):
            draft.unread.append(line)
        count += 1
    return count


def _add_contact(line: Line, contact: Contact, at: int, draft: Draft) -> None:
    entries: list[dict[str, Any]] = draft.document["offices"][at].setdefault(contact.place, [])
    entries.append(contact.entry)
    for key in contact.entry:
        draft.origins["offices", at, contact.place, len(entries) - 1, key] = line.number
    draft.use(line, f"contact: {contact.entry.get('kind', contact.place)}", contact.place)
