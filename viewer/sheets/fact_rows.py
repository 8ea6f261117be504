"""The figures of a profile as the rows of tables, one table a group."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from db.rows import Fact, Profile, Text, ValueKind
from viewer.formatting.ages import fact_age, least_age
from viewer.formatting.facts import (
    PartLine,
    doubts,
    fact_label,
    fact_period,
    notes_beside_parts,
    part_lines,
    value_text,
)
from viewer.i18n.language import Language, translatable
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, one_line, words

FIELDS = {
    "period": translatable("Period"),
    "age": translatable("Age"),
    "source": translatable("Source"),
    "notes": translatable("Notes"),
}

_TEXTS = frozenset((ValueKind.LIST, ValueKind.TEXT, ValueKind.CURRENCY, ValueKind.PLACE))
_MISSING = frozenset((ValueKind.NOT_AVAILABLE, ValueKind.NONE, ValueKind.BLANK))

Style = Literal["plain", "quiet", "missing", "strong"]


class Cell(TypedDict):
    """What stands in a column; numbers stand at its end."""

    words: Words
    style: Style
    at_end: bool


class Row(TypedDict):
    """A figure, or (`is_part`) a part of the figure above: its name, remarks on it, its cells."""

    label: Cell
    notes: list[Cell]
    cells: list[Cell]
    is_part: bool


class Group(TypedDict):
    heading: Words
    rows: list[Row]


def columns(language: Language, options: SheetOptions) -> list[Words]:
    """Return the heads of the columns: what it is, the value, and the wanted ones."""
    tr = language.tr
    heads = {"": tr("Fact"), "value": tr("Value"), "period": tr("Period"), "age": tr("Age")}
    wanted = [head for name, head in heads.items() if name not in FIELDS or options.has(name)]
    return [words(language, head) for head in wanted]


def fact_groups(language: Language, profile: Profile, options: SheetOptions) -> list[Group]:
    """Return the figures in their groups, groups in the order of their first figure."""
    groups: dict[str, Group] = {}
    for fact in profile.facts:
        heading = one_line(language, fact.group_label)
        group = groups.setdefault(fact.group, Group(heading=heading, rows=[]))
        group["rows"] += _rows(language, profile, fact, options)
    return list(groups.values())


def cell(
    language: Language, text: Text | str, style: Style = "plain", *, at_end: bool = False
) -> Cell:
    """Return a text as a cell takes it."""
    return Cell(words=words(language, text), style=style, at_end=at_end)


def value_cell(language: Language, fact: Fact) -> Cell:
    """Return a figure as published, or that there is none."""
    kind = fact.value.kind
    style: Style = "missing" if kind in _MISSING else "plain"
    text = value_text(language, fact.value)
    # "<.1%" is no number that could be counted with, but it stands in the column of numbers.
    return figure_cell(language, text, style, at_end=kind not in _TEXTS or _is_bare(text))


def figure_cell(
    language: Language, text: str, style: Style = "plain", *, at_end: bool = True
) -> Cell:
    """Return a figure as a cell: signs and digits without letters read from left to right."""
    result = cell(language, text, style, at_end=at_end)
    if _is_bare(text):
        result["words"]["dir"] = "ltr"
    return result


def _is_bare(text: str) -> bool:
    """Whether a text is nothing but digits and signs."""
    return not any(map(str.isalpha, text))


def _rows(language: Language, profile: Profile, fact: Fact, options: SheetOptions) -> Iterator[Row]:
    label = Text(fact_label(language, fact), fact.label.language)
    style: Style = "plain" if fact.label.value else "missing"
    yield Row(
        label=cell(language, label, style),
        notes=list(_notes(language, fact, options)),
        cells=[value_cell(language, fact), *_dates(language, profile, fact, options)],
        is_part=False,
    )
    for part in part_lines(language, fact.value):
        yield _part(language, part, options)


def _dates(
    language: Language, profile: Profile, fact: Fact, options: SheetOptions
) -> Iterator[Cell]:
    if options.has("period"):
        style: Style = "plain" if fact.period.is_stated or fact.timeless else "missing"
        yield cell(language, fact_period(language, fact), style)
    if options.has("age"):
        as_of, rules = profile.summary.facts_as_of, options.rules
        years = least_age(fact, as_of, rules.today)
        is_old = years is not None and years > rules.figures
        age = fact_age(language, fact, as_of, rules.today)
        yield cell(language, age, "plain" if is_old else "quiet")


def _part(language: Language, part: PartLine, options: SheetOptions) -> Row:
    is_noted = part.note is not None and options.has("notes")
    figure = " \N{MIDDLE DOT} ".join(filter(None, (part.figure, part.share)))
    empty = [cell(language, "") for name in ("period", "age") if options.has(name)]
    return Row(
        label=cell(language, part.label, "missing" if part.is_unexplained else "plain"),
        notes=[cell(language, part.note, "quiet")] if part.note and is_noted else [],
        cells=[figure_cell(language, figure), *empty],
        is_part=True,
    )


def _notes(language: Language, fact: Fact, options: SheetOptions) -> Iterator[Cell]:
    """Yield the doubt, which is seen first, then what else is wanted.

    Where a figure holds and how it is read belong to it; they are never left out.
    """
    shown = fact if options.has("notes") else _without_notes(fact)
    shown = shown if options.has("source") else shown._replace(source=None)
    first = doubts(language, fact)
    for note in notes_beside_parts(language, shown):
        yield cell(language, _in_its_language(fact, note), "strong" if note in first else "quiet")


def _without_notes(fact: Fact) -> Fact:
    parts = tuple(part._replace(note=None) for part in fact.value.parts)
    return fact._replace(note=None, value=fact.value._replace(parts=parts))


def _in_its_language(fact: Fact, note: str) -> Text | str:
    return fact.note if fact.note and fact.note.value == note else note
