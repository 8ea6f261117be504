"""The profiles of the library: the list, what is chosen to be listed, and what is selected."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import ProfileSummary
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.profile_list import ProfileList
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.library.sections import ALL, WITH_OFFICE, Grouping
from viewer.ui.library.view_button import ViewButton
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets import measures
from viewer.ui.widgets.tab_order import enter_tab_order

if TYPE_CHECKING:
    from viewer.ui.library.nothing_shown import NothingShown


class ProfileShelf(QWidget):
    """Emits `profile_chosen` for a line of the list, and `offices_requested` when it wants to know
    which profiles have an office (`show_with_office`)."""

    profile_chosen = Signal(str)
    selection_changed = Signal()
    offices_requested = Signal()

    def __init__(self, language: Language, settings: SettingsFile) -> None:
        super().__init__()
        self._language = language
        self._settings = settings
        remembered, folded = settings.values.library_order, settings.values.library_folded
        grouping = Grouping(remembered) if remembered in set(Grouping) else Grouping.REGION
        self._model = ProfileModel(language, grouping, map(str, folded))
        self.view = ViewButton(language, self._model)
        self.list = ProfileList(self._model)
        self.list.setAccessibleName(language.tr("Library"))
        self._marked = ""
        self._awaited: Grouping | None = None  # of the profiles with an office, once they are known
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(measures.HAIR)
        self._lines.addWidget(self.view)
        self._lines.addWidget(self.list, 1)
        self.view.chosen.connect(self.show_by)
        self.list.folded.connect(self._remember_folded)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)

    @property
    def profiles(self) -> tuple[ProfileSummary, ...]:
        """All that there are, by their countries' names."""
        return self._model.profiles

    @property
    def grouping(self) -> Grouping:
        """What the list is grouped by."""
        return self._model.grouping

    @property
    def shown(self) -> str:
        """Which profiles are listed (see `shown_lines`)."""
        return self._model.shown

    @cached_property
    def nothing(self) -> "NothingShown":
        """What stands in place of a list that a choice has left empty."""
        from viewer.ui.library.nothing_shown import NothingShown

        nothing = NothingShown(self._language)
        nothing.all_requested.connect(lambda: self.show_by(self._model.grouping, ALL))
        self._lines.insertWidget(1, nothing)
        enter_tab_order([self.view, nothing, self.list], nothing)
        return nothing

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected profiles, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(dict.fromkeys(filter(None, map(self._model.profile_at, rows))))

    def select(self, ids: Iterable[str]) -> None:
        """Select these profiles, those that are listed, without opening any."""
        rows = [row for row in map(self._model.row_of, ids) if row >= 0]
        self._select(rows, self.list.currentIndex().row())

    def all_ids(self) -> tuple[str, ...]:
        """The ids of all profiles, by their countries' names."""
        return tuple(profile.id for profile in self._model.profiles)

    def counted(self, *, listed: bool = False) -> str:
        """How many profiles there are, or of them are `listed`, and how many of these are selected
        if that is several."""
        tr_n, selected = self._language.tr_n, len(self.selected_ids())
        how_many = self._model.count_listed() if listed else len(self._model.profiles)
        count = tr_n("{count} profile", "{count} profiles", how_many)
        if selected > 1:
            of_these = tr_n("{count} selected", "{count} selected", selected)
            count = f"{of_these} · {count}"
        return count

    def show_profiles(self, profiles: tuple[ProfileSummary, ...], chosen: str) -> None:
        """List the profiles and mark `chosen`, without announcing it as the reader's choice."""
        with QSignalBlocker(self.list.selectionModel()):
            self._model.show_profiles(profiles)
        if self._model.shown == WITH_OFFICE:  # there may be others now
            self.show_by(self._model.grouping, WITH_OFFICE)
        self.mark(chosen)
        self._show_list()
        self.selection_changed.emit()

    def set_pinned(self, ids: frozenset[str]) -> None:
        """Let these profiles stand at the top, too, with a mark."""
        self._keeping_selected(lambda: self._model.set_pinned(ids))

    def show_with_office(self, ids: frozenset[str]) -> None:
        """These profiles have an office: list them, if that is still what is asked for."""
        grouping, self._awaited = self._awaited, None
        self._model.with_office = ids
        if grouping is not None:
            self._keeping_selected(lambda: self._model.arrange(grouping, WITH_OFFICE))

    def show_by(self, grouping: Grouping, shown: str) -> None:
        """List what `shown` keeps (see `shown_lines`) in other sections; what was selected stays
        so. The grouping is remembered."""
        self._settings.change(self._settings.values._replace(library_order=str(grouping)))
        self._awaited = grouping if shown == WITH_OFFICE else None
        if self._awaited is not None:
            self.offices_requested.emit()
        else:
            self._keeping_selected(lambda: self._model.arrange(grouping, shown))
            announce(self, f"{self.view.said}. {self.counted(listed=True)}")

    def _keeping_selected(self, change: Callable[[], None]) -> None:
        """Change the rows; afterwards the same profiles are selected."""
        selected = self.selected_ids()
        current = self._model.profile_at(self.list.currentIndex().row()) or self._marked
        with QSignalBlocker(self.list.selectionModel()):
            change()
        ids = selected or (self._marked,)
        rows = [row for row in map(self._model.row_of, ids) if row >= 0]
        self._select(rows, self._model.row_of(current))
        self._show_list()

    def _show_list(self) -> None:
        """Show the list or, where nothing is left of the library, why."""
        self.view.say()
        is_empty = not self._model.rows and bool(self._model.profiles)
        if is_empty:
            self.nothing.explain(self._model.shown)
        if is_empty or "nothing" in vars(self):
            self.nothing.setVisible(is_empty)
        self.list.setVisible(not is_empty)

    def _remember_folded(self) -> None:
        folded = tuple(sorted(self._model.folded))
        self._settings.change(self._settings.values._replace(library_folded=folded))
        if not self.selected_ids():
            self.select((self._marked,))

    def mark(self, profile_id: str) -> None:
        """Mark the line of a profile that is shown for another reason than a choice here.

        When that is folded away, no other line is marked.
        """
        self._marked = profile_id
        row = self._model.row_of(profile_id)
        if profile_id in self.selected_ids() or (row < 0 and profile_id not in self.all_ids()):
            return
        self._select([row] if row >= 0 else [], row)

    def _select(self, rows: list[int], current: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection = self.list.selectionModel()
        with QSignalBlocker(selection):
            selection.clearSelection()
            selection.select(self._model.lines(rows), flag.Select)
            if current >= 0:
                selection.setCurrentIndex(self._model.index(current), flag.NoUpdate)
        if current >= 0:
            self.list.scrollTo(self.list.currentIndex())
        if self.list.isVisible():  # asking for the viewport costs a start a tenth of its time
            self.list.viewport().update()
        self.selection_changed.emit()

    def _choose(self) -> None:
        profile_id = self._model.profile_at(self.list.currentIndex().row())
        if profile_id:
            self._marked = profile_id
            self.profile_chosen.emit(profile_id)
