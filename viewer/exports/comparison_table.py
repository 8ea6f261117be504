"""A comparison as a table: as a spreadsheet takes it, and as a program reads it."""

from collections.abc import Iterator, Sequence
from typing import Any

from db.rows import Profile
from db.rows.units import measure, unit_of
from viewer.comparison import ComparedCell, ComparedRow, explanation
from viewer.exports.columns import Cell, Column, Table
from viewer.exports.json_document import as_json
from viewer.i18n.language import Language


def comparison_table(
    profiles: Sequence[Profile], rows: Sequence[ComparedRow], language: Language
) -> Table:
    """Return one line an indicator, and for each profile its value, period, age and amount."""
    tr = language.tr
    columns = [Column(tr("Group")), Column(tr("Figure"), 30), Column(tr("Place"), 16)]
    for profile in profiles:
        title = profile.summary.title.value
        columns += [
            Column(title, 26),
            Column(tr("{title}: period", title=title), 16),
            Column(tr("{title}: age", title=title), 16),
            Column(tr("{title}: converted", title=title), 16),
            Column(tr("{title}: amount in a common unit", title=title), 16, "number"),
        ]
    columns.append(Column(tr("Why figures differ"), 40))
    lines = (tuple(_line(row, language)) for row in rows)
    return Table("comparison", tr("Comparison"), tuple(columns), lines)


def _line(row: ComparedRow, language: Language) -> Iterator[Cell]:
    yield from (row.group.value, row.label.value, row.place)
    for cell in row.cells:
        measured = measure(cell.fact.value) if cell.fact and cell.has_figure else None
        amount = measured.amount if measured else None
        yield from (cell.value, cell.period, cell.age, cell.converted, amount)
    yield explanation(language, row.remarks)


def comparison_as_json(
    profiles: Sequence[Profile], rows: Sequence[ComparedRow], language: Language
) -> dict[str, object]:
    """Return the comparison for programs; `remarks` are the same words in every language."""
    return {
        "profiles": [as_json(profile.summary) for profile in profiles],
        "rows": [_row(profiles, row, language) for row in rows],
    }


def _row(profiles: Sequence[Profile], row: ComparedRow, language: Language) -> dict[str, Any]:
    return {
        "indicator": row.indicator,
        "group": as_json(row.group),
        "label": as_json(row.label),
        "place": row.place,
        "remarks": list(row.remarks),
        "explanation": explanation(language, row.remarks),
        "cells": [
            {"profile": profile.summary.id, **_cell(cell)}
            for profile, cell in zip(profiles, row.cells, strict=True)
        ],
    }


def _cell(cell: ComparedCell) -> dict[str, object]:
    """The figure, and beside it its amount in the base of what it is measured in."""
    value = cell.fact.value if cell.fact and cell.has_figure else None
    measured = measure(value) if value else None
    return {
        "fact": as_json(cell.fact),
        "value": cell.value,
        "period": cell.period,
        "age": cell.age,
        "old": cell.is_old,
        "converted": cell.converted,
        "dimension": unit_of(value).dimension if value and measured else "",
        "amount": as_json(measured.amount if measured else None),
    }
