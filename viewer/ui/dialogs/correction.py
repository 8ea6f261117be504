"""This is wrong: a ready-made message about a thing in a profile. Nothing is sent from here."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from db.errors import UserError
from db.rows import Profile
from viewer.app.files import write_whole
from viewer.app.settings import SettingsFile
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.messages import refusal_sentence
from viewer.messages.correction import Message, as_file, as_link, message_about, things
from viewer.policy.words import link_lock
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.platform.tasks import Tasks
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import ComboBox
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.locks import lock_control
from viewer.ui.widgets.message_boxes import show_message
from viewer.ui.widgets.status_line import StatusLine

LONGEST_VALUE = 60  # characters of a value in the box of entries


class CorrectionDialog(FittingDialog):
    """The entry, the message about it to be finished, and the ways on; not modal.

    `mail_requested` asks to hand a mailto: address to the mail program;
    `show_mail_result` shows whether that worked.
    """

    mail_requested = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        profile: Profile,
        chosen: tuple[str, str],
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self._profile, self._language, self._settings = profile, language, settings
        self._tasks = tasks
        self._things = things(profile, language)
        self.setWindowTitle(language.tr("This is wrong"))
        resize_within_screen(self, 640, 520)
        self.entry = self._entry_box(chosen)
        self.text = self._message_box()
        self.status = StatusLine()
        self._arrange()
        self.entry.currentIndexChanged.connect(self._word)
        self._word()
        self.text.setFocus()

    def _message_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setAccessibleName(self._language.tr("The message"))
        box.setTabChangesFocus(True)
        if self._language.is_right_to_left:  # Qt would begin its lines at the left nevertheless
            option = box.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            box.document().setDefaultTextOption(option)
        return box

    def _entry_box(self, chosen: tuple[str, str]) -> ComboBox:
        box = ComboBox()
        box.setMinimumContentsLength(20)
        for thing in self._things:
            value = " ".join(thing.value.split())
            shown = value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]}…"
            box.addItem(f"{isolated(thing.name)} · {isolated(shown)}")
        names = [(thing.kind, thing.target) for thing in self._things]
        box.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        return box

    def _arrange(self) -> None:
        tr = self._language.tr
        layout = self.body
        layout.setSpacing(measures.SNUG)
        label = QLabel(tr("What is &wrong"))
        label.setBuddy(self.entry)
        self.entry.setAccessibleName(tr("What is wrong"))
        layout.addWidget(label)
        layout.addWidget(self.entry)
        layout.addWidget(PlainLabel(self._addressee()))
        layout.addWidget(self.text, 1)
        nothing = tr("Nothing is sent from here: you send it with your mail program.")
        layout.addWidget(PlainLabel(nothing, "quiet"))
        layout.addWidget(self.status)
        self.status.hide()
        self._add_buttons()

    def _addressee(self) -> str:
        tr, keeper = self._language.tr, self._profile.maintainer
        if keeper is None:
            return tr("The document names nobody who keeps it: choose whom to write to.")
        return tr("To: {name}, {email}", name=keeper.name.value, email=keeper.email)

    def _add_buttons(self) -> None:
        tr = self._language.tr
        self.mail = QPushButton(tr("Open in &mail program"))
        self.save_button, copy = QPushButton(tr("&Save message…")), QPushButton(tr("C&opy"))
        close = QPushButton(tr("&Close"))
        self.mail.setDefault(True)
        lock_control(self.mail, link_lock(self._language, self._settings.policy))
        steps = {self.mail: self.open_mail, self.save_button: self.save, copy: self.copy}
        for button, step in steps.items():
            button.clicked.connect(step)
        close.clicked.connect(self.reject)
        self.add_foot(*steps, trailing=(close,))

    def _word(self) -> None:
        """Write the message about the chosen entry; what was written about another goes."""
        at = self.entry.currentIndex()
        has_any = at >= 0
        self.save_button.setEnabled(has_any)
        self.mail.setEnabled(has_any and self._settings.policy.opens_links)
        if has_any:
            self._worded = message_about(self._profile, self._things[at], self._language)
            self.text.setPlainText(self._worded.body)

    def message(self) -> Message:
        """The message as the reader has finished it."""
        return self._worded._replace(body=self.text.toPlainText())

    def open_mail(self) -> None:
        """Ask for the mail program."""
        self.mail_requested.emit(as_link(self.message()))

    def show_mail_result(self, *, is_open: bool) -> None:
        """Say whether there was a mail program to take the message."""
        tr = self._language.tr
        if is_open:
            self._show_status(tr("Handed to the mail program"))
        else:
            self._show_status(tr("No mail program could be opened. Save the message, or copy it."))

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self._show_status(self._language.tr("Copied {text}", text=self.windowTitle()))

    def save(self) -> None:
        """Ask for a file and write the message there."""
        folder = Path(self._settings.values.sheet_folder or Path.home())
        proposed = str(folder / f"{self._profile.summary.id}.eml")
        title = self._language.tr("Save the message")
        chosen, _ = QFileDialog.getSaveFileName(self, title, proposed, "EML (*.eml)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write the message in the worker and say what became of it."""
        content = as_file(self.message())
        said = self._language.tr("Saved as {file}", file=file)
        self._tasks.run(
            lambda: write_whole(file, content), lambda _: self._show_status(said), self._fail
        )

    def _fail(self, error: UserError) -> None:
        show_message(
            self, self._language, QMessageBox.Icon.Warning, refusal_sentence(self._language, error)
        )

    def _show_status(self, sentence: str) -> None:
        self.status.show()
        self.status.setText(sentence)
