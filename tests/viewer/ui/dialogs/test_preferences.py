"""The settings: used at once, within their ranges, and reset."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.app.settings import Settings, SettingsFile
from viewer.i18n.language import Language
from viewer.ui.dialogs.preferences import PreferencesDialog
from viewer.ui.main.window import MainWindow


@pytest.fixture
def dialog(window: MainWindow, language: Language, settings: SettingsFile) -> PreferencesDialog:
    dialog = PreferencesDialog(window, language, settings)
    dialog.changed.connect(window.count_ages)
    dialog.show()
    return dialog


def numbers(values: Settings) -> tuple[int, int, int]:
    return values.old_after_years, values.contacts_old_after_years, values.editions_kept


def test_a_number_is_used_as_soon_as_it_is_chosen(
    dialog: PreferencesDialog, window: MainWindow, settings: SettingsFile
) -> None:
    dialog.boxes["old_after_years"].setValue(11)
    assert window.header.old.text().endswith("over 11 years old")
    dialog.boxes["contacts_old_after_years"].setValue(20)
    dialog.boxes["editions_kept"].setValue(0)
    assert numbers(settings.values) == (11, 20, 0)


def test_looking_at_the_settings_chooses_nothing(
    dialog: PreferencesDialog, settings: SettingsFile
) -> None:
    assert [name for name in dialog.boxes if settings.is_chosen(name)] == []


def test_the_defaults_come_back_with_one_button(
    dialog: PreferencesDialog, window: MainWindow, settings: SettingsFile, qtbot: QtBot
) -> None:
    for box in dialog.boxes.values():
        box.setValue(3)
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert numbers(settings.values) == numbers(Settings())
    assert window.header.old.text() == "17 of 20 figures are over 5 years old"


def test_every_field_has_its_name_for_those_who_cannot_see_it(dialog: PreferencesDialog) -> None:
    names = [box.accessibleName() for box in dialog.boxes.values()]
    assert len(set(names)) == 3
    assert all(names)


def test_escape_closes_the_settings(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_menu_opens_the_settings(
    start: Callable[..., MainWindow], kept: object, modals: list[str], qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.actions_.settings.trigger()
    qtbot.waitUntil(lambda: modals == ["Settings"])
