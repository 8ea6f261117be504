"""The frozen rows that the library returns: all that the viewer knows of a profile."""

from db.rows.dates import PartialDate, Period, Text
from db.rows.figures import Fact, Part, RankedFigure, Value, ValueKind
from db.rows.library import (
    Change,
    Edition,
    FirstView,
    ImportOutcome,
    ImportReport,
    ImportResult,
    LibraryHealth,
    Notice,
    RemovedProfile,
    StoredEdition,
    UndoStep,
)
from db.rows.offices import (
    Activity,
    Address,
    ContactKind,
    ContactPoint,
    Institution,
    Office,
    OpeningHours,
    Person,
)
from db.rows.policy import PolicyFile
from db.rows.profile import Event, Maintainer, Profile, ProfileSummary, Programme, Source, Story
from db.rows.search import Hit, HitKind, Mark, SearchResults

__all__ = [
    "Activity",
    "Address",
    "Change",
    "ContactKind",
    "ContactPoint",
    "Edition",
    "Event",
    "Fact",
    "FirstView",
    "Hit",
    "HitKind",
    "ImportOutcome",
    "ImportReport",
    "ImportResult",
    "Institution",
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
    "RankedFigure",
    "RemovedProfile",
    "SearchResults",
    "Source",
    "StoredEdition",
    "Story",
    "Text",
    "UndoStep",
    "Value",
    "ValueKind",
]
