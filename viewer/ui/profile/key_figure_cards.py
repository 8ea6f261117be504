"""Key figures as cards side by side: what it is, the value large, the year."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.formatting.key_figures import KeyFigure
from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from db.rows import EarlierFacts
    from viewer.ui.profile.sparkline_view import SparklineView


class KeyFigureCard(QPushButton):
    """One figure, that leads to its row in the facts. It can be read at once: a voice says all of
    it as the button's name."""

    def __init__(self, figure: KeyFigure, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.figure, self._language = figure, language
        self.copied_text = figure.value
        self._course: SparklineView | None = None
        said = language.join(filter(None, (figure.value, figure.when)))
        self.setAccessibleName(language.tr("{label}: {value}", label=figure.label, value=said))
        self._lines = QVBoxLayout(self)
        margins = measures.SNUG, measures.LABEL, measures.SNUG, measures.LABEL
        self._lines.setContentsMargins(*margins)
        self._lines.setSpacing(0)
        self._value = PlainLabel(figure.value, "heading")
        self._lines.addWidget(PlainLabel(figure.label, "quiet"))
        self._lines.addWidget(self._value)
        self._foot = QHBoxLayout()
        self._foot.addWidget(PlainLabel(figure.when, "quiet"), 1)
        self._lines.addStretch(1)
        self._lines.addLayout(self._foot)
        for label in self.findChildren(PlainLabel):  # a click is the button's, and its name
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.spoken_as = SILENT

    def sizeHint(self) -> QSize:
        """As wide as the value is on one line."""
        margins = self._lines.contentsMargins()
        width = self._value.widest_line() + margins.left() + margins.right() + measures.HAIR
        return QSize(width, self._lines.totalSizeHint().height())

    def show_course(self, earlier: "Sequence[EarlierFacts]") -> None:
        """Draw beside the year how the figure went, where enough of that is known."""
        from viewer.formatting.over_time import over_time

        if points := over_time(self._language, self.figure.fact, earlier):
            from viewer.ui.profile.sparkline_view import SparklineView

            if self._course is not None:  # that of a series of its own
                self._course.deleteLater()
            self._course = SparklineView(points, self._language)
            self._foot.addWidget(self._course)
            self._course.spoken_as = SILENT
            self.setAccessibleDescription(self._course.accessibleDescription())
