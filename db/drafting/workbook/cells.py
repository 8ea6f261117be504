"""A cell as a person sees it, whatever the spreadsheet made of what was typed."""

import datetime
import re
from decimal import Decimal
from typing import NamedTuple

MOST_DIGITS = 15  # that a spreadsheet keeps of a number
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DECIMALS = re.compile(r"0\.(0+)")
_DIGITS_LOST = re.compile(r"\d(?:[.,]\d+)?\s?[eE]\s?\+?\d+")
LONGEST_NUMBER = 40  # characters


class Cell(NamedTuple):
    """A cell that is not empty. `number` counts it in its source, `place` is its name there.

    `kind` is "text", "number", "percentage", "date", "time" or "unreadable"; `text` is what it
    says, `amount` its exact number. `told` is a code of what its reader must know; `is_hidden`
    says that its row, column or sheet is. One that `is_untyped` is of a file that does not tell
    texts from numbers. `row` and `column` count from 1.
    """

    number: int
    place: str
    row: int
    column: int
    kind: str
    text: str
    amount: str = ""
    told: str = ""
    is_hidden: bool = False
    is_untyped: bool = False


def value_of(value: object, number_format: str) -> tuple[str, str, str, str]:
    """Return kind, text, amount and code of what openpyxl gives as the value of a cell."""
    if isinstance(value, bool):
        return "text", str(value).upper(), "", ""
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, number_format)
    if isinstance(value, datetime.time):
        return "time", f"{value.hour:02}:{value.minute:02}", "", ""
    if isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        return "time", f"{minutes // 60:02}:{minutes % 60:02}", "", ""
    return "text", plain_text(str(value)), "", ""


def plain_text(text: str) -> str:
    """The text of a cell without spaces at its ends, and with plain ends of lines."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        # What is half of a character alone is none, and cannot be written.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return plain_ends(text)


def plain_ends(text: str) -> str:
    """A text without spaces at its ends, and with plain ends of lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def text_cell_code(text: str) -> str:
    """The code for a text that a spreadsheet made of a long number: "3.22E+09"."""
    return "digits-lost" if _DIGITS_LOST.fullmatch(text) else ""


def _number(value: float, number_format: str) -> tuple[str, str, str, str]:
    """A number with the digits that a spreadsheet keeps: 11.3, never 11.300000000000001."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{MOST_DIGITS}g}")
    if not exact.is_finite() or len(f"{exact:f}") > LONGEST_NUMBER:
        return "unreadable", str(value), "", "number-out-of-range"
    shown = _QUOTED.sub("", number_format).partition(";")[0]
    is_percentage = "%" in shown
    if is_percentage:
        exact = exact.scaleb(2)
    text = _with_decimals(exact, shown)
    told = "digits-lost" if abs(exact) >= 10**MOST_DIGITS else ""
    if is_percentage:
        return "percentage", f"{text}%", text, told
    return "number", text, text, told


def _with_decimals(exact: Decimal, shown: str) -> str:
    """As many decimals as the number has, or as its format adds zeros to them: 1.10."""
    plain = f"{exact.normalize():f}"
    plain = "0" if plain in ("-0", "0") else plain
    found = _DECIMALS.search(shown)
    missing = len(found[1]) - len(plain.partition(".")[2]) if found else 0
    if missing <= 0 or "E" in shown.upper():
        return plain
    return plain + ("" if "." in plain else ".") + "0" * missing


def _date(value: datetime.date, number_format: str) -> tuple[str, str, str, str]:
    """A date as precise as its format shows it; one without a year is none that was typed."""
    shown = _QUOTED.sub("", number_format).casefold()
    day = value.strftime("%m-%d")
    if "y" not in shown:
        return "date", f"{value.year:04}-{day}", "", "date-without-year"
    if "d" in shown:
        return "date", f"{value.year:04}-{day}", "", ""
    if "m" in shown:
        return "date", f"{value.year:04}-{day[:2]}", "", ""
    return "date", f"{value.year:04}", "", ""
