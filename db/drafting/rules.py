"""Reads a saved page line by line: named rules, tried in the order in which they stand in RULES.

What a rule reads goes into the draft with the number of its line; what none reads is told.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from db.drafting.contacts import ADDRESS_LABEL, labelled
from db.drafting.draft import Draft
from db.drafting.fact_lines import split_fact
from db.drafting.fact_rules import fact, parted_fact
from db.drafting.lines import Line, without_bullet
from db.drafting.offices import (
    MOST_ADDRESS_LINES,
    read_block,
    read_heading,
    read_sub_offices,
)
from db.drafting.page import Known, Page
from db.drafting.sentences import read_sentence, sentences_of
from db.drafting.stories import read_story
from db.drafting.written_dates import read_date

_TITLE = re.compile(r"(?:IOM|OIM)\s+(?:in|en|au|aux)\s+(?:the\s+|la\s+|le\s+|les\s+|l\u2019)?(.+)")
_UPDATED = re.compile(
    r"(?:last\s+updated?|updated|(?:dernière\s+)?mise\s+à\s+jour|(?:última\s+)?actualización)"
    r"(?:\s+(?:on|le))?\s*:?\s*(.+)",
    re.I,
)
_FACTS_AS_OF = re.compile(r"(?:facts and figures|chiffres clés|datos y cifras)\s*:?\s*(.+)", re.I)
_BULLETED = re.compile(r"(.+?)\s*\(([A-Z][\w&+/-]{1,14})\)[\s.:;]*")
_SCOPE = re.compile(
    r"\b(?:(?P<country>country|national(?:es|e)?|nationaux|nacional(?:es)?|país)"
    r"|(?P<region>region(?:al|ales|ale)?|régiona(?:l|ux|le|les))"
    r"|(?P<beyond>continental(?:es|e)?|continentaux|global(?:es)?|worldwide|international(?:es)?"
    r"|internationaux|internacional(?:es)?|mondiaux|mundial(?:es)?))\b",
    re.I,
)
_PROGRAMMES = re.compile(
    r"\b(?:program(?:me|a)?s?|projects?|projets?|proyectos?|activities|activités|actividades)\b",
    re.I,
)
MOST_WORDS_OF_A_COUNTRY = 6
MOST_BLOCK = 20  # lines of an address and of contacts
_ADDRESS = re.compile(rf"(?:{ADDRESS_LABEL.pattern})\s*:\s*(.*)", re.I)
_SECTION = re.compile(
    r"(?:facts and figures|key facts|contact(?:s| us)?|programmes?|projects?|stories"
    r"|our offices?|offices?|mission|bureaux?|oficinas?|where we work|contactez-nous|contáctenos"
    r"|migrant stories|chiffres clés|datos y cifras|contacto|read more|lire la suite|leer más)\W*",
    re.I,
)
LONGEST_LINE = 5000  # characters; a longer one is no line of a page that somebody wrote
LEAST_WORDS = 6  # of a line that is taken for prose


def read_page(lines: Sequence[Line], known: Known) -> Draft:
    """Read all lines; each is taken by the first rule that fits, or told as unread."""
    page = Page(lines, known)
    while page.at < len(lines):
        taken = 0
        if page.text:
            rules = RULES.values() if len(page.text) <= LONGEST_LINE else ()
            taken = next((count for rule in rules if (count := rule(page))), 0)
            if not taken:
                page.draft.unread.append(page.line)
        page.at += taken or 1
    return page.draft


def _title(page: Page) -> int:
    found = _TITLE.fullmatch(page.text)
    if found is None or "title" in page.draft.document or not found[1][0].isupper():
        return 0
    if len(found[1].split()) > MOST_WORDS_OF_A_COUNTRY or found[1].endswith((".", ":")):
        return 0
    line, code = page.line, page.known.country_of(found[1])
    page.draft.put(line, "title", ("title",), page.text)
    page.draft.place = found[1]
    if code:
        page.draft.put(line, "title", ("country",), code)
    return 1


def _updated(page: Page) -> int:
    for pattern, key in ((_UPDATED, "edition"), (_FACTS_AS_OF, "facts_as_of")):
        found = pattern.fullmatch(page.text)
        date = read_date(found[1], page.known.months) if found else ""
        if date:
            page.draft.put(page.line, "date of the edition", (key,), date)
            return 1
        if found and (":" in page.text or re.search(r"\d{4}", found[1])):
            page.draft.unread.append(page.line)
            page.draft.offered.append((page.line, "date-not-read"))
            return 1
    return 0


def _story(page: Page) -> int:
    return read_story(page.following(3), page.draft)


def _heading(page: Page) -> int:
    return read_heading(page.line, page.draft)


def _sub_offices(page: Page) -> int:
    return read_sub_offices(page.line, page.draft)


def _block(page: Page) -> int:
    lines = page.following(MOST_BLOCK)
    first = _first_contact(page.lines[page.at : page.at + MOST_ADDRESS_LINES + 2])
    if first is None or any(_is_other(page, line) for line in lines[:first]):
        return 0
    lines = [_without_label(line) for line in lines]
    behind = page.lines[page.at + len(lines) : page.at + len(lines) + MOST_BLOCK]
    if len(behind) > 1 and not behind[0].text and labelled(behind[1].text):
        lines += behind  # an empty line parts the address from the telephones
    count = read_block(lines, page.draft, page.known.country_of)
    for line in page.lines[page.at : page.at + count]:
        if line.text and not _without_label(line).text:
            page.draft.use(line, "address", "")
    return count


def _without_label(line: Line) -> Line:
    """A line of an address without the word that says that it is one, and without a bullet."""
    text = without_bullet(line.text)
    found = _ADDRESS.fullmatch(text)
    return line._replace(text=found[1] if found else text)


def _first_contact(lines: Sequence[Line]) -> int | None:
    return next((n for n, line in enumerate(lines) if labelled(line.text)), None)


def _is_other(page: Page, line: Line) -> bool:
    """Whether a line is no part of an address: another rule reads it."""
    if _named_in_list(line.text) or _scope_in(line.text):
        return True
    text = _without_label(line).text
    is_told = any(pattern.fullmatch(text) for pattern in (_TITLE, _UPDATED, _FACTS_AS_OF, _SECTION))
    return is_told or split_fact(text, page.known.facts.known) is not None


def _bullet(page: Page) -> int:
    """A programme with its acronym in a list, under a heading that may say where it runs."""
    named = _named_in_list(page.text)
    if named is None:
        return 0
    entry = {"name": named[1], "abbreviation": named[2]}
    scope = {"scope": page.scope} if page.scope else {}
    page.draft.add(page.line, "programme in a list", "programmes", entry | scope)
    return 1


def _named_in_list(text: str) -> re.Match[str] | None:
    item = without_bullet(text)
    return _BULLETED.fullmatch(item.strip()) if item != text else None


def _scope(page: Page) -> int:
    """A heading over programmes that says where they run."""
    scope = _scope_in(page.text)
    if not scope:
        return 0
    page.scope = scope
    page.draft.use(page.line, "scope of programmes", "programmes")
    return 1


def _scope_in(text: str) -> str:
    """Where the programmes below a heading run; "" for what is no such heading."""
    found = _SCOPE.search(text) if _PROGRAMMES.search(text) else None
    is_heading = found is not None and len(text.split()) < LEAST_WORDS
    return str(found.lastgroup) if found is not None and is_heading else ""


def _section(page: Page) -> int:
    """A heading that says no more than what follows."""
    if _SECTION.fullmatch(page.text) is None:
        return 0
    page.draft.use(page.line, "heading", "")
    return 1


def _prose(page: Page) -> int:
    """Sentences: what they say that has a place is taken; the writer words the rest."""
    if len(page.text.split()) < LEAST_WORDS:
        return 0
    found = [each for s in sentences_of(page.text) for each in read_sentence(s, page.known.months)]
    for each in found:
        page.draft.add_found(page.line, each)
    page.draft.prose.append(page.line)
    return 1


RULES: Mapping[str, Callable[[Page], int]] = {
    "title": _title,
    "date of the edition": _updated,
    "story": _story,
    "office and how it is reached": _block,
    "sub-offices": _sub_offices,
    "name of an office": _heading,
    "scope of programmes": _scope,
    "programme in a list": _bullet,
    "heading": _section,
    "label, value below": parted_fact,
    "fact": fact,
    "prose": _prose,
}
