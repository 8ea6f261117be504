"""Files and folders dropped on the window; while they hang over it, the window says so."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets import measures


class Drops(QObject):
    """Emits the paths of local files that are dropped; nothing else is taken."""

    dropped = Signal(list)

    def __init__(self, window: QWidget, language: Language) -> None:
        super().__init__(window)
        self._window = window
        self.is_allowed = True
        self.hint = QLabel(language.tr("Drop here to import into the library"), window)
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
        is_drop = event.type() == QEvent.Type.Drop
        if not paths:
            event.ignore()
            return True
        # Copied, never moved: what was dropped stays where it was.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.hint.setFont(measures.scaled(self._window.font(), measures.TITLE, bold=True))
        self.hint.setGeometry(self._window.rect())
        self.hint.raise_()
        self.hint.setVisible(not is_drop)
        if is_drop:
            self.dropped.emit(paths)
        return True


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.toLocalFile()]
