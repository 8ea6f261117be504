"""The choices of an export: what a format leaves open, what is remembered, what text can do."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from viewer.app.settings import SettingsFile
from viewer.exports.catalogue import Format
from viewer.exports.tables import TABLES
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.ui.dialogs.export import ExportDialog, Scope
from viewer.ui.main.window import MainWindow

SCOPES = (Scope("Tom & <b>Jerry</b> " + 300 * "x", ("one",)), Scope("All 2", ("one", "two")))


@pytest.fixture
def dialog(
    window: MainWindow, language: Language, settings: SettingsFile, qtbot: QtBot
) -> ExportDialog:
    made = ExportDialog(window, SCOPES, AgeRules(date(2026, 1, 31)), language, settings)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(dialog: ExportDialog, wanted: Format) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(wanted.value))


@pytest.mark.parametrize("wanted", list(Format))
def test_a_format_shows_its_use_and_only_its_own_choices(
    dialog: ExportDialog, wanted: Format
) -> None:
    choose(dialog, wanted)
    assert dialog.use.text()
    assert dialog.versions.isVisible() == (wanted is Format.VCARD)
    assert dialog.tables["facts"].isVisible() == (wanted is Format.CSV)
    assert dialog.notes.isVisible() == (wanted is not Format.YAML)
    assert dialog.choice().format is wanted


def test_notes_go_along_only_when_that_is_asked_and_never_into_the_source(
    dialog: ExportDialog,
) -> None:
    choose(dialog, Format.JSON)
    assert not dialog.choice().with_notes
    dialog.notes.click()
    assert dialog.choice().with_notes
    choose(dialog, Format.YAML)
    assert not dialog.choice().with_notes


def test_the_choice_is_what_stands_in_the_dialog(dialog: ExportDialog) -> None:
    choose(dialog, Format.CSV)
    dialog.scope.button(1).click()
    dialog.tables["offices"].click()
    chosen = dialog.choice()
    assert chosen.ids == ("one", "two")
    assert chosen.options.tables == TABLES[1:]
    assert chosen.names() == tuple(f"profiles-{table}.csv" for table in TABLES[1:])


def test_without_a_table_there_is_nothing_to_export(dialog: ExportDialog) -> None:
    choose(dialog, Format.CSV)
    for box in dialog.tables.values():
        box.click()
    export = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    assert not export.isEnabled()
    choose(dialog, Format.VCARD)
    assert export.isEnabled()


def test_what_was_exported_last_is_proposed_again(
    dialog: ExportDialog, window: MainWindow, language: Language, settings: SettingsFile
) -> None:
    choose(dialog, Format.CSV)
    dialog.tables["facts"].click()
    dialog.versions.setCurrentIndex(1)
    dialog.accept()
    again = ExportDialog(window, SCOPES, AgeRules(date(2026, 1, 31)), language, settings).choice()
    assert (again.format, again.options.vcard_version) == (Format.CSV, "3.0")
    assert again.options.tables == ("offices", "programmes", "contacts")


def test_a_long_title_with_signs_in_it_is_plain_text_and_no_wider_than_the_dialog(
    dialog: ExportDialog,
) -> None:
    button = dialog.scope.button(0)
    assert button.text().startswith("Tom && <b>Jerry</b>")
    assert button.accessibleName() == SCOPES[0].title
    assert dialog.width() < QApplication.primaryScreen().size().width()
    assert button.geometry().right() <= dialog.width()
