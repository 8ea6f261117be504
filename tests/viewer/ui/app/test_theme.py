"""The theme: light, dark and high contrast, at a start and while the program runs."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.colours import DARK, LIGHT, Colours
from viewer.ui.platform.contrast import ON_WHITE
from viewer.ui.widgets.layouts import Page

Start = Callable[..., MainWindow]
THEMES = {"light": LIGHT, "dark": DARK, "contrast": ON_WHITE}


def colours_in(window: MainWindow) -> set[str]:
    picture = window.grab().toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {picture.pixelColor(*point).name() for point in points}


@pytest.mark.parametrize("theme", THEMES)
def test_a_start_has_the_colours_that_were_chosen(
    start: Start, kept: Places, theme: str, dressed: QApplication
) -> None:
    settings = SettingsFile(kept.settings)
    settings.change(settings.values._replace(theme=theme))
    window = start("iom-belgium", remembered=settings)
    colours = THEMES[theme]
    wanted = {QColor(each).name() for each in (colours.window, colours.surface, colours.text)}
    assert wanted <= colours_in(window)


def test_a_theme_chosen_later_reaches_the_window_and_its_dialogs(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    dialog = QDialog(window)
    layout = QVBoxLayout(dialog)
    button, quiet = QPushButton("Close"), QLabel("quiet")
    quiet.setProperty("voice", "quiet")
    button.setAutoDefault(False)  # the default has a face of its own
    layout.addWidget(button)
    layout.addWidget(quiet)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for theme in ("dark", "contrast", "light"):
        window.actions_.themes[theme].trigger()
        assert look_of(quiet, button) == expected(THEMES[theme])
        assert QColor(THEMES[theme].window).name() in colours_in(window)


def test_after_a_change_of_the_theme_a_page_still_gets_as_narrow_as_its_window(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.resize(1280, 800)
    page = window.tabs.page
    assert isinstance(page, Page)
    content = page.widget()
    assert content
    window.actions_.themes["light"].trigger()
    qtbot.waitUntil(lambda: page.viewport().width() > 600)
    window.resize(700, 760)
    window.library.field.setText("brussels")  # the list of what is found takes half of it
    qtbot.waitUntil(lambda: page.viewport().width() < 400)
    qtbot.waitUntil(lambda: content.width() == page.viewport().width())


def look_of(label: QLabel, button: QPushButton) -> tuple[str, str]:
    face = button.grab().toImage()
    label.ensurePolished()
    colour = label.palette().color(label.foregroundRole()).name()
    return colour, face.pixelColor(face.width() // 2, 4).name()


def expected(colours: Colours) -> tuple[str, str]:
    return QColor(colours.muted).name(), QColor(colours.surface).name()
