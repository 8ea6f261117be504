"""Links: opened by a click only, with the address in sight before."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.rows import ContactKind, ContactPoint, Profile
from viewer.i18n.direction import isolated
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.browser import open_elsewhere
from viewer.ui.profile.contact_rows import ContactRows
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.link_button import LinkButton

# The plugin that tests run on opens nothing, and says so of each address that reaches it.
not_opened = pytest.mark.qt_log_ignore("does not support QPlatformServices::openUrl", extend=True)


def reached_qt(qtlog: Any) -> list[str]:
    return [record.message for record in qtlog.records if "openUrl" in record.message]


def link_button(window: MainWindow) -> LinkButton:
    window.tabs.show_tab("contacts")
    page = window.tabs.page
    assert page is not None
    return page.findChildren(LinkButton)[0]


def test_the_address_is_shown_under_the_mouse_with_the_focus_and_to_screen_readers(
    window: MainWindow, qtbot: QtBot
) -> None:
    button = link_button(window)
    told = f"Opens {isolated('http://belgium.iom.int')} in the web browser"
    assert (button.toolTip(), button.accessibleDescription()) == (told, told)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == told)
    window.tabs.setFocus()
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "")
    middle = button.rect().center().toPointF()
    QApplication.sendEvent(button, QEnterEvent(middle, middle, middle))
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == told)


@not_opened
def test_a_click_opens_the_very_address_that_was_shown(
    window: MainWindow, qtbot: QtBot, qtlog: Any
) -> None:
    button = link_button(window)
    assert reached_qt(qtlog) == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (message,) = reached_qt(qtlog)
    assert message.endswith("for 'http://belgium.iom.int'.")
    assert "http://belgium.iom.int" in window.statusBar().currentMessage()


def test_what_was_said_stays_when_another_program_comes_to_the_front(window: MainWindow) -> None:
    button = link_button(window)
    window.show_status("Opening it")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(button, away)
    assert window.statusBar().currentMessage() == "Opening it"


@not_opened
@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "https://good.org@evil.com", "javascript:alert(1)", ""]
)
def test_nothing_but_a_strict_link_is_ever_handed_on(link: str, qtlog: Any) -> None:
    assert not open_elsewhere(link)
    assert reached_qt(qtlog) == []


def test_an_address_that_misleads_has_no_button(
    context: TabContext, belgium: Profile, qtbot: QtBot
) -> None:
    rows, points = ContactRows(context), []
    qtbot.addWidget(rows)
    for number, address in enumerate(("https://good.org@evil.com", "https://bücher.example")):
        texts = (address, address, address)
        points.append(ContactPoint(str(number), ContactKind.WEBSITE, *texts, None, None))
    rows.add_office(belgium.offices[0]._replace(contacts=tuple(points)))
    (button,) = rows.findChildren(LinkButton)
    assert button.accessibleName() == "Open https://xn--bcher-kva.example"
