"""Copy: rows of any table, and pages of cards, as text and as HTML at once."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.key_figure_cards import KeyFigureCard
from viewer.ui.widgets.chosen_row import ChosenRow

CONTROL = Qt.KeyboardModifier.ControlModifier


def copy_all(widget: QWidget, qtbot: QtBot) -> tuple[list[list[str]], str]:
    """What Ctrl+A and Ctrl+C put on the clipboard: the cells of the text, and the HTML."""
    QApplication.clipboard().clear()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(widget, Qt.Key.Key_C, CONTROL)
    data = QApplication.clipboard().mimeData()
    return [line.split("\t") for line in data.text().split("\n")], data.html()


def test_the_facts_are_copied_as_text_and_as_a_table_at_once(
    window: MainWindow, belgium: Profile, qtbot: QtBot
) -> None:
    window.tabs.show_tab("facts")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    rows, html = copy_all(page.table, qtbot)
    assert len(rows) == len(belgium.facts) == html.count("<tr>") - 1
    assert {len(row) for row in rows} == {5}
    assert '<th scope="col">Fact</th>' in html
    assert window.statusBar().currentMessage() == f"Copied {len(rows)} rows"


def test_a_number_and_a_figure_of_the_overview_are_copied_alone(window: MainWindow) -> None:
    for kind, copied in ((ChosenRow, "+3222877000"), (KeyFigureCard, "11.3 million")):
        window.tabs.findChildren(kind)[0].setFocus()
        window.actions_.copy.trigger()
        assert QApplication.clipboard().text() == copied


def test_the_library_is_copied_with_countries_and_editions(
    window: MainWindow, qtbot: QtBot
) -> None:
    (row,), html = copy_all(window.library.list, qtbot)
    assert row[:3] == ["IOM in Belgium", "Belgium, Luxembourg", "February 2016"]
    assert "<td" in html
    assert window.statusBar().currentMessage() == "Copied 1 row"


def test_the_contacts_are_copied_one_a_row(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.show_tab("contacts")
    assert window.tabs.page is not None
    rows, html = copy_all(window.tabs.page, qtbot)
    assert ["Telephone", "+32 2 287 70 00"] in [row[1:3] for row in rows]
    assert "+32 2 287 70 00</td>" in html


def test_the_programmes_are_copied_one_a_row(
    window: MainWindow, belgium: Profile, qtbot: QtBot
) -> None:
    window.tabs.show_tab("programmes")
    assert window.tabs.page is not None
    rows, _ = copy_all(window.tabs.page, qtbot)
    assert len(rows) == len(belgium.programmes)
    assert {len(row) for row in rows} == {6}


COPY_AND_END = """
from PySide6.QtWidgets import QApplication
from viewer.exports.clipboard_table import CopiedTable
from viewer.i18n.language import Language
from viewer.app.paths import RESOURCES
from viewer.ui.platform.clipboard import put_table
from viewer.ui.platform.immortal_none import keep_none_alive

keep_none_alive()
app = QApplication([])
table = CopiedTable(("Office",), (("Brussels",),))
print(put_table(table, Language.load(RESOURCES / "locale", "en")))
print(app.clipboard().mimeData().formats())
"""


def test_a_program_that_ends_with_rows_on_the_clipboard_ends_well() -> None:
    command = [sys.executable, "-c", COPY_AND_END]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "Copied 1 row\n['text/plain', 'text/html']\n"
