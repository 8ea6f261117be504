"""What the writer sets of a draft: a few plain fields."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from viewer.formatting.dialling import countries
from viewer.i18n.language import Language
from viewer.messages.drafting import DECISIONS
from viewer.ui.platform.accessible_roles import NOTHING_MORE, SILENT
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import Caption

if TYPE_CHECKING:
    from db.drafting import Decided

SUMMARY_LINES = 3
CODES = {
    "title-not-stated": "title",
    "organisation-not-stated": "organisation",
    "country-not-stated": "country",
    "edition-not-stated": "edition",
}


class DecisionForm(QWidget):
    """`changed` is emitted with each change that the writer makes."""

    spoken_as = "group"
    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        tr = language.tr
        self.setAccessibleName(tr("What you decide"))
        self.title, self.organisation = QLineEdit(), QLineEdit()
        self.country = ValueBox(tr("Country"), _countries(language))
        self.edition = QLineEdit()
        self.summary = SummaryText(is_mirrored=language.is_right_to_left)
        self._fields: dict[str, QWidget] = {
            tr("Title"): self.title,
            tr("Organisation"): self.organisation,
            tr("Country"): self.country,
            tr("Edition"): self.edition,
            tr("Summary"): self.summary,
        }
        self._arrange()
        for field in (self.title, self.organisation, self.edition):
            field.textChanged.connect(self.changed)
        self.country.currentIndexChanged.connect(self.changed)
        self.summary.textChanged.connect(self.changed)

    def _arrange(self) -> None:
        # A style sheet lets a box be lower than its text, which is larger than usual for some.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(measures.LABEL)
        grid.setVerticalSpacing(measures.HAIR)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(self._fields.items()):
            label = Caption(name)
            label.setBuddy(field)
            label.spoken_as = SILENT  # it is heard with the field
            field.setAccessibleName(name)
            where = Qt.AlignmentFlag.AlignTop if field is self.summary else Qt.AlignmentFlag(0)
            grid.addWidget(label, row, 0, where | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)

    def show_decided(self, decided: "Decided", still_open: tuple[str, ...]) -> None:
        """Show what is set; a field that is open asks what the codes of decisions ask."""
        with QSignalBlocker(self):
            self.title.setText(decided.title or "")
            self.organisation.setText(decided.organisation or "")
            self.edition.setText(decided.edition or "")
            self.summary.setPlainText(decided.summary or "")
            code = decided.country or ""
            if self.country.findData(code) < 0:
                self.country.addItem(self._language.country(code), code)
            self.country.choose(code)
        self._ask(still_open)

    def _ask(self, still_open: tuple[str, ...]) -> None:
        tr = self._language.tr
        asked = {CODES[code]: tr(DECISIONS[code]) for code in still_open if code in CODES}
        self.title.setPlaceholderText(asked.get("title", ""))
        self.organisation.setPlaceholderText(asked.get("organisation", ""))
        self.edition.setPlaceholderText(tr("not stated; write 2016-02-29, 2016-02 or 2016"))
        self.summary.setPlaceholderText(tr("Two or three sentences in your own words"))
        for name in ("title", "organisation", "country", "edition"):
            self.field(name).setAccessibleDescription(asked.get(name, NOTHING_MORE))

    def field(self, name: str) -> QWidget:
        """The field of this name of a document."""
        fields: dict[str, QWidget] = dict(zip(_NAMES, self._fields.values(), strict=True))
        return fields[name]

    def decided(self) -> "Decided":
        """What stands in the fields."""
        from db.drafting import Decided  # loaded by the worker that made the draft

        return Decided(
            self.title.text(),
            self.organisation.text(),
            str(self.country.currentData() or ""),
            self.edition.text(),
            self.summary.toPlainText(),
        )


_NAMES = ("title", "organisation", "country", "edition", "summary")


class SummaryText(QPlainTextEdit):
    """A few lines; the Tab key goes on from it."""

    def __init__(self, *, is_mirrored: bool) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_mirrored:  # Qt would begin its lines at the left nevertheless
            option = self.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)
        self.follow_font()

    def follow_font(self) -> None:
        """Text has another size."""
        self.setFixedHeight(SUMMARY_LINES * self.fontMetrics().height() + 4 * measures.HAIR)


def _countries(language: Language) -> Iterator[tuple[str, object]]:
    every = iter(countries(language))
    _, none = next(every)
    yield language.tr("not stated"), none
    yield from every
