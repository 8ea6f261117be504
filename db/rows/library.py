"""What the library says of itself: first view, editions, changes, imports, health."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from db.rows.dates import PartialDate, Period, Text

if TYPE_CHECKING:
    from db.rows.figures import Fact, Value
    from db.rows.profile import Profile
    from db.rows.summary import ProfileSummary


class FirstView(NamedTuple):
    """What the window shows first: the library's lines (None where it was not listed), and one
    profile (None if there is none)."""

    profiles: "tuple[ProfileSummary, ...] | None"
    profile: "Profile | None"


class ImportResult(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"
    OLDER = "older"


class EarlierFacts(NamedTuple):
    """The figures of an earlier edition of a profile; `edition` is None where it is not dated."""

    edition: PartialDate | None
    facts: "tuple[Fact, ...]"


class Change(NamedTuple):
    """One difference between two editions of a profile.

    `kind` is "profile", "office", "contact", "programme" or "fact", `change` is "added", "removed",
    "changed" or, of the entries of a list, "reordered". `subject` names the thing, `owner` the
    office of a contact. `field` says which part of it: "value", "address", "title"; for a contact
    it is the contact's kind, and `detail` its part: "extension". `target` is the thing's id, a
    contact's behind its office's ("main/fax"). `difference` is by how much a figure grew, where
    both are of one unit; `old` and `new` are then as published, the values all that is known.
    """

    kind: str
    change: str
    subject: Text
    field: str
    owner: Text | None
    old: str
    new: str
    old_period: Period | None = None
    new_period: Period | None = None
    target: str = ""
    difference: "Value | None" = None
    detail: str = ""
    old_value: "Value | None" = None
    new_value: "Value | None" = None


class ImportOutcome(NamedTuple):
    """What became of one file. `profile_id` is "" when it was refused.

    The editions are "" where there is none; `changes` is what a replacement changed.
    """

    file: str
    result: ImportResult
    profile_id: str
    edition: str = ""
    previous_edition: str = ""
    changes: tuple[Change, ...] = ()


class Edition(NamedTuple):
    """One document of a profile. `number` 0 is the present one, 1 the one before it, and so on.

    An `edition` that is not stated is None. `imported_at` is a time in UTC,
    "2026-01-31T12:00:00+00:00"; `file` is the document's name, `sha256` its checksum.
    """

    number: int
    edition: PartialDate | None
    imported_at: str
    file: str
    sha256: str = ""


class StoredEdition(NamedTuple):
    """A document as it came, and what the library knows of it. `source` is its bytes."""

    edition: str
    file: str
    imported_at: str
    sha256: str
    source: bytes


class RemovedProfile(NamedTuple):
    """What the library held of a profile, the present edition first; () if it was not there."""

    id: str
    editions: tuple[StoredEdition, ...] = ()


class UndoStep(NamedTuple):
    """What puts the library back as it was; only the library looks into it.

    The sources are compressed: an import of thousands may have replaced them all.
    """

    profiles: tuple[RemovedProfile, ...] = ()


class ImportReport(NamedTuple):
    """What became of all files. `undo` is None when nothing was changed.

    `passed_over` counts the hidden files and folders in the folders that were named.
    """

    outcomes: tuple[ImportOutcome, ...]
    undo: UndoStep | None = None
    cancelled: bool = False
    passed_over: int = 0


class LibraryHealth(NamedTuple):
    """What `self-check` reports of the library file."""

    file: str
    profiles: int
    writable: bool
    schema_version: int
    sqlite_version: str


class Notice(NamedTuple):
    """What opening the library had to do, and the user should know. `code` names the sentence."""

    code: str
    parameters: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **parameters: str) -> "Notice":
        """A notice with what fills the gaps of its sentence."""
        return cls(code, tuple(parameters.items()))
