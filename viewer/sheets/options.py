"""What can be chosen for a sheet."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules


class Paper(StrEnum):
    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"


TEXT_SIZES = (100, 125, 150, 200)  # in percent of what look and paper were made for


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """`printed_on` stands in the foot and fixes the bytes; `resources` holds fonts, templates.

    `fields` are names of the sheet's own fields; None means all of them. `ages` are the reader's
    rules; None means the usual ones, counted from the day of printing.
    """

    paper: Paper
    printed_on: datetime.date
    resources: Path = RESOURCES
    is_landscape: bool = False
    text_size: int = 100
    in_colour: bool = True
    fields: frozenset[str] | None = None
    ages: AgeRules | None = None

    def has(self, field: str) -> bool:
        """Tell whether a field of the sheet is wanted."""
        return self.fields is None or field in self.fields

    @property
    def rules(self) -> AgeRules:
        """From which day ages are counted, and when something is old."""
        return self.ages or AgeRules(self.printed_on)
