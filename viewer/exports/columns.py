"""What tables are made of, and the columns with which each row says what profile it is from."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from db.rows import PartialDate, ProfileSummary
from viewer.i18n.language import Language

Cell = str | Decimal | int | PartialDate | None
Row = tuple[Cell, ...]


class Column(NamedTuple):
    """A column: its header in the reader's language, its width in characters, what it holds.

    A code is read from left to right in any language, like a telephone number. A date is as
    precise as its source. A column of numbers or dates has empty cells, too.
    """

    header: str
    width: int = 20
    kind: Literal["text", "code", "number", "date"] = "text"


class Table(NamedTuple):
    """A table; its rows are made while they are read, and can be read once."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]


def profile_columns(language: Language) -> tuple[Column, ...]:
    """Return the columns that every table begins with."""
    return (
        Column(language.tr("Profile"), 16, "code"),
        Column(language.tr("Title of the profile"), 24),
        Column(language.tr("Country"), 16),
        Column(language.tr("Country code"), 8, "code"),
        Column(language.tr("Edition"), 12, "date"),
    )


def profile_cells(language: Language, summary: ProfileSummary) -> Row:
    """Return the cells of a profile for those columns."""
    own_name = summary.country_name.value if summary.country_name else ""
    country = own_name or (language.country(summary.country) if summary.country else "")
    edition = summary.edition or language.tr("not stated")
    return (summary.id, summary.title.value, country, summary.country, edition)


def listed(items: Iterable[str]) -> str:
    """Return several entries as one cell, on one line: they hold commas themselves."""
    return "; ".join(filter(None, items))
