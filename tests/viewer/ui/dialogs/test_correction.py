"""This is wrong: a message about the row that was pointed at, for the mail program or a file."""

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Maintainer, Profile, Text
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.dialogs.correction import CorrectionDialog
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.corrections import Corrections
from viewer.ui.platform.tasks import Tasks
from viewer.ui.profile.facts import FactsTab
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Page

# The test platform cannot raise a menu or give it the keyboard; it shows it all the same.
MENUS = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)")
KEEPER = Maintainer(Text("The <b>office</b>"), "profiles@example.org")


@pytest.fixture
def corrections(
    window: MainWindow, tasks: Tasks, home: Places, language: Language, settings: SettingsFile
) -> Corrections:
    session = Session(window, tasks, home, language, settings)
    return Corrections(window, session, tasks, language, settings)


@pytest.fixture
def dialog(
    window: MainWindow, belgium: Profile, language: Language, settings: SettingsFile, tasks: Tasks
) -> CorrectionDialog:
    profile = belgium._replace(maintainer=KEEPER)
    chosen = ("fact", "population")
    dialog = CorrectionDialog(window, profile, chosen, language, settings, tasks)
    dialog.show()
    return dialog


def opened(window: MainWindow) -> CorrectionDialog:
    (dialog,) = window.findChildren(CorrectionDialog)
    return dialog


def point_at(widget: QWidget) -> None:
    """Ask for the menu of a widget as a mouse does."""
    at = widget.rect().center()
    where = widget.mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(widget, event)


def choose(window: MainWindow, qtbot: QtBot) -> None:
    """Take the step that leads here, in the menu that is open."""

    def menus() -> list[QMenu]:
        return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]

    qtbot.waitUntil(lambda: len(menus()) == 1)
    (menu,) = menus()
    step = next(each for each in menu.actions() if each.text() == "This is wrong…")
    step.trigger()
    menu.close()


def test_the_message_is_about_the_figure_at_the_cursor(
    window: MainWindow, corrections: Corrections, qtbot: QtBot
) -> None:
    window.tabs.show_place("facts", "remittances")
    window.actions_.wrong.trigger()
    text = opened(window).text.toPlainText()
    assert "Present value: USD 11,322 million (2014, estimate)" in text


def test_another_entry_can_be_chosen(dialog: CorrectionDialog) -> None:
    dialog.entry.setCurrentIndex(1)
    assert "Entry: Area" in dialog.text.toPlainText()
    assert dialog.message().subject == "Mistake in IOM in Belgium: Area"


def test_the_mail_program_gets_what_the_reader_finished(
    dialog: CorrectionDialog, qtbot: QtBot
) -> None:
    links: list[str] = []
    dialog.mail_requested.connect(links.append)
    dialog.text.appendPlainText("11.5 million")
    qtbot.mouseClick(dialog.mail, Qt.MouseButton.LeftButton)
    assert links[0].startswith("mailto:profiles@example.org?subject=Mistake%20in")
    assert links[0].endswith("11.5%20million")
    dialog.show_mail_result(is_open=False)
    assert "No mail program" in dialog.status.text()
    dialog.show_mail_result(is_open=True)
    assert dialog.status.text() == "Handed to the mail program"


def test_the_message_is_saved_as_a_file_that_mail_programs_open(
    dialog: CorrectionDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "mistake.eml"
    dialog.save_to(file)
    qtbot.waitUntil(lambda: str(file) in dialog.status.text())
    mail = message_from_bytes(file.read_bytes(), policy=default)
    assert mail["Subject"] == "Mistake in IOM in Belgium: Population"
    assert KEEPER.email in mail["To"]


def test_a_place_that_cannot_be_written_is_told(
    dialog: CorrectionDialog, tmp_path: Path, modals: list[str], qtbot: QtBot
) -> None:
    dialog.save_to(tmp_path / "missing" / "mistake.eml")
    qtbot.waitUntil(lambda: any("missing" in said for said in modals))


@MENUS
def test_a_figure_has_a_menu_that_leads_here(
    window: MainWindow, corrections: Corrections, qtbot: QtBot
) -> None:
    window.tabs.show_tab("facts")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    page.table.show_fact("hdi-rank")
    place = page.table.visualRect(page.table.currentIndex()).center()
    page.table.customContextMenuRequested.emit(place)
    choose(window, qtbot)
    assert "Entry: HDI rank" in opened(window).text.toPlainText()


@MENUS
@pytest.mark.parametrize(
    ("tab", "ending", "kind"),
    [
        ("contacts", "/fax", "contact"),
        ("offices", "", "office"),
        ("programmes", "", "programme"),
    ],
)
def test_contacts_offices_and_programmes_have_it_too(
    window: MainWindow, corrections: Corrections, qtbot: QtBot, tab: str, ending: str, kind: str
) -> None:
    window.tabs.show_tab(tab)
    page = window.tabs.page
    assert isinstance(page, Page)
    target, row = next((t, w) for t, w in page.places.items() if t.endswith(ending))
    label = row.findChildren(PlainLabel)[0]
    qtbot.waitUntil(label.isVisible)
    page.ensureWidgetVisible(row)
    point_at(label)
    choose(window, qtbot)
    assert f"({kind} {target})" in opened(window).text.toPlainText()


def test_beside_every_row_there_is_no_menu(
    window: MainWindow, corrections: Corrections, qtbot: QtBot
) -> None:
    window.tabs.show_tab("offices")
    page = window.tabs.page
    assert isinstance(page, Page)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)  # it is laid out
    assert page.thing_at(page.childAt(QPoint(page.width() // 2, 3))) == ("", "")


def test_the_name_of_the_keeper_is_plain_text(
    dialog: CorrectionDialog, texts_of: Callable[[QWidget], list[str]]
) -> None:
    assert "To: The <b>office</b>, profiles@example.org" in texts_of(dialog)


def test_escape_closes_the_message(dialog: CorrectionDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_message_in_a_script_read_from_the_right_begins_at_the_right(
    window: MainWindow, belgium: Profile, settings: SettingsFile, tasks: Tasks
) -> None:
    arabic = Language.load(RESOURCES / "locale", "ar")
    chosen = ("fact", "population")
    dialog = CorrectionDialog(window, belgium, chosen, arabic, settings, tasks)
    side = dialog.text.document().defaultTextOption().alignment()
    assert side & Qt.AlignmentFlag.AlignRight
