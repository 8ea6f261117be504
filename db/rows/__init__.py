"""The frozen rows that queries return: all that window, sheets and exports know of a profile."""

from db.rows.dates import PartialDate, Period, Text
from db.rows.figures import Fact, Part, Value, ValueKind
from db.rows.library import (
    Change,
    Edition,
    FirstView,
    ImportOutcome,
    ImportReport,
    ImportResult,
    KeptDocument,
    LibraryHealth,
    Notice,
    UndoStep,
)
from db.rows.offices import (
    Activity,
    Address,
    Body,
    ContactKind,
    ContactPoint,
    Office,
    OpeningHours,
    Person,
)
from db.rows.policy import PolicyFile
from db.rows.profile import Event, Maintainer, Profile, ProfileSummary, Programme, Source, Story
from db.rows.search import Found, Hit, HitKind, Mark

__all__ = [
    "Activity",
    "Address",
    "Body",
    "Change",
    "ContactKind",
    "ContactPoint",
    "Edition",
    "Event",
    "Fact",
    "FirstView",
    "Found",
    "Hit",
    "HitKind",
    "ImportOutcome",
    "ImportReport",
    "ImportResult",
    "KeptDocument",
    "LibraryHealth",
    "Maintainer",
    "Mark",
    "Notice",
    "Office",
    "OpeningHours",
    "Part",
    "PartialDate",
    "Period",
    "Person",
    "PolicyFile",
    "Profile",
    "ProfileSummary",
    "Programme",
    "Source",
    "Story",
    "Text",
    "UndoStep",
    "Value",
    "ValueKind",
]
