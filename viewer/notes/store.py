"""The file of the reader's notes and pins: read whole, changed under a lock, never lost."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from db.errors import FileUnreadableError, FileUnwritableError, UserError
from db.rows import Notice
from viewer.app.errors import NotesForeignError, NotesLockedError, NotesTooLargeError
from viewer.app.files import os_errors_as_user_errors, write_whole
from viewer.notes.file_format import MOST_BYTES, Contents, as_bytes, read_notes
from viewer.notes.note import Edit, Kept

BUSY_SECONDS = 5.0
Change = Callable[[Kept], Edit]


class NotesFile:
    """One file of notes, which other windows and terminals may change at any time.

    What cannot be read is set aside beside it and told by `on_notice`, in the thread that met it.
    A file that is gone since it was read is made again, with what it held, by the next change.
    """

    def __init__(self, file: Path, on_notice: Callable[[Notice], None] = lambda _: None) -> None:
        self.file = file
        self._on_notice = on_notice
        self._known = Kept()  # what it held when it was last read or written

    def read(self) -> Kept:
        """What is kept; nothing where there is no file.

        Raises NotesNewerError, NotesTooLargeError and FileUnreadableError; the file is untouched.
        """
        contents = self._understood(read_whole(self.file))
        if contents is not None and not contents.unreadable:
            self._known = contents.kept
            return self._known
        try:
            with self._lock():
                self._known = self._repaired()
            return self._known
        except UserError:
            # Where nothing can be written it stays where it is, and what is sound is shown.
            self._on_notice(Notice.of("notes-damaged", file=str(self.file)))
            return contents.kept if contents is not None else Kept()

    def change(self, change: Change) -> tuple[Kept, Edit]:
        """Read anew, let `change` say what is to become of it, and write that.

        Returns what is kept now, and what of the change could be done. Raises as `read` does, and
        NotesLockedError, FileUnwritableError, DiskFullError: then nothing was changed.
        """
        with os_errors_as_user_errors(self.file):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        with self._lock():
            kept = self._repaired()
            edit = change(kept).fitted(kept)
            changed = edit.applied(kept)
            if changed != kept or (any(changed) and not self.file.exists()):
                write_whole(self.file, as_bytes(changed, str(self.file)))
            self._known = changed
            return changed, edit

    def _understood(self, content: bytes | None) -> Contents | None:
        """What these bytes of the file hold; None where they are damaged as a whole."""
        try:
            return Contents(self._known) if content is None else read_notes(content, str(self.file))
        except NotesForeignError:
            return None

    def _repaired(self) -> Kept:
        """What is sound of the file; one that is damaged is copied aside first. Needs the lock.

        Killed at any moment, the file is as it was or repaired, and nothing of it is lost.
        """
        content = read_whole(self.file)
        contents = self._understood(content)
        kept = Kept() if contents is None else contents.kept
        if content is None or (contents is not None and not contents.unreadable):
            return kept
        repaired = as_bytes(kept, str(self.file))
        with os_errors_as_user_errors(self.file):
            aside = _free_name(self.file.resolve())  # beside what a link leads to
        write_whole(aside, content)
        write_whole(self.file, repaired)
        self._on_notice(
            Notice.of(
                "notes-moved-aside",
                file=str(self.file),
                aside=str(aside),
                kept=str(len(kept.notes)),
            )
        )
        return kept

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """Hold the right to change the file; SQLite's lock works everywhere and ends with us.

        Raises NotesLockedError, FileUnwritableError, DiskFullError.
        """
        lock = self.file.with_name(f"{self.file.name}.lock")
        with os_errors_as_user_errors(lock):
            # SQLite tells no reason where it cannot make a file. One that is there is not opened:
            # closing it would free what other threads of this process have locked.
            if not lock.exists():
                lock.touch()
        try:
            connection = sqlite3.connect(lock, isolation_level=None, timeout=BUSY_SECONDS)
        except sqlite3.Error as error:
            raise FileUnwritableError(file=str(lock), reason=str(error)) from error
        with closing(connection):
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                    raise NotesLockedError(file=str(self.file)) from error
                raise FileUnwritableError(file=str(lock), reason=str(error)) from error
            yield


def read_whole(file: Path) -> bytes | None:
    """The bytes of a file, None where there is none; never more than notes may have.

    Raises FileUnreadableError, NotesTooLargeError.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadableError(file=str(file), reason=reason) from error
    if len(content) > MOST_BYTES:
        raise NotesTooLargeError(file=str(file))
    return content


def _free_name(file: Path) -> Path:
    """The first name beside a file for what was damaged that nothing has yet."""
    names = (file.with_name(f"{file.stem}-damaged-{number}{file.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())
