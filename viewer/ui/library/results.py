"""What the search found, in place of the library: how much, and each thing to choose from."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from db.rows import SearchResults
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.ui.library.hits import HitDelegate, HitModel, HitRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import Index
from viewer.ui.widgets.labels import PlainLabel

QUERY_CHARACTERS = 60


class ResultsPane(QWidget):
    """Emits `hit_chosen` with the hit that the reader opens. The field keeps the focus."""

    hit_chosen = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._model = HitModel(language)
        self.count = PlainLabel("", "section")
        self.nothing = PlainLabel("", "body")
        self.next_step = PlainLabel("", "quiet")
        self.list = QListView()
        self.list.setAccessibleName(language.tr("What was found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(self.list, self._model))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(measures.LABEL)
        for label in (self.count, self.nothing, self.next_step):
            layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)

    def show_found(self, found: SearchResults, profiles: int) -> None:
        """Show what was found in that many profiles, the first hit chosen; say how much it is."""
        self._model.show_found(found)
        is_empty = not found.hits
        self._show_texts(
            "" if is_empty else self._amount(found),
            self._nothing(found.query, profiles) if is_empty else "",
            self._language.tr(
                "Try the beginning of a word, fewer words or a part of a number. "
                "Escape shows the library again."
            )
            if is_empty
            else "",
        )
        self._choose(self._model.hit_row(0, 1))

    def show_sentence(self, sentence: str) -> None:
        """Say, in place of results, why there are none."""
        self._model.show_found(None)
        self._show_texts("", sentence, "")

    def _show_texts(self, count: str, nothing: str, next_step: str) -> None:
        texts = {self.count: count, self.nothing: nothing, self.next_step: next_step}
        for label, text in texts.items():
            label.setText(text)
            label.setVisible(bool(text))
        self.list.setVisible(not nothing)
        self._announce(count or nothing)

    def _amount(self, found: SearchResults) -> str:
        language, shown = self._language, len(found.hits)
        if shown >= found.total and found.is_all:
            return language.tr_n("{count} result", "{count} results", shown)
        numbers = {"shown": language.number(shown), "total": language.number(found.total)}
        if found.is_all:
            return language.tr("The first {shown} of {total}", **numbers)
        return language.tr("The first {shown} of more than {total}", **numbers)

    def _nothing(self, query: str, profiles: int) -> str:
        wanted = " ".join(query.split())
        if len(wanted) > QUERY_CHARACTERS:
            wanted = wanted[:QUERY_CHARACTERS] + "…"
        return self._language.tr_n(
            "Nothing found for “{query}” in the {count} profile of this library.",
            "Nothing found for “{query}” in the {count} profiles of this library.",
            profiles,
            query=isolated(wanted),
        )

    def step(self, step: int, is_page: bool) -> None:
        """Choose the next or previous hit, or one a page further; headings are passed over."""
        at = self.list.currentIndex().row()
        if is_page:
            rows = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(1)) - 1)
            target = min(max(at + step * rows, 0), self._model.rowCount() - 1)
            row = self._model.hit_row(target, step)
            row = row if row >= 0 else self._model.hit_row(target, -step)
        else:
            row = self._model.hit_row(at + step, step)
        self._choose(row)
        index = self.list.currentIndex()
        if index.isValid():
            self._announce(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        index = self._model.index(row)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        if row == 1:  # its heading, too
            self.list.scrollToTop()
        else:
            self.list.scrollTo(index)

    def open_chosen(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: Index) -> None:
        row = self._model.rows[index.row()] if index.isValid() else None
        if isinstance(row, HitRow):
            self.hit_chosen.emit(row.hit)

    def _announce(self, sentence: str) -> None:
        if sentence and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
