"""How to reach an office: large numbers, what each is, and one button for each use."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.rows import ContactKind, Office
from viewer.formatting.offices import ContactLine, address_lines, contact_lines
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.policy.words import link_lock
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.open_now_label import OpeningLabel
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import Caption, PlainLabel
from viewer.ui.widgets.link_button import LinkButton

TOP = Qt.AlignmentFlag.AlignTop
LEADING = Qt.AlignmentFlag.AlignLeading


class ContactRows(QWidget):
    """The ways to reach one office, as rows of label, value and buttons."""

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self.points: dict[str, ContactRow] = {}
        self._office_id = ""
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(measures.SNUG)

    def add_office(self, office: Office) -> None:
        """Everything that the source says of how to reach this office, and what it does not."""
        tr = self._context.language.tr
        self._office_id = office.id
        lines = contact_lines(self._context.language, office)
        self._add_group(tr("Ring"), [line for line in lines if line.group == "numbers"])
        self.add_address(office)
        self._add_hours(office)
        self._add_group(tr("Write"), [line for line in lines if line.group == "email"])
        self._add_group(tr("Web"), [line for line in lines if line.group == "website"])

    def _add_group(self, label: str, lines: list[ContactLine]) -> None:
        if not lines:
            self._add_absent(label)
        for line in lines:
            self.add_line(line)

    def add_line(self, line: ContactLine) -> None:
        row = self._contact_row(line)
        self.points[line.point.id] = row
        news = self._context.news.get(("contact", f"{self._office_id}/{line.point.id}"), "")
        if news:
            row.show_news(news)

    def _contact_row(self, line: ContactLine) -> "ContactRow":
        language = self._context.language
        label = verb(language, line.point.kind)
        quiet = [note.value for note in line.notes]
        if line.is_withheld:
            return self._add(label, PlainLabel(line.text), quiet, [])
        if line.group == "numbers" and line.point.kind is not ContactKind.FAX:
            quiet.insert(0, line.label)
        buttons: list[QPushButton] = []
        if line.copied:
            buttons.append(self._copy_button(label, line.copied))
        if line.link and line.group == "website":
            lock = link_lock(language, self._context.policy)
            buttons.insert(0, LinkButton(language, line.link, self._context.open_link, lock))
        shown = f"{isolated(line.number)} {line.beside}" if line.is_prefix else line.text
        return self._add_value(label, shown, quiet, buttons)

    def add_address(self, office: Office) -> None:
        language = self._context.language
        if office.address is None:
            self._add_absent(language.tr("Visit"))
            return
        lines = address_lines(language, office.address)
        buttons = [self._copy_button(language.tr("Visit"), "\n".join(lines))]
        quiet = [lines[0]] if office.address.organisation else []
        shown = "\n".join(lines[len(quiet) :])
        self._add_value(language.tr("Visit"), shown, quiet, buttons)

    def _add_hours(self, office: Office) -> None:
        tr = self._context.language.tr
        hours = office_hours(self._context.language, office)
        if not hours:
            self._add_absent(tr("Hours"))
            return
        self._add(tr("Hours"), PlainLabel("\n".join(hours)), [], [])
        now = OpeningLabel(office, self._context)
        if now.text():
            self._add(tr("Now"), now, [], [])
        else:
            now.deleteLater()

    def _add_absent(self, label: str) -> None:
        words = self._context.language.tr("not stated by the source")
        self._add(label, PlainLabel(words), [], [])

    def _add_value(
        self, label: str, shown: str, quiet: list[str], buttons: list[QPushButton]
    ) -> "ContactRow":
        value = PlainLabel(shown, "large")
        value.setAccessibleName(f"{label}: {shown}. {' '.join(quiet)}")
        row = self._add(label, value, quiet, buttons)
        row.setAccessibleName(value.accessibleName())
        return row

    def _add(
        self, label: str, value: PlainLabel, quiet: list[str], buttons: list[QPushButton]
    ) -> "ContactRow":
        row = ContactRow(label, value, quiet, buttons, self)
        self._lines.addWidget(row)
        return row

    def _copy_button(self, label: str, text: str) -> QPushButton:
        tr = self._context.language.tr
        button = QPushButton(tr("Copy"))
        button.setAccessibleName(tr("Copy {what}", what=f"{label} {text}"))
        button.setToolTip(tr("Copy to the clipboard"))
        button.clicked.connect(lambda: self._context.copy(text))
        return button


class ContactRow(QWidget):
    """One row: what one does, the thing itself, what it is, and what can be done with it.

    In a narrow window the buttons move under the text, so that nothing is cut.
    """

    NARROW_CHARACTERS = 58

    def __init__(
        self,
        label: str,
        value: PlainLabel,
        quiet: list[str],
        buttons: list[QPushButton],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_narrow = False
        self._lines = _stacked([value, *(PlainLabel(line, "quiet") for line in quiet)])
        self._actions = QWidget(self)
        self._arrange(label, buttons)
        self._actions.setVisible(bool(buttons))  # in its row by now, so never a window of its own

    def _arrange(self, label: str, buttons: list[QPushButton]) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.PAGE)
        self._grid.setVerticalSpacing(measures.HAIR)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(Caption(label), 0, 0, TOP)
        self._grid.addLayout(self._lines, 0, 1)
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.LABEL)
        for button in buttons:
            row.addWidget(button)
        self._grid.addWidget(self._actions, 0, 2, TOP)

    def show_news(self, sentence: str) -> None:
        """Say under the thing itself what changed of it."""
        self._lines.insertWidget(1, PlainLabel(sentence, "news"))
        self.setAccessibleName(f"{self.accessibleName()} {sentence}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.fontMetrics().averageCharWidth() * self.NARROW_CHARACTERS
        is_narrow = event.size().width() < narrow
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            place = (1, 1, LEADING) if is_narrow else (0, 2, TOP)
            self._grid.addWidget(self._actions, *place)


def _stacked(labels: list[PlainLabel]) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    for label in labels:
        lines.addWidget(label)
    lines.addStretch(1)
    return lines


def verb(language: Language, kind: ContactKind) -> str:
    """What one does with it: ring, fax, write, open."""
    verbs = {
        ContactKind.FAX: language.tr("Fax"),
        ContactKind.EMAIL: language.tr("Write"),
        ContactKind.WEBSITE: language.tr("Web"),
    }
    return verbs.get(kind, language.tr("Ring"))
