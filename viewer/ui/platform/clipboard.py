"""What Copy takes: a text, or rows of a table, as lines of cells and as HTML at once."""

from collections.abc import Callable, Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from viewer.exports.clipboard_table import Cells, CopiedTable, as_html, as_lines
from viewer.i18n.language import Language


@runtime_checkable
class CopiedRows(Protocol):
    """A model whose rows can be copied; a row without cells (a heading) is left out."""

    def copied_header(self) -> Cells: ...
    def copied_cells(self, row: int) -> Cells: ...


def chosen_rows(view: QAbstractItemView) -> CopiedTable | None:
    """The selected rows of a table, in the order in which they stand there."""
    return _rows(view, sorted({index.row() for index in view.selectionModel().selectedIndexes()}))


def all_rows(view: QAbstractItemView) -> CopiedTable | None:
    """Every row of a table."""
    return _rows(view, range(view.model().rowCount()))


def _rows(view: QAbstractItemView, wanted: Iterable[int]) -> CopiedTable | None:
    model = view.model()
    if not isinstance(model, CopiedRows):
        return None
    rows = tuple(filter(None, map(model.copied_cells, wanted)))
    return CopiedTable(model.copied_header(), rows) if rows else None


def copy_by_key(view: QWidget, copy: Callable[[], None]) -> None:
    """Let the key for Copy do this while a list or table has the focus."""
    key = QShortcut(QKeySequence.StandardKey.Copy, view, copy)
    key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def put_text(text: str, language: Language) -> str:
    """Put a text on the clipboard; return the sentence that says so, with its first line."""
    QGuiApplication.clipboard().setText(text)
    first_line = text.splitlines()[0] if text else ""
    return language.tr("Copied {text}", text=first_line)


def put_chosen(view: QAbstractItemView, language: Language) -> str:
    """Put what the key for Copy takes on the clipboard: the chosen rows, or all with their header.

    Returns the sentence that says so.
    """
    if chosen := chosen_rows(view):
        return put_table(chosen, language)
    return put_all(view, language)


def put_all(view: QAbstractItemView, language: Language) -> str:
    """Put every row of a table on the clipboard; return the sentence that says so, "" for none."""
    table = all_rows(view)
    return put_table(table, language, with_header=True) if table else ""


def table_at(widget: QWidget | None, page: QWidget | None) -> CopiedTable | None:
    """What there is to copy where the focus is: rows of a list, or the page around it, which tells
    by `copied_table` what it says as one table."""
    if isinstance(widget, QAbstractItemView):
        return chosen_rows(widget)
    if page is None or widget is None or not (widget is page or page.isAncestorOf(widget)):
        return None
    copied: Callable[[], CopiedTable | None] = getattr(page, "copied_table", lambda: None)
    return copied()


def put_table(table: CopiedTable, language: Language, *, with_header: bool = False) -> str:
    """Put a table on the clipboard; return the sentence that says so.

    HTML always has the header; lines have it where a reader copies a table and not some rows.
    """
    data = _data_of_qt()
    rows = (table.header, *table.rows) if with_header else table.rows
    data.setText(as_lines(table._replace(rows=rows)))
    is_mirrored = language.is_right_to_left
    data.setHtml(as_html(table, language.tag, is_right_to_left=is_mirrored))
    QGuiApplication.clipboard().setMimeData(data)
    return language.tr_n("Copied {count} row", "Copied {count} rows", len(table.rows))


def _data_of_qt() -> QMimeData:
    """Empty data that Qt made itself.

    The clipboard may outlive Python, and what was made here would crash the process at its end.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data
