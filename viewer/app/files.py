"""Files that are written whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from db.errors import DiskFullError, FileUnwritableError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: written beside it, then renamed, so a good file is never harmed.

    A link is followed, so that it stays a link; the permissions of the file replaced are kept.
    Raises DiskFullError, and FileUnwritableError with the system's reason.
    """
    with os_errors_as_user_errors(path):
        target = _target(path)
        beside = _temporary_name(target)
        with _removed_unless_moved(beside):
            _write_new(beside, content)
            _keep_permissions(target, beside)
            beside.replace(target)
    _sync_folder(target.parent)


def write_all_whole(files: Mapping[Path, bytes]) -> None:
    """Put several contents at their paths: all of them, or everything stays as it was.

    Raises as `write_whole` does. What can fail, writing, is done before anything is replaced.
    """
    moves = []
    with ExitStack() as stack:
        for path, content in files.items():
            with os_errors_as_user_errors(path):
                target = _target(path)
                beside = _temporary_name(target)
                stack.enter_context(_removed_unless_moved(beside))
                _write_new(beside, content)
                _keep_permissions(target, beside)
                moves.append((path, target, beside))
        for path, target, beside in moves:
            with os_errors_as_user_errors(path):
                stack.enter_context(_replaced_unless_failed(target, beside))
    for folder in {target.parent for _, target, _ in moves}:
        _sync_folder(folder)


def _target(path: Path) -> Path:
    """Return the file that is meant, links followed. Raises OSError for what is no file."""
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.is_file():
        # A device or a pipe: renaming over it would put a file in its place.
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return target


def _temporary_name(target: Path) -> Path:
    return target.with_name(f".profile-viewer-{secrets.token_hex(8)}.tmp")


@contextmanager
def _replaced_unless_failed(target: Path, beside: Path) -> Iterator[None]:
    """Move a file over another; should anything after that fail, the other comes back."""
    kept = _temporary_name(target)
    with ExitStack() as unfinished:
        if target.exists():
            target.replace(kept)
            unfinished.callback(kept.replace, target)
        else:
            unfinished.callback(target.unlink, missing_ok=True)
        beside.replace(target)
        yield
        unfinished.pop_all()
    with suppress(OSError):
        kept.unlink()


@contextmanager
def _removed_unless_moved(beside: Path) -> Iterator[None]:
    """Leave nothing of a file under its temporary name; after the move there is nothing there."""
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()


@contextmanager
def os_errors_as_user_errors(path: Path) -> Iterator[None]:
    """Raise DiskFullError or FileUnwritableError about `path` for an error of the system."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(file=str(path)) from error
        reason = error.strerror or str(error)
        raise FileUnwritableError(file=str(path), reason=reason) from error
    except ValueError as error:  # a NUL or a lone surrogate in the name
        raise FileUnwritableError(file=str(path), reason=str(error)) from error


def _write_new(file: Path, content: bytes) -> None:
    with file.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _keep_permissions(target: Path, beside: Path) -> None:
    with suppress(FileNotFoundError):
        beside.chmod(target.stat().st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Flush the renaming to the disk, where the system can do that for a folder."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
