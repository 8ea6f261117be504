"""Asks which profiles to compare: typed and ticked, with the keys alone or with the mouse."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from viewer.comparison import LEAST_PROFILES, MOST_PROFILES
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.ui.library.comparison_choices import ChoiceModel
from viewer.ui.library.sections import Line
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets.asking_field import asking_field
from viewer.ui.widgets.cells import ENTER
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.line_delegate import LineDelegate

UP_AND_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ComparisonPicker(FittingDialog):
    """`ids` are the profiles to compare, once the dialog is accepted.

    In the field the arrow keys walk through the list, Enter ticks the line that is chosen there
    and, when nothing is typed, compares.
    """

    def __init__(
        self,
        parent: QWidget | None,
        lines: Iterable[Line],
        proposed: Iterable[str],
        language: Language,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = ChoiceModel(lines, proposed)
        tr = language.tr
        self.setWindowTitle(tr("Compare profiles"))
        self.field = asking_field(tr("Country or title"), language)
        self.list = self._list(tr("Profiles to compare"))
        self.said, self._voice = PlainLabel("", "quiet"), PausedVoice(self)
        self.compare = QPushButton(tr("&Compare"))
        self.compare.setDefault(True)
        self._arrange()
        self._connect()
        self._show_chosen()

    def _list(self, name: str) -> QListView:
        view = QListView()
        view.setAccessibleName(name)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(LineDelegate(view))
        view.setModel(self._choices)
        return view

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the ticked profiles, in the order in which they were."""
        return tuple(line.profile.id for line in self._choices.chosen)

    def _arrange(self) -> None:
        cancel = QPushButton(self._language.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        for widget in (self.field, self.list, self.said):
            self.body.addWidget(widget)
        self.add_foot(trailing=(cancel, self.compare))
        resize_within_screen(self, 432, 432)
        self.field.installEventFilter(self)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look)
        self._choices.changed.connect(self._show_chosen)
        self.compare.clicked.connect(self.accept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field that belong to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in UP_AND_DOWN:
                self.list.keyPressEvent(event)
                return True
            if key in ENTER and self.field.text().strip():
                self._tick_current()
                return True
        return super().eventFilter(watched, event)

    def _look(self, typed: str) -> None:
        self._choices.show_with(typed)
        if typed.strip() and self._choices.rowCount():
            self.list.setCurrentIndex(self._choices.index(0))
        count = self._choices.rowCount()
        first = str(self._choices.index(0).data()) if count else ""
        said = self._language.tr_n("{count} profile", "{count} profiles", count)
        self._voice.say(". ".join(filter(None, (said, first))))

    def _tick_current(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self._choices.toggle(row)
            self.field.clear()

    def _show_chosen(self) -> None:
        tr, chosen = self._language.tr, self._choices.chosen
        names = self._language.join(line.beside or line.name for line in chosen)
        is_enough = len(chosen) >= LEAST_PROFILES
        hint = "" if is_enough else tr("Choose two to six profiles.")
        if len(chosen) == MOST_PROFILES:
            hint = tr("Six profiles are the most.")
        texts = (names, hint)
        self.said.setText(dotted(*texts))
        self.compare.setEnabled(is_enough)
