"""What a narrow window shows of the library: a strip with a handle that brings it out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import NOTHING_MORE
from viewer.ui.widgets import measures
from viewer.ui.widgets.icons import icon, icon_size


class LibraryStrip(QWidget):
    """`handle` is its only button."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._icon = "chevron-right"
        self.handle = QToolButton()
        self.handle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.handle.setMinimumSize(measures.TARGET, measures.TARGET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.HAIR, measures.SNUG, measures.HAIR, measures.SNUG)
        layout.addWidget(self.handle)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def say(self, is_out: bool) -> None:
        """Say what the handle does: put the library away, or bring it out."""
        tr = self._language.tr
        words = tr("Fold the library") if is_out else tr("Show the library")
        self.handle.setToolTip(words)
        self.handle.setAccessibleName(words)
        self.handle.setAccessibleDescription(NOTHING_MORE)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        is_left = is_out is not is_mirrored
        self._icon = "chevron-left" if is_left else "chevron-right"
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _draw(self) -> None:
        self.handle.setIconSize(icon_size(self))
        self.handle.setIcon(icon(self._icon, self))
