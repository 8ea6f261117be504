"""The library at the window's side: which profiles there are, and which one is shown."""

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from db.rows import ProfileSummary
from viewer.language import Language
from viewer.ui import measures
from viewer.ui.labels import PlainLabel
from viewer.ui.tables.profile_model import ProfileDelegate, ProfileModel


class LibraryPanel(QWidget):
    """Emits `profile_chosen` when the reader chooses a line."""

    profile_chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._heading = PlainLabel("", "section")
        self._model = ProfileModel(language)
        self.list = QListView()
        self.list.setAccessibleName(language.tr("Library"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(ProfileDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.selectionModel().currentChanged.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.SNUG, measures.PAGE, measures.SNUG, measures.SNUG)
        layout.setSpacing(measures.LABEL)
        layout.addWidget(self._heading)
        layout.addWidget(self.list, 1)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 36, 400)

    def show_profiles(self, profiles: tuple[ProfileSummary, ...], chosen: str) -> None:
        """List the profiles and mark `chosen`, without announcing it as the reader's choice."""
        self._model.show_profiles(profiles)
        tr_n = self._language.tr_n
        count = tr_n("Library: {count} profile", "Library: {count} profiles", len(profiles))
        self._heading.setText(count)
        row = self._model.row_of(chosen)
        if row >= 0:
            self.list.selectionModel().blockSignals(True)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._model.index(row), flags)
            self.list.selectionModel().blockSignals(False)

    def _choose(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.profile_chosen.emit(self._model.profiles[row].id)
