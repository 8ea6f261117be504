"""A dialog for every screen: what it holds scrolls in little room, its buttons do not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.platform.contrast import STRONG_RING
from viewer.ui.platform.screen import FRAME
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import foot_of
from viewer.ui.widgets.layouts import Content

LEAST = 200, 80  # pixels, of what scrolls


class FittingDialog(QDialog):
    """Put what it holds into `body`, and its buttons below with `add_foot`."""

    def __init__(self, parent: QWidget | None, flags: Qt.WindowType = Qt.WindowType.Dialog) -> None:
        super().__init__(parent, flags)
        self._area = Body(self)
        self.body = self._area.rows
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._area, 1)

    def add_foot(self, *leading: QWidget, trailing: tuple[QWidget, ...] = ()) -> None:
        """What stands below and never scrolls, in as many lines as it takes; `trailing` is at the
        end of the line."""
        around, foot = QVBoxLayout(), foot_of(leading, trailing)
        side = measures.PAGE
        around.setContentsMargins(side, measures.LABEL, side, side)
        around.addLayout(foot)
        self._whole.addLayout(around)

    def bring(self, widget: QWidget) -> None:
        """Scroll to a part of the body."""
        self._area.ensureWidgetVisible(widget)

    def fit_height(self, width: int) -> None:
        """Take so many pixels of width, if there are as many, and the height that all needs."""
        room = self.screen().availableSize() - QSize(FRAME, FRAME)
        width = min(width, room.width())
        self.resize(width, min(self.heightForWidth(width), room.height()))

    def heightForWidth(self, width: int) -> int:
        foot = self._whole.totalMinimumHeightForWidth(width) - self._area.minimumSizeHint().height()
        return self._area.wanted_height(width) + foot


class Body(QScrollArea):
    """What a dialog holds above its buttons; it takes the focus to be scrolled by keys only while
    there is something to scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = Content(self)
        self.setWidget(inner)
        self.rows = QVBoxLayout(inner)
        side = measures.PAGE
        self.rows.setContentsMargins(side, side, side, measures.LABEL)
        self.rows.setSpacing(measures.LABEL)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def _take_keys(self, least: int, most: int) -> None:
        is_scrolled = most > least
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if is_scrolled else policy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(*LEAST)

    def sizeHint(self) -> QSize:
        return self.rows.sizeHint()

    def wanted_height(self, width: int) -> int:
        """The height in which nothing scrolls, with the ring that shows the focus."""
        rows, ring = self.rows, 2 * STRONG_RING
        if rows.hasHeightForWidth():
            return rows.totalHeightForWidth(width - ring) + ring
        return rows.totalSizeHint().height() + ring
