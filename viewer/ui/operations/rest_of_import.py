"""An import that the window is closed on: asked first, and the rest offered at the next start."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow


class RestOfImport(QObject):
    """Lets the window close in an import only when the reader says so, and remembers the rest."""

    def __init__(
        self,
        window: MainWindow,
        language: Language,
        settings: SettingsFile,
        place: Callable[[], tuple[int, int]],
    ) -> None:
        """`place` tells how many documents are read, of how many."""
        super().__init__(window)
        self._window = window
        self._language = language
        self._settings = settings
        self._place = place
        self._paths: list[Path] = []
        self._offered: tuple[tuple[object, ...], int] | None = None
        self._said = ""
        window.installEventFilter(self)

    def begin(self, paths: Sequence[Path]) -> None:
        """These files and folders are being imported."""
        self._paths = list(paths)

    def end(self) -> None:
        """Nothing is left to read."""
        self._paths = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close or not self._paths:
            return False
        if not self._may_close():
            event.ignore()
            return True
        if self._paths:  # else the import ended while the question stood there
            self._remember()
        return False

    def _may_close(self) -> bool:
        from viewer.ui.widgets.message_boxes import is_confirmed

        tr, left = self._language.tr, self._left()
        goes_on = self._language.tr_n(
            "An import goes on: {count} document is not read yet.",
            "An import goes on: {count} documents are not read yet.",
            left,
        )
        said = goes_on if left else tr("An import goes on.")
        asked = tr("Close all the same? The next start offers to continue.")
        return is_confirmed(self._window, self._language, f"{said} {asked}", tr("Close"))

    def _left(self) -> int:
        """How many documents are not read; 0 while they are not counted yet."""
        done, total = self._place()
        return total - done

    def _remember(self) -> None:
        paths = tuple(str(path.absolute()) for path in self._paths if _is_text(path))
        values = self._settings.values
        self._settings.change(values._replace(unread=paths, unread_count=self._left()))

    def offer(self, read: Callable[[Sequence[Path]], None]) -> None:
        """Say what the last window did not read, once; `read` is called with it if it shall be."""
        values = self._settings.values
        paths = [Path(str(path)) for path in values.unread]
        self._offered = values.unread, values.unread_count
        self._settings.change(values._replace(unread=(), unread_count=0))
        tr, count = self._language.tr, values.unread_count
        counted = self._language.tr_n(
            "{count} document was not read when the window was closed: continue?",
            "{count} documents were not read when the window was closed: continue?",
            count,
        )
        said = counted if count else tr("An import was not done when the window was closed.")
        self._said = said
        self._window.notice.offer(said, tr("Continue"), lambda: read(paths))

    def offer_in(self, follower: "RestOfImport", read: Callable[[Sequence[Path]], None]) -> None:
        """Let the window that follows this one offer what nobody has answered here."""
        notice = self._window.notice
        if self._offered is None or notice.isHidden() or notice.accessibleName() != self._said:
            return
        paths, count = self._offered
        self._settings.change(self._settings.values._replace(unread=paths, unread_count=count))
        follower.offer(read)


def _is_text(path: Path) -> bool:
    """Settings are text: a name that is none cannot be remembered in them."""
    return str(path).isascii() or not any("\ud800" <= sign <= "\udfff" for sign in str(path))
