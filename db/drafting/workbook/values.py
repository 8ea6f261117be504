"""What the cells of a workbook stand for: its table of texts, its styles, its calendar."""

import datetime
from typing import Any

from db.drafting.workbook.cells import value_of
from db.drafting.workbook.structure import Written

Value = tuple[str, str, str, str]  # kind, text, amount, code


class Values:
    """Reads cells by what a workbook, opened by openpyxl, says of styles and texts."""

    def __init__(self, book: Any, texts: list[str]) -> None:
        self._texts, self._epoch = texts, book.epoch
        self._styles = [style.numFmtId for style in book._cell_styles]
        self._own_formats = list(book._number_formats)
        self._formats: dict[int, str] = {}

    def read(self, written: Written) -> Value:
        """Return kind, text, amount and code of a cell. Raises what damaged files do."""
        if not written.text:
            return "unreadable", "=", "", "formula-without-value"
        if written.kind == "e":
            return "unreadable", written.text, "", "error-value"
        return self._number(written) if written.kind == "n" else value_of(*self._said(written))

    def _said(self, written: Written) -> tuple[object, str]:
        """The value of a cell that is no number, and the format in which it is shown."""
        match written.kind:
            case "s":
                return self._texts[int(written.text)], ""
            case "b":
                return written.text == "1", ""
            case "d":
                return datetime.datetime.fromisoformat(written.text), "yyyy-mm-dd"
        return written.text, ""

    def _number(self, written: Written) -> Value:
        from openpyxl.styles.numbers import is_date_format, is_timedelta_format
        from openpyxl.utils.datetime import from_excel

        shown = self._format(written.style)
        number = float(written.text)
        if not is_date_format(shown):
            exact = int(written.text) if written.text.lstrip("-").isdecimal() else number
            return value_of(exact, shown)
        try:
            found = from_excel(number, self._epoch, timedelta=is_timedelta_format(shown))
        except (OverflowError, ValueError):
            return "unreadable", written.text, "", "number-out-of-range"
        return value_of(found, shown)

    def _format(self, style: int) -> str:
        if style not in self._formats:
            from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

            number = self._styles[style] if style < len(self._styles) else 0
            own = number - BUILTIN_FORMATS_MAX_SIZE
            is_own = 0 <= own < len(self._own_formats)
            self._formats[style] = (
                self._own_formats[own] if is_own else BUILTIN_FORMATS.get(number, "General")
            )
        return self._formats[style]
