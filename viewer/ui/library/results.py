"""What the search found, in place of the library: how much, and each thing to choose from."""

from collections.abc import Sequence, Set

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import Hit, SearchResults
from viewer.formatting.search import left_out_words
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.ui.library.action_row import ActionRow
from viewer.ui.library.hit_list import HitList
from viewer.ui.library.hits import HitModel, HitRow
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import Index
from viewer.ui.widgets.labels import PlainLabel

QUERY_CHARACTERS = 60  # of what was typed, in a sentence
RESTED_AFTER = 250  # ms on a row, while one walks through them


class ResultsPane(QWidget):
    """Emits `hit_chosen` with the hit that the reader opens, `hit_rested_on` with one that they
    stopped at, `copy_requested` with what a row's button copies, `action_chosen` with the QAction
    of a row that is one. The field keeps the focus."""

    hit_chosen = Signal(object)
    hit_rested_on = Signal(object)
    copy_requested = Signal(str)
    action_chosen = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._model = HitModel(language)
        self.count = PlainLabel("", "section")
        self.count.spoken_as = ""  # no heading: it counts what is found below
        self._voice, self._said = PausedVoice(self), ""
        self.nothing = PlainLabel("", "body")
        self.next_step = PlainLabel("", "quiet")
        self.left_out = PlainLabel("", "body")
        self.list = HitList(language, self._model)
        self.list.clicked.connect(self._open)
        self.list.copy_requested.connect(self.copy_requested)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTED_AFTER)
        self._rest.timeout.connect(self._rest_on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(measures.LABEL)
        for label in (self.count, self.left_out, self.nothing, self.next_step):
            layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)

    def show_found(
        self,
        found: SearchResults,
        profiles: int,
        titled: Set[str],
        actions: Sequence[ActionRow] = (),
    ) -> None:
        """Show what was found in that many profiles, and actions; the first row is chosen.

        Hits of the `titled` profiles say by its title which they are of.
        """
        self._rest.stop()
        self._model.show_found(found, titled, actions)
        is_empty = not found.hits and not actions
        self._show_texts(
            "" if is_empty else self._amount(found, len(actions)),
            self._nothing(found.query, profiles) if is_empty else "",
            self._language.tr(
                "Try the beginning of a word, fewer words or a part of a number. "
                "Escape shows the library again."
            )
            if is_empty
            else "",
            left_out_words(self._language, found) if found.hits or not actions else "",
        )
        self._choose(self._model.hit_row(0, 1))
        self._voice.say(". ".join(filter(None, (self._said, self._spoken_hit()))))

    def show_waiting(self) -> None:
        """Say that the library is being looked through; what was found before stays."""
        self._show_texts(self._language.tr("Searching…"), "", "")
        self._voice.say(self._said)

    def show_sentence(self, sentence: str, actions: Sequence[ActionRow] = ()) -> None:
        """Say, in place of hits, why there are none."""
        self._model.show_found(None, frozenset(), actions)
        self._show_texts("", sentence, "")
        self._voice.say(self._said)
        self._choose(self._model.hit_row(0, 1))

    def _show_texts(self, count: str, nothing: str, next_step: str, left_out: str = "") -> None:
        texts = {self.count: count, self.nothing: nothing, self.next_step: next_step}
        texts[self.left_out] = left_out
        for label, text in texts.items():
            label.setText(text)
            label.setVisible(bool(text))
        self.list.setVisible(bool(self._model.rows))
        self._said = ". ".join(filter(None, (left_out, count or nothing)))

    def _amount(self, found: SearchResults, actions: int) -> str:
        language, shown = self._language, len(found.hits)
        if not shown:
            return language.tr_n("{count} action", "{count} actions", actions)
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
        self._rest.start()
        self._voice.say_now(self._spoken_hit())

    def _spoken_hit(self) -> str:
        """The hit that is chosen, as it is read out: the field keeps the focus."""
        index = self.list.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._voice.stop()

    def choose(self, hit: Hit) -> None:
        """Choose what was found in this place, if it was."""
        place = hit.profile_id, hit.tab, hit.target
        for number, row in enumerate(self._model.rows):
            if isinstance(row, HitRow) and place == (
                row.hit.profile_id,
                row.hit.tab,
                row.hit.target,
            ):
                self._choose(number)

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

    @property
    def chosen(self) -> HitRow | None:
        """The hit that Enter opens and Copy takes."""
        index = self.list.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, HitRow) else None

    def open_chosen(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: Index) -> None:
        self._rest.stop()
        row = self._model.rows[index.row()] if index.isValid() else None
        if isinstance(row, HitRow):
            self.hit_chosen.emit(row.hit)
        elif isinstance(row, ActionRow):
            self.action_chosen.emit(row.action)

    def _rest_on_chosen(self) -> None:
        if self.chosen is not None and self.isVisible():
            self.hit_rested_on.emit(self.chosen.hit)
