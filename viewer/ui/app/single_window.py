"""One window for a library: a start that finds one open hands it what it was started on.

A lock says that there is a window; what it is handed is put as a file into a folder beside the
lock, which the window watches. No socket is needed, and none is left behind by a killed program:
the lock names its process. The folder lies with the reader's settings, so that everybody has a
window of their own, and there is one for each display: a window on another could not be seen.
"""

import json
import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Qt

from db.errors import UserError
from viewer.app.paths import Places
from viewer.app.wanted import Wanted
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports

ANSWERED_WITHIN = 50  # tenths of a second; a window that is busy for longer is not waited for
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SESSIONNAME")
_ASKED_EVERY = 100  # milliseconds
# By this a desktop under Wayland knows that the reader asked for the window.
_TOKEN = "XDG_ACTIVATION_TOKEN"


class SingleWindow:
    """This program's part in it: it is the window, or hands over to the one that there is."""

    def __init__(self, places: Places, platform: str) -> None:
        shown_by = (QSysInfo.machineHostName(), platform, *map(os.environ.get, _DISPLAYS))
        library = os.path.realpath(places.library)  # however it is reached
        key = zlib.crc32(repr((library, shown_by)).encode())
        self.folder = places.settings.parent / f"window-{key:08x}"
        self._lock = QLockFile(str(self.folder / "lock"))
        self._lock.setStaleLockTime(0)  # a process that is still there is never too old
        self._watcher: QObject | None = None
        self._on_wanted: Callable[[Wanted], None]

    def hands_over(self, wanted: Wanted, answered_within: int = ANSWERED_WITHIN) -> bool:
        """Hand `wanted` to the window that is open; False where this program is to open one.

        That is also where no lock can be made, and where the window does not answer.
        """
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False
        letter = self._post(wanted)
        for _ in range(answered_within):
            if letter is None or not letter.exists():
                return letter is not None
            if self._lock.tryLock(_ASKED_EVERY):  # the window closed meanwhile
                break
        return not _is_taken_back(letter)

    def receive(self, on_wanted: Callable[[Wanted], None]) -> None:
        """Call `on_wanted`, and nobody before, with all that other starts hand over from now on."""
        from PySide6.QtCore import QFileSystemWatcher  # by now the first view is painted

        self._on_wanted = on_wanted
        if self._watcher is None:
            watcher = QFileSystemWatcher([str(self.folder)])
            watcher.directoryChanged.connect(lambda _: self.take(self._on_wanted))
            self._watcher = watcher
        self.take(on_wanted)

    def take(self, on_wanted: Callable[[Wanted], None]) -> None:
        """Call `on_wanted` with what lies there."""
        for letter in sorted(self.folder.glob("*.json")):
            try:
                content = json.loads(letter.read_bytes())
                wanted, token = Wanted.from_json(content), str(content["token"])
                letter.unlink()  # now it is answered, and nobody takes it back
            except (OSError, ValueError, KeyError, TypeError):
                continue
            os.environ[_TOKEN] = token
            on_wanted(wanted)

    def close(self) -> None:
        """Let another program open the window."""
        self._lock.unlock()
        with suppress(OSError):
            self.folder.rmdir()

    def _post(self, wanted: Wanted) -> Path | None:
        from viewer.app.files import write_whole

        letter = self.folder / f"{os.urandom(8).hex()}.json"
        content = {**wanted.as_json(), "token": os.environ.get(_TOKEN, "")}
        try:
            write_whole(letter, json.dumps(content).encode())
        except UserError:
            return None
        return letter


def show_wanted(window: MainWindow, imports: Imports, wanted: Wanted) -> None:
    """Bring the window to the front, with what another start of the program handed over."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if wanted.profile:
        window.profile_requested.emit(wanted.profile)
    imports.open_documents(wanted.documents)


def _is_taken_back(letter: Path | None) -> bool:
    """Whether it was still there: else the window took it in the last moment."""
    try:
        if letter:
            letter.unlink()
    except OSError:
        return False
    return True
