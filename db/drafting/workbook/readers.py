"""Readers of cells: each returns what a document holds, or None and why it could not be read."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from db.documents.dates import NOT_STATED, meant_period
from db.drafting.finishing import slug
from db.drafting.page import Known
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.heads import Heads
from db.drafting.written_dates import read_date

Outcome = tuple[Any, str]
_CODE = re.compile(r"[A-Za-z]{2}")
_YEAR = re.compile(r"[12]\d{3}")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DECIMAL = re.compile(r"-?\d{1,30}(\.\d{1,30})?")
_TIME = re.compile(r"([01]?\d|2[0-4])[:.h]([0-5]\d)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEPARATED = re.compile(r"\s*[;,\n]\s*")
_ENTRIES = re.compile(r"\s*[;\n]\s*")


class Read(NamedTuple):
    """What cells are read with.

    `is_export` says that the workbook is one of this program, `is_whole` that it has all sheets
    that exports have had since drafts are made of them.
    """

    known: Known
    heads: Heads
    is_export: bool = False
    is_whole: bool = False
    tongues: frozenset[str] = frozenset()  # of the heads


Reader = Callable[[Cell, Read], Outcome]


def text(cell: Cell, _: Read) -> Outcome:
    """Any text, with its ends of lines."""
    return (None, "date-made") if cell.kind == "date" else (cell.text, "")


def line(cell: Cell, _: Read) -> Outcome:
    """A text on one line."""
    return (None, "date-made") if cell.kind == "date" else (" ".join(cell.text.split()), "")


def lines(cell: Cell, _: Read) -> Outcome:
    """Several lines, one below the other or with semicolons between them."""
    return entries_of(cell.text), ""


def entries_of(text: str) -> list[str]:
    """What stands in a cell one below the other, or with semicolons between."""
    return [" ".join(each.split()) for each in _ENTRIES.split(text) if each.strip()]


def ident(cell: Cell, _: Read) -> Outcome:
    """An id; a name is made one."""
    return slug(cell.text), ""


def idents(cell: Cell, _: Read) -> Outcome:
    """Several ids."""
    return [slug(each) for each in re.split(r"[;,\s]+", cell.text) if each], ""


def country(cell: Cell, read: Read) -> Outcome:
    """The code of a country, by its code or a name."""
    code = country_code(cell.text, read)
    return (code, "") if code else (None, "unknown-country")


def country_code(name: str, read: Read) -> str:
    """Return the code of a country by its code or name; "" for none."""
    return name.upper() if _CODE.fullmatch(name) else read.known.country_of(name)


def countries(cell: Cell, read: Read) -> Outcome:
    """Codes of countries, or names with something between them."""
    parts = cell.text.split()
    if not all(map(_CODE.fullmatch, parts)):
        parts = [each for each in _SEPARATED.split(cell.text) if each]
    codes = [country_code(part, read) for part in parts]
    return (codes, "") if all(codes) else (None, "unknown-country")


def date(cell: Cell, read: Read) -> Outcome:
    """A date as precise as it is written or shown."""
    if cell.kind == "date":
        return cell.text, ""
    if _YEAR.fullmatch(cell.text):
        return cell.text, ""
    found = read_date(cell.text, read.known.months)
    return (found, "") if found else (None, "date-not-read")


def edition(cell: Cell, read: Read) -> Outcome:
    """A date, or that none is stated."""
    if read.heads.choice("not_stated", cell.text):
        return NOT_STATED, ""
    return date(cell, read)


def period(cell: Cell, read: Read) -> Outcome:
    """A date, two with a stroke between them, or that none is stated."""
    found, code = edition(cell, read)
    if found:
        return found, ""
    first, _, last = cell.text.partition("/")
    ends = [read_date(each, read.known.months) for each in (first, last)]
    if all(ends):
        return "/".join(ends), ""
    found = meant_period(cell.text)
    return (found, "") if found else (None, code)


def decimal(cell: Cell, _: Read) -> Outcome:
    """A number for computing, with a point before its decimals and nothing else."""
    if cell.amount:
        return cell.amount, ""
    return (cell.text, "") if _DECIMAL.fullmatch(cell.text) else (None, "number-not-read")


def language(cell: Cell, _: Read) -> Outcome:
    """The tag of a language."""
    return (cell.text, "") if _TAG.fullmatch(cell.text) else (None, "unknown-word")


def days(cell: Cell, read: Read) -> Outcome:
    """Days of the week."""
    found = [read.heads.choice("day", each) for each in re.split(r"[;,\s]+", cell.text) if each]
    return (found, "") if found and all(found) else (None, "unknown-word")


def time(cell: Cell, _: Read) -> Outcome:
    """A time of day."""
    found = _TIME.fullmatch(cell.text)
    return (f"{int(found[1]):02}:{found[2]}", "") if found else (None, "unknown-word")


def scale(cell: Cell, read: Read) -> Outcome:
    """The word for a power of ten, in the language of the heads."""
    code = read.heads.scale(cell.text, read.tongues)
    return (code, "") if code else (None, "unknown-word")


def choice(name: str) -> Reader:
    """Return a reader of one of a few words; what is not stated becomes ""."""

    def chosen(cell: Cell, read: Read) -> Outcome:
        code = read.heads.choice(name, cell.text)
        return (code.replace(NOT_STATED, ""), "") if code else (None, "unknown-word")

    return chosen
