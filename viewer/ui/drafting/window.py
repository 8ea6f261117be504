"""The window of a draft: the lines of its source beside its fields, and what the writer decides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from viewer.ui.drafting.desk import Desk
from viewer.ui.drafting.drafts import Drafts
from viewer.ui.drafting.form import CODES
from viewer.ui.drafting.parts import DraftParts
from viewer.ui.drafting.sources import Sources
from viewer.ui.main.drops import Drops
from viewer.ui.platform.clipboard import copy_by_key, put_chosen
from viewer.ui.platform.screen import open_large
from viewer.ui.printing.dialog_paper import DialogPaper
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.help_asked import ask_help
from viewer.ui.widgets.message_boxes import is_confirmed, show_refusal
from viewer.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from viewer.messages.drafted_lines import Open
    from viewer.ui.drafting.reading import ReadSources, Shown

TYPED = 300  # milliseconds without a key, after which a draft is checked anew
Import = Callable[[Mapping[str, str]], bool]  # takes documents by the names of files, if it can


class DraftWindow(FittingDialog):
    """Stands beside the main window; Escape closes it, after asking where edits would be lost."""

    def __init__(self, parent: QWidget, desk: Desk, take: Import) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language, settings, tasks, _ = desk
        self._language, self._take = language, take
        self.setWindowTitle(language.tr("Draft a profile"))
        self.status = StatusLine()
        self.paper = DialogPaper(self, self.status, language, settings, tasks)
        self.sources = Sources(self, self.paper.progress, desk)
        self.drafts = Drafts(self, desk)
        self.parts = DraftParts(language, settings)
        self._at = -1  # the draft whose decisions stand in the fields
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED)
        self._arrange()
        self._connect()
        self._connect_work(parent)
        open_large(self, settings, "window_of_draft")
        self._show()
        self.parts.choose.setFocus()

    def _arrange(self) -> None:
        parts = self.parts
        self.body.addWidget(parts, 1)
        self.body.addWidget(self.paper.progress)
        buttons = (parts.save, parts.take, parts.take_all, parts.close_button)
        self.add_foot(parts.another, self.status, trailing=buttons)

    def _connect(self) -> None:
        parts = self.parts
        for button in (parts.choose, parts.another):
            button.clicked.connect(self.choose_sources)
        parts.save.clicked.connect(self.save)
        parts.take.clicked.connect(self.import_draft)
        parts.take_all.clicked.connect(self.import_all)
        parts.close_button.clicked.connect(self.reject)
        parts.chosen.currentIndexChanged.connect(self._show)
        parts.form.changed.connect(self._pause.start)
        parts.open_list.chosen.connect(self._lead_to)
        parts.open_list.taken.connect(self._open)
        parts.unread_requested.connect(self.go_unread)
        parts.tables.line_chosen.connect(self._tell_fields)
        for table in (parts.tables.lines, parts.tables.fields):
            copy_by_key(table, partial(self._copy, table))

    def _connect_work(self, parent: QWidget) -> None:
        self._pause.timeout.connect(self._decide)
        self.drafts.checked.connect(self._show_checked)
        self.drafts.refused.connect(lambda error: show_refusal(self, self._language, error))
        self.paper.ready.connect(self._allow)
        self.sources.read.connect(self._show_read)
        self.drops = Drops(self, self._language, takes_documents=False)
        self.drops.sources_dropped.connect(self.read)
        self.finished.connect(self.drafts.leave)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window around closes with this one, which may be asked to stay."""
        if event.type() == QEvent.Type.Close and self.isVisible() and not self.close():
            event.ignore()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit(self.width())

    @property
    def shown(self) -> "Shown | None":
        """The draft that is shown."""
        return self.drafts.every[self._at] if self._at >= 0 else None

    def choose_sources(self) -> None:
        """Ask for saved pages or workbooks, and draft from them."""
        files = self.sources.ask()
        if files:
            self.read(files)

    def read(self, files: Sequence[Path]) -> None:
        """Draft from these in the worker; what is shown stays until they are read."""
        if self._may_leave():
            self.sources.read_files(files)

    def _show_read(self, read: "ReadSources") -> None:
        if read.drafts:
            self._at = -1
            self.drafts.take(read.drafts)
            self.parts.offer(read.drafts)
            self._show()
            self.parts.tables.lines.setFocus()
        for error in read.refused:
            show_refusal(self, self._language, error)

    def _show(self) -> None:
        """Show the draft that is chosen, or what to do where there is none."""
        self._decide()
        self._at = self.parts.chosen.currentIndex() if self.drafts.every else -1
        self.parts.show_whether(is_there=self.shown is not None)
        self._allow()
        if shown := self.shown:
            self.parts.form.show_decided(shown.decided, shown.first.decisions)
            self._pause.stop()
            self.parts.show_checked(shown)

    def _show_checked(self, at: int) -> None:
        if at == self._at and (shown := self.shown):
            self.parts.show_checked(shown)
            self._allow()

    def _allow(self) -> None:
        shown, parts = self.shown, self.parts
        is_ready = shown is not None and self.paper.is_ready
        parts.save.setEnabled(is_ready and parts.may_save)
        is_sound = shown is not None and shown.can_be_imported
        parts.take.setEnabled(is_ready and is_sound and parts.may_import)
        can_any = any(each.can_be_imported for each in self.drafts.every)
        parts.take_all.setEnabled(is_ready and can_any and parts.may_import)

    def _decide(self) -> None:
        """Check the draft with what stands in the fields."""
        self._pause.stop()
        if self._at >= 0:
            self.drafts.decide(self._at, self.parts.form.decided())

    def _lead_to(self, thing: "Open") -> None:
        """Show in the tables where a thing stands."""
        tables = self.parts.tables
        if thing.line:
            tables.choose_line(thing.line)
            self.bring(tables.lines)
        elif thing.row:
            tables.choose_row(thing.row)
            self.bring(tables.fields)

    def _open(self, thing: "Open") -> None:
        """Go where a thing is decided, or to what the help says of a problem."""
        if thing.code in CODES:
            self.parts.form.field(CODES[thing.code]).setFocus()
        elif thing.is_problem:
            ask_help(self, thing.code)
        elif thing.line:
            self.parts.tables.lines.setFocus()

    def _copy(self, table: QAbstractItemView) -> None:
        self.status.setText(put_chosen(table, self._language))

    def go_unread(self, step: int) -> None:
        """Go to the next line that was not read, or to the one before."""
        if self.parts.tables.choose_unread(step):
            self.parts.tables.lines.setFocus()
            self.bring(self.parts.tables.lines)

    def _tell_fields(self, count: int) -> None:
        tr, tr_n = self._language.tr, self._language.tr_n
        said = tr_n("{count} field comes from here", "{count} fields come from here", count)
        self.status.setText(said if count else tr("No field comes from here"))

    def save(self) -> None:
        """Ask for a file, and write the draft there as YAML."""
        self._decide()
        self.drafts.when_checked(self._ask_file)

    def _ask_file(self) -> None:
        if shown := self.shown:
            title = self._language.tr("Save the draft as YAML")
            file = self.paper.ask_file(title, shown.draft.id, {".yaml": "YAML", ".yml": "YAML"})
            if file:
                self.save_to(file)

    def save_to(self, file: Path) -> None:
        """Write the draft that is shown to a file in the worker, and say what became of it."""
        if shown := self.shown:
            keep = partial(self.drafts.keep, self._at, shown.decided)
            self.paper.save_to(file, shown.draft.text.encode, keep)

    def import_draft(self) -> None:
        """Put the draft into the library, as every document is."""
        self._decide()
        self.drafts.when_checked(lambda: self._hand_over([self._at]))

    def import_all(self) -> None:
        """Put every draft into the library that a check finds no error in."""
        self._decide()
        self.drafts.when_checked(lambda: self._hand_over(range(len(self.drafts.every))))

    def _hand_over(self, places: Iterable[int]) -> None:
        documents = self.drafts.documents(places)
        texts = {name: self.drafts.every[at].draft.text for name, at in documents.items()}
        if texts and self._take(texts):
            for at in documents.values():
                self.drafts.keep(at, self.drafts.every[at].decided)

    def _may_leave(self) -> bool:
        tr = self._language.tr
        self._decide()
        question = tr("Throw away what you wrote?")
        return not self.drafts.is_changed or is_confirmed(
            self, self._language, question, tr("Throw away")
        )

    def reject(self) -> None:
        """Close, after asking where that would throw away what the writer has set."""
        if self._may_leave():
            super().reject()
