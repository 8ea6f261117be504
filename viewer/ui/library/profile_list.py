"""The list of the library: its keys fold sections, and letters lead to the name that they begin."""

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from viewer.ui.library.profile_delegate import ProfileDelegate
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.library.sections import Section
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets.cells import ENTER, Index

NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class ProfileList(QListView):
    """`folded` says that sections were folded or unfolded; `opened` that a line was pressed."""

    folded = Signal()
    opened = Signal()

    def __init__(self, profiles: ProfileModel) -> None:
        super().__init__()
        self._profiles = profiles
        self._typed = ""
        self._since_typed = QElapsedTimer()
        self.setModel(profiles)
        self.setItemDelegate(ProfileDelegate(self, profiles))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._press)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """To come by the head of a section changes nothing in what is selected."""
        if index.isValid() and self._section(index.row()) is not None:
            return NO_UPDATE
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        section = self._section(row)
        is_toggle = key in ENTER or (key == Qt.Key.Key_Space and section is not None)
        if is_toggle and row >= 0:
            self._press(self.currentIndex())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row >= 0:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            is_inwards = (key == Qt.Key.Key_Right) is not is_mirrored
            if is_inwards and section is not None:
                self._fold(row, False)
            elif not is_inwards:
                self._fold(self._profiles.section_row(row), True)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next name that begins with what was typed without a pause."""
        is_more = self._since_typed.isValid() and not self._since_typed.hasExpired(
            QApplication.keyboardInputInterval()
        )
        self._since_typed.start()
        self._typed = self._typed + search if is_more else search
        is_one_letter = len(set(self._typed)) == 1  # again and again: from one to the next
        beginning = self._typed[:1] if is_one_letter else self._typed
        row = self._profiles.find_named(
            beginning, max(self.currentIndex().row(), 0) + is_one_letter
        )
        if row >= 0:
            self.setCurrentIndex(self._profiles.index(row))

    def _section(self, row: int) -> Section | None:
        found = self._profiles.rows[row] if 0 <= row < len(self._profiles.rows) else None
        return found if isinstance(found, Section) else None

    def _press(self, index: Index) -> None:
        """A click, or Enter: a section folds or unfolds, a profile is opened."""
        section = self._section(index.row())
        if section is not None:
            self._fold(index.row(), not self._profiles.is_folded(section))
        else:
            self.opened.emit()

    def _fold(self, row: int, is_folded: bool) -> None:
        """Fold or unfold a section; when its lines go, its head is where one is."""
        if is_folded:
            self.selectionModel().setCurrentIndex(self._profiles.index(row), NO_UPDATE)
        self._profiles.fold(row, is_folded)
        self.folded.emit()
        announce(self, self._profiles.fold_sentence(row))
