"""The figures of a profile as the rows of tables, one table a group."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypedDict

from db.rows import Fact, Text, ValueKind
from viewer.formatting.facts import FactLine, fact_groups, has_figure
from viewer.formatting.parts import PartLine
from viewer.formatting.texts import dotted
from viewer.i18n.direction import is_set_from_the_right
from viewer.i18n.language import Language, translatable
from viewer.sheets.bars import Bar, part_bar
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, one_line, raised, words

FIELDS = {
    "period": translatable("Period"),
    "age": translatable("Age"),
    "source": translatable("Source"),
    "notes": translatable("Notes"),
}

_TEXTS = frozenset((ValueKind.LIST, ValueKind.TEXT, ValueKind.CURRENCY, ValueKind.PLACE))
# What can be left out of the notes; where a figure holds and how it is read belong to it.
_NOTES = frozenset(("note", "part"))
_DOUBTS = frozenset(("doubt", "contradiction"))

Style = Literal["plain", "quiet", "missing", "strong"]


class Cell(TypedDict):
    """What stands in a column; numbers stand at its end."""

    words: Words
    style: Style
    at_end: bool


class Row(TypedDict):
    """A figure, or (`is_part`) a part of the figure above: its name, remarks on it, its cells.

    A part has no cells but its figure; of a total it has a bar.
    """

    label: Cell
    notes: list[Cell]
    cells: list[Cell]
    is_part: bool
    bar: Bar | None


class Sources(TypedDict):
    """What figures are from, in the order of the marks behind their labels, if they have any."""

    are_marked: bool
    lines: list[Words]


class Group(TypedDict):
    heading: Words
    rows: list[Row]


def columns(language: Language, options: SheetOptions) -> list[Words]:
    """Return the heads of the columns: what it is, the value, and the wanted ones."""
    tr = language.tr
    heads = {"": tr("Fact"), "value": tr("Value"), "period": tr("Period"), "age": tr("Age")}
    wanted = [head for name, head in heads.items() if name not in FIELDS or options.has(name)]
    return [words(language, head) for head in wanted]


def groups(
    language: Language,
    lines: Sequence[FactLine],
    options: SheetOptions,
    *,
    has_bars: bool = True,
) -> list[Group]:
    """Return the figures in their groups, groups in the order of their first figure."""
    marks = _source_marks(lines, options)
    return [
        Group(
            heading=one_line(language, heading),
            rows=[
                row
                for line in members
                for row in _rows(language, _marked(line, marks), options, has_bars=has_bars)
            ],
        )
        for heading, members in fact_groups(lines)
    ]


def sources(language: Language, lines: Sequence[FactLine], options: SheetOptions) -> Sources:
    """Return what the figures are from, each source once."""
    marks = _source_marks(lines, options)
    return Sources(
        are_marked=any(marks.values()), lines=[words(language, source) for source in marks]
    )


def _source_marks(lines: Sequence[FactLine], options: SheetOptions) -> dict[Text, str]:
    """Return source → mark in the order of the figures; "" where all have the same."""
    named = dict.fromkeys(line.fact.source for line in lines)
    found = [source for source in named if source] if options.has("source") else []
    if len(named) == 1:
        return dict.fromkeys(found, "")
    return {source: raised(number) for number, source in enumerate(found, 1)}


def _marked(line: FactLine, marks: Mapping[Text, str]) -> FactLine:
    """Return a line with the mark of its source behind its label."""
    mark = marks.get(line.fact.source, "") if line.fact.source else ""
    return line._replace(label=line.label._replace(value=line.label.value + mark))


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
    """Return a figure as a cell: signs and digits without letters read from left to right.

    One with words of ours reads as these do, though it begins with a currency or a minus.
    """
    result = cell(language, text, style, at_end=at_end)
    if _is_bare(text):
        result["words"]["dir"] = "ltr"
    elif language.is_right_to_left and is_set_from_the_right(text, True):
        result["words"]["dir"] = "rtl"
    return result


def _is_bare(text: str) -> bool:
    """Whether a text is nothing but digits and signs."""
    return not any(map(str.isalpha, text))


def _rows(
    language: Language, line: FactLine, options: SheetOptions, *, has_bars: bool
) -> Iterator[Row]:
    style: Style = "plain" if line.fact.label.value else "missing"
    yield Row(
        label=cell(language, line.label, style),
        notes=list(_notes(language, line, options)),
        cells=[value_cell(language, line.fact, line.value), *_dates(language, line, options)],
        is_part=False,
        bar=None,
    )
    for part in line.parts:
        yield _part(language, part, options, part_bar(part) if has_bars else None)


def _dates(language: Language, line: FactLine, options: SheetOptions) -> Iterator[Cell]:
    """Yield when a figure holds and how old it is: nothing for what belongs to no year."""
    is_stated, is_timeless = line.fact.period.is_stated, line.fact.timeless
    is_dated = is_stated or not is_timeless
    if options.has("period"):
        yield cell(language, line.period if is_dated else "", "plain" if is_stated else "missing")
    if options.has("age"):
        yield cell(language, line.age if is_dated else "", "plain" if line.is_old else "quiet")


def _part(language: Language, part: PartLine, options: SheetOptions, bar: Bar | None) -> Row:
    share = "" if part.is_unexplained else part.share
    figure = dotted(part.figure, share)
    note = part.note if options.has("notes") else None
    return Row(
        label=cell(language, part.label.value, "missing" if part.is_unexplained else "plain"),
        notes=[cell(language, note, "quiet")] if note else [],
        cells=[figure_cell(language, figure)],
        is_part=True,
        bar=bar,
    )


def _notes(language: Language, line: FactLine, options: SheetOptions) -> Iterator[Cell]:
    """Yield the doubt, which is seen first, then what else is wanted."""
    for note in line.notes_beside_parts:
        if note.kind != "source" and (note.kind not in _NOTES or options.has("notes")):
            yield cell(language, note.text, "strong" if note.kind in _DOUBTS else "quiet")
