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
from db.drafting.fact_lines import Reading, split_fact
from db.drafting.finishing import finish
from db.drafting.labels import KnownLabels
from db.drafting.languages import language_of
from db.drafting.lines import Line, Used
from db.drafting.one_number import Read, decimal_sign
from db.drafting.page import Known
from db.drafting.rules import read_page
from db.drafting.source_text import read_lines
from db.drafting.written_dates import read_months
from db.drafting.yaml_text import yaml_text
from db.errors import Problem

HEAD = (
    "A draft of {name}: {used} of its {lines} lines were read. Behind each value stands its line."
)


class Drafted(NamedTuple):
    """A draft, and what became of the lines of its source.

    `text` is YAML of `document`; `origins` gives, by the way to a value, the number of the line
    (one of `lines`) that it comes from. `used` names the rule and the field of each line that was
    read, `prose` the lines whose sentences the writer has to word, `unread` the others. `offered`
    says of unread lines what they may be, `decisions` what the writer must decide (codes);
    `problems` are those of a check of the draft. `looked_like_facts` counts the lines that do,
    `facts` those read, `contacts` the lines that say how an office is reached.
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

    @property
    def is_good(self) -> bool:
        """Whether the source was of the kind at all: half of what looks like a fact was read."""
        is_half = self.facts * 2 >= self.looked_like_facts
        return is_half and self.facts + self.contacts > 0


def draft_page(file: Path, resources: Path, country: str = "") -> Drafted:
    """Draft a profile from a saved page of text; `country` is used where the page names none.

    Raises OSError, and UserError for what is no text.
    """
    return draft_lines(read_lines(file), file.name, resources, country)


def draft_lines(lines: Sequence[Line], name: str, resources: Path, country: str = "") -> Drafted:
    """Draft a profile from the lines of a page that is called so."""
    texts = [line.text for line in lines if line.text]
    language = language_of(texts, resources)
    known = _known(resources, language, decimal_sign([text for text in texts if _has_value(text)]))
    draft = read_page(lines, known)
    if country:
        draft.document.setdefault("country", country.upper())
    finish(draft, language)
    head = HEAD.format(name=name, used=len(texts) - len(draft.unread), lines=len(texts))
    text = yaml_text(draft.document, draft.origins, lines, head)
    return _told(
        draft,
        text,
        tuple(lines),
        problems_of(text, f"{draft.document['id']}.yaml", resources),
        _fact_like(draft, known),
    )


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


def _known(resources: Path, language: str, decimal: str) -> Known:
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
