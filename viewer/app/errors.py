"""What the window and the terminal refuse on their own account, beside db.errors."""

from pathlib import Path

from db.errors import UserError
from viewer.app.paths import RESOURCES


class DisplayMissingError(UserError):
    """The window has no display to open on."""

    code = "display-missing"


class HomeMissingError(UserError):
    """The user who runs the program has no folder of their own."""

    code = "home-missing"


class FileTakenError(UserError):
    """A file is there already, and nobody said to replace it. Parameters: file."""

    code = "file-taken"


class LockedError(UserError):
    """The administrator has decided otherwise. Parameters: what, why (both in words)."""

    code = "locked-by-policy"


class InstallationDamagedError(UserError):
    """A file of the program is gone or cannot be read. Parameters: file, reason."""

    code = "installation-damaged"


class NotesForeignError(UserError):
    """What was read is no file of notes. Parameters: file."""

    code = "notes-foreign"


class NotesNewerError(UserError):
    """A newer program wrote the notes; they are left untouched. Parameters: file."""

    code = "notes-newer"


class NotesTooLargeError(UserError):
    """There is more than a file of notes may hold; nothing was changed. Parameters: file."""

    code = "notes-too-large"


class NotesLockedError(UserError):
    """Another program writes the notes, and does not come to an end. Parameters: file."""

    code = "notes-locked"


class NoteUnknownError(UserError):
    """There is no note with this id. Parameters: note."""

    code = "note-unknown"


def damage_of(error: BaseException) -> InstallationDamagedError | None:
    """Return what an unexpected error says of the program's own files, if it is about one."""
    name = error.filename if isinstance(error, OSError) else None
    if not isinstance(name, str) or not Path(name).is_relative_to(RESOURCES):
        return None
    return InstallationDamagedError(file=name, reason=str(getattr(error, "strerror", "")))
