"""Makes a draft of one source, with what became of each of its lines."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from db.documents.country_names import read_country_names
from db.documents.document import DocumentReader
from db.documents.indicators import read_vocabulary
from db.documents.number_words import read_number_words
from db.drafting.draft import Draft, Way
from db.drafting.fact_lines import WITHOUT_FIGURE, Reading, split_fact
from db.drafting.finishing import finish
from db.drafting.labels import KnownLabels
from db.drafting.languages import language_of
from db.drafting.lines import Line, Used
from db.drafting.one_number import Read, decimal_sign
from db.drafting.page import Known
from db.drafting.rules import read_page
from db.drafting.source_text import read_source
from db.drafting.written_dates import read_months
from db.drafting.yaml_text import yaml_text
from db.errors import Problem

HEAD = (
    "A draft of {name}: {used} of its {lines} lines were read. Behind each value stands its line."
)
OF_WEB_PAGE = (
    "\nThe lines are those of its text as a browser shows it, empty ones counted, not of its file."
)
GUESSED = "\nIt does not say its encoding truly; it was read as {encoding}."


class Drafted(NamedTuple):
    """A draft, and what became of the lines of its source.

    `text` is YAML of `document`; `origins` gives, by the way to a value, the number of the line
    (one of `lines`) that it comes from. `used` names the rule and the field of each line that was
    read, `prose` the lines whose sentences the writer has to word, `unread` the others. `offered`
    says of unread lines what they may be, `decisions` what the writer must decide (codes);
    `problems` are those of a check of the draft. `looked_like_facts` counts the lines that do,
    `facts` those read, `contacts` the lines that say how an office is reached; `entries` are those
    of all lists, in a draft from tables.
    """

    id: str
    text: str
    document: Mapping[str, Any]
    origins: Mapping[Way, int]
    lines: tuple[Line, ...]
    used: tuple[Used, ...]
    prose: tuple[Line, ...]
    unread: tuple[Line, ...]
    offered: tuple[tuple[Line, str], ...]
    decisions: tuple[str, ...]
    problems: tuple[Problem, ...]
    facts: int
    looked_like_facts: int
    contacts: int
    entries: int = 0

    @property
    def is_good(self) -> bool:
        """Whether the source was of the kind at all: half of what looks like a fact was read.

        A label that no indicator has, with words behind it, is not enough: a form has it, too.
        """
        is_half = self.facts * 2 >= self.looked_like_facts
        own = {each["id"] for each in self.document.get("indicators", ())}
        has_facts = any(
            fact["indicator"] not in own or fact["value"]["kind"] not in WITHOUT_FIGURE
            for fact in self.document["facts"]
        )
        return is_half and (has_facts or self.contacts + self.entries > 0)


def draft_page(file: Path, resources: Path, country: str = "") -> Drafted:
    """Draft a profile from a saved page of text; `country` is used where the page names none.

    Raises OSError, and UserError for what is no page.
    """
    source = read_source(file)
    head = HEAD + (OF_WEB_PAGE if source.is_web_page else "")
    told = ["encoding-guessed"] if source.guessed else []
    if source.guessed:
        head += GUESSED.format(encoding=source.guessed)
    return draft_lines(source.lines, file.name, resources, country, head=head, decisions=told)


def draft_lines(
    lines: Sequence[Line],
    name: str,
    resources: Path,
    country: str = "",
    *,
    head: str = HEAD,
    decisions: Sequence[str] = (),
) -> Drafted:
    """Draft a profile from the lines of a page that is called so.

    `head` stands above it; `decisions` are codes of what the writer must decide already.
    """
    texts = [line.text for line in lines if line.text]
    language = language_of(texts, resources)
    known = known_for(resources, language, decimal_sign([*filter(_has_value, texts)]))
    draft = read_page(lines, known)
    if country:
        draft.document.setdefault("country", country.upper())
    finish(draft, language)
    draft.decisions[:0] = decisions
    told = head.format(name=name, used=len(texts) - len(draft.unread), lines=len(texts))
    return told_of(draft, lines, told, resources, _fact_like(draft, known))


def told_of(
    draft: Draft, lines: Sequence[Line], head: str, resources: Path, fact_like: int
) -> Drafted:
    """Return a finished draft of these lines as YAML below `head`, with what a check says of it.

    `fact_like` counts the lines that look like a fact and were not read.
    """
    text = yaml_text(draft.document, draft.origins, lines, head)
    problems = problems_of(text, f"{draft.document['id']}.yaml", resources)
    return _told(draft, text, tuple(lines), problems, fact_like)


def _has_value(text: str) -> bool:
    return ":" in text or "%" in text


def _told(
    draft: Draft,
    text: str,
    lines: tuple[Line, ...],
    problems: tuple[Problem, ...],
    fact_like: int,
) -> Drafted:
    kept = sum(code == "kept-as-text" for _, code in draft.offered)
    facts = len(draft.document.get("facts", ())) - kept
    return Drafted(
        draft.document["id"],
        text,
        draft.document,
        draft.origins,
        lines,
        tuple(draft.used),
        tuple(draft.prose),
        tuple(draft.unread),
        tuple(draft.offered),
        tuple(draft.decisions),
        problems,
        facts,
        facts + kept + fact_like,
        sum(each.rule.startswith("contact: ") for each in draft.used),
    )


def problems_of(text: str, name: str, resources: Path) -> tuple[Problem, ...]:
    """Return what a check says of a draft."""
    from db.errors import DocumentRefusedError

    try:
        return DocumentReader(resources).read(text.encode(), name).warnings
    except DocumentRefusedError as error:
        return error.problems


def _fact_like(draft: Draft, known: Known) -> int:
    """How many of the unread lines look like a fact."""
    return sum(split_fact(line.text, known.facts.known) is not None for line in draft.unread)


def known_for(resources: Path, language: str, decimal: str) -> Known:
    """Return what a page in this language, with this sign before decimals, is read with."""
    vocabulary = read_vocabulary(resources)
    locale = resources / "locale"
    words = read_number_words(locale / "numbers.json")
    units = {
        each: entry["unit"] for each, entry in vocabulary.indicators.items() if "unit" in entry
    }
    months, labels = read_months(locale), KnownLabels(vocabulary.indicators)
    reading = Reading(Read(language, words, decimal), labels, units, months)
    return Known(reading, months, _countries(locale))


def _countries(locale: Path) -> Callable[[str], str]:
    known = read_country_names(locale).items()
    codes = {name.casefold(): code for code, names in known for name in names}
    words = json.loads((locale.parent / "search" / "words.json").read_text("utf-8"))
    for name, others in words["countries"].items():
        codes |= {each.strip().casefold(): codes[name.casefold()] for each in others.split(",")}
    return lambda name: codes.get(name.strip(" .").casefold(), "")
