"""Profiles and offices at the top, and the menu of a row."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.operations.note_desk import (
    cards,
    keep_notes,
    kept_of,
    note_on,
)
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks
from viewer.ui.widgets.layouts import Card

Start = Callable[..., MainWindow]


def test_a_pinned_office_comes_first_marked_and_undo_puts_it_back(
    noted: MainWindow, kept: Places, belgium: Any, qtbot: QtBot
) -> None:
    last = belgium.offices[-1]

    def headings() -> list[str]:
        noted.tabs.show_tab("offices")
        page = noted.tabs.page
        return [card.accessibleName() for card in page.findChildren(Card)] if page else []

    assert headings()[0] == belgium.offices[0].name.value
    noted.tabs.show_place("offices", last.id)
    noted.actions_.pin_office.trigger()
    qtbot.waitUntil(lambda: headings()[0] == f"{last.name.value}, pinned")
    assert kept_of(kept).pins == (f"iom-belgium/{last.id}",)
    noted.actions_.undo.trigger()
    qtbot.waitUntil(lambda: headings()[0] == belgium.offices[0].name.value)


def test_the_action_for_the_profile_is_checked_while_it_is_pinned(
    noted: MainWindow, kept: Places, qtbot: QtBot
) -> None:
    pin = noted.actions_.pin
    assert not pin.isChecked()
    pin.trigger()
    qtbot.waitUntil(lambda: kept_of(kept).pins == ("iom-belgium",))
    qtbot.waitUntil(noted.actions_.undo.isEnabled)
    assert pin.isChecked()
    noted.actions_.undo.trigger()
    qtbot.waitUntil(lambda: not pin.isChecked())


def test_the_menu_of_a_row_offers_its_notes_and_the_pin(
    start: Start, kept: Places, qtbot: QtBot, contact: str, language: Language
) -> None:
    keep_notes(kept, note_on("contact", contact, "x"))
    window = start("iom-belgium")
    window.tabs.show_tab("contacts")
    qtbot.waitUntil(lambda: bool(cards(window)))
    menu = QMenu()
    window.tabs.context.add_note_actions(menu, "contact", contact)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Edit: My note, 3 May 2026…",
        "Write a note…",
        "Pin this office to the top",
    ]


def test_a_pinned_profile_stands_in_a_section_at_the_top_of_the_library(
    start: Start, kept: Places, library: Library, qtbot: QtBot
) -> None:
    assert len(library.profiles()) == 2
    keep_notes(kept, pins=("second",))
    window = start("iom-belgium")
    shown = window.library.list.model()
    qtbot.waitUntil(lambda: str(shown.index(0, 0).data()) == "Pinned")
    assert window.actions_.pin in window.library.list.actions()


def test_pins_that_are_still_to_be_written_when_the_program_closes_are_kept(
    noted: MainWindow, kept: Places, belgium: Any, tasks: Tasks
) -> None:
    for office in belgium.offices:
        noted.pin_office_requested.emit(office.id)
    tasks.close()
    assert kept_of(kept).pins == tuple(f"iom-belgium/{office.id}" for office in belgium.offices)
