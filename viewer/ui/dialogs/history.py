"""History of a profile: the editions that are kept, and what changed between any two."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import RefusedError
from db.rows import Change, Edition, PartialDate
from viewer.language import Language
from viewer.messages import refusal_sentence
from viewer.ui import measures
from viewer.ui.flow import flow_of
from viewer.ui.labels import PlainLabel
from viewer.ui.screen import resize_within_screen
from viewer.ui.tables.change_model import ChangeModel
from viewer.ui.tables.change_table import ChangeTable

# Asks for the changes between two editions, by their numbers; what answers, and what refuses.
AskChanges = Callable[
    [int, int, Callable[[tuple[Change, ...]], None], Callable[[RefusedError], None]], None
]


class HistoryDialog(QDialog):
    """Not modal: the profile can be read beside it. Begins with the present and `earlier`."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        editions: Sequence[Edition],
        language: Language,
        ask: AskChanges,
        earlier: int = 1,
    ) -> None:
        super().__init__(parent)
        self._language, self._ask, self._asked = language, ask, 0
        self.setWindowTitle(language.tr("History of editions of {title}", title=title))
        can_compare = len(editions) > 1
        resize_within_screen(self, *((860, 560) if can_compare else (520, 180)))
        self.new, self.old = self._box(editions, 0), self._box(editions, earlier)
        self.model = ChangeModel(language)
        self.table = ChangeTable(self.model, language)
        self.status = PlainLabel("", "quiet" if can_compare else "body")
        self._arrange(can_compare)
        if can_compare:
            self.old.currentIndexChanged.connect(self.compare)
            self.new.currentIndexChanged.connect(self.compare)
            self.compare()
        else:
            self._say_alone(editions[0])

    def _box(self, editions: Sequence[Edition], chosen: int) -> QComboBox:
        box = QComboBox()
        for each in editions:
            box.addItem(edition_line(self._language, each), each.number)
        box.setCurrentIndex(min(chosen, len(editions) - 1))
        return box

    def _arrange(self, can_compare: bool) -> None:
        tr = self._language.tr
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        self.boxes = QWidget()
        self.boxes.setLayout(
            flow_of(_labelled(tr("What changed &from"), self.old), _labelled(tr("&to"), self.new))
        )
        self.boxes.setVisible(can_compare)
        self.table.setVisible(can_compare)
        layout.addWidget(self.boxes)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.status)
        if not can_compare:
            layout.addStretch(1)
        layout.addLayout(self._buttons(can_compare))
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy)
        self.table.selectionModel().currentChanged.connect(self._show_whole_row)

    def _buttons(self, can_compare: bool) -> QHBoxLayout:
        tr = self._language.tr
        self.copy_button, self.print_button = QPushButton(tr("C&opy table")), QPushButton()
        self.print_button.setText(tr("&Print…"))
        close = QPushButton(tr("&Close"))
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(measures.LABEL)
        buttons.addStretch(1)
        steps = {self.copy_button: self.copy_all, self.print_button: self._print}
        for button, step in steps.items():
            button.clicked.connect(step)
            button.setVisible(can_compare)
            buttons.addWidget(button)
        close.clicked.connect(self.reject)
        buttons.addWidget(close)
        return buttons

    def _say_alone(self, edition: Edition) -> None:
        self.status.setText(
            self._language.tr(
                "There is only one edition, {edition}. When an import replaces it, the earlier one "
                "is kept here, and you see what changed.",
                edition=edition_line(self._language, edition),
            )
        )

    def compare(self) -> None:
        """Ask what changed between the two editions that are chosen."""
        self._asked += 1
        asked = self._asked

        def show(changes: tuple[Change, ...]) -> None:
            if asked == self._asked:  # another pair may have been chosen since
                self._show(changes)

        def refuse(error: RefusedError) -> None:
            if asked == self._asked:
                self._show(())
                self.status.setText(refusal_sentence(self._language, error))

        self._ask(self.old.currentData(), self.new.currentData(), show, refuse)

    def _show(self, changes: Sequence[Change]) -> None:
        self.model.show_changes(changes)
        for button in (self.copy_button, self.print_button):
            button.setEnabled(bool(changes))
        tr, tr_n = self._language.tr, self._language.tr_n
        if self.old.currentIndex() == self.new.currentIndex():
            said = tr("Choose two different editions.")
        elif not changes:
            said = tr("Nothing that is shown was changed.")
        else:
            said = tr_n("{count} change", "{count} changes", len(changes))
        self.status.setText(said)

    def _show_whole_row(self) -> None:
        """A text that is cut off in the table can be read whole under it."""
        row = self.table.currentIndex().row()
        if row >= 0:
            thing, old, new, _ = self.model.rows[row]
            said = self._language.tr("{thing}: {old} → {new}", thing=thing, old=old, new=new)
            self.status.setText(said)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard; all of them if there are none."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        self._put(self.model.copied(rows))

    def copy_all(self) -> None:
        """Put the whole table on the clipboard."""
        self._put(self.model.copied())

    def _put(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        count = text.count("\n") + 1
        said = self._language.tr_n("Copied {count} row", "Copied {count} rows", count)
        self.status.setText(said)

    def _print(self) -> None:
        from viewer.ui.dialogs.paper_text import print_text  # the print system, only when wanted

        between = f"{self.old.currentText()} → {self.new.currentText()}"
        lines = [self.windowTitle(), between, "", *(_line(row) for row in self.model.rows)]
        self.status.setText(print_text(self, "\n".join(lines), self._language))


def _line(row: tuple[str, str, str, str]) -> str:
    thing, old, new, difference = row
    return f"{thing}: {old} → {new}" + (f" ({difference})" if difference else "")


def _labelled(text: str, box: QComboBox) -> QWidget:
    pair = QWidget()
    label = QLabel(text)
    label.setBuddy(box)
    box.setAccessibleName(text.replace("&", ""))
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(measures.LABEL)
    line.addWidget(label)
    line.addWidget(box)
    return pair


def edition_line(language: Language, edition: Edition) -> str:
    """Return "February 2016 (present)", or when an earlier one was imported."""
    date = language.date(edition.edition)
    if edition.number == 0:
        return language.tr("{edition} (present)", edition=date)
    day = language.short_date(PartialDate.parse(edition.imported_at[:10]))
    return language.tr("{edition} (imported {day})", edition=date, day=day)
