"""Contacts as rows: what can be done stands beside the thing itself, and the chosen row is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Office, Profile, Text
from tests.viewer.three_verdicts import three_verdicts
from tests.viewer.ui.pixels import between
from viewer.formatting.offices import contact_lines
from viewer.formatting.said_once import kind_beside_name, not_in_source
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.colours import colours_of
from viewer.ui.platform.theme import apply_theme, dress
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets import measures
from viewer.ui.widgets.contact_row import ContactRow
from viewer.ui.widgets.labels import PlainLabel

Load = Callable[[str], Language]
OWN = ["Write a note…", "Pin this office to the top"]
MENUS = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def page(window: MainWindow) -> ContactsTab:
    window.tabs.show_tab("contacts")
    page = window.tabs.page
    assert isinstance(page, ContactsTab)
    return page


def row_of(page: QWidget, start: str) -> ContactRow:
    rows = page.findChildren(ContactRow)
    return next(row for row in rows if row.accessibleName().startswith(start))


def button_of(row: ContactRow, words: str) -> QPushButton:
    return next(each for each in row.findChildren(QPushButton) if each.text() == words)


def place_of(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_copy_stands_beside_the_number_however_wide_the_window(
    window: MainWindow, page: ContactsTab, width: int
) -> None:
    window.resize(width, 800)
    QApplication.processEvents()
    row = row_of(page, "Telephone: +32 2 287 70 00")
    number = next(each for each in row.findChildren(PlainLabel) if each.text().startswith("+32"))
    end = number.x() + number.fontMetrics().horizontalAdvance(number.text())
    copy, code = (place_of(button_of(row, words), row) for words in ("Copy", "QR"))
    assert 0 < copy.left() - end <= measures.GROUP
    assert 0 < code.left() - copy.right() <= measures.GROUP
    assert copy.top() < number.geometry().bottom()


def test_numbers_are_larger_than_the_text_by_a_quarter(page: ContactsTab) -> None:
    row = row_of(page, "Telephone: ")
    number = next(each for each in row.findChildren(PlainLabel) if each.text().startswith("+32"))
    usual = QApplication.font().pointSizeF()
    assert number.font().pointSizeF() == pytest.approx(1.25 * usual)


def ask_for_menu(row: ContactRow, reason: QContextMenuEvent.Reason) -> None:
    at = QPoint(4, 4)
    QApplication.sendEvent(row, QContextMenuEvent(reason, at, row.mapToGlobal(at)))


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@MENUS
@pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
def test_the_menu_of_a_row_offers_copy_code_and_the_message_about_a_mistake(
    window: MainWindow, page: ContactsTab, reason: str
) -> None:
    row = row_of(page, "Telephone: ")
    window.activateWindow()
    button_of(row, "Copy").setFocus()
    ask_for_menu(row, QContextMenuEvent.Reason[reason])
    (menu,) = page.findChildren(QMenu)
    assert entries(menu) == ["Copy", "QR", "This is wrong…", *OWN]
    menu.actions()[0].trigger()
    assert QApplication.clipboard().text() == "+3222877000"
    menu.close()


@MENUS
def test_what_is_withheld_can_be_said_to_be_wrong_and_no_more(
    window: MainWindow, page: ContactsTab
) -> None:
    row = row_of(page, "E-mail: ")
    ask_for_menu(row, QContextMenuEvent.Reason.Mouse)
    (menu,) = page.findChildren(QMenu)
    assert entries(menu) == ["This is wrong…", *OWN]
    menu.close()


def test_the_chosen_row_is_copied_with_the_key_for_it(
    window: MainWindow, page: ContactsTab, qtbot: QtBot
) -> None:
    row = row_of(page, "Fax: ")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 5, 5))
    assert row.is_chosen
    window.actions_.copy.trigger()
    assert QApplication.clipboard().text() == "+3222877006"
    assert window.statusBar().currentMessage() == "Copied +3222877006"
    button_of(row_of(page, "Address: "), "Copy").setFocus()
    assert not row.is_chosen
    window.actions_.copy.trigger()
    assert QApplication.clipboard().text().splitlines()[0] == (
        "International Organization for Migration (IOM)"
    )


def test_a_row_without_a_button_is_copied_as_it_is_shown(
    window: MainWindow, page: ContactsTab
) -> None:
    row_of(page, "Direct dial: ").setFocus()
    window.actions_.copy.trigger()
    assert QApplication.clipboard().text() == "+32 2 287 + extension"


def test_every_row_is_reached_by_the_tab_key(page: ContactsTab) -> None:
    rows = page.findChildren(ContactRow)
    assert len(rows) > 5
    assert all(row.focusPolicy() & Qt.FocusPolicy.TabFocus for row in rows)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_chosen_row_has_a_bar_that_can_be_seen(
    dressed: QApplication, window: MainWindow, page: ContactsTab, theme: str, is_mirrored: bool
) -> None:
    apply_theme(dressed, theme)
    dress(dressed, window)
    row = row_of(page, "Telephone: ")
    direction = Qt.LayoutDirection
    row.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    before = row.grab().toImage()
    button_of(row, "Copy").setFocus()
    after = row.grab().toImage()
    edge = row.width() - 2 if is_mirrored else 1
    bar = after.pixelColor(edge, row.height() // 2)
    surface = QColor(colours_of(dressed.palette()).surface)
    assert before.pixelColor(edge, row.height() // 2) != bar
    assert between(bar, surface) >= 3
    empty = 10 if is_mirrored else row.width() - 10  # beyond the buttons
    assert between(bar, after.pixelColor(empty, row.height() // 2)) >= 3


def test_what_an_office_lacks_is_said_once(belgium: Profile, language: Language) -> None:
    first, second = belgium.offices
    assert not_in_source(language, first) == "Not in the source: opening hours"
    assert not_in_source(language, second) == (
        "Not in the source: telephone, address, opening hours, e-mail"
    )
    full = first._replace(hours_text=Text("mornings"))
    assert not_in_source(language, full) == ""


@pytest.mark.parametrize(
    ("tag", "kind", "name", "said"),
    [
        ("en", "country-office", "Country Office for Egypt", ""),
        ("ar", "country-office", "المكتب القطري لمصر", ""),
        ("fr", "country-office", "Country Office for Egypt", ""),
        ("en", "country-office", "IOM Kabul", "Country office"),
        ("en", "other", "IOM Kabul", ""),
    ],
)
def test_what_an_office_is_stands_only_where_its_name_does_not_say_it(
    belgium: Profile, load_language: Load, tag: str, kind: str, name: str, said: str
) -> None:
    office: Office = belgium.offices[0]._replace(kind=kind, name=Text(name))
    assert kind_beside_name(load_language(tag), office) == said


def test_the_own_name_is_not_shown_under_an_address_but_copied_with_it(
    belgium: Profile, context: TabContext, copied: list[str], qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, context)
    qtbot.addWidget(page)
    shown = [label.text() for label in page.findChildren(PlainLabel)]
    assert not [text for text in shown if "International Organization" in text]
    button_of(row_of(page, "Address: "), "Copy").click()
    assert copied[0].startswith("International Organization for Migration (IOM)\nRue Montoyer 40")


def test_doubtful_numbers_have_no_code(
    context: TabContext, language: Language, tmp_path: Path, qtbot: QtBot
) -> None:
    profile = three_verdicts(tmp_path)
    page = ContactsTab(profile, context)
    qtbot.addWidget(page)
    for line in contact_lines(language, profile.offices[0]):
        row = page.places[f"o/{line.point.id}"]
        assert isinstance(row, ContactRow)
        has_button = any(each.text() == "QR" for each in row.findChildren(QPushButton))
        assert has_button == bool(line.dialled)
