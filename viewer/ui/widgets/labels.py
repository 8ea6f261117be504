"""Labels that show text as it is: plain, wrapping, following the reader's text size."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from viewer.ui.widgets import measures

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
LONG_WORD = 20  # characters; a label is never narrower than a word of fewer

# voice: (size, bold)
VOICES = {
    "title": (measures.TITLE, True),
    "heading": (measures.HEADING, True),
    "large": (measures.LARGE, False),
    "strong": (measures.BODY, True),
    "body": (measures.BODY, False),
    "quiet": (measures.QUIET, False),
    "news": (measures.QUIET, False),
    "section": (measures.QUIET, True),
    "old": (measures.BODY, False),
    "refused": (measures.BODY, False),
}
HEADINGS = ("title", "heading", "section")  # the voices of what stands over something


class PlainLabel(QLabel):
    """A label whose text is never markup and can be selected with the mouse.

    It becomes selectable when the mouse comes: a page has dozens, and each takes a text document.
    A word that is longer than a line is broken anywhere.
    """

    def __init__(self, text: str = "", voice: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken_as = "heading" if voice in HEADINGS else ""
        self._voice = voice
        self._heights: dict[int, int] = {}
        self._widest = 0  # what its lines take unbroken; 0 until it is asked for
        self._longest_word = 0  # pixels; 0 where no word is long
        self._least_width = 0  # pixels; 0 is what Qt takes for the least
        self._is_broken = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("voice", voice)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        across = Qt.AlignmentFlag.AlignLeading
        if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Qt aligns a label by the direction of its text; a column of labels needs one edge.
            across = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(across | Qt.AlignmentFlag.AlignTop)
        self._take_font()
        self.setText(text)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._become_selectable()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._become_selectable()
        super().mousePressEvent(event)

    def setSelection(self, start: int, length: int) -> None:
        self._become_selectable()
        super().setSelection(start, length)

    def _become_selectable(self) -> None:
        if self.textInteractionFlags() != SELECTABLE:
            self.setTextInteractionFlags(SELECTABLE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """With nothing selected there is nothing to copy: the row around may have a menu."""
        if self.hasSelectedText():
            super().contextMenuEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._is_broken:
            self._break_words()

    def follow_font(self) -> None:
        """Text has another size."""
        self._take_font()
        self._keep_lines_short(self.width())

    def _take_font(self) -> None:
        size, bold = VOICES[self._voice]
        self.setFont(measures.scaled(QApplication.font(), size, bold=bold))
        self._forget_heights()
        self._longest = self.fontMetrics().averageCharWidth() * measures.LINE_CHARACTERS
        if self._longest_word:
            self._measure_words(self.text())

    def heightForWidth(self, width: int) -> int:
        """The height of the text in lines that are no longer than is good to read."""
        # In more room than its lines take unbroken, a text gets no lower.
        room = min(width, self._longest, self.widest_line())
        if room not in self._heights:  # layouts ask for many widths, and many times
            margins = self.contentsMargins()
            beside = margins.left() + margins.right()
            if self._longest_word > room:
                self._break_words()
            self._heights[room] = super().heightForWidth(room + beside)
        return self._heights[room]

    def widest_line(self) -> int:
        """The pixels that the text takes with no line broken."""
        if not self._widest:
            lines = self.text().split("\n")
            self._widest = max(map(self.fontMetrics().horizontalAdvance, lines)) + measures.HAIR
        return self._widest

    def setText(self, text: str) -> None:
        self._forget_heights()
        super().setText(text)
        if len(text) > LONG_WORD or self._longest_word:
            self._measure_words(text)

    def pad(self, above: int, below: int) -> None:
        """Leave room above and below the text, in pixels."""
        margins = self.contentsMargins()
        self.setContentsMargins(margins.left(), above, margins.right(), below)
        self._forget_heights()

    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        if self._longest_word:
            self._measure_words(self.text())

    def _measure_words(self, text: str) -> None:
        """Qt would make the label as wide as its longest word, whatever room there is."""
        words = text.split() if self.wordWrap() else ()
        long = [word for word in words if len(word) > LONG_WORD]
        self._longest_word = least = 0
        if long:
            metrics = self.fontMetrics()
            self._longest_word = max(map(metrics.horizontalAdvance, long))
            least = metrics.averageCharWidth() * LONG_WORD
        if least != self._least_width == self.minimumWidth():  # else somebody else has set it
            self._least_width = least
            self.setMinimumWidth(least)

    def _break_words(self) -> None:
        """Only a text document breaks words, and Qt forgets it with each new layout."""
        from PySide6.QtGui import QTextDocument, QTextOption  # few words are so long

        self._is_broken = True
        self._become_selectable()
        super().heightForWidth(0)  # makes the layout that is due
        for document in self.findChildren(QTextDocument):
            option = document.defaultTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            document.setDefaultTextOption(option)

    def _forget_heights(self) -> None:
        self._heights.clear()
        self._widest = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines_short(event.size().width())
        if self._longest_word and self._longest_word > self.contentsRect().width():
            self._break_words()

    def _keep_lines_short(self, width: int) -> None:
        """Leave empty what is wider than a good line: a margin, since a label with a maximum
        width would be centred in its place."""
        margins = self.contentsMargins()
        empty = max(0, width - self._longest) if self.wordWrap() else 0
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (empty, 0) if is_mirrored else (0, empty)
        if (margins.left(), margins.right()) != (left, right):
            self.setContentsMargins(left, margins.top(), right, margins.bottom())


class Phrase(PlainLabel):
    """A label that is as wide as its text, where the line has room for that."""

    def sizeHint(self) -> QSize:
        width = self.widest_line()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())


class Caption(PlainLabel):
    """A quiet label in a column of captions that is as wide on every card."""

    CHARACTERS = 13

    def __init__(self, text: str) -> None:
        super().__init__(text, "quiet")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        longest_word = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        width = max(metrics.averageCharWidth() * self.CHARACTERS, longest_word + 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def escaped(text: str) -> str:
    """Text from a profile for a place where Qt reads `&` as a shortcut's mark."""
    return text.replace("&", "&&")
