"""Files and folders dropped on the window; while they hang over it, the window says so."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets import measures

SOURCES = (".txt", ".html", ".htm", ".xlsx", ".csv")  # what a document can be drafted from


class Drops(QObject):
    """Emits the paths of local files that are dropped; nothing else is taken.

    `sources_dropped` has those that documents can be drafted from, `dropped` all others.
    """

    dropped = Signal(list)
    sources_dropped = Signal(list)

    def __init__(self, window: QWidget, language: Language, takes_documents: bool = True) -> None:
        super().__init__(window)
        self._window, self._language = window, language
        self.is_allowed = True
        self._takes_documents = takes_documents
        self.hint = QLabel(window)
        self.hint.setObjectName("drop")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return self._handle(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
        return False

    def _handle(self, event: QDropEvent) -> bool:
        paths = local_paths(event.mimeData()) if self.is_allowed else []
        sources = [path for path in paths if path.suffix.lower() in SOURCES]
        documents = [path for path in paths if path not in sources and self._takes_documents]
        is_drop = event.type() == QEvent.Type.Drop
        if not sources and not documents:
            event.ignore()
            return True
        # Copied, never moved: what was dropped stays where it was.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._say(is_import=bool(documents))
        self.hint.setFont(measures.scaled(self._window.font(), measures.TITLE, bold=True))
        self.hint.setGeometry(self._window.rect())
        self.hint.raise_()
        self.hint.setVisible(not is_drop)
        if is_drop and documents:
            self.dropped.emit(documents)
        if is_drop and sources:
            self.sources_dropped.emit(sources)
        return True

    def _say(self, *, is_import: bool) -> None:
        tr = self._language.tr
        drafting = tr("Drop here to draft a profile")
        self.hint.setText(tr("Drop here to import into the library") if is_import else drafting)


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.toLocalFile()]
