"""One page of the help: text, pictures as wide as there is room, and ways to other pages."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from viewer.help import Topic
from viewer.i18n.language import Language
from viewer.ui.widgets import measures

SMOOTH = Qt.TransformationMode.SmoothTransformation


class HelpPage(QTextBrowser):
    """Shows a topic; `topic_wanted` names the one that a link leads to."""

    topic_wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._topic: Topic | None = None
        self._is_filling = False
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: self.topic_wanted.emit(url.toString()))
        self.document().setDocumentMargin(measures.PAGE)

    def show_topic(self, topic: Topic) -> None:
        """Show a page from its beginning."""
        self._topic = topic
        self._fill()

    def show_nothing(self) -> None:
        """Say that no page has these words, and what to try."""
        self._topic = None
        tr = self._language.tr
        self.setPlainText(tr("No page of the help has this. Try fewer words, or another."))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the topic, no wider than the page; nothing else is ever loaded."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or self._topic is None:
            return None
        file = self._topic.pictures / QUrl(name).fileName()
        picture = QImage(str(file))
        room = self.viewport().width() - 4 * measures.PAGE
        return picture if picture.width() <= room else picture.scaledToWidth(max(1, room), SMOOTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width."""
        super().resizeEvent(event)
        is_other_width = event.size().width() != event.oldSize().width()
        if self._topic is not None and is_other_width and not self._is_filling:
            at = self.verticalScrollBar().value()
            self._fill()
            self.verticalScrollBar().setValue(at)

    def changeEvent(self, event: QEvent) -> None:
        """Links keep the colours of the palette that they were made with."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_topic", None):
            at = self.verticalScrollBar().value()
            self._fill()
            self.verticalScrollBar().setValue(at)

    def _fill(self) -> None:
        """Put the text in; the scroll bar that comes or goes with it makes no second round."""
        self._is_filling = True
        self.setMarkdown(self._topic.text if self._topic else "")
        self._is_filling = False
