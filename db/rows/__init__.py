"""The frozen rows that the library returns: all that the viewer knows of a profile.

A row's module is loaded when the row is first asked for: a command in the terminal needs few.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.rows.dates import PartialDate, Period, Text
    from db.rows.figures import Contradiction, Fact, Part, RankedFigure, Value, ValueKind
    from db.rows.library import (
        Change,
        EarlierFacts,
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
        EMERGENCY,
        Activity,
        Address,
        Area,
        ContactKind,
        ContactPoint,
        EmergencyNumber,
        Institution,
        Membership,
        Office,
        OpeningHours,
        Person,
        Verdict,
    )
    from db.rows.policy import PolicyFile
    from db.rows.profile import Event, Maintainer, Profile, Programme, Source, Story
    from db.rows.search import Covering, Hit, HitKind, Mark, SearchResults, Through
    from db.rows.summary import ProfileSummary
    from db.rows.world import CountryFigure, CoveredCountry, MappedIndicator

__all__ = [
    "EMERGENCY",
    "Activity",
    "Address",
    "Area",
    "Change",
    "ContactKind",
    "ContactPoint",
    "Contradiction",
    "CountryFigure",
    "CoveredCountry",
    "Covering",
    "EarlierFacts",
    "Edition",
    "EmergencyNumber",
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
    "MappedIndicator",
    "Mark",
    "Membership",
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
    "Through",
    "UndoStep",
    "Value",
    "ValueKind",
    "Verdict",
]

_NAMES = {
    "dates": "PartialDate Period Text",
    "figures": "Contradiction Fact Part RankedFigure Value ValueKind",
    "library": "Change EarlierFacts Edition FirstView ImportOutcome ImportReport ImportResult"
    " LibraryHealth Notice RemovedProfile StoredEdition UndoStep",
    "offices": "Activity Address Area ContactKind ContactPoint EMERGENCY EmergencyNumber"
    " Institution Membership Office OpeningHours Person Verdict",
    "policy": "PolicyFile",
    "profile": "Event Maintainer Profile Programme Source Story",
    "summary": "ProfileSummary",
    "world": "CountryFigure CoveredCountry MappedIndicator",
    "search": "Covering Hit HitKind Mark SearchResults Through",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


if not TYPE_CHECKING:  # else a name that there is not would be an object to the type checker

    def __getattr__(name: str) -> object:
        """Load a row that was not asked for before (PEP 562)."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        row = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return row
