"""What the window of a draft is put together of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from viewer.app.settings import SettingsFile
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.policy.policy import MenuEntry, Setting
from viewer.policy.words import lock_sentence
from viewer.ui.drafting.form import DecisionForm
from viewer.ui.drafting.open_list import OpenList
from viewer.ui.drafting.tables import LinkedTables
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.locks import lock_control

if TYPE_CHECKING:
    from viewer.ui.drafting.reading import Shown

HALF = 1 << 12  # pixels, of which as many are taken as there are
EDGE = 2  # pixels, which the splitter may round away
NARROW_CHARACTERS = 110  # a window of less has the fields below the lines


class DraftParts(QWidget):
    """The draft, or what stands there before there is one; the buttons are for the foot."""

    unread_requested = Signal(int)  # 1 for the next line that was not read, -1 for the one before

    def __init__(self, language: Language, settings: SettingsFile) -> None:
        super().__init__()
        self._language, self._settings = language, settings
        self.chosen = ValueBox(language.tr("Which draft"), ())
        self.chosen.setMinimumContentsLength(36)
        self.source = PlainLabel("", "strong")
        self.sentence = PlainLabel()
        self.faults = PlainLabel("", "refused")
        self.open_list = OpenList(language)
        self.tables = LinkedTables(self, language)
        self.form = DecisionForm(language)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.nothing, self.draft = self._nothing(), self._draft()
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.draft, 1)

    def _make_buttons(self) -> None:
        tr = self._language.tr
        self.choose = QPushButton(tr("Choose &files…"))
        self.another = QPushButton(tr("&Other files…"))
        self.before = QPushButton(tr("&Previous line not read"))
        self.next = QPushButton(tr("&Next line not read"))
        self.save = QPushButton(tr("&Save as YAML…"))
        self.take = QPushButton(tr("&Import"))
        self.take_all = QPushButton(tr("Import &all"))
        self.close_button = QPushButton(tr("&Close"))
        others = (self.another, self.before, self.next, self.take_all, self.close_button)
        for button in (*others, self.save, self.take):
            button.setAutoDefault(False)
        self._lock()
        for button, keys, step in ((self.before, "Shift+F8", -1), (self.next, "F8", 1)):
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _=False, step=step: self.unread_requested.emit(step))
            QShortcut(QKeySequence(keys), self, button.click)

    def _lock(self) -> None:
        """What the policy forbids for all documents is locked here, too."""
        policy, off = self._settings.policy, Setting.MENU_OFF
        self.may_import = not policy.is_off(MenuEntry.IMPORT)
        self.may_save = not policy.is_export_off("yaml")
        if not self.may_import:
            for button in (self.take, self.take_all):
                lock_control(button, lock_sentence(self._language, policy, off))
        if not self.may_save:
            setting = off if policy.is_off(MenuEntry.EXPORT) else Setting.EXPORTS_OFF
            lock_control(self.save, lock_sentence(self._language, policy, setting))

    def _nothing(self) -> QWidget:
        """What would be here, and the one next step."""
        tr, box = self._language.tr, QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, measures.GROUP, 0, 0)
        lines.setSpacing(measures.SNUG)
        lines.addWidget(
            PlainLabel(tr("A draft from a page or a workbook that you have"), "heading")
        )
        sentences = (
            tr(
                "Choose the saved page of a country, or drop it on this window. What can be read "
                "of it stands in the fields of a draft, each with its line; what cannot is marked."
            ),
            tr("You decide what is open, then save the draft as YAML or import it."),
        )
        for sentence in sentences:
            lines.addWidget(PlainLabel(sentence))
        lines.addLayout(flow_of(self.choose))
        lines.addStretch(1)
        return box

    def _draft(self) -> QWidget:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.LABEL)
        self._which = Phrase(self._language.tr("Which draft"))
        self._which.setBuddy(self.chosen)
        lines.addLayout(flow_of(self._which, self.chosen, self.source))
        for widget in (self.sentence, self.faults, self.open_list):
            lines.addWidget(widget)
        lines.addWidget(self._sides(), 1)
        return box

    def _sides(self) -> QSplitter:
        """The source with its lines, and the draft with its fields."""
        tr = self._language.tr
        self._splitter = splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(measures.LABEL)
        source, lines = _side(PlainLabel(tr("Source"), "section"))
        lines.addLayout(flow_of(self.before, self.next))
        lines.addWidget(self.tables.lines, 1)
        draft, fields = _side(PlainLabel(tr("Draft"), "section"))
        fields.addWidget(self.form)
        fields.addWidget(self.tables.fields, 1)
        for side in (source, draft):
            splitter.addWidget(side)
            splitter.setStretchFactor(splitter.indexOf(side), 1)
        splitter.setSizes([HALF, HALF])
        self._columns = (lines, fields)
        return splitter

    def fit(self, width: int) -> None:
        """The fields stand below the lines where there is no room for both beside each other."""
        is_narrow = width < self.fontMetrics().averageCharWidth() * NARROW_CHARACTERS
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._splitter.setOrientation(down if is_narrow else across)
        beside = 0 if is_narrow else measures.LABEL
        margins = [(EDGE, 0, max(EDGE, beside), 0), (max(EDGE, beside), 0, EDGE, 0)]
        if self._language.is_right_to_left:
            margins.reverse()
        for column, each in zip(self._columns, margins, strict=True):
            column.setContentsMargins(*each)

    def offer(self, drafts: "Sequence[Shown]") -> None:
        """Let the reader choose among these; the first is chosen."""
        self.chosen.offer(
            (f"{isolated(each.draft.id)} · {isolated(each.source)}", at)
            for at, each in enumerate(drafts)
        )
        for widget in (self._which, self.chosen):
            widget.setVisible(len(drafts) > 1)
        self.take_all.setVisible(len(drafts) > 1)

    def show_whether(self, *, is_there: bool) -> None:
        """Show the draft, or what would be in its place."""
        self.nothing.setVisible(not is_there)
        self.draft.setVisible(is_there)
        self.choose.setDefault(not is_there)
        for button in (self.another, self.save, self.take):
            button.setVisible(is_there)
        self.take_all.setVisible(is_there and self.chosen.count() > 1)

    def show_checked(self, shown: "Shown") -> None:
        """Show a draft as it was checked last."""
        self.source.setText(shown.source)
        self.sentence.setText(shown.sentence)
        faults = sum(not problem.is_warning for problem in shown.draft.problems)
        said = self._language.tr_n(
            "It cannot be imported yet: {count} error is to be mended first.",
            "It cannot be imported yet: {count} errors are to be mended first.",
            faults,
        )
        self.faults.setText(said if faults else "")
        self.faults.setVisible(faults > 0)
        self.open_list.show_things(shown.still_open)
        self.tables.show_draft(shown)
        for button in (self.before, self.next):
            button.setEnabled(bool(shown.draft.unread))


def _side(heading: PlainLabel) -> tuple[QWidget, QVBoxLayout]:
    side = QWidget()
    lines = QVBoxLayout(side)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(measures.HAIR)
    lines.addWidget(heading)
    return side, lines
