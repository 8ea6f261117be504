"""The frozen rows that the library returns: all that the viewer knows of a profile.

A row's module is loaded when the row is first asked for: a command in the terminal needs few.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from db.rows.profile import Event, Maintainer, Profile, Programme, Source, Story
    from db.rows.search import Hit, HitKind, Mark, SearchResults
    from db.rows.summary import ProfileSummary

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

_NAMES = {
    "dates": "PartialDate Period Text",
    "figures": "Fact Part RankedFigure Value ValueKind",
    "library": "Change Edition FirstView ImportOutcome ImportReport ImportResult LibraryHealth"
    " Notice RemovedProfile StoredEdition UndoStep",
    "offices": "Activity Address ContactKind ContactPoint Institution Office OpeningHours Person",
    "policy": "PolicyFile",
    "profile": "Event Maintainer Profile Programme Source Story",
    "summary": "ProfileSummary",
    "search": "Hit HitKind Mark SearchResults",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


if not TYPE_CHECKING:  # else a name that there is not would be an object to the type checker

    def __getattr__(name: str) -> object:
        """Load a row that was not asked for before (PEP 562)."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        row = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return row
