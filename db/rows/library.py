"""What the library tells of itself: its first view, imports, health."""

from dataclasses import dataclass
from enum import StrEnum

from db.rows.profile import Profile, ProfileSummary


@dataclass(frozen=True, slots=True)
class FirstView:
    """What the window shows first: the library's lines, and one profile (None if there is none)."""

    profiles: tuple[ProfileSummary, ...]
    profile: Profile | None


class ImportResult(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file. `profile_id` is "" when it was refused."""

    file: str
    result: ImportResult
    profile_id: str


@dataclass(frozen=True, slots=True)
class LibraryHealth:
    """What self-check tells of the library file."""

    file: str
    profiles: int
    writable: bool
    schema_version: int
    sqlite_version: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What opening the library had to do, and the user should know. `code` names the sentence."""

    code: str
    parameters: tuple[tuple[str, str], ...] = ()
