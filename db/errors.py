"""Everything that the library can refuse: a stable code and parameters, never prose.

UserError
├── DocumentRefusedError
├── BadProfileIdError
├── ProfileUnknownError, EditionUnknownError, IndicatorUnknownError
├── FileUnreadableError, FileUnwritableError, DiskFullError
└── about the library's file
    ├── LibraryMissingError, LibraryForeignError, LibraryNewerError, LibraryOlderError
    ├── LibraryDamagedError, LibraryRepairedError, LibraryUnfinishedError
    └── LibraryLockedError, LibraryReadOnlyError
"""

from typing import NamedTuple


class Problem(NamedTuple):
    """One fault in one document. `line` and `column` count from 1; 0 means the whole file.

    With a warning, other than with an error, a document goes in.
    """

    code: str
    file: str
    line: int
    column: int
    parameters: tuple[tuple[str, str], ...] = ()
    is_warning: bool = False


class UserError(Exception):
    """Base of all errors that a user can understand and do something about.

    `code` names the sentence in the catalogue, `parameters` fill its gaps.
    """

    code = "refused"

    def __init__(self, **parameters: str) -> None:
        super().__init__(self.code, parameters)
        self.parameters = parameters


class DocumentRefusedError(UserError):
    """A document has faults. `problems` holds all of them, in the order of the file."""

    code = "document-refused"

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file=file)
        self.problems = problems


class PageRefusedError(DocumentRefusedError):
    """A source is no page of text that a document could be drafted from."""

    code = "page-refused"


class FileUnreadableError(UserError):
    """A file cannot be read. Parameters: file, reason."""

    code = "file-unreadable"


class FileUnwritableError(UserError):
    """A file cannot be written. Parameters: file, reason."""

    code = "file-unwritable"


class BadProfileIdError(UserError):
    """No profile can have this id. Parameters: profile."""

    code = "bad-profile-id"


class ProfileUnknownError(UserError):
    """The library holds no profile with this id. Parameters: profile, nearest (may be empty)."""

    code = "profile-unknown"


class IndicatorUnknownError(UserError):
    """No profile has a figure of this indicator. Parameters: indicator, nearest (may be empty)."""

    code = "indicator-unknown"


class EditionUnknownError(UserError):
    """The library keeps no such edition of a profile. Parameters: profile, number."""

    code = "edition-unknown"


class LibraryDamagedError(UserError):
    """The library cannot be read. Parameters: file."""

    code = "library-damaged"


class LibraryRepairedError(UserError):
    """The library proved to be damaged in the middle of a change, and was rebuilt. Parameters:
    file."""

    code = "library-repaired"


class LibraryNewerError(UserError):
    """A newer program made the library; it is left untouched. Parameters: file."""

    code = "library-newer"


class LibraryOlderError(UserError):
    """An older program made the library, and it was not rebuilt yet. Parameters: file."""

    code = "library-older"


class LibraryUnfinishedError(UserError):
    """A change was cut short, and cannot be undone on a read-only medium. Parameters: file."""

    code = "library-unfinished"


class LibraryLockedError(UserError):
    """Another process is writing to the library. Parameters: file.

    Where it is known who that is also holder_program, holder_pid, holder_host, holder_since.
    """

    code = "library-locked"


class LibraryReadOnlyError(UserError):
    """The library can be read but not changed. Parameters: file."""

    code = "library-read-only"


class LibraryMissingError(UserError):
    """There is no library (any more), and none was made. Parameters: file."""

    code = "library-missing"


class LibraryForeignError(UserError):
    """What lies there is another program's; it is left untouched. Parameters: file."""

    code = "library-foreign"


class DiskFullError(UserError):
    """The disk is full; what was there before is unharmed. Parameters: file.

    Where it is known how much space it takes also needed ("1.2 MB").
    """

    code = "disk-full"
