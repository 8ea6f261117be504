"""Things of a list, each heard as one."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.long_list import LongList


class Item(QWidget):
    """One thing of a list, heard as one."""

    spoken_as = "item"

    def say(self, *labels: PlainLabel, name: str = "") -> None:
        """Be heard by the text of these labels, or by another; they are silent then."""
        texts = (label.text().replace("• ", "") for label in labels)
        self.setAccessibleName(name or in_sentences(texts))
        for label in labels:
            label.spoken_as = SILENT


def in_sentences(texts: Iterable[str]) -> str:
    """Texts one after the other, each ended by one full stop: a voice pauses there."""
    return ". ".join(text.removesuffix(".") for text in texts if text)


def bullets(texts: Sequence[str]) -> LongList:
    """Short texts one below the other, each behind a dot that hangs in the margin."""
    return LongList(texts, _bullet, measures.HAIR)


def _bullet(text: str, parent: QWidget) -> QWidget:
    box = Item(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(measures.LABEL)
    dot, words = PlainLabel("•", "quiet"), PlainLabel(text)
    dot.setWordWrap(False)
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    box.say(dot, words, name=text)
    return box
