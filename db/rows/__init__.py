"""The frozen rows that queries return: all that window, sheets and exports know of a profile."""

from db.rows.dates import PartialDate, Period, Text
from db.rows.figures import Fact, Part, Value, ValueKind
from db.rows.library import (
    Change,
    FirstView,
    ImportOutcome,
    ImportReport,
    ImportResult,
    LibraryHealth,
    Notice,
    UndoStep,
)
from db.rows.offices import Activity, Address, Body, ContactKind, ContactPoint, Office
from db.rows.profile import Event, Profile, ProfileSummary, Programme, Source, Story

__all__ = [
    "Activity",
    "Address",
    "Body",
    "Change",
    "ContactKind",
    "ContactPoint",
    "Event",
    "Fact",
    "FirstView",
    "ImportOutcome",
    "ImportReport",
    "ImportResult",
    "LibraryHealth",
    "Notice",
    "Office",
    "Part",
    "PartialDate",
    "Period",
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
