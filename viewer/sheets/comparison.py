"""The comparison: one row an indicator, one column a country, and below it why they differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

from db.rows import Profile, Text
from viewer.comparison import MOST_PROFILES, ComparedCell, ComparedRow, compare
from viewer.comparison.remarks import REMARKS
from viewer.formatting.texts import edition_words
from viewer.i18n.language import Language, translatable
from viewer.sheets.bars import Bar, row_bars
from viewer.sheets.fact_rows import Cell, cell, figure_cell, value_cell
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section_of_many
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import Words, one_line, raised, words

__all__ = ["FIELDS", "MOST_PROFILES", "comparison_sheet"]

FIELDS = {
    "period": translatable("Period"),
    "age": translatable("Age"),
    "remarks": translatable("Why figures differ"),
    "charts": translatable("Charts"),
}
_LONGEST_HEAD = 60  # letters


class Figure(TypedDict):
    """What one profile says: the value, what belongs to it in quiet words, and its bar."""

    value: Cell
    notes: list[Cell]
    bar: Bar | None


def comparison_sheet(
    profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return the figures of two to six profiles side by side."""
    title = language.tr("Comparison")
    titles = language.join(profile.summary.title.value for profile in profiles)
    every = compare(profiles, language, options.rules.today, options.rules.figures)
    rows = [row for row in every if _tellers(row) > 1]
    marks = _marks(rows) if options.has("remarks") else {}
    data = {
        "page": page(language, words(language, f"{title}: {titles}"), options),
        "section": section_of_many(language, profiles, options, title, [titles]),
        **_heads(language, profiles),
        "groups": list(_groups(language, rows, options, marks)),
        "reasons": words(language, _reasons(language, marks)),
        "alone": [
            _alone(language, profile.summary.title, column, every, options)
            for column, profile in enumerate(profiles)
        ],
        "no_facts": words(language, "" if every else language.tr("The profiles hold no figures.")),
    }
    return SheetData("compare", data)


def _heads(language: Language, profiles: Sequence[Profile]) -> dict[str, object]:
    """Return the heads of columns: those of the countries, and those where each has a row."""
    return {
        "title_head": words(language, language.tr("Profile")),
        "value_head": words(language, language.tr("Value")),
        "indicator": words(language, language.tr("Fact")),
        "countries": [_country(language, profile) for profile in profiles],
    }


def _country(language: Language, profile: Profile) -> dict[str, object]:
    edition = edition_words(language, profile.summary.edition)
    return {
        "title": _head(language, profile),
        "edition": words(language, edition),
    }


def _head(language: Language, profile: Profile) -> Words:
    """Return the head of a column, which comes again on each page; the title has all of it."""
    head = one_line(language, profile.summary.title)
    if len(head["text"]) > _LONGEST_HEAD:
        head["text"] = head["text"][: _LONGEST_HEAD - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return head


def _tellers(row: ComparedRow) -> int:
    """Return how many profiles say something in a row."""
    return sum(cell.fact is not None for cell in row.cells)


def _alone(
    language: Language,
    title: Text,
    column: int,
    rows: Iterable[ComparedRow],
    options: SheetOptions,
) -> dict[str, object]:
    """Return what this profile alone says: each figure with its period."""
    alone = [row for row in rows if _tellers(row) == 1]
    own = [(row, fact) for row in alone if (fact := row.cells[column].fact) is not None]
    heading = language.tr("Only in {title}", title=title.value)
    return {
        "heading": one_line(language, heading),
        "rows": [
            {
                "label": words(language, row.label),
                "place": words(language, fact.place or ""),
                "value": value_cell(language, fact, row.cells[column].value)["words"],
                "period": words(
                    language, row.cells[column].stated_period if options.has("period") else ""
                ),
            }
            for row, fact in own
        ],
    }


def _marks(rows: Iterable[ComparedRow]) -> dict[str, str]:
    """Return remark → mark, a small raised number, in the order in which rows need them."""
    remarks = dict.fromkeys(remark for row in rows for remark in row.remarks)
    return {remark: raised(n) for n, remark in enumerate(remarks, 1)}


def _reasons(language: Language, marks: Mapping[str, str]) -> str:
    """Return what the marks mean, each once."""
    if not marks:
        return ""
    why = language.join(f"{mark} {language.tr(REMARKS[remark])}" for remark, mark in marks.items())
    return language.tr("Compare with care: {why}", why=why)


def _groups(
    language: Language,
    rows: Iterable[ComparedRow],
    options: SheetOptions,
    marks: Mapping[str, str],
) -> Iterator[dict[str, object]]:
    groups: dict[Text, list[ComparedRow]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    for heading, members in groups.items():
        yield {
            "heading": one_line(language, heading),
            "rows": [_row(language, row, options, marks) for row in members],
        }


def _row(
    language: Language, row: ComparedRow, options: SheetOptions, marks: Mapping[str, str]
) -> dict[str, object]:
    own = [mark for remark, mark in marks.items() if remark in row.remarks]
    label = row.label.value + "\N{NARROW NO-BREAK SPACE}".join(own)
    bars = row_bars(row) if options.has("charts") else [None] * len(row.cells)
    return {
        "label": cell(language, row.label._replace(value=label)),
        "notes": [cell(language, row.place, "quiet")] if row.place else [],
        "cells": [
            _figure(language, each, options, bar) for each, bar in zip(row.cells, bars, strict=True)
        ],
    }


def _figure(
    language: Language, one: ComparedCell, options: SheetOptions, bar: Bar | None
) -> Figure:
    if one.fact is None:
        return Figure(value=figure_cell(language, one.value, "missing"), notes=[], bar=None)
    value = value_cell(language, one.fact, one.value)
    return Figure(value=value, notes=list(_notes(language, one, options)), bar=bar)


def _notes(language: Language, one: ComparedCell, options: SheetOptions) -> Iterator[Cell]:
    """Yield what stands behind a value: the same in the common unit, its period, its age."""
    if one.converted:
        yield cell(language, f"= {one.converted}", "quiet")
    if options.has("period") and one.stated_period:
        yield cell(language, one.stated_period, "quiet")
    is_dated = one.fact is not None and (one.fact.period.is_stated or not one.fact.timeless)
    if options.has("age") and is_dated:
        yield cell(language, one.age, "plain" if one.is_old else "quiet")
