"""Workbooks made for a test, and the drafts of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from db.drafting import Drafted, draft_source

RESOURCES = Path(__file__).parents[4] / "resources"
Rows = Sequence[Sequence[Any]]
Draft = Callable[..., tuple[Drafted, ...]]


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


def book_of(sheets: dict[str, Rows]) -> Workbook:
    """A workbook of these sheets, each a list of rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return book


@pytest.fixture
def drafts(tmp_path: Path) -> Draft:
    """Drafts a workbook of sheets; `change` may do more to it before it is saved."""

    def made(
        sheets: dict[str, Rows], change: Callable[[Workbook], None] | None = None
    ) -> tuple[Drafted, ...]:
        book = book_of(sheets)
        if change is not None:
            change(book)
        file = tmp_path / "book.xlsx"
        book.save(file)
        return draft_source(file, RESOURCES)

    return made


def told(draft: Drafted) -> set[tuple[str, str]]:
    """What a reader is told of cells: their names, and the codes."""
    return {(line.cell, code) for line, code in draft.offered}


def unread(draft: Drafted) -> set[str]:
    return {line.cell for line in draft.unread}
