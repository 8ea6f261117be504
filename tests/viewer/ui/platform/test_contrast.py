"""High contrast: how well texts, edges and marks are seen, in our colours and in a system's."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.viewer.ui.pixels import between, picture
from viewer.charts.shades import contrast
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.colours import DARK, LIGHT, ROLES, Colours, colours_of, palette_of
from viewer.ui.platform.contrast import ON_BLACK, ON_WHITE
from viewer.ui.platform.theme import dress, wear
from viewer.ui.profile.facts import FactsTab

Role = QPalette.ColorRole
# What the four themes of high contrast of Windows 11 are made of: window and fields, texts,
# what is chosen, and texts on that.
FACTS = 3  # the tab
GIVEN = {
    "Aquatic": ("#202020", "#FFFFFF", "#8EE3F0", "#263B50"),
    "Desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3"),
    "Dusk": ("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B"),
    "Night sky": ("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B"),
}


def given(name: str) -> QPalette:
    """A palette as the system of such a theme gives it."""
    ground, text, chosen, on_chosen = map(QColor, GIVEN[name])
    palette = QPalette(ground, ground)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(role, text)
    palette.setColor(Role.Base, ground)
    palette.setColor(Role.Highlight, chosen)
    palette.setColor(Role.HighlightedText, on_chosen)
    return palette


@pytest.mark.parametrize("colours", [ON_WHITE, ON_BLACK])
def test_texts_of_high_contrast_are_read_by_weak_eyes(colours: Colours) -> None:
    inks = (colours.text, colours.muted, colours.accent, colours.old, colours.refused, colours.done)
    for ground in (colours.window, colours.surface, colours.selection):
        assert min(contrast(ink, ground) for ink in inks) >= 7
    assert contrast(colours.text, colours.surface) == pytest.approx(21)


@pytest.mark.parametrize("colours", [ON_WHITE, ON_BLACK, *(colours_of(given(n)) for n in GIVEN)])
def test_edges_and_marks_of_high_contrast_are_seen(colours: Colours) -> None:
    for mark in (colours.edge, colours.accent, colours.hairline):
        assert contrast(mark, colours.window) >= 3
        assert contrast(mark, colours.surface) >= 3
    assert contrast(colours.accent, colours.hairline) > 1.15  # a bar on its track
    assert colours.ring == 3


@pytest.mark.parametrize("colours", [LIGHT, DARK, ON_WHITE, ON_BLACK])
def test_a_palette_of_ours_carries_its_roles(colours: Colours) -> None:
    assert colours_of(palette_of(colours)) == colours


@pytest.mark.parametrize("colours", [LIGHT, DARK, ON_WHITE, ON_BLACK])
def test_every_mark_that_a_style_draws_is_there(colours: Colours, dressed: QApplication) -> None:
    window = QWidget()
    wear(dressed, palette_of(colours))
    dress(dressed, window)
    marks = re.findall(r'url\("(.+?)"\)', window.styleSheet())
    assert len(marks) > 5
    assert [mark for mark in marks if not Path(mark).exists()] == []


def test_a_chosen_colour_that_is_not_seen_is_not_used() -> None:
    palette = given("Night sky")
    palette.setColor(Role.Highlight, QColor("#202020"))
    assert colours_of(palette).accent == "#ffffff"


@pytest.mark.parametrize("name", GIVEN)
def test_a_palette_of_the_system_is_drawn_with_its_own_colours_and_left_again(
    dressed: QApplication, window: MainWindow, qtbot: QtBot, name: str
) -> None:
    wear(dressed, palette_of(LIGHT))
    dress(dressed, window)
    window.actions_.tabs[FACTS].trigger()
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    page.table.choose_first()
    qtbot.waitUntil(lambda: still(window))
    light = picture(window)
    ours = {QColor(getattr(each, role)).name() for each in (LIGHT, DARK) for role in ROLES.values()}
    palette = given(name)
    own = {colour.lower() for colour in GIVEN[name]}
    wear(dressed, palette)
    qtbot.waitUntil(lambda: still(window))
    shown = colours_in(picture(window))
    assert not shown & (ours - own)
    assert own - {GIVEN[name][3].lower()} <= shown
    wear(dressed, palette_of(LIGHT))
    qtbot.waitUntil(lambda: picture(window) == light)


@pytest.mark.parametrize("name", GIVEN)
def test_a_box_to_check_is_seen_in_a_palette_of_the_system(
    dressed: QApplication, qtbot: QtBot, name: str
) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    box = QCheckBox("Only old figures")
    QVBoxLayout(shown).addWidget(box)
    wear(dressed, given(name))
    dress(dressed, shown)
    shown.show()
    square = QRect(0, 0, 2 * box.height() // 3, box.height())
    empty = strongest(picture(box).copy(square))
    box.setChecked(True)
    assert empty >= 3
    assert len(colours_in(picture(box).copy(square))) > 2
    assert strongest(picture(box).copy(square.adjusted(6, 6, -6, -6))) >= 3  # the mark


def still(window: QWidget) -> bool:
    """Whether nothing moves any more."""
    before = picture(window)
    QApplication.processEvents()
    return picture(window) == before


def strongest(image: QImage) -> float:
    """The most that two colours of a picture differ."""
    colours = [QColor(each) for each in colours_in(image)]
    return max(between(one, other) for one in colours for other in colours)


def colours_in(image: QImage) -> set[str]:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(*point).name() for point in points}
