"""The figures of a profile as the rows of tables, one table a group."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypedDict

from db.rows import Fact, Text, ValueKind
from viewer.formatting.facts import FactLine, PartLine, fact_groups, has_figure
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
# What can be left out of the notes; where a figure holds and how it is read belong to it.
_FIELDS_OF_NOTES = {"note": "notes", "part": "notes", "source": "source"}

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


def groups(language: Language, lines: Sequence[FactLine], options: SheetOptions) -> list[Group]:
    """Return the figures in their groups, groups in the order of their first figure."""
    return [
        Group(
            heading=one_line(language, heading),
            rows=[row for line in members for row in _rows(language, line, options)],
        )
        for heading, members in fact_groups(lines)
    ]


def cell(
    language: Language, text: Text | str, style: Style = "plain", *, at_end: bool = False
) -> Cell:
    """Return a text as a cell takes it."""
    return Cell(words=words(language, text), style=style, at_end=at_end)


def value_cell(language: Language, fact: Fact, text: str) -> Cell:
    """Return the text of a figure as published, or that there is none."""
    style: Style = "plain" if has_figure(fact) else "missing"
    # "<.1%" is no number that could be counted with, but it stands in the column of numbers.
    at_end = fact.value.kind not in _TEXTS or _is_bare(text)
    return figure_cell(language, text, style, at_end=at_end)


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


def _rows(language: Language, line: FactLine, options: SheetOptions) -> Iterator[Row]:
    style: Style = "plain" if line.fact.label.value else "missing"
    yield Row(
        label=cell(language, line.label, style),
        notes=list(_notes(language, line, options)),
        cells=[value_cell(language, line.fact, line.value), *_dates(language, line, options)],
        is_part=False,
    )
    for part in line.parts:
        yield _part(language, part, options)


def _dates(language: Language, line: FactLine, options: SheetOptions) -> Iterator[Cell]:
    if options.has("period"):
        is_stated = line.fact.period.is_stated or line.fact.timeless
        yield cell(language, line.period, "plain" if is_stated else "missing")
    if options.has("age"):
        yield cell(language, line.age, "plain" if line.is_old else "quiet")


def _part(language: Language, part: PartLine, options: SheetOptions) -> Row:
    share = "" if part.is_unexplained else part.share
    figure = " \N{MIDDLE DOT} ".join(filter(None, (part.figure, share)))
    empty = [cell(language, "") for name in ("period", "age") if options.has(name)]
    note = part.note if options.has("notes") else None
    return Row(
        label=cell(language, part.label.value, "missing" if part.is_unexplained else "plain"),
        notes=[cell(language, note, "quiet")] if note else [],
        cells=[figure_cell(language, figure), *empty],
        is_part=True,
    )


def _notes(language: Language, line: FactLine, options: SheetOptions) -> Iterator[Cell]:
    """Yield the doubt, which is seen first, then what else is wanted."""
    for note in line.notes_beside_parts:
        field = _FIELDS_OF_NOTES.get(note.kind)
        if field is None or options.has(field):
            yield cell(language, note.text, "strong" if note.kind == "doubt" else "quiet")
