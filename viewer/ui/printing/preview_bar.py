"""Over the preview: which page is in front, and how large the pages are shown."""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.i18n.language import Language
from viewer.ui.printing.preview import Preview
from viewer.ui.printing.view import Fit
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class PreviewBar(QWidget):
    """Turns and zooms a preview."""

    def __init__(self, language: Language, preview: Preview) -> None:
        super().__init__()
        self._language = language
        self._preview = preview
        self.place = PlainLabel("", "quiet")
        self.place.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(measures.LABEL)
        layout.addWidget(self.place, 1)
        for button in self._buttons():
            layout.addWidget(button)
        preview.page_changed.connect(self._say)

    def _buttons(self) -> Iterator[QPushButton]:
        tr, preview = self._language.tr, self._preview
        steps = (
            (tr("Whole page"), "", lambda: preview.fit(Fit.PAGE), ("Ctrl+0",)),
            (tr("Page width"), "", lambda: preview.fit(Fit.WIDTH), ("Ctrl+1",)),
            ("\N{MINUS SIGN}", tr("Smaller"), lambda: preview.zoom(-1), ("Ctrl+-",)),
            ("+", tr("Larger"), lambda: preview.zoom(1), ("Ctrl++", "Ctrl+=")),
        )
        for text, name, step, keys in steps:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setAccessibleName(name or text)
            button.setToolTip(f"{name or text} ({keys[0]})")
            button.clicked.connect(step)
            for key in keys:
                QShortcut(QKeySequence(key), self, step)
            yield button

    def _say(self) -> None:
        page, pages = self._preview.page + 1, self._preview.page_count
        number, tr = self._language.number, self._language.tr
        words = tr("Page {page} of {pages}", page=number(page), pages=number(pages))
        self.place.setText(words if pages else "")
        self._preview.setAccessibleDescription(self.place.text())
