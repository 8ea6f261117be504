"""Find in the tab that is shown: the words found are framed, one after the other."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QWidget
from shiboken6 import isValid

from viewer.i18n.language import Language
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.widgets import measures
from viewer.ui.widgets.asking_field import asking_field
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.page_texts import Way, label_at, texts_of

READ_AT_ONCE = 300  # texts: a page of the usual kind is read with that
SLICE = 0.005  # seconds at a time for the rest


class FindBar(QWidget):
    """A field over the page: Enter goes on, Shift+Enter back, Escape closes."""

    def __init__(self, language: Language, page: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._language = language
        self._page = page
        self._read: list[tuple[Way, str]] = []  # the texts of the page, as far as they are read
        self._unread: Iterator[tuple[Way, str]] = iter(())
        self._found: list[Way] = []
        self._at = -1
        self._marked: PlainLabel | None = None
        self._voice = PausedVoice(self)
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._read_on)
        self.field = asking_field(language.tr("Find in this tab"), language)
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
        self.reset()
        self.hide()
        if page := self._page():
            page.setFocus()

    def _find(self, query: str) -> None:
        """Look through what was read of the page, and read on while there is more."""
        self._unmark()
        self._found, self._at = [], -1
        page = self._page()
        if page is None or not query.strip():
            self._slices.stop()
            self._voice.stop()
            self.result.setText("")
            return
        if not self._read:
            self._unread = texts_of(page)
            self._read = list(islice(self._unread, READ_AT_ONCE))
        self._take(self._read)
        self._slices.start()
        self._read_on()

    def _read_on(self) -> None:
        """Read a slice of the page; the first text found is shown at once."""
        end = perf_counter() + SLICE
        before = len(self._read)
        for text in self._unread:
            self._read.append(text)
            if perf_counter() > end:
                break
        else:
            self._slices.stop()
        self._take(self._read[before:])

    def _take(self, texts: Sequence[tuple[Way, str]]) -> None:
        wanted = self.field.text().casefold()
        self._found += [way for way, text in texts if wanted in text.casefold()]
        if self._found and self._at < 0:
            self._go(1)
        self._tell()

    def _tell(self) -> None:
        tr, number = self._language.tr, self._language.number
        if self._found:
            at, count = number(self._at + 1), number(len(self._found))
            said = tr("{at} of {count}", at=at, count=count)
        else:
            said = "" if self._slices.isActive() else tr("Nothing found")
        self.result.setText(said)
        label = self._marked
        self._voice.say(f"{said}. {label.text()}" if label else said)

    def _go(self, step: int) -> None:
        page = self._page()
        if not self._found or page is None:
            return
        self._unmark()
        self._at = (self._at + step) % len(self._found)
        label = self._marked = label_at(page, self._found[self._at])
        start = label.text().casefold().find(self.field.text().casefold())
        label.setSelection(start, len(self.field.text()))
        self._tell()
        if isinstance(page, QScrollArea):
            page.ensureWidgetVisible(label)
            # What was only now built has its place when it is laid out.
            QTimer.singleShot(0, label, lambda: page.ensureWidgetVisible(label))

    def _unmark(self) -> None:
        if self._marked is not None and isValid(self._marked):  # far from the view it may be gone
            self._marked.setSelection(0, 0)
        self._marked = None

    def reset(self) -> None:
        """The page is about to change: its labels must not be touched any more."""
        self._slices.stop()
        self._read, self._unread, self._found = [], iter(()), []
        self._at, self._marked = -1, None
        self.result.setText("")
        self._voice.stop()
