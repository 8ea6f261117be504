"""Drafts as the window shows them: read of their sources, or decided on, in the worker."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from db.errors import UserError
from viewer.i18n.language import Language
from viewer.messages.drafted_lines import (
    Open,
    State,
    drafted_field,
    open_things,
    place_words,
    read_sentence,
    state_words,
    states_of,
)

if TYPE_CHECKING:
    from db.drafting import Decided, Drafted, Field

OWN_FIELDS = (("title",), ("country",), ("edition",), ("summary",), ("organisation", "name"))


class Shown(NamedTuple):
    """A draft in words, and by their numbers what its lines and fields have to do with each other.

    `first` is the draft as it was made of its source, `draft` that with what the writer has set.
    `numbers` are those of the lines that are listed, as `lines` lists them.
    """

    source: str
    first: "Drafted"
    draft: "Drafted"
    decided: "Decided"
    sentence: str
    numbers: tuple[int, ...]
    states: tuple[State, ...]
    lines: tuple[tuple[str, ...], ...]
    fields: "tuple[Field, ...]"
    cells: tuple[tuple[str, ...], ...]
    still_open: tuple[Open, ...]

    @property
    def can_be_imported(self) -> bool:
        """Whether a check finds nothing but what may be doubted."""
        return all(problem.is_warning for problem in self.draft.problems)


class ReadSources(NamedTuple):
    """What was drafted of several sources, and why nothing of others."""

    drafts: tuple[Shown, ...]
    refused: tuple[UserError, ...]


def read_sources(
    files: Sequence[Path],
    resources: Path,
    language: Language,
    is_stopped: Callable[[], bool],
    on_progress: Callable[[int], None],
) -> ReadSources:
    """Draft of each file what can be drafted, until it is stopped; not for the window's thread."""
    from db.drafting import as_drafted, draft_source

    drafts: list[Shown] = []
    refused: list[UserError] = []
    for number, file in enumerate(files):
        if is_stopped():
            break
        on_progress(number)
        try:
            made = draft_source(file, resources)
        except UserError as error:
            refused.append(error)
            continue
        drafts += (_shown(file.name, each, each, as_drafted(each), language) for each in made)
    return ReadSources(tuple(drafts), tuple(refused))


def decide(shown: Shown, decided: "Decided", resources: Path, language: Language) -> Shown:
    """Return a draft with what the writer has set; not for the window's thread."""
    from db.drafting import with_decisions

    draft = with_decisions(shown.first, decided, resources)
    return _shown(shown.source, shown.first, draft, decided, language)


def _shown(
    source: str, first: "Drafted", draft: "Drafted", decided: "Decided", language: Language
) -> Shown:
    from db.drafting import fields_of

    listed = [line for line in draft.lines if line.text]
    states, words = states_of(draft), state_words(language, draft)
    fields = fields_of(draft)
    return Shown(
        source,
        first,
        draft,
        decided,
        read_sentence(language, draft),
        tuple(line.number for line in listed),
        tuple(states[line.number] for line in listed),
        tuple((line.cell or str(line.number), line.text, words[line.number]) for line in listed),
        fields,
        _cells(language, first, draft, fields),
        tuple(open_things(language, draft)),
    )


def _cells(
    language: Language, first: "Drafted", draft: "Drafted", fields: "Sequence[Field]"
) -> tuple[tuple[str, ...], ...]:
    """A row a field: its name, what it holds, and where that comes from."""
    tr = language.tr
    places = {line.number: place_words(language, line) for line in draft.lines}

    def place(field: "Field") -> str:
        if field.lines:
            return language.join([places[number] for number in field.lines])
        is_own = field.name in OWN_FIELDS and draft is not first
        is_set = is_own and _value(draft, field.name) != _value(first, field.name)
        return tr("set by you") if is_set else tr("by the program")

    return tuple((drafted_field(language, each.name), each.text, place(each)) for each in fields)


def _value(draft: "Drafted", way: tuple[str, ...]) -> object:
    at: object = draft.document
    for key in way:
        at = at.get(key) if isinstance(at, dict) else None
    return at
