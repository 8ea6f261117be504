"""The floor of the spreadsheet writes the very cells that the spreadsheet has."""

import io
from pathlib import Path

from openpyxl import load_workbook

from bench.workbook import TODAY, ready_sheets, write_ready
from db.library import Library
from viewer.exports.workbook import workbook
from viewer.i18n.language import Language

RESOURCES = Path(__file__).parents[3] / "resources"


def values(content: bytes) -> list[list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]


def test_the_floor_has_the_same_cells_as_the_spreadsheet(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("en",))
    profiles = [library.profile("iom-belgium")]
    english = Language.load(RESOURCES / "locale", "en")
    ready = ready_sheets(profiles, english)
    assert values(write_ready(ready)) == values(workbook(profiles, english, TODAY))
