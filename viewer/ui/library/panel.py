"""The library at the window's side: which profiles there are, and the search over them all."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.errors import UserError
from db.rows import ProfileSummary, SearchResults
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.profile_lines import ORDERS, order_names
from viewer.ui.library.profile_model import ProfileDelegate, ProfileModel
from viewer.ui.library.search_field import SearchField
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from viewer.ui.library.results import ResultsPane

PREPARED_AFTER = 300  # ms from showing the library to making the list of results


class LibraryPanel(QWidget):
    """Emits `profile_chosen` for a line of the list, `search_requested` for what is typed, and
    `hit_chosen` (a Hit) for what was found."""

    profile_chosen = Signal(str)
    hit_chosen = Signal(object)
    selection_changed = Signal()
    search_requested = Signal(str)
    search_ended = Signal()

    def __init__(self, language: Language, settings: SettingsFile, today: date) -> None:
        super().__init__()
        self._language = language
        self._settings = settings
        self._heading = PlainLabel("", "section")
        old_after = settings.values.old_after_years
        self._model = ProfileModel(language, today, old_after)
        self.count_ages_by = self._model.count_ages_by
        self.field = SearchField(language)
        self.order = self._order_box()
        self.list = self._list_view()
        self._is_opening_first = False
        self.answered = ""
        self._arrange()
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._step)
        self.field.returnPressed.connect(self._open_found)

    @cached_property
    def results(self) -> "ResultsPane":
        """The list of what was found; a start that nobody searches in need not wait for it."""
        from viewer.ui.library.results import ResultsPane

        results = ResultsPane(self._language)
        results.hit_chosen.connect(self.hit_chosen)
        self._stack.addWidget(results)
        return results

    def showEvent(self, event: QShowEvent) -> None:
        """The first key finds the list of results ready: it is made while nobody waits."""
        super().showEvent(event)
        QTimer.singleShot(PREPARED_AFTER, self, lambda: self.results)

    @property
    def profiles(self) -> tuple[ProfileSummary, ...]:
        """All that are listed."""
        return self._model.profiles

    def _order_box(self) -> QComboBox:
        box = QComboBox()
        box.addItems(list(order_names(self._language)))
        box.setAccessibleName(self._language.tr("Order of the library"))
        remembered = self._settings.values.library_order
        box.setCurrentIndex(ORDERS.index(remembered) if remembered in ORDERS else 0)
        box.currentIndexChanged.connect(self._reorder)
        return box

    def _list_view(self) -> QListView:
        view = QListView()
        view.setAccessibleName(self._language.tr("Library"))
        view.setModel(self._model)
        view.setItemDelegate(ProfileDelegate(view))
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.selectionModel().currentChanged.connect(self._choose)
        view.selectionModel().selectionChanged.connect(self.selection_changed)
        return view

    def _arrange(self) -> None:
        label = QLabel(self._language.tr("Sort &by"))
        label.setBuddy(self.order)
        row = QHBoxLayout()
        row.setSpacing(measures.LABEL)
        row.addWidget(label)
        row.addWidget(self.order, 1)
        shelf = QWidget()
        lines = QVBoxLayout(shelf)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.LABEL)
        lines.addWidget(self._heading)
        lines.addLayout(row)
        lines.addWidget(self.list, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(shelf)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.SNUG, measures.SNUG, measures.SNUG, measures.SNUG)
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self.field)
        layout.addWidget(self._stack, 1)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 40, 400)

    @property
    def is_searching(self) -> bool:
        """Whether there is something in the field to look for."""
        return bool(self.field.text().strip())

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected profiles, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self._model.profiles[row].id for row in rows)

    def select(self, ids: Iterable[str]) -> None:
        """Select these profiles, those that there are, without opening any."""
        rows = [row for row in map(self._model.row_of, ids) if row >= 0]
        self._select(rows, self.list.currentIndex().row())

    def all_ids(self) -> tuple[str, ...]:
        """The ids of all profiles, in the order of the list."""
        return tuple(profile.id for profile in self._model.profiles)

    def counted(self) -> str:
        """How many profiles there are, and how many of them are selected if that is several."""
        tr_n, selected = self._language.tr_n, len(self.selected_ids())
        profiles = len(self._model.profiles)
        count = tr_n("{count} profile · offline", "{count} profiles · offline", profiles)
        if selected > 1:
            of_these = tr_n("{count} selected", "{count} selected", selected)
            count = f"{of_these} · {count}"
        return count

    def show_profiles(self, profiles: tuple[ProfileSummary, ...], chosen: str) -> None:
        """List the profiles and mark `chosen`, without announcing it as the reader's choice."""
        with QSignalBlocker(self.list.selectionModel()):
            self._model.show_profiles(profiles, self._order_name())
        tr_n = self._language.tr_n
        count = tr_n("Library: {count} profile", "Library: {count} profiles", len(profiles))
        self._heading.setText(count)
        self.mark(chosen)
        self.selection_changed.emit()
        if self.is_searching:  # what was found may be gone, or more
            self.search_requested.emit(self.field.text().strip())

    def mark(self, profile_id: str) -> None:
        """Mark the line of a profile that is shown for another reason than a choice here."""
        row = self._model.row_of(profile_id)
        if row < 0 or profile_id in self.selected_ids():
            return
        self._select([row], row)

    def _select(self, rows: list[int], current: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection = self.list.selectionModel()
        with QSignalBlocker(selection):
            selection.clear()
            selection.select(self._model.lines(rows), flag.Select)
            if current >= 0:
                selection.setCurrentIndex(self._model.index(current), flag.NoUpdate)
        self.list.scrollTo(self.list.currentIndex())
        if self.list.isVisible():  # asking for the viewport costs a start a tenth of its time
            self.list.viewport().update()
        self.selection_changed.emit()

    def _order_name(self) -> str:
        return ORDERS[self.order.currentIndex()]

    def _reorder(self) -> None:
        """The same lines in another order; what was selected stays so."""
        values = self._settings.values
        self._settings.change(values._replace(library_order=self._order_name()))
        selected, at = self.selected_ids(), self.list.currentIndex().row()
        current = self._model.profiles[at].id if at >= 0 else ""
        with QSignalBlocker(self.list.selectionModel()):
            self._model.show_profiles(self._model.profiles, self._order_name())
        rows = [self._model.row_of(profile_id) for profile_id in selected]
        self._select(rows, self._model.row_of(current))

    def _choose(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.profile_chosen.emit(self._model.profiles[row].id)

    def _search(self, text: str) -> None:
        """Look for what is typed; an empty field is the library again."""
        self._is_opening_first = False
        self.search_requested.emit(text.strip())
        if not text.strip():
            self.answered = ""
            self._stack.setCurrentIndex(0)
            self.search_ended.emit()

    def show_found(self, found: SearchResults) -> None:
        """Show what the newest query found in place of the library."""
        self.results.show_found(found, len(self._model.profiles))
        self._stack.setCurrentWidget(self.results)
        self.answered = self.field.text().strip()
        if self._is_opening_first:
            self._is_opening_first = False
            self.results.open_chosen()

    def _step(self, step: int, is_page: bool) -> None:
        self.results.step(step, is_page)

    def refuse(self, error: UserError) -> None:
        """Say in place of results why nothing could be looked for."""
        from viewer.messages import refusal_sentence

        self.results.show_sentence(refusal_sentence(self._language, error))
        self._stack.setCurrentWidget(self.results)

    def _open_found(self) -> None:
        """Enter may be faster than the search: then the first result is opened when it comes."""
        if self.answered == self.field.text().strip():
            self.results.open_chosen()
        else:
            self._is_opening_first = self.is_searching
