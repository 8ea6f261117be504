"""How the main window shares the room that it has: what folds where that is little."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from viewer.ui.main.library_side import LibrarySide
from viewer.ui.main.toolbar import MainToolbar
from viewer.ui.platform.screen import FRAME
from viewer.ui.profile.header import ProfileHeader

LOW_LINES = 24  # a window of fewer has one line for the head of a profile
LEAST_CHARACTERS = 42  # of the window's width, where the screen has as much
HEAD_SHARE = 2  # the head takes no more than this part of what stands beside the library


class HeadArea(QScrollArea):
    """The head of a profile; what it says beyond its share of the window scrolls."""

    def __init__(self, header: ProfileHeader) -> None:
        super().__init__()
        self.header = header
        self.setObjectName("head")
        self.setViewport(QWidget())  # to learn what one of Qt's is, PySide loads all kinds of them
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(header)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        header = self.header
        if header.hasHeightForWidth():
            return header.heightForWidth(width)
        return header.sizeHint().height()

    def sizeHint(self) -> QSize:
        return self.header.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.header.minimumSizeHint().width(), 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Room(QObject):
    """Watches a window's size and letters; belongs to the window."""

    def __init__(
        self, window: QWidget, side: LibrarySide, head: HeadArea, toolbar: MainToolbar
    ) -> None:
        super().__init__(window)
        self._window, self._side, self._head, self._toolbar = window, side, head, toolbar
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.share()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._measure_anew)  # when it has reached all parts
        return False

    def _measure_anew(self) -> None:
        self._toolbar.measure_anew()
        self.share()

    def share(self) -> None:
        """Fold what has too little room, and unfold what has enough."""
        window = self._window
        letter, room = window.fontMetrics().averageCharWidth(), window.screen().availableSize()
        window.setMinimumWidth(min(letter * LEAST_CHARACTERS, room.width() - FRAME))
        self._toolbar.fit(window.width())
        self._side.fold()
        is_low = window.height() < window.fontMetrics().height() * LOW_LINES
        self._head.header.fold(is_low)
        self._head.setMaximumHeight(max(1, window.height() // HEAD_SHARE))
