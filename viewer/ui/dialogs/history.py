"""History of a profile: the editions that are kept, and what changed between any two."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from db.errors import UserError
from db.rows import Change, Edition, ProfileSummary
from viewer.app.settings import SettingsFile
from viewer.formatting.changes import edition_line, history_title
from viewer.i18n.language import Language
from viewer.messages import refusal_sentence
from viewer.sheets.options import SheetOptions
from viewer.ui.dialogs.change_table import ChangeModel, ChangeTable
from viewer.ui.platform.clipboard import copy_by_key, put_all, put_chosen
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.choices import usual_paper
from viewer.ui.printing.dialog_paper import DialogPaper
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import ComboBox
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.status_line import StatusLine

# Asks for the changes between two editions, by their numbers; what answers, and what refuses.
AskChanges = Callable[
    [int, int, Callable[[tuple[Change, ...]], None], Callable[[UserError], None]], None
]


class KeptEditions(NamedTuple):
    """The editions of a profile; shown first is what the present one changed of `earlier`."""

    profile: ProfileSummary
    editions: Sequence[Edition]
    ask: AskChanges
    earlier: int = 1


class HistoryDialog(FittingDialog):
    """Not modal: the profile can be read beside it."""

    def __init__(
        self,
        parent: QWidget,
        kept: KeptEditions,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self._language, self._kept, self._asked = language, kept, 0
        self._changes: tuple[Change, ...] = ()
        self.setWindowTitle(history_title(language, kept.profile.title.value))
        self.new, self.old = self._box(0), self._box(kept.earlier)
        can_compare = len(kept.editions) > 1
        resize_within_screen(self, *((860, 560) if can_compare else (520, 180)))
        self.model = ChangeModel(language)
        self.table = ChangeTable(self.model, language)
        self.status = StatusLine("quiet" if can_compare else "body")
        self._settings = settings
        self.paper = DialogPaper(self, self.status, language, settings, tasks)
        self._arrange(can_compare)
        if can_compare:
            self.compare()
        else:
            self._say_alone()

    def _box(self, chosen: int) -> ComboBox:
        box, editions = ComboBox(), self._kept.editions
        for each in editions:
            box.addItem(edition_line(self._language, each), each.number)
        box.setCurrentIndex(min(chosen, len(editions) - 1))
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self.compare)
        return box

    def _arrange(self, can_compare: bool) -> None:
        tr = self._language.tr
        layout = self.body
        layout.setSpacing(measures.SNUG)
        self.boxes = QWidget()
        self.boxes.setLayout(
            flow_of(_labelled(tr("What changed &from"), self.old), _labelled(tr("&to"), self.new))
        )
        self.boxes.setVisible(can_compare)
        self.table.setVisible(can_compare)
        layout.addWidget(self.boxes)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.paper.progress)
        layout.addWidget(self.status)
        if not can_compare:
            layout.addStretch(1)
        self._add_buttons(can_compare)
        copy_by_key(self.table, self.copy)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save_button.click)
        self.paper.ready.connect(self._enable)

    def _add_buttons(self, can_compare: bool) -> None:
        tr = self._language.tr
        self.copy_button = QPushButton(tr("C&opy table"))
        self.save_button = QPushButton(tr("&Save as PDF…"))
        self.print_button = QPushButton(tr("&Print…"))
        close = QPushButton(tr("&Close"))
        close.setDefault(True)
        steps = {
            self.copy_button: self.copy_all,
            self.save_button: self.save,
            self.print_button: self.print,
        }
        for button, step in steps.items():
            button.clicked.connect(step)
            button.setVisible(can_compare)
        close.clicked.connect(self.reject)
        self.add_foot(trailing=(*steps, close))

    def _say_alone(self) -> None:
        self.status.setText(
            self._language.tr(
                "There is only one edition, {edition}. When an import replaces it, the earlier one "
                "is kept here, and you see what changed.",
                edition=edition_line(self._language, self._kept.editions[0]),
            )
        )

    def compare(self) -> None:
        """Ask what changed between the two editions that are chosen."""
        self._asked += 1
        asked = self._asked

        def show(changes: tuple[Change, ...]) -> None:
            if asked == self._asked:  # another pair may have been chosen since
                self._show(changes)

        def refuse(error: UserError) -> None:
            if asked == self._asked:
                self._show(())
                self.status.setText(refusal_sentence(self._language, error))

        self._kept.ask(self.old.currentData(), self.new.currentData(), show, refuse)

    def _enable(self, is_ready: bool = True) -> None:
        has_changes = bool(self._changes)
        self.copy_button.setEnabled(has_changes)
        for button in (self.save_button, self.print_button):
            button.setEnabled(is_ready and has_changes)

    def _show(self, changes: tuple[Change, ...]) -> None:
        self._changes = changes
        self.model.show_changes(changes)
        self._enable(self.paper.is_ready)
        tr, tr_n = self._language.tr, self._language.tr_n
        if self.old.currentIndex() == self.new.currentIndex():
            said = tr("Choose two different editions.")
        elif not changes:
            said = tr("Nothing that is shown was changed.")
        else:
            said = tr_n("{count} change", "{count} changes", len(changes))
        self.status.setText(said)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard; the whole table if there are none."""
        self.status.setText(put_chosen(self.table, self._language))

    def copy_all(self) -> None:
        """Put the whole table on the clipboard."""
        self.status.setText(put_all(self.table, self._language))

    def print(self) -> None:
        """Make the sheet of these changes in the worker, then ask for a printer."""
        self.paper.print(self.windowTitle(), self.sheet())

    def save(self) -> None:
        """Ask for a file, and write the sheet of these changes there."""
        file = self.paper.ask_file(
            self._language.tr("Save as PDF"), f"{self._kept.profile.id}-history"
        )
        if file:
            self.paper.save_to(file, self.sheet())

    def sheet(self) -> Callable[[], bytes]:
        """Return what makes the PDF of the changes that are shown; not for the window's thread."""
        old, new = (self._kept.editions[box.currentIndex()] for box in (self.old, self.new))
        title, changes, language = self._kept.profile.title.value, self._changes, self._language

        def make() -> bytes:
            from viewer.sheets.catalogue import make_history_pdf
            from viewer.sheets.changes import EditionChanges

            options = SheetOptions(paper=usual_paper(self._settings), printed_on=date.today())
            between = EditionChanges(title, old, new, changes)
            return make_history_pdf(between, language, options).pdf

        return make


def _labelled(text: str, box: ComboBox) -> QWidget:
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
