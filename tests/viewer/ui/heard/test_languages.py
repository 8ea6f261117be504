"""What a voice is told of the language of a text: that of the document where it wrote the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.viewer.ui.heard.views import show_tab
from tests.viewer.ui.operations.note_desk import is_ready
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.items import Item
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card

Start = Callable[..., MainWindow]
pytestmark = pytest.mark.usefixtures("active")
ENGLISH, FRENCH = QLocale.Language.English, QLocale.Language.French


@pytest.fixture
def window(
    replaced: Places, start: Start, load_language: Callable[[str], Language], qtbot: QtBot
) -> MainWindow:
    """Belgium, whose texts are English, in a French window."""
    started = start("iom-belgium", spoken=load_language("fr"))
    qtbot.waitUntil(lambda: is_ready(started))
    return started


def languages(window: MainWindow, kind: type[QWidget]) -> dict[str, QLocale.Language]:
    """The things of a kind by their names, each with the language to read it in."""
    found = {}
    for each in window.findChildren(kind):
        told = QAccessible.queryAccessibleInterface(each)
        locale = told.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
        found[told.text(QAccessible.Text.Name)] = locale.language()
    return found


def test_a_text_of_the_document_is_read_in_its_language_and_ours_in_the_windows(
    window: MainWindow, qtbot: QtBot
) -> None:
    show_tab(window, "overview", qtbot)
    read = languages(window, PlainLabel)
    (about,) = (each for name, each in read.items() if name.startswith("Belgium hosts two"))
    assert about is ENGLISH
    assert read["IOM in Belgium"] is ENGLISH
    assert read["Programmes et historique"] is FRENCH


def test_a_card_with_a_title_of_the_document_is_read_so(window: MainWindow, qtbot: QtBot) -> None:
    show_tab(window, "programmes", qtbot)
    read = languages(window, Card)
    name = "Migration for Development in Africa (MIDA)"
    assert read[name] is ENGLISH
    assert FRENCH in read.values()


def test_what_is_partly_ours_stays_with_the_windows_language(
    window: MainWindow, qtbot: QtBot
) -> None:
    show_tab(window, "overview", qtbot)
    read = languages(window, Item)
    (return_aid,) = (each for name, each in read.items() if name.startswith("1984. Return and"))
    assert return_aid is FRENCH
    (agreement,) = (each for name, each in read.items() if name.startswith("1996. Agreement"))
    assert agreement is ENGLISH


def test_a_heading_in_another_language_is_still_a_heading(window: MainWindow, qtbot: QtBot) -> None:
    title = next(
        each for each in window.findChildren(PlainLabel) if each.text() == "IOM in Belgium"
    )
    assert QAccessible.queryAccessibleInterface(title).role() == QAccessible.Role.Heading
