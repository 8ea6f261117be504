"""What became of the lines of a source, and the fields of its draft, in words for a window."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from viewer.formatting.changed_fields import field_name
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language, translatable
from viewer.messages.drafting import DECISIONS, why_not_good
from viewer.messages.sentences import problem_line

if TYPE_CHECKING:
    from db.drafting import Drafted, Line
    from db.errors import Problem


class State(StrEnum):
    """What became of a line."""

    READ = "read"
    UNREAD = "unread"
    OWN_WORDS = "own-words"


STATES: Mapping[State, str] = MappingProxyType(
    {
        State.READ: translatable("Read"),
        State.UNREAD: translatable("Not read"),
        State.OWN_WORDS: translatable("For your own words"),
    }
)
# What a document calls otherwise than readers do; all else as changes between editions name it.
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "id": translatable("Identifier"),
        "facts": translatable("Facts"),
        "facts_as_of": translatable("Figures as of"),
        "programmes": translatable("Programmes"),
        "summary": translatable("Summary"),
        "language": translatable("Language"),
        "name": translatable("Name"),
        "phones": translatable("Telephone"),
        "emails": translatable("E-mail"),
        "websites": translatable("Website"),
        "building": translatable("Building"),
        "city": translatable("City"),
        "closes": translatable("Closes"),
        "country_name": translatable("Name of the territory"),
        "covers": translatable("Covers"),
        "days": translatable("Days"),
        "distance_km": translatable("Distance in km"),
        "doubtful": translatable("Doubt"),
        "email": translatable("E-mail"),
        "emergency_numbers": translatable("Emergency numbers"),
        "end": translatable("End"),
        "floor": translatable("Floor"),
        "groups": translatable("Groups"),
        "hours": translatable("Opening hours"),
        "hours_text": translatable("Opening hours"),
        "key_figures": translatable("Key figures"),
        "mentioned": translatable("How the source mentions it"),
        "number": translatable("Number"),
        "occupation": translatable("Occupation"),
        "opens": translatable("Opens"),
        "partners_note": translatable("On the partners"),
        "period": translatable("Period"),
        "period_note": translatable("Remark on the period"),
        "person": translatable("Person"),
        "plot": translatable("Plot"),
        "po_box": translatable("P.O. Box"),
        "postcode": translatable("Postcode"),
        "prefix": translatable("Prefix"),
        "published": translatable("Published text"),
        "publisher": translatable("Publisher"),
        "rank": translatable("Rank"),
        "region": translatable("Region"),
        "role": translatable("Role"),
        "since": translatable("Since"),
        "start": translatable("Start"),
        "street": translatable("Street"),
        "text": translatable("Text"),
        "time_zone": translatable("Time zone"),
        "upper": translatable("Upper end"),
        "url": translatable("Website"),
        "value": translatable("Value"),
        "withheld": translatable("Reason for withholding"),
    }
)


class Open(NamedTuple):
    """Something to decide, or a problem: `line` is that of the source, `row` that of the YAML.

    `code` is that of the decision or the problem; 0 and "" where there is none.
    """

    text: str
    code: str
    line: int = 0
    row: int = 0
    is_problem: bool = False


def states_of(draft: "Drafted") -> dict[int, State]:
    """Return what became of each line that is not empty, by its number."""
    states = {line.number: State.READ for line in draft.lines if line.text}
    states |= {line.number: State.OWN_WORDS for line in draft.prose}
    return states | {line.number: State.UNREAD for line in draft.unread}


def state_words(language: Language, draft: "Drafted") -> dict[int, str]:
    """Return what became of each line in words, with what it may be."""
    words = {number: language.tr(STATES[state]) for number, state in states_of(draft).items()}
    for line, code in draft.offered:
        if line.number in words:
            words[line.number] += f". {language.tr(DECISIONS[code])}"
    return words


def read_sentence(language: Language, draft: "Drafted") -> str:
    """Return how much was read in one sentence, and why that is not enough where it is not."""
    states, tr_n = list(states_of(draft).values()), language.tr_n
    read, unread, own = (states.count(state) for state in State)
    is_of_cells = any(line.cell for line in draft.lines)
    if is_of_cells:
        parts = [tr_n("{count} cell read", "{count} cells read", read)]
    else:
        parts = [tr_n("{count} line read", "{count} lines read", read)]
    if unread and is_of_cells:
        parts.append(tr_n("{count} cell not read", "{count} cells not read", unread))
    elif unread:
        parts.append(tr_n("{count} line not read", "{count} lines not read", unread))
    if own:
        parts.append(
            tr_n("{count} line for words of your own", "{count} lines for words of your own", own)
        )
    parts.append(tr_n("{count} figure read", "{count} figures read", draft.facts))
    sentence = language.join(parts)
    return sentence if draft.is_good else f"{sentence}. {why_not_good(language, draft)}"


def place_words(language: Language, line: "Line") -> str:
    """Return where a line stands: its number, or the name of a cell."""
    return isolated(line.cell) if line.cell else language.tr("line {number}", number=line.number)


def drafted_field(language: Language, name: Iterable[str]) -> str:
    """Return the name of a field: "Facts · population"."""
    return " · ".join(isolated(_named(language, key)) for key in name)


def _named(language: Language, key: str) -> str:
    return language.tr(_NAMES[key]) if key in _NAMES else field_name(language, key)


def open_things(language: Language, draft: "Drafted") -> Iterator[Open]:
    """Yield what the writer must decide, what lines may be, and what a check says."""
    for problem in draft.problems:
        if not problem.is_warning:
            yield _problem(language, problem)
    for code in draft.decisions:
        yield Open(language.tr(DECISIONS[code]), code)
    for line, code in draft.offered:
        place = place_words(language, line)
        text = language.tr("{place}: {what}", place=place, what=language.tr(DECISIONS[code]))
        yield Open(text, code, line.number)
    for problem in draft.problems:
        if problem.is_warning:
            yield _problem(language, problem)


def _problem(language: Language, problem: "Problem") -> Open:
    text = problem_line(language, problem)
    return Open(text, problem.code, row=problem.line, is_problem=True)
