"""The help: its pages beside their list, and a field that finds them."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.help import Topic, find
from viewer.i18n.language import Language
from viewer.ui.dialogs.help_page import HelpPage
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets import measures
from viewer.ui.widgets.asking_field import asking_field
from viewer.ui.widgets.closing_row import closing_row
from viewer.ui.widgets.wrapped_list import WrappedList


class HelpWindow(QDialog):
    """Stands beside the other windows, so that what it says can be done while it is read."""

    def __init__(self, parent: QWidget, language: Language, topics: tuple[Topic, ...]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(language.tr("Help"))
        self._topics: Mapping[str, Topic] = {topic.name: topic for topic in topics}
        self.field = asking_field(language.tr("Search the help"), language)
        self._found: tuple[Topic, ...] = ()
        self.titles = QStringListModel(self)
        self.list = WrappedList()
        self.list.setModel(self.titles)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(language.tr("Pages"))
        self.page = HelpPage(language)
        self.page.setAccessibleName(language.tr("Page"))
        self._arrange(language)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self.page.setFocus)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.page.topic_wanted.connect(self.show_topic)
        self._find("")
        resize_within_screen(self, 900, 640)
        self.follow_font()
        self.field.setFocus()

    def _arrange(self, language: Language) -> None:
        parts = self.parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(measures.HAIR)
        parts.addWidget(self.list)
        parts.addWidget(self.page)
        parts.setStretchFactor(1, 1)
        around = QVBoxLayout()
        around.setContentsMargins(measures.PAGE, measures.PAGE, measures.PAGE, 0)
        around.setSpacing(measures.LABEL)
        around.addWidget(self.field)
        around.addWidget(parts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(around, 1)
        layout.addLayout(closing_row(self, language))

    def follow_font(self) -> None:
        """The titles are read whole, but the page has twice as much room at least."""
        across = self.list.fontMetrics().horizontalAdvance
        titles = max(across(topic.title) for topic in self._topics.values() if topic.is_listed)
        wanted = min(titles + 6 * measures.LABEL, self.width() // 3)
        self.parts.setSizes([wanted, self.width() - wanted])

    def show_topic(self, name: str) -> None:
        """Show a page by its name; an unknown one is the first page."""
        topic = self._topics.get(name) or next(iter(self._topics.values()))
        self.page.show_topic(topic)
        at = self._found.index(topic) if topic in self._found else -1
        with QSignalBlocker(self.list.selectionModel()):  # the page is shown already
            self.list.setCurrentIndex(self.titles.index(at))
        self.list.viewport().update()

    def _find(self, query: str) -> None:
        """List the pages with these words, and show the first."""
        self._found = find(self._topics.values(), query)
        self.titles.setStringList([topic.title for topic in self._found])
        if self._found:
            self.list.setCurrentIndex(self.titles.index(0))
        else:
            self.page.show_nothing()

    def _choose(self, row: QModelIndex) -> None:
        if row.isValid():
            self.page.show_topic(self._found[row.row()])
