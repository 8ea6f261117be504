"""What can be chosen for a sheet."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from viewer.paths import RESOURCES


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """`printed_on` stands in the foot and fixes the bytes; `resources` holds fonts, templates."""

    paper: Paper
    printed_on: datetime.date
    resources: Path = RESOURCES
