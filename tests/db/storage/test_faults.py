"""Codes of SQLite and of the system, and the refusals that they mean."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from db.errors import (
    DiskFullError,
    FileUnreadableError,
    FileUnwritableError,
    LibraryDamagedError,
    LibraryLockedError,
    LibraryMissingError,
    LibraryReadOnlyError,
    LibraryUnfinishedError,
    UserError,
)
from db.storage.faults import faults_as_refusals, refusal_of_sqlite, refusal_of_system


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("whatever SQLite says")
    error.sqlite_errorcode = code
    error.sqlite_errorname = "SQLITE_NAME"
    return error


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (sqlite3.SQLITE_BUSY, LibraryLockedError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryLockedError),
        (sqlite3.SQLITE_LOCKED, LibraryLockedError),
        (sqlite3.SQLITE_READONLY, LibraryReadOnlyError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, LibraryReadOnlyError),
        (sqlite3.SQLITE_READONLY_ROLLBACK, LibraryUnfinishedError),
        (sqlite3.SQLITE_FULL, DiskFullError),
        (sqlite3.SQLITE_IOERR_WRITE, DiskFullError),
        (sqlite3.SQLITE_CORRUPT, LibraryDamagedError),
        (sqlite3.SQLITE_CORRUPT_INDEX, LibraryDamagedError),
        (sqlite3.SQLITE_NOTADB, LibraryDamagedError),
        (sqlite3.SQLITE_IOERR_SHORT_READ, LibraryDamagedError),
        (sqlite3.SQLITE_CANTOPEN, LibraryMissingError),
        (sqlite3.SQLITE_IOERR_READ, FileUnreadableError),
    ],
)
def test_a_fault_of_sqlite_is_known_by_its_code(
    tmp_path: Path, code: int, refusal: type[UserError]
) -> None:
    found = refusal_of_sqlite(sqlite_error(code), tmp_path / "none")
    assert type(found) is refusal
    assert found.parameters["file"] == str(tmp_path / "none")


def test_a_file_that_is_there_but_cannot_be_opened_is_not_missing(tmp_path: Path) -> None:
    found = refusal_of_sqlite(sqlite_error(sqlite3.SQLITE_CANTOPEN), tmp_path)
    assert isinstance(found, FileUnreadableError)
    assert found.parameters == {"file": str(tmp_path), "reason": os.strerror(errno.EISDIR)}


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_PROTOCOL])
def test_a_reason_is_in_words_of_the_system_and_not_a_code_of_sqlite(
    tmp_path: Path, code: int
) -> None:
    found = refusal_of_sqlite(sqlite_error(code), tmp_path)
    assert found is not None
    assert "SQLITE" not in found.parameters["reason"]


def test_a_full_disk_that_keeps_sqlite_from_making_a_journal_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    library, lock = tmp_path / "library.sqlite", tmp_path / "library.sqlite.lock"
    lock.touch()
    monkeypatch.setattr(os, "open", full)
    found = refusal_of_sqlite(sqlite_error(sqlite3.SQLITE_CANTOPEN), library, lock)
    assert isinstance(found, DiskFullError)
    assert found.parameters == {"file": str(library)}


@pytest.mark.parametrize(
    "error", [sqlite_error(sqlite3.SQLITE_ERROR), sqlite3.ProgrammingError("x"), KeyError("x")]
)
def test_a_bug_of_ours_is_no_refusal(tmp_path: Path, error: Exception) -> None:
    assert refusal_of_sqlite(error, tmp_path) is None
    with pytest.raises(type(error)) as caught, faults_as_refusals(tmp_path):
        raise error
    assert caught.value is error


def test_text_that_is_not_utf_8_is_damage(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(LibraryDamagedError), faults_as_refusals(tmp_path):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    connection.close()


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EACCES, LibraryReadOnlyError),
        (errno.EROFS, LibraryReadOnlyError),
        (errno.EIO, FileUnwritableError),
    ],
)
def test_a_fault_of_the_system_is_known_by_its_number(
    tmp_path: Path, number: int, refusal: type[UserError]
) -> None:
    assert type(refusal_of_system(OSError(number, "what it says"), tmp_path)) is refusal


def test_a_file_that_another_program_has_open_on_windows_is_locked(tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined]  # only Windows' errors have it
    assert type(refusal_of_system(error, tmp_path)) is LibraryLockedError
