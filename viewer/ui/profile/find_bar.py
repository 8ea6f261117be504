"""Find in the tab that is shown: the words found are framed, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class FindBar(QWidget):
    """A field over the page: Enter goes on, Shift+Enter back, Escape closes."""

    def __init__(self, language: Language, page: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._language = language
        self._page = page
        self._found: list[PlainLabel] = []
        self._at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(language.tr("Find in this tab"))
        self.field.setAccessibleName(language.tr("Find in this tab"))
        self.field.setClearButtonEnabled(True)
        self.result = PlainLabel("", "quiet")
        self.result.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._arrange()
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(lambda: self._go(1))
        for keys, action in (("Shift+Return", lambda: self._go(-1)), ("Escape", self.dismiss)):
            shortcut = QShortcut(QKeySequence(keys), self, action)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def _arrange(self) -> None:
        tr = self._language.tr
        layout = QHBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        layout.addWidget(self.field)
        layout.addWidget(self._button(tr("Previous"), -1))
        layout.addWidget(self._button(tr("Next"), 1))
        layout.addWidget(self.result, 1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.dismiss)
        layout.addWidget(close)

    def _button(self, text: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: self._go(step))
        return button

    def start(self) -> None:
        """The facts have a filter of their own; the other tabs share this field over the page."""
        page_filter = getattr(self._page(), "filter", None)
        if isinstance(page_filter, QLineEdit):
            page_filter.setFocus()
            page_filter.selectAll()
        else:
            self.open()

    def open(self) -> None:
        """Show the field and look again for what it holds."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._find(self.field.text())

    def dismiss(self) -> None:
        """Close the field and take the frame away."""
        self._unmark()
        self._found = []
        self.hide()
        if page := self._page():
            page.setFocus()

    def _find(self, query: str) -> None:
        self._unmark()
        page, wanted = self._page(), query.casefold()
        labels = page.findChildren(PlainLabel) if page and wanted.strip() else []
        self._found = [label for label in labels if wanted in label.text().casefold()]
        self._at = -1
        if self._found:
            self._go(1)
        elif wanted.strip():
            self.result.setText(self._language.tr("Nothing found"))
        else:
            self.result.setText("")

    def _go(self, step: int) -> None:
        if not self._found:
            return
        self._unmark()
        self._at = (self._at + step) % len(self._found)
        label = self._found[self._at]
        start = label.text().casefold().find(self.field.text().casefold())
        label.setSelection(start, len(self.field.text()))
        count = self._language.number(len(self._found))
        at = self._language.number(self._at + 1)
        self.result.setText(self._language.tr("{at} of {count}", at=at, count=count))
        page = self._page()
        if isinstance(page, QScrollArea):
            page.ensureWidgetVisible(label)

    def _unmark(self) -> None:
        if 0 <= self._at < len(self._found):
            self._found[self._at].setSelection(0, 0)

    def reset(self) -> None:
        """The page is about to change: its labels must not be touched any more."""
        self._found = []
        self._at = -1
        self.result.setText("")
