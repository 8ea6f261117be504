"""The settings: used at once, within their ranges, and reset."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from viewer.app.font_scale import FACTORS
from viewer.app.paths import Places
from viewer.app.settings import Settings, SettingsFile
from viewer.i18n.language import Language
from viewer.sheets.options import Paper
from viewer.ui.dialogs.preferences import PreferencesDialog, preferences_dialog
from viewer.ui.main.window import MainWindow
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.printing.choices import paper_of_country, usual_paper
from viewer.ui.widgets.layouts import Page


@pytest.fixture
def dialog(
    window: MainWindow, home: Places, language: Language, settings: SettingsFile
) -> PreferencesDialog:
    dialog = preferences_dialog(window, home, language, settings)
    dialog.show()
    return dialog


def number_box(dialog: PreferencesDialog, name: str) -> QSpinBox:
    box = dialog.boxes[name]
    assert isinstance(box, QSpinBox)
    return box


def value_box(dialog: PreferencesDialog, name: str) -> ValueBox:
    box = dialog.boxes[name]
    assert isinstance(box, ValueBox)
    return box


def numbers(values: Settings) -> tuple[int, int, int]:
    return values.old_after_years, values.contacts_old_after_years, values.editions_kept


def test_a_number_is_used_as_soon_as_it_is_chosen(
    dialog: PreferencesDialog, window: MainWindow, settings: SettingsFile
) -> None:
    number_box(dialog, "old_after_years").setValue(11)
    assert window.header.age.accessibleName().endswith("over 11 years old")
    number_box(dialog, "contacts_old_after_years").setValue(20)
    number_box(dialog, "editions_kept").setValue(0)
    assert numbers(settings.values) == (11, 20, 0)


def test_looking_at_the_settings_chooses_nothing(
    dialog: PreferencesDialog, settings: SettingsFile
) -> None:
    assert [name for name in dialog.boxes if settings.is_chosen(name)] == []


def test_the_defaults_come_back_with_one_button(
    dialog: PreferencesDialog, window: MainWindow, settings: SettingsFile, qtbot: QtBot
) -> None:
    for name in ("old_after_years", "contacts_old_after_years", "editions_kept"):
        number_box(dialog, name).setValue(3)
    value_box(dialog, "theme").choose("dark")
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert numbers(settings.values) == numbers(Settings())
    assert settings.values.theme == "system"
    assert window.header.age.accessibleName() == "17 of 20 figures are over 5 years old"


def test_every_field_has_its_name_for_those_who_cannot_see_it(dialog: PreferencesDialog) -> None:
    names = [box.accessibleName() for box in dialog.boxes.values()]
    assert len(set(names)) == len(dialog.boxes) == 8
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


def test_colours_and_text_size_are_seen_at_once(
    start: Callable[..., MainWindow],
    kept: Places,
    language: Language,
    settings: SettingsFile,
    qtbot: QtBot,
) -> None:
    window = start("iom-belgium", remembered=settings)
    dialog = preferences_dialog(window, kept, language, settings)
    qtbot.addWidget(dialog)
    points = QApplication.font().pointSizeF()
    value_box(dialog, "text_step").choose(FACTORS.index(2.0))
    assert QApplication.font().pointSizeF() == pytest.approx(2 * points)
    value_box(dialog, "theme").choose("dark")
    assert window.palette().window().color().lightness() < 128
    assert window.actions_.themes["dark"].isChecked()


def test_another_language_is_told_as_soon_as_it_is_chosen(
    dialog: PreferencesDialog, settings: SettingsFile
) -> None:
    chosen: list[str] = []
    dialog.language_chosen.connect(chosen.append)
    value_box(dialog, "language").choose("fr")
    assert settings.values.language == "fr"
    value_box(dialog, "theme").choose("dark")
    assert chosen == ["fr"]


def test_the_paper_for_all_sheets_is_chosen_here(
    dialog: PreferencesDialog, settings: SettingsFile
) -> None:
    value_box(dialog, "paper").choose("letter")
    assert usual_paper(settings) is Paper.LETTER
    value_box(dialog, "paper").choose("")
    assert usual_paper(settings) is paper_of_country()


def test_all_settings_are_seen_without_scrolling_in_800_pixels(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    dialog.resize(dialog.width(), 700)
    (page,) = dialog.findChildren(Page)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
