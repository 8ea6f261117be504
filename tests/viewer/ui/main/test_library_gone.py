"""The library goes away under the window, or between two starts: nothing is made in its place."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


def choose(window: MainWindow, row: int, qtbot: QtBot) -> None:
    """Click on the line of this number among those of profiles."""
    view = window.library.list
    model = view.model()
    assert isinstance(model, ProfileModel)
    at = model.row_of(window.library.all_ids()[row])
    place = view.visualRect(model.index(at, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def gone_from_under(window: MainWindow, kept: Places, qtbot: QtBot) -> list[str]:
    """Take the library's whole folder away, click, and return what then lies at its place."""
    kept.library.parent.rename(kept.library.parent.with_name("away"))
    choose(window, 1, qtbot)
    qtbot.waitUntil(window.message.isVisible)
    return [path.name for path in kept.library.parent.parent.iterdir()]


def test_a_library_that_goes_away_before_the_first_click_is_not_made_anew(
    start: Start, library: Library, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    there = gone_from_under(window, kept, qtbot)
    assert kept.library.parent.name not in there
    said = " ".join(texts_of(window.message))
    assert "is gone. Is the stick out" in said
    assert "Nothing was made." in said
    kept.library.parent.with_name("away").rename(kept.library.parent)
    window.message.step.click()
    qtbot.waitUntil(window.header.isVisible)


def test_a_library_that_is_gone_at_the_next_start_is_asked_for_and_made_only_when_told_to(
    start: Start, library: Library, kept: Places, settings: SettingsFile, qtbot: QtBot
) -> None:
    start(remembered=settings).close()
    settings.save()
    kept.library.unlink()
    window = start()
    qtbot.waitUntil(window.message.other_step.isVisible)
    assert not kept.library.exists()
    window.message.other_step.click()
    qtbot.waitUntil(window.header.isVisible)
    assert kept.library.exists()
