"""The workbook to fill in: heads, a line of help below each, and what can be chosen."""

import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.documents.country_names import read_country_names
from db.documents.indicators import read_vocabulary

if TYPE_CHECKING:
    # They are annotated, but not marked as such: so mypy takes them for Any.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

LAST_ROW = 5000  # down to which a cell offers its choices
_RIGHT_TO_LEFT = frozenset({"ar"})
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def draft_template(resources: Path, language: str) -> bytes:
    """Return the content of a workbook to fill in, in a language of the program, else in English.

    Raises OSError.
    """
    from xlsxwriter import Workbook

    content = json.loads((resources / "workbook" / "heads.json").read_text("utf-8"))
    tag = language if language in content["scales"] else "en"
    made = io.BytesIO()
    with Workbook(made, _OPTIONS) as book:
        _Template(book, content, tag).write(_choices(resources, content, tag))
    return made.getvalue()


def _choices(resources: Path, content: Mapping[str, Any], tag: str) -> dict[str, list[str]]:
    """What can be chosen, by the name of the list: codes, and indicators by their labels."""
    labels = [entry["label"] for entry in read_vocabulary(resources).indicators.values()]
    lists = {name: list(codes) for name, codes in content["choices"].items()}
    lists["indicators"] = [label.get(tag, label["en"]) for label in labels]
    lists["countries"] = sorted(read_country_names(resources / "locale"))
    return {name: [each for each in codes if each != "not stated"] for name, codes in lists.items()}


class _Template:
    def __init__(self, book: "Workbook", content: Mapping[str, Any], tag: str) -> None:
        self._book, self._content, self._tag = book, content, tag
        self._head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self._help = book.add_format({"italic": True, "text_wrap": True, "font_color": "#595959"})
        self._help.set_align("top")
        self._text = book.add_format({"num_format": "@"})  # so that nothing typed is changed

    def write(self, choices: Mapping[str, list[str]]) -> None:
        """Write all sheets; the one with the choices last, and hidden."""
        wanted = {
            column["choice"]
            for columns in self._content["template"].values()
            for column in columns.values()
            if "choice" in column
        }
        title = self._content["choices_sheet"][self._tag][0]
        ranges = _ranges(title, {name: choices[name] for name in sorted(wanted)})
        for sheet, columns in self._content["template"].items():
            self._sheet(sheet, columns, ranges)
        self._lists(title, (choices[name] for name in sorted(wanted)))

    def _sheet(self, name: str, columns: Mapping[str, Any], ranges: Mapping[str, str]) -> None:
        known = self._content["sheets"][name]
        sheet = self._added(known["names"][self._tag][0])
        sheet.freeze_panes(2, 0)
        for at, (column, entry) in enumerate(columns.items()):
            sheet.set_column(at, at, entry["width"], self._text)
            sheet.write_string(0, at, known["heads"][column][self._tag][0], self._head)
            sheet.write_string(1, at, self._content["helps"][entry["help"]][self._tag], self._help)
            if "choice" in entry:
                # What is not in the list may be written as well: a draft tells what it is not.
                rule = {"validate": "list", "source": ranges[entry["choice"]], "show_error": False}
                sheet.data_validation(2, at, LAST_ROW, at, rule)

    def _lists(self, title: str, lists: Iterable[list[str]]) -> None:
        sheet = self._added(title)
        for column, codes in enumerate(lists):
            for row, code in enumerate(codes):
                sheet.write_string(row, column, code)
        sheet.hide()

    def _added(self, title: str) -> "Worksheet":
        sheet = self._book.add_worksheet(title)
        if self._tag in _RIGHT_TO_LEFT:
            sheet.right_to_left()
        return sheet


def _ranges(title: str, lists: Mapping[str, list[str]]) -> dict[str, str]:
    """Where in the sheet of choices each list stands."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return {
        name: f"='{title}'!${letter}$1:${letter}${len(codes)}"
        for letter, (name, codes) in zip(letters, lists.items(), strict=False)
    }
