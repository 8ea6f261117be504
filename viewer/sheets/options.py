"""What can be chosen for a sheet."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    rules; None means the usual ones, counted from the day of printing. `is_filled` repeats cards
    until the last sheet is full. `own_notes` are the reader's, by profile and row, for sheets that
    show no note of the source's there.
    """

    paper: Paper
    printed_on: datetime.date
    resources: Path = RESOURCES
    is_landscape: bool = False
    text_size: int = 100
    in_colour: bool = True
    is_filled: bool = False
    fields: frozenset[str] | None = None
    ages: AgeRules | None = None
    own_notes: Mapping[tuple[str, str, str], tuple[str, ...]] = field(
        default_factory=dict, hash=False
    )

    def has(self, field: str) -> bool:
        """Tell whether a field of the sheet is wanted."""
        return self.fields is None or field in self.fields

    def noted(self, profile_id: str, kind: str, target: str = "") -> tuple[str, ...]:
        """Return what the reader noted on a row of a profile, by its kind and id."""
        return self.own_notes.get((profile_id, kind, target), ())

    @property
    def rules(self) -> AgeRules:
        """From which day ages are counted, and when something is old."""
        return self.ages or AgeRules(self.printed_on)
