"""Which profiles to compare: typed, ticked, and never more than can be compared."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Profile
from tests.viewer.ui.operations.test_comparing import close, compared
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.library.comparison_picker import ComparisonPicker
from viewer.ui.library.sections import lines_of
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.comparing import Comparisons

Start = Callable[..., MainWindow]


@pytest.fixture
def picker(belgium: Profile, language: Language, qtbot: QtBot) -> ComparisonPicker:
    """On eight countries, of which Belgium is proposed."""
    codes = ("BE", "EG", "CI", "FR", "DE", "IT", "ES", "PT")
    summaries = [belgium.summary._replace(id=code, country=code, covers=()) for code in codes]
    picker = ComparisonPicker(None, lines_of(summaries, language), ("BE",), language)
    qtbot.addWidget(picker)
    with qtbot.waitExposed(picker):
        picker.show()
    return picker


def tick(picker: ComparisonPicker, typed: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.field, typed)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)


def test_one_profile_is_not_enough(picker: ComparisonPicker) -> None:
    assert picker.said.text() == "Belgium · Choose two to six profiles."
    assert not picker.compare.isEnabled()


def test_profiles_are_typed_and_ticked_with_the_keys(
    picker: ComparisonPicker, qtbot: QtBot
) -> None:
    qtbot.keyClicks(picker.field, "cote")
    assert picker.list.model().rowCount() == 1
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert (picker.ids, picker.field.text()) == (("BE", "CI"), "")
    assert picker.compare.isEnabled()
    assert picker.isVisible()
    tick(picker, "belg", qtbot)
    assert list(picker.ids) == ["CI"]
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    assert len(picker.ids) == 2
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)  # nothing is typed: it compares
    assert not picker.isVisible()


def test_there_is_no_seventh(picker: ComparisonPicker, qtbot: QtBot) -> None:
    for typed in ("egy", "fr", "ger", "ita", "spa", "port"):
        tick(picker, typed, qtbot)
    assert picker.ids == ("BE", "EG", "FR", "DE", "IT", "ES")
    assert picker.said.text().endswith("Six profiles are the most.")


def test_of_two_profiles_the_other_one_is_proposed(
    kept: Places, library: Library, start: Start, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.actions_.compare.trigger()
    picker = window.findChild(ComparisonPicker)
    assert isinstance(picker, ComparisonPicker)
    assert set(picker.ids) == {"iom-belgium", "second"}
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    shown = compared(comparisons, picker.compare.click, qtbot)
    assert "Second & last" in shown.windowTitle()
    close(shown, qtbot)
