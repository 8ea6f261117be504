"""Files that are written whole or not at all."""

import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from db.errors import DiskFullError, FileUnwritableError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# Under Windows, in seconds: by then whoever wrote it has moved it, or was killed.
_ABANDONED_AFTER = 600
_PREFIX, _SUFFIX = ".profile-viewer-", ".tmp"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; killed at any moment, the old or the new file stands there.

    A link is followed, so that it stays a link; the permissions of the file replaced are kept.
    What killed programs left in the folder is swept. Raises DiskFullError, and
    FileUnwritableError with the system's reason.
    """
    write_all_whole({path: content})


def write_all_whole(files: Mapping[Path, bytes]) -> None:
    """Put several contents at their paths: all of them, or everything stays as it was.

    Raises as `write_whole` does. What can fail, writing, is done before anything is replaced.
    """
    if not files:
        return
    with ExitStack() as stack:
        moves = _all_beside(files, stack)
        undo = stack.enter_context(ExitStack())
        *earlier, last = moves
        for path, target, beside in earlier:
            with os_errors_as_user_errors(path):
                before = target.read_bytes() if target.exists() else None
                beside.replace(target)
                undo.callback(_put_back, target, before)
        path, target, beside = last
        with os_errors_as_user_errors(path):
            beside.replace(target)
        undo.pop_all()
    for folder, path in {target.parent: path for path, target, _ in moves}.items():
        with os_errors_as_user_errors(path):
            _sync_folder(folder)


def _all_beside(files: Mapping[Path, bytes], stack: ExitStack) -> list[tuple[Path, Path, Path]]:
    """Return each path, its target, and the file that is to be moved there until `stack` ends."""
    moves = []
    swept: set[Path] = set()
    for path, content in files.items():
        with os_errors_as_user_errors(path):
            target = _target(path)
            if target.parent not in swept:
                stack.enter_context(_swept(target.parent))
                swept.add(target.parent)
            moves.append((path, target, stack.enter_context(_written_beside(target, content))))
    return moves


def _target(path: Path) -> Path:
    """Return the file that is meant, links followed. Raises OSError for what is no file."""
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.is_file():
        # A device or a pipe: renaming over it would put a file in its place.
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return target


def _put_back(target: Path, before: bytes | None) -> None:
    """Take a replacement back, where the disk lets us; what failed before it is what is told."""
    with suppress(OSError):
        if before is None:
            target.unlink()
            return
        with _written_beside(target, before) as beside:
            beside.replace(target)


@contextmanager
def _written_beside(target: Path, content: bytes) -> Iterator[Path]:
    """A file with this content on the disk, to be moved to `target`; else nothing stays of it."""
    beside = target.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileNotFoundError):
            beside.chmod(target.stat().st_mode & 0o777)
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink()  # after the move there is nothing there


def _leftovers(folder: Path) -> Iterator[Path]:
    return folder.glob(f"{_PREFIX}*{_SUFFIX}")


if sys.platform == "win32":

    @contextmanager
    def _swept(folder: Path) -> Iterator[None]:
        """Take away what killed programs left in a folder, once it is old: none can be locked."""
        with suppress(OSError):
            for beside in _leftovers(folder):
                with suppress(OSError):
                    if time.time() - beside.stat().st_mtime > _ABANDONED_AFTER:
                        beside.unlink()
        yield

else:
    import fcntl

    @contextmanager
    def _swept(folder: Path) -> Iterator[None]:
        """Take away what killed programs left in a folder, and until the end let nobody sweep it.

        Those who write there share a lock on the folder; who has it alone knows that nobody does.
        One lock for a file each would need as many open files as a sheet has pages.
        """
        try:
            lock = os.open(folder, os.O_RDONLY)
        except OSError:
            yield  # we may write there, but not read
            return
        try:
            with suppress(OSError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                for beside in _leftovers(folder):
                    with suppress(OSError):
                        beside.unlink()
            with suppress(OSError):  # of a share that locks no folders
                fcntl.flock(lock, fcntl.LOCK_SH)
            yield
        finally:
            os.close(lock)


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


def _sync_folder(folder: Path) -> None:
    """Wait until the renaming is on the disk, where the system can do that for a folder.

    Raises OSError where the disk says that it is not.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows; or we may write there, but not read
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno in (errno.EIO, *_FULL):
            raise
    finally:
        os.close(descriptor)
