"""What the library tells of itself: its first view, imports, health."""

from enum import StrEnum
from typing import NamedTuple

from db.rows.profile import Profile, ProfileSummary


class FirstView(NamedTuple):
    """What the window shows first: the library's lines, and one profile (None if there is none)."""

    profiles: tuple[ProfileSummary, ...]
    profile: Profile | None


class ImportResult(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"


class ImportOutcome(NamedTuple):
    """What became of one file. `profile_id` is "" when it was refused."""

    file: str
    result: ImportResult
    profile_id: str


class LibraryHealth(NamedTuple):
    """What self-check tells of the library file."""

    file: str
    profiles: int
    writable: bool
    schema_version: int
    sqlite_version: str


class Notice(NamedTuple):
    """What opening the library had to do, and the user should know. `code` names the sentence."""

    code: str
    parameters: tuple[tuple[str, str], ...] = ()
