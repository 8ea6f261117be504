"""The comparison: one row an indicator, one column a country, why they differ, and charts."""

from collections.abc import Iterable, Iterator, Sequence

from db.rows import Profile, Text
from viewer.comparison import MOST_PROFILES, ComparedCell, ComparedRow, compare, explanation
from viewer.i18n.language import Language, translatable
from viewer.sheets.fact_rows import Cell, cell, figure_cell, value_cell
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section_of_many
from viewer.sheets.paper_charts import compared
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import Words, one_line, words

__all__ = ["FIELDS", "MOST_PROFILES", "comparison_sheet"]

FIELDS = {
    "period": translatable("Period"),
    "age": translatable("Age"),
    "remarks": translatable("Why figures differ"),
    "charts": translatable("Charts"),
}
_LONGEST_HEAD = 60  # letters


def comparison_sheet(
    profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return the figures of two to six profiles side by side."""
    title = language.tr("Comparison")
    names = [profile.summary.title.value for profile in profiles]
    titles = language.join(names)
    rows = compare(profiles, language, options.rules.today, options.rules.figures)
    return SheetData(
        "compare",
        {
            "page": page(language, words(language, f"{title}: {titles}"), options),
            "section": section_of_many(language, profiles, options, title, [titles]),
            "title_head": words(language, language.tr("Profile")),
            "value_head": words(language, language.tr("Value")),
            "indicator": words(language, language.tr("Fact")),
            "countries": [_country(language, profile) for profile in profiles],
            "groups": list(_groups(language, rows, options)),
            "charts_heading": words(language, language.tr("Charts")),
            "charts": list(_charts(language, names, rows, options)),
            "no_facts": words(
                language, "" if rows else language.tr("The profiles hold no figures.")
            ),
        },
    )


def _country(language: Language, profile: Profile) -> dict[str, object]:
    edition = language.tr("Edition of {date}", date=language.date(profile.summary.edition))
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


def _groups(
    language: Language, rows: Iterable[ComparedRow], options: SheetOptions
) -> Iterator[dict[str, object]]:
    groups: dict[Text, list[ComparedRow]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    for heading, members in groups.items():
        yield {
            "heading": one_line(language, heading),
            "rows": [_row(language, row, options) for row in members],
        }


def _charts(
    language: Language, titles: Sequence[str], rows: Iterable[ComparedRow], options: SheetOptions
) -> Iterator[dict[str, object]]:
    """Yield a picture of each figure that at least two profiles have on one scale."""
    for row in rows if options.has("charts") else ():
        picture = compared(language, titles, row, options)
        if picture is not None:
            yield {
                "heading": one_line(language, row.label),
                "notes": _notes(language, row, options),
                "picture": picture,
            }


def _notes(language: Language, row: ComparedRow, options: SheetOptions) -> list[Cell]:
    notes = [cell(language, row.place, "quiet")] if row.place else []
    if row.remarks and options.has("remarks"):
        notes.append(cell(language, explanation(language, row.remarks)))
    return notes


def _row(language: Language, row: ComparedRow, options: SheetOptions) -> dict[str, object]:
    return {
        "label": cell(language, row.label),
        "notes": _notes(language, row, options),
        "cells": [list(_cell(language, each, options)) for each in row.cells],
    }


def _cell(language: Language, one: ComparedCell, options: SheetOptions) -> Iterator[Cell]:
    """Yield the lines of a cell: the value as published and in the common unit, and its age."""
    fact = one.fact
    if fact is None:
        yield figure_cell(language, one.value, "missing")
        return
    yield value_cell(language, fact, one.value)
    if one.converted:
        yield cell(language, f"= {one.converted}", "quiet")
    if options.has("period") and one.stated_period:
        yield cell(language, one.stated_period, "quiet")
    if options.has("age") and one.age:
        yield cell(language, one.age, "plain" if one.is_old else "quiet")
