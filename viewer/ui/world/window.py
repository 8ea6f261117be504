"""The window of the world: squares and list, what they are told apart by, and the ways out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from db.errors import UserError
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.messages import refusal_sentence
from viewer.ui.platform.clipboard import chosen_rows, copy_by_key, put_all, put_table, put_text
from viewer.ui.platform.screen import open_large
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.printing.dialog_paper import DialogPaper
from viewer.ui.widgets import measures
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.status_line import StatusLine
from viewer.ui.world.asked import Asked
from viewer.ui.world.grid import TileGrid
from viewer.ui.world.legend import Legend
from viewer.ui.world.ranked import RankedList
from viewer.ui.world.sheet import sheet_of
from viewer.world import Topic, WorldView

NARROW_CHARACTERS = 120


class WorldWindow(FittingDialog):
    """Stands beside the main window; `profile_requested` asks that for a profile."""

    profile_requested = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(language.tr("World"))
        self._asked, self._language, self._settings = asked, language, settings
        self.view: WorldView | None = None
        self._country, self._is_closed = "", False
        self.topic = self._topic_box()
        self.grid, self.list = TileGrid(language), RankedList(language)
        self.legend, self.sentence = Legend(), PlainLabel("", "strong")
        self.note, self.status = PlainLabel("", "quiet"), StatusLine()
        self.paper = DialogPaper(self, self.status, language, settings, tasks)
        self._arrange()
        self._connect()
        open_large(self, settings, "window_of_world")
        self._share_width()
        self._show_last()
        self.grid.setFocus()

    def _topic_box(self) -> ValueBox:
        box = ValueBox(self._language.tr("Countries told apart by"), _named(self._asked.topics))
        box.setMinimumContentsLength(36)
        return box

    def _arrange(self) -> None:
        layout = self.body
        layout.addLayout(self._choice())
        layout.addWidget(self.legend)
        layout.addWidget(self._countries(), 1)
        layout.addLayout(self._chosen())
        for widget in (self.note, self.paper.progress):
            layout.addWidget(widget)
        self._add_buttons()

    def _choice(self) -> QHBoxLayout:
        label = PlainLabel(self._language.tr("Show by"))
        label.setWordWrap(False)
        label.setBuddy(self.topic)
        choice = QHBoxLayout()
        choice.setSpacing(measures.LABEL)
        choice.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        choice.addWidget(self.topic)
        choice.addStretch(1)
        return choice

    def _countries(self) -> QSplitter:
        """The squares, and the list beside them."""
        self._splitter = splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(measures.LABEL)
        splitter.addWidget(self.grid)
        splitter.addWidget(self.list)
        splitter.setStretchFactor(0, 1)
        return splitter

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list stands below the squares where there is no room for both beside each other."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW_CHARACTERS
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._splitter.setOrientation(down if is_narrow else across)

    def _share_width(self) -> None:
        """What the squares leave for the list; in a narrow window a third, or what lines need."""
        if self._splitter.orientation() == Qt.Orientation.Vertical:
            return
        left = self.width() - self.grid.sizeHint().width() - 2 * measures.WIDE
        needed = max(self.width() // 3, min(self.list.needed_width, self.width() // 2))
        listed = min(self.list.sizeHint().width(), max(left, needed))
        self._splitter.setSizes([self.width() - listed, listed])

    def _chosen(self) -> QHBoxLayout:
        """What is known of the country that is chosen, and the way to its profile."""
        self.open_button = QPushButton(self._language.tr("&Open profile"))
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(lambda: self._open(self._country))
        row = QHBoxLayout()
        row.setSpacing(measures.PAGE)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.open_button)
        return row

    def _add_buttons(self) -> None:
        tr = self._language.tr
        self.copy_button = QPushButton(tr("&Copy as table"))
        self.save_button = QPushButton(tr("&Save as PDF…"))
        self.print_button = QPushButton(tr("&Print…"))
        self.close_button = QPushButton(tr("Close"))
        steps = {
            self.copy_button: self.copy,
            self.save_button: self.save,
            self.print_button: self.print,
            self.close_button: self.reject,
        }
        for button, step in steps.items():
            button.setAutoDefault(False)
            button.clicked.connect(step)
        self.add_foot(self.status, trailing=tuple(steps))

    def _connect(self) -> None:
        self.topic.currentIndexChanged.connect(self._ask)
        for part in (self.grid, self.list):
            part.chosen.connect(self.choose)
            part.opened.connect(self._open)
            copy_by_key(part, self._copy_chosen)
        self.paper.ready.connect(self._allow)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save_button.click)

    def read_anew(self, topics: Sequence[Topic]) -> None:
        """The library is another: offer what there is now, and have the countries read again."""
        if self._is_closed:
            return
        self._asked = self._asked._replace(topics=topics)
        with QSignalBlocker(self.topic):
            self.topic.offer(_named(topics))
        self._show_last()

    def _show_last(self) -> None:
        """The topic of the last time, or the first."""
        last = self._settings.values.world_topic
        topics = [topic.id for topic in self._asked.topics]
        with QSignalBlocker(self.topic):
            self.topic.setCurrentIndex(topics.index(last) if last in topics else 0)
        self._ask()

    def _ask(self) -> None:
        """Have the countries read by the topic that is chosen."""
        topic = self.topic.currentData()
        self._settings.change(self._settings.values._replace(world_topic=topic.id))
        self._allow(is_ready=False)

        def show(view: WorldView) -> None:
            # Another may have been chosen since, or the window closed.
            if not self._is_closed and topic == self.topic.currentData():
                self._show(view)

        def refuse(error: UserError) -> None:
            if not self._is_closed:
                self.status.setText(refusal_sentence(self._language, error))

        self._asked.ask(topic, show, refuse)

    def _show(self, view: WorldView) -> None:
        self.view = view
        self.grid.show_view(view)
        self.list.show_squares(view.listed)
        self.legend.show_classes(view)
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        self._allow(self.paper.is_ready)
        self.choose(self._country or next((each.country for each in view.listed), "BE"))

    def done(self, result: int) -> None:
        """Close: what is still read is shown nowhere."""
        self._is_closed = True
        super().done(result)

    def choose(self, country: str) -> None:
        """Mark a country in squares and list, and say in a sentence what is known of it."""
        self._country = country
        if self.view is None:
            return
        self.grid.choose(country)
        self.list.choose(country)
        if (square := self.view.squares.get(country)) is not None:
            self.sentence.setText(square.sentence)
            self.open_button.setEnabled(bool(square.profile_id))

    def _open(self, country: str) -> None:
        square = self.view.squares.get(country) if self.view else None
        if square is not None and square.profile_id:
            self.profile_requested.emit(square.profile_id)

    def _allow(self, is_ready: bool) -> None:
        self.copy_button.setEnabled(self.view is not None and bool(self.view.listed))
        for button in (self.save_button, self.print_button):
            button.setEnabled(is_ready and self.view is not None)

    def copy(self) -> None:
        """Put the whole list on the clipboard."""
        self.status.setText(put_all(self.list, self._language))

    def _copy_chosen(self) -> None:
        """Put the chosen countries on the clipboard; one that is not listed as its sentence."""
        chosen, language = chosen_rows(self.list), self._language
        text = self.sentence.text()
        self.status.setText(put_table(chosen, language) if chosen else put_text(text, language))

    def print(self) -> None:
        """Make the sheet in the worker, then ask for a printer."""
        if self.view is not None:
            title = f"{self.windowTitle()}: {self.view.topic.title}"
            self.paper.print(title, self._sheet(self.view))

    def save(self) -> None:
        """Ask for a file, and write the sheet there."""
        file = self.paper.ask_file(self._language.tr("Save as PDF"), "world")
        if file and self.view is not None:
            self.paper.save_to(file, self._sheet(self.view))

    def _sheet(self, view: WorldView) -> Callable[[], bytes]:
        return sheet_of(view, self._language, self._settings, self._asked.rules)


def _named(topics: Sequence[Topic]) -> list[tuple[str, object]]:
    return [(topic.title, topic) for topic in topics]
