"""The lines of a source beside the fields of its draft: what is chosen in one is in the other."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from viewer.i18n.language import Language
from viewer.messages.drafted_lines import State
from viewer.ui.widgets.wrapped_table import TextModel, WrappedTable

if TYPE_CHECKING:
    from viewer.ui.drafting.reading import Shown

# Of the width; the name of a cell is longer than the number of a line.
LINE_SHARES, CELL_SHARES, FIELD_SHARES = (0.13, 0.6, 0.27), (0.23, 0.5, 0.27), (0.32, 0.46, 0.22)
BECAME, ORIGIN = 2, 2  # the columns
VOICES = {State.READ: "done", State.UNREAD: "refused", State.OWN_WORDS: "accent"}
LEAST_ROWS = 4


class LineModel(TextModel):
    """One row a line: where it stands, its text, and what became of it."""

    def __init__(self, language: Language) -> None:
        tr = language.tr
        super().__init__((tr("Line"), tr("Text of the source"), tr("What became of it")))
        self.states: tuple[State, ...] = ()

    def voice(self, row: int, column: int) -> str:
        """A colour beside the word that says what became of a line."""
        if column == BECAME:
            return VOICES[self.states[row]]
        return "text" if column else "muted"


class FieldModel(TextModel):
    """One row a field: its name, what it holds, and where that comes from."""

    def __init__(self, language: Language) -> None:
        tr = language.tr
        super().__init__((tr("Field"), tr("Value"), tr("From")))

    def voice(self, row: int, column: int) -> str:
        """Where a value comes from is said quietly."""
        return "muted" if column == ORIGIN else "text"


class Table(WrappedTable):
    """A table of a few rows at least."""

    def follow_font(self) -> None:
        """Text has another size."""
        self.setMinimumHeight(LEAST_ROWS * (self.fontMetrics().height() + 12))

    def choose(self, rows: Iterable[int]) -> None:
        """Select these rows and bring the first into view."""
        chosen, model = QItemSelection(), self.model()
        rows = sorted(rows)
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if rows:
            first = model.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(model.index(rows[-1], 0))
            self.scrollTo(first, QAbstractItemView.ScrollHint.EnsureVisible)

    def chosen(self) -> list[int]:
        """The selected rows."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())


class LinkedTables(QObject):
    """Both tables of a draft; `line_chosen` tells how many fields the chosen lines gave."""

    line_chosen = Signal(int)

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._lines, self._fields = LineModel(language), FieldModel(language)
        self.lines = Table(self._lines, LINE_SHARES, language.tr("Lines of the source"))
        self.fields = Table(self._fields, FIELD_SHARES, language.tr("Fields of the draft"))
        for table in (self.lines, self.fields):
            table.follow_font()
        self._shown: Shown | None = None
        self._is_linking = False  # what is chosen in one is being chosen in the other
        self.lines.selectionModel().selectionChanged.connect(self._follow_lines)
        self.fields.selectionModel().selectionChanged.connect(self._follow_fields)

    def show_draft(self, shown: "Shown") -> None:
        """Show the lines of a draft, and its fields."""
        is_same = self._shown is not None and self._shown.first is shown.first
        lines, top = self.lines.chosen(), self.fields.verticalScrollBar().value()
        self._shown = shown
        with self._linking():
            if not is_same:
                self._lines.states = shown.states
                is_of_cells = any(line.cell for line in shown.first.lines)
                self.lines.share(CELL_SHARES if is_of_cells else LINE_SHARES)
                self._lines.show_rows(shown.lines)
                self.lines.scrollToTop()
            self._fields.show_rows(shown.cells)
        if is_same:
            self._choose_fields(lines)
            self.fields.verticalScrollBar().setValue(top)
        else:
            self.fields.scrollToTop()

    def choose_line(self, number: int) -> None:
        """Choose a line of the source, and with it the fields that it gave."""
        if self._shown is not None and number in self._shown.numbers:
            self.lines.choose([self._shown.numbers.index(number)])

    def choose_row(self, row: int) -> None:
        """Choose the field that stands in this line of the YAML, and with it the source's lines."""
        fields = self._shown.fields if self._shown else ()
        rows = [at for at, field in enumerate(fields) if field.rows[0] <= row <= field.rows[1]]
        self.fields.choose(rows)

    def choose_unread(self, step: int) -> bool:
        """Go to the next line that was not read, or the one before; False where there is none."""
        unread = [at for at, each in enumerate(self._lines.states) if each is State.UNREAD]
        if not unread:
            return False
        at = self.lines.currentIndex().row()
        if step > 0:
            found = next((row for row in unread if row > at), unread[0])
        else:
            found = next((row for row in reversed(unread) if row < at), unread[-1])
        self.lines.choose([found])
        return True

    def _follow_lines(self) -> None:
        if not self._is_linking:
            self.line_chosen.emit(self._choose_fields(self.lines.chosen()))

    def _choose_fields(self, rows: Iterable[int]) -> int:
        if self._shown is None:
            return 0
        wanted = {self._shown.numbers[row] for row in rows}
        found = [at for at, each in enumerate(self._shown.fields) if wanted & set(each.lines)]
        with self._linking():
            self.fields.choose(found)
        return len(found)

    def _follow_fields(self) -> None:
        if self._shown is None or self._is_linking:
            return
        fields = [self._shown.fields[row] for row in self.fields.chosen()]
        wanted = {number for field in fields for number in field.lines}
        with self._linking():
            self.lines.choose(at for at, n in enumerate(self._shown.numbers) if n in wanted)

    @contextmanager
    def _linking(self) -> Iterator[None]:
        """What is chosen meanwhile is not followed in turn."""
        before, self._is_linking = self._is_linking, True
        yield
        self._is_linking = before
