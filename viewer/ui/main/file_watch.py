"""A file is read again when another program changed it, or may have while one looked away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

SETTLED_AFTER = 300  # milliseconds: an import elsewhere writes many times

Mark = tuple[int, int, int]


class FileWatch(QObject):
    """Watches the file, and looks at it when the window comes to the front: a file on a network
    share is not watched by every system."""

    def __init__(
        self,
        parent: QObject,
        file: Path,
        read: Callable[[], None],
        is_changing: Callable[[], bool] = lambda: False,
    ) -> None:
        """`read` is called for a change; `is_changing` tells whether this window makes it."""
        super().__init__(parent)
        self._file = file
        self._read = read
        self._is_changing = is_changing
        self._mark = self._look()
        self.watcher = QFileSystemWatcher(self)
        self.follow()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER)
        self._settled.timeout.connect(self._read_if_changed)
        self.watcher.fileChanged.connect(self._wait)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.connect(self._read_if_in_front)

    def _wait(self) -> None:
        if not self._settled.isActive():
            self._settled.start()

    def _read_if_in_front(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._read_if_changed()

    def _read_if_changed(self) -> None:
        """What is gone is told when the reader asks for it: what stands there can still be read."""
        mark = self._look()
        if mark is None:
            return
        self.follow()  # another file may have taken its place
        if mark != self._mark and not self._is_changing():
            self._read()

    def remember(self) -> None:
        """What the file is now is known, or about to be read."""
        self._mark = self._look()

    def follow(self) -> None:
        """Watch the file that is there now, if there is one."""
        if self._file.exists():
            self.watcher.addPath(str(self._file))

    def _look(self) -> Mark | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
